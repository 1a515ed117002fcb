//! Effort for scripts: names here are fixed, more may be added, none is renamed.

use serde::Serialize;

use super::{Difference, Effort, Range};
use crate::assessment::Table;
use crate::id::ValueId;
use crate::link;

/// What the options of a scenario take.
#[derive(Debug, Serialize)]
pub struct EffortView {
    /// The link of the scenario, with the numbers.
    pub link: String,
    /// Problems found while reading.
    pub notices: Vec<String>,
    /// What was assumed, as section `f` of a link spells it.
    pub assumed: Vec<String>,
    /// Whether all hours are placeholders: then nothing is ranked.
    pub placeholder: bool,
    /// One for each option.
    pub options: Vec<WorkloadView>,
    /// The option that the answer names against each other one that fits; empty with placeholders.
    pub differences: Vec<DifferenceView>,
}

/// What one option takes.
#[derive(Debug, Serialize)]
pub struct WorkloadView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Quarter hours a month; null where its duties are unknown.
    pub quarter_hours: Option<Range>,
    /// Full-time people, from and to, as fractions.
    pub people: Option<[String; 2]>,
    /// Hours in money, a year.
    pub labour: Option<Range>,
    /// Units of its price model in money, a year.
    pub bill: Option<Range>,
    /// Both, over all years.
    pub whole: Option<Range>,
    /// Units for which a quote or a number is missing.
    pub missing: Vec<String>,
    /// Its duties that still run on placeholders.
    pub placeholders: Vec<String>,
}

/// What one option takes more than another.
#[derive(Debug, Serialize)]
pub struct DifferenceView {
    /// The option.
    pub option: String,
    /// The other one.
    pub other: String,
    /// Quarter hours a month more.
    pub quarter_hours: Range,
    /// Money a year more.
    pub money: Option<Range>,
    /// `cheaper`, `dearer`, `same` or `depends`.
    pub relation: &'static str,
    /// The same for every number of sites.
    pub regions: Vec<RegionView>,
}

/// Numbers of sites at which two options compare in one way.
#[derive(Debug, Serialize)]
pub struct RegionView {
    /// The first.
    pub from: i128,
    /// The last; null: all above.
    pub to: Option<i128>,
    /// How they compare.
    pub relation: &'static str,
}

impl EffortView {
    /// The effort of a table in words and numbers.
    pub fn of(
        table: &Table,
        effort: &Effort,
        differences: &[Difference],
        link: String,
        notices: Vec<String>,
    ) -> Self {
        let id = |option: usize| table.candidates[option].id.to_string();
        let options = effort.workloads.iter().enumerate().map(|(option, it)| {
            let duty = |duty: &u8| effort.duties[usize::from(*duty)].to_string();
            WorkloadView {
                id: id(option),
                name: table.candidates[option].name.clone(),
                quarter_hours: it.quarters,
                people: it.people.map(|(low, high)| [low.to_string(), high.to_string()]),
                labour: it.money.labour,
                bill: it.money.bill,
                whole: it.money.whole(),
                missing: it.money.missing.iter().map(ValueId::to_string).collect(),
                placeholders: it.placeholders.iter().map(duty).collect(),
            }
        });
        let differences = differences.iter().map(|it| DifferenceView {
            option: id(it.option),
            other: id(it.other),
            quarter_hours: it.now,
            money: it.money,
            relation: it.relation().spell(),
            regions: it
                .regions
                .iter()
                .map(|region| RegionView {
                    from: region.from,
                    to: region.to,
                    relation: region.relation.spell(),
                })
                .collect(),
        });
        Self {
            link,
            notices,
            assumed: link::assumed(&effort.assumptions),
            placeholder: effort.is_placeholder,
            options: options.collect(),
            differences: differences.collect(),
        }
    }

    /// As JSON, with a line break at the end.
    pub fn to_json(&self) -> String {
        // Names are words and all values are words or numbers, which JSON can always say.
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }
}
