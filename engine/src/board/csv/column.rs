//! What the columns of a spreadsheet say.

use std::sync::Arc;

use crate::catalog::{Criterion, Cut, Tier, guessed};

/// What a column says.
#[derive(Clone, Debug)]
pub enum Column {
    Name,
    Sites,
    Machines,
    Must(Arc<Criterion>),
    Priority(Arc<Criterion>),
}

/// The columns that are not criteria.
const PLAIN: [&str; 3] = ["name", "sites", "machines"];

/// What is wrong and what was done about it; after a question, the latter becomes a separate
/// sentence.
pub fn and_then(wrong: String, done: &str) -> String {
    if !wrong.ends_with('?') {
        return wrong + "; " + done;
    }
    let mut letters = done.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    wrong + " " + &first.into_iter().chain(letters).collect::<String>()
}

/// What is wrong with a word that is not a priority.
pub fn no_tier(word: &str) -> String {
    let words = Tier::ALL.map(Tier::spell);
    guessed(format!("“{word}” is none of {}", words.join(", ")), word, &words)
}

/// The prefix of a column that says how much a criterion matters.
const PRIORITY: &str = "priority:";

impl Column {
    /// The kind of a column, and the id that follows.
    pub fn split(name: &str) -> (&'static str, &str) {
        match name.strip_prefix(PRIORITY) {
            Some(id) => (PRIORITY, id.trim()),
            None => ("", name),
        }
    }

    /// What the column of this name says.
    pub fn of(cut: &Cut<'_>, name: &str) -> Result<Self, String> {
        let criterion = |id: &str| {
            let found = cut.criteria.iter().find(|criterion| criterion.id.as_str() == id);
            found.map(|one| Arc::clone(one)).ok_or_else(|| {
                let said = format!("Edition {} has no criterion “{id}”", cut.edition.id);
                let ids = cut.criteria.iter().map(|criterion| criterion.id.as_str());
                let plain = PLAIN.into_iter().filter(|_| id == name);
                let known: Vec<&str> = plain.chain(ids).collect();
                and_then(guessed(said, id, &known), "no row was read.")
            })
        };
        match (name, name.strip_prefix(PRIORITY)) {
            ("name", _) => Ok(Self::Name),
            ("sites", _) => Ok(Self::Sites),
            ("machines", _) => Ok(Self::Machines),
            (_, Some(id)) => {
                let criterion = criterion(id.trim())?;
                if criterion.scale.is_weighed() {
                    Ok(Self::Priority(criterion))
                } else {
                    Err(format!("“{}” cannot be weighed; no row was read.", criterion.name))
                }
            }
            (id, None) => criterion(id).map(Self::Must),
        }
    }
}

/// A whole number in a cell.
pub fn number(word: &str, most: u32) -> Result<u32, String> {
    let is_plain = !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    let number = word.parse().ok().filter(|number| is_plain && (1..=most).contains(number));
    number.ok_or_else(|| {
        format!("“{word}” is not a whole number from 1 to {most}; the row was left out.")
    })
}
