//! The inputs as a printed list: on paper the controls that show them on the screen are missing.

use yew::{Html, html};

use crate::state::State;
use crate::widgets::words;
use edgewise_engine::assessment::Assessment;

/// Must-haves, what counts, what is left out, notes and date, in the order of the screen.
pub fn printed_inputs(state: &State, assessment: &Assessment) -> Html {
    let scenario = &state.scenario;
    let demands = assessment
        .demands
        .iter()
        .map(|(place, _)| html! { <li>{ words(assessment.demand(*place)) }</li> });
    let weights = assessment.problem.enabled.iter().enumerate().map(|(at, place)| {
        let criterion = &assessment.table.criteria[*place];
        let share = assessment.problem.share(at).percent();
        let tier = match scenario.weights.get(&criterion.id) {
            Some(weight) => ["weight ", &weight.to_string()].concat(),
            None => scenario.tier(criterion).say().to_owned(),
        };
        html! { <li>{ words([&criterion.name, ": ", &tier, ", ", &share, " of the weight"].concat()) }</li> }
    });
    let hidden =
        state.catalog.families.iter().filter(|family| scenario.hidden.contains(&family.id));
    html! {
        <section class="paper" aria-labelledby="paper-heading">
            <h2 id="paper-heading">{ "What was asked" }</h2>
            <div class="paper-columns">
                <div>
                    <h3>{ "The site must have" }</h3>
                    if assessment.demands.is_empty() {
                        <p>{ "Nothing in particular." }</p>
                    } else {
                        <ul>{ for demands }</ul>
                    }
                </div>
                <div>
                    <h3>{ "What counts" }</h3>
                    if assessment.problem.enabled.is_empty() {
                        <p>{ "Nothing; only the must-haves do." }</p>
                    } else {
                        <ul>{ for weights }</ul>
                    }
                </div>
                if !scenario.hidden.is_empty() {
                    <div>
                        <h3>{ "Left out" }</h3>
                        <ul>{ for hidden.map(|family| html! { <li>{ words(family.name.clone()) }</li> }) }</ul>
                    </div>
                }
                if !scenario.notes.is_empty() {
                    <div><h3>{ "Notes" }</h3><p><bdi>{ words(scenario.notes.clone()) }</bdi></p></div>
                }
                if let Some(date) = scenario.date {
                    <div><h3>{ "Support periods count from" }</h3><p>{ words(date.to_string()) }</p></div>
                }
            </div>
        </section>
    }
}
