//! What each number of platforms costs: sites covered, score lost, hours.

use yew::{Html, html};

use crate::widgets::words;
use edgewise_engine::board::{Choice, Fleet, Number};
use edgewise_engine::scenario::Board;
use edgewise_engine::words::{CURRENCY, SCORE_LOST, range_of_hours};

/// The table.
pub fn view(board: &Board, fleet: &Fleet) -> Html {
    if fleet.numbers.is_empty() {
        return Html::default();
    }
    let has_money = board.assumptions.has_prices();
    let has_hours = has_money || !fleet.is_placeholder;
    let shows = [has_hours, has_money];
    let cheapest = fleet.cheapest.as_ref().map_or(&[][..], |it| &it.counts);
    let rows = fleet.numbers.iter().flat_map(|number| {
        let is_cheapest = cheapest.contains(&number.count);
        let first = row(fleet, number, &number.by_sum, shows, is_cheapest);
        let second = number.by_worst.as_ref().map(|one| row(fleet, number, one, shows, false));
        [Some(first), second].into_iter().flatten()
    });
    html! {
        <section class="card" aria-labelledby="numbers-heading">
            <h2 id="numbers-heading">{ "What standardising costs" }</h2>
            <div class="scroll" tabindex="0" role="group" aria-labelledby="numbers-heading">
                <table class="board-table">
                    <thead><tr>
                        <th scope="col">{ "Platforms" }</th>
                        <th scope="col">{ "Which" }</th>
                        <th scope="col" class="number">{ "Sites covered" }</th>
                        <th scope="col" class="number">{ "Score lost, on average" }</th>
                        <th scope="col" class="number">{ "Most lost by one class" }</th>
                        if has_hours { <th scope="col" class="number">{ "Hours a month" }</th> }
                        if has_money { <th scope="col" class="number">{ "Money a year" }</th> }
                    </tr></thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
            if let Some(note) = placeholders(fleet).filter(|_| has_hours) {
                <p class="hint">{ words(note) }</p>
            }
            if has_money { <p class="hint">{ CURRENCY }</p> }
            <p class="hint">{ SCORE_LOST }{ " Sites where nothing in the row is confirmed to fit are not counted." }</p>
        </section>
    }
}

/// Which hours are placeholders; `None` if none is.
fn placeholders(fleet: &Fleet) -> Option<&'static str> {
    if fleet.is_placeholder {
        Some(
            "These hours are placeholders, not facts, and so is money for labour: give at least one \
             number of your own.",
        )
    } else if fleet.guesses.is_empty() {
        None
    } else {
        Some("Figures marked with * rest on placeholders, in part or altogether.")
    }
}

fn row(
    fleet: &Fleet,
    number: &Number,
    choice: &Choice,
    [has_hours, has_money]: [bool; 2],
    is_cheapest: bool,
) -> Html {
    let names = fleet.names(choice.platforms).join(" + ");
    let is_least = number.count == fleet.covers.count;
    let lost: Vec<&str> = choice
        .takes
        .iter()
        .zip(&fleet.classes)
        .filter(|(takes, class)| takes.is_none() && class.fits != 0)
        .map(|(_, class)| class.name.as_str())
        .take(3)
        .collect();
    let is_placeholder = fleet.is_placeholder.to_string();
    let is_marked = !choice.guesses.is_empty() && !fleet.is_placeholder;
    let star = if is_marked { " *" } else { "" };
    let hours =
        choice.quarters.map_or_else(|| "unknown".to_owned(), |it| range_of_hours(it) + star);
    let money = choice.money_a_year() + if choice.money.labour.is_some() { star } else { "" };
    html! {
        <tr key={format!("{}-{}", number.count, choice.platforms)} data-least={is_least.to_string()}>
            <th scope="row" class="figure">{ words(number.count.to_string()) }</th>
            <td>
                { words(names) }
                if number.others > 0 { <span class="hint">{ words(format!(" or {} others as good", number.others)) }</span> }
                if !number.is_exact { <span class="flag">{ "best found" }</span> }
                if is_cheapest { <span class="flag good">{ "fewest hours" }</span> }
                if !lost.is_empty() { <span class="hint lost">{ "without " }<bdi>{ words(lost.join(", ")) }</bdi></span> }
            </td>
            <td class="number">{ words(format!("{} of {}", choice.sites, fleet.sites())) }</td>
            <td class="number">{ words(choice.average().decimal(3)) }</td>
            <td class="number">{ words(choice.worst.decimal(2)) }</td>
            if has_hours { <td class="number" data-placeholder={is_placeholder.clone()}>{ words(hours) }</td> }
            if has_money { <td class="number" data-placeholder={is_placeholder}>{ words(money) }</td> }
        </tr>
    }
}
