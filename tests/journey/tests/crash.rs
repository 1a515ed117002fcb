//! The program fails, or never arrives: a plain panel keeps the scenario and offers the way on.

use std::fs;
use std::path::PathBuf;

use edgewise_journey::{Page, Role, dist};

use crate::choose::{ARTICLE, BOTH_DEMANDS};

const NONE: [String; 0] = [];
const WITH: &str = "Reload with this scenario";
const WITHOUT: &str = "Reload without it";

/// Yew asks the browser to put a new element in front of another, and relies on it.
const BREAK_RENDERING: &str =
    "Node.prototype.insertBefore = () => { throw new Error('insertBefore is broken') }";
/// The handler of a list reads what was picked; this reader is for another kind of control.
const BREAK_CALLBACK: &str = "Object.defineProperty(HTMLSelectElement.prototype, 'value',
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value'))";
/// What Chromium says then.
const BROKEN_CALLBACK: &str = "Illegal invocation";

/// The handler of a list asks the event which list was changed, and relies on an answer.
const PANIC_IN_CALLBACK: &str =
    "const { get } = Object.getOwnPropertyDescriptor(Event.prototype, 'target');
    Object.defineProperty(Event.prototype, 'target',
        { get() { return this.type === 'change' ? null : get.call(this) } })";

/// What holds whatever failed: the panel has the focus and is the main part, and nobody is
/// recommended; where the app never was, the facts stand below.
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
fn count_loads(page: &Page) {
    page.run_before_the_page(
        "if (location.protocol === 'http:')
             sessionStorage.setItem('loads', Number(sessionStorage.getItem('loads') ?? 0) + 1)",
    );
}

