//! The members, each a checkbox: made when the demand is first opened.

use yew::{Callback, Event, Html, html};

use crate::ask::must_haves::left_with;
use crate::state::{Dispatch, Message};
use edgewise_engine::assessment::Assessment;
use edgewise_engine::catalog::{Level, Value};
use edgewise_engine::scenario::Edit;

/// The members of the criterion at that place, and which of them are `chosen`.
#[inline(never)]
pub fn view(
    assessment: &Assessment,
    place: usize,
    members: &[Level],
    chosen: &[u8],
    dispatch: Option<&Dispatch>,
) -> Html {
    let criterion = &assessment.table.criteria[place];
    let row = |(at, member): (u8, &Level)| {
        let toggled = toggle(chosen, at);
        let is_on = chosen.contains(&at);
        let left = (!is_on).then(|| assessment.left_with(place, &Value::Set(toggled.clone())));
        let (dispatch, id) = (dispatch.cloned(), criterion.id.clone());
        // The state, not the box, says what is chosen; the next render sets the box.
        let onchange = Callback::from(move |_: Event| {
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
                <label for={field} title={member.means.to_string()}>{ member.name.clone() }</label>
                if let Some(left) = left {
                    <small class="effect">
                        <span aria-hidden="true">{ format!("{left} left") }</span>
                        <span class="unseen">{ left_with(left) }</span>
                    </small>
                }
            </div>
        }
    };
    (0_u8..).zip(members).map(row).collect()
}

/// The chosen members with one of them turned around.
fn toggle(chosen: &[u8], member: u8) -> Vec<u8> {
    let mut next: Vec<u8> = chosen.iter().copied().filter(|one| *one != member).collect();
    if next.len() == chosen.len() {
        next.push(member);
        next.sort();
    }
    next
}
