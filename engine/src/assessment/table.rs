//! The matrix as this scenario sees it: the edition's claims, overlaid with the visitor's own words
//! (`docs/method.md`, "The table").

use std::sync::Arc;

use crate::catalog::{Catalog, CatalogOption, Claim, Conflict, Criterion, Cut, Standing, Value};
use crate::id::{CriterionId, FamilyId, OptionId};
use crate::order::InOrder;
use crate::quantity::{Date, Until};
use crate::scenario::{Override, Scenario};
use std::collections::BTreeMap;

/// Options by criteria.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The day that dates are compared with.
    pub as_of: Date,
    /// The latest day on which a source of the edition was published or read.
    pub checked: Option<Date>,
    /// In the catalogue's order.
    pub criteria: Vec<Arc<Criterion>>,
    /// By family name, then by name, ignoring ASCII case; own options last.
    pub candidates: Vec<Candidate>,
}

/// An option of this scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Its id.
    pub id: OptionId,
    /// Its name; for an own option, in the visitor's words.
    pub name: String,
    /// Its family; none for an own option.
    pub family: Option<FamilyId>,
    /// The family's name.
    pub family_name: String,
    /// Whether its family goes beyond the article.
    pub is_beyond: bool,
    /// One cell per criterion of the table.
    pub cells: Vec<Cell>,
    /// Which values of the cells do not hold together; none where the visitor overrides them.
    pub conflicts: Vec<Bind>,
}

/// A conflict of an option, in terms of places in the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bind {
    /// The values that do not hold together.
    pub elements: Vec<Element>,
    /// Whether the members of a set are meant together.
    pub all: bool,
    /// What the catalogue says about it.
    pub conflict: Arc<Conflict>,
}

/// One value of a conflict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    /// The criterion.
    pub place: usize,
    /// The value, or the members of a set.
    pub value: Value,
    /// What holds instead if the other values are chosen, if known.
    pub instead: Option<Value>,
}

impl Candidate {
    /// Whether the visitor added this option.
    pub fn is_own(&self) -> bool {
        self.family.is_none()
    }
}

/// One option on one criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// What counts here.
    pub standing: Standing,
    /// What the catalogue says, whether or not the visitor overrides it.
    pub claim: Option<Arc<Claim>>,
    /// The visitor's reason for an override; empty if none was given.
    pub reason: Option<String>,
    /// The day on which what the catalogue says ended, if the scenario's day is later.
    pub ended: Option<Date>,
}

impl Table {
    /// The table of a scenario; families that it hides are left out.
    pub fn of(catalog: &Catalog, scenario: &Scenario) -> Self {
        let cut = scenario.cut(catalog);
        let criteria: Vec<Arc<Criterion>> =
            cut.criteria.iter().map(|one| Arc::clone(one)).collect();
        let mut listed: Vec<(String, &FamilyId, String, &CatalogOption)> = cut
            .options
            .iter()
            .filter(|option| !scenario.hidden.contains(&option.family))
            .map(|option| {
                let family = catalog.family(&option.family);
                let family_name =
                    family.map_or_else(String::new, |one| one.name.to_ascii_lowercase());
                (family_name, &option.family, option.name.to_ascii_lowercase(), *option)
            })
            .collect();
        listed.order_by(|one, other| (&one.0, one.1, &one.2).cmp(&(&other.0, other.1, &other.2)));
        let mine = |option: &OptionId, criterion: &CriterionId| {
            let mut ratings = scenario.overrides.iter();
            ratings.find(|((of, on), _)| of == option && on == criterion).map(|(_, mine)| mine)
        };
        let mut candidates: Vec<Candidate> = listed
            .into_iter()
            .map(|(_, _, _, option)| Candidate {
                conflicts: Vec::new(),
                id: option.id.clone(),
                name: option.name.clone(),
                family: Some(option.family.clone()),
                family_name: catalog
                    .family(&option.family)
                    .map_or_else(String::new, |family| family.name.clone()),
                is_beyond: catalog.family(&option.family).is_some_and(|family| family.beyond),
                cells: criteria
                    .iter()
                    .zip(cut.claims(option))
                    .map(|(criterion, claim)| {
                        Cell::of(claim.map(Arc::clone), mine(&option.id, &criterion.id))
                    })
                    .collect(),
            })
            .collect();
        let as_of = scenario.as_of(&cut);
        for candidate in &mut candidates {
            end(&criteria, candidate, as_of);
            candidate.conflicts = binds(&cut, &criteria, candidate);
        }
        candidates.extend(own(scenario, &criteria));
        Self { as_of, checked: cut.edition.checked, criteria, candidates }
    }

