//! One demand: a checkbox, and a choice of how much where there is one.

use std::sync::Arc;

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{Callback, Event, Html, Properties, TargetCast, classes, component, html, use_state};

use super::effect::Effect;
use crate::renders;
use crate::state::{Message, use_dispatch};
use crate::widgets::{Name, ValueField};
use edgewise_engine::catalog::{Criterion, Scale, Value};
use edgewise_engine::id::CriterionId;
use edgewise_engine::scenario::Edit;

/// Stands for a value that is typed; no scale spells a value like this.
const OTHER: &str = "?";

/// Which demand.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The criterion.
    pub criterion: Arc<Criterion>,
    /// The value that is demanded, or would be with a tick.
    pub value: Value,
    /// Whether it is demanded.
    pub is_demanded: bool,
    /// What demanding it does.
    pub effect: Option<Effect>,
    /// Another value was chosen or typed.
    pub on_picked: Callback<(CriterionId, Value)>,
}

/// A must-have on levels, an amount or a date.
#[component]
pub fn Demand(props: &Props) -> Html {
    let Props { criterion, value, is_demanded, on_picked, .. } = props;
    let (value, is_demanded) = (value.clone(), *is_demanded);
    renders::note(|| format!("must-have {}", criterion.id));
    let dispatch = use_dispatch();
    let typing = use_state(|| false);
    let mut offers = criterion.must.offers.clone();
    if !offers.contains(&value) {
        offers.push(value.clone());
    }

    let on_toggled = {
        let (dispatch, id, value) = (dispatch.clone(), criterion.id.clone(), value.clone());
        Callback::from(move |event: Event| {
            let edit = if event.target_unchecked_into::<HtmlInputElement>().checked() {
                Edit::Demanded(id.clone(), value.clone())
            } else {
                Edit::Dropped(id.clone())
            };
            dispatch.dispatch(Message::Edited(edit));
        })
    };
    // Another value counts at once where one is demanded already.
    let on_value = {
        let (on_picked, id) = (on_picked.clone(), criterion.id.clone());
        Callback::from(move |value: Option<Value>| {
            let Some(value) = value else { return };
            on_picked.emit((id.clone(), value.clone()));
            if is_demanded {
                dispatch.dispatch(Message::Edited(Edit::Demanded(id.clone(), value)));
            }
        })
    };
    let on_chosen = {
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
    let (before, after) =
        criterion.must.text.split_once("{value}").unwrap_or((&criterion.must.text, ""));
    let is_typed = matches!(criterion.scale, Scale::Quantity { .. } | Scale::Date { .. });
    let is_choice = (offers.len() > 1 || is_typed) && criterion.must.text.contains("{value}");
    html! {
        <div class={classes!("demand", is_demanded.then_some("chosen"))}>
            <input id={field.clone()} type="checkbox" aria-label={said.clone()} checked={is_demanded} onchange={on_toggled} />
            <div class="words">
                if is_choice {
                    <label for={field.clone()}>{ before.trim_end().to_owned() }</label>
                    { " " }
                    <select aria-label={format!("{}: how much", criterion.name)} onchange={on_chosen}>
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
                        <ValueField criterion={Arc::clone(criterion)} id={format!("{field}-value")} name={Name::Hidden(format!("{}: value", criterion.name).into())} value={Some(value.clone())} on_changed={on_value} />
                    }
                } else {
                    <label for={field}>{ said }</label>
                }
            </div>
            if let Some(effect) = &props.effect { { effect.view() } }
        </div>
    }
}
