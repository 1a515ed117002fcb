//! What would name another option: one fact a level off, or one must-have less; and whether the
//! answer depends on the spacing of levels.

use super::names::counted;
use crate::assessment::{Answer, Assessment, Critical, Price, State};
use crate::phrase::{Part, Phrase};

/// How many options are named before they are just counted.
const NAMES_MAX: usize = 4;

/// The closest known fact and the closest must-have that the answer depends on, one sentence each.
pub fn nearest(assessment: &Assessment) -> Vec<Phrase> {
    let fact = assessment.critical.first().map(|one| assessment.say_critical(one));
    let must = assessment.nearest_must().and_then(|price| assessment.say_without(price));
    fact.into_iter().chain(must).collect()
}

impl Assessment {
    /// The closest must-have without which another option would be named.
    pub fn nearest_must(&self) -> Option<&Price> {
        let carries = self.prices.iter().filter(|price| carries(self, price));
        carries.min_by_key(|price| (price.gain, price.returns.len()))
    }

    /// "Y would come first if it turned out that X is rated Low instead of Medium on flexibility."
    pub fn say_critical(&self, one: &Critical) -> Phrase {
        let now = self.cell_says(one.option, one.place);
        let (clause, rest) = self.clause_instead(one.option, one.place, &one.to, &now);
        let is_confirmed = one.then.state != State::Unconfirmed;
        let then = if is_confirmed {
            would_be_named(self, &one.then).capitalized()
        } else {
            Phrase::text("No option would be confirmed to fit")
        };
        let said =
            then.and(" if it turned out that ").with(self.name(one.option)).and(" ").join(clause);
        let said = match rest {
            Some(now) => said.and(" (now: ").join(now).and(")"),
            None => said,
        };
        if is_confirmed {
            said.and(".")
        } else {
            said.and("; ").join(self.names(&one.then.options, "and")).and(" might then fit best.")
        }
    }

    /// "Without “Vendor support”, Y would come first."; `None` if the same would be named.
    pub fn say_without(&self, price: &Price) -> Option<Phrase> {
        let then = price.then.as_ref().filter(|_| carries(self, price))?;
        let said = Phrase::text("Without ")
            .with(Part::Value(format!("“{}”", self.demand(price.place))))
            .and(", ")
            .join(would_be_named(self, then))
            .and(".");
        Some(said)
    }
}

/// "Y would come first", "nothing would fit".
pub fn would_be_named(assessment: &Assessment, then: &Answer) -> Phrase {
    let (names, one) = if then.options.len() > NAMES_MAX {
        (Phrase::text(counted(then.options.len(), "option")), false)
    } else {
        (assessment.names(&then.options, "and"), then.options.len() == 1)
    };
    names.and(match (then.state, one) {
        (State::Fits, true) => " would come first",
        (State::Fits, false) => " would share first place",
        (State::Unconfirmed, _) => " might fit best, but would not be confirmed to fit",
        (State::RuledOut, _) => "nothing would fit",
    })
}

/// Whether the order holds no matter what inner levels are worth; `None` if no option is ahead of
/// another.
pub fn spacing(assessment: &Assessment) -> Option<Phrase> {
    let open = assessment.spacing_open.as_deref()?;
    let winner = *assessment.verdict.options.first()?;
    let rivals = assessment.in_state(State::Fits).filter(|option| *option != winner);
    let held: Vec<usize> = rivals.filter(|option| !open.contains(option)).collect();
    if assessment.problem.total == 0 || (held.is_empty() && open.is_empty()) {
        return None;
    }
    let free = "However the steps of each scale are spaced, ";
    Some(match (held.is_empty(), open.is_empty()) {
        (_, true) if held.len() > 1 => {
            Phrase::text(free).with(assessment.name(winner)).and(" stays ahead of all others.")
        }
        (_, true) => Phrase::text(free)
            .with(assessment.name(winner))
            .and(" stays ahead of ")
            .join(some(assessment, &held))
            .and("."),
        (true, false) => Phrase::text("The lead of ")
            .with(assessment.name(winner))
            .and(" over ")
            .join(some(assessment, open))
            .and(" assumes that the steps of each scale are equally large."),
        (false, false) => Phrase::text(free)
            .with(assessment.name(winner))
            .and(" stays ahead of ")
            .join(some(assessment, &held))
            .and(". Its lead over ")
            .join(some(assessment, open))
            .and(" assumes that the steps of each scale are equally large."),
    })
}

/// A few by name, many by number.
fn some(assessment: &Assessment, options: &[usize]) -> Phrase {
    if options.len() > NAMES_MAX {
        Phrase::text(counted(options.len(), "option"))
    } else {
        assessment.names(options, "and")
    }
}

/// Whether another option would be named without that must-have.
fn carries(assessment: &Assessment, price: &Price) -> bool {
    let recommended = assessment.recommended();
    let names = |then: &Answer| (then.state, then.options.as_slice()) == (State::Fits, recommended);
    !recommended.is_empty() && price.then.as_ref().is_some_and(|then| !names(then))
}
