//! The record of several voices: what was agreed, what was not, and what would bring them together.

use core::fmt::Write;

use super::list;
use super::markup::{ours, phrase, theirs};
use crate::board::Voices;
use crate::catalog::Catalog;
use crate::scenario::Board;

/// The record of a board's voices, with its link; empty for none.
pub fn voices(catalog: &Catalog, board: &Board, it: &Voices, link: &str) -> String {
    let title = if board.title.is_empty() { "One site".into() } else { theirs(&board.title) };
    let mut out = format!("# Several people about one site: {title}\n\n");
    let said = it.say(catalog, board);
    // Writing to a string cannot fail.
    let _ = writeln!(out, "{}\n", list(said.iter().map(phrase)));
    out += "## Answers\n\n";
    let names = |options: &[usize]| {
        let names: Vec<String> = options.iter().map(|at| ours(&it.options[*at].name)).collect();
        if names.is_empty() { "nothing fits".to_owned() } else { names.join(", ") }
    };
    let answers = it
        .voices
        .iter()
        .map(|one| format!("{}: {} ({})", theirs(&one.name), names(&one.named), one.state.spell()));
    let _ = writeln!(out, "{}", list(answers));
    if !it.stands.is_empty() {
        out += "\n## Must-haves\n\n";
        let stands = it.stands.iter().map(|stand| {
            let criterion = catalog.criterion(&stand.criterion);
            let name = criterion.map_or(stand.criterion.as_str(), |one| &one.name);
            let each = stand.demands.iter().zip(&it.voices).filter_map(|(demand, voice)| {
                let value = criterion?.scale.say(demand.as_ref()?);
                Some(format!("{} asks for {}", theirs(&voice.name), ours(&value)))
            });
            let each: Vec<String> = each.collect();
            format!("{} ({}): {}", ours(name), stand.agreement.spell(), each.join("; "))
        });
        let _ = writeln!(out, "{}", list(stands));
    }
    if !it.emphases.is_empty() {
        out += "\n## Priorities that differ\n\n";
        let emphases = it.emphases.iter().map(|one| {
            let criterion = catalog.criterion(&one.criterion);
            let name = criterion.map_or(one.criterion.as_str(), |one| &one.name);
            let each = it.voices.iter().zip(&one.matters);
            let each: Vec<String> = each
                .map(|(voice, matters)| format!("{} for {}", matters.say(), theirs(&voice.name)))
                .collect();
            format!("{}: {}", ours(name), each.join("; "))
        });
        let _ = writeln!(out, "{}", list(emphases));
    }
    if !link.is_empty() {
        let _ = writeln!(out, "\nThe board: <{link}>");
    }
    out
}
