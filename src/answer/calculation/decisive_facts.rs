//! What the answer depends on: the nearest bounds, known facts a step off, and the spacing of
//! levels.

use yew::{Html, html};

use crate::widgets::sentence;
use edgewise_engine::assessment::Assessment;
use edgewise_engine::words::Explanation;

/// How many facts are named.
const FACTS_MAX: usize = 6;

pub fn view(assessment: &Assessment, explanation: &Explanation) -> Html {
    let facts = assessment.critical.iter().take(FACTS_MAX);
    let facts: Vec<_> = facts.map(|one| assessment.say_critical(one)).collect();
    let prices = assessment.prices.iter();
    let musts: Vec<_> = prices.filter_map(|price| assessment.say_without(price)).collect();
    let rest = assessment.critical.len().saturating_sub(FACTS_MAX);
    let Some(spacing) = &explanation.spacing else { return Html::default() };
    html! {
        <>
            <h3>{ "What decides the answer" }</h3>
            <ul>
                { for explanation.bound.iter().chain(&facts).map(|said| html! { <li>{ sentence(said) }</li> }) }
                if rest > 0 {
                    <li>{ more(rest) }</li>
                }
                if facts.is_empty() {
                    <li>{ "No known fact changes the answer by being one step off." }</li>
                }
                { for musts.iter().map(|said| html! { <li>{ sentence(said) }</li> }) }
                <li>{ sentence(spacing) }</li>
            </ul>
        </>
    }
}

fn more(rest: usize) -> String {
    let facts = if rest == 1 { " more fact" } else { " more facts" };
    ["The same goes for ", &rest.to_string(), facts, "; they are marked in the matrix."].concat()
}
