//! Ids for places: documents name options and criteria as links do.

use serde::{Serialize, Serializer};

use crate::assessment::Assessment;
use crate::order::InOrder;

/// Something for each of several criteria, in the order of their ids.
pub type ByCriterion<'a, T> = ById<'a, T>;
/// Something for each of several options, in the order of their ids.
pub type ByOption<'a, T> = ById<'a, T>;

/// A JSON object with ids as names. Each value comes with its id, so nothing is looked up.
pub struct ById<'a, T>(Vec<(&'a str, T)>);

impl<T> Default for ById<'_, T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'a, T> FromIterator<(&'a str, T)> for ById<'a, T> {
    fn from_iter<I: IntoIterator<Item = (&'a str, T)>>(each: I) -> Self {
        let mut each: Vec<_> = each.into_iter().collect();
        each.order_by_key(|(id, _)| *id);
        Self(each)
    }
}

impl<T: Serialize> Serialize for ById<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(id, one)| (id, one)))
    }
}

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
