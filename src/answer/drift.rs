//! What an older edition's conclusion is worth today: it holds, or it changes because of these facts.

use yew::{Callback, Html, MouseEvent, Properties, component, html, use_memo};

use crate::state::{Message, Shared, State, use_dispatch};
use crate::widgets::render;
use edgewise_engine::assessment::{Drift as Comparison, drift};
use edgewise_engine::words::Conclusion;

/// How many sentences are in sight at once, if no more are to be known.
const SIGHT: usize = 3;

/// What is compared.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was said, in an older edition.
    pub state: Shared<State>,
}

/// The comparison with today's edition; nothing for a scenario that is in it already.
#[component]
pub fn Drift(props: &Props) -> Html {
    let dispatch = use_dispatch();
    let state = &props.state;
    let known = (Shared::clone(&state.catalog), Shared::clone(&state.reasons));
    let found = use_memo((known, state.scenario.clone()), |((catalog, reasons), scenario)| {
        drift(catalog, scenario).map(|drift| (drift.explain(catalog, reasons), drift))
    });
    let Some((Conclusion { said, caveats }, drift)) = &*found else { return Html::default() };
    let today = drift.today.edition.clone();
    let on_moved = {
        let today = today.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(Message::MovedTo(today.clone()));
        })
    };
    let heading = match (drift.holds, *caveats) {
        (true, 0) => "Still so today",
        (true, _) => "Still so today, with caveats",
        (false, _) => "Not so any more",
    };
    let sight = SIGHT.max(1 + caveats);
    let blank = props.state.scenario.is_blank();
    html! {
        <section class="drift" data-holds={drift.holds.to_string()} aria-labelledby="drift-heading">
            <h2 id="drift-heading">
                { format!("Facts of {}, looked at again with those of {today}", props.state.scenario.edition) }
            </h2>
            if !blank {
                <p class="drift-word"><b>{ heading }</b></p>
                { for said.iter().take(sight).map(|one| html! { <p>{ render(one) }</p> }) }
                if said.len() > sight {
                    <details class="more">
                        <summary>{ more(said.len() - sight) }</summary>
                        <ul>{ for said.iter().skip(sight).map(|one| html! { <li>{ render(one) }</li> }) }</ul>
                    </details>
                }
            }
            { facts(drift) }
            <p class="acts">
                <button class="button" type="button" onclick={on_moved}>{ format!("Move this scenario to {today}") }</button>
            </p>
        </section>
    }
}

fn facts(drift: &Comparison) -> Html {
    let changes = drift.changes.len();
    html! {
        <>
            <ul>{ for drift.notices.iter().map(|said| html! { <li>{ render(said) }</li> }) }</ul>
            if changes > 0 {
                <details class="more">
                    <summary>{ format!("{changes} facts that touch it have changed") }</summary>
                    <ul>{ for drift.changes.iter().map(|change| html! { <li>{ render(&drift.say_change(change)) }</li> }) }</ul>
                </details>
            }
        </>
    }
}

fn more(number: usize) -> String {
    format!("{number} more option{} changed sides", if number == 1 { "" } else { "s" })
}
