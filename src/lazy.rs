//! The one boundary in the program: what is named here alone comes after the first answer.
//!
//! With the feature `split`, `cargo xtask dist` cuts the program at [`load`]: everything that only its
//! result leads to goes into a file of its own. Without it, `load` is a plain function.

mod arrivals;
mod fetch;

pub use arrivals::use_arrivals;
pub use fetch::reasons_at_start;

use yew::html;

use crate::answer::calculation::Calculation;
use crate::answer::list::explained::Explained;
use crate::answer::{Colophon, Details, ExportMenu, Matrix, PrintedInputs};
use crate::boards::BoardScreen;
use crate::delivery::rooms::Rooms;
use crate::effort::EffortPanel;

/// The rest of the program did not come; the browser's console says why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing;

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for Missing {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// The rooms behind the boundary.
#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(rest, fallible))]
fn load() -> Result<Rooms, Missing> {
    Ok(Rooms {
        matrix: |props| html! { <Matrix ..props.clone() /> },
        details: |props| html! { <Details ..props.clone() /> },
        explained: |props| html! { <Explained ..props.clone() /> },
        calculation: |props| html! { <Calculation ..props.clone() /> },
        export: |props| html! { <ExportMenu ..props.clone() /> },
        printed_inputs: |props| html! { <PrintedInputs ..props.clone() /> },
        effort: |props| html! { <EffortPanel ..props.clone() /> },
        board: |props| html! { <BoardScreen ..props.clone() /> },
        colophon: |state| html! { <Colophon state={state.clone()} /> },
    })
}
