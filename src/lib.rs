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
mod rest;
mod state;
mod widgets;

pub use app::{App, Props as AppProps};
pub use browser::address::opened;
pub use state::Shared;

use std::hint;

use browser::{address, crash, focus};
use gloo::timers::callback::Timeout;
use gloo::utils::document;
use state::State;
use web_sys::Element;
use yew::Callback;

/// In bytes; the page and its first forty clicks take less than half.
const ROOM: usize = 4 << 20;

/// Mounts the page into `#app`; it says on `<html>` when all of it is there, for whoever waits for it.
///
/// In steps, between which the browser can do what it was asked to: what runs for the first time is
/// compiled for it, and takes ten times as long as ever after.
pub fn mount() {
    make_room();
    crash::watch();
    let catalog = Shared::new(edgewise_catalog::shipped());
    let read = move || {
        let opened = opened(catalog);
        next(move || {
            drop(opened.assessment().explain(&opened.catalog));
            next(move || {
                if let Some(app) = document().get_element_by_id("app") {
                    build(app, opened);
                }
            });
        });
    };
    // The rest of the program reads links.
    if address::is_blank() { next(read) } else { rest::once_here(move || next(read)) }
}

/// Builds the page beside the document, and puts it in the place of what stands there once the first
/// screen is built: until then that can be read, and nothing that is half there is laid out. The facts
/// go with it where nothing else was asked for, and stay until the matrix takes their place.
fn build(app: Element, opened: Shared<State>) {
    let Ok(stage) = document().create_element("div") else { return };
    let facts = document().get_element_by_id("facts").filter(|_| address::is_blank());
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
    yew::Renderer::<App>::with_root_and_props(stage, AppProps { opened, facts, on_built }).render();
}

/// Takes the memory that the page will need, and leaves it to the allocator, which gives nothing back.
/// It would take it in some twenty small steps, after each of which the glue loses sight of it and the
/// browser may have to move it.
fn make_room() {
    drop(hint::black_box(Vec::<u8>::with_capacity(ROOM)));
}

/// Does something as the next thing.
fn next(act: impl FnOnce() + 'static) {
    Timeout::new(0, act).forget();
}
