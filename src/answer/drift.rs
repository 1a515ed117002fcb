//! An older link: what its answer was, whether it still holds, and what changed since: facts apart from
//! the ways in which facts are rated.

use yew::{Callback, Html, MouseEvent, Properties, component, html};

use crate::state::{Message, Shared, State, use_dispatch};
use crate::widgets::{sentence, words};
use edgewise_engine::assessment::{Drift, drift};
use edgewise_engine::phrase::Phrase;
use edgewise_engine::words::{Conclusion, Explanation, month};

/// A scenario of an older edition under today's facts.
#[derive(Clone, Debug, PartialEq)]
pub struct Older {
    /// Then and now.
    pub drift: Drift,
    /// What is said of today's answer.
    pub explanation: Explanation,
    /// What became of the conclusion.
    conclusion: Conclusion,
}

impl Older {
    /// What today's facts make of a scenario; `None` where it is about them already, and while it is not
    /// clear what was said.
    pub fn of(state: &State) -> Option<Self> {
        let drift = drift(&state.catalog, &state.scenario).filter(|_| !state.is_withheld())?;
        let explanation = drift.now.explain(&state.reasons);
        let conclusion = drift.explain(&state.catalog, &state.reasons);
        Some(Self { drift, explanation, conclusion })
    }

    /// Whose facts the answer is of.
    pub fn label(&self) -> String {
        format!("By the facts of {}", month(&self.drift.now.edition))
    }
}

/// What the part shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// Then and now.
    pub older: Shared<Older>,
}

/// What the answer was, under the headline of today.
#[component]
pub fn Was(props: &Props) -> Html {
    let drift = &props.older.drift;
    let was = drift.then.headline();
    let when = month(&drift.then.edition);
    let then = if drift.holds { "It was the same in" } else { "It was different in" };
    html! {
        <p class="was" data-holds={drift.holds.to_string()}>
            <b>{ words(format!("{then} {when}: ")) }</b>{ sentence(&was) }{ "." }
        </p>
    }
}

/// What changed since.
#[component]
pub fn Since(props: &Props) -> Html {
    let dispatch = use_dispatch();
    let Older { drift, conclusion, .. } = &*props.older;
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
    // The first sentence says what the headline says.
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

/// A list under its count; nothing for none.
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
