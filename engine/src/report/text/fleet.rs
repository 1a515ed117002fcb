//! A fleet for a terminal.

use core::fmt::Write;

use crate::board::{Choice, Fleet};
use crate::catalog::Catalog;
use crate::scenario::Board;
use crate::words::{money_a_year, range_of_hours};

/// How many classes are listed.
const CLASSES_MAX: usize = 20;

/// A fleet in sentences and rows.
pub fn fleet(catalog: &Catalog, board: &Board, fleet: &Fleet) -> String {
    let mut out = String::new();
    for phrase in fleet.say(catalog, board) {
        out += &phrase.plain();
        out.push('\n');
    }
    if !fleet.classes.is_empty() {
        out += "\nClasses\n";
    }
    for class in fleet.classes.iter().take(CLASSES_MAX) {
        let named = fleet.names(class.named).join(", ");
        let named = if named.is_empty() { "nothing fits".into() } else { named };
        // Writing to a string cannot fail.
        let _ = writeln!(
            out,
            "  {:<32}{:>8} sites  {named} ({})",
            class.name,
            class.sites,
            class.state.spell()
        );
    }
    if let more @ 1.. = fleet.classes.len().saturating_sub(CLASSES_MAX) {
        let _ = writeln!(out, "  and {more} more");
    }
    if !fleet.numbers.is_empty() {
        out += "\nThe best set of each number of platforms\n";
    }
    for number in &fleet.numbers {
        let has_money = board.assumptions.has_prices() && !fleet.is_placeholder;
        for choice in [Some(&number.by_sum), number.by_worst.as_ref()].into_iter().flatten() {
            let money = has_money.then(|| money_a_year(&choice.money));
            out += &row(fleet, number.count, choice, money, number.is_exact);
        }
    }
    out
}

fn row(
    fleet: &Fleet,
    count: usize,
    choice: &Choice,
    money: Option<String>,
    is_exact: bool,
) -> String {
    let hours = choice.quarters.filter(|_| !fleet.is_placeholder);
    let hours = hours.map_or_else(String::new, |quarters| {
        format!(", {} hours a month", range_of_hours(quarters))
    });
    let money = money.map_or_else(String::new, |money| format!(", money a year {money}"));
    let found = if is_exact { "" } else { " (best found)" };
    format!(
        "  {count}  {} sites, regret {} in all and {} at most{hours}{money}: {}{found}\n",
        choice.sites,
        choice.regret.decimal(2),
        choice.worst.decimal(2),
        fleet.names(choice.platforms).join(", "),
    )
}
