//! The criteria that count by default and those that were ranked in sight, the rest by search.

use std::sync::Arc;

use web_sys::HtmlInputElement;
use yew::{Callback, Html, InputEvent, MouseEvent, TargetCast, component, html, use_state};

use super::tiers::Tiers;
use super::{Props, weighed};
use crate::state::{Message, use_dispatch};
use crate::widgets::words;
use edgewise_engine::catalog::{Criterion, Tier, search};
use edgewise_engine::scenario::Edit;

const FIND: &str = "find-priority";

/// Each in one of four tiers.
#[component]
pub fn RankedCriteria(props: &Props) -> Html {
    let dispatch = use_dispatch();
    let Props { state, assessment, on_opened } = props;
    let scenario = &state.scenario;
    let query = use_state(String::new);
    let weighed = weighed(assessment, scenario);
    let is_near = |one: &Arc<Criterion>| {
        one.default_tier(&scenario.edition) != Tier::Ignore || scenario.tier(one) != Tier::Ignore
    };
    let row = |one: &Arc<Criterion>| {
        html! {
            <Tiers key={one.id.as_str()} criterion={Arc::clone(one)} tier={scenario.tier(one)} is_said={scenario.priorities.contains_key(&one.id)} on_opened={on_opened.clone()} />
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
    let is_searched = !query.trim().is_empty();
    let all = || weighed.iter().map(AsRef::as_ref);
    let hits: Vec<&Arc<Criterion>> = if is_searched {
        search(all(), &query).into_iter().map(|at| weighed[at]).collect()
    } else {
        Vec::new()
    };
    let (near, found): (Vec<&Arc<Criterion>>, Vec<_>) =
        hits.into_iter().partition(|one| is_near(one));
    let outcome = match (found.len(), &near[..]) {
        _ if !is_searched => String::new(),
        (0, []) => "No criterion is called that.".to_owned(),
        (0, [one]) => format!("“{}” is in the list above.", one.name),
        (0, _) => format!("{} criteria of that kind are in the list above.", near.len()),
        (1, _) => "1 criterion".to_owned(),
        (count, _) => format!("{count} criteria"),
    };
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
                <p class="hint">{ words(outcome) }</p>
            </div>
            <div class="ranked-criteria">{ for found.into_iter().map(row) }</div>
        </>
    }
}
