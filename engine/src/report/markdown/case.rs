//! What a record is about, and what several of its parts need to know about it.

use super::markup::{ours, part};
use crate::assessment::{Assessment, Kind, Shares, State};
use crate::catalog::{Catalog, Reasons};
use crate::order::InOrder;
use crate::phrase::Part;
use crate::scenario::Scenario;

/// A scenario and what follows from it.
pub struct Case<'a> {
    /// The facts.
    pub catalog: &'a Catalog,
    /// The reasons and sources.
    pub reasons: &'a Reasons,
    /// What was said.
    pub scenario: &'a Scenario,
    /// What follows.
    pub it: &'a Assessment,
    /// How often each option would win, if there is something to say.
    pub shares: Option<Shares>,
}

impl Case<'_> {
    /// The one option that is recommended for what was said; `None` if there is no decision.
    pub fn chosen(&self) -> Option<usize> {
        match self.it.recommended() {
            [option] if !self.it.is_blank => Some(*option),
            _ => None,
        }
    }

    /// Whether no conclusion may be drawn from the results.
    pub fn is_withheld(&self) -> bool {
        self.it.verdict.kind == Kind::Withheld
    }

    /// An option by its name, as Markdown.
    pub fn name(&self, option: usize) -> String {
        part(&self.it.name(option))
    }

    /// The same without our emphasis, for headings.
    pub fn heading(&self, option: usize) -> String {
        match self.it.name(option) {
            Part::Option(_, words) => ours(&words),
            name => part(&name),
        }
    }

    /// A criterion within a sentence.
    pub fn criterion(&self, place: usize) -> String {
        part(&self.it.criterion_name(place))
    }

    /// A must-have in quotation marks.
    pub fn demand(&self, place: usize) -> String {
        format!("“{}”", ours(&self.it.demand(place)))
    }

    /// The enabled criteria with their places in the table, weightiest first.
    pub fn by_weight(&self) -> Vec<(usize, usize)> {
        let problem = &self.it.problem;
        let mut places: Vec<(usize, usize)> = problem.enabled.iter().copied().enumerate().collect();
        places.order_by(|one, other| problem.weights[other.0].cmp(&problem.weights[one.0]));
        places
    }

    /// All options in the order of the page.
    pub fn options(&self) -> Vec<usize> {
        self.it.ranking()
    }

    /// The options that fit and are not in first place, best first.
    pub fn rivals(&self) -> Vec<usize> {
        let fits = |option: &usize| self.it.standings[*option].screened.state == State::Fits;
        let named = &self.it.verdict.options;
        self.options().into_iter().filter(fits).filter(|option| !named.contains(option)).collect()
    }
}

/// "a, b and c".
pub fn and(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [all @ .., last] => format!("{} and {last}", all.join(", ")),
    }
}

/// "1 option", "3 options".
pub fn counted(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}
