//! Two scenarios side by side: which differences explain the answer.

use edgewise_engine::assessment::assess;
use edgewise_engine::board::{Difference, Explanation, compare, differences};
use edgewise_engine::catalog::Catalog;
use edgewise_engine::phrase::Phrase;
use edgewise_engine::scenario::Scenario;
use proptest::prelude::*;

use edgewise_testkit::fixture;
use edgewise_testkit::grid::{CRITERIA, Grid, config, grids};
use edgewise_testkit::succession;

const TABLE: &str = "
    memory: MiB lower 2048 4096 @ignore
    os: { l, w }
    ease: low < mid < top
    freedom: low < mid < top

    easy = 8192 l.w top low
    free = 1024 l low top
    fair = 2048 l.w mid mid
";

/// The explanation: "Must(os)", sets parted by " | ".
#[track_caller]
fn explained(table: &str, one: &str, other: &str) -> String {
    let catalog = fixture::catalog(table);
    let [one, other] = [one, other].map(|said| fixture::scenario(&catalog, said));
    told(&compare(&catalog, &one, &other).explanation)
}

fn told(explanation: &Explanation) -> String {
    match explanation {
        Explanation::Same => "same".into(),
        Explanation::OnlyTogether => "only together".into(),
        Explanation::NotFound => "not found".into(),
        Explanation::Sets(sets) => {
            let set = |set: &Vec<Difference>| {
                set.iter().map(|one| format!("{one:?}")).collect::<Vec<_>>().join(" + ")
            };
            sets.iter().map(set).collect::<Vec<_>>().join(" | ")
        }
    }
}

#[test]
fn one_difference_explains_the_answer() {
    let said = explained(TABLE, "m=memory:1024;p=ease:3", "p=ease:3;t=Other");
    assert_eq!(said, "Must(memory)");
    assert_eq!(
        explained(TABLE, "p=ease:3,freedom:0", "p=freedom:3,ease:0"),
        "Tier(ease) + Tier(freedom)"
    );
    assert_eq!(explained(TABLE, "m=os:w;p=ease:3", "p=ease:3"), "same");
    assert_eq!(explained(TABLE, "p=ease:3", "w=freedom:5"), "Weights");
}

#[test]
fn several_sets_of_the_smallest_size_are_all_listed() {
    let table = "x: points @ignore\n y: points @ignore\n e: points\n a = 1 1 0\n b = 0 0 1";
    assert_eq!(explained(table, "", "m=x:1,y:1"), "Must(x) | Must(y)");
}

#[test]
fn four_differences_may_explain_it_only_together() {
    let table = "
        p: { v }
        q: { v }
        r: { v }
        s: { v }
        e: low < mid < top < max < best
        a = v v v v low
        b = unknown v v v best
        c = v unknown v v best
        d = v v unknown v best
        f = v v v unknown best
    ";
    assert_eq!(explained(table, "", "m=p:v,q:v,r:v,s:v"), "only together");
}

#[test]
fn both_sides_are_said_in_words() {
    let catalog = fixture::catalog(TABLE);
    let one = fixture::scenario(&catalog, "m=memory:1024;p=ease:3");
    let other = fixture::scenario(&catalog, "p=ease:3");
    let said: Vec<String> = compare(&catalog, &one, &other)
        .say(&catalog, &one, &other)
        .iter()
        .map(Phrase::plain)
        .collect();
    assert_eq!(
        said,
        [
            "First: Free (the only one that fits).",
            "Second: Easy (depends on one rating).",
            "This explains the other answer: Memory: “Memory: 1\u{a0}GiB” against no must-have.",
        ]
    );
}

#[test]
fn a_change_of_edition_is_a_difference_like_any_other() {
    let catalog = succession::catalog(
        "x: points\n y: points @ignore\n a = 1 1\n b = 1/2 1",
        "x: points\n y: points @ignore\n a = 0 1\n b = 1/2 1",
    );
    let one = succession::old_scenario(&catalog, "");
    let other = Scenario { edition: catalog.today().id.clone(), ..one.clone() };
    let it = compare(&catalog, &one, &other);
    assert_eq!(told(&it.explanation), "Edition");
    assert_eq!(it.drift.expect("one is older").changes.len(), 1);
}

#[test]
fn a_new_name_of_an_option_is_no_other_answer() {
    let catalog = succession::catalog("x: points\n a = 1\n a > b", "x: points\n b = 1");
    let one = succession::old_scenario(&catalog, "");
    let other = Scenario { edition: catalog.today().id.clone(), ..one.clone() };
    assert_eq!(told(&compare(&catalog, &one, &other).explanation), "same");
}

