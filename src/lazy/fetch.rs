//! Where the parts come from: with the feature `split` from files of their own, else from this program.
//!
//! A file is checked against its digest, and asked for once more past every cache when it does not fit: a
//! cache on the way may keep a bad answer. Nothing blocks meanwhile.

use super::load;
use crate::delivery::rooms::Rooms;
use crate::delivery::{Arrival, Delivery};
use crate::state::Shared;
use edgewise_engine::catalog::Reasons;

/// What is there at once: all of it where nothing was split off, with the reasons given.
pub fn at_start(reasons: Shared<Reasons>) -> Delivery {
    #[cfg(feature = "split")]
    {
        drop(reasons);
        Delivery { program: Arrival::Waiting, reasons: Arrival::Waiting }
    }
    #[cfg(not(feature = "split"))]
    Delivery {
        program: load().map_or(Arrival::Failed, |rooms| Arrival::Here(Shared::new(rooms))),
        reasons: Arrival::Here(reasons),
    }
}

/// The reasons that are there at once.
pub fn reasons_at_start() -> Reasons {
    #[cfg(feature = "split")]
    return Reasons::default();
    #[cfg(not(feature = "split"))]
    edgewise_catalog::reasons()
}

/// The rest of the program; the script that loads it checks and retries.
pub async fn rooms() -> Option<Rooms> {
    #[cfg(feature = "split")]
    return load().await.ok();
    #[cfg(not(feature = "split"))]
    load().ok()
}

/// The reasons.
pub async fn reasons() -> Option<Reasons> {
    #[cfg(feature = "split")]
    return file::reasons().await;
    #[cfg(not(feature = "split"))]
    Some(edgewise_catalog::reasons())
}

#[cfg(feature = "split")]
mod file {
    use gloo::utils::{document, window};
    use js_sys::{ArrayBuffer, Uint8Array};
    use wasm_bindgen::{JsCast, JsValue};
    use wasm_bindgen_futures::JsFuture;
    use web_sys::{RequestCache, RequestInit, Response};

    use edgewise_engine::catalog::Reasons;

    /// The file that the page names.
    pub async fn reasons() -> Option<Reasons> {
        let named = document().query_selector("[name=edgewise-reasons]").ok().flatten()?;
        let (name, digest) = (named.get_attribute("content")?, named.get_attribute("data-digest")?);
        let bytes = match bytes(&name, &digest, RequestCache::Default).await {
            Ok(bytes) => bytes,
            Err(_) => bytes(&name, &digest, RequestCache::Reload).await.ok()?,
        };
        Reasons::from_bytes(&bytes)
    }

    async fn bytes(name: &str, digest: &str, cache: RequestCache) -> Result<Vec<u8>, JsValue> {
        let how = RequestInit::new();
        how.set_integrity(digest);
        how.set_cache(cache);
        let answer = JsFuture::from(window().fetch_with_str_and_init(name, &how)).await?;
        let buffer = JsFuture::from(answer.unchecked_into::<Response>().array_buffer()?).await?;
        Ok(Uint8Array::new(buffer.unchecked_ref::<ArrayBuffer>()).to_vec())
    }
}
