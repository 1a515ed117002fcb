//! The money of a fleet, never without what it leaves out.

use crate::board::{Choice, Fleet};
use crate::catalog::Catalog;
use crate::effort::{Range, Unpriced};
use crate::id::ValueId;
use crate::phrase::Phrase;
use crate::scenario::Board;
use crate::words::effort::range_of_money;
use crate::words::names::inner;

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
        let mut by_units: Vec<(&[ValueId], u64)> = Vec::new();
        for (place, what) in shown.flatten().flat_map(|one| &one.unpriced) {
            let (Unpriced::Bill(units) | Unpriced::Units(units)) = what else { continue };
            match by_units.iter_mut().find(|(one, _)| one == units) {
                Some((_, platforms)) => *platforms |= 1 << place,
                None => by_units.push((units, 1 << place)),
            }
        }
        let parts = by_units.iter().enumerate().map(|(place, (units, platforms))| {
            let again = if place == 0 { "" } else { "for " };
            let units = units_of(catalog, units);
            Phrase::text(again).join(self.named(*platforms)).and([" (", &units, ")"].concat())
        });
        let parts: Vec<Phrase> = parts.collect();
        let labour = match (board.assumptions.rate, parts.is_empty()) {
            (Some(_), true) => return None,
            (Some(_), false) => Phrase::text("no price was given for "),
            (None, true) => Phrase::text("no rate was given for an hour of work"),
            (None, false) => {
                Phrase::text("no rate was given for an hour of work, and no price for ")
            }
        };
        Some(Phrase::text("The money is not complete: ").join(labour).listed(parts, "or").and("."))
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
