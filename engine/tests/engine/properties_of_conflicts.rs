//! Screening under conflicts against the plain definition: every form, in every reading.

use edgewise_engine::assessment::{Bind, Candidate, State, Table, assess};
use edgewise_engine::catalog::{Scale, Test, Value};
use edgewise_engine::quantity::Amount;
use edgewise_testkit::fixture;
use edgewise_testkit::invented::Chance;
use proptest::prelude::{ProptestConfig, any, proptest};

/// What a form, a reading or a set of must-haves comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sure {
    Yes,
    Open,
    No,
}

const CRITERIA: &str = "
    gpu: l0 < l1 < l2 < l3
    size: machines lower 1 2
    os: any { ubuntu, suse, debian }
    arch: any { x86, arm }
    hard: { fips, cis, boot }
";

/// A table with one option whose values exclude each other at random, and must-haves.
fn case(chance: &mut Chance) -> (String, String) {
    let members = |all: &[&str], chance: &mut Chance| {
        let some: Vec<&str> = all.iter().copied().filter(|_| !chance.is_one_in(3)).collect();
        if some.is_empty() { all[0].to_owned() } else { some.join(".") }
    };
    let value = |at: usize, chance: &mut Chance| match at {
        0 => format!("l{}", chance.below(4)),
        1 => chance.below(4).to_string(),
        2 => members(&["ubuntu", "suse", "debian"], chance),
        3 => members(&["x86", "arm"], chance),
        _ => members(&["fips", "cis", "boot"], chance),
    };
    let ids = ["gpu", "size", "os", "arch", "hard"];
    let sides: Vec<Vec<String>> = (0..5)
        .map(|at| {
            let one = value(at, chance);
            let other = value(at, chance);
            let is_disputed = chance.is_one_in(5) && other != one;
            if is_disputed { vec![one, other] } else { vec![one] }
        })
        .collect();
    let row: Vec<String> = sides.iter().map(|sides| sides.join("|")).collect();
    let mut table = format!("{CRITERIA}\nalpha = {}\n", row.join(" "));
    for _ in 0..chance.below(5) {
        let (mut values, mut instead) = (Vec::new(), Vec::new());
        for (at, id) in ids.iter().enumerate().filter(|_| chance.is_one_in(2)).collect::<Vec<_>>() {
            let own = chance.pick(&sides[at]).clone();
            let worse = match (at, own.trim_start_matches('l').parse::<usize>()) {
                (0, Ok(level)) if level > 0 => Some(format!("l{}", chance.below(level))),
                (1, Ok(size)) => Some((size + 1 + chance.below(2)).to_string()),
                _ => None,
            };
            let some = |own: &str, chance: &mut Chance| {
                let all: Vec<&str> = own.split('.').collect();
                let some: Vec<&str> = all.iter().copied().filter(|_| chance.is_one_in(2)).collect();
                if some.is_empty() { all[0].to_owned() } else { some.join(".") }
            };
            values.push(format!("{id}={}", if at > 1 { some(&own, chance) } else { own }));
            match worse {
                Some(worse) if chance.is_one_in(2) => instead.push(format!("{id}={worse}")),
                None if at == 2 && chance.is_one_in(5) => instead.push(format!("{id}=suse")),
                _ => {}
            }
        }
        if values.len() > 1 {
            let all = if chance.is_one_in(4) { " all" } else { "" };
            let line = format!("alpha ! {}{all} > {}\n", values.join(" "), instead.join(" "));
            table += &line;
        }
    }
    let musts: Vec<String> = (0..5)
        .filter(|_| !chance.is_one_in(4))
        .collect::<Vec<_>>()
        .into_iter()
        .map(|at| format!("{}:{}", ids[at], value(at, chance)))
        .collect();
    (table, if musts.is_empty() { String::new() } else { format!("m={}", musts.join(",")) })
}

/// All values of a criterion that a form may choose, of an option that has `own`.
fn choices(
    table: &Table,
    candidate: &Candidate,
    at: usize,
    own: &Value,
    wanted: &Value,
) -> Vec<Value> {
    let test = table.criteria[at].must.test;
    match (&table.criteria[at].scale, own, wanted) {
        (Scale::Set(_), Value::Set(own), Value::Set(wanted)) if test == Test::AnyOf => {
            let elements = candidate.conflicts.iter().flat_map(|bind| &bind.elements);
            let instead: Vec<u8> = elements
                .filter(|element| element.place == at)
                .filter_map(|element| match &element.instead {
                    Some(Value::Set(members)) => Some(members.clone()),
                    _ => None,
                })
                .flatten()
                .collect();
            let may = |one: &&u8| own.contains(one) || instead.contains(one);
            wanted.iter().filter(may).map(|one| Value::Set(vec![*one])).collect()
        }
        (Scale::Set(_), ..) => vec![wanted.clone()],
        (Scale::Levels(_), Value::Level(own), _) => (0..=*own).map(Value::Level).collect(),
        (_, Value::Quantity(Amount::Exactly(own)), _) => {
            (*own..8).map(|one| Value::Quantity(Amount::Exactly(one))).collect()
        }
        _ => unreachable!("no other scale is in the table"),
    }
}

