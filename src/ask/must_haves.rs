//! What the site must have: facts about it, each with what demanding it does.

mod demand;
mod effect;
mod member_list;
mod members;

use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use yew::{
    ContextProvider, Html, Properties, Reducible, component, html, use_callback, use_reducer,
};

use crate::state::Shared;
use crate::widgets::disclosure::{Head, use_disclosure};
use demand::Demand;
use edgewise_engine::assessment::Assessment;
use edgewise_engine::catalog::{Scale, Value};
use edgewise_engine::id::CriterionId;
use effect::Effect;
use members::Members;

/// What the demands are about.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What follows from what was said.
    pub assessment: Shared<Assessment>,
}

/// The values that were picked, whether or not anything is demanded of their criteria yet.
#[derive(Clone, Debug, Default, PartialEq)]
struct Picked(BTreeMap<CriterionId, Value>);

impl Reducible for Picked {
    type Action = (CriterionId, Value);

    fn reduce(self: Rc<Self>, (id, value): (CriterionId, Value)) -> Rc<Self> {
        let mut picked = self.0.clone();
        picked.insert(id, value);
        Self(picked).into()
    }
}

/// The must-haves: some in sight, the rest one step away.
#[component]
pub fn MustHaves(props: &Props) -> Html {
    let assessment = &props.assessment;
    let picked = use_reducer(Picked::default);
    let on_picked = {
        let picked = picked.dispatcher();
        use_callback((), move |one: (CriterionId, Value), ()| picked.dispatch(one))
    };
    let criteria = &assessment.table.criteria;
    // What an edition has in the background only is not offered, but shown where a link demands it.
    let is_offered = |place: &usize| {
        let criterion = &criteria[*place];
        let is_background = criterion.is_background(&assessment.edition);
        !criterion.must.offers.is_empty()
            && (!is_background || demanded(assessment, *place).is_some())
    };
    let offered = (0..criteria.len()).filter(is_offered);
    let (near, far): (Vec<usize>, Vec<usize>) =
        offered.partition(|place| criteria[*place].must.sight);
    // What a link or a template demands is in sight, until somebody looks at the whole list.
    let fold = use_disclosure(false);
    let (lifted, far): (Vec<usize>, Vec<usize>) = far
        .into_iter()
        .partition(|place| !fold.is_made() && demanded(assessment, *place).is_some());
    let row = |place: &usize| {
        let criterion = &criteria[*place];
        let key = criterion.id.as_str();
        let demanded = demanded(assessment, *place).cloned();
        if let Scale::Set(_) = &criterion.scale {
            let effect = Effect::of(assessment, *place, None);
            return html! { <Members {key} criterion={Arc::clone(criterion)} {demanded} {effect} /> };
        }
        let is_demanded = demanded.is_some();
        let usual = || criterion.must.offers.first().cloned();
        let value = demanded.or_else(|| picked.0.get(&criterion.id).cloned()).or_else(usual);
        let Some(value) = value else { return Html::default() };
        let effect = Effect::of(assessment, *place, Some(&value));
        html! {
            <Demand {key} criterion={Arc::clone(criterion)} {value} {is_demanded} {effect} on_picked={on_picked.clone()} />
        }
    };
    html! {
        <section class="must-haves">
            <fieldset>
                <legend><h2>{ "This site must have" }</h2></legend>
                <ContextProvider<Shared<Assessment>> context={Shared::clone(assessment)}>
                    <div class="demands">{ for near.iter().chain(&lifted).map(row) }</div>
                    if !far.is_empty() {
                        { fold.view("more", Head::line(format!("{} more demands", far.len())), || html! {
                            <div class="demands">{ for far.iter().map(row) }</div>
                        }) }
                    }
                </ContextProvider<Shared<Assessment>>>
            </fieldset>
        </section>
    }
}

/// What is demanded of the criterion at a place.
fn demanded(assessment: &Assessment, place: usize) -> Option<&Value> {
    assessment.demands.iter().find(|(one, _)| *one == place).map(|(_, value)| value)
}