#[test]
fn all_differences_together_give_the_other_scenario() {
    let catalog = fixture::catalog(TABLE);
    let one = fixture::scenario(
        &catalog,
        "m=os:l;p=ease:3;h=free;o1=Ours;r1=os:l;x=easy.ease:low;d=2025-01-01",
    );
    for said in ["", "w=ease:3,freedom:1", "m=os:w,memory:4096;x=easy.ease:mid;o2=Theirs"] {
        let other = fixture::scenario(&catalog, said);
        let all = differences(&one, &other);
        let there = all.iter().fold(one.clone(), |it, one| one.applied(&catalog, &it, &other));
        assert!(differences(&there, &other).is_empty(), "{said}");
    }
}

fn answer(catalog: &Catalog, scenario: &Scenario) -> (String, Vec<usize>) {
    let it = assess(catalog, scenario);
    let fits = it.in_state(edgewise_engine::assessment::State::Fits).next().is_some();
    let kind = if fits { "fits" } else { it.verdict.kind.spell() };
    (kind.into(), it.verdict.options)
}

proptest! {
    #![proptest_config(config(1500))]

    #[test]
    fn the_smallest_sets_that_explain_are_those_of_brute_force(
        rows in grids(7),
        said in prop::collection::vec(
            (prop::collection::vec(0..4_u8, CRITERIA), prop::collection::vec(prop::option::weighted(0.4, 0..3_u8), CRITERIA)),
            2,
        ),
    ) {
        let catalog = rows.catalog();
        let scenario = |(tiers, musts): &(Vec<u8>, Vec<Option<u8>>)| {
            Grid { rows: rows.rows.clone(), tiers: tiers.clone(), musts: musts.clone() }.scenario(&catalog)
        };
        let (one, other) = (scenario(&said[0]), scenario(&said[1]));
        let all = differences(&one, &other);
        let wanted = answer(&catalog, &other);
        let mut best: Option<u32> = None;
        let mut sets = Vec::new();
        for chosen in 0..1_u32 << all.len() {
            let size = chosen.count_ones();
            if size > 3 || best.is_some_and(|best| size > best) {
                continue;
            }
            let set: Vec<Difference> =
                (0..all.len()).filter(|at| chosen >> at & 1 == 1).map(|at| all[at].clone()).collect();
            let tried = set.iter().fold(one.clone(), |it, one| one.applied(&catalog, &it, &other));
            if answer(&catalog, &tried) == wanted {
                if best != Some(size) {
                    best = Some(size);
                    sets.clear();
                }
                sets.push(set);
            }
        }
        let found = compare(&catalog, &one, &other).explanation;
        match best {
            Some(0) => prop_assert_eq!(found, Explanation::Same),
            Some(_) => {
                let Explanation::Sets(mut found) = found else { panic!("{found:?}") };
                found.sort();
                sets.sort();
                prop_assert_eq!(found, sets);
            }
            None => prop_assert_eq!(found, Explanation::OnlyTogether),
        }
    }
}

#[test]
fn two_scenarios_are_called_by_their_titles_where_these_differ() {
    let catalog = fixture::catalog(TABLE);
    let named = |one: &str, other: &str| {
        let [one, other] = [one, other].map(|said| fixture::scenario(&catalog, said));
        let it = compare(&catalog, &one, &other);
        let said: Vec<String> = it.say(&catalog, &one, &other).iter().map(Phrase::plain).collect();
        let text = edgewise_engine::report::text::compared(&catalog, [&one, &other], &it);
        let links = ["#1".to_owned(), "#2".to_owned()];
        let record =
            edgewise_engine::report::markdown::compared(&catalog, [&one, &other], &it, &links);
        let head =
            text.lines().find(|line| line.starts_with("Scores")).unwrap_or_default().to_owned();
        let row =
            record.lines().find(|line| line.starts_with("| Option")).unwrap_or_default().to_owned();
        (said[0].clone(), said[1].clone(), head, row)
    };
    let (first, second, head, row) = named("p=ease:3;t=Tills", "m=os:w;p=ease:3;t=Ships");
    assert!(
        first.starts_with("Tills: Easy (") && second.starts_with("Ships: Easy ("),
        "{first} {second}"
    );
    assert_eq!(head, "Scores: Tills, Ships");
    assert_eq!(row, "| Option | *“Tills”* | *“Ships”* |");
    let (first, second, ..) = named("p=ease:3;t=Tills", "m=os:w;p=ease:3;t=Tills");
    assert!(first.starts_with("First: ") && second.starts_with("Second: "), "{first} {second}");
    let (first, second, ..) = named("p=ease:3;t=Tills", "m=os:w;p=ease:3");
    assert!(first.starts_with("Tills: ") && second.starts_with("Second: "), "{first} {second}");
}
