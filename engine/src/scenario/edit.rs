//! What a visitor can do to a scenario, in the past tense.

use std::collections::BTreeSet;

use super::{
    Assumptions, MACHINES_MAX, NOTES_MAX, Override, OwnOption, SITES_MAX, Scenario, TITLE_MAX,
    WEIGHT_MAX, clean,
};
use crate::catalog::{Catalog, Tier, Value};
use crate::id::{AnswerId, CriterionId, FamilyId, OptionId, QuestionId};
use crate::quantity::{Date, Horizon};

/// One thing that the visitor did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Demanded a value of a criterion.
    Demanded(CriterionId, Value),
    /// Dropped the demand on a criterion.
    Dropped(CriterionId),
    /// Said how much a criterion matters.
    Ranked(CriterionId, Tier),
    /// Gave a criterion an expert weight; capped at [`WEIGHT_MAX`].
    Weighed(CriterionId, u32),
    /// Went back from expert weights to tiers.
    Unweighed,
    /// Left a family out.
    Hid(FamilyId),
    /// Brought a hidden family back.
    Showed(FamilyId),
    /// Overrode a cell.
    Overrode(OptionId, CriterionId, Override),
    /// Went back to the catalogue's value.
    Restored(OptionId, CriterionId),
    /// Added or changed an own option.
    Added(u8, OwnOption),
    /// Renamed an own option.
    Named(u8, String),
    /// Rated an own option on one criterion; `None`: cleared the rating.
    Rated(u8, CriterionId, Option<Value>),
    /// Removed an own option.
    Removed(u8),
    /// Gave the scenario a title.
    Titled(String),
    /// Did several things at once.
    Several(Vec<Edit>),
    /// Wrote notes.
    Noted(String),
    /// Set the day that dates are compared with; `None`: the edition's.
    Dated(Option<Date>),
    /// Gave their own numbers for hours and prices.
    Assumed(Assumptions),
    /// Said how many machines each site has; `None`: not said.
    CountedMachines(Option<u16>),
    /// Said how many sites there are; `None`: not said.
    CountedSites(Option<u32>),
    /// Said how long the site has to last; `None`: not said.
    SetHorizon(Option<Horizon>),
    /// Gave an answer that demands nothing.
    Answered(QuestionId, AnswerId),
    /// Took such an answer back.
    Unanswered(QuestionId),
    /// Chose the columns of the matrix; empty: the suggested ones.
    ChoseColumns(BTreeSet<OptionId>),
    /// Pinned a column in front of all others.
    Pinned(OptionId),
    /// Unpinned a column.
    Unpinned(OptionId),
    /// Compared two options side by side; an option is not compared with itself.
    Compared(OptionId, OptionId),
    /// Went back from two options to all of them.
    StoppedComparing,
}

impl Scenario {
    /// The scenario after one more thing was said. Words are kept as a link keeps them: on one line,
    /// without invisible characters, and within the length limit.
    #[must_use]
    pub fn edited(&self, catalog: &Catalog, edit: Edit) -> Self {
        let mut next = self.clone();
        match edit {
            Edit::Demanded(id, value) => {
                next.musts.insert(id, value);
            }
            Edit::Dropped(id) => {
                next.musts.remove(&id);
            }
            Edit::Ranked(id, tier) => {
                let usual = catalog.criterion(&id).map(|one| one.default_tier(&self.edition));
                if usual == Some(tier) {
                    next.priorities.remove(&id);
                } else {
                    next.priorities.insert(id, tier);
                }
            }
            Edit::Weighed(id, weight) => {
                next.weights.insert(id, weight.min(WEIGHT_MAX));
            }
            Edit::Unweighed => next.weights.clear(),
            Edit::Hid(family) => {
                next.hidden.insert(family);
            }
            Edit::Showed(family) => {
                next.hidden.remove(&family);
            }
            Edit::Overrode(option, criterion, value) => {
                let reason = words(&value.reason, NOTES_MAX);
                next.overrides.insert((option, criterion), Override { reason, ..value });
            }
            Edit::Restored(option, criterion) => {
                next.overrides.remove(&(option, criterion));
            }
            Edit::Added(number, own) => {
                let name = words(&own.name, TITLE_MAX);
                next.own.insert(number, OwnOption { name, ..own });
            }
            Edit::Named(number, name) => {
                next.own.entry(number).or_default().name = words(&name, TITLE_MAX);
            }
            Edit::Rated(number, id, value) => {
                let ratings = &mut next.own.entry(number).or_default().ratings;
                match value {
                    Some(value) => ratings.insert(id, value),
                    None => ratings.remove(&id),
                };
            }
            Edit::Removed(number) => {
                next.own.remove(&number);
                next.view.forget(&OptionId::own(number));
            }
            Edit::Titled(title) => next.title = words(&title, TITLE_MAX),
            Edit::Several(edits) => {
                return edits.into_iter().fold(next, |next, edit| next.edited(catalog, edit));
            }
            Edit::Noted(notes) => next.notes = words(&notes, NOTES_MAX),
            Edit::Dated(date) => next.date = date,
            Edit::Assumed(assumptions) => next.assumptions = assumptions,
            Edit::CountedMachines(count) => {
                next.site.machines = count.map(|count| count.clamp(1, MACHINES_MAX));
            }
            Edit::CountedSites(count) => {
                next.site.sites = count.map(|count| count.clamp(1, SITES_MAX));
            }
            Edit::SetHorizon(until) => next.site.until = until,
            Edit::Answered(question, answer) => {
                next.site.answers.insert(question, answer);
            }
            Edit::Unanswered(question) => {
                next.site.answers.remove(&question);
            }
            Edit::ChoseColumns(columns) => next.view.columns = columns,
            Edit::Pinned(option) => {
                next.view.pinned.insert(option);
            }
            Edit::Unpinned(option) => {
                next.view.pinned.remove(&option);
            }
            Edit::Compared(one, other) => {
                next.view.compared = (one != other).then_some((one, other));
            }
            Edit::StoppedComparing => next.view.compared = None,
        }
        next
    }
}

/// The visitor's words as a link keeps them.
fn words(typed: &str, length: usize) -> String {
    clean(typed).chars().take(length).collect()
}
