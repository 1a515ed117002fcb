//! One must-have: a checkbox, and a choice of how much if there is one. Choosing switches it on.

use std::sync::Arc;

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{Callback, Event, Html, Properties, TargetCast, classes, component, html, use_state};

use super::effect::Effect;
use crate::renders;
use crate::state::{Message, use_dispatch};
use crate::widgets::{Name, ValueField, words};
use edgewise_engine::catalog::{Criterion, Scale, Value};
use edgewise_engine::scenario::Edit;

/// Stands for a value that is typed; no scale spells a value like this.
const OTHER: &str = "?";

/// Which must-have.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The criterion.
    pub criterion: Arc<Criterion>,
    /// The value that is demanded, if any is.
    pub demanded: Option<Value>,
    /// What demanding it does.
    pub effect: Option<Effect>,
}

/// A must-have on levels, an amount or a date.
#[component]
pub fn Demand(props: &Props) -> Html {
    let Props { criterion, demanded, effect } = props;
    renders::note(|| format!("must-have {}", criterion.id));
    let dispatch = use_dispatch();
    let typing = use_state(|| false);
    let mut offers = criterion.must.offers.clone();
    if let Some(value) = demanded.as_ref().filter(|value| !offers.contains(value)) {
        offers.push(value.clone());
    }
    let usual = criterion.must.offers.first().cloned();

    // Another value takes effect at once, and an empty one removes the must-have.
    let on_value = {
        let id = criterion.id.clone();
        Callback::from(move |value: Option<Value>| {
            let edit = match value {
                Some(value) => Edit::Demanded(id.clone(), value),
                None => Edit::Dropped(id.clone()),
            };
            dispatch.dispatch(Message::Edited(edit));
        })
    };
    let on_toggled = {
        let (on_value, typing, usual) = (on_value.clone(), typing.clone(), usual.clone());
        Callback::from(move |event: Event| {
            typing.set(false);
            let is_on = event.target_unchecked_into::<HtmlInputElement>().checked();
            on_value.emit(usual.clone().filter(|_| is_on));
        })
    };
    let on_chosen = {
        let (criterion, offers, typing, on_value) =
            (Arc::clone(criterion), offers.clone(), typing.clone(), on_value.clone());
        Callback::from(move |event: Event| {
            let spelled = event.target_unchecked_into::<HtmlSelectElement>().value();
            typing.set(spelled == OTHER);
            if spelled == OTHER {
                return;
            }
            let is_meant = |offer: &&Value| criterion.scale.spell_value(offer) == spelled;
            on_value.emit(offers.iter().find(is_meant).cloned());
        })
    };

    let field = format!("must-{}", criterion.id);
    let said = demanded.as_ref().or(usual.as_ref()).map(|value| criterion.label(value));
    let (before, after) =
        criterion.must.text.split_once("{value}").unwrap_or((&criterion.must.text, ""));
    let is_typed = matches!(criterion.scale, Scale::Quantity { .. } | Scale::Date { .. });
    let is_choice = (offers.len() > 1 || is_typed) && criterion.must.text.contains("{value}");
    let before = before.trim_end().to_owned();
    html! {
        <div class={classes!("demand", demanded.is_some().then_some("chosen"))}>
            <input id={field.clone()} type="checkbox" aria-label={said.clone()} checked={demanded.is_some()} onchange={on_toggled} />
            <div class="words">
                if is_choice {
                    <label for={field.clone()}>{ before.clone() }</label>
                    <select aria-label={format!("{before} how much")} onchange={on_chosen}>
                        <option value="" selected={demanded.is_none() && !*typing}>{ "not required" }</option>
                        { for offers.iter().map(|offer| html! {
                            <option key={criterion.scale.spell_value(offer)} value={criterion.scale.spell_value(offer)} selected={demanded.as_ref() == Some(offer) && !*typing}>
                                { criterion.scale.say_demand(criterion.must.test, offer) }
                            </option>
                        }) }
                        if is_typed {
                            <option key={OTHER} value={OTHER} selected={*typing}>{ "another value…" }</option>
                        }
                    </select>
                    if !after.is_empty() { <span>{ after.to_owned() }</span> }
                    if *typing {
                        <ValueField criterion={Arc::clone(criterion)} id={format!("{field}-value")} name={Name::Hidden(format!("{before} value").into())} value={demanded.clone()} on_changed={on_value} />
                    }
                } else {
                    <label for={field}>{ words(said.unwrap_or_default()) }</label>
                }
            </div>
            if let Some(effect) = effect { { effect.view() } }
        </div>
    }
}
