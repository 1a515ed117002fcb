//! Two values that are both weighed and do not hold together.

use crate::assessment::{Answer, Assessment};
use crate::catalog::Value;
use crate::phrase::Phrase;
use crate::words::flips::would_be_named;
use crate::words::names::in_prose;

impl Assessment {
    /// "X either leaves 2 of 7 duties to your team or leaves 16 of 16 freedoms, not both (14 of 16 with the former,
    /// 3 of 7 with the latter); its score counts both; with the latter alone, Y would come first."
    pub(super) fn say_apart(
        &self,
        option: usize,
        places: [usize; 2],
        instead: &[Option<(Value, Answer)>; 2],
    ) -> Phrase {
        let clauses = places.iter().filter_map(|place| self.clause_of(option, *place));
        let said = Phrase::new().with(self.name(option)).and(" either ");
        let mut said = said.listed(clauses, "or").and(", not both");
        // With the former, something else holds of the latter.
        let sides = [(1, "the former"), (0, "the latter")];
        let known = sides.into_iter().filter_map(|(at, which)| {
            let (value, answer) = instead[at].as_ref()?;
            Some((which, in_prose(&self.table.criteria[places[at]].scale, value), answer))
        });
        let known: Vec<(&str, String, &Answer)> = known.collect();
        for (at, (which, value, _)) in known.iter().enumerate() {
            said = said.and(if at == 0 { " (" } else { ", " }).value(value.clone());
            said = said.and(format!(" with {which}"));
        }
        let said = said.and(if known.is_empty() { "" } else { ")" });
        let said = said.and("; its score counts both");
        let other = known.iter().filter(|(.., then)| then.options != self.verdict.options);
        let other: Vec<(&str, Phrase)> =
            other.map(|(which, _, then)| (*which, would_be_named(self, then))).collect();
        match &other[..] {
            [] if known.len() == sides.len() => {
                said.and(" and is a little too high, but the answer is the same either way.")
            }
            [] => said.and(" and is a little too high."),
            [(_, one), (_, other)] if one == other => {
                said.and(", and with either one alone, ").join(one.clone()).and(".")
            }
            sides => {
                let alone = |said: Phrase, (at, (which, then)): (usize, &(&str, Phrase))| {
                    let gap = if at == 0 { ", and with " } else { "; with " };
                    said.and(gap).and(format!("{which} alone, ")).join(then.clone())
                };
                sides.iter().enumerate().fold(said, alone).and(".")
            }
        }
    }
}
