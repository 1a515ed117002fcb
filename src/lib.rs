//! The page: views that show an assessment, and controls that say what the visitor did.
//!
//! Data flows one way: [`state`] holds what was said, [`app`] computes the assessment from it, [`ask`]
//! and [`answer`] show it and send [`state::Message`]s back. Only [`browser`] has effects: the address,
//! the clipboard, storage, focus, printing.
//!
//! `state` ← `browser` ← `widgets` ← {`ask`, `answer`, `effort`} ← `app` ← `boards`: nothing to the left knows
//! anything to the right, but that a scenario's head shows the way to the board.

#![cfg(target_arch = "wasm32")]

mod answer;
mod app;
mod ask;
mod boards;
mod browser;
mod effort;
mod masthead;
mod parts;
pub mod renders;
mod state;
mod widgets;

pub use app::{App, Props as AppProps};
pub use boards::{Room, RoomProps};
pub use browser::address::opened;
pub use state::Shared;

use browser::{crash, focus};
use edgewise_engine::catalog::{Catalog, Reasons};
use gloo::utils::{document, document_element};
use web_sys::Element;
use yew::Callback;

/// Mounts the page into `#app`; it says on `<html>` when all of it is there, and tests wait for that.
pub fn mount() {
    crash::watch();
    let catalog = Shared::new(edgewise_catalog::shipped());
    let reasons = Shared::new(edgewise_catalog::reasons());
    if let Some(app) = document().get_element_by_id("app") {
        build(app, catalog, reasons);
    }
}

/// Builds the page beside the document, and puts it in the place of what was there once the first
/// screen is built: until then that can be read, and nothing that is half built is laid out.
fn build(app: Element, catalog: Shared<Catalog>, reasons: Shared<Reasons>) {
    let Ok(stage) = document().create_element("div") else { return };
    let on_built = {
        let stage = stage.clone();
        Callback::from(move |()| {
            // Later, another screen takes the place of the first one within the stage.
            if app.contains(Some(&stage)) {
                return;
            }
            let was_inside = focus::held_by().is_some_and(|held| app.contains(Some(&held)));
            app.replace_children_with_node_1(&stage);
            // The mounted page, and nothing else, says that it is ready.
            let _ = document_element().set_attribute("data-app", "ready");
            if was_inside {
                focus::back_to(None);
            }
        })
    };
    let props = RoomProps { catalog, reasons, on_built };
    yew::Renderer::<Room>::with_root_and_props(stage, props).render();
}
