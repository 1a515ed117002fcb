//! The side of the page that shows at length what follows, a frame behind the verdict.

use gloo::utils::document_element;
use yew::{Callback, Html, Properties, component, html, use_effect_with};

use crate::browser::after_paint::use_after_paint;
use crate::parts::rooms::{Answer, AnswerRoom};
use crate::parts::{Parts, use_parts};
use crate::state::Subject;
use edgewise_engine::id::OptionId;

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
    let parts = use_parts();
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
            if let Some(answer) = painted { { at_length(&parts, props, answer) } }
        </div>
    }
}

/// The answer at length, or what stands in its place.
fn at_length(parts: &Parts, props: &Props, answer: Answer) -> Html {
    let room = AnswerRoom {
        answer,
        on_paper: props.on_paper,
        on_asked: props.on_asked.clone(),
        on_opened: props.on_opened.clone(),
    };
    html! {
        <>
            { parts.room("The comparison side by side", |rooms| (rooms.answer_side)(&room)) }
            { parts.reasons_missing() }
        </>
    }
}
