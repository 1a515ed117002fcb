//! The conclusion about a fleet: the platforms by name, three figures, and the sentences behind
//! them.

use yew::{Html, html};

use crate::boards::desk::Desk;
use crate::boards::working::Found;
use crate::state::Shared;
use crate::widgets::{render, words};
use edgewise_engine::words::range_of_hours;

/// The card at the top.
pub fn view(desk: &Shared<Desk>, found: &Found) -> Html {
    let Found { board, fleet, .. } = found;
    let said = fleet.say(&desk.catalog, board);
    let first = fleet.covers.sets.first();
    let head = first.map_or_else(
        || "No option is confirmed to fit".to_owned(),
        |cover| fleet.names(cover.platforms).join(" + "),
    );
    let covered = first.map_or(0, |cover| cover.sites);
    let given = first.filter(|_| !fleet.is_placeholder);
    let hours = given.and_then(|cover| cover.quarters);
    let is_guess = given.is_some_and(|cover| !cover.guesses.is_empty());
    let unit = if is_guess { "hours a month, partly placeholders" } else { "hours a month" };
    let money = given.filter(|_| board.assumptions.has_prices());
    let figure = |value: String, of: &'static str| {
        html! { <div><dt>{ words(of) }</dt><dd key={value.clone()} class="figure">{ value.clone() }</dd></div> }
    };
    let key = head.clone();
    let over = match fleet.sites() {
        all if covered < all => format!("The fewest platforms for {covered} of {all} sites"),
        _ if fleet.covers.count == 1 => "One platform for all sites".to_owned(),
        _ => "The fewest platforms for all sites".to_owned(),
    };
    html! {
        <section class="card upshot" aria-labelledby="fleet-heading">
            <p class="over">{ words(over) }</p>
            <h2 id="fleet-heading" tabindex="-1"><span {key}>{ head }</span></h2>
            <dl class="key-figures">
                { figure(fleet.covers.count.to_string(), if fleet.covers.count == 1 { "platform" } else { "platforms" }) }
                { figure(format!("{covered} of {}", fleet.sites()), "sites covered") }
                if let Some(hours) = hours { { figure(range_of_hours(hours), unit) } }
                if let Some(money) = money { { figure(money.money_a_year(), "money a year") } }
            </dl>
            <ul class="sentences">
                { for said.iter().map(|one| html! { <li key={one.plain()}>{ render(one) }</li> }) }
            </ul>
            { others(found) }
        </section>
    }
}

/// The other smallest sets.
fn others(found: &Found) -> Html {
    let fleet = &found.fleet;
    let others = fleet.covers.sets.get(1..).unwrap_or_default();
    if others.is_empty() {
        return Html::default();
    }
    let row = |cover: &edgewise_engine::board::Choice| {
        let names = fleet.names(cover.platforms).join(" + ");
        html! {
            <li key={names.clone()}>
                { words(names.clone()) }
                <span class="hint figure">{ words(format!(" (one class loses a score of {})", cover.worst.decimal(2))) }</span>
            </li>
        }
    };
    html! {
        <details class="more">
            <summary>{ words(format!("Other choices that need no more platforms ({})", others.len())) }</summary>
            <ul class="other-covers">{ for others.iter().map(row) }</ul>
        </details>
    }
}

/// What has to be confirmed to need fewer platforms, class by class.
pub fn doubts(desk: &Shared<Desk>, found: &Found) -> Html {
    let fleet = &found.fleet;
    let Some(unconfirmed) = &fleet.unconfirmed else { return Html::default() };
    let Some((set, doubts)) = unconfirmed.sets.first() else { return Html::default() };
    let row = |doubt: &edgewise_engine::board::Doubt| {
        let criteria = doubt.criteria.iter().map(|id| {
            desk.catalog.criterion(id).map_or_else(|| id.to_string(), |one| one.name.clone())
        });
        let (class, platform) = (&fleet.classes[doubt.class], &fleet.platforms[doubt.platform]);
        html! {
            <tr key={class.entry}>
                <th scope="row"><bdi class="visitor">{ words(class.name.clone()) }</bdi></th>
                <td>{ words(platform.name.clone()) }</td>
                <td>{ words(criteria.collect::<Vec<_>>().join(", ")) }</td>
            </tr>
        }
    };
    let more = if unconfirmed.count < fleet.covers.count {
        "fewer platforms are enough"
    } else {
        "more sites are covered"
    };
    let said = format!("If these facts are confirmed, {more}: {}.", fleet.names(*set).join(" + "));
    html! {
        <section class="card" aria-labelledby="doubts-heading">
            <h2 id="doubts-heading">{ "Worth asking" }</h2>
            <p>{ words(said) }</p>
            <div class="scroll" tabindex="0" role="group" aria-labelledby="doubts-heading">
                <table class="board-table">
                    <thead><tr><th scope="col">{ "Class" }</th><th scope="col">{ "Platform" }</th><th scope="col">{ "To be confirmed" }</th></tr></thead>
                    <tbody>{ for doubts.iter().take(20).map(row) }</tbody>
                </table>
            </div>
        </section>
    }
}
