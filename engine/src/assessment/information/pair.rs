//! Two facts in doubt that change the answer together, where neither does alone
//! (`docs/method.md`, "Confidence").
//!
//! The first place changes only if a rival catches up with the winner. Two cells can do that in three
//! ways: both lift one rival, both lower the winner, or one does each. Nothing else is tried.

use super::{Ground, Prospect};
use crate::assessment::screening::{State, screen_one};
use crate::catalog::Standing;
use crate::order::InOrder;
use crate::quantity::Ratio;

/// A cell in doubt and what its values would do to the score of its option.
struct Doubt {
    place: usize,
    /// Each value and how much it moves the score, in units of 1/total.
    moves: Vec<(Prospect, Ratio)>,
}

impl Doubt {
    /// The most that the cell may lift its option without missing a must-have.
    fn most(&self) -> Option<Ratio> {
        self.moves.iter().filter(|(one, _)| one.meets).map(|(_, by)| *by).max()
    }

    /// The most that the cell may lower its option; not negative.
    fn drop(&self) -> Ratio {
        let least = self.moves.iter().map(|(_, by)| *by).min().unwrap_or(Ratio::ZERO);
        Ratio::ZERO - least.min(Ratio::ZERO)
    }
}

impl Ground<'_> {
    /// Two cells in doubt, as option and criterion, that change who comes first if both turn out a
    /// certain way; `None` if no two do. Only to be called if no single cell does and something fits.
    pub fn deciding_pair(&self) -> Option<[(usize, usize); 2]> {
        let winners = self.answer().options;
        let first = *winners.first()?;
        let mut drops: Vec<(usize, Ratio)> =
            self.doubts_of(first).iter().map(|one| (one.place, one.drop())).collect();
        drops.retain(|(_, drop)| winners.len() == 1 && *drop > Ratio::ZERO);
        drops.order_by_key(|(_, drop)| core::cmp::Reverse(*drop));
        let rivals = (0..self.standings.len()).filter(|one| !winners.contains(one));
        rivals
            .filter(|one| self.standings[*one].screened.state != State::RuledOut)
            .find_map(|rival| self.pair_for(first, rival, &drops))
    }

    /// Two cells with which this rival catches up with the winner, given how far the winner's own
    /// cells can lower it.
    fn pair_for(
        &self,
        first: usize,
        rival: usize,
        drops: &[(usize, Ratio)],
    ) -> Option<[(usize, usize); 2]> {
        let gap = Ratio::new(self.sums[first] - self.sums[rival], self.problem.unit);
        let fits = self.standings[rival].screened.state == State::Fits;
        if let ([one, two, ..], true) = (drops, fits)
            && gap <= one.1 + two.1
        {
            return Some([(first, one.0), (first, two.0)]);
        }
        let doubts = self.doubts_of(rival);
        if let Some((place, drop)) = drops.first() {
            let is_enough = |doubt: &&Doubt| {
                doubt.moves.iter().any(|(prospect, by)| {
                    *by + *drop >= gap && self.state_if(rival, doubt.place, prospect) == State::Fits
                })
            };
            if let Some(doubt) = doubts.iter().find(is_enough) {
                return Some([(first, *place), (rival, doubt.place)]);
            }
        }
        let pairs = doubts.iter().enumerate();
        let mut pairs =
            pairs.flat_map(|(at, one)| doubts[at + 1..].iter().map(move |two| (one, two)));
        let found = pairs.find(|(one, two)| self.lifts(rival, one, two, gap));
        found.map(|(one, two)| [(rival, one.place), (rival, two.place)])
    }

    /// Whether two cells of an option can lift it that far while it fits.
    fn lifts(&self, option: usize, one: &Doubt, two: &Doubt, gap: Ratio) -> bool {
        let (Some(most), Some(more)) = (one.most(), two.most()) else { return false };
        let to_ask = self.standings[option].screened.to_ask();
        let asks_others = to_ask.iter().any(|place| ![one.place, two.place].contains(place));
        let is_plain = self.standings[option].screened.open.is_empty();
        if most + more < gap || (asks_others && is_plain) {
            return false;
        }
        one.moves.iter().any(|(first, by)| {
            two.moves.iter().any(|(second, further)| {
                first.meets
                    && second.meets
                    && *by + *further >= gap
                    && self.fits_with(option, [(one.place, first), (two.place, second)])
            })
        })
    }

    /// Whether an option fits once two of its cells are known.
    fn fits_with(&self, option: usize, known: [(usize, &Prospect); 2]) -> bool {
        let mut candidate = self.table.candidates[option].clone();
        for (place, prospect) in known {
            candidate.cells[place].standing = Standing::Known(prospect.value.clone());
        }
        screen_one(self.table, &candidate, self.demands).state == State::Fits
    }

    /// The cells of an option that are in doubt and count.
    fn doubts_of(&self, option: usize) -> Vec<Doubt> {
        let is_open = |place: &usize| !self.fact(option, *place).is_known();
        let places = self.touched().into_iter().filter(is_open);
        let doubt = |place: usize| {
            let at = self.problem.enabled.iter().position(|one| *one == place);
            let by = |prospect: &Prospect| match (at, prospect.worth) {
                (Some(at), Some(worth)) => {
                    let change = worth - self.problem.bounds[option][at].point;
                    Ratio::whole(self.problem.weights[at]) * change
                }
                _ => Ratio::ZERO,
            };
            let moves = self.prospects(option, place).into_iter();
            Doubt { place, moves: moves.map(|one| (one.clone(), by(&one))).collect() }
        };
        places.map(doubt).collect()
    }
}
