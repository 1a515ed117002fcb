//! What only people can add to a decision: who makes it, who was consulted, who is informed, and
//! when.

use crate::quantity::Date;
use crate::scenario::clean;

/// The head of a record or of a page for the board; whatever is not given stays open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Header {
    /// The day of the decision; without one, that of the scenario, if it has one.
    pub date: Option<Date>,
    /// Who decides.
    pub deciders: String,
    /// Who was consulted.
    pub consulted: String,
    /// Who is informed.
    pub informed: String,
}

impl Header {
    /// The same with each text on one line and without invisible characters.
    #[must_use]
    pub fn cleaned(&self) -> Self {
        let line = |words: &str| clean(words).trim().to_owned();
        Self {
            date: self.date,
            deciders: line(&self.deciders),
            consulted: line(&self.consulted),
            informed: line(&self.informed),
        }
    }
}
