//! Drift: whether what was concluded from an edition's facts still holds under today's
//! (`docs/method.md`, "Drift").

use super::{Assessment, Kind, State, assess};
use crate::catalog::{Catalog, Cut, Standing};
use crate::id::{CriterionId, OptionId};
use crate::phrase::Phrase;
use crate::scenario::{Moved, Scenario, Yardstick};

/// A scenario under its own edition and under today's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drift {
    /// Under its own edition.
    pub then: Assessment,
    /// Under today's; withheld if a must-have could not be carried over.
    pub now: Assessment,
    /// The scenario moved to today's edition.
    pub today: Scenario,
    /// The changed facts that concern it.
    pub changes: Vec<Change>,
    /// New options that do not replace another one.
    pub came: Vec<OptionId>,
    /// Options that are no longer listed, each with those that replace it.
    pub went: Vec<(OptionId, Vec<OptionId>)>,
    /// Whether the conclusion holds, as [`Today::holds`] says.
    pub holds: bool,
    /// The criteria that use another yardstick today, which is not a change of facts.
    pub yardsticks: Vec<Yardstick>,
    /// Everything else that counts differently today without being a fact.
    pub notices: Vec<Phrase>,
}

/// A fact that changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The option it was about.
    pub option: OptionId,
    /// The option that replaces it today, if that is a different one.
    pub successor: Option<OptionId>,
    /// The criterion, which the scenario demands or weighs.
    pub criterion: CriterionId,
    /// What counted then; `None` if the edition had no facts on it.
    pub then: Option<Standing>,
    /// What counts today.
    pub now: Option<Standing>,
}

/// A scenario under today's facts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Today {
    /// The scenario, moved to today's edition.
    pub moved: Moved,
    /// What follows there; withheld if a must-have could not be carried over.
    pub now: Assessment,
}

impl Today {
    /// The scenario under today's facts; `None` if its edition is today's.
    pub fn of(catalog: &Catalog, scenario: &Scenario) -> Option<Self> {
        let edition = catalog.today();
        if scenario.cut(catalog).edition.id == edition.id {
            return None;
        }
        let moved = scenario.moved(catalog, &edition.id);
        let now = assess(catalog, &moved.scenario);
        let now = if moved.is_whole { now } else { now.withheld() };
        Some(Self { moved, now })
    }

    /// Whether every option recommended today was recommended then or replaces one that was, and
    /// the result "nothing fits" or "nothing is confirmed" has neither appeared nor gone away.
    pub fn holds(&self, catalog: &Catalog, then: &Assessment) -> bool {
        self.moved.is_whole && self.pair(catalog, then).holds()
    }

    fn pair<'a>(&'a self, catalog: &'a Catalog, then: &'a Assessment) -> Pair<'a> {
        let cut = self.moved.scenario.cut(catalog);
        Pair { then, now: &self.now, cut, yardsticks: &self.moved.yardsticks }
    }
}

/// The drift of a scenario since its edition; `None` if its edition is today's.
pub fn drift(catalog: &Catalog, scenario: &Scenario) -> Option<Drift> {
    let today = Today::of(catalog, scenario)?;
    let then = assess(catalog, scenario);
    let pair = today.pair(catalog, &then);
    Some(Drift {
        holds: today.holds(catalog, &then),
        changes: pair.changes(),
        came: pair.came(),
        went: pair.went(),
        today: today.moved.scenario,
        yardsticks: today.moved.yardsticks,
        notices: today.moved.notices,
        then,
        now: today.now,
    })
}

impl Drift {
    /// Both assessments, option by option.
    pub(crate) fn pair<'a>(&'a self, catalog: &'a Catalog) -> Pair<'a> {
        let cut = self.today.cut(catalog);
        Pair { then: &self.then, now: &self.now, cut, yardsticks: &self.yardsticks }
    }
}

/// Two assessments of one scenario.
pub(crate) struct Pair<'a> {
    /// Under its own edition.
    pub then: &'a Assessment,
    /// Under today's.
    pub now: &'a Assessment,
    /// Today's edition.
    pub cut: Cut<'a>,
    /// The criteria that use another yardstick today.
    pub yardsticks: &'a [Yardstick],
}

