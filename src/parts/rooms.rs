//! The rooms of the rest of the program: what each is given, and the functions that show them.
//!
//! Plain function pointers, so that the first part of the program names nothing of what is behind them.
//! Rooms to come (boards, effort) get an entry here and a line in `crate::lazy`.

use yew::{Callback, Html};

use crate::answer::Found;
use crate::state::{Shared, State, Subject};
use edgewise_engine::assessment::Assessment;
use edgewise_engine::catalog::Reasons;
use edgewise_engine::id::OptionId;
use edgewise_engine::words::Explanation;

/// What the rest of the program can show.
#[derive(Clone, Copy, Debug)]
pub struct Rooms {
    /// The answer at length: what changed since an older edition, how it was calculated, the comparison,
    /// what to ask first, what to export.
    pub answer_side: fn(&AnswerRoom) -> Html,
    /// What the details dialog says of its subject; `None` where the scenario lacks it.
    pub details: fn(&DetailsRoom<'_>) -> Option<Html>,
    /// The answer to "Why not …?".
    pub why_not: fn(WhyNotRoom) -> Html,
    /// The inputs as a printed list.
    pub printed_inputs: fn(&Shared<State>, &Shared<Assessment>) -> Html,
}

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

/// For the answer at length.
#[derive(Clone, Debug, PartialEq)]
pub struct AnswerRoom {
    /// What it is all about.
    pub answer: Answer,
    /// Whether it is for paper.
    pub on_paper: bool,
    /// "Why not …?" was asked of an option.
    pub on_asked: Callback<Option<OptionId>>,
    /// A cell, an option or a criterion was opened.
    pub on_opened: Callback<Subject>,
}

/// For the details dialog.
#[derive(Clone, Copy, Debug)]
pub struct DetailsRoom<'a> {
    /// Why they are so.
    pub reasons: &'a Reasons,
    /// What follows from what was said.
    pub assessment: &'a Shared<Assessment>,
    /// What it is about.
    pub subject: &'a Subject,
    /// What it is about was removed.
    pub on_closed: &'a Callback<()>,
}

/// For "Why not …?".
#[derive(Clone, Debug, PartialEq)]
pub struct WhyNotRoom {
    /// What was said.
    pub state: Shared<State>,
    /// What follows from it.
    pub assessment: Shared<Assessment>,
    /// How often each option would win.
    pub found: Found,
    /// The option; one of the table's.
    pub option: OptionId,
    /// A fact behind it was opened.
    pub on_opened: Callback<Subject>,
    /// The answer was read.
    pub on_closed: Callback<Option<OptionId>>,
}
