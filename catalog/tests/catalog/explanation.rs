//! The sentences of the answer, word for word.

use edgewise_engine::assessment::{Assessment, Confidence, assess};
use edgewise_engine::link;
use edgewise_engine::phrase::Phrase;
use edgewise_engine::quantity::Date;
use edgewise_engine::scenario::Scenario;

use edgewise_testkit::fixture;

/// What is said, line by line: headline and confidence, reasons, parts of the confidence, the case
/// against, doubts.
fn said(it: &Assessment) -> String {
    let said = it.explain();
    let word = it.confidence.as_ref().and_then(Confidence::word);
    let word = word.map_or(String::new(), |word| format!(" ({})", word.say()));
    let mut lines = vec![said.headline.plain() + &word];
    lines.extend(said.because.iter().map(Phrase::plain));
    lines.extend(said.confidence.iter().map(|part| part.because.plain()));
    lines.extend(said.against.iter().chain(&said.doubts).map(Phrase::plain));
    lines.join("\n").replace('\u{a0}', " ")
}

/// The answer to sections of a link on the shipped edition of the article.
#[track_caller]
fn article(sections: &str, expected: &[&str]) {
    let facts = fixture::shipped();
    let catalog = &facts.catalog;
    let gap = if sections.is_empty() { "" } else { ";" };
    let reading = link::read(catalog, &format!("v1;e=2024-06{gap}{sections};k=any"));
    assert_eq!(reading.notices, [], "{sections}");
    assert_eq!(said(&assess(catalog, &reading.scenario)), expected.join("\n"));
}

/// The answer to sections of a link on an invented table.
#[track_caller]
pub fn check(table: &str, sections: &str, expected: &[&str]) {
    let facts = fixture::facts(table);
    let catalog = &facts.catalog;
    let it = assess(catalog, &fixture::scenario(catalog, sections));
    assert_eq!(said(&it), expected.join("\n"));
}

#[test]
fn before_anything_is_said_equal_weights_lead_to_aks_hybrid() {
    article(
        "",
        &[
            "Describe the site",
            "Nothing has been said about this site yet, so nothing is recommended.",
        ],
    );
}

#[test]
fn flexibility_decisive_leaves_aks_hybrid_ahead_and_says_how_little_it_takes() {
    article(
        "p=flexibility:3",
        &[
            "AKS hybrid (Open)",
            "AKS hybrid scores highest on your priorities. “Operational cost”, “Ease of configuration” and “Worker systems” are left at their default priorities.",
            "It beats Bare-metal Kubernetes on operational cost and ease of configuration (+0.32), which outweighs flexibility (−0.26).",
            "It is at least as good as Kubernetes on Azure Stack Edge on every criterion that counts, and better on at least one.",
            "Bare-metal Kubernetes would come first if it turned out that AKS hybrid is rated Low instead of Medium for flexibility (rated in Microsoft's guide).",
            "A small change in priorities would favour Bare-metal Kubernetes: shifting about 4% of the weight is enough.",
            "Every fact that it rests on is known.",
            "Bare-metal Kubernetes is better on flexibility (High; AKS hybrid: Medium), and overtakes it once the weight of “Flexibility” rises to about 57% (now 52%).",
        ],
    );
}

#[test]
fn bare_metal_wins_with_a_new_sentence_where_cost_and_ease_are_only_nice() {
    article(
        "p=ease-of-configuration:1,flexibility:3,operational-cost:1,worker-os:2",
        &[
            "Bare-metal Kubernetes (Open)",
            "Bare-metal Kubernetes scores highest on your priorities.",
            "It beats AKS hybrid on flexibility (+0.26), which outweighs operational cost and ease of configuration (−0.21).",
            "AKS hybrid would come first if it turned out that Bare-metal Kubernetes is rated Medium instead of High for flexibility (rated in Microsoft's guide).",
            "A small change in priorities would favour AKS hybrid: shifting about 3% of the weight is enough.",
            "Every fact that it rests on is known.",
            "Bare-metal Kubernetes does poorly on operational cost (High), and AKS hybrid overtakes it once the weight of “Operational cost” rises to about 15% (now 10%).",
        ],
    );
}

