//! What each option takes, in a table and in sentences.

use yew::{Html, html};

use crate::widgets::{render, sentence, words};
use edgewise_engine::assessment::{Assessment, State};
use edgewise_engine::catalog::Catalog;
use edgewise_engine::effort::Effort;
use edgewise_engine::order::InOrder;
use edgewise_engine::phrase::Phrase;
use edgewise_engine::words::{money_a_year, range_of_hours};

/// How many options are listed.
const OPTIONS_MAX: usize = 8;
/// How many options with fewer hours are named.
const NAMED_MAX: usize = 3;

/// The mark of an option with some duties that run on placeholders.
const SOME: &str = " *";
/// The same where all of them do.
const ALL: &str = " **";

/// The table and the sentences.
pub fn view(catalog: &Catalog, it: &Assessment, effort: &Effort) -> Html {
    let mut options: Vec<usize> = it.in_state(State::Fits).collect();
    if options.is_empty() {
        options = it.in_state(State::Unconfirmed).collect();
    }
    if options.is_empty() {
        return html! { <p>{ "No option is left to work out hours for." }</p> };
    }
    let hours = |option: &usize| effort.workloads[*option].quarters;
    if effort.is_placeholder {
        options.order_by_key(|option| it.standings[*option].rank);
    } else {
        options.order_by_key(|option| {
            let range = hours(option).filter(|_| effort.is_comparable(*option));
            let is_known = hours(option).is_some();
            let rank = it.standings[*option].rank;
            (range.is_none(), !is_known, range.map(|range| range.low + range.high), rank)
        });
    }
    let lightest = effort.lighter(it);
    let differences = effort.differences(it);
    let has_money = effort.assumptions.has_prices();
    let more = options.len().saturating_sub(OPTIONS_MAX);
    let shown = in_sight(&options, it.recommended());
    html! {
        <>
            if !lightest.is_empty() {
                <p class="disagree">{ sentence(&disagreement(it, it.recommended(), &lightest)) }</p>
            }
            <div class="scroll" tabindex="0" role="group" aria-labelledby="effort-heading">
                <table class="board-table">
                    <thead><tr>
                        <th scope="col">{ "Option" }</th>
                        <th scope="col" class="number">{ "Hours a month" }</th>
                        <th scope="col" class="number">{ "People" }</th>
                        if has_money { <th scope="col" class="number">{ "Money a year" }</th> }
                    </tr></thead>
                    <tbody>{ for shown.iter().map(|option| row(it, effort, *option, has_money)) }</tbody>
                </table>
            </div>
            if more > 0 { <p class="hint">{ words(format!("{more} more fit.")) }</p> }
            if shown.iter().any(|option| mark(effort, *option) == SOME) {
                <p class="hint">{ "* some of its duties still run on placeholders" }</p>
            }
            if shown.iter().any(|option| mark(effort, *option) == ALL) {
                <p class="hint">{ "** all of its duties still run on placeholders" }</p>
            }
            { for effort.say_contracts(catalog, &it.table, &shown).iter().map(|one| html! {
                <p class="hint" key={one.plain()}>{ render(one) }</p>
            }) }
            if !differences.is_empty() {
                <ul class="sentences">
                    { for differences.iter().take(3).map(|one| {
                        let said = effort.say_difference(&it.table, one);
                        let even = effort.say_break_even(one);
                        html! { <li key={said.plain()}>{ render(&said) }if let Some(even) = even { { " " }{ render(&even) } }</li> }
                    }) }
                </ul>
            }
        </>
    }
}

/// The first options, and those that are recommended wherever they are in the order: what they take is what
/// a visitor came to see.
fn in_sight(options: &[usize], recommended: &[usize]) -> Vec<usize> {
    let (named, others): (Vec<usize>, Vec<usize>) =
        options.iter().partition(|option| recommended.contains(option));
    let room = OPTIONS_MAX.saturating_sub(named.len());
    let kept: Vec<usize> = others.into_iter().take(room).chain(named).collect();
    options.iter().copied().filter(|option| kept.contains(option)).take(OPTIONS_MAX).collect()
}

/// The note that the best score and the fewest hours belong to different options.
fn disagreement(it: &Assessment, recommended: &[usize], lightest: &[usize]) -> Phrase {
    let said = it.names(recommended, "and").and(" scores best, but ");
    if lightest.len() > NAMED_MAX {
        return said.and(format!("{} others take fewer hours.", lightest.len()));
    }
    let verb = if lightest.len() == 1 { " takes" } else { " take" };
    said.join(it.names(lightest, "and")).and(format!("{verb} fewer hours."))
}

fn row(it: &Assessment, effort: &Effort, option: usize, has_money: bool) -> Html {
    let one = &effort.workloads[option];
    let mark = mark(effort, option);
    let is_placeholder = effort.is_placeholder || effort.is_all_placeholder(option);
    let rests_on_hours = one.money.labour.is_some();
    let hours = one.quarters.map_or_else(|| "duties unknown".to_owned(), range_of_hours);
    let people = one.people.map_or_else(String::new, |(low, high)| {
        if low == high {
            low.decimal(1)
        } else {
            format!("{} to {}", low.decimal(1), high.decimal(1))
        }
    });
    let money = money_a_year(&one.money, one.contract);
    html! {
        <tr key={it.table.candidates[option].id.as_str()} data-least={it.recommended().contains(&option).to_string()}>
            <th scope="row">{ words(it.table.label(option)) }</th>
            <td class="number" data-placeholder={is_placeholder.to_string()}>{ words(hours + mark) }</td>
            <td class="number" data-placeholder={is_placeholder.to_string()}>{ words(people) }</td>
            if has_money { <td class="number" data-placeholder={(is_placeholder && rests_on_hours).to_string()}>{ words(money) }</td> }
        </tr>
    }
}

/// What follows the hours of an option; nothing where all hours are placeholders.
fn mark(effort: &Effort, option: usize) -> &'static str {
    let has_some = !effort.workloads[option].placeholders.is_empty();
    match () {
        () if effort.is_placeholder || !has_some => "",
        () if effort.is_all_placeholder(option) => ALL,
        () => SOME,
    }
}
