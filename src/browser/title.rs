//! The title of the window: what it shows, for people who have several of them open.

use gloo::utils::document;
use yew::{hook, use_effect_with};

/// Where the title with which the page was delivered is kept.
const DELIVERED: &str = "data-delivered";
/// A longer answer says little in a tab.
const ANSWER_MAX: usize = 40;

/// The title of a window with a scenario; empty if it has neither title nor answer.
pub fn of_scenario(title: &str, answer: &str) -> String {
    let is_short = answer.chars().count() <= ANSWER_MAX;
    let parts = [title, if is_short { answer } else { "" }];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": ")
}

/// Sets the window's title; if there are no words, the title that it was delivered with.
#[hook]
pub fn use_window_title(words: String) {
    use_effect_with(words, |words| {
        let Ok(Some(element)) = document().query_selector("title") else { return };
        let delivered = element.get_attribute(DELIVERED).unwrap_or_else(|| document().title());
        let _ = element.set_attribute(DELIVERED, &delivered);
        document().set_title(&if words.is_empty() {
            delivered
        } else {
            format!("{words} – Edgewise")
        });
    });
}
