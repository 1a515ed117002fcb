//! Links checked against today's facts.

use crate::assessment::{Assessment, Drift, assess, drift};
use crate::catalog::{Catalog, Reasons};
use crate::link::{self, Notice, Trust};
use crate::phrase::Phrase;

/// A link that was checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// The canonical link of what was read; if that failed, the text itself.
    pub link: String,
    /// Problems found while reading.
    pub notices: Vec<Notice>,
    /// The outcome.
    pub outcome: Outcome,
}

/// The outcome of checking a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It could not be read or trusted.
    Unreadable,
    /// It is of today's edition: nothing can have changed.
    Today(Box<Assessment>),
    /// It is of an older one.
    Older(Box<Drift>),
}

impl Checked {
    /// Checks one link. What was concluded from a possibly damaged link is unknown, so it is not
    /// checked until someone `accepts` what was read.
    pub fn of(catalog: &Catalog, text: &str, accepts: Trust) -> Self {
        let mut reading = link::read(catalog, text);
        // An empty address opens the blank page; that is fine there, but here it would hide a
        // mistake.
        if link::is_empty(text) {
            reading.trust = Trust::Unreadable;
            reading.notices.push(Notice::whole("This text holds no link."));
        }
        if reading.trust > accepts {
            let link = text.trim().into();
            return Self { link, notices: reading.notices, outcome: Outcome::Unreadable };
        }
        let outcome = match drift(catalog, &reading.scenario) {
            Some(drift) => Outcome::Older(Box::new(drift)),
            None => Outcome::Today(Box::new(assess(catalog, &reading.scenario))),
        };
        let link = link::write(catalog, &reading.scenario);
        Self { link, notices: reading.notices, outcome }
    }

    /// Whether the conclusion holds; `None` if there is none.
    pub fn holds(&self) -> Option<bool> {
        match &self.outcome {
            Outcome::Unreadable => None,
            Outcome::Today(_) => Some(true),
            Outcome::Older(drift) => Some(drift.holds),
        }
    }

    /// The outcome and its reasons, one sentence each.
    pub fn said(&self, catalog: &Catalog, reasons: &Reasons) -> Vec<String> {
        match &self.outcome {
            Outcome::Unreadable => vec!["Nothing could be checked.".into()],
            Outcome::Today(it) => {
                let edition = &it.edition;
                vec![format!(
                    "The conclusion holds: the link is of today's edition, {edition}, so nothing can have changed."
                )]
            }
            Outcome::Older(drift) => {
                drift.explain(catalog, reasons).said.iter().map(Phrase::plain).collect()
            }
        }
    }
}
