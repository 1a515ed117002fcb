//! When the page is about to be printed, so that print-only content is built just then.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use web_sys::{Event, EventTarget};
use yew::{hook, use_effect_with, use_state};

/// Whether the page is about to be printed. Print-only content is not built before: it would be a
/// tenth of the page.
#[hook]
pub fn use_paper() -> bool {
    let is_wanted = use_state(|| false);
    {
        let is_wanted = is_wanted.setter();
        use_effect_with((), move |()| {
            let on = |target: &EventTarget, event: &'static str, wants: fn() -> bool| {
                let is_wanted = is_wanted.clone();
                EventListener::new(target, event, move |_| is_wanted.set(wants()))
            };
            let window = window();
            let before = on(&window, "beforeprint", || true);
            let after = on(&window, "afterprint", is_laid_out);
            // Someone is looking at the print layout without printing it.
            let asked = window.match_media(PRINT).ok().flatten();
            let looked = asked.map(|asked| on(&asked, "change", is_laid_out));
            move || drop((before, after, looked))
        });
    }
    *is_wanted
}

/// The medium, as style sheets name it.
const PRINT: &str = "print";

/// Whether the page is laid out for paper now.
fn is_laid_out() -> bool {
    window().match_media(PRINT).ok().flatten().is_some_and(|asked| asked.matches())
}

/// Prints the page, once all print-only content is there.
pub fn print() {
    if let Ok(event) = Event::new("beforeprint") {
        let _ = window().dispatch_event(&event);
    }
    Timeout::new(0, || drop(window().print())).forget();
}
