//! A scenario in another edition: nothing that was said is lost without a word.

use edgewise_engine::id::EditionId;
use edgewise_engine::link::{self, Trust};
use edgewise_engine::phrase::Phrase;
use edgewise_engine::quantity::Horizon;
use edgewise_engine::scenario::{Moved, View};

use edgewise_testkit::fixture;
use edgewise_testkit::succession::{catalog, old_scenario};

const OLD: &str = "
    cost: high < medium < low
    safe: no < yes
    alpha = low yes
    beta = medium no
    alpha > gamma
    beta > beta-one, beta-two
";
const NEW: &str = "
    cost: high < medium < low
    years: until 12 36
    gamma = low 2030-01-01
    beta-one = low 2030-01-01
    beta-two = low no-end
";

fn moved(said: &str) -> Moved {
    let catalog = catalog(OLD, NEW);
    old_scenario(&catalog, said).moved(&catalog, &catalog.today().id)
}

#[track_caller]
fn check(said: &str, expected: &[&str]) {
    let notices: Vec<String> = moved(said).notices.iter().map(Phrase::plain).collect();
    // Of all scenarios in these editions without weights of one's own.
    let (general, own): (Vec<_>, Vec<_>) = notices
        .into_iter()
        .partition(|said| said.starts_with("Counts as well") || said.starts_with("Dates are now"));
    assert_eq!(own, expected);
    assert_eq!(general.len(), if said.contains("w=") { 0 } else { 2 }, "{general:?}");
}

#[test]
fn what_the_other_edition_lacks_is_left_out_with_a_notice() {
    let lost = |what: &str| format!("{what} was left out: edition 2026-11 has no facts on “Safe”.");
    check("m=cost:low;p=cost:3", &[]);
    check("m=safe:yes", &[&lost("Your must-have “Safe: Yes”")]);
    check("p=safe:3", &[&lost("Your priority")]);
    check("w=cost:2,safe:1", &[&lost("Your weight")]);
    check("o1=Ours;r1=safe:yes,cost:low", &[&lost("Your rating of Ours")]);
}

#[test]
fn when_all_weights_are_lost_the_priorities_count_and_that_is_said() {
    let notices: Vec<String> = moved("w=safe:1").notices.iter().map(Phrase::plain).collect();
    assert_eq!(notices[1], "None of your weights is left, so the priorities count.");
}

#[test]
fn only_a_lost_must_have_leaves_a_scenario_less_than_whole() {
    assert!(moved("m=cost:low;p=safe:3").is_whole);
    assert!(!moved("m=cost:low,safe:yes").is_whole);
}

#[test]
fn a_rating_of_a_split_option_is_kept_but_not_applied() {
    check(
        "x=beta.cost:low;y=beta.cost:Ours_is_cheap",
        &[
            "Your rating of Beta (Cost) is kept but not applied: the option was split into Beta one \
           and Beta two.",
        ],
    );
    check(
        "x=alpha.safe:no",
        &["Your rating of Alpha (Safe) is kept but not applied: the option was replaced by Gamma."],
    );
}

#[test]
fn hidden_families_titles_and_notes_come_along() {
    let scenario = moved("h=beta;d=2027-01-01;t=Shops;n=All_of_them").scenario;
    let written = link::write(&catalog(OLD, NEW), &scenario);
    assert!(
        written.starts_with("#v1;e=2026-11;h=beta;d=2027-01-01;t=Shops;n=All_of_them;k="),
        "{written}"
    );
}

#[test]
fn what_counts_unasked_in_the_other_edition_is_said() {
    let notices: Vec<String> = moved("").notices.iter().map(Phrase::plain).collect();
    assert_eq!(
        notices,
        [
            "Counts as well, for edition 2026-11 has facts on it: Years.",
            "Dates are now compared with 2026-11-23 instead of 2024-06-07."
        ]
    );
    assert_eq!(moved("p=years:0").notices.len(), 2, "an old link cannot speak of it");
    assert_eq!(moved("d=2027-01-01").notices.len(), 1);
}

#[test]
fn moving_to_its_own_edition_changes_nothing() {
    let catalog = catalog(OLD, NEW);
    let scenario = old_scenario(&catalog, "m=safe:yes;p=cost:3;x=beta.cost:low;o1=Ours;r1=safe:no");
    let moved = scenario.moved(&catalog, &scenario.edition);
    assert_eq!((moved.scenario, moved.notices, moved.is_whole), (scenario, Vec::new(), true));
}

#[test]
fn a_rating_of_a_retired_option_never_breaks_a_link() {
    let catalog = catalog(OLD, NEW);
    let moved = moved("x=alpha.safe:no,beta.cost:low;y=beta.cost:Because").scenario;
    let written = link::write(&catalog, &moved);
    let reading = link::read(&catalog, &written);
    assert_eq!((reading.trust, &reading.scenario), (Trust::Sound, &moved));
    let said: Vec<&str> = reading.notices.iter().map(|notice| notice.said.as_str()).collect();
    assert_eq!(
        said,
        [
            "Your rating of Alpha (Safe) is kept but not applied: the option was replaced by Gamma.",
            "Your rating of Beta (Cost) is kept but not applied: the option was split into Beta \
             one and Beta two."
        ]
    );
    assert_eq!(link::write(&catalog, &reading.scenario), written);
    let blank = fixture::scenario(&catalog, "");
    let (with, without) = (
        edgewise_engine::assessment::assess(&catalog, &moved),
        edgewise_engine::assessment::assess(&catalog, &blank),
    );
    assert_eq!((&with.table, with.own_ratings), (&without.table, 0));
}

#[test]
fn a_rating_of_an_option_that_an_edition_does_not_list_yet_is_kept_but_doubted() {
    let catalog = catalog(OLD, NEW);
    let reading = link::read(&catalog, "v1;e=2024-06;x=beta-one.cost:low;k=any");
    assert_eq!((reading.trust, reading.scenario.overrides.len()), (Trust::Doubtful, 1));
    assert_eq!(
        reading.notices[0].said,
        "This edition does not list the option yet; the rating is kept but not applied."
    );
    let moved = reading.scenario.moved(&catalog, &catalog.today().id);
    assert_eq!(
        moved.notices[0].plain(),
        "Your rating of Beta one (Cost) counts in edition 2026-11."
    );
    let back = moved.scenario.moved(&catalog, &EditionId::parse("2024-06").expect("an id"));
    assert_eq!(
        back.notices[0].plain(),
        "Your rating of Beta one (Cost) was left out: edition 2024-06 does not list the option, \
         or has no facts on that."
    );
    assert!(back.scenario.overrides.is_empty());
}

#[test]
fn what_was_said_of_the_site_and_what_is_shown_come_along() {
    let said = "a=internet:steady,machines:3,until:2031;c=alpha,alpha:pin,alpha.beta";
    let moved = moved(said);
    let notices: Vec<String> = moved.notices.iter().map(Phrase::plain).collect();
    let expected = "Not shown, because edition 2026-11 does not list it: Alpha and Beta.";
    assert!(notices.contains(&expected.into()), "{notices:?}");
    assert_eq!(moved.scenario.view, View::default());
    assert_eq!(moved.scenario.site.until, Some(Horizon::Year(2031)));
    assert_eq!((moved.scenario.site.machines, moved.scenario.site.answers.len()), (Some(3), 1));
}
