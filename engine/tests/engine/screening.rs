//! Must-haves pass, fail or stay unknown; every reason is reported, none is guessed.

use edgewise_engine::assessment::State;

use edgewise_testkit::fixture;

const TABLE: &str = "
    cost: high < medium < low
    memory: MiB lower 2048 4096
    offline: days higher 7 30
    support: until 12 36
    place: { shed, hall, yard }
    host: any { box, rack }
    speed: points

    alpha = low 2048 60 2030-01-01 shed.hall box 1/2
    beta = high 4097 7 2026-01-01 shed rack 1/4
    gamma = unknown unknown unlimited no-end unknown unknown unknown
    delta = medium|low 2048|4096 7|60 2030-01-01|no-end shed|hall box|rack 1/4|3/4
";

/// How the four options of [`TABLE`] come through, in order.
#[track_caller]
fn check(musts: &str, expected: [&str; 4]) {
    let it = fixture::assessed(TABLE, musts);
    let found = it.standings.iter().map(|one| {
        let one = &one.screened;
        let word = match one.state {
            State::Fits => "fits",
            State::Unconfirmed => "unconfirmed",
            State::RuledOut => "out",
        };
        let fails = fixture::criteria(&it, &one.fails);
        let unknown = fixture::criteria(&it, &one.unknown);
        let unknown = if unknown.is_empty() { unknown } else { format!("{unknown}?") };
        format!("{word} {fails} {unknown}").split_whitespace().collect::<Vec<_>>().join(" ")
    });
    // By name: Alpha, Beta, Delta, Gamma.
    assert_eq!(found.collect::<Vec<_>>(), expected, "{musts}");
}

#[test]
fn without_a_must_have_everything_fits() {
    check("", ["fits"; 4]);
}

#[test]
fn a_level_is_demanded_at_least() {
    check("m=cost:low", ["fits", "out cost", "unconfirmed cost?", "unconfirmed cost?"]);
    check("m=cost:medium", ["fits", "out cost", "fits", "unconfirmed cost?"]);
}

#[test]
fn a_quantity_is_demanded_at_most_where_less_is_better() {
    check("m=memory:2048", ["fits", "out memory", "unconfirmed memory?", "unconfirmed memory?"]);
    check("m=memory:2047", ["out memory", "out memory", "out memory", "unconfirmed memory?"]);
    check("m=memory:unlimited", ["fits", "fits", "fits", "unconfirmed memory?"]);
}

#[test]
fn a_quantity_is_demanded_at_least_where_more_is_better() {
    check("m=offline:60", ["fits", "out offline", "unconfirmed offline?", "fits"]);
    check("m=offline:unlimited", ["out offline", "out offline", "out offline", "fits"]);
}

#[test]
fn a_date_is_demanded_not_before() {
    check("m=support:2030-01-01", ["fits", "out support", "fits", "fits"]);
    check("m=support:2030-01-02", ["out support", "out support", "unconfirmed support?", "fits"]);
    check("m=support:no-end", ["out support", "out support", "unconfirmed support?", "fits"]);
}

#[test]
fn a_set_is_demanded_with_all_of_its_members() {
    check("m=place:shed", ["fits", "fits", "unconfirmed place?", "unconfirmed place?"]);
    check("m=place:shed.hall", ["fits", "out place", "out place", "unconfirmed place?"]);
    check("m=place:yard", ["out place", "out place", "out place", "unconfirmed place?"]);
}

#[test]
fn a_set_may_be_demanded_with_any_of_its_members() {
    check("m=host:box", ["fits", "out host", "unconfirmed host?", "unconfirmed host?"]);
    check("m=host:box.rack", ["fits", "fits", "fits", "unconfirmed host?"]);
}

#[test]
fn points_are_demanded_at_least() {
    check("m=speed:0.5", ["fits", "out speed", "unconfirmed speed?", "unconfirmed speed?"]);
}

#[test]
fn an_unknown_fact_never_passes_a_must_have_and_never_fails_one() {
    for must in ["cost:high", "cost:low", "memory:0", "place:yard", "speed:0", "speed:1"] {
        let it = fixture::assessed(TABLE, &format!("m={must}"));
        let gamma = fixture::option(&it, "gamma");
        assert_eq!(it.standings[gamma].screened.state, State::Unconfirmed, "{must}");
    }
}

#[test]
fn a_disputed_fact_passes_only_if_both_sides_do_and_fails_only_if_both_fail() {
    check("m=speed:1/4", ["fits", "fits", "fits", "unconfirmed speed?"]);
    check("m=speed:3/4", ["out speed", "out speed", "unconfirmed speed?", "unconfirmed speed?"]);
    check("m=speed:4/5", ["out speed", "out speed", "out speed", "unconfirmed speed?"]);
}

#[test]
fn all_failing_must_haves_are_reported_not_the_first() {
    check(
        "m=cost:low,memory:2048,offline:60,place:hall",
        [
            "fits",
            "out cost memory offline place",
            "unconfirmed cost memory offline place?",
            "unconfirmed cost memory place?",
        ],
    );
}

#[test]
fn one_failure_rules_out_whatever_else_is_unknown() {
    check(
        "m=memory:2047,offline:60",
        ["out memory", "out memory offline", "out memory offline?", "unconfirmed memory?"],
    );
}

#[test]
fn a_rating_of_ones_own_is_screened_like_any_other() {
    let musts = "m=cost:low;x=alpha.cost:high,beta.cost:low,gamma.cost:low,delta.cost:unknown";
    check(musts, ["out cost", "fits", "unconfirmed cost?", "fits"]);
}

#[test]
fn a_must_have_says_how_many_options_it_would_leave() {
    let it = fixture::assessed(TABLE, "m=cost:medium");
    let left = |must: &str| {
        let criterion = it.table.criterion(&must_id(must)).expect("a criterion");
        let value = must.split_once(':').expect("a value").1;
        let value = it.table.criteria[criterion].scale.read(value).expect("a value of the scale");
        it.left_with(criterion, &value)
    };
    assert_eq!(left("cost:high"), 4, "instead of the demand that stands");
    assert_eq!(left("cost:low"), 3);
    assert_eq!(left("memory:2047"), 1);
    assert_eq!(left("place:yard"), 1);
}

fn must_id(must: &str) -> edgewise_engine::id::CriterionId {
    let (id, _) = must.split_once(':').expect("a demand");
    edgewise_engine::id::CriterionId::parse(id).expect("an id")
}

#[test]
fn what_is_demanded_is_said_as_a_bound() {
    let said = |musts: &str| {
        let it = fixture::assessed(TABLE, musts);
        let (place, value) = it.demands.first().expect("one demand");
        it.table.criteria[*place].bound(value).replace('\u{a0}', " ")
    };
    assert_eq!(said("m=cost:medium"), "Medium or better");
    assert_eq!(said("m=cost:low"), "Low", "nothing is better");
    assert_eq!(said("m=memory:2048"), "at most 2 GiB");
    assert_eq!(said("m=offline:30"), "at least 30 days");
    assert_eq!(said("m=offline:unlimited"), "No limit");
    assert_eq!(said("m=support:2028-01-01"), "2028-01-01 or later");
    assert_eq!(said("m=place:hall.shed"), "Shed and Hall");
    assert_eq!(said("m=host:box.rack"), "Box or Rack");
    assert_eq!(said("m=speed:1/2"), "at least 1/2");
}
