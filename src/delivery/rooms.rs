//! The views in the table's part and in the rest of the program: what each is given, and the functions that
//! show them.
//!
//! Plain function pointers, so that the first part of the program does not name anything behind them.

use yew::Html;

use crate::answer::card::{next_question, way_out, weight_slider};
use crate::answer::list::explained;
use crate::answer::{calculation, details, drift, export, matrix, sticky_verdict};
use crate::ask::{extra_inputs, must_haves, priorities, scenarios};
use crate::state::{Shared, State};
use crate::{boards, effort};
use edgewise_engine::assessment::Assessment;
use edgewise_engine::catalog::Reasons;

/// What the table's part of the program can show. It comes before the rest: the table is not folded.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    /// The comparison side by side.
    pub matrix: fn(&matrix::Props) -> Html,
}

/// What the rest of the program can show, and what else is only called there.
#[derive(Clone, Copy, Debug)]
pub struct Rooms {
    /// Unpacks the reasons.
    pub unpack: fn(&[u8]) -> Option<Reasons>,
    /// All must-haves.
    pub must_haves: fn(&must_haves::Props) -> Html,
    /// All priorities.
    pub priorities: fn(&priorities::Props) -> Html,
    /// Options to consider, notes, and the edition of the facts.
    pub extra_inputs: fn(&extra_inputs::Props) -> Html,
    /// A shared link to open, and the saved scenarios.
    pub scenarios: fn(&scenarios::Props) -> Html,
    /// What changed since the edition of an older link.
    pub since: fn(&drift::Props) -> Html,
    /// The answer in one line, while the answer itself is out of sight.
    pub sticky_verdict: fn(&sticky_verdict::Props) -> Html,
    /// The button that takes a way out.
    pub way_out: fn(&way_out::Props) -> Html,
    /// What to ask next.
    pub next_question: fn(&next_question::Props) -> Html,
    /// A weight to try out.
    pub weight_slider: fn(&weight_slider::Props) -> Html,
    /// The dialog with everything known about a cell, an option or a criterion.
    pub details: fn(&details::Props) -> Html,
    /// The explanation of one option in the ranked list.
    pub explained: fn(&explained::Props) -> Html,
    /// How the answer was calculated.
    pub calculation: fn(&calculation::Props) -> Html,
    /// What can be exported.
    pub export: fn(&export::Props) -> Html,
    /// The inputs as a printed list.
    pub printed_inputs: fn(&State, &Assessment) -> Html,
    /// Hours and money.
    pub effort: fn(&effort::Props) -> Html,
    /// What can be done with boards.
    pub desk: boards::Rules,
    /// The page of a board.
    pub board: fn(&boards::ScreenProps) -> Html,
    /// A bar above a scenario that was opened from a board.
    pub visit: fn(&Shared<State>, &boards::Door) -> Html,
    /// The foot of the printed page.
    pub colophon: fn(&State) -> Html,
}
