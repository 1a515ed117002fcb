//! The classes of a fleet: who gets which platform, and what each of them asks for.

use core::fmt::Write;

use super::{CLASSES_MAX, platforms};
use crate::board::Fleet;
use crate::catalog::Catalog;
use crate::report::markdown::markup::{ours, theirs};
use crate::scenario::Board;

/// The classes with the platform of the first cover.
pub fn table(out: &mut String, it: &Fleet) {
    *out += "\n## Classes\n\n\
             | Class | Sites | Machines each | Its own best option | Takes | Score lost |\n\
             |---|---|---|---|---|---|\n";
    let cover = it.covers.sets.first();
    for (place, class) in it.classes.iter().enumerate().take(CLASSES_MAX) {
        let takes = cover.and_then(|cover| cover.takes[place]);
        let loses = cover.and_then(|cover| class.regret(cover.platforms));
        // Writing to a string cannot fail.
        let _ = writeln!(
            out,
            "| {} | {} | {} | {} | {} | {} |",
            theirs(&class.name),
            class.sites,
            class.machines,
            platforms(it, class.named),
            takes.map_or_else(|| "none".into(), |place| platforms(it, 1 << place)),
            loses.map_or_else(String::new, |loses| loses.decimal(2)),
        );
    }
    let more = it.classes.len().saturating_sub(CLASSES_MAX);
    if more > 0 {
        let _ = writeln!(out, "\n{more} more classes are not listed.");
    }
}

/// The must-haves and priorities of each class.
pub fn wishes(catalog: &Catalog, board: &Board, it: &Fleet) -> Vec<String> {
    let mut all = Vec::new();
    for class in it.classes.iter().take(CLASSES_MAX) {
        let scenario = &board.entries[class.entry].scenario;
        let (mut musts, mut priorities) = (Vec::new(), Vec::new());
        for (id, value) in &scenario.musts {
            musts.extend(catalog.criterion(id).map(|one| one.demand(value)));
        }
        for (id, tier) in &scenario.priorities {
            let tier = tier.say().to_ascii_lowercase();
            priorities.extend(catalog.criterion(id).map(|one| format!("{} {tier}", one.name)));
        }
        let musts = if musts.is_empty() { "no must-haves".into() } else { musts.join("; ") };
        let mut said = format!("{}: {}.", theirs(&class.name), ours(&musts));
        if !priorities.is_empty() {
            let _ = write!(said, " Priorities: {}.", ours(&priorities.join("; ")));
        }
        if !scenario.weights.is_empty() {
            said += " It has expert weights.";
        }
        if !scenario.overrides.is_empty() {
            let _ = write!(said, " Own ratings: {}.", scenario.overrides.len());
        }
        all.push(said);
    }
    all
}
