//! What replaces the page when the program fails or never arrives, and ways to get there.

use std::fs;
use std::path::PathBuf;

use edgewise_journey::{Page, dist};

pub const WITH: &str = "Reload with this scenario";
pub const WITHOUT: &str = "Reload without it";

/// What holds for every failure: the panel has the focus and is the main part, and nobody is
/// recommended.
pub fn assert_panel(page: &Page, title: &str) {
    page.wait_for_text(title);
    assert_eq!(page.count("[role=alert]"), 1);
    assert!(page.script::<bool>("return document.activeElement.getAttribute('role') === 'alert'"));
    assert_eq!(page.count("[data-leads=true], .verdict, .matrix"), 0, "{}", page.text());
    let shown: Vec<String> = page.script(
        "return [...document.querySelectorAll('main, [role=main], h1')]
             .filter(one => one.checkVisibility()).map(one => one.id)",
    );
    assert_eq!(shown, ["crash", "crash-title"], "one heading, in one main part");
    assert!(!page.scrolls_sideways());
}

/// The text that the panel keeps.
pub fn kept(page: &Page) -> String {
    page.script("return document.querySelector('#crash textarea').value")
}

/// How often the page was loaded in this window, counted from now on.
pub fn count_loads(page: &Page) {
    page.run_before_the_page(
        "if (location.protocol === 'http:')
             sessionStorage.setItem('loads', Number(sessionStorage.getItem('loads') ?? 0) + 1)",
    );
}

pub fn loads(page: &Page) -> u32 {
    page.script("return Number(sessionStorage.getItem('loads') ?? 0)")
}

/// A copy of the built page in a folder of its own, without or with less of what ends so.
pub fn spoilt(name: &str, end: &str, spoil: impl Fn(Vec<u8>) -> Option<Vec<u8>>) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    // What an earlier run left; the first finds nothing.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("the folder for tests can be written");
    for entry in fs::read_dir(dist()).expect("dist/ was built") {
        let path = entry.expect("dist/ can be listed").path();
        let Some(file) = path.file_name().filter(|_| path.is_file()) else { continue };
        let bytes = fs::read(&path).expect("dist/ can be read");
        let is_meant = file.to_string_lossy().ends_with(end);
        if let Some(bytes) = if is_meant { spoil(bytes) } else { Some(bytes) } {
            fs::write(folder.join(file), bytes).expect("the folder for tests can be written");
        }
    }
    folder
}
