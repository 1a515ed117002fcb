//! How the answer was calculated: weights, contributions, shares of winning, decisive facts, the price of
//! each must-have.
//!
//! None of it is built before someone asks for it.

mod content;
mod decisive_facts;
mod expert_weights;
mod head_to_head;
mod prices;
mod shares;
mod weights;

use yew::{
    Callback, Event, Html, MouseEvent, NodeRef, Properties, component, html, use_node_ref,
    use_state,
};

use crate::state::{Shared, State};
use content::Content;
use edgewise_engine::assessment::{Assessment, Kind};
use edgewise_engine::id::OptionId;
use edgewise_engine::words::Explanation;

/// What is shown.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was said.
    pub state: Shared<State>,
    /// What follows from it.
    pub assessment: Shared<Assessment>,
    /// The same in words.
    pub explanation: Shared<Explanation>,
}

/// "How this was calculated".
#[component]
pub fn Calculation(props: &Props) -> Html {
    let folded = use_node_ref();
    let is_open = use_state(|| false);
    let rival = use_state(|| None::<OptionId>);
    if props.assessment.verdict.kind == Kind::Withheld {
        return Html::default();
    }
    // The click comes before the part opens, so that it opens with its content; openings without a
    // click are heard afterwards.
    let onclick = {
        let (folded, is_open) = (folded.clone(), is_open.clone());
        Callback::from(move |_: MouseEvent| is_open.set(!stands_open(&folded)))
    };
    let ontoggle = {
        let (folded, is_open) = (folded.clone(), is_open.clone());
        Callback::from(move |_: Event| is_open.set(stands_open(&folded)))
    };
    let on_rival = {
        let rival = rival.clone();
        Callback::from(move |option: Option<OptionId>| rival.set(option))
    };
    html! {
        <details class="calculation" ref={folded} {ontoggle}>
            <summary {onclick}><b>{ "How this was calculated" }</b></summary>
            if *is_open { <Content
                    state={props.state.clone()}
                    assessment={props.assessment.clone()}
                    explanation={props.explanation.clone()}
                    rival={(*rival).clone()}
                    {on_rival}
                /> }
        </details>
    }
}

fn stands_open(folded: &NodeRef) -> bool {
    folded.cast::<web_sys::Element>().is_some_and(|one| one.has_attribute("open"))
}
