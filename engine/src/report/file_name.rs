//! What a downloaded report is called: title and edition, in letters and digits of any script.

use crate::scenario::Scenario;

/// The longest part that comes from the title, in characters.
const TITLE_MAX: usize = 40;

/// "edgewise-shop-tills-2026-11.md"; without a title, or without a letter or digit in it, just
/// "edgewise-2026-11.md".
pub fn file_name(scenario: &Scenario, ending: &str) -> String {
    let title: String = scenario.title.to_lowercase().chars().take(TITLE_MAX).collect();
    let words =
        title.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let parts: Vec<&str> =
        ["edgewise"].into_iter().chain(words).chain([scenario.edition.as_str()]).collect();
    format!("{}.{ending}", parts.join("-"))
}
