//! What changes together: must-haves that the same purchase mends, or that are given up as one.

use super::{Way, demanded};
use crate::assessment::screening::Demands;
use crate::assessment::table::Table;
use crate::catalog::{Role, Test, Value};
use crate::order::InOrder;

/// A way with one more change. What goes together changes together: two must-haves that ask the same
/// amount and name the same purchase, such as machines at each site.
pub fn changed_to(
    table: &Table,
    demands: &Demands,
    way: &Way,
    place: usize,
    to: Option<Value>,
) -> Way {
    let must = |place: usize| &table.criteria[place].must;
    let is_bought = |other: usize| {
        must(other).buy.is_some()
            && must(other).buy == must(place).buy
            && must(other).test == Test::AtMost
            && demanded(demands, other) == demanded(demands, place)
    };
    let with = demands.iter().map(|(other, _)| *other).filter(|other| *other != place);
    let with: Vec<usize> = with.filter(|other| to.is_some() && is_bought(*other)).collect();
    let is_kept = |one: usize| one != place && !with.contains(&one);
    let mut next: Way = way.iter().filter(|(one, _)| is_kept(*one)).cloned().collect();
    // How many machines it takes to survive says nothing more once a site need not.
    let goes_too = |other: &usize| {
        to.is_none()
            && table.criteria[place].role == Some(Role::ResilientMachines)
            && table.criteria[*other].role == Some(Role::Resilience)
    };
    let gone = demands.iter().map(|(other, _)| *other).find(goes_too);
    if let Some(other) = gone {
        next.retain(|(one, _)| *one != other);
        next.push((other, None));
    }
    for other in with {
        match way.iter().find(|(one, _)| *one == other) {
            Some((_, None)) => next.push((other, None)),
            _ => next.push((other, to.clone())),
        }
    }
    next.push((place, to));
    next.order_by_key(|(place, _)| *place);
    next
}

/// How many things a way changes: what is bought or given up together is one.
pub fn size(table: &Table, changes: &Way) -> usize {
    let mut bought: Vec<(&Option<String>, &Value)> = Vec::new();
    let mut size = 0;
    let dropped = |role: Role| {
        changes.iter().any(|(place, to)| to.is_none() && table.criteria[*place].role == Some(role))
    };
    for (place, to) in changes {
        let is_told = table.criteria[*place].role == Some(Role::Resilience)
            && to.is_none()
            && dropped(Role::ResilientMachines);
        if is_told {
            continue;
        }
        let purchase = to.as_ref().map(|to| (&table.criteria[*place].must.buy, to));
        match purchase.filter(|(buy, _)| buy.is_some()) {
            Some(purchase) if bought.contains(&purchase) => {}
            Some(purchase) => {
                bought.push(purchase);
                size += 1;
            }
            None => size += 1,
        }
    }
    size
}
