//! The classes of a fleet as CSV, one line each.

use core::iter;

use super::{Separator, print};
use crate::board::{Class, Fleet};
use crate::catalog::Catalog;
use crate::link;
use crate::scenario::Board;

/// The headings, in order; more may be added at the end, none is renamed.
const HEADINGS: [&str; 9] =
    ["class", "sites", "machines", "state", "best", "takes", "score", "lost", "link"];

/// The classes: their own best options, the platform of the first cover that each takes, what it loses
/// with it, and the link of each scenario.
pub fn fleet(catalog: &Catalog, board: &Board, it: &Fleet) -> String {
    let lines = it.classes.iter().enumerate().map(|(place, class)| {
        let cover = it.covers.sets.first();
        let takes = cover.and_then(|cover| cover.takes[place]);
        let name = |platform: usize| it.platforms[platform].name.clone();
        let figure = |figure: Option<_>| {
            figure.map_or_else(String::new, |it: crate::quantity::Ratio| it.decimal(4))
        };
        [
            class.name.clone(),
            class.sites.to_string(),
            class.machines.to_string(),
            class.state.spell().into(),
            it.names(class.named).join(", "),
            takes.map_or_else(String::new, name),
            figure(takes.and_then(|platform| class.score(platform))),
            figure(cover.and_then(|cover| class.regret(cover.platforms))),
            entry_link(catalog, board, class),
        ]
    });
    print(iter::once(HEADINGS.map(String::from)).chain(lines), Separator::default())
}

fn entry_link(catalog: &Catalog, board: &Board, class: &Class) -> String {
    link::write(catalog, &board.entries[class.entry].opened())
}
