//! Expert weights as numbers: they replace the tiers until the tiers are used again.

use std::sync::Arc;

use yew::{Callback, Html, Properties, component, html};

use crate::state::{Message, Shared, State, use_dispatch};
use crate::widgets::TextField;
use crate::widgets::disclosure::{Head, use_disclosure};
use edgewise_engine::assessment::Assessment;
use edgewise_engine::catalog::Criterion;
use edgewise_engine::id::CriterionId;
use edgewise_engine::quantity::Ratio;
use edgewise_engine::scenario::{Edit, Scenario, WEIGHT_MAX};

/// Of what the weights are.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was said.
    pub state: Shared<State>,
    /// What follows from it.
    pub assessment: Shared<Assessment>,
}

/// The weights as fields, folded until someone opens them.
#[component]
pub fn ExpertWeights(props: &Props) -> Html {
    let dispatch = use_dispatch();
    let scenario = &props.state.scenario;
    let fold = use_disclosure(!scenario.weights.is_empty());
    let send = Callback::from(move |edit: Edit| dispatch.dispatch(Message::Edited(edit)));
    let now = now(scenario, &props.assessment);
    let row = |criterion: &Arc<Criterion>| {
        let weight =
            now.iter().find(|(id, _)| *id == criterion.id).map_or(0, |(_, weight)| *weight);
        let on_typed = {
            let (send, id) = (send.clone(), criterion.id.clone());
            let before = if scenario.weights.is_empty() { now.clone() } else { Vec::new() };
            Callback::from(move |typed: String| {
                let weight = read(&typed)?;
                // What the tiers say about the others is kept as numbers.
                let others = before.iter().map(|(id, weight)| Edit::Weighed(id.clone(), *weight));
                let this = Edit::Weighed(id.clone(), weight);
                send.emit(Edit::Several(others.chain([this]).collect()));
                Ok(())
            })
        };
        let field = format!("weight-{}", criterion.id);
        html! {
            <div class="typed" key={criterion.id.as_str()}>
                <label for={field.clone()}>{ criterion.name.clone() }</label>
                <TextField id={field} inputmode="numeric" value={weight.to_string()} {on_typed} />
            </div>
        }
    };
    fold.view("more", Head::line("Exact weights instead of tiers"), || {
        let weighed = props.assessment.table.criteria.iter().filter(|one| one.scale.is_weighed());
        html! {
            <>
                <p class="hint">
                    { format!("Any whole numbers up to {WEIGHT_MAX}; only their ratio matters. Each is what the whole \
                               way from the worst to the best of its criterion is worth.") }
                </p>
                <div class="weights">{ for weighed.map(row) }</div>
                if !scenario.weights.is_empty() {
                    <p class="acts">
                        <button class="button" type="button" onclick={send.reform(|_: yew::MouseEvent| Edit::Unweighed)}>
                            { "Use the tiers again" }
                        </button>
                    </p>
                }
            </>
        }
    })
}

/// The current weights as numbers that a scenario accepts: exactly those of the tiers or, with many
/// tiered criteria, in whole millionths, rounded down.
fn now(scenario: &Scenario, assessment: &Assessment) -> Vec<(CriterionId, u32)> {
    let problem = &assessment.problem;
    let is_small = problem.weights.iter().all(|weight| *weight <= i128::from(WEIGHT_MAX));
    let tiered = problem.enabled.iter().enumerate().map(|(at, place)| {
        let weight = if is_small {
            problem.weights[at]
        } else {
            let share = problem.share(at) * Ratio::whole(i128::from(WEIGHT_MAX));
            share.numerator() / share.denominator()
        };
        (assessment.table.criteria[*place].id.clone(), u32::try_from(weight).unwrap_or(WEIGHT_MAX))
    });
    if scenario.weights.is_empty() {
        return tiered.collect();
    }
    scenario.weights.iter().map(|(id, weight)| (id.clone(), *weight)).collect()
}

/// A weight as typed; an empty field means 0.
fn read(typed: &str) -> Result<u32, String> {
    let number = if typed.is_empty() { Ok(0) } else { typed.parse() };
    let weight = number.ok().filter(|weight| *weight <= WEIGHT_MAX);
    weight.ok_or_else(|| format!("A whole number from 0 to {WEIGHT_MAX}."))
}
