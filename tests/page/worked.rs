//! In a browser comes out what was published, and byte for byte what comes out natively.

use wasm_bindgen_test::wasm_bindgen_test;

use edgewise_testkit::examples;
use edgewise_testkit::proof;

#[wasm_bindgen_test]
fn worked_examples_come_out_as_published() {
    for case in examples::CASES {
        let catalog = match case.table {
            "" => edgewise_catalog::shipped(),
            table => examples::sketch(table),
        };
        examples::check(case, &catalog);
    }
    examples::check_centroids();
}

#[wasm_bindgen_test]
fn reports_and_shares_are_the_same_bytes_as_natively() {
    assert_eq!(proof::digests(), proof::KEPT);
}
