//! Where the focus goes when the control that had it has done its work.

use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

/// The control that has the focus; `None` if none has.
pub fn held_by() -> Option<HtmlElement> {
    let element = document().active_element()?.dyn_into::<HtmlElement>().ok()?;
    (element.tag_name() != "BODY").then_some(element)
}

/// The headings of the parts of the page, of which a phone shows one at a time.
const HEADINGS: [&str; 3] = ["verdict-heading", "matrix-heading", "site-heading"];

/// Gives the focus to an element that is still on the page, otherwise to the heading of the answer,
/// or of the part shown in its place.
pub fn back_to(element: Option<&HtmlElement>) {
    let headings = || HEADINGS.iter().find_map(|id| in_sight(id));
    let still_there = element.filter(|one| one.is_connected()).cloned();
    if let Some(element) = still_there.or_else(headings) {
        // A browser that refuses leaves the focus where it was.
        let _ = element.focus();
    }
}

/// The element of that id, unless it is hidden.
fn in_sight(id: &str) -> Option<HtmlElement> {
    let element = document().get_element_by_id(id)?.dyn_into::<HtmlElement>().ok()?;
    (element.offset_height() > 0).then_some(element)
}

/// Brings an element into sight and gives it the focus, so that the keyboard continues from there.
pub fn go_to(id: &str) {
    let element = document().get_element_by_id(id);
    if let Some(element) = element.and_then(|one| one.dyn_into::<HtmlElement>().ok()) {
        element.scroll_into_view();
        let _ = element.focus();
    }
}

/// Closes the menu in which something was chosen, if it was in one; the focus goes to the menu's button.
pub fn leave_menu(event: &Event) {
    let chosen = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(menu) = chosen.and_then(|chosen| chosen.closest(".menu").ok().flatten()) else {
        return;
    };
    let _ = menu.remove_attribute("open");
    if let Some(button) =
        menu.first_element_child().and_then(|one| one.dyn_into::<HtmlElement>().ok())
    {
        let _ = button.focus();
    }
}

/// Shows the top of the page: it now shows another part.
pub fn to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// By then, a change is on the page.
const SHOWN_MS: u32 = 60;

/// The same, once the last change is on the page.
pub fn go_to_soon(id: &'static str) {
    Timeout::new(SHOWN_MS, move || go_to(id)).forget();
}

/// The same at once if the element is in sight, else once it is.
pub fn go_to_shown(id: &'static str) {
    if in_sight(id).is_some() { go_to(id) } else { go_to_soon(id) }
}
