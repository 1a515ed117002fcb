//! How sure the answer is: shares, strips, decisive facts, and who should choose another option.

use edgewise_journey::{Page, Role};

/// Both demands, flexibility before all: a close call.
const CLOSE: &str = "#v1;e=2024-06;m=admin-access:by-default,worker-os:linux-and-windows;\
                     p=flexibility:3;k=0n5xen1";
/// Sixteen criteria: more weightings than can be cut into pieces.
pub const MANY: &str = "#v1;e=2026-11;p=admin-access:2,conformance:2,gpu:2,\
                    kubernetes-upgrades:2,licence:2,maturity:2,memory-per-node:2,network-choice:2,\
                    offline-days:2,os-updates:2,storage-choice:2,supported-until:2,\
                    vendor-support:2;k=any";

#[test]
fn the_working_shows_weights_contributions_and_prices() {
    let page = Page::open(CLOSE);
    page.press("How this was calculated");
    page.wait_for_text("52%");
    page.wait_for_text("AKS hybrid, criterion by criterion against one other");
    page.wait_for_text("What each must-have costs you");
}

#[test]
fn with_nothing_ordered_the_shares_of_winning_are_exact() {
    // All three can give that, so nobody is ruled out.
    let page = Page::open("#v1;e=2024-06;m=admin-access:on-request;k=any");
    page.press("How this was calculated");
    page.wait_for_text("How often each comes first");
    let rows: Vec<String> = page.script(
        "const heading = [...document.querySelectorAll('.calculation h3')]
             .find(one => one.textContent === 'How often each comes first');
         return [...heading.nextElementSibling.querySelectorAll('tbody tr')]
             .map(row => [...row.cells].slice(0, 2).map(cell => cell.textContent).join(': '))",
    );
    assert_eq!(rows, ["AKS hybrid: 89%", "Bare-metal Kubernetes: 11%"]);
    page.wait_for_text("Never a sole winner: Kubernetes on Azure Stack Edge.");
}

#[test]
fn the_table_marks_what_can_change_the_answer_and_the_calculation_says_how() {
    let page = Page::open(CLOSE);
    assert!(page.count(".matrix td[data-option=aks-hybrid] .decisive") > 0);
    page.press("How this was calculated");
    page.wait_for_text(
        "Bare-metal Kubernetes would come first if it turned out that AKS hybrid is rated Medium instead of Low for \
         operational cost.",
    );
    page.wait_for_text("assumes that the steps of each scale are equally large");
}

#[test]
fn the_answer_is_held_against_any_option() {
    let page = Page::open(CLOSE);
    page.press("How this was calculated");
    page.wait_for_text("ahead in 88.9% of all weightings");
    page.pick("The other option", "Kubernetes on Azure Stack Edge");
    page.wait_for_text("+0.42");
    assert!(!page.text_of(".calculation").contains("ahead in"), "it does not fit");
    page.act_in("", Role::Button, "How often each is ahead of each other one");
    page.wait_for_text("88.9%");
}

#[test]
fn weights_may_be_numbers_and_begin_with_those_of_the_tiers() {
    let page = Page::open(CLOSE);
    page.press("How this was calculated");
    page.act_in("", Role::Button, "Exact weights instead of tiers");
    page.script::<()>("document.querySelector('#weight-flexibility').select()");
    page.fill("Flexibility", "much");
    page.wait_for_text("A whole number from 0 to 1000000.");
    assert!(!page.fragment().contains(";w="), "nothing is weighed by a word");
    page.script::<()>("document.querySelector('#weight-flexibility').select()");
    page.fill("Flexibility", "100");
    page.wait_until("one number makes numbers of all tiers", || {
        page.fragment().contains(
            ";w=ease-of-configuration:23,flexibility:100,operational-cost:23,worker-os:23;",
        )
    });
    page.wait_for_text("59%");
    page.unfold("Priorities (");
    page.wait_for_text("Expert weights replace the tiers here.");
    page.act_in("Priorities", Role::Button, "Use the tiers again");
    page.wait_until("the tiers count again", || !page.fragment().contains(";w="));
    page.wait_for_text("52%");
}

#[test]
fn a_line_of_the_list_says_whom_an_option_is_for() {
    let page = Page::open(CLOSE);
    page.click(".ranking li:nth-child(2) .entry");
    page.wait_for_text("Who should choose it");
    page.wait_for_text("Choose it if “Flexibility” matters most to you.");
}

#[test]
fn a_long_search_lets_the_page_answer_meanwhile() {
    let page = Page::open(MANY);
    page.press("How this was calculated");
    page.wait_for_text("±1 point");
    // Each click begins the search anew and none waits for it.
    for _ in 0..3 {
        page.choose("Duties left to your team", "Decisive");
        page.choose("Duties left to your team", "Nice");
    }
    page.wait_for_text("±1 point");
}

#[test]
fn a_cell_that_carries_the_answer_says_who_would_come_first_otherwise() {
    let page = Page::open(CLOSE);
    page.open_cell("aks-hybrid", "operational-cost");
    page.wait_for_text(
        "if it turned out that AKS hybrid is rated Medium instead of Low for operational cost",
    );
}

#[test]
fn where_nobody_else_is_confirmed_the_working_says_so_in_the_place_of_empty_columns() {
    let page = Page::open(
        "#v1;e=2026-11;m=memory-per-node:8192,offline-days:30,worker-os:linux-and-windows;k=any",
    );
    page.press("How this was calculated");
    page.wait_for_text("No other option is confirmed to fit: no weight changes who comes first.");
    let working = page.text_of(".calculation");
    for absent in ["The winner stays first with", "An answer is firm where"] {
        assert!(!working.contains(absent), "{absent} is in:\n{working}");
    }
}
