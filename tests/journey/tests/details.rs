//! What the details of an option say: what it does not meet, what its score is made of, what is in doubt.

use edgewise_journey::{Page, Role};

use crate::choose::{BOTH_DEMANDS, NOTHING_FITS};

/// Three machines that survive the loss of one and three months without contact; worker
/// systems count as well.
const REMOTE: &str = "#v1;e=2026-11;m=machines-to-survive:3,offline-days:90,survives-node-loss:yes;p=worker-os:2;k=any";
/// A demand that sources disagree about.
const NOT_CONFIRMED: &str = "#v1;e=2026-11;m=freedoms:12,worker-os:linux-and-windows;k=any";
/// A link of which one demand cannot be read and another rules out all.
const IN_DOUBT: &str =
    "#v1;e=2024-06;m=admin-access:by-default,colour:blue,runs-on:azure-stack-edge-pro-gpu;k=any";

/// Opens the details of an option and gives what they say.
fn details(page: &Page, option: &str) -> String {
    page.act_in("Side by side", Role::Button, option);
    page.text_of("dialog")
}

/// The rows of the score as "criterion | rating | what it adds".
fn rows(page: &Page) -> Vec<String> {
    page.script(
        "return [...document.querySelectorAll('dialog .figures tr')].slice(1).map(row =>
             [...row.cells].map(cell => cell.innerText.replace(/[●○]/g, '').split(/\\s+/).join(' ').trim())
                 .join(' | '))",
    )
}

#[test]
fn the_details_of_an_option_say_what_its_score_is_made_of() {
    let page = Page::open(BOTH_DEMANDS);
    let said = details(&page, "Bare-metal Kubernetes");
    assert!(said.contains("It meets all must-haves."), "{said}");
    assert_eq!(
        rows(&page),
        [
            "Operational cost weighs 25 % | High | 0",
            "Ease of configuration weighs 25 % | Difficult | 0",
            "Flexibility weighs 25 % | High | 0.250 (1/4)",
            "Worker systems weighs 25 % | Linux and Windows | 0.250 (1/4)",
            "The score |  | 0.500 (1/2)",
        ]
    );
}

#[test]
fn a_fact_in_doubt_is_named_with_both_values_and_what_each_adds() {
    let page = Page::open(REMOTE);
    let said = details(&page, "MicroK8s");
    assert!(said.contains("Score 0.875 (7/8). With its facts in doubt, from 0.813"), "{said}");
    assert!(
        said.contains(
            "Worker systems (disputed: Linux and Windows against Windows in preview): adds from \
             0.125 (1/8) to 0.250 (1/4)."
        ),
        "{said}"
    );
    assert!(rows(&page)[0].ends_with("Windows in preview Disputed | 0.188 (3/16)"));
}

#[test]
fn the_details_of_an_option_that_is_out_say_the_demand_and_the_fact() {
    let page = Page::open(NOTHING_FITS);
    let said = details(&page, "Kubernetes on Azure Stack Edge");
    assert!(
        said.contains("You demand “Workers: Linux and Windows”; worker systems here: Linux only."),
        "{said}"
    );
    assert!(
        said.contains("You demand “Admin rights by default”; admin rights here: On request."),
        "{said}"
    );
}

#[test]
fn the_details_of_an_option_that_is_not_confirmed_say_what_to_ask() {
    let page = Page::open(NOT_CONFIRMED);
    let said = details(&page, "MicroK8s");
    assert!(said.contains("Not confirmed: “Workers: Linux and Windows” (disputed: "), "{said}");
}

#[test]
fn while_a_link_is_in_doubt_an_option_gets_no_score() {
    let page = Page::open(IN_DOUBT);
    let said = details(&page, "AKS hybrid");
    assert!(said.contains("It gets no score before it is clear what was meant."), "{said}");
    assert!(
        said.contains("You demand “What we can run it on: Azure Stack Edge Pro GPU”"),
        "{said}"
    );
    assert!(!said.contains("Score 0"), "{said}");
    assert!(rows(&page).is_empty());
}

#[test]
fn a_fact_that_rules_an_option_out_leads_to_its_source() {
    let page = Page::open(NOTHING_FITS);
    page.press("Ruled out: 3");
    let fact = "Linux only: Worker systems of Kubernetes on Azure Stack Edge";
    page.act_in("Side by side", Role::Button, fact);
    assert!(page.text_of("dialog").contains("Kubernetes on Azure Stack Edge"));
    assert!(
        page.count("dialog a[href^='https://']") > 0,
        "no source in:\n{}",
        page.text_of("dialog")
    );
    page.press("Close");
    page.pick("Why not another option?", "Why not Kubernetes on Azure Stack Edge?");
    page.act_in("Why not Kubernetes on Azure Stack Edge?", Role::Button, "Worker systems");
    assert!(
        page.count("dialog a[href^='https://']") > 0,
        "no source in:\n{}",
        page.text_of("dialog")
    );
}
