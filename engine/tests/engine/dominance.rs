//! Option against option: what each criterion adds, which option dominates which, what is the same.

use edgewise_testkit::fixture;

/// Each dominance as "over > under on criteria, but ignored".
#[track_caller]
fn check(table: &str, said: &str, expected: &[&str]) {
    let it = fixture::assessed(table, said);
    let found: Vec<String> = it
        .dominances
        .iter()
        .map(|one| {
            let better: Vec<usize> = one.better.iter().map(|at| it.problem.enabled[*at]).collect();
            let pair = fixture::names(&it, &[one.over, one.under]).replace(' ', " > ");
            let ignored = fixture::criteria(&it, &one.ignored);
            let but = if ignored.is_empty() { ignored } else { format!(", but {ignored}") };
            format!("{pair} on {}{but}", fixture::criteria(&it, &better))
        })
        .collect();
    assert_eq!(found, expected, "{said}");
}

#[test]
fn never_worse_and_somewhere_better_dominates() {
    check(fixture::ARTICLE, "", &["aks-hybrid > azure-stack-edge on flexibility worker-os"]);
    check("x: points\n y: points\n a = 1 0\n b = 0 1", "", &[]);
}

#[test]
fn the_same_everywhere_does_not_dominate() {
    check("x: points\n a = 1\n b = 1", "", &[]);
}

#[test]
fn what_is_ignored_does_not_count_but_is_named_where_the_loser_is_strong() {
    check("x: points\n y: points @ignore\n a = 1 0\n b = 0 1", "", &["a > b on x, but y"]);
    check("x: points\n y: points @ignore\n a = 1 1\n b = 0 0", "", &["a > b on x"]);
}

#[test]
fn a_doubt_that_could_turn_it_prevents_dominance() {
    check("x: points\n y: points\n a = 1 unknown\n b = 0 0", "", &["a > b on x"]);
    check("x: points\n y: points\n a = 1 unknown\n b = 0 1/2", "", &[]);
    check("x: points\n y: points\n a = 1 1/2|3/4\n b = 0 1/2", "", &["a > b on x"]);
}

#[test]
fn ruled_out_options_neither_dominate_nor_are_dominated() {
    let table = "x: points\n place: { hall }\n a = 1 unknown\n b = 1/2 hall\n c = 0 hall";
    check(table, "m=place:hall,x:1/4", &["a > b on x"]);
}

#[test]
fn contributions_are_weight_times_difference_largest_first() {
    let it = fixture::assessed(fixture::ARTICLE, "p=flexibility:3");
    let one = it.comparison.as_ref().expect("one wins");
    assert_eq!(fixture::names(&it, &[one.option, one.rival]), "aks-hybrid bare-metal");
    let parts = one.contributions.iter().map(|part| {
        let criterion = &it.table.criteria[it.problem.enabled[part.place]].id;
        format!("{criterion} {}", part.amount)
    });
    let expected = "operational-cost 23/144, ease 23/144, flexibility -25/96";
    assert_eq!(parts.collect::<Vec<_>>().join(", "), expected);
}

#[test]
fn in_a_tie_the_comparison_is_with_the_best_that_did_not_win() {
    let it = fixture::assessed("x: points\n a = 1\n b = 1\n c = 1/2\n d = 0", "");
    let one = it.comparison.as_ref().expect("two win");
    assert_eq!(fixture::names(&it, &[one.option, one.rival]), "a c");
    let it = fixture::assessed("x: points\n a = 1\n b = 1", "");
    assert_eq!(it.comparison, None);
}

/// What would tell two options apart, or that they are not alike.
#[track_caller]
fn alike(table: &str, expected: Option<&str>) {
    let it = fixture::assessed(table, "");
    let apart = it.alike(0, 1).map(|places| fixture::criteria(&it, &places));
    assert_eq!(apart.as_deref(), expected);
}

#[test]
fn options_that_are_worth_the_same_everywhere_are_indistinguishable() {
    alike("x: points\n a = 1\n b = 1", Some(""));
    alike("x: points\n a = 1\n b = 1/2", None);
    alike("x: points\n y: points\n a = 1 0\n b = 0 1", None);
}

#[test]
fn what_is_not_weighed_and_differs_would_tell_them_apart() {
    let table =
        "x: points\n y: points @ignore\n p: { l, m }\n q: { l }\n a = 1 1 l l\n b = 1 0 m unknown";
    alike(table, Some("y p"));
}

#[test]
fn what_is_in_doubt_is_not_called_indistinguishable() {
    alike("x: points\n a = unknown\n b = unknown", None);
    alike("x: points\n a = 1/2\n b = unknown", None);
}
