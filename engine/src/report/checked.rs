//! Links checked against today's facts.

use crate::assessment::{Assessment, Drift, assess, drift};
use crate::catalog::{Catalog, Reasons};
use crate::link::{self, Notice, Trust};
use crate::phrase::Phrase;

/// A link that was checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// The canonical link of what was read; of what could not be, the text itself.
    pub link: String,
    /// Problems found while reading.
    pub notices: Vec<Notice>,
    /// What came of it.
    pub outcome: Outcome,
}

/// What came of a checked link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It could not be read, or not be relied on.
    Unreadable,
    /// It is of today's edition: nothing can have changed.
    Today(Box<Assessment>),
    /// It is of an older one.
    Older(Box<Drift>),
}

impl Checked {
    /// Checks one link. What was concluded from a link that may be damaged is not known, so it is
    /// not checked before somebody `accepts` what was read.
    pub fn of(catalog: &Catalog, text: &str, accepts: Trust) -> Self {
        let mut reading = link::read(catalog, text);
        // An empty address is the page as it opens; there it is no fault, here it hides one.
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

    /// Whether the conclusion holds; `None` where there is none to speak of.
    pub fn holds(&self) -> Option<bool> {
        match &self.outcome {
            Outcome::Unreadable => None,
            Outcome::Today(_) => Some(true),
            Outcome::Older(drift) => Some(drift.holds),
        }
    }

    /// The upshot and its reasons, a sentence each.
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
