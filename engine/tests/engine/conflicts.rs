//! Facts that only hold separately: must-haves that an option meets individually but not together.

use edgewise_engine::assessment::{Assessment, State};
use edgewise_engine::catalog::Standing;
use edgewise_testkit::fixture;

const TABLE: &str = "
    gpu: no < preview < yes
    days: days higher 7 30
    arch: any { x86, arm }
    os: any { ubuntu, suse, debian }
    hard: { fips, cis, boot }
    cost: high < low

    alpha = yes unlimited x86.arm ubuntu.suse.debian fips.cis.boot high
    alpha ! gpu=yes arch=arm > gpu=no
    alpha ! days=unlimited os=suse.debian > days=30
    alpha ! hard=fips arch=arm
    alpha ! gpu=yes hard=cis

    beta = no 30 x86 ubuntu fips low
";

/// How an option comes through: its state, what it fails, what clashes, what is open.
fn outcome(it: &Assessment, option: &str) -> String {
    let one = &it.standings[fixture::option(it, option)].screened;
    let mut words = vec![one.state.spell().to_owned(), fixture::criteria(it, &one.fails)];
    words.extend(one.unknown.iter().map(|place| format!("{}?", fixture::criteria(it, &[*place]))));
    let set = |places: &[usize]| fixture::criteria(it, places).replace(' ', "+");
    words.extend(one.clashes.iter().map(|clash| set(&clash.places)));
    words.extend(one.open.iter().map(|clash| format!("{}?", set(&clash.places))));
    words.retain(|word| !word.is_empty());
    words.join(" ")
}

#[track_caller]
fn check(musts: &str, expected: &str) {
    assert_eq!(outcome(&fixture::assessed(TABLE, musts), "alpha"), expected, "{musts}");
}

#[test]
fn each_alone_is_met() {
    for must in ["gpu:yes", "arch:arm", "days:unlimited", "os:suse", "hard:fips.cis.boot"] {
        check(&format!("m={must}"), "fits");
    }
}

#[test]
fn values_that_exclude_each_other_are_not_met_together() {
    check("m=gpu:yes,arch:arm", "ruled-out gpu+arch");
    check("m=gpu:preview,arch:arm", "ruled-out gpu+arch");
    check("m=gpu:yes,arch:x86", "fits");
}

#[test]
fn a_form_chooses_one_of_the_members_that_do() {
    check("m=gpu:yes,arch:x86.arm", "fits");
    check("m=days:unlimited,os:suse.debian", "ruled-out days+os");
    check("m=days:unlimited,os:suse.ubuntu", "fits");
}

#[test]
fn what_holds_instead_may_do() {
    check("m=days:30,os:suse", "fits");
    check("m=days:31,os:suse", "ruled-out days+os");
    check("m=gpu:no,arch:arm", "fits");
}

#[test]
fn without_an_instead_nobody_knows_whether_less_would_do() {
    check("m=gpu:preview,hard:cis", "unconfirmed gpu+hard?");
    check("m=gpu:yes,hard:cis", "ruled-out gpu+hard");
    check("m=gpu:preview,hard:boot", "fits");
}

#[test]
fn a_set_that_is_demanded_whole_is_chosen_whole() {
    check("m=arch:arm,hard:fips.boot", "ruled-out arch+hard");
    check("m=arch:arm,hard:boot", "fits");
}

#[test]
fn every_smallest_set_is_reported_once() {
    check("m=gpu:yes,arch:arm,hard:fips.cis", "ruled-out gpu+arch gpu+hard arch+hard");
    check("m=gpu:yes,arch:arm,days:unlimited,os:suse", "ruled-out gpu+arch days+os");
}

#[test]
fn a_choice_that_avoids_one_conflict_may_run_into_another() {
    let table = TABLE.to_owned() + "alpha ! os=ubuntu gpu=yes > gpu=no\n";
    let it = fixture::assessed(&table, "m=gpu:yes,days:unlimited,os:ubuntu.suse");
    assert_eq!(outcome(&it, "alpha"), "ruled-out gpu+days+os");
}

#[test]
fn members_may_conflict_only_together() {
    let table = "
        tools: { a, b, c }
        any: any { a, b }
        cost: high < low
        alpha = a.b.c a.b high
        alpha ! tools=a.b all
        alpha ! any=a.b cost=high all > cost=high
        beta = c a low
    ";
    let table = table.replace(" > cost=high", "");
    let it = |musts: &str| outcome(&fixture::assessed(&table, musts), "alpha");
    assert_eq!(it("m=tools:a.c"), "fits");
    assert_eq!(it("m=any:a.b,cost:high"), "fits", "one of the two is enough");
    assert_eq!(it("m=tools:a.b"), "ruled-out tools", "one must-have that no form meets");
}

#[test]
fn a_disputed_value_is_read_both_ways() {
    let table = "
        gpu: no < yes
        arch: any { x86, arm }
        alpha = no|yes x86.arm
        alpha ! gpu=yes arch=arm > gpu=no
        beta = yes x86.arm|x86
        beta ! gpu=yes arch=arm > gpu=no
        gamma = yes x86|arm
        gamma ! gpu=yes arch=arm > gpu=no
    ";
    let of = |musts: &str, option: &str| outcome(&fixture::assessed(table, musts), option);
    assert_eq!(of("m=gpu:yes", "alpha"), "unconfirmed gpu?");
    assert_eq!(of("m=gpu:yes,arch:arm", "alpha"), "ruled-out gpu? gpu+arch", "no reading does");
    assert_eq!(of("m=gpu:yes,arch:arm", "beta"), "ruled-out arch? gpu+arch");
    assert_eq!(of("m=gpu:yes,arch:x86.arm", "beta"), "fits");
    assert_eq!(of("m=gpu:yes,arch:x86.arm", "gamma"), "unconfirmed gpu+arch?");
}

