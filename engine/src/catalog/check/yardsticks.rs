//! Other yardsticks: a criterion of levels names the count that answers its question later.

use super::ids;
use crate::catalog::defect::Defects;
use crate::catalog::draft::Fields;
use crate::catalog::{Edition, Replaced, Scale, Value};
use crate::id::{CriterionId, EditionId, ValueId};
use crate::quantity::Amount;

/// Another yardstick: an edition, a criterion that counts, and a demand for each level
/// except the worst, which becomes the end of the range.
pub fn replaced(
    mut table: Fields<'_>,
    scale: &Scale,
    editions: &[Edition],
    scale_of: impl Fn(&CriterionId) -> Option<Scale>,
    defects: &mut Defects,
) -> Option<Replaced> {
    let place = table.place.clone();
    let since = ids::required(&mut table, "since", EditionId::parse, defects);
    let by = ids::required(&mut table, "by", CriterionId::parse, defects);
    let demands = table.table("demands", defects);
    table.finish(defects);
    let (since, by) = (since?, by?);
    if !editions.iter().any(|edition| edition.id == since) {
        defects.at(&place, format!("there is no edition “{since}”"));
    }
    let (Scale::Levels(levels), Some(other @ Scale::Quantity { count: Some(_), .. })) =
        (scale, scale_of(&by))
    else {
        defects.at(&place, "levels are replaced by a count");
        return None;
    };
    let found = demands.map_or_else(Vec::new, |table| table.pairs(defects));
    for (name, at) in &found {
        if !levels[1..].iter().any(|level| level.id.as_str() == name) {
            defects.at(&at.place, format!("“{name}” is no level above the worst"));
        }
    }
    let worst =
        levels.first().zip(other.ends()).map(|(level, (worst, _))| (level.id.clone(), worst));
    let mut demands: Vec<(ValueId, Value)> = worst.into_iter().collect();
    for level in &levels[1..] {
        let Some((_, at)) = found.iter().find(|(name, _)| name == level.id.as_str()) else {
            defects.at(&place, format!("`demands` says nothing for {}", level.id));
            continue;
        };
        match other.read(&at.text) {
            Ok(value @ Value::Quantity(Amount::Exactly(_))) => {
                demands.push((level.id.clone(), value));
            }
            _ => defects.at(&at.place, format!("“{}” is not a whole number", at.text)),
        }
    }
    Some(Replaced { since, by, demands })
}
