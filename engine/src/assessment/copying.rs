//! An own option that begins as a copy of another one.

use super::Assessment;
use super::table::{Bind, Candidate, Element};
use crate::catalog::{Standing, Value};
use crate::id::CriterionId;
use crate::order::filled;
use crate::scenario::OwnOption;

impl Assessment {
    /// A copy of an option, with the facts that hold together: what counts under the must-haves, and of the rest
    /// whatever no conflict touches. An own option has no conflicts, so a value that holds only without another one
    /// stays open, like anything unknown or disputed.
    pub fn copy_of(&self, option: usize) -> OwnOption {
        let candidate = &self.table.candidates[option];
        let ratings = self.table.criteria.iter().enumerate().filter_map(|(place, criterion)| {
            Some((criterion.id.clone(), self.copied(candidate, option, place)?))
        });
        let ratings: Vec<(CriterionId, Value)> = ratings.collect();
        OwnOption { name: format!("{} (copy)", candidate.name), ratings: filled(ratings) }
    }

    fn copied(&self, candidate: &Candidate, option: usize, place: usize) -> Option<Value> {
        let Standing::Known(value) = self.counted(option, place) else { return None };
        let demanded =
            |place: usize| self.demands.iter().find(|(one, _)| *one == place).map(|(_, it)| it);
        let touching = || {
            let touches = |bind: &&Bind| bind.elements.iter().any(|one| one.place == place);
            candidate.conflicts.iter().filter(touches)
        };
        // Of must-haves that conflict, the one gives way for which something else is enough.
        let enough = |element: &&Element| {
            let passes = |instead: &Value, wanted: &Value| {
                self.table.criteria[element.place].must.test.passes(instead, wanted)
            };
            let (instead, wanted) = (element.instead.as_ref(), demanded(element.place));
            instead.zip(wanted).is_some_and(|(instead, wanted)| passes(instead, wanted))
        };
        for bind in touching() {
            if bind.elements.iter().any(|one| demanded(one.place).is_none()) {
                continue;
            }
            match bind.elements.iter().find(enough) {
                Some(element) if element.place == place => return element.instead.clone(),
                Some(_) => {}
                None => return None,
            }
        }
        let counts = demanded(place).is_some() || self.problem.enabled.contains(&place);
        let is_apart = touching().next().is_some() && self.held(option, place).is_none();
        (counts || !is_apart).then(|| value.clone())
    }
}