#[test]
fn a_rating_of_ones_own_is_not_bound_by_what_the_catalogue_says_of_its_values() {
    check("m=gpu:yes,arch:arm;x=alpha.gpu:yes", "fits");
}

#[test]
fn the_reason_names_all_must_haves_and_why() {
    let facts = fixture::facts(TABLE);
    let it = fixture::assessed(TABLE, "m=gpu:yes,arch:arm");
    let alpha = fixture::option(&it, "alpha");
    let said: Vec<String> = it
        .unmet(&facts.reasons, alpha)
        .iter()
        .map(edgewise_engine::phrase::Phrase::plain)
        .collect();
    assert_eq!(
        said,
        ["“Gpu: Yes” and “Arch: Arm” can each be met, but not together. Not gpu=yes arch=arm."]
    );
}

#[test]
fn one_must_have_of_a_conflict_is_a_way_out_milder_where_something_else_holds() {
    let it = fixture::assessed(TABLE, "m=gpu:yes,arch:arm,days:unlimited,os:suse,cost:high");
    assert!(it.standings.iter().all(|one| one.screened.state == State::RuledOut));
    let scale = |place: usize| &it.table.criteria[place].scale;
    let ways = it.relaxations.iter().map(|way| {
        let changes = way.changes.iter().map(|(place, to)| {
            let to = to.as_ref().map_or("drop".into(), |to| scale(*place).spell_value(to));
            format!("{}:{to}", fixture::criteria(&it, &[*place]))
        });
        let changes: Vec<String> = changes.collect();
        format!("{} = {}", changes.join(" "), fixture::names(&it, &way.returns))
    });
    let mut ways: Vec<String> = ways.collect();
    ways.sort();
    assert_eq!(
        ways,
        [
            "arch:drop os:drop = alpha",
            "days:30 arch:drop = alpha",
            "gpu:drop days:30 = alpha",
            "gpu:drop os:drop = alpha",
        ]
    );
}

#[test]
fn a_must_have_of_a_conflict_has_a_price_and_says_how_many_it_would_leave() {
    let it = fixture::assessed(TABLE, "m=gpu:yes,arch:arm");
    for price in &it.prices {
        assert_eq!(fixture::names(&it, &price.returns), "alpha", "{price:?}");
    }
    let it = fixture::assessed(TABLE, "m=gpu:yes");
    let left = |id: &str, value: &str| {
        let place = it.table.criteria.iter().position(|one| one.id.as_str() == id).expect("there");
        let value = it.table.criteria[place].scale.read(value).expect("a value");
        it.left_with(place, &value)
    };
    assert_eq!((left("arch", "x86"), left("arch", "arm")), (1, 0));
}

#[test]
fn a_ranked_value_that_the_must_haves_exclude_counts_as_what_holds_instead() {
    let score = |said: &str| {
        let it = fixture::assessed(TABLE, said);
        it.problem.bounds[fixture::option(&it, "alpha")][0].point.to_string()
    };
    let only = "p=gpu:0,cost:0,days:2";
    assert_eq!(score(only), "1/1");
    assert_eq!(score(&format!("m=os:ubuntu;{only}")), "1/1");
    assert_eq!(score(&format!("m=os:debian;{only}")), "1/1", "30 days are in the best band");
    let only = "p=days:0,cost:0,gpu:2";
    assert_eq!(score(only), "1/1");
    assert_eq!(score(&format!("m=arch:arm;{only}")), "0/1");
    assert_eq!(score(&format!("m=hard:cis;{only}")), "1/2", "nobody says what holds instead");
    assert_eq!(score(&format!("m=gpu:no,arch:arm;{only}")), "0/1", "also where it is demanded");
}

#[test]
fn what_holds_instead_is_said_and_dropping_the_must_have_brings_the_value_back() {
    let it = fixture::assessed(TABLE, "m=arch:arm;p=days:0,cost:0,gpu:2");
    let alpha = fixture::option(&it, "alpha");
    assert_eq!(it.cell_says(alpha, 0).plain(), "Yes, but No with these must-haves");
    let gain = it.prices[0].gain.expect("something fits before and after");
    assert_eq!(gain.to_string(), "1/1");
}

#[test]
fn why_not_names_each_way_back() {
    let facts = fixture::facts(TABLE);
    let catalog = &facts.catalog;
    let scenario = fixture::scenario(catalog, "m=gpu:yes,arch:arm");
    let it = edgewise_engine::assessment::assess(catalog, &scenario);
    let why = it.why_not(catalog, &facts.reasons, &scenario, fixture::option(&it, "alpha"));
    let unless: Vec<String> =
        why.unless.iter().map(edgewise_engine::phrase::Phrase::plain).collect();
    assert_eq!(unless[0], "Without “Gpu: Yes” it would come first.");
    assert_eq!(unless[1], "It would also be back without “Arch: Arm”.");
}

#[test]
fn what_holds_instead_does_not_hang_on_another_must_have_in_doubt() {
    let table = "windows: no < yes\n stays: no < yes\n parts: parts lower 1 2 3\n \
                 alpha = yes|no yes 1\n alpha ! parts=1 stays=yes > parts=2\n beta = unknown no 1";
    let it = fixture::assessed(table, "m=windows:yes,stays:yes;p=parts:3");
    let held = it.held.iter().find(|one| one.place == 2).expect("parts do not hold");
    let two = it.table.criteria[2].scale.read("2").expect("a number of parts");
    assert_eq!(held.standing, Standing::Known(two));
}
