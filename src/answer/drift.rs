//! What changed since the edition of an older link: changed facts, and separately changes in how facts
//! are rated.

use yew::{Callback, Html, MouseEvent, Properties, component, html, use_memo};

use crate::state::{Message, Shared, State, use_dispatch};
use crate::widgets::{sentence, words};
use edgewise_engine::assessment::drift;
use edgewise_engine::phrase::Phrase;
use edgewise_engine::words::month;

/// What the list depends on.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was said.
    pub state: Shared<State>,
}

/// What changed.
#[component]
pub fn Since(props: &Props) -> Html {
    let dispatch = use_dispatch();
    let found = use_memo(props.state.clone(), |state| {
        let drift = drift(&state.catalog, &state.scenario)?;
        let conclusion = drift.explain(&state.catalog, &state.reasons);
        Some((drift, conclusion))
    });
    let Some((drift, conclusion)) = &*found else { return Html::default() };
    let today = drift.today.edition.clone();
    let on_moved = {
        let today = today.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(Message::MovedTo(today.clone()));
        })
    };
    let (one_reason, reasons_said) = if drift.holds {
        ("1 thing to know", "things to know")
    } else {
        ("Why it changed", "reasons why it changed")
    };
    // The first sentence repeats the headline.
    let reasons = conclusion.said.get(1..).unwrap_or_default();
    html! {
        <div class="changes since">
            <h3>{ words(format!("Since {}", month(&drift.then.edition))) }</h3>
            { folded(reasons.len(), one_reason, reasons_said, reasons.iter().cloned()) }
            { folded(drift.changes.len(), "1 relevant fact changed", "relevant facts changed", drift.changes.iter().map(|change| drift.say_change(change))) }
            { folded(drift.yardsticks.len(), "1 criterion is rated in another way", "criteria are rated in another way", drift.yardsticks.iter().map(|one| one.said.clone())) }
            if !drift.notices.is_empty() {
                <ul>{ for drift.notices.iter().map(|one| html! { <li>{ sentence(one) }</li> }) }</ul>
            }
            <p class="acts">
                <button class="button" type="button" onclick={on_moved}>{ words(format!("Update to the {} facts", month(&today))) }</button>
            </p>
            <p class="soft">{ words(format!("The list and the table below show {}.", month(&drift.then.edition))) }</p>
        </div>
    }
}

/// A list under its count; empty for none.
fn folded(count: usize, one: &str, many: &str, said: impl Iterator<Item = Phrase>) -> Html {
    let head = match count {
        0 => return Html::default(),
        1 => one.to_owned(),
        number => format!("{number} {many}"),
    };
    html! {
        <details class="more">
            <summary>{ words(head) }</summary>
            <ul>{ for said.map(|one| html! { <li>{ sentence(&one) }</li> }) }</ul>
        </details>
    }
}
