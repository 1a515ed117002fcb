//! What a downloaded report is called: title and edition, in letters that every file system takes.

use crate::scenario::Scenario;

/// The longest part that comes from the title.
const TITLE_MAX: usize = 40;

/// "edgewise-shop-tills-2026-11.md"; without a title, or without a plain letter in it, just
/// "edgewise-2026-11.md".
pub fn file_name(scenario: &Scenario, ending: &str) -> String {
    let mut name = String::from("edgewise");
    let mut is_apart = true;
    for letter in scenario.title.chars() {
        if name.len() >= "edgewise-".len() + TITLE_MAX {
            break;
        }
        if letter.is_ascii_alphanumeric() {
            if is_apart {
                name.push('-');
            }
            name.push(letter.to_ascii_lowercase());
        }
        is_apart = !letter.is_ascii_alphanumeric();
    }
    [&name, "-", scenario.edition.as_str(), ".", ending].concat()
}
