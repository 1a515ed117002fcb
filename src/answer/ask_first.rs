//! What to ask first: the facts in doubt that could change this answer, and how many could not.

use yew::{Html, Properties, component, html};

use crate::state::Shared;
use crate::widgets::render;
use edgewise_engine::assessment::Assessment;

/// How many are in sight at once.
const SIGHT: usize = 4;

/// What is shown.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What follows from what was said.
    pub assessment: Shared<Assessment>,
}

/// The list; nothing where no fact is in doubt, or nothing was said that one could matter to.
#[component]
pub fn AskFirst(props: &Props) -> Html {
    let assessment = &props.assessment;
    if assessment.is_blank || assessment.asks.is_empty() && assessment.idle_doubts == 0 {
        return Html::default();
    }
    let row = |place: usize| {
        let ask = &assessment.asks[place];
        let key = format!(
            "{}.{}",
            assessment.table.candidates[ask.option].id, assessment.table.criteria[ask.place].id
        );
        html! { <li {key}>{ render(&assessment.say_ask(ask)) }</li> }
    };
    let idle = match assessment.idle_doubts {
        0 => String::new(),
        1 => "One more fact in doubt cannot change this answer by itself.".to_owned(),
        number => format!("{number} more facts in doubt cannot change this answer by themselves."),
    };
    let rest = assessment.asks.len().saturating_sub(SIGHT);
    html! {
        <section class="ask-first" aria-labelledby="ask-first-heading">
            <h2 id="ask-first-heading">{ "Ask first" }</h2>
            if assessment.asks.is_empty() {
                <p>{ "No fact in doubt can change this answer by itself." }</p>
            } else {
                <ol>{ for (0..assessment.asks.len().min(SIGHT)).map(row) }</ol>
            }
            if rest > 0 {
                <details class="more">
                    <summary>{ format!("{rest} more to ask") }</summary>
                    <ol start={(SIGHT + 1).to_string()}>{ for (SIGHT..assessment.asks.len()).map(row) }</ol>
                </details>
            }
            if !assessment.asks.is_empty() && !idle.is_empty() {
                <p class="hint">{ idle }</p>
            }
        </section>
    }
}
