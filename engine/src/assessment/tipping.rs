//! What could change the answer: at most one priority, one rating, and one date or fact
//! (`docs/method.md`, "What could change the answer").

use super::confidence::{End, Word};
use super::margin::Margin;
use super::robustness::Flip;
use super::{Assessment, Kind};

/// How many are reported.
const POINTS_MAX: usize = 3;

/// One thing that would change the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TippingPoint {
    /// A criterion that counts more or less than a bound.
    Priority(Flip),
    /// Ratings that are some steps off.
    Rating(Margin),
    /// A fact in doubt, as option and criterion.
    Fact(usize, usize),
    /// Support that ends, or whose end is unknown.
    Date(End),
    /// An option that is not generally available.
    Preview(usize),
}

impl Assessment {
    /// What could change the answer, at most three things: the priority closest to its bound, the
    /// fewest ratings, and the nearest fact or date. Empty if nothing is recommended.
    pub fn what_could_change(&self) -> Vec<TippingPoint> {
        let Some(known) = self.confidence.as_ref() else { return Vec::new() };
        let flip = self.robustness.as_ref().and_then(|one| one.nearest.clone());
        let flip = flip.map(TippingPoint::Priority);
        let margin = known.ratings.as_ref().and_then(|one| one.margin.clone());
        // One step decides any tie; how far behind the others are does not help to settle it.
        let margin = margin.filter(|_| self.verdict.kind != Kind::Tie).map(TippingPoint::Rating);
        let facts = known.facts.as_ref().into_iter().flat_map(|one| &one.alone);
        let facts = facts.map(|(option, place)| TippingPoint::Fact(*option, *place));
        let time = known.time.iter();
        let previews = time.clone().flat_map(|time| &time.previews).copied();
        let ends = time.flat_map(|time| &time.ends).filter(|end| end.word != Word::Solid).cloned();
        let times = previews.map(TippingPoint::Preview).chain(ends.map(TippingPoint::Date));
        let mut rest = facts.take(1).chain(times);
        flip.into_iter().chain(margin).chain(rest.by_ref()).take(POINTS_MAX).collect()
    }
}
