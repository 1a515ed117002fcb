//! Hands a text to the browser as a file; nothing leaves the machine.

use gloo::timers::callback::Timeout;
use gloo::utils::document;
use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// By then, the browser has read the file.
const READ_MS: u32 = 60_000;

/// Downloads `text` under a name. If the browser refuses, it says so itself.
pub fn download(name: &str, media_type: &str, text: &str) {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = Array::of1(&text.into());
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options);
    let Some(address) = blob.ok().and_then(|blob| Url::create_object_url_with_blob(&blob).ok())
    else {
        return;
    };
    let anchor = document().create_element("a").ok();
    if let Some(anchor) = anchor.and_then(|one| one.dyn_into::<HtmlAnchorElement>().ok()) {
        anchor.set_href(&address);
        anchor.set_download(name);
        anchor.click();
    }
    Timeout::new(READ_MS, move || drop(Url::revoke_object_url(&address))).forget();
}
