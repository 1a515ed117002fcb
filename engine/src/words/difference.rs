//! One difference between two scenarios, in words.

use crate::board::Difference;
use crate::catalog::{Catalog, Tier};
use crate::id::CriterionId;
use crate::phrase::{Part, Phrase};
use crate::scenario::Scenario;

impl Difference {
    /// Both sides in words: "memory: at most 2 GiB against at most 4 GiB".
    pub fn say(&self, catalog: &Catalog, one: &Scenario, other: &Scenario) -> Phrase {
        let [one, other] = [one, other].map(|it| self.side(catalog, it));
        self.subject(catalog).and(": ").value(one).and(" against ").value(other)
    }

    /// What it is about: "memory".
    pub(super) fn subject(&self, catalog: &Catalog) -> Phrase {
        let of = |id: &CriterionId| {
            let name = catalog.criterion(id).map_or(id.as_str(), |one| &one.name);
            Part::Criterion(id.clone(), name.into())
        };
        match self {
            Self::Edition => Phrase::text("edition of the facts"),
            Self::Must(id) | Self::Tier(id) | Self::Weight(id) => Phrase::new().with(of(id)),
            Self::Weights => Phrase::text("weights"),
            Self::Hidden(id) => {
                let name = catalog.family(id).map_or(id.as_str(), |family| &family.name);
                Phrase::text(name)
            }
            Self::Own(_) => Phrase::text("own option"),
            Self::Override(option, id) => {
                let name = catalog.option(option).map_or(option.as_str(), |one| &one.name);
                let option = Part::Option(option.clone(), name.into());
                Phrase::new().with(option).and(", ").with(of(id))
            }
            Self::Date => Phrase::text("day"),
        }
    }

    /// What one scenario says of it: "at most 2 GiB".
    pub(super) fn side(&self, catalog: &Catalog, it: &Scenario) -> String {
        match self {
            Self::Edition => it.edition.to_string(),
            Self::Must(id) => match (it.musts.get(id), catalog.criterion(id)) {
                (Some(value), Some(criterion)) => format!("“{}”", criterion.demand(value)),
                _ => "no must-have".into(),
            },
            Self::Tier(id) => {
                let tier =
                    catalog.criterion(id).map_or(Tier::Ignore, |criterion| it.tier(criterion));
                tier.say().into()
            }
            Self::Weights if it.weights.is_empty() => "by priorities".into(),
            Self::Weights => "expert weights".into(),
            Self::Weight(id) => it.weights.get(id).copied().unwrap_or(0).to_string(),
            Self::Hidden(id) => if it.hidden.contains(id) { "hidden" } else { "shown" }.into(),
            Self::Own(number) => {
                it.own.get(number).map_or_else(|| "none".into(), |own| own.name.clone())
            }
            Self::Override(option, id) => match it.overrides.get(&(option.clone(), id.clone())) {
                None => "as in the catalogue".into(),
                Some(mine) => match (&mine.value, catalog.criterion(id)) {
                    (Some(value), Some(criterion)) => criterion.scale.say(value),
                    _ => "unknown".into(),
                },
            },
            Self::Date => {
                it.date.map_or_else(|| "that of the edition".into(), |date| date.to_string())
            }
        }
    }
}
