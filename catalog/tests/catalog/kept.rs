//! The digests that the browser ring is compared with are those of what the engine computes here.
//!
//! `EDGEWISE_RENEW=1 cargo test kept::` writes them anew. That is right when facts, words or figures
//! were changed on purpose and these tests fail natively. It is wrong when the page ring alone fails:
//! then the browser computes something else than this machine, and that is the defect.

use std::fs;
use std::path::Path;

use edgewise_testkit::proof;

/// The file holds just this; or is written, where that was asked for.
#[track_caller]
fn kept(name: &str, found: &[u8]) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../testkit/src").join(name);
    if std::env::var_os("EDGEWISE_RENEW").is_some() {
        fs::write(&path, found).expect("the repository can be written to");
    }
    let there = fs::read(&path).unwrap_or_default();
    let (there, found) = (String::from_utf8_lossy(&there), String::from_utf8_lossy(found));
    let advice = "if the change is meant: EDGEWISE_RENEW=1 cargo test kept::";
    assert!(
        there == found,
        "testkit/src/{name} is another; {advice}\nkept:\n{there}\nnow:\n{found}"
    );
}

#[test]
fn what_is_computed_here_is_what_is_computed_in_a_browser() {
    kept("proof/digests.txt", proof::digests().as_bytes());
}
