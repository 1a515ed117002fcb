//! What a decision record says under each kind of verdict.

use edgewise_engine::assessment::{Kind, State, assess};
use edgewise_engine::link;
use edgewise_engine::report::{Header, markdown};
use edgewise_engine::scenario::Scenario;

use crate::madr::{is_whole, record, says, under};
use edgewise_testkit::fixture;

/// The record of these sections of a link under the shipped catalogue; `kind` is its verdict.
#[track_caller]
fn shipped(said: &str, kind: Kind) -> String {
    let facts = fixture::shipped();
    let catalog = &facts.catalog;
    let scenario = link::read(catalog, &format!("v1;e={said};k=any")).scenario;
    let it = assess(catalog, &scenario);
    assert_eq!(it.verdict.kind, kind, "{said}");
    let link = link::write(catalog, &scenario);
    let record =
        markdown::record(catalog, &facts.reasons, &scenario, &it, &[], &link, &Header::default());
    is_whole(&record, &it);
    assert!(record.contains(&format!("`{link}`")), "{record}");
    for option in it.in_state(State::RuledOut) {
        let name = &it.table.candidates[option].name;
        let said = under(&record, &format!("### {name}"));
        let is_told =
            said.contains("; the must-have is “") || said.contains("can each be met, but not");
        assert!(is_told, "{name}");
    }
    record
}

#[test]
fn a_single_winner_is_the_chosen_option() {
    let record = shipped(
        "2024-06;m=worker-os:linux-and-windows;p=operational-cost:3",
        Kind::BestForPriorities,
    );
    says(
        &record,
        &[
            "status: proposed\nedition: \"2024-06\"\n",
            "# Choose AKS hybrid\n",
            "Chosen option: **AKS hybrid**, because it meets the must-have and scores highest on these",
            "\n\nAgainst it: ",
            "### Consequences\n\nBeside ",
            "### What would change this decision\n\n* Confidence: ",
            "### Confirmation\n\nThe conclusion changes: under the facts of 2024-06 **AKS hybrid** comes first",
        ],
    );
}

#[test]
fn the_only_option_left_is_the_chosen_option() {
    let said = "2026-11;m=runs-on:windows-pc,smallest-cluster:1,memory-per-node:8192";
    let record = shipped(said, Kind::OnlyOption);
    says(
        &record,
        &[
            "Chosen option: **AKS Edge Essentials**. Only **AKS Edge Essentials** meets all three must-haves.",
            "Neutral, because nothing else that fits is left to compare it with.",
        ],
    );
}

#[test]
fn a_close_call_is_called_one() {
    let facts = fixture::facts("x: points\n y: points\n a = 1 0\n b = 0|1/2 2/3");
    let record = record(&facts, &fixture::scenario(&facts.catalog, "a=sites:2"));
    says(
        &record,
        &[
            " It is a close call.",
            "* Confidence: open. ",
            "* Bad, because one fact in doubt can change the answer.",
            "### What was not confirmed\n\n* Sources disagree on whether **B** is rated 0/1 or 1/2 on X.",
        ],
    );
}

#[test]
fn without_a_decision_the_record_is_a_draft_that_says_why() {
    let said = "2026-11;m=runs-on:azure-stack-edge-mini-r.azure-stack-edge-pro-r";
    let tie = shipped(said, Kind::Tie);
    says(&tie, &["status: draft\n", "# No decision", " tie\n", "No decision: a tie. "]);
    let nothing = shipped("2024-06;m=flexibility:high,operational-cost:low", Kind::NothingFits);
    says(
        &nothing,
        &[
            "# No decision: no option meets all must-haves\n",
            "No decision: no option meets all must-haves.\n\n“High flexibility” rules out 2 of 3 options, and \
             “Low operational cost” 1. The smallest changes that would help:\n\n* ",
        ],
    );
    let said = "2026-11;m=azure-arc:built-in,offline-days:unlimited";
    let open = shipped(said, Kind::Unconfirmed);
    says(
        &open,
        &[
            "# No decision: no option is confirmed to fit\n",
            "No decision: no option is confirmed to fit. One option may fit, but is not confirmed: **AKS on Azure Local**.",
            "Neutral, because it is not confirmed to meet “Works without contact indefinitely”",
        ],
    );
    for record in [tie, nothing, open] {
        assert!(!record.contains("Chosen option") && !record.contains("### Consequences"));
    }
}

#[test]
fn what_is_best_under_all_weights_says_so() {
    let facts = fixture::facts("x: points\n y: points\n a = 1 1/2\n b = 1/2 1/2");
    let catalog = &facts.catalog;
    let record = record(&facts, &fixture::scenario(catalog, "a=sites:2"));
    says(&record, &["No weighting of these criteria puts another option ahead."]);
}

#[test]
fn before_anything_was_said_nothing_is_chosen() {
    let facts = fixture::shipped();
    let catalog = &facts.catalog;
    for edition in &catalog.editions {
        let record = record(&facts, &Scenario::new(edition.id.clone()));
        says(&record, &["status: draft", "No decision: nothing was said of the site yet. "]);
        assert!(!record.contains("Chosen option"));
    }
}

#[test]
fn a_withheld_record_shows_what_was_read_and_ranks_nobody() {
    let facts = fixture::shipped();
    let catalog = &facts.catalog;
    let reading = link::read(catalog, "#v1;e=2024-06;m=flexibility:low,x<b>:y;t=Site");
    let it = assess(catalog, &reading.scenario).withheld();
    let record = markdown::record(
        catalog,
        &facts.reasons,
        &reading.scenario,
        &it,
        &reading.notices,
        "#v1",
        &Header::default(),
    );
    is_whole(&record, &it);
    says(
        &record,
        &[
            "# No decision for *“Site”*: the link could not be relied on\n",
            "No decision: part of the link could not be read, or it may be damaged.",
            "* Flexibility at least: Low\n",
            "x&lt;b&gt;:y",
        ],
    );
    for word in ["Chosen option", "place 1", "score", "come first", "### What would change"] {
        assert!(!record.contains(word), "{word}");
    }
}
