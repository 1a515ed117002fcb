//! A dialog whose option or criterion another scenario lacks: it closes and says so, and never becomes
//! that of another option.

use edgewise_journey::{Page, Role};

use crate::choose::{ARTICLE, BOTH_DEMANDS};

/// The same demands without the family of AKS hybrid, whose column comes before the others.
const WITHOUT_AKS_HYBRID: &str =
    "#v1;e=2024-06;m=admin-access:by-default,worker-os:linux-and-windows;h=aks-hybrid;k=any";

/// Opens a dialog by a click on something on a phone, where no drawer has room, and notes everything
/// that is announced from then on.
fn open(page: &Page, selector: &str) {
    page.resize(600, 900);
    page.act_in("Parts of the page", Role::Button, "Compare");
    page.click(selector);
    page.wait_until("its dialog is open", || page.count("dialog:modal") == 1);
    page.script::<()>(
        "window.said = [];
         const region = document.querySelector('[role=status]');
         new MutationObserver(() => said.push(region.textContent))
             .observe(region, { childList: true, characterData: true, subtree: true });",
    );
}

/// The name of a row, once all rows are shown.
fn row(page: &Page, criterion: &str) -> String {
    page.script::<()>("document.querySelector('.matrix .switch input').click()");
    page.click(".matrix-foot .link");
    format!(".matrix th[data-criterion={criterion}]")
}

/// Waits until it was announced that those details were closed, no dialog is open and the focus is on the
/// heading of what a phone shows then.
fn closed(page: &Page, name: &str) {
    let sentence = format!("{name} is not part of this scenario, so its details were closed.");
    page.wait_until(&format!("“{sentence}” is announced"), || {
        page.script::<Vec<String>>("return said").contains(&sentence)
    });
    assert_eq!(page.count("dialog"), 0);
    page.wait_until("the focus is on the heading in sight", || {
        page.script("return document.activeElement.id === 'matrix-heading'")
    });
}

/// The article's edition, and then today's: Back leads to fewer criteria.
fn turned_to_today() -> Page {
    let page = Page::open(ARTICLE);
    page.pick("Edition of the facts", "2026-11");
    page.wait_until("the address follows", || page.fragment().is_empty());
    page
}

#[test]
fn a_criterion_that_the_scenario_before_lacks_closes_its_dialog() {
    let page = turned_to_today();
    open(&page, &row(&page, "memory-per-node"));
    page.back();
    closed(&page, "Memory per node");
    assert_eq!(page.fragment(), ARTICLE);
}

#[test]
fn a_criterion_that_the_scenario_before_has_elsewhere_keeps_its_dialog() {
    let page = turned_to_today();
    open(&page, &row(&page, "iot-runtime"));
    page.back();
    page.wait_until("the scenario before is back", || page.fragment() == ARTICLE);
    assert_eq!(page.text_of("dialog h2"), "IoT runtime");
}

#[test]
fn an_option_that_the_next_scenario_lacks_closes_its_dialog() {
    let page = Page::open(BOTH_DEMANDS);
    open(&page, ".matrix th[data-option=aks-hybrid] .column-name");
    page.go_to_fragment(WITHOUT_AKS_HYBRID);
    closed(&page, "AKS hybrid");
}

#[test]
fn a_cell_of_an_option_that_the_next_scenario_lacks_closes_its_dialog() {
    let page = Page::open(BOTH_DEMANDS);
    open(&page, ".matrix td[data-option=aks-hybrid][data-criterion=flexibility]");
    page.go_to_fragment(WITHOUT_AKS_HYBRID);
    closed(&page, "AKS hybrid");
}

#[test]
fn a_rating_that_was_begun_stays_with_its_option_when_another_one_goes() {
    let page = Page::open(BOTH_DEMANDS);
    page.resize(600, 900);
    page.open_cell("bare-metal", "flexibility");
    page.press("Override");
    page.pick("Your rating", "Low");
    page.go_to_fragment(WITHOUT_AKS_HYBRID);
    page.wait_until("the other option is gone", || {
        !page.text_of(".matrix thead").contains("AKS hybrid")
    });
    assert_eq!(page.text_of("dialog h2"), "Bare-metal Kubernetes");
    page.press("Apply");
    page.wait_until("it is in the link", || {
        page.fragment().contains(";x=bare-metal.flexibility:low;")
    });
}
