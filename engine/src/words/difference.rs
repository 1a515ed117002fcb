//! One difference between two scenarios, in words.

use crate::board::Difference;
use crate::catalog::{Catalog, Tier};
use crate::id::CriterionId;
use crate::phrase::{Part, Phrase};
use crate::scenario::Scenario;

impl Difference {
    /// Both sides in words: "memory at most 2 GiB, against at most 4 GiB".
    pub fn say(&self, catalog: &Catalog, one: &Scenario, other: &Scenario) -> Phrase {
        let sides = |say: &dyn Fn(&Scenario) -> String| {
            Phrase::new().value(say(one)).and(" against ").value(say(other))
        };
        let of = |id: &CriterionId, said: Phrase| {
            let name = catalog.criterion(id).map_or(id.as_str(), |one| &one.name);
            Phrase::new().with(Part::Criterion(id.clone(), name.into())).and(": ").join(said)
        };
        match self {
            Self::Edition => {
                Phrase::text("edition of the facts: ").join(sides(&|it| it.edition.to_string()))
            }
            Self::Must(id) => {
                let criterion = catalog.criterion(id);
                of(
                    id,
                    sides(&|it| match (it.musts.get(id), criterion) {
                        (Some(value), Some(criterion)) => format!("“{}”", criterion.demand(value)),
                        _ => "no must-have".into(),
                    }),
                )
            }
            Self::Tier(id) => {
                let tier = |it: &Scenario| {
                    catalog.criterion(id).map_or(Tier::Ignore, |criterion| it.tier(criterion))
                };
                of(id, sides(&|it| tier(it).say().into()))
            }
            Self::Weights => Phrase::text("weights: ").join(sides(&|it| {
                if it.weights.is_empty() { "by priorities".into() } else { "expert weights".into() }
            })),
            Self::Weight(id) => {
                of(id, sides(&|it| it.weights.get(id).copied().unwrap_or(0).to_string()))
            }
            Self::Hidden(id) => {
                let name = catalog.family(id).map_or(id.as_str(), |family| &family.name);
                Phrase::text(format!("{name}: ")).join(sides(&|it| {
                    if it.hidden.contains(id) { "hidden".into() } else { "shown".into() }
                }))
            }
            Self::Own(number) => Phrase::text("own option: ").join(sides(&|it| {
                it.own.get(number).map_or_else(|| "none".into(), |own| own.name.clone())
            })),
            Self::Override(option, id) => {
                let name = catalog.option(option).map_or(option.as_str(), |one| &one.name);
                let criterion = catalog.criterion(id);
                let said = sides(&|it| match it.overrides.get(&(option.clone(), id.clone())) {
                    None => "as in the catalogue".into(),
                    Some(mine) => match (&mine.value, criterion) {
                        (Some(value), Some(criterion)) => criterion.scale.say(value),
                        _ => "unknown".into(),
                    },
                });
                Phrase::new()
                    .with(Part::Option(option.clone(), name.into()))
                    .and(", ")
                    .join(of(id, said))
            }
            Self::Date => Phrase::text("day: ").join(sides(&|it| {
                it.date.map_or_else(|| "that of the edition".into(), |date| date.to_string())
            })),
        }
    }
}
