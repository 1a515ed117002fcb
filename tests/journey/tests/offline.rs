//! The page without a network, and new versions of it.

use edgewise_journey::{Host, Page, Role};

use crate::choose::BOTH_DEMANDS;

const VERDICT: &str = "In June 2024: AKS hybrid";

#[test]
fn the_page_can_be_installed() {
    let page = Page::open("");
    let host = Host::start();
    page.go_to(host.address());
    page.wait_until_kept();
    assert_eq!(page.obstacles_to_installing(), Vec::<String>::new());
    let signs: usize = page.later(
        "fetch('manifest.webmanifest').then(one => one.json()).then(one => Promise.all(
            one.icons.map(icon => new Promise((drawn, failed) => {
                const image = new Image();
                image.onload = () => drawn(`${image.naturalWidth}x${image.naturalHeight}` === icon.sizes);
                image.onerror = failed;
                image.src = icon.src;
            })))).then(all => all.filter(fits => fits).length)",
    );
    assert_eq!(signs, 3, "each icon is there in the size that the manifest says");
}

#[test]
fn a_window_that_stays_open_looks_again_when_it_is_turned_to() {
    let page = Page::open("");
    let host = Host::start();
    page.go_to(host.address());
    page.wait_until_kept();
    page.go_to(host.address());
    page.script::<()>(
        "window.looks = 0;
         const update = ServiceWorkerRegistration.prototype.update;
         ServiceWorkerRegistration.prototype.update = function () { looks++; return update.call(this) };
         window.turn = () => document.dispatchEvent(new Event('visibilitychange'));",
    );
    let looks = || page.script::<u32>("turn(); return looks");
    assert_eq!(looks(), 0, "within the hour it does not ask again");
    page.script::<()>("const now = Date.now; Date.now = () => now() + 3600001");
    assert_eq!(looks(), 1);
    assert_eq!(looks(), 1);
}

#[test]
fn other_pages_below_the_folder_are_not_answered_for() {
    let page = Page::open("");
    let host = Host::start();
    page.go_to(host.address());
    page.wait_until_kept();
    page.go_to(host.address());
    let said: u32 = page.later("fetch('SHA256SUMS').then(answer => answer.status)");
    assert_eq!(said, 200);
    let said: u32 = page.later("fetch('another/project/').then(answer => answer.status)");
    assert_eq!(said, 404);
    // The browser notes the second one.
    assert_eq!(page.console_errors().len(), 1);
}

#[test]
fn an_install_that_lacks_a_file_leaves_the_old_version_serving() {
    let page = Page::open("");
    let host = Host::start();
    let home = host.address().to_owned();
    page.go_to(&home);
    page.wait_until_kept();
    let title = page.title();
    let caches: Vec<String> = page.later("caches.keys()");

    host.release("Second");
    host.lose("icon-512.png");
    page.go_to(&home);
    let state = page.look_for_another_version();
    assert!(["redundant", "none", "refused"].contains(&state.as_str()), "{state}");
    assert!(!page.offers(Role::Button, "Update now"));
    assert_eq!(page.later::<Vec<String>>("caches.keys()"), caches, "nothing half is left");
    host.die();
    page.open_window(&format!("{home}{BOTH_DEMANDS}"));
    page.wait_for_text(VERDICT);
    assert_eq!(page.title(), title);
}

#[test]
fn the_offer_can_be_put_off() {
    let page = Page::open("");
    let host = Host::start();
    page.go_to(host.address());
    page.wait_until_kept();
    host.release("Second");
    page.go_to(host.address());
    // Browsers take their time to look for it by themselves.
    assert_eq!(page.look_for_another_version(), "installed");
    page.wait_for_text("New version ready");
    assert_eq!(page.accessibility_faults(), Vec::<String>::new());
    assert_eq!(page.small_targets(), Vec::<String>::new());
    page.resize(320, 640);
    assert!(!page.scrolls_sideways());
    page.press("Later");
    page.wait_until("the offer is gone", || !page.text().contains("New version ready"));
    let title = page.title();
    page.open_window(host.address());
    page.wait_for_text("New version ready");
    assert_eq!(page.title(), title, "as long as a window is open, it waits");
}

#[test]
fn a_worker_that_retires_leaves_the_page_to_its_host() {
    let page = Page::open("");
    let host = Host::start();
    page.go_to(host.address());
    page.wait_until_kept();
    page.go_to(host.address());
    host.retire_worker();
    page.look_for_another_version();
    page.wait_until("nothing is kept", || page.later("caches.keys().then(names => !names.length)"));
    page.wait_until("the worker is gone", || {
        page.later("navigator.serviceWorker.getRegistration().then(one => !one)")
    });
}

#[test]
fn a_cache_that_was_emptied_is_filled_again() {
    let page = Page::open("");
    let host = Host::start();
    let home = host.address().to_owned();
    page.go_to(&home);
    page.wait_until_kept();
    page.later::<()>("caches.keys().then(names => Promise.all(names.map(name => caches.delete(name)))).then(() => {})");
    page.go_to(&home);
    page.wait_until("the cache is full again", || {
        page.later("caches.keys().then(names => names.length ? caches.open(names[0]).then(one => one.keys()).then(all => all.length > 8) : false)")
    });
    host.die();
    page.open_window(&format!("{home}{BOTH_DEMANDS}"));
    page.wait_for_text(VERDICT);
}
