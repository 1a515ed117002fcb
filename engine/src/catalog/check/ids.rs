//! Ids as authors write them: well formed, and each only once.

use std::collections::BTreeSet;

use crate::catalog::defect::Defects;
use crate::catalog::draft::{Fields, Spelled};

/// Makes an id of some kind from text.
pub type Parse<T> = fn(&str) -> Option<T>;

/// The id in field `key`.
pub fn required<T>(
    fields: &mut Fields<'_>,
    key: &str,
    parse: Parse<T>,
    defects: &mut Defects,
) -> Option<T> {
    let found = fields.required(key, defects)?;
    parsed(&found, parse, defects)
}

/// The id that `found` spells.
pub fn parsed<T>(found: &Spelled<'_>, parse: Parse<T>, defects: &mut Defects) -> Option<T> {
    let id = parse(&found.text);
    if id.is_none() {
        defects.at(
            &found.place,
            format!("“{}” is not an id: lower-case letters, digits and single hyphens", found.text),
        );
    }
    id
}

/// Notes an id that is already in the list.
pub fn once<T: Ord + Clone + core::fmt::Display>(
    id: &T,
    seen: &mut BTreeSet<T>,
    fields: &Fields<'_>,
    defects: &mut Defects,
) {
    if !seen.insert(id.clone()) {
        defects.at(&fields.place, format!("“{id}” stands here a second time"));
    }
}

/// Notes an id that points at nothing, listing the ones that exist.
pub fn points_at<T: PartialEq + core::fmt::Display>(
    id: &T,
    there: impl Iterator<Item = T>,
    found: &Spelled<'_>,
    what: &str,
    defects: &mut Defects,
) {
    let there: Vec<T> = there.collect();
    if !there.contains(id) {
        defects.at(&found.place, format!("there is no {what} “{id}”"));
    }
}