#[test]
fn two_must_haves_are_both_met() {
    let facts = fixture::shipped();
    let catalog = &facts.catalog;
    let link = "v1;e=2024-06;m=admin-access:by-default,worker-os:linux-and-windows;k=any";
    let it = assess(catalog, &link::read(catalog, link).scenario);
    let said = it.explain();
    assert_eq!(
        said.because[0].plain(),
        "AKS hybrid meets both must-haves and scores highest on equal weights. No priorities were \
         set, so only “Operational cost”, “Ease of configuration”, “Flexibility” and “Worker systems” count."
    );
    assert_eq!(said.status.plain(), "2 of 3 options remain; recommended: AKS hybrid.");
    assert_eq!(said.foot.plain(), "Facts: June 2024 (last source checked 7 June 2024).");
}

#[test]
fn an_end_that_was_announced_is_told_of_whoever_the_answer_names() {
    let facts = fixture::shipped();
    let catalog = &facts.catalog;
    let ends = |sections: &str| {
        let link = format!("v1;e=2026-11;{sections};k=any");
        let said = assess(catalog, &link::read(catalog, &link).scenario).explain();
        let lines: Vec<String> = said.because.iter().map(Phrase::plain).collect();
        lines.into_iter().filter(|line| line.contains("upport for ")).collect::<Vec<_>>()
    };
    let support = "Support for AKS on Windows Server ends on 27 March 2028.";
    assert_eq!(ends("m=runs-on:windows-server"), [support]);
    // Who demands a day is told it as well.
    assert_eq!(ends("m=runs-on:windows-server,supported-until:2028-01-01"), [support]);
    assert_eq!(
        ends("m=runs-on:windows-server,worker-os:linux-and-windows"),
        [
            "Sources disagree on when support for “Linux and Windows workers” on AKS on Windows Server \
             ends: 31 October 2026 or 31 March 2027; the earlier day is past.",
            support,
        ]
    );
    // Of nobody in particular nothing is told.
    assert_eq!(ends("p=duties:0,parts:0,freedoms:0"), [""; 0]);
}

#[test]
fn all_that_come_next_are_named() {
    let facts = fixture::facts("x: points\n a = 1\n b = 1\n c = 1/2\n d = 1/2\n e = 0");
    let catalog = &facts.catalog;
    let said = assess(catalog, &fixture::scenario(catalog, "a=sites:2")).explain();
    assert_eq!(
        said.because.last().map(Phrase::plain).as_deref(),
        Some("The next best are C and D.")
    );
}

#[test]
fn only_an_option_that_fits_is_called_no_better() {
    let table = "x: points\n y: points\n p: { hall }\n a = 1 1 hall\n b = 1/2 1 hall\n c = 0 0 unknown\n d = 0 0 hall";
    let facts = fixture::facts(table);
    let catalog = &facts.catalog;
    let said = assess(catalog, &fixture::scenario(catalog, "m=p:hall")).explain();
    let told =
        "It is at least as good as D on every criterion that counts, and better on at least one.";
    assert_eq!(said.because.last().map(Phrase::plain).as_deref(), Some(told));
}

#[test]
fn no_cell_cites_a_newer_day_than_the_newest_source() {
    let facts = fixture::shipped();
    let catalog = &facts.catalog;
    let it = assess(catalog, &Scenario::new(catalog.today().id.clone()));
    let foot = it.explain().foot.plain();
    let cells = it.table.candidates.iter().flat_map(|one| &one.cells);
    let sources =
        cells.flat_map(|cell| &cell.claim).flat_map(|claim| facts.reasons.sources_of(claim.reason));
    let mut days: Vec<String> = sources
        .filter_map(|id| facts.reasons.source(id))
        .flat_map(|source| {
            let letters: Vec<char> = source.date.chars().collect();
            let read = source.read.map(|day| day.to_string());
            letters.windows(10).map(String::from_iter).chain(read).collect::<Vec<_>>()
        })
        .filter(|part| Date::parse(part).is_some())
        .collect();
    days.sort();
    let newest = days.last().and_then(|day| Date::parse(day)).expect("a source has a day");
    assert!(foot.ends_with(&format!("(last source checked {}).", newest.say())), "{foot}");
}

