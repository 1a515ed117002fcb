//! Finding a criterion by what people call it: its name, one of its values, or a synonym.

use super::{Criterion, Level, Scale};
use crate::order::InOrder;

/// How well a criterion matches a search; best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Found {
    /// By its name.
    Name,
    /// By the name of one of its values.
    Value,
    /// By a synonym.
    Synonym,
    /// By each word occurring somewhere in its words.
    Words,
}

/// The places of the criteria that match a search, best first and otherwise in their own order; all of
/// them if the search is empty.
pub fn search<'a>(criteria: impl IntoIterator<Item = &'a Criterion>, query: &str) -> Vec<usize> {
    let query = plain(query);
    let found = criteria.into_iter().enumerate();
    let mut found: Vec<(Found, usize)> =
        found.filter_map(|(place, one)| Some((how(one, &query)?, place))).collect();
    found.order();
    found.into_iter().map(|(_, place)| place).collect()
}

fn how(criterion: &Criterion, query: &str) -> Option<Found> {
    let name = plain(&criterion.name);
    if name.contains(query) {
        return Some(Found::Name);
    }
    let values: Vec<String> = levels(&criterion.scale).iter().map(|one| plain(&one.name)).collect();
    if values.iter().any(|value| value.contains(query)) {
        return Some(Found::Value);
    }
    if criterion.synonyms.iter().any(|one| one.contains(query) || has_words(query, one)) {
        return Some(Found::Synonym);
    }
    let mut all = vec![name, plain(&criterion.must.text)];
    all.extend(values);
    all.extend(criterion.synonyms.iter().cloned());
    let all = all.join(" ");
    let begins = |word: &str| all.split(' ').any(|one| one.starts_with(word));
    query.split(' ').filter(|word| !is_filler(word)).all(begins).then_some(Found::Words)
}

/// Whether a text contains these words, whole and adjacent.
fn has_words(text: &str, words: &str) -> bool {
    [" ", text, " "].concat().contains(&[" ", words, " "].concat())
}

/// Words that say nothing about a criterion.
fn is_filler(word: &str) -> bool {
    ["a", "an", "and", "for", "in", "is", "it", "no", "of", "on", "or", "the", "to", "with"]
        .contains(&word)
}

fn levels(scale: &Scale) -> &[Level] {
    match scale {
        Scale::Levels(levels) | Scale::Set(levels) => levels,
        Scale::Quantity { .. } | Scale::Date { .. } | Scale::Points => &[],
    }
}

/// In lower case, with single spaces.
fn plain(text: &str) -> String {
    text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}
