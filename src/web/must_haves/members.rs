//! A demand on a set: which of its members, each a checkbox of its own.

use web_sys::HtmlInputElement;
use yew::{Callback, Event, Html, Properties, TargetCast, classes, component, html, use_context};

use super::{effect, left_with};
use crate::assessment::Assessment;
use crate::catalog::{Level, Scale, Value};
use crate::scenario::Edit;
use crate::sorted::sort_by;
use crate::web::model::{Dispatch, Message};
use crate::web::shared::Shared;

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
    let row = |(at, member): (u8, &Level)| {
        let toggled = toggle(&chosen, at);
        let is_on = chosen.contains(&at);
        let left =
            (!is_on).then(|| assessment.left_with(props.place, &Value::Set(toggled.clone())));
        let (dispatch, id) = (dispatch.clone(), criterion.id.clone());
        let onchange = Callback::from(move |event: Event| {
            // The state, not the box, says what is chosen; the next render sets the box.
            let _ = event.target_unchecked_into::<HtmlInputElement>();
            let edit = if toggled.is_empty() {
                Edit::Dropped(id.clone())
            } else {
                Edit::Demanded(id.clone(), Value::Set(toggled.clone()))
            };
            if let Some(dispatch) = &dispatch {
                dispatch.dispatch(Message::Edited(edit));
            }
        });
        let field = format!("must-{}-{}", criterion.id, member.id);
        html! {
            <div class="member" key={member.id.as_str()}>
                <input id={field.clone()} type="checkbox" checked={is_on} {onchange} />
                <label for={field} title={member.means.clone()}>{ member.name.clone() }</label>
                if let Some(left) = left {
                    <small class="effect">
                        <span aria-hidden="true">{ format!("{left} left") }</span>
                        <span class="unseen">{ left_with(left) }</span>
                    </small>
                }
            </div>
        }
    };
    html! {
        <details class={classes!("demand-set", demanded.is_some().then_some("chosen"))}>
            <summary>
                <span class="words">
                    { asks.clone() }
                    if demanded.is_some() { { ": " }<b>{ said }</b>{ after.to_owned() } } else { { "…" } }
                </span>
                { effect(assessment, props.place, None) }
            </summary>
            <fieldset class="members">
                <legend class="unseen">{ asks }</legend>
                { for (0_u8..).zip(members).map(row) }
            </fieldset>
        </details>
    }
}

/// The chosen members with one of them turned around.
fn toggle(chosen: &[u8], member: u8) -> Vec<u8> {
    let mut next: Vec<u8> = chosen.iter().copied().filter(|one| *one != member).collect();
    if next.len() == chosen.len() {
        next.push(member);
        sort_by(&mut next, |one, other| one < other);
    }
    next
}
