//! A set of platforms in a board's JSON: what each class gets of it, its hours, and its money with what has no
//! price.

use serde::Serialize;

use super::{id, ids};
use crate::board;
use crate::effort::{self, Range};

/// A set of platforms.
#[derive(Serialize)]
pub struct Choice {
    /// Their ids.
    platforms: Vec<String>,
    /// The sites they cover.
    sites: u64,
    /// The sum of regret over all sites.
    regret: String,
    /// The worst regret of a class.
    worst_regret: String,
    /// The platform that each class takes, in the order of the classes; null if none.
    takes: Vec<Option<String>>,
    /// Quarter hours a month.
    quarter_hours: Option<Range>,
    /// The duties whose hours are placeholders, at least in part.
    placeholders: Vec<String>,
    /// Money a year.
    money: Money,
}

/// The money of a year.
#[derive(Serialize)]
struct Money {
    /// The hours at the rate; null without a rate.
    labour: Option<Range>,
    /// The units with a quote; null if nothing is priced.
    bill: Option<Range>,
    /// Both, if nothing is missing.
    whole: Option<Range>,
    /// What has no price.
    unpriced: Vec<Unpriced>,
}

/// Something without a price.
#[derive(Serialize)]
struct Unpriced {
    /// The platform.
    platform: String,
    /// `bill`, `units` or `contract`.
    what: &'static str,
    /// The units without a price; empty if it is not known what is charged for, and for a contract.
    units: Vec<String>,
}

/// A set of platforms as the classes of its fleet see it.
pub fn choice(fleet: &board::Fleet, it: &board::Choice) -> Choice {
    let takes = it.takes.iter().map(|takes| takes.map(|place| id(&fleet.platforms[place])));
    Choice {
        platforms: ids(fleet, it.platforms),
        sites: it.sites,
        regret: it.regret.to_string(),
        worst_regret: it.worst.to_string(),
        takes: takes.collect(),
        quarter_hours: it.quarters,
        placeholders: it.guesses.iter().map(|guess| guess.duty.to_string()).collect(),
        money: Money {
            labour: it.money.labour,
            bill: it.money.bill,
            whole: it.money.year().filter(|_| it.unpriced.is_empty()),
            unpriced: it
                .unpriced
                .iter()
                .map(|(place, what)| unpriced(fleet, *place, what))
                .collect(),
        },
    }
}

fn unpriced(fleet: &board::Fleet, place: usize, it: &effort::Unpriced) -> Unpriced {
    let (what, units) = match it {
        effort::Unpriced::Bill(units) => ("bill", units.as_slice()),
        effort::Unpriced::Units(units) => ("units", units.as_slice()),
        effort::Unpriced::Contract => ("contract", &[][..]),
    };
    let units = units.iter().map(ToString::to_string).collect();
    Unpriced { platform: id(&fleet.platforms[place]), what, units }
}
