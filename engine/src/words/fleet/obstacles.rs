//! What keeps a fleet from needing fewer platforms.

use super::{NAMED_MAX, platform};
use crate::board::{Fleet, Obstacle};
use crate::catalog::Catalog;
use crate::id::CriterionId;
use crate::order::InOrder;
use crate::phrase::{Part, Phrase, capital};
use crate::scenario::Board;
use crate::words::names::{counted, inner};

impl Fleet {
    pub(super) fn say_obstacle(&self, catalog: &Catalog, board: &Board, it: &Obstacle) -> Phrase {
        let criterion = catalog.criterion(&it.criterion);
        let said = self.enough(self.covers.count - 1, it.platforms).and(" would be enough if ");
        let to = it.to.as_ref().zip(criterion).map(|(to, criterion)| criterion.demand(to));
        let said = match it.class {
            Some(class) => {
                let musts = &board.entries[self.classes[class].entry].scenario.musts;
                let now = musts.get(&it.criterion).zip(criterion);
                let now = now.map(|(value, criterion)| criterion.demand(value));
                let now = now.unwrap_or_else(|| name_of(catalog, &it.criterion));
                let said = said.with(self.class_named(class));
                return match to {
                    Some(to) => said
                        .and(" settled for “")
                        .value(to)
                        .and("” instead of “")
                        .value(now)
                        .and("”."),
                    None => said.and(" did without the must-have “").value(now).and("”."),
                };
            }
            None if to.is_some() => said.and("every class with a must-have on "),
            None => said.and("no class had a must-have on "),
        };
        let said = said.with(named(catalog, &it.criterion));
        match to {
            Some(to) => said.and(" settled for “").value(to).and("”."),
            None => said.and("."),
        }
    }

    pub(super) fn say_unconfirmed(&self, catalog: &Catalog) -> Option<Phrase> {
        let it = self.unconfirmed.as_ref()?;
        let (set, doubts) = it.sets.first()?;
        let mut asked: Vec<(usize, &CriterionId)> = doubts
            .iter()
            .flat_map(|doubt| doubt.criteria.iter().map(|id| (doubt.platform, id)))
            .collect();
        asked.order();
        asked.dedup();
        let mut platforms: Vec<usize> = asked.iter().map(|(place, _)| *place).collect();
        platforms.dedup();
        let parts = platforms.iter().take(NAMED_MAX).map(|place| {
            let of = asked.iter().filter(|(one, _)| one == place);
            let ids: Vec<Part> = of.map(|(_, id)| named(catalog, id)).collect();
            let musts = if ids.len() == 1 {
                " meets the must-have on "
            } else {
                " meets the must-haves on "
            };
            Phrase::new().with(platform(&self.platforms[*place])).and(musts).list(ids, "and")
        });
        let more = platforms.len().saturating_sub(NAMED_MAX);
        let more = (more > 0).then(|| Phrase::text(format!("the same of {more} more")));
        let enough = if it.count < self.covers.count {
            " would be enough if it were confirmed that "
        } else {
            " would cover more sites if it were confirmed that "
        };
        Some(self.enough(it.count, *set).and(enough).listed(parts.chain(more), "and").and("."))
    }

    /// "One platform, for example a,"
    fn enough(&self, count: usize, set: u64) -> Phrase {
        Phrase::new()
            .figure(capital(&counted(count, "platform")))
            .and(", for example ")
            .join(self.named(set))
            .and(",")
    }
}

/// A criterion by its name, as written within a sentence.
pub(super) fn named(catalog: &Catalog, id: &CriterionId) -> Part {
    Part::Criterion(id.clone(), inner(&name_of(catalog, id)))
}

fn name_of(catalog: &Catalog, id: &CriterionId) -> String {
    catalog.criterion(id).map_or_else(|| id.to_string(), |one| one.name.clone())
}
