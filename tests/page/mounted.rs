//! A mounted page, and what a visitor does with it.

use edgewise_engine::catalog::{Catalog, Reasons};
use edgewise_page::{Opening, Root, RootProps, Shared};
use gloo::timers::callback::Timeout;
use gloo::utils::{body, document, window};
use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, Event, EventInit, HtmlElement, HtmlInputElement};
use yew::{AppHandle, Callback, Renderer};

/// A page in its own element, gone when dropped.
pub struct Mounted {
    pub root: Element,
    app: Option<AppHandle<Root>>,
}

impl Mounted {
    /// Mounts the page as if it were opened at a fragment.
    pub async fn at(fragment: &str) -> Self {
        Self::with(edgewise_catalog::shipped(), edgewise_catalog::reasons(), fragment).await
    }

    /// The same with other facts.
    pub async fn with(catalog: Catalog, reasons: Reasons, fragment: &str) -> Self {
        window().location().set_hash(fragment).expect("a fragment can be set");
        let root = document().create_element("div").expect("a browser makes elements");
        body().append_child(&root).expect("a body takes children");
        let opening = Opening::of(Shared::new(catalog), Shared::new(reasons)).answered();
        let props = RootProps { opening, on_built: Callback::noop() };
        let app = Renderer::<Root>::with_root_and_props(root.clone(), props).render();
        let page = Self { root, app: Some(app) };
        // The page comes in parts; this is the last one.
        until(|| !page.text(".matrix").is_empty()).await;
        page
    }

    pub fn text(&self, selector: &str) -> String {
        let found = self.root.query_selector(selector).expect("a selector is well formed");
        found.and_then(|one| one.text_content()).unwrap_or_default()
    }

    pub fn press(&self, selector: &str) {
        let found = self.root.query_selector(selector).expect("a selector is well formed");
        let found = found.unwrap_or_else(|| panic!("there is no {selector}"));
        found.unchecked_into::<HtmlElement>().click();
    }

    /// Opens a folded part, and waits until what is in it is there.
    pub async fn unfold(&self, part: &str) {
        self.press(&[part, " > details > summary"].concat());
        let inside = [part, " > details > :nth-child(2)"].concat();
        until(|| self.root.query_selector(&inside).is_ok_and(|one| one.is_some())).await;
    }

    /// Types into a field and leaves it.
    pub fn fill(&self, selector: &str, text: &str) {
        let found = self.root.query_selector(selector).expect("a selector is well formed");
        let field = found.unwrap_or_else(|| panic!("there is no {selector}"));
        field.unchecked_ref::<HtmlInputElement>().set_value(text);
        let bubbles = EventInit::new();
        bubbles.set_bubbles(true);
        let change = Event::new_with_event_init_dict("change", &bubbles).expect("an event");
        field.dispatch_event(&change).expect("a field takes events");
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        self.root.remove();
    }
}

/// Lets the page work for so long.
pub async fn rest(ms: u32) {
    let done = Promise::new(&mut |resolve, _| {
        let call = move || drop(resolve.call0(&wasm_bindgen::JsValue::NULL));
        Timeout::new(ms, call).forget();
    });
    JsFuture::from(done).await.expect("this promise is never rejected");
}

/// Waits until something holds, or for half a minute.
pub async fn until(holds: impl Fn() -> bool) {
    for _ in 0..1500 {
        if holds() {
            return;
        }
        rest(20).await;
    }
}

/// The fragment of the address.
pub fn fragment() -> String {
    window().location().hash().expect("a page has an address")
}
