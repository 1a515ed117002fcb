//! Ids for places: documents name options and criteria as links do.

use std::collections::BTreeMap;

use crate::assessment::Assessment;

/// Something for each of several criteria, in the order of their ids.
pub type ByCriterion<'a, T> = BTreeMap<&'a str, T>;
/// Something for each of several options, in the order of their ids.
pub type ByOption<'a, T> = BTreeMap<&'a str, T>;

/// The id of an option.
pub fn option(it: &Assessment, place: usize) -> &str {
    it.table.candidates[place].id.as_str()
}

/// The ids of options.
pub fn options<'a>(it: &'a Assessment, places: &[usize]) -> Vec<&'a str> {
    places.iter().map(|place| option(it, *place)).collect()
}

/// The id of a criterion.
pub fn criterion(it: &Assessment, place: usize) -> &str {
    it.table.criteria[place].id.as_str()
}

/// The ids of criteria.
pub fn criteria<'a>(it: &'a Assessment, places: &[usize]) -> Vec<&'a str> {
    places.iter().map(|place| criterion(it, *place)).collect()
}

/// The id of an enabled criterion.
pub fn enabled(it: &Assessment, at: usize) -> &str {
    criterion(it, it.problem.enabled[at])
}
