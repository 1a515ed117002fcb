//! The mildest ways out when nothing fits, and the price of each must-have.

use edgewise_engine::assessment::{Assessment, State, assess};

use edgewise_testkit::fixture;

/// Each way as "changes → options", those still unconfirmed with a question mark.
#[track_caller]
fn check(table: &str, musts: &str, expected: &[&str]) {
    let it = fixture::assessed(table, musts);
    assert_eq!(ways(&it), expected, "{musts}");
}

fn ways(it: &Assessment) -> Vec<String> {
    let way = |way: &edgewise_engine::assessment::Relaxation| {
        let changes = way.changes.iter().map(|(place, to)| {
            let criterion = &it.table.criteria[*place];
            match to {
                None => format!("drop {}", criterion.id),
                Some(value) => format!("{} {}", criterion.id, criterion.scale.spell_value(value)),
            }
        });
        let back = way.returns.iter().map(|one| {
            let mark = if way.unconfirmed.contains(one) { "?" } else { "" };
            format!("{}{mark}", it.table.candidates[*one].id)
        });
        let join = |parts: Vec<String>, by: &str| parts.join(by);
        format!("{} → {}", join(changes.collect(), " + "), join(back.collect(), " "))
    };
    it.relaxations.iter().map(way).collect()
}

#[test]
fn while_something_is_not_ruled_out_no_way_out_is_listed() {
    check("x: points\n a = 1\n b = 0", "m=x:1", &[]);
    check("x: points\n a = unknown\n b = 0", "m=x:1", &[]);
}

/// Minimal correction sets (Reiter 1987; Liffiton & Sakallah 2008): four options, six demands.
#[test]
fn must_haves_without_a_degree_are_dropped_in_minimal_sets() {
    let table = "
        managed: no < yes
        low-ops: no < yes
        windows-nodes: no < yes
        ha: no < yes
        own-hardware: no < yes
        aks-hybrid = yes yes yes yes no
        azure-stack-edge = yes yes no no yes
        bare-metal = no no yes yes yes
        k3s = no no no yes yes
    ";
    let musts = "m=managed:yes,low-ops:yes,windows-nodes:yes,ha:yes,own-hardware:yes";
    check(
        table,
        musts,
        &[
            "drop own-hardware → aks-hybrid",
            "drop windows-nodes + drop ha → azure-stack-edge",
            "drop managed + drop low-ops → bare-metal",
        ],
    );
}

#[test]
fn a_quantity_is_relaxed_just_so_far_that_an_option_passes() {
    check(
        "memory: MiB lower 2048
         a = 4096
         b = 8192",
        "m=memory:2048",
        &["memory 4096 → a"],
    );
    check("offline: days higher 7\n a = 7\n b = 30", "m=offline:60", &["offline 30 → b"]);
}

#[test]
fn a_date_and_a_level_are_relaxed_by_degrees() {
    check(
        "until: until 12\n a = 2026-01-01\n b = 2025-01-01",
        "m=until:2030-01-01",
        &["until 2026-01-01 → a"],
    );
    check("cost: a < b < c < d\n x = c\n y = b", "m=cost:d", &["cost c → x"]);
}

#[test]
fn the_worst_level_is_no_demand_any_more() {
    check("cost: high < low\n a = high", "m=cost:low", &["drop cost → a"]);
    check("x: points\n a = 0", "m=x:1", &["drop x → a"]);
}

#[test]
fn an_amount_that_everything_meets_is_no_demand_any_more() {
    check("memory: MiB lower 2048\n a = unlimited", "m=memory:2048", &["drop memory → a"]);
    check("offline: days higher 7\n a = 0", "m=offline:60", &["drop offline → a"]);
}

#[test]
fn of_a_demanded_set_the_members_that_are_there_stay_demanded() {
    check(
        "place: { shed, hall, yard }\n a = shed.yard",
        "m=place:shed.hall.yard",
        &["place shed.yard → a"],
    );
    check("host: any { box, rack }\n a = box", "m=host:rack", &["drop host → a"]);
}

#[test]
fn combinations_that_trade_one_demand_for_another_are_all_listed() {
    check(
        "memory: MiB lower 2048
         cost: high < medium < low
         a = 2048 high
         b = 4096 medium
         c = 8192 medium
         d = 8192 low",
        "m=memory:1024,cost:low",
        &["memory 8192 → d", "memory 2048 + drop cost → a", "memory 4096 + cost medium → b"],
    );
}

#[test]
fn a_way_lists_all_that_it_brings_back() {
    check(
        "x: points\n y: points\n a = 1/2 0\n b = 1/2 1\n c = 1/2 unknown",
        "m=x:1",
        &["x 1/2 → a b c"],
    );
}

#[test]
fn ways_that_bring_back_only_unconfirmed_options_are_marked_and_come_last() {
    check(
        "x: points\n y: points\n a = 1/2 unknown\n b = 1 0",
        "m=x:1,y:1",
        &["drop y → b", "x 1/2 → a?"],
    );
}

