//! What every browser must allow. These journeys run in Chromium, in Firefox and in WebKit, so they
//! are few, and each goes far.

mod hands;
mod kept;
mod limit;
mod links;
mod offline;
mod one_file;
mod parts;
mod share;
mod sitting;
mod stopped;

use edgewise_journey::Page;

/// What is ticked and chosen, by the ids and names of the controls.
fn answers(page: &Page) -> Vec<String> {
    page.unfold("All must-haves (");
    page.unfold("Priorities (");
    page.script(
        "return [...document.querySelectorAll('.site-card input:checked')]
             .map(one => `${one.id} ${one.name} ${one.value}`)",
    )
}

/// Puts a text into the box for links and opens it.
fn paste(page: &Page, text: &str) {
    page.unfold("Scenarios");
    page.unfold("Open a shared link");
    page.put("#open-link-text", text);
    page.act_in("Open a shared link", edgewise_journey::Role::Button, "Open");
}
