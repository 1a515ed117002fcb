//! Which criteria are in the table, and in which order: what decides comes first, then what differs, and
//! last what is hardly known; the rest is behind "All rows".

use std::cmp::Reverse;

use edgewise_engine::assessment::Assessment;
use edgewise_engine::catalog::{Catalog, Standing};
use edgewise_engine::id::GroupId;
use edgewise_engine::order::InOrder;

/// How many rows are shown before the visitor asks for all.
const SIGHT: usize = 16;

/// Rows under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its identity, independent of its heading.
    pub key: String,
    /// The heading; the first group has none.
    pub title: Option<String>,
    /// The criteria, as places in the table.
    pub criteria: Vec<usize>,
}

/// The rows, and how many are left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rows {
    /// The groups that are not empty.
    pub groups: Vec<Group>,
    /// How many rows are the same in all columns and left out.
    pub equal: usize,
    /// How many more rows are behind "All rows".
    pub waiting: usize,
}

/// What the visitor wants to see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wish {
    /// Only rows in which the columns differ.
    pub differences: bool,
    /// All rows, not only the first ones.
    pub all: bool,
}

impl Rows {
    /// The rows for some columns.
    pub fn of(catalog: &Catalog, assessment: &Assessment, columns: &[usize], wish: Wish) -> Self {
        // What carries weight makes up the scores, so it is shown even where it is the same.
        let is_weighed = |place: &usize| assessment.problem.enabled.contains(place);
        let is_shown = |place: &usize| {
            !wish.differences || is_weighed(place) || differs(assessment, *place, columns)
        };
        let deciding = deciding(assessment);
        let is_other = |place: &usize| !deciding.contains(place);
        let mut others: Vec<usize> =
            (0..assessment.table.criteria.len()).filter(is_other).collect();
        let all = deciding.len() + others.len();
        let first: Vec<usize> = deciding.iter().copied().filter(is_shown).collect();
        others.retain(is_shown);
        others.order_by_key(|place| is_mostly_unknown(assessment, *place, columns));
        let equal = all - first.len() - others.len();
        let room = if wish.all { others.len() } else { SIGHT.saturating_sub(first.len()) };
        let waiting = others.len().saturating_sub(room);
        others.truncate(others.len() - waiting);
        let mut groups = vec![Group { key: "deciding".into(), title: None, criteria: first }];
        if wish.all {
            groups.extend(grouped(catalog, assessment, &others));
        } else {
            let title = Some("Other differences".to_owned()).filter(|_| wish.differences);
            let title = title.unwrap_or_else(|| "Other facts".to_owned());
            groups.push(Group { key: "others".into(), title: Some(title), criteria: others });
        }
        groups.retain(|group| !group.criteria.is_empty());
        Self { groups, equal, waiting }
    }

    /// The criteria in the order of the rows.
    pub fn criteria(&self) -> impl Iterator<Item = usize> {
        self.groups.iter().flat_map(|group| group.criteria.iter().copied())
    }
}

/// What carries weight, heaviest first, then what else is demanded.
fn deciding(assessment: &Assessment) -> Vec<usize> {
    let mut places: Vec<usize> = assessment.problem.enabled.clone();
    places.order_by_key(|place| Reverse(assessment.share(*place)));
    for (place, _) in &assessment.demands {
        if !places.contains(place) {
            places.push(*place);
        }
    }
    places
}

/// Rows under the headings of the catalogue, in its order.
fn grouped(catalog: &Catalog, assessment: &Assessment, places: &[usize]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let known = catalog.groups.iter().map(|group| (Some(&group.id), group.name.clone()));
    let known: Vec<(Option<&GroupId>, String)> =
        known.chain([(None, "Other facts".to_owned())]).collect();
    for (id, name) in known {
        let of_group = |place: &usize| {
            let group = assessment.table.criteria[*place].group.as_ref();
            let is_known = catalog.groups.iter().any(|one| Some(&one.id) == group);
            group.filter(|_| is_known) == id
        };
        let criteria = places.iter().copied().filter(of_group).collect();
        let key = id.map_or_else(String::new, ToString::to_string);
        groups.push(Group { key, title: Some(name), criteria });
    }
    groups
}

/// Whether nothing is known of most columns: such a row tells little and comes last.
fn is_mostly_unknown(assessment: &Assessment, place: usize, columns: &[usize]) -> bool {
    let standing = |column: &usize| &assessment.table.candidates[*column].cells[place].standing;
    let unknown = columns.iter().filter(|column| *standing(column) == Standing::Unknown).count();
    unknown * 2 > columns.len()
}

/// Whether some columns differ on a criterion.
pub fn differs(assessment: &Assessment, place: usize, columns: &[usize]) -> bool {
    let mut standings =
        columns.iter().map(|one| &assessment.table.candidates[*one].cells[place].standing);
    let first = standings.next();
    standings.any(|one| Some(one) != first)
}
