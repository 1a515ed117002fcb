//! Hours and money in words.

use super::names::inner;
use crate::assessment::Table;
use crate::catalog::{Catalog, RUNNING};
use crate::effort::{Contract, Difference, Effort, Money, Range, Region, Relation};
use crate::phrase::{Part, Phrase};
use crate::scenario::SITES_MAX;

/// Quarter hours as hours: "12", "2.5", "−0.25".
pub fn hours(quarters: i128) -> String {
    let sign = if quarters < 0 { "−" } else { "" };
    let part =
        [".0", ".25", ".5", ".75"][usize::try_from(quarters.unsigned_abs() % 4).unwrap_or(0)];
    let part = if part == ".0" { "" } else { part };
    format!("{sign}{}{part}", quarters.unsigned_abs() / 4)
}

/// A whole number with separators: "1,234,567".
pub fn thousands(number: i128) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut said = if number < 0 { "−".to_owned() } else { String::new() };
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            said.push(',');
        }
        said.push(digit);
    }
    said
}

/// A range of quarter hours as hours: "2.5", "2.5 to 40".
pub fn range_of_hours(range: Range) -> String {
    if range.low == range.high {
        hours(range.low)
    } else {
        format!("{} to {}", hours(range.low), hours(range.high))
    }
}

/// A range of money in whole units: "1,200", "1,200 to 4,800".
pub fn range_of_money(range: Range) -> String {
    if range.low == range.high {
        thousands(range.low)
    } else {
        format!("{} to {}", thousands(range.low), thousands(range.high))
    }
}

/// The money of a year as far as it is known, with what it leaves out: "1,200 to 4,800, labour only".
pub fn money_a_year(money: &Money, contract: Option<Contract>) -> String {
    let gap = without(contract);
    match (money.year(), money.labour, money.bill) {
        (Some(year), _, _) => range_of_money(year) + gap,
        (None, Some(labour), _) => range_of_money(labour) + ", labour only",
        (None, None, Some(bill)) => range_of_money(bill) + ", bills only" + gap,
        (None, None, None) => "no price".to_owned(),
    }
}

/// What is said after money that lacks the price of a support contract.
pub(crate) fn without(contract: Option<Contract>) -> &'static str {
    if contract.is_some_and(|one| !one.is_priced) { ", without the support contract" } else { "" }
}

/// That the vendors of some options have a duty under a contract, whose price is counted or not.
pub(super) fn contracts(catalog: &Catalog, of: &[(Part, Contract)]) -> Vec<Phrase> {
    let mut duties = catalog.duties().into_iter().flat_map(|one| one.members());
    let duty = duties.find(|one| one.id.as_str() == RUNNING.support);
    let Some(duty) = duty.map(|one| inner(&one.name)) else { return Vec::new() };
    let mut said = Vec::new();
    for (is_priced, price) in [
        (false, "The price of that contract is not counted."),
        (true, "The price that was quoted is counted."),
    ] {
        let mut names = of.to_vec();
        names.retain(|(_, contract)| contract.is_priced == is_priced);
        if !names.is_empty() {
            let names = Phrase::text("With ").list(names.into_iter().map(|(name, _)| name), "and");
            let vendor = ", because the vendor does it under a support contract that ";
            said.push(
                names
                    .voiced(", your team spends no hours on ", ", the team spends no hours on ")
                    .and([&duty, vendor].concat())
                    .voiced("you pay for. ", "is paid for. ")
                    .and(price),
            );
        }
    }
    said
}

/// Hours as quarter hours: "1.5" is 6.
pub fn quarters_of(hours: &str) -> Option<u32> {
    let (whole, part) = hours.split_once('.').unwrap_or((hours, "0"));
    let is_plain = !whole.is_empty() && whole.bytes().all(|byte| byte.is_ascii_digit());
    let part = match part {
        "0" | "00" => 0,
        "25" => 1,
        "5" | "50" => 2,
        "75" => 3,
        _ => return None,
    };
    whole.parse::<u32>().ok().filter(|_| is_plain)?.checked_mul(4)?.checked_add(part)
}

impl Effort {
    /// What is not counted for some options because a vendor is paid for it.
    pub fn say_contracts(
        &self,
        catalog: &Catalog,
        table: &Table,
        options: &[usize],
    ) -> Vec<Phrase> {
        let named = options.iter().filter_map(|option| {
            let one = &table.candidates[*option];
            let name = Part::Option(one.id.clone(), one.name.clone());
            Some((name, self.workloads[*option].contract?))
        });
        contracts(catalog, &named.collect::<Vec<_>>())
    }