#[test]
fn where_nothing_fits_the_mildest_ways_out_are_named() {
    check(
        "memory: MiB lower 2048\n support: { us, them }\n a = 4096 us\n b = 1024 them\n c = 8192 us",
        "m=memory:2048,support:us",
        &[
            "No option meets all must-haves",
            "“Memory: 2 GiB” rules out 2 of 3 options, and “Support: Us” 1. The smallest changes that would help:",
            "With “Memory: 4 GiB” instead of “Memory: 2 GiB”, A would fit.",
            "Without “Support: Us”, B would fit.",
        ],
    );
}

#[test]
fn a_way_out_that_brings_back_only_unconfirmed_options_says_so() {
    check(
        "x: high < low\n y: high < low\n a = high unknown\n b = low high\n c = high high",
        "m=x:low,y:low",
        &[
            "No option meets all must-haves",
            "“X: Low” rules out 2 of 3 options, and “Y: Low” 2. The smallest changes that would help:",
            "Without “Y: Low”, B would fit.",
            "Without “X: Low”, A might fit; it is not confirmed.",
        ],
    );
}

#[test]
fn of_those_that_a_way_out_brings_back_the_unconfirmed_are_named() {
    check(
        "x: high < low\n y: high < low\n a = high unknown\n b = high low",
        "m=x:low,y:low",
        &[
            "No option meets all must-haves",
            "“X: Low” rules out 2 of 2 options. The smallest changes that would help:",
            "Without “X: Low”, B would fit, and A might.",
        ],
    );
}

#[test]
fn the_only_option_that_fits_is_named_without_figures() {
    check(
        "x: points\n a = 1\n b = 0",
        "m=x:1",
        &[
            "A",
            "Only A meets the must-have.",
            "No other option fits, so your priorities change nothing.",
        ],
    );
}

#[test]
fn weights_that_are_not_equal_are_not_called_so() {
    check(
        "x: points @decisive\n y: points\n a = 1 1\n b = 1 0",
        "",
        &[
            "Describe the site",
            "Nothing has been said about this site yet, so nothing is recommended.",
        ],
    );
}

#[test]
fn what_is_named_for_the_winner_outweighs_all_that_is_named_against_it() {
    check(
        "aa: points\n bb: points\n cc: points\n dd: points\n ee: points\n ff: points\n gg: points
         hh: points\n ii: points\n jj: points
         a = 1 1 1 1 1 0 0 0 0 0
         b = 0 0 0 0 0 1 1 0.7 0.6 0.5",
        "a=sites:2",
        &[
            "A (Likely)",
            "A scores highest on equal weights. No priorities were set.",
            "It beats B mainly on aa, bb, cc and dd (+0.40), which outweighs ff, gg, hh and two more (−0.38).",
            "It takes a shift of 6% of the weight for B to catch up.",
            "Every fact that it rests on is known.",
            "Ratings would have to be off by 13 steps before B comes first.",
            "A does poorly on ff (0/1), and B overtakes it once the weight of “Ff” rises to about 20% (now 10%).",
        ],
    );
}

#[test]
fn a_bound_is_told_beside_what_the_weight_is_now() {
    // The weight that may move is 1.1 %, the bound of flexibility 66.7 %.
    check(
        "cost: high < medium < low
         ease: hard < fair < easy
         flexibility: low < medium < high
         a = low easy medium
         b = high hard high",
        "w=cost:5,ease:5,flexibility:19",
        &[
            "A (Open)",
            "A scores highest on your priorities.",
            "It beats B on cost and ease (+0.34), which outweighs flexibility (−0.33).",
            "B would come first if it turned out that A is rated Low instead of Medium on flexibility (documented).",
            "A small change in priorities would favour B: shifting about 1% of the weight is enough.",
            "Every fact that it rests on is known.",
            "B is better on flexibility (High; A: Medium), and overtakes it once the weight of “Flexibility” rises to about 67% (now 66%).",
        ],
    );
}

#[test]
fn every_claim_that_can_be_demanded_has_words_for_what_the_option_does() {
    let catalog = edgewise_catalog::shipped();
    for criterion in catalog.criteria.iter().filter(|one| !one.must.offers.is_empty()) {
        for value in &criterion.must.offers {
            assert!(!criterion.demand(value).contains('{'), "{}", criterion.id);
        }
        for claim in catalog.options.iter().flat_map(|option| &option.claims) {
            if claim.criterion != criterion.id {
                continue;
            }
            for value in claim.standing.values() {
                let said = criterion.must.said.of(value);
                assert!(said.is_some(), "{}: {value:?}", criterion.id);
            }
        }
    }
}
