//! What explanations are made of: meaning, not markup.
//!
//! The page renders a phrase as HTML, the reports as Markdown or plain text, and both say the
//! same words. Where the page addresses its visitor, the phrase holds both wordings side by side,
//! so that no renderer has to rewrite a sentence.

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
    /// Words of the visitor's own, never to be taken for ours.
    Visitor(String),
    /// Words that depend on the reader: the page speaks to its visitor, a record to nobody.
    Voiced {
        /// What the visitor is told: "your priorities".
        you: &'static str,
        /// The same where nobody is addressed: "these priorities".
        impersonal: &'static str,
    },
}

impl Part {
    /// The words of this piece, as the visitor is told them.
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
    /// Nothing said yet.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// A phrase of plain words.
    pub fn text(words: impl Into<String>) -> Self {
        Self::new().and(words)
    }

    /// This, then plain words.
    #[must_use]
    pub fn and(self, words: impl Into<String>) -> Self {
        self.with(Part::Text(words.into()))
    }

    /// This, then a figure.
    #[must_use]
    pub fn figure(self, words: impl Into<String>) -> Self {
        self.with(Part::Figure(words.into()))
    }

    /// This, then a value of a scale.
    #[must_use]
    pub fn value(self, words: impl Into<String>) -> Self {
        self.with(Part::Value(words.into()))
    }

    /// This, then words that differ between the page and a record.
    #[must_use]
    pub fn voiced(self, you: &'static str, impersonal: &'static str) -> Self {
        self.with(Part::Voiced { you, impersonal })
    }

    /// This, then one more piece.
    #[must_use]
    pub fn with(mut self, part: Part) -> Self {
        self.0.push(part);
        self
    }

    /// This, then all of another phrase.
    #[must_use]
    pub fn join(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// This, then a list as one would say it: "a, b and c".
    #[must_use]
    pub fn list(mut self, parts: impl IntoIterator<Item = Part>, last: &str) -> Self {
        let parts: Vec<Part> = parts.into_iter().collect();
        let count = parts.len();
        for (place, part) in parts.into_iter().enumerate() {
            if place > 0 {
                self = self.and(if place + 1 == count { format!(" {last} ") } else { ", ".into() });
            }
            self = self.with(part);
        }
        self
    }

    /// This, then a list of phrases as one would say it.
    #[must_use]
    pub fn listed(mut self, parts: impl IntoIterator<Item = Self>, last: &str) -> Self {
        let parts: Vec<Self> = parts.into_iter().collect();
        let count = parts.len();
        for (place, part) in parts.into_iter().enumerate() {
            if place > 0 {
                self = self.and(if place + 1 == count { format!(" {last} ") } else { ", ".into() });
            }
            self = self.join(part);
        }
        self
    }

    /// The same at the head of a sentence: our own words begin with a capital, names stay as they are.
    #[must_use]
    pub fn capitalized(mut self) -> Self {
        if let Some(Part::Text(words)) = self.0.first_mut() {
            *words = capital(words);
        }
        self
    }

    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The words alone, as the visitor is told them.
    pub fn plain(&self) -> String {
        self.0.iter().map(Part::words).collect()
    }
}

/// Our own words at the head of a sentence; they begin with a letter from a to z.
pub fn capital(words: &str) -> String {
    let mut words = words.to_owned();
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    words
}
