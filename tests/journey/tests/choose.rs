//! Saying what the site demands and what matters, and reading what follows; on the article's facts.

pub use edgewise_journey::scenario::{ARTICLE, BOTH_DEMANDS};
use edgewise_journey::{Page, Role};

/// The same on an Azure Stack Edge device, which can do neither.
pub const NOTHING_FITS: &str = "#v1;e=2024-06;m=admin-access:by-default,\
    runs-on:azure-stack-edge-pro-gpu.azure-stack-edge-pro-r.azure-stack-edge-mini-r,\
    worker-os:linux-and-windows;k=2d41e6d";

/// The score of an option as its details show it, such as `0.740 (71/96)`.
fn score(page: &Page, option: &str) -> String {
    page.act_in("Side by side", Role::Button, option);
    let text = page.text_of("dialog");
    page.press("Close");
    let (_, score) = text.split_once("Score ").unwrap_or_else(|| panic!("no score in: {text}"));
    score.split_inclusive(')').next().unwrap_or_default().to_owned()
}

#[test]
fn what_a_criterion_means_is_told_where_it_is_ranked() {
    let page = Page::open("");
    page.act_in("What matters most", Role::Button, "Operational cost");
    page.wait_for_text("How much work does it take to maintain and operate the clusters?");
    page.press("Close");
    page.wait_until("the dialog is gone", || page.count("dialog") == 0);
    assert_eq!(page.focused(), "Operational cost, from High to Low / Operational cost");
}

#[test]
fn a_demand_rules_options_out_for_every_reason_and_says_them() {
    let page = Page::open(ARTICLE);
    page.tick("Workers");
    page.wait_for_text("Ruled out: 1");
    page.wait_for_text(
        "Kubernetes on Azure Stack Edge: Worker systems: Linux only (demanded: Linux and Windows)",
    );
    page.tick("Admin rights by default");
    page.wait_for_text(
        "Kubernetes on Azure Stack Edge: Worker systems: Linux only (demanded: Linux and Windows); \
         Admin rights: On request (demanded: By default)",
    );
    page.wait_for_text("1 out");
    page.press("Ruled out: 1");
    page.press("Why not? Kubernetes on Azure Stack Edge");
    page.wait_for_text("Why not Kubernetes on Azure Stack Edge?");
    let answer = page.text_of(".asked");
    for reason in
        ["Linux only", "Only Linux workloads are supported", "On request", "withheld by default"]
    {
        assert!(answer.contains(reason), "{reason}: {answer}");
    }
}

#[test]
fn the_answer_and_its_sentence_follow_the_priorities() {
    let page = Page::open(ARTICLE);
    page.tick("Workers");
    page.tick("Admin rights by default");
    page.wait_for_text("AKS hybrid meets both must-haves and scores highest on equal weights.");
    assert_eq!(score(&page, "AKS hybrid"), "0.875 (7/8)");

    page.choose("Flexibility", "Decisive");
    page.wait_for_text(
        "It beats Bare-metal Kubernetes on operational cost and ease of configuration (+0.32), \
         which outweighs flexibility (−0.26).",
    );
    assert_eq!(page.text_of("#verdict-heading"), "AKS hybrid");
    assert_eq!(score(&page, "AKS hybrid"), "0.740 (71/96)");
    assert_eq!(score(&page, "Bare-metal Kubernetes"), "0.681 (49/72)");

    page.choose("Worker systems", "Important");
    page.choose("Operational cost", "Nice");
    page.choose("Ease of configuration", "Nice");
    page.wait_for_text(
        "Bare-metal Kubernetes meets both must-haves and scores highest for your priorities. \
         It beats AKS hybrid on flexibility (+0.26), which outweighs operational cost and ease of \
         configuration (−0.21).",
    );
    assert_eq!(page.text_of("#verdict-heading"), "Bare-metal Kubernetes");
    assert_eq!(score(&page, "Bare-metal Kubernetes"), "0.792 (19/24)");
}

#[test]
fn why_not_names_what_would_put_an_option_first() {
    let page = Page::open(BOTH_DEMANDS);
    page.pick("Why not another option?", "Why not Bare-metal Kubernetes?");
    page.wait_for_text("What would change that");
    page.wait_for_text("AKS hybrid is ahead.");
    page.act_in("Why not Bare-metal Kubernetes?", Role::Button, "Close");
    page.wait_until("the answer is gone", || page.count(".asked") == 0);
}

#[test]
fn when_nothing_fits_the_mildest_ways_out_are_named() {
    let page = Page::open(NOTHING_FITS);
    page.wait_for_text("No option meets all must-haves");
    page.wait_for_text("AKS hybrid and Bare-metal Kubernetes return.");
    page.wait_for_text("Kubernetes on Azure Stack Edge returns.");
    assert_eq!(page.count("[data-leads=true]"), 0);
}

