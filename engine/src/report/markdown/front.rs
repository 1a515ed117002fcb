//! The head of a record, in two forms, because tools that list records read one or the other: as
//! YAML front matter (MADR 3 and 4, Backstage) and as a list under the title (MADR 2, Log4brains).

use super::case::Case;
use super::list;
use super::markup::ours;
use crate::report::Header;

/// The front matter. Only people accept a decision, so it is `proposed` at most; without a decision
/// it is a `draft`. Edgewise has no clock: a date comes from the header.
pub fn matter(case: &Case<'_>, header: &Header) -> String {
    let mut lines = vec!["---".to_owned(), format!("status: {}", status(case))];
    lines.extend(header.date.map(|date| format!("date: {date}")));
    for (key, words) in [
        ("deciders", &header.deciders),
        ("decision-makers", &header.deciders),
        ("consulted", &header.consulted),
        ("informed", &header.informed),
    ] {
        if !words.is_empty() {
            lines.push(format!("{key}: {}", quoted(words)));
        }
    }
    lines.push(format!("edition: \"{}\"", case.it.edition));
    lines.push("---".to_owned());
    lines.join("\n")
}

/// The list under the title.
pub fn listed(case: &Case<'_>, header: &Header) -> String {
    let deciders = &header.deciders;
    let deciders = if deciders.is_empty() { "not named yet".to_owned() } else { ours(deciders) };
    let date = header.date.map_or_else(|| "open".to_owned(), |date| date.to_string());
    list([
        format!("Status: {}", status(case)),
        format!("Deciders: {deciders}"),
        format!("Date: {date}"),
    ])
}

fn status(case: &Case<'_>) -> &'static str {
    if case.chosen().is_some() { "proposed" } else { "draft" }
}

/// A text as YAML in double quotation marks.
fn quoted(words: &str) -> String {
    let escaped: String = words
        .chars()
        .flat_map(|letter| match letter {
            '"' | '\\' => vec!['\\', letter],
            _ => vec![letter],
        })
        .collect();
    format!("\"{escaped}\"")
}
