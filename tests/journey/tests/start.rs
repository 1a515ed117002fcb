//! The program never arrives: the panel says why, and keeps what the address holds.

use edgewise_journey::{Host, Page, Role, dist};

use crate::choose::BOTH_DEMANDS;
use crate::panel::{WITH, WITHOUT, assert_panel, count_loads, kept, loads, spoilt};

const NONE: [String; 0] = [];

#[test]
fn a_program_that_is_missing_or_cut_short_is_said_and_keeps_the_text_of_the_address() {
    let cut = |mut bytes: Vec<u8>| {
        bytes.truncate(bytes.len() / 2);
        Some(bytes)
    };
    for (what, folder) in [
        ("no program", spoilt("without-wasm", ".wasm", |_| None)),
        ("half a program", spoilt("half-a-wasm", ".wasm", cut)),
        ("no script", spoilt("without-script", ".js", |_| None)),
        ("half a script", spoilt("half-a-script", ".js", cut)),
    ] {
        let page = Page::of(folder);
        count_loads(&page);
        page.load(&format!("{}{BOTH_DEMANDS}", page.home()));
        assert_panel(&page, "Edgewise could not start");
        page.wait_for_text("a file is missing or was cut short");
        assert_eq!(kept(&page), BOTH_DEMANDS, "{what}");
        page.press(WITH);
        page.wait_until("the page was loaded again", || loads(&page) == 2);
        assert_panel(&page, "Edgewise could not start");
        assert_eq!(page.fragment(), BOTH_DEMANDS, "{what}");
        page.press(WITHOUT);
        page.wait_until("the page was loaded again", || loads(&page) == 3);
        assert_panel(&page, "Edgewise could not start");
        assert_eq!(page.fragment(), "", "{what}");
        assert!(!page.offers(Role::Button, WITHOUT), "{what}: there is no scenario");
        page.press("Reload");
        page.wait_until("the page was loaded again", || loads(&page) == 4);
        assert_panel(&page, "Edgewise could not start");
        page.expect_errors(&[
            "WebAssembly",
            "wasm",
            ".js",
            "Failed to fetch",
            "fetching the script",
        ]);
    }
}

#[test]
fn a_browser_without_web_assembly_is_told_so() {
    let page = Page::of(dist());
    page.run_before_the_page("delete window.WebAssembly");
    page.load(&format!("{}{BOTH_DEMANDS}", page.home()));
    assert_panel(&page, "Edgewise could not start");
    page.wait_for_text("This browser lacks WebAssembly, with which Edgewise works out its answer.");
    assert_eq!(kept(&page), BOTH_DEMANDS);
    page.expect_errors(&["WebAssembly is not defined"]);
}

#[test]
fn a_browser_without_script_modules_is_told_so() {
    // One that does not know the type of a script leaves it alone.
    let folder = spoilt("without-modules", ".html", |page| {
        let page = String::from_utf8(page).expect("a page is text");
        assert!(page.contains("type=\"module\""));
        Some(page.replace("type=\"module\"", "type=\"unknown\"").into_bytes())
    });
    let page = Page::of(folder);
    page.run_before_the_page("delete HTMLScriptElement.prototype.noModule");
    page.load(&format!("{}{BOTH_DEMANDS}", page.home()));
    assert_panel(&page, "Edgewise could not start");
    page.wait_for_text("This browser lacks script modules, with which");
    assert_eq!(kept(&page), BOTH_DEMANDS);
}

#[test]
fn the_panel_without_an_app_is_clean_for_axe_and_for_fingers() {
    let page = Page::of(spoilt("clean", ".wasm", |_| None));
    page.load(page.home());
    assert_panel(&page, "Edgewise could not start");
    page.resize(320, 640);
    assert!(!page.scrolls_sideways());
    assert_eq!(page.small_targets(), NONE);
    assert_eq!(page.accessibility_faults(), NONE);
    page.expect_errors(&["wasm"]);
}

