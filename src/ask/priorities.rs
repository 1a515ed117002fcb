//! Priorities, folded until something is ranked.

mod ranked;
mod tiers;

use std::sync::Arc;

use yew::{Callback, Html, Properties, UseReducerHandle, html};

use crate::delivery::Delivery;
use crate::state::{Shared, State, Subject};
use crate::widgets::disclosure::{Fold, Head};
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
pub fn folded(props: Props, delivery: &UseReducerHandle<Delivery>) -> Html {
    let scenario = &props.state.scenario;
    let weighed = weighed(&props.assessment, scenario);
    let set = weighed.iter().filter(|one| scenario.tier(one) != Tier::Ignore).count();
    let is_said = props.assessment.has_priorities;
    let head = if is_said {
        format!("Priorities ({set} of {} count)", weighed.len())
    } else {
        format!("Priorities (none set; {set} count equally)")
    };
    let delivery = delivery.clone();
    let inside =
        Callback::from(move |()| delivery.room("Priorities", |rooms| (rooms.priorities)(&props)));
    html! {
        <section class="priorities" data-said={is_said.to_string()} aria-label="Priorities">
            <Fold class="more" head={Head::of(words(head))} {inside} />
        </section>
    }
}

/// The criteria that can be ranked.
fn weighed<'a>(assessment: &'a Assessment, scenario: &Scenario) -> Vec<&'a Arc<Criterion>> {
    let is_asked =
        |one: &&Arc<Criterion>| one.scale.is_weighed() && !one.is_background(&scenario.edition);
    assessment.table.criteria.iter().filter(is_asked).collect()
}
