//! How sure the answer is: the weakest of priorities, ratings, facts and time.

use edgewise_engine::assessment::{Assessment, assess};
use edgewise_engine::catalog::Catalog;
use edgewise_engine::words;

use edgewise_testkit::fixture;
use edgewise_testkit::grid::{CRITERIA, config, grids};
use proptest::prelude::*;

/// The parts as they bind: "open: facts open, priorities solid".
fn parts(it: &Assessment) -> String {
    let Some(known) = &it.confidence else { return "nothing".into() };
    let parts = known.parts();
    let parts = parts.iter().map(|(aspect, word)| format!("{} {}", aspect.spell(), word.spell()));
    let word = known.word().map_or("none", |word| word.spell());
    format!("{word}: {}", parts.collect::<Vec<_>>().join(", "))
}

#[track_caller]
fn check(table: &str, said: &str, expected: &str) {
    assert_eq!(parts(&fixture::assessed(table, said)), expected, "{said}");
}

#[test]
fn priorities_are_solid_from_a_fifth_and_open_below_a_twentieth_of_the_weight() {
    let table = |worth: &str| format!("x: points\n y: points\n a = 1 0\n b = 0 {worth}");
    // With the weights equal, (1 − b) / 2 of lead is used up at 1 + b for each unit moved.
    check(&table("3/7"), "p=x:2", "nothing");
    check(
        &table("3/7"),
        "p=x:2,y:2;a=sites:2",
        "solid: facts solid, ratings solid, priorities solid",
    );
    check(&table("1/2"), "a=sites:2", "likely: priorities likely, facts solid, ratings solid");
    check(&table("9/11"), "a=sites:2", "likely: ratings likely, priorities likely, facts solid");
    check(&table("91/100"), "a=sites:2", "open: ratings open, priorities open, facts solid");
}

#[test]
fn ratings_are_solid_from_three_steps() {
    let table = |worth: &str| format!("x: points\n a = {worth}\n b = 1/2");
    check(&table("3/4"), "a=sites:2", "solid: facts solid, ratings solid, priorities solid");
    check(&table("13/20"), "a=sites:2", "likely: ratings likely, facts solid, priorities solid");
    check(&table("11/20"), "a=sites:2", "open: ratings open, facts solid, priorities solid");
}

#[test]
fn one_open_fact_that_decides_makes_it_open_and_two_together_likely() {
    let table = |one: &str, two: &str| {
        format!("x: points\n y: points\n z: points\n u: points\n a = 1 0 1 1\n b = {one} {two} 0 1")
    };
    check(&table("0", "0"), "a=sites:2", "solid: facts solid, ratings solid, priorities solid");
    let word = |one: &str, two: &str| {
        let it = fixture::assessed(&table(one, two), "a=sites:2");
        let known = it.confidence.expect("a wins");
        let facts = known.facts.expect("b fits");
        (facts.word().spell(), facts.alone.len(), facts.together.is_some())
    };
    assert_eq!(word("0", "0"), ("solid", 0, false));
    assert_eq!(word("0|1", "0|1"), ("likely", 0, true), "one alone leaves it behind");
    assert_eq!(word("0|1", "0|1/2"), ("solid", 0, false), "3/4 and 1/2 are not 2");
}

#[test]
fn an_unknown_must_have_of_a_better_option_makes_it_open() {
    let table = "x: points\n p: { hall }\n a = 1/2 hall\n b = 0 hall\n c = 1 unknown";
    check(table, "m=p:hall", "open: facts open, ratings solid, priorities solid");
    let it = fixture::assessed(table, "m=p:hall");
    assert_eq!(it.verdict.kind.spell(), "close-call");
}

#[test]
fn where_one_alone_fits_nothing_is_said_of_priorities_and_ratings() {
    let table = "x: points\n p: { hall, yard }\n a = 1 hall\n b = 0 unknown";
    check(table, "m=p:hall", "solid: facts solid");
    check(table, "m=p:hall;h=b", "none: ");
}

#[test]
fn a_tie_is_open_and_where_nobody_fits_nothing_is_said() {
    check(
        "x: points\n a = 1\n b = 1",
        "a=sites:2",
        "open: ratings open, priorities open, facts solid",
    );
    check("x: points\n a = 1/2\n b = 1/2", "m=x:1", "nothing");
}

