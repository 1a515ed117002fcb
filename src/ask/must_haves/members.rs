//! A demand on a set: which of its members, each with its own checkbox.

use std::sync::Arc;

use yew::{Html, Properties, component, html};

use super::effect::Effect;
use super::member_list::MemberList;
use crate::renders;
use crate::state::Shared;
use crate::widgets::disclosure::{Head, use_disclosure};
use edgewise_engine::catalog::{Criterion, Reasons, Value};

/// Which demand.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The criterion; its scale is a set.
    pub criterion: Arc<Criterion>,
    /// What is demanded.
    pub demanded: Option<Value>,
    /// What demanding it does.
    pub effect: Option<Effect>,
    /// What its members mean.
    pub reasons: Shared<Reasons>,
    /// Whether its members are shown at once, because one of them may be what was searched for.
    pub is_open: bool,
}

/// A must-have on a set.
#[component]
pub fn Members(props: &Props) -> Html {
    let Props { criterion, demanded, effect, reasons, is_open } = props;
    renders::note(|| format!("must-have {}", criterion.id));
    let fold = use_disclosure(*is_open);
    let (before, after) =
        criterion.must.text.split_once("{value}").unwrap_or((&criterion.must.text, ""));
    let asks = before.trim_end().trim_end_matches(':').to_owned();
    let said =
        demanded.as_ref().map(|value| criterion.scale.say_demand(criterion.must.test, value));
    let class = if said.is_some() { "demand-set chosen" } else { "demand-set" };
    let head = html! {
        <>
            <span class="words">
                <span>{ asks.clone() }</span>
                { match said {
                    Some(said) => html! { <b key={said.clone()}>{ format!(": {said}{after}") }</b> },
                    None => html! { <span key="">{ "…" }</span> },
                } }
            </span>
            if let Some(effect) = effect { { effect.view() } }
        </>
    };
    fold.view(class, Head::of(head), || {
        html! {
            <fieldset class="members">
                <legend class="unseen">{ asks }</legend>
                <MemberList criterion={Arc::clone(criterion)} demanded={demanded.clone()} reasons={reasons.clone()} />
            </fieldset>
        }
    })
}
