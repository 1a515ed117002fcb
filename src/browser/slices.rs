//! Long work in slices: between slices the browser renders and handles input.

use gloo::utils::window;
use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;

/// How long one slice lasts: less than two frames.
const SLICE_MS: f64 = 24.0;

/// A stretch of work between two breaks.
#[derive(Clone, Copy, Debug)]
pub struct Slice {
    begun_ms: f64,
}

impl Slice {
    /// Begins one now.
    pub fn begin() -> Self {
        Self { begun_ms: js_sys::Date::now() }
    }

    /// Whether it is time for a break.
    pub fn is_over(self) -> bool {
        js_sys::Date::now() - self.begun_ms > SLICE_MS
    }
}

/// Yields to the browser.
pub async fn pause() {
    let turn = Promise::new(&mut |resolve, _| {
        if window().set_timeout_with_callback(&resolve).is_err() {
            // Without timers there is no turn to wait for.
            let _ = resolve.call0(&resolve);
        }
    });
    let _ = JsFuture::from(turn).await;
}
