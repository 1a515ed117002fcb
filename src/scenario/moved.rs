//! A scenario in another edition: what comes along, what is kept but does not count, what is left.

use super::Scenario;
use crate::catalog::{Catalog, Criterion, Cut, Scale};
use crate::id::{CriterionId, EditionId, OptionId};
use crate::phrase::{Part, Phrase};

/// A scenario that was moved to another edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// The scenario in that edition.
    pub scenario: Scenario,
    /// All that counts differently there, a sentence each.
    pub notices: Vec<Phrase>,
    /// Whether every must-have came along; if not, nothing should be recommended unasked.
    pub is_whole: bool,
}

impl Scenario {
    /// The same scenario under the facts of another edition.
    ///
    /// Whatever is said of a criterion that the other edition lacks is left out, with a notice;
    /// ratings of cells that it lacks are kept, with a notice that they do not count. An edition
    /// that the catalogue lacks gives today's.
    pub fn moved(&self, catalog: &Catalog, edition: &EditionId) -> Moved {
        let from = self.cut(catalog);
        let mut scenario = Self { edition: edition.clone(), ..self.clone() };
        let to = scenario.cut(catalog);
        scenario.edition = to.edition.id.clone();
        let mut notices = Vec::new();
        let lacks = |id: &CriterionId| to.criterion(id).is_none();
        let mut left = |id: &CriterionId, what: &str| {
            notices.push(lost(catalog, &to, id, what));
        };

        let musts = self.musts.iter().filter(|(id, _)| lacks(id));
        for (id, value) in musts.clone() {
            let demand = catalog.criterion(id).map_or_else(String::new, |one| one.demand(value));
            left(id, &format!("Your must-have “{demand}”"));
        }
        let is_whole = musts.count() == 0;
        self.priorities.keys().filter(|id| lacks(id)).for_each(|id| left(id, "Your priority"));
        self.weights.keys().filter(|id| lacks(id)).for_each(|id| left(id, "Your weight"));
        for own in self.own.values() {
            let what = format!("Your rating of “{}”", own.name);
            own.ratings.keys().filter(|id| lacks(id)).for_each(|id| left(id, &what));
        }
        scenario.musts.retain(|id, _| !lacks(id));
        scenario.priorities.retain(|id, _| !lacks(id));
        scenario.weights.retain(|id, _| !lacks(id));
        for own in scenario.own.values_mut() {
            own.ratings.retain(|id, _| !lacks(id));
        }
        if scenario.weights.is_empty() && !self.weights.is_empty() {
            notices.push(Phrase::text("None of your weights is left, so the priorities count."));
        }

        notices.extend(self.overrides.keys().filter_map(|(option, criterion)| {
            let was_idle = why_idle(&from, option, criterion).is_some();
            let applies = || {
                was_idle.then(|| rating(catalog, option, criterion).and(" counts in this edition."))
            };
            why_idle(&to, option, criterion).or_else(applies)
        }));
        notices.extend(newly_weighed(&scenario, &from, &to));
        notices.extend(other_day(&scenario, &from, &to));
        Moved { scenario, notices, is_whole }
    }
}

/// Why a rating of the visitor's does not count in an edition; `None`: it does.
pub fn why_idle(cut: &Cut<'_>, option: &OptionId, criterion: &CriterionId) -> Option<Phrase> {
    let kept = || rating(cut.catalog, option, criterion).and(" is kept but not applied: ");
    let edition = &cut.edition.id;
    if cut.option(option).is_some() {
        return cut.criterion(criterion).is_none().then(|| {
            kept().and("edition ").figure(edition.as_str()).and(" has no facts on that.")
        });
    }
    let heirs = cut.heirs(option);
    let names = heirs.iter().map(|one| Part::Option(one.id.clone(), one.name.clone()));
    Some(match heirs.len() {
        0 => kept().and("edition ").figure(edition.as_str()).and(" does not list the option."),
        1 => kept().and("the option was replaced by ").list(names, "and").and("."),
        _ => kept().and("the option was split into ").list(names, "and").and("."),
    })
}

/// "Your rating of X (operational cost)".
fn rating(catalog: &Catalog, option: &OptionId, criterion: &CriterionId) -> Phrase {
    let name = catalog.option(option).map_or(option.as_str(), |one| &one.name);
    Phrase::text("Your rating of ")
        .with(Part::Option(option.clone(), name.into()))
        .and(" (")
        .with(named(catalog, criterion))
        .and(")")
}

fn named(catalog: &Catalog, id: &CriterionId) -> Part {
    let name = catalog.criterion(id).map_or(id.as_str(), |one| &one.name);
    Part::Criterion(id.clone(), name.into())
}

fn lost(catalog: &Catalog, to: &Cut<'_>, id: &CriterionId, what: &str) -> Phrase {
    Phrase::text(what)
        .and(" was left out: edition ")
        .figure(to.edition.id.as_str())
        .and(" has no facts on “")
        .with(named(catalog, id))
        .and("”.")
}

/// Criteria that count unasked and that the edition before did not have.
fn newly_weighed(scenario: &Scenario, from: &Cut<'_>, to: &Cut<'_>) -> Option<Phrase> {
    let new: Vec<Part> = to
        .criteria
        .iter()
        .filter(|one| scenario.weighs(one) && from.criterion(&one.id).is_none())
        .map(|one| Part::Criterion(one.id.clone(), one.name.clone()))
        .collect();
    (!new.is_empty()).then(|| {
        Phrase::text("Counts as well, for edition ")
            .figure(to.edition.id.as_str())
            .and(" has facts on it: ")
            .list(new, "and")
            .and(".")
    })
}

/// The day that dates are compared with, where it follows the edition and dates count.
fn other_day(scenario: &Scenario, from: &Cut<'_>, to: &Cut<'_>) -> Option<Phrase> {
    let is_weighed =
        |one: &Criterion| matches!(one.scale, Scale::Date { .. }) && scenario.weighs(one);
    let (before, after) = (scenario.as_of(from), scenario.as_of(to));
    (before != after && to.criteria.iter().any(|one| is_weighed(one))).then(|| {
        Phrase::text("Dates are now compared with ")
            .figure(after.to_string())
            .and(" instead of ")
            .figure(before.to_string())
            .and(".")
    })
}
