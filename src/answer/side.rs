//! What follows from what was said, and the side of the page that shows it at length.

use gloo::utils::document_element;
use yew::{Callback, Html, Properties, component, html, use_effect_with};

use super::ask_first::AskFirst;
use super::drift::Drift;
use super::export::Export;
use super::matrix::Matrix;
use super::win_shares::Found;
use super::working::Working;
use crate::browser::after_paint::use_after_paint;
use crate::state::{Shared, State, Subject};
use edgewise_engine::assessment::Assessment;
use edgewise_engine::id::OptionId;
use edgewise_engine::words::Explanation;

/// What was said and all that follows from it: parts that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// What was said.
    pub state: Shared<State>,
    /// What follows from it.
    pub assessment: Shared<Assessment>,
    /// The same in words.
    pub explanation: Shared<Explanation>,
    /// How often each option would win.
    pub found: Found,
}

/// What the side shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What it is all about.
    pub answer: Answer,
    /// Whether it is for paper.
    pub on_paper: bool,
    /// "Why not …?" was asked of an option.
    pub on_asked: Callback<Option<OptionId>>,
    /// A cell, an option or a criterion was opened.
    pub on_opened: Callback<Subject>,
}

/// The working, the matrix and what to export; a frame behind the verdict.
#[component]
pub fn AnswerSide(props: &Props) -> Html {
    let painted = use_after_paint(&props.answer);
    use_effect_with(painted.is_some(), |is_there| {
        // The mounted page, and nothing else, says that it is ready.
        if *is_there {
            let _ = document_element().set_attribute("data-app", "ready");
        }
    });
    let is_behind = painted.as_ref() != Some(&props.answer);
    html! {
        <div class="answer-side" aria-busy={is_behind.to_string()}>
            if let Some(answer) = painted { { parts(props, answer) } }
        </div>
    }
}

fn parts(props: &Props, answer: Answer) -> Html {
    let Answer { state, assessment, explanation, found } = answer;
    let on_paper = props.on_paper;
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
                on_asked={props.on_asked.clone()}
                on_opened={props.on_opened.clone()}
            />
            if !on_paper { <AskFirst assessment={assessment.clone()} /> }
            <Export {state} {assessment} />
        </>
    }
}