/// Whether a form that chooses `chosen`, of an option that has `own`, contains a conflict.
fn contains(table: &Table, bind: &Bind, own: &[(usize, Value)], chosen: &[Value]) -> Sure {
    let mut worst = Sure::Yes;
    for element in &bind.elements {
        let Some(at) = own.iter().position(|(place, _)| *place == element.place) else {
            return Sure::No;
        };
        let (own, chosen, test) =
            (&own[at].1, &chosen[at], table.criteria[element.place].must.test);
        let part = match (&element.value, own, chosen) {
            (Value::Set(members), Value::Set(own), Value::Set(chosen)) => {
                let is_in = |one: &u8| chosen.contains(one);
                let hit =
                    if bind.all { members.iter().all(is_in) } else { members.iter().any(is_in) };
                if hit && members.iter().any(|one| own.contains(one)) {
                    Sure::Yes
                } else {
                    Sure::No
                }
            }
            (value, own, _) if value != own => Sure::No,
            (_, own, chosen) if own == chosen => Sure::Yes,
            (_, _, chosen) => match &element.instead {
                None => Sure::Open,
                Some(instead) if instead != chosen && test.passes(chosen, instead) => Sure::Yes,
                Some(_) => Sure::No,
            },
        };
        match part {
            Sure::No => return Sure::No,
            Sure::Open => worst = Sure::Open,
            Sure::Yes => {}
        }
    }
    worst
}

/// Whether these must-haves are met, over all readings and forms.
fn met(table: &Table, demands: &[(usize, Value)]) -> Sure {
    let candidate = &table.candidates[0];
    let mut readings: Vec<Vec<(usize, Value)>> = vec![Vec::new()];
    for (place, _) in demands {
        readings = readings
            .into_iter()
            .flat_map(|read| {
                let values = candidate.cells[*place].standing.values().cloned();
                let values: Vec<Value> = values.collect();
                values.into_iter().map(move |value| [read.clone(), vec![(*place, value)]].concat())
            })
            .collect();
    }
    let outcomes: Vec<Sure> =
        readings.iter().map(|own| best(table, candidate, demands, own)).collect();
    match outcomes.first() {
        Some(first) if outcomes.iter().all(|one| one == first) => *first,
        _ => Sure::Open,
    }
}

fn best(
    table: &Table,
    candidate: &Candidate,
    demands: &[(usize, Value)],
    own: &[(usize, Value)],
) -> Sure {
    let mut forms: Vec<Vec<Value>> = vec![Vec::new()];
    for ((place, wanted), (_, own)) in demands.iter().zip(own) {
        let test = table.criteria[*place].must.test;
        if !test.passes(own, wanted) {
            return Sure::No;
        }
        let mut values = choices(table, candidate, *place, own, wanted);
        values.retain(|value| test.passes(value, wanted));
        forms = forms
            .into_iter()
            .flat_map(|form| {
                let values = values.clone();
                values.into_iter().map(move |value| [form.clone(), vec![value]].concat())
            })
            .collect();
    }
    let mut best = Sure::No;
    for form in forms {
        let hits: Vec<Sure> =
            candidate.conflicts.iter().map(|bind| contains(table, bind, own, &form)).collect();
        if hits.iter().all(|hit| *hit == Sure::No) {
            return Sure::Yes;
        }
        if !hits.contains(&Sure::Yes) {
            best = Sure::Open;
        }
    }
    best
}

/// The smallest sets of must-haves that are not met.
fn smallest(table: &Table, demands: &[(usize, Value)]) -> Vec<Vec<usize>> {
    let mut sets: Vec<Vec<(usize, Value)>> = (1..1_usize << demands.len())
        .map(|mask| {
            let is_in = |at: &usize| mask >> at & 1 == 1;
            (0..demands.len()).filter(is_in).map(|at| demands[at].clone()).collect()
        })
        .collect();
    sets.sort_by_key(Vec::len);
    let mut found: Vec<Vec<usize>> = Vec::new();
    for set in sets {
        let places: Vec<usize> = set.iter().map(|(place, _)| *place).collect();
        let has_one = found.iter().any(|one| one.iter().all(|place| places.contains(place)));
        if !has_one && met(table, &set) == Sure::No {
            found.push(places);
        }
    }
    found.sort();
    found
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn screening_finds_what_all_forms_in_all_readings_come_to(seed in any::<u64>()) {
        let (text, musts) = case(&mut Chance::of(seed, 1));
        let catalog = fixture::catalog(&text);
        let it = assess(&catalog, &fixture::scenario(&catalog, &musts));
        let screened = &it.standings[0].screened;
        let expected = match met(&it.table, &it.demands) {
            Sure::Yes => State::Fits,
            Sure::Open => State::Unconfirmed,
            Sure::No => State::RuledOut,
        };
        assert_eq!(screened.state, expected, "{text}\n{musts}\n{screened:?}");
        let mut sets: Vec<Vec<usize>> = screened.fails.iter().map(|place| vec![*place]).collect();
        sets.extend(screened.clashes.iter().map(|clash| clash.places.clone()));
        sets.sort();
        assert_eq!(sets, smallest(&it.table, &it.demands), "{text}\n{musts}");
        for way in &it.relaxations {
            let mut milder = it.demands.clone();
            for (place, to) in &way.changes {
                milder.retain(|(one, _)| one != place || to.is_some());
                if let (Some(to), Some(one)) = (to, milder.iter_mut().find(|(one, _)| one == place)) {
                    one.1 = to.clone();
                }
            }
            assert_ne!(met(&it.table, &milder), Sure::No, "{way:?}\n{text}\n{musts}");
            for (undone, _) in &way.changes {
                let demand = it.demands.iter().find(|(place, _)| place == undone).expect("there");
                let mut stricter = milder.clone();
                stricter.retain(|(place, _)| place != undone);
                stricter.push(demand.clone());
                stricter.sort();
                let met = met(&it.table, &stricter);
                // A smaller change that leaves it unconfirmed is listed beside one that is sure.
                let is_less = met == Sure::Open && way.unconfirmed.is_empty();
                assert!(met == Sure::No || is_less, "{way:?} is minimal\n{text}\n{musts}");
            }
        }
    }
}
