//! Puts text on the clipboard, where the browser allows it.

use gloo::utils::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Copies `text`; says whether that worked. Without a clipboard (an insecure page, an old browser)
/// it did not.
pub async fn copy(text: String) -> bool {
    let navigator: JsValue = window().navigator().into();
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into());
    match clipboard.ok().and_then(|found| found.dyn_into::<web_sys::Clipboard>().ok()) {
        Some(clipboard) => JsFuture::from(clipboard.write_text(&text)).await.is_ok(),
        None => false,
    }
}

/// The full address of a link: this page with that fragment. Built from the state, never from the
/// address, which may lag behind.
pub fn full_address(fragment: &str) -> String {
    let href = window().location().href().unwrap_or_default();
    let page = href.split(['#', '?']).next().unwrap_or_default();
    format!("{page}{fragment}")
}
