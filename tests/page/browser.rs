//! The ring itself: the tests run in a browser, with a page to mount into.

use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn tests_have_a_document_to_mount_into() {
    let document = gloo::utils::document();
    let element = document.create_element("div").expect("a browser makes elements");
    gloo::utils::body().append_child(&element).expect("a body takes children");
    assert!(element.is_connected());
    element.remove();
}
