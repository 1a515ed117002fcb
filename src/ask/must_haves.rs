//! All must-haves, folded until someone looks for one.

mod demand;
mod effect;
mod found;
mod member_list;
mod members;

use yew::{Callback, Html, Properties, UseReducerHandle, html};

use crate::delivery::Delivery;
use crate::state::{Shared, State};
use crate::widgets::disclosure::{Fold, Head};
use crate::widgets::words;
use edgewise_engine::assessment::Assessment;
use edgewise_engine::catalog::Value;

pub use found::MustHavesFound;

/// What the must-haves are about.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was said.
    pub state: Shared<State>,
    /// What follows from it.
    pub assessment: Shared<Assessment>,
}

/// The must-haves, folded.
pub fn folded(props: Props, delivery: &UseReducerHandle<Delivery>) -> Html {
    let head = format!("All must-haves ({})", offered(&props.assessment).len());
    let delivery = delivery.clone();
    let inside = Callback::from(move |()| {
        delivery.room("All must-haves", |rooms| (rooms.must_haves)(&props))
    });
    html! {
        <div class="must-haves">
            <Fold class="more" head={Head::of(words(head))} {inside} />
        </div>
    }
}

/// The criteria that are offered. Background criteria of an edition are not, but they are shown if a link
/// demands them.
fn offered(assessment: &Assessment) -> Vec<usize> {
    let criteria = &assessment.table.criteria;
    let is_offered = |place: &usize| {
        let criterion = &criteria[*place];
        let is_background = criterion.is_background(&assessment.edition);
        !criterion.must.offers.is_empty()
            && (!is_background || demanded(assessment, *place).is_some())
    };
    (0..criteria.len()).filter(is_offered).collect()
}

/// What is demanded on the criterion at a place.
fn demanded(assessment: &Assessment, place: usize) -> Option<&Value> {
    assessment.demands.iter().find(|(one, _)| *one == place).map(|(_, value)| value)
}
