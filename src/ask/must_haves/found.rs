//! The must-haves in groups, found by name, value or synonym. Choosing a value is the must-have.

use std::sync::Arc;

use web_sys::HtmlInputElement;
use yew::{ContextProvider, Html, InputEvent, TargetCast, component, html, use_state};

use super::demand::Demand;
use super::effect::Effect;
use super::members::Members;
use super::{Props, demanded, offered};
use crate::state::{Shared, State};
use crate::widgets::words;
use edgewise_engine::assessment::Assessment;
use edgewise_engine::catalog::{Criterion, Scale, search};

const FIND: &str = "find-must-have";

/// All of them, or those that were searched for.
#[component]
pub fn MustHavesFound(props: &Props) -> Html {
    let Props { state, assessment } = props;
    let query = use_state(String::new);
    let criteria = &assessment.table.criteria;
    let offered = offered(assessment);
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
                <div class="demands" key="found">{ for found.iter().map(|place| row(state, assessment, *place, true)) }</div>
            } else {
                <div key="groups">{ for groups(state, criteria, &offered).map(|(name, places)| html! {
                    <fieldset class="group" key={name.clone()}>
                        <legend>{ name.clone() }</legend>
                        <div class="demands">{ for places.iter().map(|place| row(state, assessment, *place, false)) }</div>
                    </fieldset>
                }) }</div>
            }
        </ContextProvider<Shared<Assessment>>>
    }
}

/// The groups in the order of the catalogue, each with its offered criteria; criteria without a group
/// come last.
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

fn row(state: &State, assessment: &Assessment, place: usize, is_open: bool) -> Html {
    let criterion = &assessment.table.criteria[place];
    let key = criterion.id.as_str();
    let demanded = demanded(assessment, place).cloned();
    if let Scale::Set(_) = &criterion.scale {
        let effect = Effect::of(assessment, place, None);
        return html! { <Members {key} criterion={Arc::clone(criterion)} {demanded} {effect} reasons={state.reasons.clone()} {is_open} /> };
    }
    let usual = criterion.must.offers.first();
    let effect = Effect::of(assessment, place, demanded.as_ref().or(usual));
    html! { <Demand {key} criterion={Arc::clone(criterion)} {demanded} {effect} /> }
}
