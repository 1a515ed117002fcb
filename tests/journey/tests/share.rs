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
    page.unfold("All must-haves (");
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
    let lines = page.lines();
    for option in said["options"].as_array().expect("options") {
        let name = option["name"].as_str().expect("a name");
        if option["state"] == "ruled-out" {
            continue;
        }
        let score = option["score"].as_str().expect("a score");
        let (above, below) = score.split_once('/').unwrap_or((score, "1"));
        let number = |text: &str| text.parse::<f64>().expect("a number");
        let shown = format!("{:.2}", number(above) / number(below));
        let line = lines.iter().find(|line| line.contains(name)).expect("every option has a line");
        assert!(line.contains(&shown), "{name}: {score} is not in {line}");
    }
}

#[test]
fn an_opened_link_can_be_undone() {
    let page = Page::open(BOTH_DEMANDS);
    page.go_to_fragment(ARTICLE);
    page.wait_for_text("Describe your site, or start from an example");
    page.press("Undo");
    page.wait_for_text("In June 2024: AKS hybrid");
    page.wait_until("the address follows", || page.fragment() == BOTH_DEMANDS);
}