#[test]
fn of_a_blank_scenario_and_of_a_withheld_one_nothing_is_said() {
    check("x: points\n a = 1\n b = 0", "", "nothing");
    let it = fixture::assessed("x: points\n a = 1\n b = 0", "a=sites:2").withheld();
    assert_eq!(it.confidence, None);
}

/// A catalogue whose options end, in preview or with a version to keep up with.
fn timed() -> Catalog {
    let table = "
        stage: preview < ga
        windows: no < yes
        support: until 12
        windows-end: until 12
        months: months higher 12
        x: points @important
        alpha = ga yes 2028-03-27 2026-01-31 unknown 1
        beta = ga yes no-end no-end 14 1
        gamma = preview yes no-end unknown 12 1
        delta = ga no unknown never 12 1
        omega = ga yes no-end no-end unknown 1
    ";
    let mut files = fixture::files(table);
    let criteria =
        &mut files.iter_mut().find(|(name, _)| name == "criteria.toml").expect("there").1;
    let mark =
        |id: &str, lines: &str| (format!("id = \"{id}\"\n"), format!("id = \"{id}\"\n{lines}"));
    for (from, to) in [
        mark("stage", "role = \"release-stage\"\n"),
        mark("support", "told = \"always\"\nversions = \"months\"\n"),
        mark(
            "windows-end",
            "told = \"windows\"\nends = { criterion = \"windows\", at_least = \"yes\", then = \"no\" }\n",
        ),
    ] {
        assert!(criteria.contains(&from), "{criteria}");
        *criteria = criteria.replacen(&from, &to, 1);
    }
    fixture::read(&files).catalog
}

/// How sure time makes it that this one is left, and what is said of that.
#[track_caller]
fn time(option: &str, said: &str, expected: (&str, &str)) {
    let catalog = timed();
    let others: Vec<&str> = ["alpha", "beta", "gamma", "delta", "omega"]
        .into_iter()
        .filter(|one| *one != option)
        .collect();
    let gap = if said.is_empty() { "" } else { ";" };
    let said = format!("h={}{gap}{said}", others.join(","));
    let it = assess(&catalog, &fixture::scenario(&catalog, &said));
    let known = it.confidence.as_ref().expect("something was said");
    let found = known.time.as_ref().expect("the catalogue has ends").word().spell();
    let sentence = words::confidence(&it).remove(0).because.plain().replace('\u{a0}', " ");
    assert_eq!((found, sentence.as_str()), expected, "{said}");
}

#[test]
fn an_end_is_held_against_the_horizon_or_two_years() {
    let ends = "Support for Alpha ends on 27 March 2028";
    time("alpha", "", ("solid", &format!("{ends}.")));
    time("alpha", "d=2026-04-01", ("open", &format!("{ends}.")));
    time("alpha", "a=until:2028", ("open", &format!("{ends}, before the end of 2028.")));
    time("alpha", "a=until:2028-03-27", ("solid", &format!("{ends}.")));
    time("alpha", "a=until:2027", ("solid", &format!("{ends}.")));
    time("alpha", "d=2028-04-01", ("open", "Support for Alpha ended on 27 March 2028."));
}

#[test]
fn what_a_must_have_needs_ends_too() {
    time(
        "alpha",
        "m=windows:yes;d=2025-06-01",
        ("open", "Support for “Windows: Yes” on Alpha ends on 31 January 2026."),
    );
    time("beta", "m=windows:yes", ("solid", "No end of support has been announced for Beta."));
}

#[test]
fn silence_is_solid_and_said_with_the_upgrades_that_it_takes() {
    time("beta", "", ("solid", "No end of support has been announced for Beta."));
    time(
        "beta",
        "a=until:2027",
        (
            "solid",
            "No end of support has been announced for Beta. Each version of Beta is maintained for 14 months, so \
             at least three rounds of upgrades are due before 31 December 2027.",
        ),
    );
}

