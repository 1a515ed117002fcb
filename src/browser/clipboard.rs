//! Puts text on the clipboard, if the browser allows it.

use gloo::utils::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Copies `text`, and then tells `done` whether that worked. Without a clipboard (an insecure page,
/// an old browser) it did not.
pub fn copy(text: &str, done: impl FnOnce(bool) + 'static) {
    let navigator: JsValue = window().navigator().into();
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into());
    let clipboard = clipboard.ok().and_then(|found| found.dyn_into::<web_sys::Clipboard>().ok());
    tell(clipboard.map(|clipboard| clipboard.write_text(text)), Box::new(done));
}

/// Waits for a promise, if there is one. Shared by all callers, since the waiting code is large.
fn tell(promised: Option<js_sys::Promise>, done: Box<dyn FnOnce(bool)>) {
    spawn_local(async move {
        done(match promised {
            Some(promised) => JsFuture::from(promised).await.is_ok(),
            None => false,
        });
    });
}

/// The full address of a link: this page with that fragment. Built from the state, never from the
/// address, which may lag behind.
pub fn full_address(fragment: &str) -> String {
    let href = window().location().href().unwrap_or_default();
    let page = href.split(['#', '?']).next().unwrap_or_default();
    format!("{page}{fragment}")
}

/// The same for texts that leave this machine: if the page was opened from a file, its path means
/// nothing to anyone else, so only the fragment is used.
pub fn web_address(fragment: String) -> String {
    let address = full_address(&fragment);
    if address.starts_with("http") { address } else { fragment }
}
