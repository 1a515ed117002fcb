//! All must-haves, in groups, found by name, value or synonym. Choosing a value is the must-have.

mod demand;
mod effect;
mod member_list;
mod members;

use std::sync::Arc;

use web_sys::HtmlInputElement;
use yew::{ContextProvider, Html, InputEvent, Properties, TargetCast, component, html, use_state};

use crate::state::{Shared, State};
use crate::widgets::disclosure::{Head, use_disclosure};
use crate::widgets::words;
use demand::Demand;
use edgewise_engine::assessment::Assessment;
use edgewise_engine::catalog::{Criterion, Scale, Value, search};
use effect::Effect;
use members::Members;

const FIND: &str = "find-must-have";

/// What the must-haves are about.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was said.
    pub state: Shared<State>,
    /// What follows from it.
    pub assessment: Shared<Assessment>,
}

/// The must-haves, folded.
#[component]
pub fn MustHaves(props: &Props) -> Html {
    let Props { state, assessment } = props;
    let query = use_state(String::new);
    let fold = use_disclosure(false);
    let criteria = &assessment.table.criteria;
    // What an edition has in the background only is not offered, but shown where a link demands it.
    let is_offered = |place: &usize| {
        let criterion = &criteria[*place];
        let is_background = criterion.is_background(&assessment.edition);
        !criterion.must.offers.is_empty()
            && (!is_background || demanded(assessment, *place).is_some())
    };
    let offered: Vec<usize> = (0..criteria.len()).filter(is_offered).collect();
    let oninput = {
        let query = query.setter();
        move |event: InputEvent| {
            query.set(event.target_unchecked_into::<HtmlInputElement>().value());
        }
    };
    let said = |count: usize| match count {
        0 => "No must-have is called that.".to_owned(),
        1 => "1 must-have".to_owned(),
        count => format!("{count} must-haves"),
    };
    let content = || {
        let is_searched = !query.trim().is_empty();
        let all = || offered.iter().map(|place| criteria[*place].as_ref());
        let found: Vec<usize> = search(all(), &query).into_iter().map(|at| offered[at]).collect();
        html! {
            <ContextProvider<Shared<Assessment>> context={assessment.clone()}>
                <div class="find">
                    <label for={FIND}>{ "Find a must-have" }</label>
                    <input id={FIND} class="field" type="search" autocomplete="off" placeholder="gpu, fips, k8s without internet" value={(*query).clone()} {oninput} />
                    <p class="hint">{ if is_searched { words(said(found.len())) } else { Html::default() } }</p>
                </div>
                if is_searched {
                    <div class="demands" key="found">{ for found.iter().map(|place| row(assessment, *place, true)) }</div>
                } else {
                    <div key="groups">{ for groups(state, criteria, &offered).map(|(name, places)| html! {
                        <fieldset class="group" key={name.clone()}>
                            <legend>{ name.clone() }</legend>
                            <div class="demands">{ for places.iter().map(|place| row(assessment, *place, false)) }</div>
                        </fieldset>
                    }) }</div>
                }
            </ContextProvider<Shared<Assessment>>>
        }
    };
    html! {
        <div class="must-haves">
            { fold.view("more", Head::of(words(format!("All must-haves ({})", offered.len()))), content) }
        </div>
    }
}

/// The groups in the order of the catalogue, each with those of the offered criteria that it has; what is
/// in no group comes last.
fn groups<'a>(
    state: &'a State,
    criteria: &'a [Arc<Criterion>],
    offered: &'a [usize],
) -> impl Iterator<Item = (String, Vec<usize>)> + 'a {
    let known = state.catalog.groups.iter().map(|group| (Some(&group.id), group.name.clone()));
    let all = known.chain([(None, "Others".to_owned())]);
    all.filter_map(move |(group, name)| {
        let is_in = |place: &usize| criteria[*place].group.as_ref() == group;
        let places: Vec<usize> = offered.iter().copied().filter(is_in).collect();
        (!places.is_empty()).then_some((name, places))
    })
}

fn row(assessment: &Assessment, place: usize, is_open: bool) -> Html {
    let criterion = &assessment.table.criteria[place];
    let key = criterion.id.as_str();
    let demanded = demanded(assessment, place).cloned();
    if let Scale::Set(_) = &criterion.scale {
        let effect = Effect::of(assessment, place, None);
        return html! { <Members {key} criterion={Arc::clone(criterion)} {demanded} {effect} {is_open} /> };
    }
    let usual = criterion.must.offers.first();
    let effect = Effect::of(assessment, place, demanded.as_ref().or(usual));
    html! { <Demand {key} criterion={Arc::clone(criterion)} {demanded} {effect} /> }
}

/// What is demanded of the criterion at a place.
fn demanded(assessment: &Assessment, place: usize) -> Option<&Value> {
    assessment.demands.iter().find(|(one, _)| *one == place).map(|(_, value)| value)
}
