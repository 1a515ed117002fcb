//! A demand on a set: which of its members, each a checkbox of its own.

mod list;

use yew::{Html, Properties, component, html, use_context};

use super::effect;
use crate::state::{Dispatch, Shared};
use crate::widgets::disclosure::{Head, use_disclosure};
use edgewise_engine::assessment::Assessment;
use edgewise_engine::catalog::{Scale, Value};

/// Which demand.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What follows from what was said.
    pub assessment: Shared<Assessment>,
    /// The place of the criterion; its scale is a set.
    pub place: usize,
}

/// A must-have on a set.
#[component]
pub fn Members(props: &Props) -> Html {
    let dispatch = use_context::<Dispatch>();
    let fold = use_disclosure(false);
    let assessment = &props.assessment;
    let criterion = &assessment.table.criteria[props.place];
    let Scale::Set(members) = &criterion.scale else { return Html::default() };
    let demanded = assessment.demands.iter().find(|(one, _)| *one == props.place);
    let chosen: Vec<u8> = match demanded {
        Some((_, Value::Set(places))) => places.clone(),
        _ => Vec::new(),
    };
    let (before, after) =
        criterion.must.text.split_once("{value}").unwrap_or((&criterion.must.text, ""));
    let asks = before.trim_end().trim_end_matches(':').to_owned();
    let said = match demanded {
        Some((_, value)) => criterion.scale.say_demand(criterion.must.test, value),
        None => String::new(),
    };
    let head = html! {
        <>
            <span class="words">
                { asks.clone() }
                if demanded.is_some() { { ": " }<b>{ said }</b>{ after.to_owned() } } else { { "…" } }
            </span>
            { effect(assessment, props.place, None) }
        </>
    };
    let class = if demanded.is_some() { "demand-set chosen" } else { "demand-set" };
    fold.view(class, Head::of(head), || {
        html! {
            <fieldset class="members">
                <legend class="unseen">{ asks }</legend>
                { list::view(assessment, props.place, members, &chosen, dispatch.as_ref()) }
            </fieldset>
        }
    })
}
