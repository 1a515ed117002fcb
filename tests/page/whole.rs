//! The whole page as a component: it mounts, says what it says, and follows what is pressed.

use edgewise_catalog::shipped;
use edgewise_page::{App, AppProps, Shared, opened};
use gloo::timers::callback::Timeout;
use gloo::utils::{body, document, window};
use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};
use yew::{AppHandle, Callback, Renderer};

/// A page in an element of its own, gone when dropped.
struct Mounted {
    root: Element,
    app: Option<AppHandle<App>>,
}

impl Mounted {
    /// Mounts the page as if it were opened at a fragment.
    async fn at(fragment: &str) -> Self {
        window().location().set_hash(fragment).expect("a fragment can be set");
        let root = document().create_element("div").expect("a browser makes elements");
        body().append_child(&root).expect("a body takes children");
        let props = AppProps { opened: opened(Shared::new(shipped())), on_built: Callback::noop() };
        let app = Renderer::<App>::with_root_and_props(root.clone(), props).render();
        let page = Self { root, app: Some(app) };
        // The page comes in parts; this is the last one.
        until(|| !page.text(".take-away").is_empty()).await;
        page
    }

    fn text(&self, selector: &str) -> String {
        let found = self.root.query_selector(selector).expect("a selector is well formed");
        found.and_then(|one| one.text_content()).unwrap_or_default()
    }

    fn press(&self, selector: &str) {
        let found = self.root.query_selector(selector).expect("a selector is well formed");
        let found = found.unwrap_or_else(|| panic!("there is no {selector}"));
        found.unchecked_into::<HtmlElement>().click();
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
async fn rest(ms: u32) {
    let done = Promise::new(&mut |resolve, _| {
        let call = move || drop(resolve.call0(&wasm_bindgen::JsValue::NULL));
        Timeout::new(ms, call).forget();
    });
    JsFuture::from(done).await.expect("this promise is never rejected");
}

/// Waits until something holds, or for half a minute.
async fn until(holds: impl Fn() -> bool) {
    for _ in 0..1500 {
        if holds() {
            return;
        }
        rest(20).await;
    }
}

fn fragment() -> String {
    window().location().hash().expect("a page has an address")
}

#[wasm_bindgen_test]
async fn the_status_waits_until_the_visitor_rests() {
    let page = Mounted::at("#v1;e=2024-06;k=1z2xk1g").await;
    let pressed_ms = js_sys::Date::now();
    page.press("#must-admin-access");
    let wanted = "2 of 3 options remain; recommended: AKS hybrid.";
    until(|| page.text("[role=status]") == wanted).await;
    let waited_ms = js_sys::Date::now() - pressed_ms;
    assert_eq!(page.text("[role=status]"), wanted);
    assert!(waited_ms >= 790.0, "{waited_ms} ms");
}

#[wasm_bindgen_test]
async fn two_hundred_changes_end_in_the_right_address() {
    let page = Mounted::at("#v1;e=2024-06;k=1z2xk1g").await;
    for _ in 0..201 {
        page.press("#must-admin-access");
        rest(1).await;
    }
    let wanted = "#v1;e=2024-06;m=admin-access:by-default;k=03vt2qn";
    until(|| fragment() == wanted).await;
    assert_eq!(fragment(), wanted);
}

#[wasm_bindgen_test]
async fn a_doubtful_link_is_not_overwritten() {
    let page = Mounted::at("#v1;e=2024-06;m=admin-access").await;
    assert!(page.text(".verdict").contains("Please check what was read"));
    rest(1300).await;
    assert_eq!(fragment(), "#v1;e=2024-06;m=admin-access");
}
