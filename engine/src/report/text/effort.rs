//! Hours and money for a terminal.

use core::fmt::Write;

use crate::assessment::{Assessment, State};
use crate::catalog::Catalog;
use crate::effort::{Difference, Effort};
use crate::words::{range_of_hours, range_of_money, without};

/// What the options that are not ruled out take, and the named one against the others.
pub fn effort(
    catalog: &Catalog,
    it: &Assessment,
    effort: &Effort,
    differences: &[Difference],
) -> String {
    let mut out = String::new();
    let plural =
        |count: u32, noun: &str| format!("{count} {noun}{}", if count == 1 { "" } else { "s" });
    // Writing to a string cannot fail.
    let _ = writeln!(
        out,
        "Hours a month for {} with {} each.",
        plural(effort.sites, "site"),
        plural(effort.machines.into(), "machine")
    );
    if effort.is_placeholder {
        out += "These hours are placeholders, not facts: give your own with --hours. \
                Nothing is ranked by them.\n";
    }
    let lightest = effort.lighter(it);
    if !lightest.is_empty() {
        let _ = writeln!(
            out,
            "{} scores best, but {} takes fewer hours.",
            it.names(it.recommended(), "and").plain(),
            it.names(&lightest, "or").plain()
        );
    }
    out.push('\n');
    let (mut has_all, mut has_some) = (false, false);
    for (option, workload) in effort.workloads.iter().enumerate() {
        if it.standings[option].screened.state == State::RuledOut {
            continue;
        }
        let name = &it.table.candidates[option].name;
        let hours = workload.quarters.map_or("its duties are unknown".into(), range_of_hours);
        let people = workload.people.map_or_else(String::new, |(low, high)| {
            format!("{} to {} people", low.decimal(2), high.decimal(2))
        });
        let money = match (workload.money.year(), workload.money.labour) {
            (Some(year), _) => {
                format!("  {} a year{}", range_of_money(year), without(workload.contract))
            }
            (None, Some(labour)) => {
                format!("  {} a year for labour alone", range_of_money(labour))
            }
            (None, None) => String::new(),
        };
        let is_all = !effort.is_placeholder && effort.is_all_placeholder(option);
        let is_some = !effort.is_placeholder && !is_all && !workload.placeholders.is_empty();
        (has_all, has_some) = (has_all || is_all, has_some || is_some);
        let mark = match (is_all, is_some) {
            (true, _) => " **",
            (false, true) => " *",
            (false, false) => "",
        };
        let row = format!("  {name:<44}{hours:>16}  {people}{money}{mark}");
        out += row.trim_end();
        out.push('\n');
    }
    if has_some {
        out += "  * some of its duties still run on placeholders\n";
    }
    if has_all {
        out += "  ** all of its duties still run on placeholders\n";
    }
    let open: Vec<usize> = (0..effort.workloads.len())
        .filter(|option| it.standings[*option].screened.state != State::RuledOut)
        .collect();
    for said in effort.say_contracts(catalog, &it.table, &open) {
        let _ = writeln!(out, "{}", said.plain());
    }
    if !differences.is_empty() {
        out.push('\n');
    }
    for difference in differences {
        out += &effort.say_difference(&it.table, difference).plain();
        if let Some(more) = effort.say_break_even(difference) {
            out.push(' ');
            out += &more.plain();
        }
        out.push('\n');
    }
    out
}
