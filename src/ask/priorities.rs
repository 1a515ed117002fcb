//! Priorities: each weighed criterion in one of four tiers, with its swing.

use std::sync::Arc;

use web_sys::HtmlInputElement;
use yew::{
    Callback, Html, InputEvent, MouseEvent, Properties, TargetCast, component, html, use_state,
};

use crate::renders;
use crate::state::{Message, Shared, State, Subject, use_dispatch};
use crate::widgets::disclosure::{Head, use_disclosure};
use crate::widgets::words;
use edgewise_engine::assessment::Assessment;
use edgewise_engine::catalog::{Criterion, Tier, search};
use edgewise_engine::scenario::Edit;

const FIND: &str = "find-priority";

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

/// The priorities, folded: those that count by default and those that were ranked in sight, the rest by
/// search.
#[component]
pub fn Priorities(props: &Props) -> Html {
    let dispatch = use_dispatch();
    let Props { state, assessment, on_opened } = props;
    let scenario = &state.scenario;
    let query = use_state(String::new);
    let fold = use_disclosure(false);
    let is_asked =
        |one: &&Arc<Criterion>| one.scale.is_weighed() && !one.is_background(&scenario.edition);
    let weighed: Vec<_> = assessment.table.criteria.iter().filter(is_asked).collect();
    let is_near = |one: &Arc<Criterion>| {
        one.default_tier(&scenario.edition) != Tier::Ignore || scenario.tier(one) != Tier::Ignore
    };
    let set = weighed.iter().filter(|one| scenario.tier(one) != Tier::Ignore).count();
    let row = |one: &Arc<Criterion>| {
        html! {
            <Tiers key={one.id.as_str()} criterion={Arc::clone(one)} tier={scenario.tier(one)} on_opened={on_opened.clone()} />
        }
    };
    let on_unweighed = Callback::from(move |_: MouseEvent| {
        dispatch.dispatch(Message::Edited(Edit::Unweighed));
    });
    let oninput = {
        let query = query.setter();
        move |event: InputEvent| {
            query.set(event.target_unchecked_into::<HtmlInputElement>().value());
        }
    };
    let content = || {
        let is_searched = !query.trim().is_empty();
        let all = || weighed.iter().map(AsRef::as_ref);
        let found: Vec<&Arc<Criterion>> = search(all(), &query)
            .into_iter()
            .map(|at| weighed[at])
            .filter(|one| is_searched && !is_near(one))
            .collect();
        let hint = if state.unmoved && scenario.weights.is_empty() {
            "That click changed no weight: only the order of the tiers counts, not which of them are used."
        } else {
            "Equal tiers count equally."
        };
        html! {
            <>
                if !scenario.weights.is_empty() {
                    <p class="hint">
                        <span>{ "Expert weights replace the tiers here. " }</span>
                        <button class="link" type="button" onclick={on_unweighed}>{ "Use the tiers again" }</button>
                    </p>
                }
                <div class="ranked-criteria">{ for weighed.iter().filter(|one| is_near(one)).map(|one| row(one)) }</div>
                <p class="hint">{ words(hint) }</p>
                <div class="find">
                    <label for={FIND}>{ "Rank something else" }</label>
                    <input id={FIND} class="field" type="search" autocomplete="off" placeholder="rollback, gpu, fleet" value={(*query).clone()} {oninput} />
                </div>
                <div class="ranked-criteria">{ for found.into_iter().map(row) }</div>
            </>
        }
    };
    html! {
        <section class="priorities" data-said={assessment.has_priorities.to_string()} aria-label="Priorities">
            { fold.view("more", Head::of(words(format!("Priorities ({set} of {} set)", weighed.len()))), content) }
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
