//! What must be known after the program has crashed: the scenario and the last words are on
//! `<html>`, where the plain script in `index.html` reads them and shows its panel.

use std::panic::PanicHookInfo;

use gloo::utils::document_element;

/// The scenario as the text of its link, without `#`; empty while nothing was said.
const SCENARIO: &str = "data-scenario";
/// What the program said as it crashed.
const CRASH: &str = "data-crash";

/// Leaves the words of a panic for the panel. Yew overwrites any hook that it was not told about.
pub fn watch() {
    yew::set_custom_panic_hook(Box::new(leave));
}

fn leave(panic: &PanicHookInfo<'_>) {
    let _ = document_element().set_attribute(CRASH, &panic.to_string());
}

/// The scenario as it was left.
pub fn kept() -> String {
    document_element().get_attribute(SCENARIO).unwrap_or_default()
}

/// Leaves the scenario for the panel.
pub fn keep(link: &str) {
    let _ = document_element().set_attribute(SCENARIO, link);
}