#[test]
fn a_device_that_is_offline_is_told_so() {
    let page = Page::of(spoilt("offline", ".wasm", |_| None));
    page.run_before_the_page("Object.defineProperty(navigator, 'onLine', { get: () => false })");
    page.load(page.home());
    assert_panel(&page, "Edgewise could not start");
    page.wait_for_text("This device is offline.");
    page.expect_errors(&["wasm"]);
}

#[test]
fn a_scenario_in_the_query_is_kept_and_reloaded_as_well() {
    let link = "v1;e=2024-06;m=admin-access:by-default;k=03vt2qn";
    let page = Page::of(spoilt("query", ".wasm", |_| None));
    page.load(&format!("{}?s={link}", page.home()));
    assert_panel(&page, "Edgewise could not start");
    assert_eq!(kept(&page), format!("/?s={link}"));
    page.expect_errors(&["wasm"]);
    // What it keeps opens as what it was.
    page.press(WITH);
    page.wait_until("the text is in the address", || page.fragment() == format!("#/?s={link}"));
    assert_panel(&page, "Edgewise could not start");
    page.expect_errors(&["wasm"]);

    let page = Page::open(&format!("#/?s={link}"));
    page.wait_for_text("2 of 3 options match");
    assert_eq!(page.count(".notices"), 0);
}

#[test]
fn a_folder_that_is_opened_from_a_disk_says_why_nothing_comes() {
    let page = Page::of(dist());
    let file = format!("file://{}", dist().join("index.html").display());
    page.load(&format!("{file}{BOTH_DEMANDS}"));
    assert_panel(&page, "Edgewise could not start");
    page.wait_for_text("Opened from a disk, browsers load it only from the page that is one");
    assert_eq!(kept(&page), BOTH_DEMANDS);
    page.press(WITHOUT);
    page.wait_until("the scenario is gone", || !page.offers(Role::Button, WITHOUT));
    assert_panel(&page, "Edgewise could not start");
    assert_eq!(page.fragment(), "");
    page.expect_errors(&["file:///"]);
    // On a disk every file is a stranger to every other; the journey ends at home.
    page.go("");
}

#[test]
fn an_alarm_before_the_start_is_taken_back_when_the_app_is_ready() {
    let page = Page::of(dist());
    page.run_before_the_page(
        "addEventListener('DOMContentLoaded', () => {
             addEventListener('error', () =>
                 window.wasShown = document.querySelector('#crash')?.hidden === false);
             throw new Error('an extension failed');
         })",
    );
    page.load(&format!("{}{BOTH_DEMANDS}", page.home()));
    page.wait_until_ready();
    page.wait_for_text("In June 2024: AKS hybrid");
    assert!(page.script::<bool>("return window.wasShown"));
    assert_eq!(page.count("#crash:not([hidden])"), 0);
    page.expect_errors(&["an extension failed"]);
}

#[test]
fn a_bad_answer_that_a_cache_keeps_goes_with_the_first_reload() {
    for kind in [".wasm", ".js"] {
        let page = Page::of(dist());
        let host = Host::start();
        let portal = host.send_portal(kind);
        page.load(&format!("{}{BOTH_DEMANDS}", host.address()));
        assert_panel(&page, "Edgewise could not start");
        drop(portal);
        page.expect_errors(&["integrity", "digest", "wasm", ".js", "module script"]);
        page.press(WITH);
        page.wait_until_ready();
        page.wait_for_text("In June 2024: AKS hybrid");
        // The browser may have asked its cache first, and said so.
        let mut others = page.console_errors();
        others.retain(|error| !["integrity", "digest"].iter().any(|word| error.contains(word)));
        assert_eq!(others, NONE);
    }
}

#[test]
fn a_query_that_is_not_ours_is_no_scenario() {
    let page = Page::of(spoilt("other-query", ".wasm", |_| None));
    page.load(&format!("{}?tags=1", page.home()));
    assert_panel(&page, "Edgewise could not start");
    assert_eq!(kept(&page), "");
    assert!(!page.offers(Role::Button, WITHOUT), "there is no scenario");
    page.press("Reload");
    assert_panel(&page, "Edgewise could not start");
    let there: String = page.script("return location.search");
    assert_eq!(there, "?tags=1");
    page.expect_errors(&["wasm"]);
}
