//! A scenario in another edition: what carries over, what is kept without counting, what is
//! dropped.

use super::Scenario;
use crate::catalog::{Catalog, Criterion, Cut, Scale, Value};
use crate::id::{CriterionId, EditionId, OptionId};
use crate::phrase::{Part, Phrase};

/// A scenario that was moved to another edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// The scenario in that edition.
    pub scenario: Scenario,
    /// Everything that counts differently there, one sentence each.
    pub notices: Vec<Phrase>,
    /// The criteria that use another yardstick there.
    pub yardsticks: Vec<Yardstick>,
    /// Whether every must-have carried over; if not, nothing should be recommended without asking.
    pub is_whole: bool,
}

/// A criterion that is replaced by another in a later edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Yardstick {
    /// The criterion before.
    pub from: CriterionId,
    /// The criterion that measures the same thing by another yardstick.
    pub to: CriterionId,
    /// The must-have before, and what it became.
    pub demand: Option<(Value, Value)>,
    /// All of it in words.
    pub said: Phrase,
}

impl Moved {
    /// Everything that counts differently, changed yardsticks first.
    pub fn said(&self) -> impl Iterator<Item = &Phrase> {
        self.yardsticks.iter().map(|one| &one.said).chain(&self.notices)
    }
}

impl Scenario {
    /// The same scenario under the facts of another edition, or of today's if the catalogue lacks
    /// it.
    ///
    /// Anything about a criterion or a cell that the other edition lacks is left out, with a
    /// notice; ratings of an option that is retired there are kept, with a notice that they do not
    /// count.
    pub fn moved(&self, catalog: &Catalog, edition: &EditionId) -> Moved {
        let mut scenario = Self { edition: edition.clone(), ..self.clone() };
        let (from, to) = (self.cut(catalog), scenario.cut(catalog));
        let has = |id: &CriterionId| to.criterion(id).is_some();
        scenario.edition = to.edition.id.clone();
        let yardsticks = scenario.take_yardsticks(self, &from, &to);
        let demands = scenario.musts.len();
        scenario.musts.retain(|id, _| has(id));
        scenario.priorities.retain(|id, _| has(id));
        scenario.weights.retain(|id, _| has(id));
        for own in scenario.own.values_mut() {
            own.ratings.retain(|id, _| has(id));
        }
        scenario.overrides.retain(|(option, id), _| match to.option(option) {
            Some(_) => has(id),
            None => !to.heirs(option).is_empty(),
        });
        let unseen: Vec<OptionId> = self
            .view
            .options()
            .into_iter()
            .filter(|id| !id.is_own() && to.option(id).is_none())
            .collect();
        for id in &unseen {
            scenario.view.forget(id);
        }
        let mut notices = self.left(&to);
        notices.extend(no_columns(&to, &unseen));
        if scenario.weights.is_empty() && !self.weights.is_empty() {
            notices.push(
                Phrase::text("None of ")
                    .voiced("your weights", "the weights")
                    .and(" is left, so the priorities count."),
            );
        }
        notices.extend(self.overrides.keys().filter_map(|cell| other_cell(&from, &to, cell)));
        notices.extend(newly_weighed(&scenario, &from, &to, &yardsticks));
        notices.extend(other_day(&scenario, &from, &to));
        Moved { is_whole: scenario.musts.len() == demands, scenario, notices, yardsticks }
    }

    /// Transfers what was said about criteria to those that replace them as yardsticks from an
    /// edition between these two onwards.
    fn take_yardsticks(&mut self, before: &Self, from: &Cut<'_>, to: &Cut<'_>) -> Vec<Yardstick> {
        let mut yardsticks = Vec::new();
        for old in &from.criteria {
            let Some(replaced) = &old.replaced else { continue };
            let is_between = !from.sees(&replaced.since) && to.sees(&replaced.since);
            let Some(new) = to.criterion(&replaced.by).filter(|_| is_between) else { continue };
            let touches = before.musts.contains_key(&old.id) || before.weighs(old);
            let level =
                self.musts.get(&old.id).map(|value| (value.clone(), old.scale.spell_value(value)));
            let demand = level.and_then(|(value, spelled)| {
                let found = replaced.demands.iter().find(|(id, _)| id.as_str() == spelled);
                found.map(|(_, count)| (value, count.clone()))
            });
            if let Some((_, count)) = &demand {
                self.musts.remove(&old.id);
                self.musts.entry(new.id.clone()).or_insert_with(|| count.clone());
            }
            if let Some(tier) = self.priorities.remove(&old.id)
                && tier != new.default_tier(&to.edition.id)
            {
                self.priorities.insert(new.id.clone(), tier);
            }
            if let Some(weight) = self.weights.remove(&old.id) {
                self.weights.insert(new.id.clone(), weight);
            }
            if touches {
                let (from, to) = (old.id.clone(), new.id.clone());
                let said = other_yardstick(old, new, &replaced.since, demand.as_ref());
                yardsticks.push(Yardstick { from, to, demand, said });
            }
        }
        yardsticks
    }

