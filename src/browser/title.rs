//! What the window is called: by what it shows, for whoever has several of them open.

use gloo::utils::document;
use yew::{hook, use_effect_with};

/// Where the title with which the page was delivered is kept.
const DELIVERED: &str = "data-delivered";
/// An answer that is longer says little in a tab.
const ANSWER_MAX: usize = 40;

/// What a window with a scenario is called; nothing: neither is there.
pub fn of_scenario(title: &str, answer: &str) -> String {
    let is_short = answer.chars().count() <= ANSWER_MAX;
    let parts = [title, if is_short { answer } else { "" }];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": ")
}

/// Calls the window so; by the title that it was delivered with where there are no words.
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
