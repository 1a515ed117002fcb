//! The order in which options are listed everywhere: on the page, in records and on the command line
//! (`docs/method.md`, "Scores and ranks").

use std::cmp::Reverse;

use super::{Assessment, Kind};
use crate::order::InOrder;

impl Assessment {
    /// Whether options have an order at all: they do not while nothing was said or a link is in
    /// doubt.
    pub fn is_ranked(&self) -> bool {
        !self.is_blank && self.verdict.kind != Kind::Withheld
    }

    /// All options, as places in the table: those that fit, best first; then the unconfirmed, best
    /// first; then the ruled-out, fewest failed must-haves first. Without an order they are listed
    /// by name.
    pub fn ranking(&self) -> Vec<usize> {
        let mut places: Vec<usize> = (0..self.standings.len()).collect();
        let name = |place: usize| self.table.candidates[place].name.to_ascii_lowercase();
        if !self.is_ranked() {
            places.order_by_key(|place| name(*place));
            return places;
        }
        let key = |place: &usize| {
            let screened = &self.standings[*place].screened;
            let failed = screened.against().len();
            (screened.state, failed, Reverse(self.problem.sum(*place)), name(*place))
        };
        let keys: Vec<_> = places.iter().map(key).collect();
        places.order_by(|one, other| keys[*one].cmp(&keys[*other]));
        places
    }
}