    /// How one option compares with another now, in one sentence.
    pub fn say_difference(&self, table: &Table, it: &Difference) -> Phrase {
        let [option, other] = [it.option, it.other].map(|at| {
            let one = &table.candidates[at];
            Part::Option(one.id.clone(), one.name.clone())
        });
        let sentence = Phrase::new().with(option);
        let (low, high) = (it.now.low, it.now.high);
        match it.relation() {
            Relation::Cheaper => {
                let less = Range { low: -high, high: -low };
                sentence
                    .and(" takes ")
                    .figure(range_of_hours(less))
                    .and(" hours a month less than ")
                    .with(other)
                    .and(".")
            }
            Relation::Dearer => sentence
                .and(" takes ")
                .figure(range_of_hours(it.now))
                .and(" hours a month more than ")
                .with(other)
                .and("."),
            Relation::Same => sentence.and(" takes as many hours as ").with(other).and("."),
            Relation::Depends => sentence
                .and(" takes between ")
                .figure(hours(-low))
                .and(" hours a month less and ")
                .figure(hours(high))
                .and(" more than ")
                .with(other)
                .and(": your hours are too wide to say which."),
        }
    }

    /// From how many sites on one of two options takes fewer hours, in one sentence; `None` where
    /// the hours of one of them are nothing but placeholders.
    pub fn say_overtaking(&self, table: &Table, it: &Difference) -> Option<Phrase> {
        if [it.option, it.other].iter().any(|one| self.is_all_placeholder(*one)) {
            return None;
        }
        let name = |at: usize| {
            let one = &table.candidates[at];
            Part::Option(one.id.clone(), one.name.clone())
        };
        let fewer = |said: Phrase, relation: Relation| {
            let (one, other) = match relation {
                Relation::Dearer => (it.other, it.option),
                _ => (it.option, it.other),
            };
            let verb = match relation {
                Relation::Same => " takes as many hours as ",
                _ => " takes fewer hours than ",
            };
            said.with(name(one)).and(verb).with(name(other))
        };
        let most = i128::from(SITES_MAX);
        let mut regions = it.regions.iter().filter(|region| region.from <= most);
        let first = regions.next()?;
        let Some(last) = regions.next_back() else {
            let sites = thousands(most);
            return Some(match first.relation {
                Relation::Depends => Phrase::text(format!(
                    "At no number of sites up to {sites} do your hours say which of the two takes fewer."
                )),
                _ => Phrase::text(format!(
                    "At no number of sites up to {sites} does one overtake the other."
                )),
            });
        };
        Some(match (first.relation, last.relation) {
            (Relation::Depends, Relation::Depends) => Phrase::text(
                "Your hours are too wide to say from how many sites on one takes fewer than the other.",
            ),
            (settled, Relation::Depends) => {
                let to = first.to.unwrap_or(most);
                let head = if to == 1 {
                    "At one site ".into()
                } else {
                    format!("Up to {} sites ", thousands(to))
                };
                fewer(Phrase::text(head), settled)
                    .and("; beyond that your hours are too wide to say which takes fewer.")
            }
            (_, settled) => {
                fewer(Phrase::text(format!("From {} sites on, ", thousands(last.from))), settled)
                    .and(".")
            }
        })
    }

    /// From how many sites on one option surely takes less or more, in one sentence; `None` where
    /// the number of sites changes nothing.
    pub fn say_break_even(&self, it: &Difference) -> Option<Phrase> {
        if it.regions.len() == 1 {
            return None;
        }
        let parts = it
            .regions
            .iter()
            .map(|region| Part::Text(format!("{} at {}", how(region.relation), sites(*region))));
        Some(Phrase::text("By number of sites it ").list(parts, "and").and("."))
    }
}

const fn how(relation: Relation) -> &'static str {
    match relation {
        Relation::Cheaper => "takes less",
        Relation::Dearer => "takes more",
        Relation::Same => "takes the same",
        Relation::Depends => "may take more or less",
    }
}

fn sites(region: Region) -> String {
    match region.to {
        None => format!("{} or more", region.from),
        Some(to) if to == region.from => to.to_string(),
        Some(to) => format!("{} to {to}", region.from),
    }
}
