//! Priorities, folded until somebody ranks something.

mod ranked;
mod tiers;

use std::sync::Arc;

use yew::{Callback, Html, Properties, component, html};

use crate::delivery::use_delivery;
use crate::state::{Shared, State, Subject};
use crate::widgets::disclosure::{Head, use_disclosure};
use crate::widgets::words;
use edgewise_engine::assessment::Assessment;
use edgewise_engine::catalog::{Criterion, Tier};
use edgewise_engine::scenario::Scenario;

pub use ranked::RankedCriteria;

/// What the priorities are about.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was said.
    pub state: Shared<State>,
    /// What follows from it.
    pub assessment: Shared<Assessment>,
    /// A criterion was opened.
    pub on_opened: Callback<Subject>,
}

/// The priorities, folded.
#[component]
pub fn Priorities(props: &Props) -> Html {
    let Props { state, assessment, .. } = props;
    let delivery = use_delivery();
    let scenario = &state.scenario;
    let fold = use_disclosure(false);
    let weighed = weighed(assessment, scenario);
    let set = weighed.iter().filter(|one| scenario.tier(one) != Tier::Ignore).count();
    let head = format!("Priorities ({set} of {} set)", weighed.len());
    html! {
        <section class="priorities" data-said={assessment.has_priorities.to_string()} aria-label="Priorities">
            { fold.view("more", Head::of(words(head)), || {
                delivery.room("Priorities", |rooms| (rooms.priorities)(props))
            }) }
        </section>
    }
}

/// The criteria that can be ranked.
fn weighed<'a>(assessment: &'a Assessment, scenario: &Scenario) -> Vec<&'a Arc<Criterion>> {
    let is_asked =
        |one: &&Arc<Criterion>| one.scale.is_weighed() && !one.is_background(&scenario.edition);
    assessment.table.criteria.iter().filter(is_asked).collect()
}
