//! What explanations are made of: meaning, not markup.
//!
//! The page renders a phrase as HTML, the reports as Markdown or plain text, and both use the same
//! words. Where the page addresses its visitor, the phrase contains both wordings, so that no
//! renderer has to rewrite a sentence.

use crate::id::{CriterionId, OptionId, SourceId};

/// One piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Plain words.
    Text(String),
    /// An option, by its name.
    Option(OptionId, String),
    /// A criterion, by its name.
    Criterion(CriterionId, String),
    /// A value of a scale: a level, a date, an amount.
    Value(String),
    /// A figure: a share, a score, a count.
    Figure(String),
    /// The page that says so.
    Citation(SourceId, String),
    /// The visitor's own words, never to be mistaken for ours.
    Visitor(String),
    /// Words that depend on the reader: the page addresses its visitor, a record addresses nobody.
    Voiced {
        /// Addressed to the visitor: "your priorities".
        you: &'static str,
        /// Addressed to nobody: "these priorities".
        impersonal: &'static str,
    },
}

impl Part {
    /// The words of this piece, as addressed to the visitor.
    pub fn words(&self) -> &str {
        match self {
            Self::Text(words)
            | Self::Option(_, words)
            | Self::Criterion(_, words)
            | Self::Value(words)
            | Self::Figure(words)
            | Self::Citation(_, words)
            | Self::Visitor(words) => words,
            Self::Voiced { you, .. } => you,
        }
    }
}

/// A sentence or a part of one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Phrase(pub Vec<Part>);

impl Phrase {
    /// An empty phrase.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// A phrase of plain words.
    pub fn text(words: impl Into<String>) -> Self {
        Self::new().and(words)
    }

    /// This phrase followed by plain words.
    #[must_use]
    pub fn and(self, words: impl Into<String>) -> Self {
        self.with(Part::Text(words.into()))
    }

    /// This phrase followed by a figure.
    #[must_use]
    pub fn figure(self, words: impl Into<String>) -> Self {
        self.with(Part::Figure(words.into()))
    }

    /// This phrase followed by a value of a scale.
    #[must_use]
    pub fn value(self, words: impl Into<String>) -> Self {
        self.with(Part::Value(words.into()))
    }

    /// This phrase followed by words that differ between the page and a record.
    #[must_use]
    pub fn voiced(self, you: &'static str, impersonal: &'static str) -> Self {
        self.with(Part::Voiced { you, impersonal })
    }

    /// This phrase followed by one more piece.
    #[must_use]
    pub fn with(mut self, part: Part) -> Self {
        self.0.push(part);
        self
    }

    /// This phrase followed by another.
    #[must_use]
    pub fn join(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// This phrase followed by a list: "a, b and c".
    #[must_use]
    pub fn list(self, parts: impl IntoIterator<Item = Part>, last: &str) -> Self {
        self.listed(parts.into_iter().map(|part| Self::new().with(part)), last)
    }

    /// This phrase followed by a list of phrases. If one of the others has the last word in it, a comma goes before
    /// that: "parts to pick and prepare, and freedoms". What is quoted needs none.
    #[must_use]
    pub fn listed(mut self, parts: impl IntoIterator<Item = Self>, last: &str) -> Self {
        let parts: Vec<Self> = parts.into_iter().collect();
        let count = parts.len();
        let word = format!(" {last} ");
        let is_doubtful = |part: &Self| {
            let said = part.plain();
            said.contains(&word) && !said.starts_with('“')
        };
        let is_doubtful = parts.iter().rev().skip(1).any(is_doubtful);
        for (place, part) in parts.into_iter().enumerate() {
            if place > 0 {
                self = self.and(match (place + 1 == count, is_doubtful) {
                    (true, true) => format!(",{word}"),
                    (true, false) => word.clone(),
                    (false, _) => ", ".to_owned(),
                });
            }
            self = self.join(part);
        }
        self
    }

    /// The same within a sentence: our own first word loses its capital letter, unless it is written
    /// in capitals.
    #[must_use]
    pub fn uncapitalized(mut self) -> Self {
        if let Some(Part::Text(words)) = self.0.first_mut() {
            let second = words.as_bytes().get(1);
            let is_word = second.is_some_and(|one| one.is_ascii_lowercase() || *one == b' ');
            if let Some(first) = words.get_mut(..1).filter(|_| is_word) {
                first.make_ascii_lowercase();
            }
        }
        self
    }

    /// The same at the start of a sentence: our own words get a capital letter, names stay as they
    /// are.
    #[must_use]
    pub fn capitalized(mut self) -> Self {
        if let Some(Part::Text(words)) = self.0.first_mut() {
            *words = capital(words);
        }
        self
    }

    /// Whether the phrase is empty.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Just the words, as addressed to the visitor.
    pub fn plain(&self) -> String {
        self.0.iter().map(Part::words).collect()
    }
}

/// Our own words at the start of a sentence; they begin with a letter from a to z.
pub fn capital(words: &str) -> String {
    let mut words = words.to_owned();
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    words
}
