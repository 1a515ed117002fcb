//! A copy of an option is an option of one's own with the facts that hold together.

use edgewise_catalog::shipped;
use edgewise_engine::assessment::{Assessment, State, assess};
use edgewise_engine::catalog::Catalog;
use edgewise_engine::link;
use edgewise_engine::scenario::{Edit, Scenario};
use edgewise_testkit::invented::{self, Chance};

fn read(catalog: &Catalog, sections: &str) -> Scenario {
    link::read(catalog, &format!("v1;e=2026-11;{sections};k=any")).scenario
}

/// The state and the score of the copy of an option, under the scenario in which it was copied.
fn copied(catalog: &Catalog, scenario: &Scenario, it: &Assessment, option: usize) -> Assessment {
    assess(catalog, &scenario.edited(catalog, Edit::Added(1, it.copy_of(option))))
}

#[test]
fn a_copy_stands_where_the_original_stands() {
    let catalog = shipped();
    let mut fitting = 0;
    for case in 0..1000 {
        let scenario = invented::scenario(&catalog, &mut Chance::of(31, case));
        if !scenario.own.is_empty() || !scenario.overrides.is_empty() {
            continue;
        }
        let it = assess(&catalog, &scenario);
        for (option, candidate) in it.table.candidates.iter().enumerate() {
            let with = copied(&catalog, &scenario, &it, option);
            let own = with.table.candidates.len() - 1;
            let (standing, copy) = (&it.standings[option], &with.standings[own]);
            let what = format!("{} of case {case}", candidate.id);
            match standing.screened.state {
                State::RuledOut => assert_ne!(copy.screened.state, State::Fits, "{what}"),
                // What is unknown or disputed stays open in a copy, and counts at the midpoint.
                State::Fits
                    if it
                        .problem
                        .enabled
                        .iter()
                        .all(|place| it.counted(option, *place).is_known()) =>
                {
                    let score = |one: &Assessment, at: usize| one.standings[at].score;
                    let points =
                        [score(&it, option), score(&with, own)].map(|one| one.map(|it| it.point));
                    // Of two must-haves that conflict, one gives way in the copy; the original's score
                    // counts what it says.
                    let is_demanded =
                        |place: &usize| it.demands.iter().any(|(one, _)| one == place);
                    if it.problem.enabled.iter().any(is_demanded) {
                        assert!(points[1] <= points[0], "{what}");
                    } else {
                        assert_eq!(points[0], points[1], "{what}");
                    }
                    fitting += 1;
                }
                State::Unconfirmed | State::Fits => {}
            }
        }
    }
    assert!(fitting > 100, "{fitting}");
}

#[test]
fn a_copy_does_not_survive_on_one_machine_what_the_original_does_not() {
    let catalog = shipped();
    let three = read(
        &catalog,
        "a=machines:3;m=machines-to-survive:3,smallest-cluster:3,survives-node-loss:yes",
    );
    let one = "m=smallest-cluster:1,survives-node-loss:yes";
    for made_under in [three, read(&catalog, "a=sites:2"), read(&catalog, one)] {
        let it = assess(&catalog, &made_under);
        let k3s = it.table.candidates.iter().position(|one| one.id.as_str() == "k3s");
        let copy = it.copy_of(k3s.expect("k3s is an option"));
        let scenario = read(&catalog, one).edited(&catalog, Edit::Added(1, copy));
        let it = assess(&catalog, &scenario);
        assert_eq!(it.in_state(State::Fits).count(), 0, "{:?}", made_under.musts);
    }
}
