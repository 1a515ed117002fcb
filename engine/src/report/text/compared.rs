//! Two scenarios side by side for a terminal.

use core::fmt::Write;

use crate::assessment::{Assessment, State};
use crate::board::Compared;
use crate::catalog::Catalog;
use crate::id::OptionId;
use crate::scenario::Scenario;
use crate::words::pair_of_names;

/// What differs, what follows and why, and the scores of both.
pub fn compared(catalog: &Catalog, [one, other]: [&Scenario; 2], it: &Compared) -> String {
    let mut out = String::new();
    for said in it.say(catalog, one, other) {
        out += &said.plain();
        out.push('\n');
    }
    if !it.differences.is_empty() {
        out += "\nWhat was said differently\n";
    }
    for difference in &it.differences {
        // Writing to a string cannot fail.
        let _ = writeln!(out, "  {}", difference.say(catalog, one, other).plain());
    }
    let changed = it.drift.as_ref().map_or(0, |drift| drift.changes.len());
    if changed > 0 {
        let _ = writeln!(out, "  {changed} facts that touch the older one changed since");
    }
    let [first, second] = pair_of_names(one, other);
    let _ = writeln!(out, "\nScores: {}, {}", first.words(), second.words());
    for (name, sides) in scores(it) {
        let _ = writeln!(out, "  {name:<44}{:<16}{}", sides[0], sides[1]);
    }
    out
}

/// Each option that either of them lists, with its score in both.
pub fn scores(it: &Compared) -> Vec<(String, [String; 2])> {
    let listed = |side: &Assessment| {
        let options = side.table.candidates.iter().enumerate();
        options.map(|(place, one)| (one.id.clone(), side.table.label(place))).collect::<Vec<_>>()
    };
    let mut options = listed(&it.one);
    let more = listed(&it.other);
    options.extend(more.into_iter().filter(|(id, _)| it.one.table.candidate(id).is_none()));
    let side = |side: &Assessment, id: &OptionId| {
        let Some(place) = side.table.candidate(id) else { return "not listed".into() };
        let standing = &side.standings[place];
        match (standing.screened.state, &standing.score) {
            (State::RuledOut, _) => "ruled out".into(),
            (state, None) => state.spell().into(),
            (_, Some(score)) => score.point.decimal(3),
        }
    };
    options
        .into_iter()
        .map(|(id, name)| (name, [side(&it.one, &id), side(&it.other, &id)]))
        .collect()
}
