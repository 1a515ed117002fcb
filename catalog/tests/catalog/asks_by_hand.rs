//! The ask-first list of the shipped catalogue against what comes of rating each cell by hand.

use edgewise_engine::assessment::{Ask, Assessment, State, assess};
use edgewise_engine::catalog::{Catalog, Standing, Value};
use edgewise_engine::quantity::Ratio;
use edgewise_engine::scenario::{Edit, Override, Scenario};

use crate::asks::list;

/// Scenarios on the shipped catalogue, as sections of a link.
const SHIPPED: [&str; 8] = [
    "",
    "m=survives-node-loss:yes",
    "m=offline-days:60",
    "m=worker-os:linux-and-windows,survives-node-loss:yes;p=offline-days:1",
    "m=memory-per-node:2048;p=maturity:3,gpu:2",
    "m=admin-access:by-default,supported-until:2030-01-01",
    "p=flexibility:0,operational-cost:0,ease-of-configuration:0,worker-os:0;m=conformance:yes",
    "w=worker-os:3,vendor-support:2,offline-days:1,memory-per-node:1",
];

fn shipped(each: impl Fn(&Catalog, &Scenario, &Assessment)) {
    let catalog = edgewise_catalog::shipped();
    for said in SHIPPED {
        let scenario =
            edgewise_engine::link::read(&catalog, &format!("v1;e=2026-11;{said};k=any")).scenario;
        each(&catalog, &scenario, &assess(&catalog, &scenario));
    }
}

/// What counts in a cell: where it is not demanded, what holds under the must-haves.
fn fact(it: &Assessment, option: usize, place: usize) -> &Standing {
    let is_demanded = it.demands.iter().any(|(demanded, _)| *demanded == place);
    let held = it.held(option, place).filter(|_| !is_demanded);
    held.map_or(&it.table.candidates[option].cells[place].standing, |one| &one.standing)
}

/// All cells in doubt that touch a scenario.
fn doubtful(it: &Assessment) -> Vec<(usize, usize)> {
    let touches = |place: &usize| {
        it.share(*place).is_some() || it.demands.iter().any(|(demanded, _)| demanded == place)
    };
    let places: Vec<usize> = (0..it.table.criteria.len()).filter(touches).collect();
    let open = |option: &usize| it.standings[*option].screened.state != State::RuledOut;
    (0..it.table.candidates.len())
        .filter(open)
        .flat_map(|option| places.iter().map(move |place| (option, *place)))
        .filter(|(option, place)| !fact(it, *option, *place).is_known())
        .collect()
}

/// The answer with one cell set by hand.
fn with(
    catalog: &Catalog,
    scenario: &Scenario,
    it: &Assessment,
    (option, place): (usize, usize),
    value: &Value,
) -> Assessment {
    let mine = Override { value: Some(value.clone()), reason: String::new() };
    let (option, criterion) =
        (it.table.candidates[option].id.clone(), it.table.criteria[place].id.clone());
    assess(catalog, &scenario.edited(catalog, Edit::Overrode(option, criterion, mine)))
}

#[test]
fn every_doubt_is_either_asked_or_counted_as_idle() {
    shipped(|_, _, it| {
        let asked: Vec<(usize, usize)> =
            it.asks.iter().map(|ask| (ask.option, ask.place)).collect();
        let all = doubtful(it);
        assert!(asked.iter().all(|ask| all.contains(ask)));
        assert_eq!(all.len(), asked.len() + it.idle_doubts as usize);
    });
}

#[test]
fn the_list_is_sorted_must_haves_first_then_by_value() {
    shipped(|_, _, it| {
        let key = |ask: &Ask| (ask.is_must, ask.value);
        assert!(it.asks.windows(2).all(|pair| key(&pair[0]) >= key(&pair[1])), "{:?}", list(it));
        assert!(it.asks.iter().all(|ask| ask.value >= Ratio::ZERO));
        assert!(it.asks.iter().all(|ask| ask.decides || ask.value == Ratio::ZERO));
    });
}

#[test]
fn a_doubt_decides_just_when_rating_the_cell_by_hand_changes_the_answer() {
    shipped(|catalog, scenario, it| {
        for cell in doubtful(it) {
            let (option, place) = cell;
            let scale = &it.table.criteria[place].scale;
            let values: Vec<Value> = match fact(it, option, place) {
                Standing::Unknown => {
                    let demanded = it.demands.iter().find(|(one, _)| *one == place);
                    scale.samples(demanded.map(|(_, value)| value), it.table.as_of)
                }
                sides => sides.values().cloned().collect(),
            };
            let named = |it: &Assessment| (it.recommended().to_vec(), it.verdict.options.clone());
            let changes = values
                .iter()
                .any(|value| named(&with(catalog, scenario, it, cell, value)) != named(it));
            assert_eq!(
                it.deciding_doubts.contains(&cell),
                changes,
                "{} {} {}",
                it.table.candidates[option].id,
                it.table.criteria[place].id,
                edgewise_engine::link::write(catalog, scenario)
            );
        }
    });
}

#[test]
fn the_value_of_a_dispute_is_the_mean_gain_of_rating_it_by_hand() {
    shipped(|catalog, scenario, it| {
        let best = |then: &Assessment, is_must: bool| {
            let named = if is_must { then.recommended() } else { then.verdict.options.as_slice() };
            let score = named.first().and_then(|one| then.standings[*one].score);
            score.map_or(Ratio::ZERO, |score| score.point)
        };
        for ask in &it.asks {
            let standing = &it.table.candidates[ask.option].cells[ask.place].standing;
            let sides: Vec<&Value> = standing.values().collect();
            let [one, other] = sides.as_slice() else { continue };
            let after = |value: &Value| {
                best(&with(catalog, scenario, it, (ask.option, ask.place), value), ask.is_must)
            };
            let mean = (after(one) + after(other)) / Ratio::whole(2);
            assert_eq!(ask.value, mean - best(it, ask.is_must), "{}", it.say_ask(ask).plain());
        }
    });
}
