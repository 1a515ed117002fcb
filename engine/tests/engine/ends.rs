//! Ends: past days are told as past, a value that ended counts as ended, and silence is no promise.

use edgewise_engine::assessment::{State, assess};
use edgewise_engine::catalog::Catalog;
use edgewise_engine::phrase::Phrase;
use edgewise_testkit::fixture;

const TABLE: &str = "
    roof: none < old < new
    until: until 12
    end: until 12
    months: months higher 12 24
    cost: high < low
    alpha = new 2025-06-30 2029-05-05 14 low
    beta = none no-end no-end 14 high
    gamma = none no-end no-end unknown high
    delta = old|none 2025-06-30 no-end 12 high
";

/// The roof ends with `until`, and `end` is told always, with the months of one version.
fn catalog() -> Catalog {
    let mut files = fixture::files(TABLE);
    let criteria = files.iter_mut().find(|(name, _)| name == "criteria.toml").expect("there");
    let ends =
        "told = \"roof\"\nends = { criterion = \"roof\", at_least = \"old\", then = \"none\" }";
    criteria.1 = criteria
        .1
        .replacen("id = \"until\"\n", &format!("id = \"until\"\n{ends}\n"), 1)
        .replacen("id = \"end\"\n", "id = \"end\"\ntold = \"always\"\nversions = \"months\"\n", 1);
    fixture::read(&files).catalog
}

fn said(musts: &str) -> Vec<String> {
    let catalog = catalog();
    let it = assess(&catalog, &fixture::scenario(&catalog, musts));
    let said = it.explain().because;
    let is_end = |said: &String| {
        ["Support for", "No end of support"].iter().any(|begin| said.starts_with(begin))
    };
    said.iter().map(Phrase::plain).filter(is_end).collect()
}

#[test]
fn a_value_counts_as_ended_once_the_scenarios_day_is_later() {
    let catalog = catalog();
    let of = |day: &str, option: &str| {
        let it = assess(&catalog, &fixture::scenario(&catalog, &format!("m=roof:old{day}")));
        let at = fixture::option(&it, option);
        (it.standings[at].screened.state, it.cell_says(at, 0).plain())
    };
    assert_eq!(of("", "alpha"), (State::Fits, "New".into()));
    assert_eq!(of(";d=2025-06-30", "alpha"), (State::Fits, "New".into()), "to the end of that day");
    let ended = "None, since more ended on 30 June 2025".to_owned();
    assert_eq!(of(";d=2025-07-01", "alpha"), (State::RuledOut, ended.clone()));
    assert_eq!(of(";d=2025-07-01", "delta"), (State::RuledOut, ended), "one side is left");
    let own = "m=roof:old;d=2025-07-01;x=alpha.roof:new";
    let it = assess(&catalog, &fixture::scenario(&catalog, own));
    assert_eq!(it.standings[fixture::option(&it, "alpha")].screened.state, State::Fits);
}

#[test]
fn a_day_that_is_past_is_told_as_past() {
    let only = "p=until:0,end:0,months:0,roof:0";
    assert_eq!(said(only), ["Support for Alpha ends on 5 May 2029."]);
    assert_eq!(said(&format!("{only};d=2029-05-06")), ["Support for Alpha ended on 5 May 2029."]);
}

#[test]
fn a_day_that_is_demanded_is_told_as_well() {
    let only = "p=until:0,end:0,months:0,roof:0";
    assert_eq!(
        said(&format!("m=end:2028-01-01;{only}")),
        ["Support for Alpha ends on 5 May 2029."]
    );
}

#[test]
fn no_announced_end_is_told_as_silence_with_the_upgrades_that_are_due() {
    let beta = |more: &str| said(&format!("m=end:2030-01-01;h=gamma,delta{more}"));
    assert_eq!(
        beta(""),
        [
            "No end of support has been announced for Beta. Each version of Beta is maintained for 14 months, so \
             at least four rounds of upgrades are due before 1 January 2030."
        ]
    );
    let due = |day: &str| said(&format!("m=end:2030-01-01;h=gamma,delta;d={day}")).join(" ");
    assert!(
        due("2027-06-01")
            .ends_with("at least two rounds of upgrades are due before 1 January 2030.")
    );
    assert!(
        due("2028-06-01").ends_with("at least one round of upgrades is due before 1 January 2030.")
    );
    assert!(due("2028-11-01").ends_with("so no round of upgrades is due before 1 January 2030."));
    assert_eq!(
        said("m=end:2030-01-01;h=beta,delta"),
        [
            "No end of support has been announced for Gamma. It is not known for how long one version of Gamma is maintained."
        ]
    );
    assert_eq!(said("h=alpha,gamma,delta"), [""; 0], "nobody asked");
}
