//! A link carries the whole scenario: to another window, to the command line, and back.

use std::time::Duration;

use edgewise_journey::{Page, command_line};

use crate::choose::{ARTICLE, BOTH_DEMANDS};

const CHOSEN: &str = "#v1;e=2024-06;m=admin-access:by-default,worker-os:linux-and-windows;\
                      p=ease-of-configuration:1,flexibility:3,operational-cost:1;k=1019tdv";

#[test]
fn the_address_follows_within_a_second() {
    let page = Page::open(ARTICLE);
    page.tick("Workers");
    page.tick("Admin rights by default");
    page.choose("Flexibility", "Decisive");
    page.choose("Operational cost", "Nice");
    page.script::<()>(
        "window.changed = performance.now(); \
        addEventListener('change', () => window.changed = performance.now(), true)",
    );
    page.choose("Ease of configuration", "Nice");
    page.wait_until("the address holds the canonical link", || page.fragment() == CHOSEN);
    let took: f64 = page.script("return performance.now() - window.changed");
    assert!(took < 1500.0, "{took} ms");
}

#[test]
fn copy_link_does_not_wait_for_the_address() {
    let page = Page::open(ARTICLE);
    page.script::<()>(
        "document.querySelector('#must-admin-access').click();
         [...document.querySelectorAll('button')].find(one => one.textContent === 'Copy link').focus();",
    );
    page.press("Copy link");
    page.wait_for_text("Link copied");
    let copied = page.clipboard();
    assert!(copied.ends_with("#v1;e=2024-06;m=admin-access:by-default;k=03vt2qn"), "{copied}");
    page.tick("Workers");
    let soon = Duration::from_secs(1);
    page.wait_until_within(soon, "nobody says that of another scenario", || {
        !page.text().contains("Link copied")
    });
}

#[test]
fn the_command_line_gives_the_figures_that_the_page_shows() {
    let said = command_line::assess(CHOSEN);
    let page = Page::open(CHOSEN);
    page.press("Show the working");
    let text = page.text();
    for sentence in said["sentence"].as_array().expect("sentences") {
        let sentence = sentence.as_str().expect("a sentence is text");
        assert!(text.contains(sentence), "{sentence}\nis not on the page:\n{text}");
    }
    let weights = said["weights"].as_object().expect("weights");
    let contributions = said["contributions"]["by_criterion"].as_object().expect("contributions");
    for (criterion, figure) in weights.iter().chain(contributions) {
        // The page writes a minus where JSON has a hyphen.
        let figure = figure.as_str().expect("a figure is text").replace('-', "−");
        assert!(text.contains(&format!("({figure})")), "{criterion}: {figure} is not in:\n{text}");
    }
    for option in said["options"].as_array().expect("options") {
        let name = option["name"].as_str().expect("a name");
        let score = option["score"].as_str().expect("a score");
        if option["state"] == "ruled-out" {
            continue;
        }
        page.act_in("Side by side", edgewise_journey::Role::Button, name);
        let details = page.text_of("dialog");
        assert!(details.contains(&format!("({score})")), "{name}: {score} is not in:\n{details}");
        page.press("Close");
    }
    assert_eq!(said["link"], CHOSEN);
}

#[test]
fn an_opened_link_can_be_undone() {
    let page = Page::open(BOTH_DEMANDS);
    page.go_to_fragment(ARTICLE);
    page.wait_for_text("No priorities set");
    page.press("Undo");
    page.wait_for_text("AKS hybrid meets both must-haves");
    page.wait_until("the address follows", || page.fragment() == BOTH_DEMANDS);
}
