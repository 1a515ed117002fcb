//! Room: the answer says what is left of an amount that is demanded, where something needs the rest.

use edgewise_engine::assessment::assess;
use edgewise_engine::catalog::Catalog;
use edgewise_engine::phrase::Phrase;
use edgewise_testkit::fixture;

const TABLE: &str = "
    speed: points
    memory: MiB lower 2048
    alpha = 1 1024
    beta = 1/2 2048|512
    gamma = 0 unknown
";

/// Memory leaves the rest for applications.
fn catalog() -> Catalog {
    let mut files = fixture::files(TABLE);
    let criteria = files.iter_mut().find(|(name, _)| name == "criteria.toml").expect("there");
    criteria.1.push_str("[criterion.must]\nleaves = \"applications\"\n");
    fixture::read(&files).catalog
}

/// What is said of room.
#[track_caller]
fn check(said: &str, expected: &[&str]) {
    let catalog = catalog();
    let it = assess(&catalog, &fixture::scenario(&catalog, said));
    let because = it.explain().because;
    let because = because.iter().map(|one| Phrase::plain(one).replace('\u{a0}', " "));
    let room: Vec<String> = because.filter(|one| one.contains(" needs ")).collect();
    assert_eq!(room, expected, "{said}");
}

#[test]
fn what_an_option_takes_of_a_demanded_amount_is_told() {
    check(
        "m=memory:4096",
        &["Alpha needs at least 1 GiB of the 4 GiB (memory), before any applications."],
    );
}

#[test]
fn an_option_that_takes_all_of_it_leaves_nothing() {
    check(
        "m=memory:1024",
        &[
            "Alpha needs at least 1 GiB (memory). That is all there is: applications need more on top.",
        ],
    );
}

#[test]
fn of_a_disputed_amount_the_larger_one_is_taken() {
    check(
        "m=memory:2048;x=alpha.speed:0",
        &[
            "Beta needs up to 2 GiB (memory; sources disagree). That is all there is: applications need more on top.",
        ],
    );
}

#[test]
fn what_is_not_demanded_or_has_no_limit_leaves_nothing_to_tell() {
    check("a=sites:2", &[]);
    check("m=memory:unlimited", &[]);
}
