//! What matters most: each weighed criterion in one of four tiers, with its swing.

use std::sync::Arc;

use yew::{Callback, Html, Properties, component, html};

use crate::renders;
use crate::state::{Message, Shared, State, Subject, use_dispatch};
use crate::widgets::disclosure::{Head, use_disclosure};
use edgewise_engine::assessment::Assessment;
use edgewise_engine::catalog::{Criterion, Tier};
use edgewise_engine::scenario::Edit;

/// What the priorities are about.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was said.
    pub state: Shared<State>,
    /// What follows from it.
    pub assessment: Shared<Assessment>,
    /// A criterion was opened.
    pub on_opened: Callback<Subject>,
}

/// The priorities: those that count by default in sight, the rest one step away.
#[component]
pub fn Priorities(props: &Props) -> Html {
    let dispatch = use_dispatch();
    let scenario = &props.state.scenario;
    let is_asked =
        |one: &&Arc<Criterion>| one.scale.is_weighed() && !one.is_background(&scenario.edition);
    let weighed = props.assessment.table.criteria.iter().filter(is_asked);
    let (near, far): (Vec<_>, Vec<_>) =
        weighed.partition(|one| one.default_tier(&scenario.edition) != Tier::Ignore);
    let fold = use_disclosure(far.iter().any(|one| scenario.tier(one) != Tier::Ignore));
    let row = |one: &&Arc<Criterion>| {
        html! {
            <Tiers key={one.id.as_str()} criterion={Arc::clone(one)} tier={scenario.tier(one)} on_opened={props.on_opened.clone()} />
        }
    };
    let on_unweighed = Callback::from(move |_: yew::MouseEvent| {
        dispatch.dispatch(Message::Edited(Edit::Unweighed));
    });
    html! {
        <section class="priorities" data-said={props.assessment.has_priorities.to_string()} aria-labelledby="priorities-heading">
            <h2 id="priorities-heading">{ "What matters most" }</h2>
            if !scenario.weights.is_empty() {
                <p class="hint">
                    { "This scenario has expert weights; they stand in place of the tiers. " }
                    <button class="link" type="button" onclick={on_unweighed}>{ "Use the tiers again" }</button>
                </p>
            }
            { for near.iter().map(row) }
            <p class="hint">
                if props.state.unmoved && scenario.weights.is_empty() {
                    { "That click changed no weight: only the order of the tiers counts, not which of them are used." }
                } else {
                    { "The same tier weighs the same; a higher tier weighs more." }
                }
            </p>
            if !far.is_empty() {
                { fold.view("more", Head::line(format!("{} more criteria", far.len())), || far.iter().map(row).collect()) }
            }
        </section>
    }
}

/// One criterion and its tier.
#[derive(Clone, Debug, PartialEq, Properties)]
struct TiersProps {
    criterion: Arc<Criterion>,
    tier: Tier,
    on_opened: Callback<Subject>,
}

/// The four tiers of one criterion, as radio buttons.
#[component]
fn Tiers(props: &TiersProps) -> Html {
    let dispatch = use_dispatch();
    let criterion = &props.criterion;
    renders::note(|| format!("priority {}", criterion.id));
    let on_opened = {
        let id = criterion.id.clone();
        props.on_opened.reform(move |_: yew::MouseEvent| Subject::Criterion(id.clone()))
    };
    let choice = |tier: Tier| {
        let (dispatch, id) = (dispatch.clone(), criterion.id.clone());
        let onchange = Callback::from(move |_: yew::Event| {
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
        <fieldset class="priority">
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
