//! The classes of a fleet: who gets which platform, and what each of them asks for.

use core::fmt::Write;

use super::{CLASSES_MAX, platforms};
use crate::board::{Class, Fleet};
use crate::catalog::Catalog;
use crate::report::markdown::list;
use crate::report::markdown::markup::{ours, theirs};
use crate::scenario::Board;

/// The classes with the platform of the first cover.
pub fn table(it: &Fleet) -> String {
    let mut out = String::from(
        "| Class | Sites | Machines each | Its own best option | Takes | Score lost |\n|---|---|---|---|---|---|",
    );
    let cover = it.covers.sets.first();
    for (place, class) in it.classes.iter().enumerate().take(CLASSES_MAX) {
        let takes = cover.and_then(|cover| cover.takes[place]);
        let loses = cover.and_then(|cover| class.regret(cover.platforms));
        // Writing to a string cannot fail.
        let _ = write!(
            out,
            "\n| {} | {} | {} | {} | {} | {} |",
            theirs(&class.name),
            class.sites,
            class.machines,
            platforms(it, class.named),
            takes.map_or_else(|| "none".into(), |place| ours(&it.platforms[place].name)),
            loses.map_or_else(String::new, |loses| loses.decimal(2)),
        );
    }
    let more = it.classes.len().saturating_sub(CLASSES_MAX);
    if more > 0 {
        let _ = write!(out, "\n\n{more} more classes are not listed.");
    }
    out
}

/// The must-haves and priorities of each class.
pub fn wishes(catalog: &Catalog, board: &Board, it: &Fleet) -> String {
    list(it.classes.iter().take(CLASSES_MAX).map(|class| of_class(catalog, board, class)))
}

fn of_class(catalog: &Catalog, board: &Board, class: &Class) -> String {
    let scenario = &board.entries[class.entry].scenario;
    let musts = scenario
        .musts
        .iter()
        .filter_map(|(id, value)| Some(ours(&catalog.criterion(id)?.demand(value))));
    let musts: Vec<String> = musts.collect();
    let musts = if musts.is_empty() { "no must-haves".into() } else { musts.join("; ") };
    let tiers = scenario.priorities.iter().filter_map(|(id, tier)| {
        let name = &catalog.criterion(id)?.name;
        Some(format!("{} {}", ours(name), tier.say().to_lowercase()))
    });
    let tiers: Vec<String> = tiers.collect();
    let mut said = format!("{}: {musts}.", theirs(&class.name));
    if !tiers.is_empty() {
        let _ = write!(said, " Priorities: {}.", tiers.join("; "));
    }
    if !scenario.weights.is_empty() {
        said += " It has expert weights.";
    }
    if !scenario.overrides.is_empty() {
        let _ = write!(said, " Own ratings: {}.", scenario.overrides.len());
    }
    said
}