#[test]
fn where_no_weight_decides_the_answer_says_how_many_are_left() {
    let page = Page::open(
        "#v1;e=2026-11;m=memory-per-node:8192,offline-days:30,worker-os:linux-and-windows;k=any",
    );
    page.resize(1440, 900);
    page.wait_for_text("The only one confirmed");
    assert_eq!(page.text_of(".sure"), "1 of 26\n\nfits; 4 not confirmed; 21 ruled out");
    page.go(NOTHING_FITS);
    page.wait_until("nobody is left", || page.text_of(".sure") == "0 of 3\n\nfit; 3 ruled out");
}

/// Who stands side by side.
fn columns(page: &Page) -> Vec<String> {
    page.script(
        "return [...document.querySelectorAll('.column .option')].map(one => one.innerText)",
    )
}

#[test]
fn whom_the_answer_speaks_of_stands_side_by_side() {
    let page = Page::open("#v1;e=2024-06;h=aks-hybrid;k=any");
    page.resize(390, 844);
    let tied = ["Bare-metal Kubernetes", "Kubernetes on Azure Stack Edge"];
    page.wait_until("both that tie are there", || columns(&page) == tied);
    page.go(
        "#v1;e=2026-11;m=admin-access:by-default,worker-os:linux-and-windows;p=freedoms:3;k=any",
    );
    page.wait_for_text("MicroK8s would score higher, but it is not confirmed to fit.");
    page.wait_until("it can be compared", || columns(&page) == ["RKE2", "MicroK8s"]);
    page.go("#v1;e=2026-11;m=memory-per-node:1,worker-os:linux-and-windows;k=any");
    page.wait_for_text("KubeEdge returns, still unconfirmed");
    page.wait_until("so can who would return", || columns(&page) == ["KubeEdge"]);
}

#[test]
fn a_milder_demand_is_not_worded_like_the_stricter_one() {
    let page = Page::open(NOTHING_FITS);
    page.wait_for_text("The mildest ways out");
    let text = page.text_of(".verdict");
    for line in text.lines().filter(|line| line.contains("instead of")) {
        let said: Vec<&str> =
            line.split('“').skip(1).filter_map(|part| part.split('”').next()).collect();
        let mut once = said.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(said.len(), once.len(), "{line}");
    }
}

#[test]
fn every_change_can_be_undone_and_redone() {
    let page = Page::open(ARTICLE);
    page.tick("Workers");
    page.choose("Flexibility", "Decisive");
    page.press("Undo");
    page.wait_until("flexibility is Important", || page.is_chosen("Flexibility", "Important"));
    assert!(page.is_ticked("Workers"));
    page.press("Undo");
    page.wait_until("nothing is demanded", || !page.is_ticked("Workers"));
    page.press("Redo");
    page.press("Redo");
    page.wait_until("flexibility is Decisive", || page.is_chosen("Flexibility", "Decisive"));
    assert!(page.is_ticked("Workers"));
}

#[test]
fn reset_clears_everything_and_back_brings_it_again() {
    let page = Page::open(BOTH_DEMANDS);
    page.press("Reset");
    page.wait_for_text("No priorities set");
    assert_eq!(page.fragment(), "");
    page.back();
    page.wait_for_text("AKS hybrid meets both must-haves");
    assert_eq!(page.fragment(), BOTH_DEMANDS);
}

#[test]
fn a_starting_point_loads_a_whole_scenario_and_back_returns() {
    let page = Page::open(ARTICLE);
    page.tick("Admin rights by default");
    page.wait_until("the address follows", || page.fragment().contains("m=admin-access"));
    let before = page.fragment();
    page.press("Start from");
    page.press("Full control on our own hardware");
    page.wait_until("flexibility is Decisive", || page.is_chosen("Flexibility", "Decisive"));
    page.wait_for_text("Bare-metal Kubernetes");
    assert!(page.fragment().contains("t=Full_control"), "{}", page.fragment());
    page.back();
    page.wait_until("flexibility is Important", || page.is_chosen("Flexibility", "Important"));
    assert!(page.is_ticked("Admin rights by default"));
    assert_eq!(page.fragment(), before);
}

#[test]
fn back_returns_to_a_change_made_just_before_a_starting_point() {
    let page = Page::open(ARTICLE);
    page.press("Start from");
    // As fast as the browser goes: the address has not yet followed the first change.
    page.script::<()>(
        "document.querySelector('#must-admin-access').click();
         setTimeout(() => [...document.querySelectorAll('button')]
             .find(one => one.textContent.startsWith('Full control')).click(), 50);",
    );
    page.wait_until("flexibility is Decisive", || page.is_chosen("Flexibility", "Decisive"));
    page.back();
    page.wait_until("flexibility is Important", || page.is_chosen("Flexibility", "Important"));
    assert!(page.is_ticked("Admin rights by default"));
}
