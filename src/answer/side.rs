//! What follows from what was said, and the side of the page that shows it at length. It comes with the
//! rest of the program; until then the facts stand in its place.

use gloo::utils::document_element;
use yew::{Callback, Html, Properties, component, html, use_effect_with};

use crate::answer::Subject;
use crate::answer::ask_first::AskFirst;
use crate::answer::drift::Drift;
use crate::answer::export::Export;
use crate::answer::matrix::Matrix;
use crate::answer::win_shares::Found;
use crate::answer::working::Working;
use crate::browser::after_paint::{use_late, use_steps};
use crate::state::{Shared, State};
use edgewise_engine::assessment::Assessment;
use edgewise_engine::id::OptionId;
use edgewise_engine::words::Explanation;

/// In how many parts the matrix comes at first; what stands below follows in one part each.
const PARTS: usize = 11;
const ASKED_FIRST: usize = PARTS + 1;
const WHOLE: usize = PARTS + 2;

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

/// The working, the matrix and what to take along; a frame behind the verdict.
#[component]
pub fn AnswerSide(props: &Props) -> Html {
    let late = use_late(&props.answer);
    let part = use_steps(WHOLE);
    let is_whole = part == WHOLE;
    use_effect_with(is_whole, |is_whole| {
        // The mounted page, and nothing else, says that it is ready.
        if *is_whole {
            let _ = document_element().set_attribute("data-app", "ready");
        }
    });
    let is_behind = late != props.answer || !is_whole;
    let Answer { state, assessment, explanation, found } = late;
    let ask_first = (part >= ASKED_FIRST && !assessment.is_blank)
        .then(|| html! { <AskFirst assessment={assessment.clone()} /> });
    // On a screen one scrolls; on paper what is to be done stands before pages of facts.
    let (before, behind) = if props.on_paper { (ask_first, None) } else { (None, ask_first) };
    html! {
        <div class="answer-side" aria-busy={is_behind.to_string()}>
            if !state.is_withheld() && state.scenario.edition != state.catalog.today().id {
                <Drift state={state.clone()} />
            }
            <Working state={state.clone()} assessment={assessment.clone()} {explanation} {found} />
            { before }
            <Matrix
                catalog={state.catalog.clone()}
                assessment={assessment.clone()}
                part={(part < PARTS).then_some(part)}
                on_paper={props.on_paper}
                on_asked={props.on_asked.clone()}
                on_opened={props.on_opened.clone()}
            />
            { behind }
            if is_whole {
                <Export {state} {assessment} />
            }
        </div>
    }
}
