//! What holds in a cell instead, where the must-haves exclude what it says.

use super::{Forms, has};
use crate::assessment::screening::{Demands, Outcome};
use crate::assessment::table::{Candidate, Element, Table};
use crate::catalog::{Standing, Value};
use crate::order::InOrder;

/// What holds in a cell where the must-haves exclude what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// The option, as a place in the table.
    pub option: usize,
    /// The criterion, as a place in the table.
    pub place: usize,
    /// What holds; unknown if the conflict does not say.
    pub standing: Standing,
    /// The conflict, as a place among those of the option.
    pub conflict: usize,
}

/// The cells of an option in which something else holds under these must-haves. None for an option
/// that does not meet them.
pub fn held(table: &Table, option: usize, demands: &Demands) -> Vec<Held> {
    let candidate = &table.candidates[option];
    let is_demanded = |place: usize| demands.iter().any(|(one, _)| *one == place);
    let mut held: Vec<Held> = Vec::new();
    for (conflict, bind) in candidate.conflicts.iter().enumerate() {
        let open = bind.elements.iter().filter(|element| {
            let mut others = bind.elements.iter().filter(|other| other.place != element.place);
            others.all(|other| is_demanded(other.place))
        });
        for Element { place, .. } in open {
            if held.iter().any(|one| one.place == *place) {
                continue;
            }
            let standing = holding(table, candidate, demands, *place);
            if standing != candidate.cells[*place].standing {
                held.push(Held { option, place: *place, standing, conflict });
            }
        }
    }
    held
}

/// What a cell says, with everything that the must-haves exclude replaced by what holds instead.
fn holding(table: &Table, candidate: &Candidate, demands: &Demands, place: usize) -> Standing {
    let own = &candidate.cells[place].standing;
    let side = |value: &Value| match value {
        Value::Set(members) => Some(kept(table, candidate, demands, place, members)),
        value => reachable(table, candidate, demands, place, value),
    };
    match own {
        Standing::Unknown => Standing::Unknown,
        Standing::Known(value) => side(value).map_or(Standing::Unknown, Standing::Known),
        Standing::Disputed(one, other) => match (side(one), side(&other.value)) {
            (Some(one), Some(two)) if one == two => Standing::Known(one),
            (Some(one), Some(value)) => {
                let mut other = other.clone();
                other.value = value;
                Standing::Disputed(one, other)
            }
            _ => Standing::Unknown,
        },
    }
}

/// The must-haves with this one in place of any other on its criterion.
fn with(demands: &Demands, place: usize, value: &Value) -> Vec<(usize, Value)> {
    let others = demands.iter().filter(|(one, _)| *one != place).cloned();
    others.chain([(place, value.clone())]).collect()
}

/// Whether the option can have a value while meeting the must-haves, those in doubt included.
fn besides(
    table: &Table,
    candidate: &Candidate,
    demands: &Demands,
    place: usize,
    (own, value): (&Value, &Value),
) -> Outcome {
    let demands = with(demands, place, value);
    let forms = Forms::of(table, candidate, &demands).with(place, own).if_met();
    let places: Vec<usize> =
        forms.all().into_iter().filter(|one| forms.alone(*one) != Outcome::Fail).collect();
    forms.together(&places)
}

/// The best of an ordered value and what the conflicts say holds instead.
fn reachable(
    table: &Table,
    candidate: &Candidate,
    demands: &Demands,
    place: usize,
    own: &Value,
) -> Option<Value> {
    let test = table.criteria[place].must.test;
    let elements = candidate.conflicts.iter().flat_map(|bind| &bind.elements);
    let instead = elements
        .filter(|element| element.place == place && element.value == *own)
        .filter_map(|element| element.instead.as_ref());
    let mut values: Vec<&Value> = instead.chain([own]).collect();
    // Best first: the one that meets everything the others meet.
    values.order_by(|a, b| test.passes(b, a).cmp(&test.passes(a, b)));
    let outcome = |value: &Value| besides(table, candidate, demands, place, (own, value));
    let best = values.into_iter().find(|value| outcome(value) != Outcome::Fail)?;
    // For anything less than its own value, someone has to say that it holds.
    (best == own || outcome(best) == Outcome::Pass).then(|| best.clone())
}

/// The members that the option can have while meeting the must-haves.
fn kept(
    table: &Table,
    candidate: &Candidate,
    demands: &Demands,
    place: usize,
    own: &[u8],
) -> Value {
    let set = Value::Set(own.to_vec());
    let can = |member: &u8| {
        let one = Value::Set(vec![*member]);
        besides(table, candidate, demands, place, (&set, &one)) != Outcome::Fail
    };
    let kept: Vec<u8> = own.iter().copied().filter(can).collect();
    let elements = candidate.conflicts.iter().flat_map(|bind| &bind.elements);
    let mut instead = elements
        .filter(|element| element.place == place && has(&set, element))
        .filter_map(|element| element.instead.clone());
    match (kept.is_empty(), instead.next()) {
        (true, Some(instead)) => instead,
        _ => Value::Set(kept),
    }
}