    /// The notices about criteria that an edition lacks.
    fn left(&self, to: &Cut<'_>) -> Vec<Phrase> {
        let catalog = to.catalog;
        let demand = |(id, value): (&CriterionId, &Value)| {
            let criterion = catalog.criterion(id);
            let words = criterion.map_or_else(String::new, |one| one.demand(value));
            let what = Phrase::new().voiced("Your must-have", "The must-have");
            (id.clone(), what.and(format!(" “{words}”")))
        };
        let musts = self.musts.iter().map(demand);
        let priority = || Phrase::new().voiced("Your priority", "The priority");
        let weight = || Phrase::new().voiced("Your weight", "The weight");
        let tiers = self.priorities.keys().map(|id| (id.clone(), priority()));
        let weights = self.weights.keys().map(|id| (id.clone(), weight()));
        let own = self.own.values().flat_map(|own| {
            let what = rating_of().with(Part::Visitor(own.name.clone()));
            own.ratings.keys().map(move |id| (id.clone(), what.clone()))
        });
        musts
            .chain(tiers)
            .chain(weights)
            .chain(own)
            .filter(|(id, _)| to.criterion(id).is_none())
            .map(|(id, what)| {
                what.and(" was left out: edition ")
                    .figure(to.edition.id.as_str())
                    .and(" has no facts on “")
                    .with(named(catalog, &id))
                    .and("”.")
            })
            .collect()
    }
}

/// The notice that options which an edition does not list are not shown there.
fn no_columns(to: &Cut<'_>, unseen: &[OptionId]) -> Option<Phrase> {
    let name =
        |id: &OptionId| to.catalog.option(id).map_or(id.as_str(), |one| &one.name).to_owned();
    let names = unseen.iter().map(|id| Part::Option(id.clone(), name(id)));
    (!unseen.is_empty()).then(|| {
        Phrase::text("Not shown, because edition ")
            .figure(to.edition.id.as_str())
            .and(" does not list it: ")
            .list(names, "and")
            .and(".")
    })
}

/// What becomes of a visitor's rating that counts in only one of two editions.
fn other_cell(
    from: &Cut<'_>,
    to: &Cut<'_>,
    (option, criterion): &(OptionId, CriterionId),
) -> Option<Phrase> {
    let counts = |cut: &Cut<'_>| cut.option(option).is_some() && cut.criterion(criterion).is_some();
    let said = || rating(to.catalog, option, criterion);
    let edition = &to.edition.id;
    match (counts(from), counts(to)) {
        (true, true) => None,
        (false, true) => Some(said().and(" counts in edition ").figure(edition.as_str()).and(".")),
        (was, false) => match why_retired(to, option, criterion) {
            // If it was already retired, the reader of the link has said so.
            Some(_) if !was && why_retired(from, option, criterion).is_some() => None,
            Some(retired) => Some(retired),
            None => Some(
                said()
                    .and(" was left out: edition ")
                    .figure(edition.as_str())
                    .and(" does not list the option, or has no facts on that."),
            ),
        },
    }
}

/// The notice that a visitor's rating is kept although an edition no longer lists its option;
/// `None` if it is not retired.
pub fn why_retired(cut: &Cut<'_>, option: &OptionId, criterion: &CriterionId) -> Option<Phrase> {
    let heirs = cut.heirs(option);
    if heirs.is_empty() || cut.option(option).is_some() {
        return None;
    }
    let became = if heirs.len() == 1 { "replaced by " } else { "split into " };
    let names = heirs.iter().map(|one| Part::Option(one.id.clone(), one.name.clone()));
    Some(
        rating(cut.catalog, option, criterion)
            .and(" is kept but not applied: the option was ")
            .and(became)
            .list(names, "and")
            .and("."),
    )
}

/// How a sentence about a visitor's rating begins.
fn rating_of() -> Phrase {
    Phrase::new().voiced("Your rating of ", "The own rating of ")
}

/// "Your rating of X (operational cost)".
fn rating(catalog: &Catalog, option: &OptionId, criterion: &CriterionId) -> Phrase {
    let name = catalog.option(option).map_or(option.as_str(), |one| &one.name);
    rating_of()
        .with(Part::Option(option.clone(), name.into()))
        .and(" (")
        .with(named(catalog, criterion))
        .and(")")
}

fn named(catalog: &Catalog, id: &CriterionId) -> Part {
    let name = catalog.criterion(id).map_or(id.as_str(), |one| &one.name);
    Part::Criterion(id.clone(), name.into())
}

/// "Since edition E, A is counted as B. Your must-have “…” became “…”."
fn other_yardstick(
    old: &Criterion,
    new: &Criterion,
    since: &EditionId,
    demand: Option<&(Value, Value)>,
) -> Phrase {
    let said = Phrase::text("Another yardstick, not another fact: since edition ")
        .figure(since.as_str())
        .and(" “")
        .with(Part::Criterion(old.id.clone(), old.name.clone()))
        .and("” is counted as “")
        .with(Part::Criterion(new.id.clone(), new.name.clone()))
        .and("”.");
    match demand {
        None => said,
        Some((before, after)) => said
            .voiced(" Your must-have “", " The must-have “")
            .and(old.demand(before))
            .and("” became “")
            .and(new.demand(after))
            .and("”."),
    }
}

/// Criteria that count by default and that the previous edition did not have, even by another
/// yardstick.
fn newly_weighed(
    scenario: &Scenario,
    from: &Cut<'_>,
    to: &Cut<'_>,
    yardsticks: &[Yardstick],
) -> Option<Phrase> {
    let new: Vec<Part> = to
        .criteria
        .iter()
        .filter(|one| scenario.weighs(one) && from.criterion(&one.id).is_none())
        .filter(|one| yardsticks.iter().all(|other| other.to != one.id))
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

/// The notice about the day that dates are compared with, if it follows the edition and dates
/// count.
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
