//! One criterion with its swing, in one of four tiers.

use std::sync::Arc;

use yew::{Callback, Event, Html, MouseEvent, Properties, component, html};

use crate::renders;
use crate::state::{Message, Subject, use_dispatch};
use edgewise_engine::catalog::{Criterion, Tier};
use edgewise_engine::scenario::Edit;

/// Which criterion.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The criterion.
    pub criterion: Arc<Criterion>,
    /// Its tier.
    pub tier: Tier,
    /// Whether somebody said so; otherwise it is the default, which must not look set.
    pub is_said: bool,
    /// The criterion was opened.
    pub on_opened: Callback<Subject>,
}

/// The four tiers as radio buttons.
#[component]
pub fn Tiers(props: &Props) -> Html {
    let dispatch = use_dispatch();
    let criterion = &props.criterion;
    renders::note(|| format!("priority {}", criterion.id));
    let on_opened = {
        let id = criterion.id.clone();
        props.on_opened.reform(move |_: MouseEvent| Subject::Criterion(id.clone()))
    };
    let choice = |tier: Tier| {
        let (dispatch, id) = (dispatch.clone(), criterion.id.clone());
        let onchange = Callback::from(move |_: Event| {
            dispatch.dispatch(Message::Edited(Edit::Ranked(id.clone(), tier)));
        });
        html! {
            <label class="tier" data-tier={tier.spell()} key={tier.spell()}>
                <input type="radio" name={format!("tier-{}", criterion.id)} value={tier.spell()} checked={tier == props.tier} {onchange} />
                <span>{ if tier == Tier::Nice { "Nice" } else { tier.say() } }</span>
            </label>
        }
    };
    html! {
        <fieldset class="priority" data-said={props.is_said.to_string()}>
            <legend>
                <button class="criterion" type="button" onclick={on_opened}>{ criterion.name.clone() }</button>
                if let Some((worst, best)) = criterion.swing() {
                    <small class="swing"><span class="unseen">{ ", from " }</span>{ worst }<span aria-hidden="true">{ " → " }</span><span class="unseen">{ " to " }</span>{ best }</small>
                }
            </legend>
            <div class="tiers">{ for Tier::ALL.into_iter().map(choice) }</div>
        </fieldset>
    }
}
