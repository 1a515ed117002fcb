//! The record of two scenarios compared.

use core::fmt::Write;

use super::list;
use super::markup::{ours, part, phrase};
use crate::board::Compared;
use crate::catalog::Catalog;
use crate::report::text;
use crate::scenario::Scenario;
use crate::words::pair_of_names;

/// What differs, what follows, and which difference explains it; `links` are their two links.
pub fn compared(
    catalog: &Catalog,
    [one, other]: [&Scenario; 2],
    it: &Compared,
    links: &[String; 2],
) -> String {
    let mut out = String::from("# Two scenarios compared\n\n");
    let said = it.say(catalog, one, other);
    // Writing to a string cannot fail.
    let _ = writeln!(out, "{}\n\n## What was said differently\n", list(said.iter().map(phrase)));
    if it.differences.is_empty() {
        out += "Nothing that counts for the answer.\n";
    }
    let differences =
        it.differences.iter().map(|difference| phrase(&difference.say(catalog, one, other)));
    let _ = writeln!(out, "{}", list(differences));
    let [first, second] = pair_of_names(one, other).map(|name| part(&name));
    let _ = writeln!(out, "\n## Scores\n\n| Option | {first} | {second} |\n|---|---|---|");
    for (name, sides) in text::scores(it) {
        let _ = writeln!(out, "| {} | {} | {} |", ours(&name), sides[0], sides[1]);
    }
    let _ = writeln!(out, "\n{first}: <{}>\n\n{second}: <{}>", links[0], links[1]);
    out
}
