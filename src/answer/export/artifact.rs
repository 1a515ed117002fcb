//! The texts that leave the page: which there are, what they are called, and what they say.

use crate::browser::clipboard::web_address;
use crate::state::State;
use edgewise_engine::assessment::Assessment;
use edgewise_engine::link::Notice;
use edgewise_engine::report::{csv, file_name, json, markdown};

/// A text made of the scenario on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Artifact {
    /// The decision record.
    Record,
    /// The matrix.
    Matrix,
    /// The assessment.
    Assessment,
}

impl Artifact {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Record, Self::Matrix, Self::Assessment];

    /// What it is called.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Record => "Decision record",
            Self::Matrix => "Matrix",
            Self::Assessment => "Figures (JSON)",
        }
    }

    /// The same within a sentence.
    pub const fn noun(self) -> &'static str {
        match self {
            Self::Record => "decision record",
            Self::Matrix => "matrix",
            Self::Assessment => "assessment",
        }
    }

    /// Its form, and who wants it.
    pub const fn use_for(self) -> &'static str {
        match self {
            Self::Record => "Markdown in the form of MADR, for a repository or a meeting.",
            Self::Matrix => "CSV, a line for each option on each criterion, for a spreadsheet.",
            Self::Assessment => "JSON with exact figures, for scripts.",
        }
    }

    /// Its media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Record => "text/markdown;charset=utf-8",
            Self::Matrix => "text/csv;charset=utf-8",
            Self::Assessment => "application/json",
        }
    }

    /// The name of the downloaded file.
    pub fn file_name(self, state: &State) -> String {
        let ending = match self {
            Self::Record => "md",
            Self::Matrix => "csv",
            Self::Assessment => "json",
        };
        file_name(&state.scenario, ending)
    }

    /// The text, as `edgewise report` prints it of the page's address.
    pub fn text(self, state: &State, it: &Assessment) -> String {
        let State { catalog, reasons, scenario, .. } = state;
        let link = web_address(state.link());
        match self {
            Self::Record => markdown::record(catalog, reasons, scenario, it, notices(state), &link),
            Self::Matrix => csv::matrix(reasons, it, &link),
            Self::Assessment => json::assessment(catalog, reasons, scenario, it, notices(state)),
        }
    }
}

/// What was noticed while the link was read, as long as what it said is still what is on the page.
fn notices(state: &State) -> &[Notice] {
    match &state.opened {
        Some(opened) if state.is_withheld() || opened.reading.scenario == state.scenario => {
            &opened.reading.notices
        }
        _ => &[],
    }
}
