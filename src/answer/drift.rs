//! An older link: what its answer was, whether it still holds, and what changed since: facts apart from
//! the ways in which facts are rated.

use yew::{Callback, Html, MouseEvent, Properties, component, html};

use crate::state::{Message, Shared, State, use_dispatch};
use crate::widgets::{sentence, words};
use edgewise_engine::assessment::{Change, Drift, drift};
use edgewise_engine::words::{Conclusion, Explanation, month};

/// How many reasons are in sight at once.
const SIGHT: usize = 3;

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
        let explanation = drift.now.explain(&state.catalog);
        let conclusion = drift.explain(&state.catalog);
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
    let (remeasured, facts): (Vec<&Change>, Vec<&Change>) =
        drift.changes.iter().partition(|change| drift.is_remeasured(change));
    // The first sentence says what the headline says.
    let reasons = conclusion.said.get(1..).unwrap_or_default();
    html! {
        <div class="changes since">
            <h3>{ words(format!("Since {}", month(&drift.then.edition))) }</h3>
            if !reasons.is_empty() {
                <ul>{ for reasons.iter().take(SIGHT).map(|one| html! { <li>{ sentence(one) }</li> }) }</ul>
            }
            if reasons.len() > SIGHT {
                <details class="more">
                    <summary>{ words(format!("{} more", reasons.len() - SIGHT)) }</summary>
                    <ul>{ for reasons.iter().skip(SIGHT).map(|one| html! { <li>{ sentence(one) }</li> }) }</ul>
                </details>
            }
            if !drift.notices.is_empty() {
                <ul>{ for drift.notices.iter().map(|one| html! { <li>{ sentence(one) }</li> }) }</ul>
            }
            { changes(drift, &facts, "1 relevant fact changed", "relevant facts changed") }
            { changes(drift, &remeasured, "1 rating is made in another way", "ratings are made in another way") }
            <p class="acts">
                <button class="button" type="button" onclick={on_moved}>{ format!("Update to the {} facts", month(&today)) }</button>
            </p>
            <p class="soft">{ words(format!("The list and the table below show {}.", month(&drift.then.edition))) }</p>
        </div>
    }
}

fn changes(drift: &Drift, changes: &[&Change], one: &str, many: &str) -> Html {
    let head = match changes.len() {
        0 => return Html::default(),
        1 => one.to_owned(),
        number => format!("{number} {many}"),
    };
    html! {
        <details class="more">
            <summary>{ words(head) }</summary>
            <ul>{ for changes.iter().map(|change| html! { <li>{ sentence(&drift.say_change(change)) }</li> }) }</ul>
        </details>
    }
}
