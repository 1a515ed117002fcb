//! The page: views that show an assessment, and controls that say what the visitor did.
//!
//! Data flows one way: [`state`] holds what was said, [`app`] computes the assessment from it, [`ask`]
//! and [`answer`] show it and send [`state::Message`]s back. Only [`browser`] has effects: the address,
//! the clipboard, storage, focus, printing.
//!
//! `state` ← `browser` ← `widgets` ← {`ask`, `answer`} ← `app`: nothing to the left knows anything to the right.

#![cfg(target_arch = "wasm32")]

mod answer;
mod app;
mod ask;
mod browser;
mod masthead;
pub mod renders;
mod state;
mod widgets;

pub use app::{App, Props as AppProps};
pub use browser::address::opened;
pub use state::Shared;

use browser::{crash, focus};
use gloo::utils::document;
use state::State;
use web_sys::Element;
use yew::Callback;

/// Mounts the page into `#app`; it says on `<html>` when all of it is there, and tests wait for that.
pub fn mount() {
    crash::watch();
    let catalog = Shared::new(edgewise_catalog::shipped());
    let opened = opened(catalog, Shared::new(edgewise_catalog::reasons()));
    if let Some(app) = document().get_element_by_id("app") {
        build(app, opened);
    }
}

/// Builds the page beside the document, and puts it in the place of what was there once the first
/// screen is built: until then that can be read, and nothing that is half built is laid out.
fn build(app: Element, opened: Shared<State>) {
    let Ok(stage) = document().create_element("div") else { return };
    let on_built = {
        let stage = stage.clone();
        Callback::from(move |()| {
            let was_inside = focus::held_by().is_some_and(|held| app.contains(Some(&held)));
            app.replace_children_with_node_1(&stage);
            if was_inside {
                focus::back_to(None);
            }
        })
    };
    yew::Renderer::<App>::with_root_and_props(stage, AppProps { opened, on_built }).render();
}
