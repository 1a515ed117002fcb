//! The page: views that show an assessment, and controls that say what the visitor did.
//!
//! Data flows one way: [`state`] holds what was said, [`app`] computes the assessment from it, [`ask`]
//! and [`answer`] show it and send [`state::Message`]s back. Only [`browser`] has effects: the address,
//! the clipboard, storage, focus, printing.
//!
//! `state` ← `browser` ← `widgets` ← {`ask`, `answer`, `effort`, `boards`, `delivery`} ← `lazy` ← `app` ←
//! `root`: nothing on the left knows about anything on its right.

#![cfg(target_arch = "wasm32")]

mod answer;
mod app;
mod ask;
mod boards;
mod browser;
mod delivery;
mod effort;
mod lazy;
mod masthead;
mod parts;
pub mod renders;
mod root;
mod state;
mod widgets;

pub use root::{Opening, Props as RootProps, Root};
pub use state::Shared;

use browser::{crash, focus};
use gloo::timers::callback::Timeout;
use gloo::utils::{document, document_element};
use web_sys::Element;
use yew::Callback;

/// Mounts the page into `#app`; `<html>` says when it is complete, which tests wait for.
///
/// Between the steps the browser may do what else is waiting, such as scrolling: on a slow phone, each takes
/// longer than a frame.
pub fn mount() {
    crash::watch();
    let Some(app) = document().get_element_by_id("app") else { return };
    next(|| {
        let catalog = Shared::new(edgewise_catalog::shipped());
        let opening = Opening::of(catalog, Shared::new(lazy::reasons_at_start()));
        next(|| {
            let opening = opening.answered();
            next(|| build(app, opening));
        });
    });
}

/// Takes a step when it is its turn.
fn next(step: impl FnOnce() + 'static) {
    Timeout::new(0, step).forget();
}

/// Builds the page outside the document, and replaces the initial content once the first screen is
/// built: until then that content stays readable, and nothing half-built is laid out.
fn build(app: Element, opening: Opening) {
    let Ok(stage) = document().create_element("div") else { return };
    let on_built = {
        let stage = stage.clone();
        Callback::from(move |()| {
            // Later, another screen replaces the first one within the stage.
            if app.contains(Some(&stage)) {
                return;
            }
            let was_inside = focus::held_by().is_some_and(|held| app.contains(Some(&held)));
            app.replace_children_with_node_1(&stage);
            // Only the mounted page says that it is ready.
            let _ = document_element().set_attribute("data-app", "ready");
            if was_inside {
                focus::back_to(None);
            }
        })
    };
    let props = RootProps { opening, on_built };
    yew::Renderer::<Root>::with_root_and_props(stage, props).render();
}
