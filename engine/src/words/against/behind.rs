//! Where another option is better, and from which weight on that puts it ahead.

use crate::assessment::{Assessment, Flip, State};
use crate::phrase::Phrase;
use crate::quantity::Ratio;

impl Assessment {
    /// "Y is better on duties (1 of 7; X: 2 of 7), and overtakes it once the weight of “Duties” rises to 30%."
    pub(super) fn say_behind(
        &self,
        option: usize,
        place: Option<usize>,
        flip: Option<&Flip>,
    ) -> Phrase {
        let weak = place.map(|place| self.say_weakness(option, place));
        let Some(flip) = flip else {
            return weak.map_or_else(Phrase::new, |(weak, _)| weak.and("."));
        };
        let is_same = Some(self.problem.enabled[flip.place]) == place;
        let once = if is_same || weak.is_none() { "once" } else { "if" };
        let said = match weak {
            Some((weak, Some(rival))) if rival == flip.rival => weak.and(", and"),
            Some((weak, None)) if is_same => weak.and(", and ").with(self.name(flip.rival)),
            // Two criteria, or two rivals, are two sentences.
            Some((weak, _)) => weak.and(". ").with(self.name(flip.rival)),
            None => Phrase::new().with(self.name(flip.rival)),
        };
        said.and(format!(" overtakes it {once} ")).join(self.say_turn(flip))
    }

    /// "Y is better on duties (1 of 7; X: 2 of 7)", with Y; "X does poorly on duties (6 of 7)".
    fn say_weakness(&self, option: usize, place: usize) -> (Phrase, Option<usize>) {
        let said = |before: Phrase| before.with(self.criterion_name(place)).and(" (");
        let own = |said: Phrase| said.join(self.cell_says(option, place)).and(")");
        let name = || Phrase::new().with(self.name(option));
        match self.better(option, place) {
            Some(_) if self.is_poor(option, place) => {
                (own(said(name().and(" does poorly on "))), None)
            }
            Some(rival) => {
                let better = said(Phrase::new().with(self.name(rival)).and(" is better on "));
                let better = better.join(self.cell_says(rival, place)).and("; ");
                (own(better.with(self.name(option)).and(": ")), Some(rival))
            }
            None => (own(said(name().and(" may not be the best on "))), None),
        }
    }

    /// Whether an option is closer to the worst than to the best on a criterion that counts.
    fn is_poor(&self, option: usize, place: usize) -> bool {
        let at = self.problem.enabled.iter().position(|one| *one == place);
        at.is_some_and(|at| self.problem.bounds[option][at].point < Ratio::new(1, 2))
    }

    /// The option that fits and is known to be better on a criterion; of several, the one that is best there.
    fn better(&self, option: usize, place: usize) -> Option<usize> {
        let at = self.problem.enabled.iter().position(|one| *one == place)?;
        let ahead = |rival: &usize| -self.problem.lead(option, *rival, at);
        let is_better = |rival: &usize| {
            let fits = self.standings[*rival].screened.state == State::Fits;
            fits && ahead(rival) > 0 && !self.is_unknown(*rival, place)
        };
        // The first of equals: `max_by_key` takes the last.
        self.ranking().into_iter().rev().filter(is_better).max_by_key(ahead)
    }
}
