//! One demand: a checkbox, and a choice of how much where there is one.

use std::sync::Arc;

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{
    Callback, Event, Html, Properties, TargetCast, classes, component, html, use_context, use_state,
};

use super::effect;
use crate::state::{Dispatch, Message, Shared};
use crate::widgets::ValueField;
use edgewise_engine::assessment::Assessment;
use edgewise_engine::catalog::{Scale, Value};
use edgewise_engine::scenario::Edit;

/// Stands for a value that is typed; no scale spells a value like this.
const OTHER: &str = "?";

/// Which demand.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What follows from what was said.
    pub assessment: Shared<Assessment>,
    /// The place of the criterion.
    pub place: usize,
}

/// A must-have on levels, an amount or a date.
#[component]
pub fn Demand(props: &Props) -> Html {
    let dispatch = use_context::<Dispatch>();
    // What was picked while nothing is demanded yet.
    let picked = use_state(|| None::<Value>);
    let typing = use_state(|| false);
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

    let send = {
        let id = criterion.id.clone();
        move |value: Option<Value>| {
            let edit = match value {
                Some(value) => Edit::Demanded(id.clone(), value),
                None => Edit::Dropped(id.clone()),
            };
            if let Some(dispatch) = &dispatch {
                dispatch.dispatch(Message::Edited(edit));
            }
        }
    };
    let on_toggled = {
        let (send, value) = (send.clone(), value.clone());
        Callback::from(move |event: Event| {
            let is_on = event.target_unchecked_into::<HtmlInputElement>().checked();
            send(is_on.then(|| value.clone()));
        })
    };
    // Another value was chosen or typed: it counts at once where it is demanded already.
    let on_value = {
        let (picked, is_demanded) = (picked.clone(), demanded.is_some());
        Callback::from(move |value: Option<Value>| {
            let Some(value) = value else { return };
            picked.set(Some(value.clone()));
            if is_demanded {
                send(Some(value));
            }
        })
    };
    let on_picked = {
        let (criterion, offers, typing, on_value) =
            (Arc::clone(criterion), offers.clone(), typing.clone(), on_value.clone());
        Callback::from(move |event: Event| {
            let spelled = event.target_unchecked_into::<HtmlSelectElement>().value();
            typing.set(spelled == OTHER);
            let is_meant = |offer: &&Value| criterion.scale.spell_value(offer) == spelled;
            if let Some(value) = offers.iter().find(is_meant) {
                on_value.emit(Some(value.clone()));
            }
        })
    };

    let field = format!("must-{}", criterion.id);
    let said = criterion.demand(&value);
    let left = demanded.is_none().then(|| assessment.left_with(props.place, &value));
    let (before, after) =
        criterion.must.text.split_once("{value}").unwrap_or((&criterion.must.text, ""));
    let is_typed = matches!(criterion.scale, Scale::Quantity { .. } | Scale::Date { .. });
    let is_choice = (offers.len() > 1 || is_typed) && criterion.must.text.contains("{value}");
    html! {
        <div class={classes!("demand", demanded.is_some().then_some("chosen"))}>
            <input id={field.clone()} type="checkbox" aria-label={said.clone()} checked={demanded.is_some()} onchange={on_toggled} />
            <div class="words">
                if is_choice {
                    <label for={field.clone()}>{ before.trim_end().to_owned() }</label>
                    { " " }
                    <select aria-label={format!("{}: how much", criterion.name)} onchange={on_picked}>
                        { for offers.iter().map(|offer| html! {
                            <option key={criterion.scale.spell_value(offer)} value={criterion.scale.spell_value(offer)} selected={*offer == value && !*typing}>
                                { criterion.scale.say_demand(criterion.must.test, offer) }
                            </option>
                        }) }
                        if is_typed {
                            <option key={OTHER} value={OTHER} selected={*typing}>{ "another value…" }</option>
                        }
                    </select>
                    { after.to_owned() }
                    if *typing {
                        <ValueField criterion={Arc::clone(criterion)} id={format!("{field}-value")} name={format!("{}: value", criterion.name)} value={Some(value.clone())} on_changed={on_value} />
                    }
                } else {
                    <label for={field}>{ said }</label>
                }
            </div>
            { effect(assessment, props.place, left) }
        </div>
    }
}
