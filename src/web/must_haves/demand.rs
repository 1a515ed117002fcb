//! One demand: a checkbox, and a choice of how much where there is one.

use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{
    Callback, Event, Html, Properties, TargetCast, classes, component, html, use_context, use_state,
};

use super::effect;
use crate::assessment::Assessment;
use crate::catalog::Value;
use crate::scenario::Edit;
use crate::web::model::{Dispatch, Message};

/// Which demand.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What follows from what was said.
    pub assessment: Rc<Assessment>,
    /// The place of the criterion.
    pub place: usize,
}

/// A must-have on levels, an amount or a date.
#[component]
pub fn Demand(props: &Props) -> Html {
    let dispatch = use_context::<Dispatch>();
    // What was picked while nothing is demanded yet.
    let picked = use_state(|| None::<Value>);
    let assessment = &props.assessment;
    let criterion = &assessment.table.criteria[props.place];
    let demanded =
        assessment.demands.iter().find(|(one, _)| *one == props.place).map(|(_, value)| value);
    let Some(usual) = criterion.must.offers.first() else { return Html::default() };
    let value = demanded.or((*picked).as_ref()).unwrap_or(usual).clone();
    let mut offers = criterion.must.offers.clone();
    if !offers.contains(&value) {
        offers.push(value.clone());
    }

    let on_toggled = {
        let (dispatch, id, value) = (dispatch.clone(), criterion.id.clone(), value.clone());
        Callback::from(move |event: Event| {
            let is_on = event.target_unchecked_into::<HtmlInputElement>().checked();
            let edit = if is_on {
                Edit::Demanded(id.clone(), value.clone())
            } else {
                Edit::Dropped(id.clone())
            };
            if let Some(dispatch) = &dispatch {
                dispatch.dispatch(Message::Edited(edit));
            }
        })
    };
    let on_picked = {
        let (criterion, picked, is_demanded) =
            (Rc::new(Rc::clone(assessment)), picked.clone(), demanded.is_some());
        let place = props.place;
        Callback::from(move |event: Event| {
            let spelled = event.target_unchecked_into::<HtmlSelectElement>().value();
            let criterion = &criterion.table.criteria[place];
            let Ok(value) = criterion.scale.read(&spelled) else { return };
            picked.set(Some(value.clone()));
            if let (true, Some(dispatch)) = (is_demanded, &dispatch) {
                dispatch.dispatch(Message::Edited(Edit::Demanded(criterion.id.clone(), value)));
            }
        })
    };

    let field = format!("must-{}", criterion.id);
    let left = demanded.is_none().then(|| assessment.left_with(props.place, &value));
    let (before, after) =
        criterion.must.text.split_once("{value}").unwrap_or((&criterion.must.text, ""));
    let is_choice = offers.len() > 1 && criterion.must.text.contains("{value}");
    html! {
        <div class={classes!("demand", demanded.is_some().then_some("chosen"))}>
            <input id={field.clone()} type="checkbox" checked={demanded.is_some()} onchange={on_toggled} />
            <div class="words">
                if is_choice {
                    <label for={field}>{ before.trim_end().to_owned() }</label>
                    { " " }
                    <select aria-label={format!("{}: how much", criterion.name)} onchange={on_picked}>
                        { for offers.iter().map(|offer| html! {
                            <option key={criterion.scale.spell_value(offer)} value={criterion.scale.spell_value(offer)} selected={*offer == value}>
                                { criterion.scale.say_demand(criterion.must.test, offer) }
                            </option>
                        }) }
                    </select>
                    { after.to_owned() }
                } else {
                    <label for={field}>{ criterion.demand(&value) }</label>
                }
            </div>
            { effect(assessment, props.place, left) }
        </div>
    }
}
