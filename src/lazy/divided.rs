//! The divided program: the table, the rest of it and the reasons are separate files.
//!
//! A file is checked against its digest and, if it does not match, requested once more bypassing every
//! cache, since a cache on the way may hold a bad response. Nothing blocks in the meantime.

use gloo::utils::{document, window};
use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use web_sys::{RequestCache, RequestInit, Response};

use crate::delivery::rooms::{Rooms, Table};
use crate::delivery::{Arrival, Delivery};
use crate::state::Shared;
use edgewise_engine::catalog::Reasons;

/// What is there at once: nothing.
pub fn at_start(_: Shared<Reasons>) -> Delivery {
    Delivery { table: Arrival::Waiting, program: Arrival::Waiting, reasons: Arrival::Waiting }
}

/// The reasons that are there at once: none.
pub fn reasons_at_start() -> Reasons {
    Reasons::default()
}

/// The table; the script that loads it checks and retries.
pub async fn table() -> Option<Table> {
    load_table().await.ok()
}

/// The rest of the program.
pub async fn rooms() -> Option<Rooms> {
    load_rest().await.ok()
}

/// A part of the program did not arrive; the browser's console says why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing;

impl From<SplitLoaderError> for Missing {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

#[allow(clippy::unnecessary_wraps, reason = "the macro adds how it fails, in some builds")]
#[wasm_split(table, fallible)]
fn load_table() -> Result<Table, Missing> {
    Ok(super::table())
}

#[allow(clippy::unnecessary_wraps, reason = "the macro adds how it fails, in some builds")]
#[wasm_split(rest, fallible)]
fn load_rest() -> Result<Rooms, Missing> {
    Ok(super::rooms())
}

/// The reasons, from the file that the page names; the rest of the program unpacks them.
pub async fn reasons() -> Option<Reasons> {
    let named = document().query_selector("[name=edgewise-reasons]").ok().flatten()?;
    let (name, digest) = (named.get_attribute("content")?, named.get_attribute("data-digest")?);
    let bytes = match bytes(&name, &digest, RequestCache::Default).await {
        Ok(bytes) => bytes,
        Err(_) => bytes(&name, &digest, RequestCache::Reload).await.ok()?,
    };
    (load_rest().await.ok()?.unpack)(&bytes)
}

async fn bytes(name: &str, digest: &str, cache: RequestCache) -> Result<Vec<u8>, JsValue> {
    let how = RequestInit::new();
    how.set_integrity(digest);
    how.set_cache(cache);
    let answer = JsFuture::from(window().fetch_with_str_and_init(name, &how)).await?;
    let buffer = JsFuture::from(answer.unchecked_into::<Response>().array_buffer()?).await?;
    Ok(Uint8Array::new(buffer.unchecked_ref::<ArrayBuffer>()).to_vec())
}
