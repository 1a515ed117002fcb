//! The doors are closed: nothing but the page's own files is loaded, run or asked for.

use std::fmt::Write as _;
use std::fs;

use edgewise_journey::{OneFile, Page, dist};
use sha2::{Digest as _, Sha256};

use crate::choose::{ARTICLE, BOTH_DEMANDS};

/// Keeps what the browser refused, from the first moment of every page.
const NOTE: &str = "window.refused = [];
    document.addEventListener('securitypolicyviolation', event =>
        refused.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`));";

/// Uses most of the page.
fn walk(page: &Page) {
    page.tick("Workers");
    page.tick("Admin rights by default");
    page.choose("Flexibility", "Decisive");
    page.press("How this was calculated");
    page.press("Undo");
    page.press("Redo");
    page.press("Copy link");
    page.wait_for_text("Link copied");
    page.download("Download the one file");
    page.go_to_fragment(BOTH_DEMANDS);
    page.wait_for_text("In June 2024: AKS hybrid");
}

fn refused(page: &Page) -> Vec<String> {
    page.script("return refused")
}

#[test]
fn a_walk_through_the_page_knocks_at_no_closed_door() {
    let page = Page::open("");
    page.run_before_the_page(NOTE);
    page.go(ARTICLE);
    walk(&page);
    page.wait_until_kept();
    assert_eq!(refused(&page), Vec::<String>::new());
    assert_eq!(page.foreign_requests(), Vec::<String>::new());
    let policy: usize = page.script(
        "return document.querySelectorAll('meta[http-equiv=Content-Security-Policy]').length",
    );
    assert_eq!(policy, 1);
}

#[test]
fn a_walk_through_the_one_file_knocks_at_no_closed_door() {
    let page = Page::open("");
    page.run_before_the_page(NOTE);
    let file = OneFile::built();
    page.go_to(&format!("{}{ARTICLE}", file.address()));
    walk(&page);
    assert_eq!(refused(&page), Vec::<String>::new());
    assert_eq!(page.script::<usize>("return performance.getEntriesByType('resource').length"), 0);
}

#[test]
fn whatever_gets_in_can_neither_run_nor_send() {
    let page = Page::open("");
    let file = OneFile::built();
    for address in [page.home().to_owned(), file.address()] {
        page.run_before_the_page(NOTE);
        page.go_to(&address);
        for act in [
            "document.body.innerHTML = '<b>x</b>'",
            "document.createElement('script').text = 'window.broken = 1'",
            "document.body.setAttribute('onclick', 'window.broken = 1')",
            "trustedTypes.createPolicy('another', { createHTML: text => text })",
            "navigator.serviceWorker.register('another.js')",
        ] {
            let threw: bool = page.script(&format!(
                "try {{ const made = {act}; made?.catch?.(() => {{}}); return !!made?.catch }} catch {{ return true }}"
            ));
            assert!(threw, "{act} on {address}");
        }
        let sent: bool =
            page.later("fetch('https://example.invalid/').then(() => true, () => false)");
        assert!(!sent);
        page.script::<()>(
            "const image = document.createElement('img');
             image.src = 'https://example.invalid/x.png';
             document.body.append(image);
             const bold = document.createElement('b');
             bold.setAttribute('style', 'color: red');
             document.body.append(bold);",
        );
        page.wait_until("the browser refused each of them", || {
            let refused = refused(&page).join("\n");
            ["connect-src", "img-src", "style-src", "trusted-types"]
                .iter()
                .all(|door| refused.contains(door))
        });
        assert!(page.script::<bool>("document.body.click(); return window.broken === undefined"));
        page.expect_errors(&["Content Security Policy", "Trusted", "example.invalid"]);
    }
    // Without the traces of what was refused here.
    page.go("");
}

#[test]
fn what_is_released_names_no_folder_of_the_machine_that_built_it() {
    let home = dist();
    let own = home.parent().expect("dist/ lies in the repository").display().to_string();
    for file in fs::read_dir(&home).expect("dist/ was built").flatten() {
        let bytes = fs::read(file.path()).expect("dist/ can be read");
        let text = String::from_utf8_lossy(&bytes);
        for trace in [own.as_str(), "/registry/src/"] {
            assert!(!text.contains(trace), "{}: {trace}", file.path().display());
        }
    }
}

#[test]
fn the_sums_name_every_file_with_its_digest() {
    let home = dist();
    let sums = fs::read_to_string(home.join("SHA256SUMS")).expect("dist/ was built");
    let mut names = Vec::new();
    for line in sums.lines() {
        let (digest, name) = line.split_once("  ").expect("a digest and a name");
        let bytes = fs::read(home.join(name)).expect("a file that is listed is there");
        let mut found = String::new();
        for byte in Sha256::digest(&bytes) {
            write!(found, "{byte:02x}").expect("a text takes what is written to it");
        }
        assert_eq!(found, digest, "{name}");
        names.push(name.to_owned());
    }
    assert!(names.is_sorted());
    assert_eq!(fs::read_dir(&home).expect("dist/ was built").count(), names.len() + 1);
}