#[test]
fn silence_is_likely_where_the_site_has_to_last_and_no_term_of_a_version_is_known() {
    time("omega", "", ("solid", "No end of support has been announced for Omega."));
    time(
        "omega",
        "a=until:2036",
        (
            "likely",
            "No end of support has been announced for Omega. It is not known for how long one version of Omega \
             is maintained.",
        ),
    );
}

#[test]
fn an_unknown_end_is_likely_and_a_preview_that_nobody_asked_for_open() {
    time("delta", "", ("likely", "How long support for Delta lasts is not known."));
    time("gamma", "", ("open", "Gamma is not generally available yet."));
    time("gamma", "m=stage:preview", ("solid", "No end of support has been announced for Gamma."));
}

#[test]
fn a_role_is_known_suits_its_scale_and_is_given_once() {
    let files = |role: &str, other: &str| {
        let mut files = fixture::files("x: low < top\n y: low < top\n a = top low");
        let criteria = &mut files[2].1;
        *criteria = criteria
            .replacen("id = \"x\"\n", &format!("id = \"x\"\nrole = \"{role}\"\n"), 1)
            .replacen("id = \"y\"\n", &format!("id = \"y\"\n{other}"), 1);
        edgewise_engine::catalog::check::read(&files).err().map(|defects| defects[0].to_string())
    };
    assert_eq!(files("resilience", ""), None);
    let said = files("fame", "").expect("a defect");
    assert!(said.contains("“fame” is none of the roles release-stage, resilience"), "{said}");
    let said = files("resilient-machines", "").expect("a defect");
    assert!(
        said.contains("the role “resilient-machines” does not suit a scale of levels"),
        "{said}"
    );
    let said = files("resilience", "role = \"resilience\"\n").expect("a defect");
    assert!(said.contains("another criterion has the role “resilience” already"), "{said}");
}

proptest! {
    #![proptest_config(config(300))]

    /// Two facts that are said to change it together do, and where none are said to, no two do.
    #[test]
    fn two_open_facts_change_the_answer_exactly_where_that_is_said(grid in grids(7)) {
        let it = grid.assessed();
        let Some(facts) = it.confidence.as_ref().and_then(|known| known.facts.as_ref()) else {
            return Ok(());
        };
        if !facts.alone.is_empty() {
            return Ok(());
        }
        let cells = in_doubt(&grid.rows);
        let changes = |one: (usize, usize), two: (usize, usize)| {
            let settled = |cell: (usize, usize)| grades(grid.rows[cell.0][cell.1]);
            settled(one).iter().any(|first| settled(two).iter().any(|second| {
                let mut other = grid.clone();
                other.rows[one.0][one.1] = *first;
                other.rows[two.0][two.1] = *second;
                let then = other.assessed();
                (then.verdict.options != it.verdict.options) && !then.recommended().is_empty()
                    || then.recommended().is_empty()
            }))
        };
        let pairs = cells.iter().enumerate().flat_map(|(at, one)| {
            cells[at + 1..].iter().map(move |two| (*one, *two))
        });
        let counts = |cell: &(usize, usize)| {
            it.problem.enabled.contains(&cell.1) || it.demands.iter().any(|(place, _)| *place == cell.1)
        };
        let found = pairs.filter(|(one, two)| counts(one) && counts(two)).any(|(one, two)| changes(one, two));
        prop_assert_eq!(facts.together.is_some(), found, "{:?}", facts);
        if let Some([one, two]) = facts.together {
            prop_assert!(changes(one, two));
        }
    }
}

/// The cells in doubt of a grid, as option and criterion.
fn in_doubt(rows: &[Vec<u8>]) -> Vec<(usize, usize)> {
    let cells = rows
        .iter()
        .enumerate()
        .flat_map(|(row, cells)| (0..CRITERIA).map(move |at| (row, at, cells[at])));
    cells.filter(|(_, _, grade)| *grade >= 3).map(|(row, at, _)| (row, at)).collect()
}

/// What a grade in doubt may turn out to be.
fn grades(grade: u8) -> Vec<u8> {
    match grade {
        4 => vec![0, 1],
        5 => vec![1, 2],
        6 => vec![0, 2],
        _ => vec![0, 1, 2],
    }
}
