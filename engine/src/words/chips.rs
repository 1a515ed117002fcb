//! What rules an option out, in a few words: "needs 32 GiB", "Windows PCs only".

use crate::assessment::{Assessment, Chip};
use crate::catalog::{Scale, Test, Value};
use crate::quantity::{Amount, Until};

/// How many members of a set are named before they are just counted.
const MEMBERS_MAX: usize = 2;

impl Assessment {
    /// The chip in a few words: the value that fails, as the criterion says it (`fails` of its
    /// must-have); for must-haves that are only met separately, what is demanded.
    pub fn say_chip(&self, chip: &Chip) -> String {
        let criterion = &self.table.criteria[chip.place];
        if !chip.apart_from.is_empty() {
            let places = [chip.place].into_iter().chain(chip.apart_from.iter().copied());
            let demands: Vec<String> = places.map(|place| self.demand(place)).collect();
            return format!("not together: {}", demands.join(" + "));
        }
        // Values that share their words stand in them together: "needs 2 GiB or 4 GiB of memory".
        let mut said: Vec<(String, Vec<String>)> = Vec::new();
        for value in chip.standing.values() {
            let words = criterion
                .must
                .fails
                .of(value)
                .map_or_else(|| format!("{}: {{value}}", criterion.name), str::to_owned);
            let words = if is_special(value) && words.contains("{value}") {
                "{value}".into()
            } else {
                words
            };
            let value = self.say_failing(chip, value);
            match said.iter_mut().find(|(known, _)| *known == words) {
                Some((_, values)) => values.push(value),
                None => said.push((words, vec![value])),
            }
        }
        let said =
            said.into_iter().map(|(words, values)| words.replace("{value}", &values.join(" or ")));
        said.collect::<Vec<_>>().join(" or ")
    }

    /// The part of a value that fails.
    fn say_failing(&self, chip: &Chip, value: &Value) -> String {
        let criterion = &self.table.criteria[chip.place];
        let (Scale::Set(members), Value::Set(has)) = (&criterion.scale, value) else {
            return match value {
                Value::Date(Until::Day(day)) => day.say(),
                _ => criterion.scale.say(value),
            };
        };
        let missing = |wanted: &[u8]| -> Vec<u8> {
            wanted.iter().copied().filter(|one| !has.contains(one)).collect()
        };
        let shown = match (criterion.must.test, &chip.demanded) {
            (Test::AllOf, Value::Set(wanted)) => missing(wanted),
            _ => has.clone(),
        };
        let shown = shown.iter().filter(|one| usize::from(**one) < members.len());
        let one = |one: &u8| criterion.scale.say_inside(Test::AnyOf, &Value::Set(vec![*one]));
        let names: Vec<String> = shown.map(one).collect();
        match names.len() {
            0 => "none".into(),
            count if count > MEMBERS_MAX + 1 => {
                format!("{} and {} more", names[..MEMBERS_MAX].join(", "), count - MEMBERS_MAX)
            }
            _ => names.join(", "),
        }
    }
}

/// Whether a value has its own word that works alone: "Never survives".
fn is_special(value: &Value) -> bool {
    matches!(value, Value::Quantity(Amount::Unlimited) | Value::Date(Until::Never))
}
