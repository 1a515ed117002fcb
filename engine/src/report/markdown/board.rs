//! The page for the board as Markdown: what to decide, why, at what risk, and what to ask.

use super::case::Case;
use super::markup::{ours, phrase, sentences, theirs};
use super::{Header, list, more, paragraphs};
use crate::phrase::Phrase;

/// The text.
pub fn text(case: &Case<'_>, header: &Header, link: &str) -> String {
    let board = case.it.board(case.catalog, case.reasons, case.scenario);
    let title = &case.scenario.title;
    let site = if title.is_empty() { String::new() } else { format!(" for {}", theirs(title)) };
    let named = |words: &str| if words.is_empty() { "…".to_owned() } else { ours(words) };
    let head = list([
        format!("Date: {}", header.date.map_or_else(|| "…".to_owned(), |date| date.to_string())),
        format!("Decides: {}", named(&header.deciders)),
        format!("Consulted: {}", named(&header.consulted)),
    ]);
    let section = |heading: &str, said: &[Phrase]| match said {
        [] => String::new(),
        said => {
            let lines = said.iter().map(|one| phrase(&one.clone().capitalized()));
            paragraphs([format!("## {heading}"), list(lines)])
        }
    };
    let labelled = |label: &str, said: &Phrase| {
        if said.is_empty() { String::new() } else { format!("{label}: {}", phrase(said)) }
    };
    paragraphs([
        format!("# Kubernetes at the edge{site}: decision"),
        head,
        format!("**{}** {}", phrase(&board.decision).replace("**", ""), sentences(&board.why)),
        section("What would help", &board.ways_out),
        labelled("What it is", &board.what),
        labelled("Must-haves", &board.musts),
        labelled("What counts most", &board.weighs),
        if board.counts.is_empty() { String::new() } else { list(board.counts.iter().map(phrase)) },
        labelled("How sure", &board.sure),
        section("Reasons", &board.reasons),
        section("Risks", &board.risks),
        section("Runners-up", &board.runners_up),
        ours(&board.count),
        section("To ask before deciding", &board.asks),
        more::link_line(case, link),
    ]) + "\n"
}