impl Pair<'_> {
    /// Today's options that replace one from then.
    pub fn heirs(&self, option: usize) -> Vec<usize> {
        let id = &self.then.table.candidates[option].id;
        if let Some(same) = self.now.table.candidate(id) {
            return vec![same];
        }
        let heirs = self.cut.heirs(id);
        heirs.iter().filter_map(|heir| self.now.table.candidate(&heir.id)).collect()
    }

    /// Each option from then with each one that replaces it today.
    pub fn lines(&self) -> impl Iterator<Item = (usize, usize)> {
        (0..self.then.table.candidates.len())
            .flat_map(|old| self.heirs(old).into_iter().map(move |new| (old, new)))
    }

    fn holds(&self) -> bool {
        let same = |kind: Kind| (self.then.verdict.kind == kind) == (self.now.verdict.kind == kind);
        let stands =
            |new: &usize| self.then.recommended().iter().any(|old| self.heirs(*old).contains(new));
        same(Kind::NothingFits)
            && same(Kind::Unconfirmed)
            && self.now.recommended().iter().all(stands)
    }

    fn went(&self) -> Vec<(OptionId, Vec<OptionId>)> {
        let gone = self.then.table.candidates.iter().enumerate();
        gone.filter(|(_, one)| self.now.table.candidate(&one.id).is_none())
            .map(|(old, one)| {
                let heirs = self.heirs(old);
                let id = |new: usize| self.now.table.candidates[new].id.clone();
                (one.id.clone(), heirs.into_iter().map(id).collect())
            })
            .collect()
    }

    fn came(&self) -> Vec<OptionId> {
        let old: Vec<usize> = self.lines().map(|(_, new)| new).collect();
        let all = self.now.table.candidates.iter().enumerate();
        all.filter(|(new, _)| !old.contains(new)).map(|(_, one)| one.id.clone()).collect()
    }

    fn changes(&self) -> Vec<Change> {
        let open =
            |it: &Assessment, option: usize| it.standings[option].screened.state != State::RuledOut;
        let lines = self.lines().filter(|(old, new)| open(self.then, *old) || open(self.now, *new));
        lines.flat_map(|(old, new)| self.changes_of(old, new)).collect()
    }

    /// What changed between an option from then and one that replaces it.
    pub fn changes_of(&self, old: usize, new: usize) -> Vec<Change> {
        let (before, after) =
            (&self.then.table.candidates[old].id, &self.now.table.candidates[new].id);
        self.criteria()
            .into_iter()
            .filter_map(|criterion| {
                let then = self.then.standing(old, &criterion);
                let now = self.now.standing(new, &criterion);
                let same = match (then, now) {
                    (Some(then), Some(now)) => then.values().eq(now.values()),
                    (then, now) => then.is_none() && now.is_none(),
                };
                (!same).then(|| Change {
                    option: before.clone(),
                    successor: (before != after).then(|| after.clone()),
                    criterion,
                    then: then.cloned(),
                    now: now.cloned(),
                })
            })
            .collect()
    }

    /// The criteria that are demanded or weighed, then or now, in today's order; without those with
    /// another yardstick, which are reported separately.
    fn criteria(&self) -> Vec<CriterionId> {
        let mut found: Vec<CriterionId> = Vec::new();
        for it in [self.now, self.then] {
            for (place, criterion) in it.table.criteria.iter().enumerate() {
                let touches = it.problem.enabled.contains(&place)
                    || it.demands.iter().any(|(demanded, _)| *demanded == place);
                let id = &criterion.id;
                let is_other = self.yardsticks.iter().any(|one| one.from == *id || one.to == *id);
                if touches && !is_other && !found.contains(id) {
                    found.push(criterion.id.clone());
                }
            }
        }
        found
    }
}

impl Assessment {
    /// What counts in a cell; `None` where the edition has no facts on the criterion.
    fn standing(&self, option: usize, criterion: &CriterionId) -> Option<&Standing> {
        let place = self.table.criterion(criterion)?;
        Some(&self.table.candidates[option].cells[place].standing)
    }
}
