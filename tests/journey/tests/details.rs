//! What the details of an option say: what it does not meet, what its score is made of, what is in doubt.

use edgewise_journey::Page;

use crate::choose::{BOTH_DEMANDS, NOTHING_FITS};

/// It has to survive the loss of a machine and three months without contact; worker
/// systems count as well.
const REMOTE: &str = "#v1;e=2026-11;m=offline-days:90,survives-node-loss:yes;p=worker-os:2;k=any";
/// A demand that sources disagree about.
const NOT_CONFIRMED: &str = "#v1;e=2026-11;m=freedoms:12,worker-os:linux-and-windows;k=any";
/// A link of which one demand cannot be read and another rules out all.
const IN_DOUBT: &str =
    "#v1;e=2024-06;m=admin-access:by-default,colour:blue,runs-on:azure-stack-edge-pro-gpu;k=any";

/// Opens the details of an option by the head of its column and gives what they say.
fn details(page: &Page, option: &str) -> String {
    if page.count(&format!(".matrix th[data-option='{option}']")) == 0 {
        page.script::<()>("document.querySelector('.columns summary').click()");
        page.click(".columns .acts button:last-child");
    }
    page.open_column(option);
    page.details()
}

/// The rows of the score as "criterion | rating | what it adds".
fn rows(page: &Page) -> Vec<String> {
    page.script(
        "return [...document.querySelectorAll('aside .figures tr')].slice(1).map(row =>
             [...row.cells].map(cell => cell.innerText.replace(/[●◐○?]/g, '').split(/\\s+/).join(' ').trim())
                 .join(' | '))",
    )
}

#[test]
fn the_details_of_an_option_say_what_its_score_is_made_of() {
    let page = Page::open(BOTH_DEMANDS);
    let said = details(&page, "bare-metal");
    assert!(said.contains("It meets all must-haves."), "{said}");
    assert_eq!(
        rows(&page),
        [
            "Operational cost weighs 25% | High | 0.00",
            "Ease of configuration weighs 25% | Difficult | 0.00",
            "Flexibility weighs 25% | High | 0.25",
            "Worker systems weighs 25% | Linux and Windows | 0.25",
            "The score |  | 0.50",
        ]
    );
}

#[test]
fn a_fact_in_doubt_is_named_with_both_values_and_what_each_adds() {
    let page = Page::open(REMOTE);
    let said = details(&page, "microk8s");
    assert!(said.contains("Score 0.85. With its facts in doubt, from 0.79"), "{said}");
    assert!(
        said.contains(
            "Worker systems (disputed: either Linux and Windows or Windows in preview): adds from \
             0.13 to 0.25."
        ),
        "{said}"
    );
    assert!(rows(&page)[0].ends_with("Linux and Windows or Windows in preview Disputed | 0.19"));
}

#[test]
fn the_details_of_an_option_that_is_out_say_the_demand_and_the_fact() {
    let page = Page::open(NOTHING_FITS);
    let said = details(&page, "azure-stack-edge");
    assert!(
        said.contains("You need “Linux and Windows workers”; worker systems here: Linux only."),
        "{said}"
    );
    assert!(
        said.contains("You need “Admin rights by default”; admin rights here: On request."),
        "{said}"
    );
}

#[test]
fn the_details_of_an_option_that_is_not_confirmed_say_what_to_ask() {
    let page = Page::open(NOT_CONFIRMED);
    let said = details(&page, "microk8s");
    assert!(said.contains("Not confirmed: “Linux and Windows workers” (disputed: "), "{said}");
}

#[test]
fn while_a_link_is_in_doubt_an_option_gets_no_score() {
    let page = Page::open(IN_DOUBT);
    let said = details(&page, "aks-hybrid");
    assert!(said.contains("It gets no score before it is clear what was meant."), "{said}");
    assert!(said.contains("You need “Runs on Azure Stack Edge Pro GPU”"), "{said}");
    assert!(!said.contains("Score 0"), "{said}");
    assert!(rows(&page).is_empty());
}

#[test]
fn a_fact_that_rules_an_option_out_leads_to_its_source() {
    let page = Page::open(NOTHING_FITS);
    page.click(".ranking li[data-state=ruled-out] .entry");
    page.wait_for_text("Facts behind this");
    page.click(".explained .in-line button");
    page.wait_until("its reason is open", || page.count("dialog:modal") == 1);
    assert!(page.count("dialog a[href^='https://']") > 0, "{}", page.text_of("dialog"));
}
