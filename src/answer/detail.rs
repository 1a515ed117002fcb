//! The answer at length: what changed, how it was calculated, the comparison, what to ask, what to export.

use yew::{Html, Properties, component, html};

use super::ask_first::AskFirst;
use super::drift::Drift;
use super::export::Export;
use super::matrix::Matrix;
use super::working::Working;
use crate::parts::rooms::{Answer, AnswerRoom};

/// What it is about.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// All of it.
    pub room: AnswerRoom,
}

/// All sections, in their order.
#[component]
pub fn AnswerDetail(props: &Props) -> Html {
    let AnswerRoom { answer, on_paper, on_asked, on_opened } = props.room.clone();
    let Answer { state, assessment, explanation, found } = answer;
    html! {
        <>
            if !state.is_withheld() && state.scenario.edition != state.catalog.today().id {
                <Drift state={state.clone()} />
            }
            <Working state={state.clone()} assessment={assessment.clone()} {explanation} {found} />
            // On a screen one scrolls; on paper what is to be done is before pages of facts.
            if on_paper { <AskFirst assessment={assessment.clone()} /> }
            <Matrix
                reasons={state.reasons.clone()}
                assessment={assessment.clone()}
                {on_paper}
                {on_asked}
                {on_opened}
            />
            if !on_paper { <AskFirst assessment={assessment.clone()} /> }
            <Export {state} {assessment} />
        </>
    }
}