#[test]
fn a_way_to_unconfirmed_options_alone_hides_none_that_brings_one_back_surely() {
    check(
        "os: linux < both\n machines: machines lower 2 3\n memory: MiB lower 2048
         a = linux unknown 1024
         b = linux 3 1024
         c = linux 3 4096",
        "m=os:both,machines:2,memory:2048",
        &["drop os → a?", "drop os + machines 3 → a? b"],
    );
}

#[test]
fn a_way_that_is_taken_brings_back_what_it_names() {
    for (table, musts) in [
        ("x: points\n y: points\n a = 1/2 0\n b = 1/2 1\n c = 1/2 unknown", "m=x:1"),
        ("x: points\n y: points\n a = 1/2 unknown\n b = 1 0", "m=x:1,y:1"),
        (
            "os: linux < both\n machines: machines lower 2 3\n memory: MiB lower 2048
             a = linux unknown 1024\n b = linux 3 1024\n c = linux 3 4096",
            "m=os:both,machines:2,memory:2048",
        ),
    ] {
        let catalog = fixture::catalog(table);
        let scenario = fixture::scenario(&catalog, musts);
        let before = assess(&catalog, &scenario);
        assert!(!before.relaxations.is_empty(), "{musts}");
        for way in &before.relaxations {
            let after = assess(
                &catalog,
                &scenario.edited(&catalog, way.edit(&catalog, &scenario, &before.table)),
            );
            for option in &way.returns {
                let state = after.standings[*option].screened.state;
                let is_open = way.unconfirmed.contains(option);
                let expected = if is_open { State::Unconfirmed } else { State::Fits };
                assert_eq!(state, expected, "{musts} {way:?}");
            }
        }
    }
}

#[test]
fn two_options_that_fail_alike_make_one_way() {
    check("cost: high < low\n a = high\n b = high", "m=cost:low", &["drop cost → a b"]);
}

/// Each price as "must: options that return, gain".
#[track_caller]
fn price(table: &str, said: &str, expected: &[&str]) {
    let it = fixture::assessed(table, said);
    let found: Vec<String> = it
        .prices
        .iter()
        .map(|price| {
            let gain = price.gain.map_or("-".into(), |gain| gain.to_string());
            let back = fixture::names(&it, &price.returns);
            format!("{}: {back} {gain}", it.table.criteria[price.place].id)
        })
        .collect();
    assert_eq!(found, expected, "{said}");
}

#[test]
fn the_price_of_a_must_have_is_who_returns_and_how_much_the_best_score_rises() {
    let table = "
        x: points
        y: points
        a = 1 0
        b = 1/2 1/2
        c = 0 3/4
    ";
    price(table, "m=x:1/2,y:1/4;w=x:3,y:1", &["x: c 0/1", "y: a 1/4"]);
}

#[test]
fn a_must_have_that_rules_nobody_out_alone_costs_nothing() {
    price("x: points\n y: points\n a = 0 0\n b = 1 1", "m=x:1,y:1", &["x:  0/1", "y:  0/1"]);
}

#[test]
fn where_nothing_fits_or_nothing_counts_no_gain_is_stated() {
    price("x: points\n a = 1/2", "m=x:1", &["x: a -"]);
    price("x: points @ignore\n a = 1/2\n b = 1", "m=x:1", &["x: a -"]);
}

#[test]
fn dropping_a_must_have_may_confirm_what_it_alone_leaves_open() {
    let it = fixture::assessed(
        "p: { hall }\n q: { yard }\n a = unknown yard\n b = hall unknown\n c = unknown unknown\n d = hall yard",
        "m=p:hall,q:yard",
    );
    let confirmed = |place: usize| -> Vec<String> {
        let found = it.confirmed_without(place);
        found.iter().map(|one| it.table.candidates[*one].id.to_string()).collect()
    };
    assert_eq!(confirmed(0), ["a"]);
    assert_eq!(confirmed(1), ["b"]);
    assert!(it.prices.iter().all(|price| price.returns.is_empty()));
}

#[test]
fn a_milder_change_that_admits_an_option_unconfirmed_is_listed_beside_the_sure_one() {
    check(
        "memory: MiB lower 2048\n a = 4096|8192",
        "m=memory:2048",
        &["memory 8192 → a", "memory 4096 → a?"],
    );
    // What is sure and milder makes the larger change superfluous, and only that.
    check(
        "memory: MiB lower 2048\n a = 4096|8192\n b = 6144",
        "m=memory:2048",
        &["memory 6144 → a? b", "memory 4096 → a?"],
    );
    check(
        "memory: MiB lower 2048\n a = 4096|8192\n b = 4096",
        "m=memory:2048",
        &["memory 4096 → a? b"],
    );
}
