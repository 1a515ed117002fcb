//! What is cited, numbered in the order in which it is first cited.

use super::markup::ours;
use crate::catalog::{ReasonId, Reasons};
use crate::id::SourceId;

/// The sources of one record.
pub struct Sources<'a> {
    reasons: &'a Reasons,
    cited: Vec<SourceId>,
}

impl<'a> Sources<'a> {
    /// An empty list: nothing cited yet.
    pub const fn of(reasons: &'a Reasons) -> Self {
        Self { reasons, cited: Vec::new() }
    }

    /// " [3, 4]", after the words that these sources support; empty for none.
    pub fn cite(&mut self, ids: &[SourceId]) -> String {
        let numbers: Vec<String> = ids.iter().map(|id| self.number(id).to_string()).collect();
        if numbers.is_empty() { String::new() } else { format!(" [{}]", numbers.join(", ")) }
    }

    /// The same for the sources of a claim or a conflict.
    pub fn cite_reason(&mut self, id: ReasonId) -> String {
        self.cite(self.reasons.sources_of(id))
    }

    fn number(&mut self, id: &SourceId) -> usize {
        let known = self.cited.iter().position(|one| one == id);
        known.unwrap_or_else(|| {
            self.cited.push(id.clone());
            self.cited.len() - 1
        }) + 1
    }

    /// All that was cited, with address and date.
    pub fn list(&self) -> String {
        let lines: Vec<String> = self
            .cited
            .iter()
            .filter_map(|id| self.reasons.source(id))
            .enumerate()
            .map(|(place, source)| {
                format!(
                    "{}. {}, {}, {}: <{}>",
                    place + 1,
                    ours(&source.title),
                    ours(&source.publisher),
                    ours(&source.date),
                    address(&source.url)
                )
            })
            .collect();
        lines.join("\n")
    }
}

/// An address that cannot end early or run anything: without spaces, angle brackets, backticks,
/// braces and control characters.
pub fn address(address: &str) -> String {
    let wanted = |letter: &char| !letter.is_whitespace() && !letter.is_control();
    let mut out = String::with_capacity(address.len());
    for letter in address.chars().filter(wanted) {
        match letter {
            '<' => out.push_str("%3C"),
            '>' => out.push_str("%3E"),
            '`' => out.push_str("%60"),
            '{' => out.push_str("%7B"),
            '|' => out.push_str("%7C"),
            '}' => out.push_str("%7D"),
            _ => out.push(letter),
        }
    }
    out
}
