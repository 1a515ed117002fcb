//! What a must-have may become so that one option gets further.

use crate::assessment::screening::{Outcome, meets};
use crate::assessment::table::{Candidate, Table};
use crate::catalog::{Criterion, Standing, Test, Value};
use crate::quantity::{Amount, Ratio, Until};

/// The mildest changes: what the option has, or what holds instead; otherwise the must-have is
/// dropped.
pub fn mildest_steps(
    table: &Table,
    candidate: &Candidate,
    (place, demanded): (usize, &Value),
    is_alone: bool,
) -> Vec<Option<Value>> {
    let criterion = &table.criteria[place];
    let standing = &candidate.cells[place].standing;
    let alone = || {
        let sure = mildest(criterion, standing, Some(demanded));
        let sides = standing
            .values()
            .map(|side| mildest(criterion, &Standing::Known(side.clone()), Some(demanded)));
        let mut steps = vec![sure];
        for side in sides.flatten() {
            if !steps.contains(&Some(side.clone())) {
                steps.push(Some(side));
            }
        }
        steps
    };
    if is_alone {
        return alone();
    }
    let elements = candidate.conflicts.iter().flat_map(|bind| &bind.elements);
    let elements = elements.filter(|element| element.place == place);
    let test = criterion.must.test;
    let mut steps: Vec<Option<Value>> = match (test, demanded) {
        (Test::AllOf, Value::Set(wanted)) => elements
            .filter_map(|element| match &element.value {
                Value::Set(members) => {
                    Some(wanted.iter().copied().filter(|one| !members.contains(one)).collect())
                }
                _ => None,
            })
            .filter(|kept: &Vec<u8>| !kept.is_empty() && kept.len() < wanted.len())
            .map(|kept| Some(Value::Set(kept)))
            .collect(),
        (Test::AnyOf, _) => Vec::new(),
        _ => elements
            .filter_map(|element| element.instead.clone())
            .filter(|instead| !test.passes(instead, demanded) && says_something(instead))
            .map(Some)
            .collect(),
    };
    // The disputed fact may be what keeps it out, rather than the other must-haves.
    if meets(criterion, standing, demanded) == Outcome::Unknown {
        steps.extend(alone());
    }
    steps.push(None);
    steps
}

/// Whether a demand for an ordered value excludes anything.
fn says_something(value: &Value) -> bool {
    let nothing = [
        Value::Level(0),
        Value::Points(Ratio::ZERO),
        Value::Quantity(Amount::Exactly(0)),
        Value::Date(Until::Never),
    ];
    !nothing.contains(value)
}

/// The mildest demand that `standing` meets, if that still demands something; both sides of a
/// dispute have to meet it.
pub fn mildest(
    criterion: &Criterion,
    standing: &Standing,
    demanded: Option<&Value>,
) -> Option<Value> {
    // An unknown meets nothing.
    standing.values().next()?;
    match criterion.must.test {
        Test::AtLeast | Test::NotBefore => {
            let weakest = standing.values().min()?;
            says_something(weakest).then(|| weakest.clone())
        }
        Test::AtMost => {
            let largest = standing.values().max()?;
            (*largest != Value::Quantity(Amount::Unlimited)).then(|| largest.clone())
        }
        Test::AllOf => {
            let Some(Value::Set(wanted)) = demanded else {
                return None;
            };
            let has = |member: &u8| {
                standing
                    .values()
                    .all(|value| matches!(value, Value::Set(members) if members.contains(member)))
            };
            let kept: Vec<u8> = wanted.iter().copied().filter(has).collect();
            (!kept.is_empty()).then_some(Value::Set(kept))
        }
        // Allowing more hosts makes it a different site, not a milder demand.
        Test::AnyOf => None,
    }
}
