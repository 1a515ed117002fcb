//! The money of a fleet, never without what it leaves out.

use crate::board::{Choice, Fleet};
use crate::catalog::Catalog;
use crate::effort::{Range, Unpriced};
use crate::id::ValueId;
use crate::phrase::Phrase;
use crate::scenario::Board;
use crate::words::effort::range_of_money;
use crate::words::names::inner;

/// The units that bills count, and the platforms that are charged for by them.
type Gaps<'a> = Vec<(&'a [ValueId], u64)>;

/// In which currency money is, for tables of it.
pub const CURRENCY: &str = "Money is in the currency of the rate and the quotes that were given.";

impl Choice {
    /// The money of a year, with what it leaves out: "1,200 to 4,800, labour only".
    pub fn money_a_year(&self) -> String {
        let bill = self.money.bill.filter(|bill| bill.high > 0 || self.unpriced.is_empty());
        let sum = |range: Range, more: &str| range_of_money(range) + more;
        let gaps = if self.unpriced.is_empty() { "" } else { ", some prices missing" };
        match (self.money.labour, bill) {
            (Some(labour), Some(bill)) => sum(labour.plus(bill), gaps),
            (Some(labour), None) => sum(labour, ", labour only"),
            (None, Some(bill)) if bill.high > 0 => sum(bill, ", bills only") + gaps,
            (None, _) => "no price".to_owned(),
        }
    }
}

impl Fleet {
    /// Which platforms of the sets listed have no price.
    pub(super) fn say_unpriced(&self, catalog: &Catalog, board: &Board) -> Option<Phrase> {
        if !board.assumptions.has_prices() {
            return None;
        }
        let shown = self.numbers.iter().flat_map(|one| [Some(&one.by_sum), one.by_worst.as_ref()]);
        // What has a price, but is not counted yet; and what has none.
        let (mut uncounted, mut unquoted) = (Gaps::new(), Gaps::new());
        for (place, what) in shown.flatten().flat_map(|one| &one.unpriced) {
            let (Unpriced::Bill(units) | Unpriced::Units(units)) = what else { continue };
            let is_quoted = |unit: &ValueId| board.assumptions.quotes.contains_key(unit);
            let is_priced = !units.is_empty() && units.iter().all(is_quoted);
            let gaps = if is_priced { &mut uncounted } else { &mut unquoted };
            match gaps.iter_mut().find(|(one, _)| one == units) {
                Some((_, platforms)) => *platforms |= 1 << place,
                None => gaps.push((units, 1 << place)),
            }
        }
        let parts = |gaps: &Gaps<'_>| -> Vec<Phrase> {
            let parts = gaps.iter().enumerate().map(|(place, (units, platforms))| {
                let again = if place == 0 { "" } else { "for " };
                let units = units_of(catalog, units);
                Phrase::text(again).join(self.named(*platforms)).and([" (", &units, ")"].concat())
            });
            parts.collect()
        };
        let (uncounted, parts) = (parts(&uncounted), parts(&unquoted));
        let uncounted = (!uncounted.is_empty()).then(|| {
            let said = "It was not said how many units a site has of what is charged for ";
            Phrase::text(said).listed(uncounted, "or for").and(".")
        });
        let labour = match (board.assumptions.rate, parts.is_empty()) {
            (Some(_), true) => return uncounted,
            (Some(_), false) => Phrase::text("no price was given for "),
            (None, true) => Phrase::text("no rate was given for an hour of work"),
            (None, false) => {
                Phrase::text("no rate was given for an hour of work, and no price for ")
            }
        };
        let said =
            Phrase::text("The money is not complete: ").join(labour).listed(parts, "or").and(".");
        Some(match uncounted {
            Some(uncounted) => said.and(" ").join(uncounted),
            None => said,
        })
    }
}

/// "per core or per machine".
fn units_of(catalog: &Catalog, units: &[ValueId]) -> String {
    if units.is_empty() {
        return "what is charged for is not known".to_owned();
    }
    let members = catalog.prices().map_or(&[][..], |one| one.members());
    let names = units.iter().filter_map(|unit| members.iter().find(|one| one.id == *unit));
    names.map(|one| inner(&one.name)).collect::<Vec<_>>().join(" or ")
}
