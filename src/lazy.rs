//! The boundary in the program: anything named only here arrives after the first answer.
//!
//! With the feature `split`, `cargo xtask dist` cuts the program at the functions that give the [`table`] and
//! the [`rooms`]: what is reachable only through them goes into separate files. Without it, the program is
//! whole.

mod arrivals;
#[cfg(feature = "split")]
mod divided;
#[cfg(not(feature = "split"))]
mod whole;

pub use arrivals::use_arrivals;
#[cfg(feature = "split")]
use divided as source;
pub use source::reasons_at_start;
#[cfg(not(feature = "split"))]
use whole as source;
use yew::html;

use crate::answer::calculation::Calculation;
use crate::answer::card::next_question::NextQuestion;
use crate::answer::card::way_out::WayOut;
use crate::answer::card::weight_slider::WeightSlider;
use crate::answer::drift::Since;
use crate::answer::list::explained::Explained;
use crate::answer::{Details, ExportMenu, Matrix, StickyVerdict, colophon, printed_inputs};
use crate::ask::must_haves::MustHavesFound;
use crate::ask::priorities::RankedCriteria;
use crate::ask::{extra_inputs, scenarios};
use crate::boards::{BoardScreen, Rules, visit_bar};
use crate::delivery::rooms::{Rooms, Table};
use crate::effort::EffortPanel;
use edgewise_engine::catalog::Reasons;

/// The table.
fn table() -> Table {
    Table { matrix: |props| html! { <Matrix ..props.clone() /> } }
}

/// The other views behind the boundary.
fn rooms() -> Rooms {
    Rooms {
        unpack: Reasons::from_bytes,
        must_haves: |props| html! { <MustHavesFound ..props.clone() /> },
        priorities: |props| html! { <RankedCriteria ..props.clone() /> },
        extra_inputs: extra_inputs::inside,
        scenarios: scenarios::brought,
        since: |props| html! { <Since ..props.clone() /> },
        sticky_verdict: |props| html! { <StickyVerdict ..props.clone() /> },
        way_out: |props| html! { <WayOut ..props.clone() /> },
        next_question: |props| html! { <NextQuestion ..props.clone() /> },
        weight_slider: |props| html! { <WeightSlider ..props.clone() /> },
        details: |props| html! { <Details ..props.clone() /> },
        explained: |props| html! { <Explained ..props.clone() /> },
        calculation: |props| html! { <Calculation ..props.clone() /> },
        export: |props| html! { <ExportMenu ..props.clone() /> },
        printed_inputs,
        effort: |props| html! { <EffortPanel ..props.clone() /> },
        desk: Rules::ALL,
        visit: visit_bar,
        board: |props| html! { <BoardScreen ..props.clone() /> },
        colophon,
    }
}
