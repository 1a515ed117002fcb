//! The texts that can be exported: which there are, what they are called, and what they say.

use crate::browser::clipboard::web_address;
use crate::state::State;
use edgewise_engine::assessment::Assessment;
use edgewise_engine::link::Notice;
use edgewise_engine::report::csv::{self, Separator};
use edgewise_engine::report::summary::summary;
use edgewise_engine::report::{Header, file_name, json, markdown};

/// A text made of the scenario on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Artifact {
    /// A few lines with the link.
    Summary,
    /// The page for the board.
    Board,
    /// The decision record, sixty lines or fewer.
    Record,
    /// The same with all facts.
    FullRecord,
    /// The matrix.
    Matrix(Separator),
    /// The assessment.
    Assessment,
}

impl Artifact {
    /// What it is called in a sentence.
    pub const fn noun(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Board => "page for the board",
            Self::Record => "decision record",
            Self::FullRecord => "full decision record",
            Self::Matrix(Separator::Comma) => "matrix with commas",
            Self::Matrix(Separator::Semicolon) => "matrix with semicolons",
            Self::Assessment => "figures",
        }
    }

    /// Its media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Summary => "text/plain;charset=utf-8",
            Self::Board | Self::Record | Self::FullRecord => "text/markdown;charset=utf-8",
            Self::Matrix(_) => "text/csv;charset=utf-8",
            Self::Assessment => "application/json",
        }
    }

    /// The name of the downloaded file.
    pub fn file_name(self, state: &State) -> String {
        file_name(
            &state.scenario,
            match self {
                Self::Summary => "txt",
                Self::Board => "board.md",
                Self::Record => "md",
                Self::FullRecord => "full.md",
                Self::Matrix(_) => "csv",
                Self::Assessment => "json",
            },
        )
    }

    /// The text, as `edgewise report` prints it for the page's address.
    pub fn text(self, state: &State, it: &Assessment, header: &Header) -> String {
        let (catalog, reasons, scenario) = (&state.catalog, &state.reasons, &state.scenario);
        let link = web_address(state.link());
        match self {
            Self::Summary => summary(scenario, it, &link),
            Self::Board => markdown::board(catalog, reasons, scenario, it, &link, header),
            Self::Record => {
                markdown::short(catalog, reasons, scenario, it, notices(state), &link, header)
            }
            Self::FullRecord => {
                markdown::record(catalog, reasons, scenario, it, notices(state), &link, header)
            }
            Self::Matrix(separator) => csv::matrix(reasons, it, &link, separator),
            Self::Assessment => json::assessment(catalog, reasons, scenario, it, notices(state)),
        }
    }

    /// The same as a file: spreadsheet programs have to be told that it is UTF-8.
    pub fn file(self, state: &State, it: &Assessment, header: &Header) -> String {
        let text = self.text(state, it, header);
        match self {
            Self::Matrix(_) => [String::from(csv::BYTE_ORDER_MARK), text].concat(),
            _ => text,
        }
    }
}

/// The notices from reading the link, as long as the page still shows what the link said.
fn notices(state: &State) -> &[Notice] {
    match &state.opened {
        Some(opened) if state.is_withheld() || opened.reading.scenario == state.scenario => {
            &opened.reading.notices
        }
        _ => &[],
    }
}