fn loads(page: &Page) -> u32 {
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

#[test]
fn a_failure_while_rendering_keeps_the_last_change_and_reloads_with_it() {
    let page = Page::open(ARTICLE);
    count_loads(&page);
    page.script::<()>(BREAK_RENDERING);
    page.tick("Admin rights by default");
    assert_panel(&page, "Edgewise has stopped");
    page.wait_for_text("The program made a mistake from which it cannot go on");
    page.wait_for_text("For a report: panicked at");
    // The address had no time to follow; the panel knows all the same.
    assert_eq!(kept(&page), "#v1;e=2024-06;m=admin-access:by-default;k=03vt2qn");
    assert_eq!(loads(&page), 0, "nothing is reloaded without a click");
    page.expect_errors(&["insertBefore is broken", "unreachable"]);

    page.press(WITH);
    page.wait_until_ready();
    page.wait_for_text("2 of 3 fit");
    assert!(page.is_ticked("Admin rights by default"));
    assert_eq!(page.fragment(), "#v1;e=2024-06;m=admin-access:by-default;k=03vt2qn");
    assert_eq!(loads(&page), 1);
    assert!(!page.offers(Role::Button, WITH));
}

#[test]
fn a_panic_in_a_callback_stops_the_page_and_keeps_what_was_said() {
    let page = Page::open(BOTH_DEMANDS);
    count_loads(&page);
    page.script::<()>(PANIC_IN_CALLBACK);
    page.pick("Edition of the facts", "2026-11");
    assert_panel(&page, "Edgewise has stopped");
    page.wait_for_text("For a report: panicked at");
    assert_eq!(kept(&page), BOTH_DEMANDS);
    assert_eq!(loads(&page), 0, "nothing is reloaded without a click");
    page.expect_errors(&["unreachable"]);

    page.press(WITH);
    page.wait_until_ready();
    page.wait_for_text("AKS hybrid meets both must-haves");
    assert_eq!((page.fragment(), loads(&page)), (BOTH_DEMANDS.to_owned(), 1));
}

#[test]
fn an_exception_in_a_callback_stops_the_page_instead_of_leaving_it_half_alive() {
    let page = Page::open(BOTH_DEMANDS);
    page.script::<()>(BREAK_CALLBACK);
    page.pick("Edition of the facts", "2026-11");
    assert_panel(&page, "Edgewise has stopped");
    page.wait_for_text(BROKEN_CALLBACK);
    assert_eq!(kept(&page), BOTH_DEMANDS);
    page.expect_errors(&[BROKEN_CALLBACK]);

    page.press(WITHOUT);
    page.wait_until_ready();
    page.wait_for_text("No priorities set");
    assert_eq!(page.fragment(), "");
}

#[test]
fn an_open_dialog_does_not_keep_the_panel_from_the_visitor() {
    let page = Page::open(BOTH_DEMANDS);
    page.act_in("Side by side", Role::Button, "AKS hybrid");
    page.wait_until("a dialog is open", || page.count("dialog[open]") == 1);
    page.script::<()>("HTMLDialogElement.prototype.close = HTMLFormElement.prototype.submit");
    page.script::<()>(
        "[...document.querySelectorAll('dialog button')].find(one => one.textContent === 'Close').click()",
    );
    assert_panel(&page, "Edgewise has stopped");
    assert_eq!(kept(&page), BOTH_DEMANDS);
    page.expect_errors(&[BROKEN_CALLBACK]);
    page.press(WITHOUT);
    page.wait_until_ready();
}

#[test]
fn a_second_failure_with_the_same_scenario_advises_to_go_on_without_it() {
    let page = Page::open(ARTICLE);
    count_loads(&page);
    // Only once the app stands, as if the scenario itself brought it down.
    page.run_before_the_page(&format!(
        "new MutationObserver(() => {{ if (document.documentElement.dataset.app === 'ready') {{ {BREAK_RENDERING} }} }})
             .observe(document, {{ attributes: true, subtree: true, attributeFilter: ['data-app'] }})",
    ));
    page.script::<()>(BREAK_RENDERING);
    page.tick("Admin rights by default");
    assert_panel(&page, "Edgewise has stopped");
    assert!(!page.text().contains("It was reloaded with the same scenario before"));
    page.press(WITH);
    page.wait_until_ready();
    page.press("Why not? Kubernetes on Azure Stack Edge");
    assert_panel(&page, "Edgewise has stopped");
    page.wait_for_text("It was reloaded with the same scenario before");
    assert_eq!(kept(&page), "#v1;e=2024-06;m=admin-access:by-default;k=03vt2qn");
    let advised: String =
        page.script("return document.querySelector('#crash .primary').textContent");
    assert_eq!(advised, WITHOUT);
    assert_eq!(loads(&page), 1);
    page.expect_errors(&["insertBefore is broken", "unreachable"]);
    page.press(WITHOUT);
    page.wait_until_ready();
    page.wait_for_text("No priorities set");
    assert_eq!((page.fragment(), loads(&page)), (String::new(), 2));
}

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
        let is_above: bool = page.script(
            "const [panel, facts] = ['#crash', '.glance']
                 .map(one => document.querySelector(one).getBoundingClientRect());
             return panel.height > 0 && panel.bottom <= facts.top",
        );
        assert!(is_above, "{what}");
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
fn the_panel_above_the_facts_is_clean_for_axe_and_for_fingers() {
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
    page.wait_for_text("2 of 3 fit");
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
fn a_damaged_link_is_kept_as_it_came() {
    let damaged = "#v1;e=2024-06;m=admin-access";
    let page = Page::open(damaged);
    page.script::<()>(BREAK_CALLBACK);
    page.pick("Edition of the facts", "2026-11");
    assert_panel(&page, "Edgewise has stopped");
    assert_eq!(kept(&page), damaged);
    page.expect_errors(&[BROKEN_CALLBACK]);
    page.press(WITH);
    page.wait_until_ready();
    page.wait_for_text("Please check what was");
    assert_eq!(page.fragment(), damaged);
}

#[test]
fn what_fails_outside_the_program_does_not_stop_the_page() {
    let page = Page::open(BOTH_DEMANDS);
    page.script::<()>(
        "setTimeout(() => { throw new Error('an extension failed') });
         Promise.reject(new Error('another failed'))",
    );
    page.choose("Flexibility", "Decisive");
    page.wait_for_text("scores highest for your priorities");
    page.wait_until("both are in the console", || page.console_errors().len() == 2);
    assert_eq!(page.count("#crash:not([hidden])"), 0);
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
    page.wait_for_text("AKS hybrid meets both must-haves");
    assert!(page.script::<bool>("return window.wasShown"));
    assert_eq!(page.count("#crash:not([hidden])"), 0);
    page.expect_errors(&["an extension failed"]);
}

#[test]
fn the_panel_is_clean_for_axe_and_for_fingers() {
    let page = Page::open(BOTH_DEMANDS);
    page.script::<()>(BREAK_CALLBACK);
    page.pick("Edition of the facts", "2026-11");
    assert_panel(&page, "Edgewise has stopped");
    page.resize(320, 640);
    assert!(!page.scrolls_sideways());
    assert_eq!(page.small_targets(), NONE);
    assert_eq!(page.accessibility_faults(), NONE);
    page.expect_errors(&[BROKEN_CALLBACK]);
}
