//! The members of a set, each a checkbox: built when the demand is first opened.

use std::sync::Arc;

use yew::{Callback, Event, Html, Properties, component, html, use_context};

use super::effect::Effect;
use crate::state::{Message, Shared, use_dispatch};
use edgewise_engine::assessment::Assessment;
use edgewise_engine::catalog::{Criterion, Level, Reasons, Scale, Value};
use edgewise_engine::order::InOrder;
use edgewise_engine::scenario::Edit;

/// Which set.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The criterion; its scale is a set.
    pub criterion: Arc<Criterion>,
    /// What is demanded.
    pub demanded: Option<Value>,
    /// What its members mean.
    pub reasons: Shared<Reasons>,
}

/// The checkboxes, each with how many options would be left. Only a list that is open depends on the
/// assessment.
#[component]
pub fn MemberList(props: &Props) -> Html {
    let dispatch = use_dispatch();
    let assessment = use_context::<Shared<Assessment>>()
        .expect("`MustHavesFound` provides it to every list below it");
    let criterion = &props.criterion;
    let Scale::Set(members) = &criterion.scale else { return Html::default() };
    let text = props.reasons.criteria.get(&criterion.id);
    let chosen: &[u8] = match &props.demanded {
        Some(Value::Set(places)) => places,
        _ => &[],
    };
    let left = |members: Vec<u8>| {
        let Some(place) = assessment.table.criterion(&criterion.id) else { return Html::default() };
        Effect::left(assessment.left_with(place, &Value::Set(members))).view()
    };
    let row = |(at, member): (u8, &Level)| {
        let toggled = toggle(chosen, at);
        let is_on = chosen.contains(&at);
        let effect = (!is_on).then(|| left(toggled.clone()));
        let (dispatch, id) = (dispatch.clone(), criterion.id.clone());
        // The state, not the box, says what is chosen; the next render sets the box.
        let onchange = Callback::from(move |_: Event| {
            let edit = if toggled.is_empty() {
                Edit::Dropped(id.clone())
            } else {
                Edit::Demanded(id.clone(), Value::Set(toggled.clone()))
            };
            dispatch.dispatch(Message::Edited(edit));
        });
        let field = format!("must-{}-{}", criterion.id, member.id);
        html! {
            <div class="member" key={member.id.as_str()}>
                <input id={field.clone()} type="checkbox" checked={is_on} {onchange} />
                <label for={field} title={text.and_then(|text| text.means.get(&member.id)).cloned()}>{ member.name.clone() }</label>
                if let Some(effect) = effect { { effect } }
            </div>
        }
    };
    (0_u8..).zip(members).map(row).collect()
}

/// The chosen members with one of them toggled.
fn toggle(chosen: &[u8], member: u8) -> Vec<u8> {
    let mut next: Vec<u8> = chosen.iter().copied().filter(|one| *one != member).collect();
    if next.len() == chosen.len() {
        next.push(member);
        next.order();
    }
    next
}
