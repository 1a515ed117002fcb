//! What would separate options that the priorities do not: criteria that can be asked about or ranked, on
//! which these options still differ within what was demanded (`docs/method.md`, "What separates a tie").

use core::cmp::Reverse;

use super::Assessment;
use crate::catalog::Scale;
use crate::order::InOrder;

/// A criterion that separates some options.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Separator {
    /// The criterion, as a place in the table.
    pub place: usize,
    /// How many pairs of the options it separates.
    pub pairs: usize,
    /// Whether the visitor set it to Ignore.
    pub is_ignored: bool,
}

impl Assessment {
    /// What would separate the options that the verdict names, best separators first.
    pub fn separators(&self) -> Vec<Separator> {
        self.separators_of(&self.verdict.options)
    }

    /// What would separate these options. A demanded set is settled: someone who asked for x86-64 has
    /// nothing more to say about processors.
    pub fn separators_of(&self, options: &[usize]) -> Vec<Separator> {
        let is_settled = |place: usize| {
            let is_demanded = self.demands.iter().any(|(one, _)| *one == place);
            is_demanded && matches!(self.table.criteria[place].scale, Scale::Set(_))
        };
        let is_open = |place: &usize| {
            let criterion = &self.table.criteria[*place];
            let can_be_said = criterion.scale.is_weighed() || !criterion.must.offers.is_empty();
            can_be_said
                && !criterion.is_background(&self.edition)
                && !self.problem.enabled.contains(place)
                && !is_settled(*place)
        };
        let separator = |place: usize| {
            let pairs = self.pairs_apart(options, place);
            let is_ignored = self.ignored.contains(&place);
            (pairs > 0).then_some(Separator { place, pairs, is_ignored })
        };
        let places = (0..self.table.criteria.len()).filter(is_open);
        let mut found: Vec<Separator> = places.filter_map(separator).collect();
        found.order_by_key(|one| (Reverse(one.pairs), !self.table.criteria[one.place].must.sight));
        found
    }

    /// How many pairs of options certainly differ on a criterion.
    fn pairs_apart(&self, options: &[usize], place: usize) -> usize {
        let standing = |option: usize| &self.table.candidates[option].cells[place].standing;
        let pairs = options.iter().enumerate();
        let pairs = pairs.flat_map(|(at, one)| options[at + 1..].iter().map(move |two| (one, two)));
        let differ = |(one, two): &(&usize, &usize)| {
            let (one, two) = (standing(**one), standing(**two));
            one.is_known() && two.is_known() && one != two
        };
        pairs.filter(differ).count()
    }
}