    /// The place of a criterion.
    pub fn criterion(&self, id: &CriterionId) -> Option<usize> {
        self.criteria.iter().position(|criterion| criterion.id == *id)
    }

    /// How to name an option where only its name tells it from the others: an own option with the
    /// name of another option is marked as the visitor's.
    pub fn label(&self, place: usize) -> String {
        let one = &self.candidates[place];
        let is_namesake =
            |other: &&Candidate| other.id != one.id && other.name.eq_ignore_ascii_case(&one.name);
        let mut namesakes = self.candidates.iter().filter(is_namesake).peekable();
        if !one.is_own() || namesakes.peek().is_none() {
            return one.name.clone();
        }
        let is_first = namesakes.all(|other| !other.is_own());
        let number = one.id.as_str().trim_start_matches("own-");
        let mark = if is_first { String::new() } else { format!(", number {number}") };
        format!("{} (yours{mark})", one.name)
    }

    /// The place of an option.
    pub fn candidate(&self, id: &OptionId) -> Option<usize> {
        self.candidates.iter().position(|candidate| candidate.id == *id)
    }
}

impl Cell {
    fn of(claim: Option<Arc<Claim>>, mine: Option<&Override>) -> Self {
        let standing = match (&claim, mine) {
            (_, Some(Override { value: Some(value), .. })) => Standing::Known(value.clone()),
            (Some(claim), None) => claim.standing.clone(),
            (None, None) | (_, Some(_)) => Standing::Unknown,
        };
        Self { standing, claim, reason: mine.map(|mine| mine.reason.clone()), ended: None }
    }

    /// Whether the visitor's own rating counts here.
    pub fn is_mine(&self) -> bool {
        self.reason.is_some()
    }
}

/// Replaces what has ended by the scenario's day, as the criterion with the end date says.
fn end(criteria: &[Arc<Criterion>], candidate: &mut Candidate, as_of: Date) {
    for (date, criterion) in criteria.iter().enumerate() {
        let Some(ends) = &criterion.ends else { continue };
        let last = candidate.cells[date].standing.values().max();
        let day = match last {
            Some(Value::Date(Until::Day(day))) if *day < as_of => *day,
            _ => continue,
        };
        let Some(place) = criteria.iter().position(|one| one.id == ends.criterion) else {
            continue;
        };
        let cell = &mut candidate.cells[place];
        let is_over = |value: &Value| *value >= ends.at_least;
        if !cell.is_mine() && cell.standing.values().any(is_over) {
            let left = cell.standing.values().find(|value| !is_over(value));
            let left = left.unwrap_or(&ends.then).clone();
            cell.standing = Standing::Known(left);
            cell.ended = Some(day);
        }
    }
}

/// The conflicts between an option's own values, if the table has all of their criteria.
fn binds(cut: &Cut<'_>, criteria: &[Arc<Criterion>], candidate: &Candidate) -> Vec<Bind> {
    let Some(option) = cut.option(&candidate.id) else { return Vec::new() };
    let bind = |conflict: &Arc<Conflict>| {
        let mut elements = Vec::with_capacity(conflict.values.len());
        for (id, value) in &conflict.values {
            let place = criteria.iter().position(|criterion| criterion.id == *id)?;
            if candidate.cells[place].is_mine() {
                return None;
            }
            let instead = conflict.instead.iter().find(|(of, _)| of == id);
            let instead = instead.map(|(_, value)| value.clone());
            elements.push(Element { place, value: value.clone(), instead });
        }
        Some(Bind { elements, all: conflict.all, conflict: Arc::clone(conflict) })
    };
    cut.conflicts(option).filter_map(bind).collect()
}

/// The visitor's own options; whatever the visitor does not rate is unknown.
fn own(scenario: &Scenario, criteria: &[Arc<Criterion>]) -> Vec<Candidate> {
    let cells = |ratings: &BTreeMap<CriterionId, Value>| {
        let cell = |criterion: &Arc<Criterion>| Cell {
            standing: ratings
                .get(&criterion.id)
                .map_or(Standing::Unknown, |value: &Value| Standing::Known(value.clone())),
            claim: None,
            reason: Some(String::new()),
            ended: None,
        };
        criteria.iter().map(cell).collect()
    };
    scenario
        .own
        .iter()
        .map(|(number, option)| Candidate {
            id: OptionId::own(*number),
            name: option.name.clone(),
            family: None,
            family_name: "Your own".into(),
            is_beyond: false,
            cells: cells(&option.ratings),
            conflicts: Vec::new(),
        })
        .collect()
}
