//! `effort --json`: one object.

use serde::Serialize;

use super::print::print;
use crate::assessment::Assessment;
use crate::effort::{Difference, Effort, Range};
use crate::id::ValueId;
use crate::link;
use crate::report::VERSION;

/// What the options of an assessment take, as JSON: `differences` are for the named option, `link` is the
/// scenario's, including the numbers.
pub fn effort(
    assessment: &Assessment,
    it: &Effort,
    differences: &[Difference],
    link: String,
    notices: Vec<String>,
) -> String {
    print(&Document::of(assessment, it, differences, link, notices))
}

/// What the options of a scenario take.
#[derive(Serialize)]
struct Document {
    /// The version that wrote this.
    edgewise: &'static str,
    /// The edition whose facts were used.
    edition: String,
    /// The link of the scenario, with the numbers.
    link: String,
    /// Problems found while reading.
    notices: Vec<String>,
    /// Sites, each with one cluster.
    sites: u32,
    /// The machines at each site.
    machines: u16,
    /// What was assumed, as section `f` of a link spells it.
    assumed: Vec<String>,
    /// Whether all hours are placeholders, in which case nothing is ranked.
    placeholder: bool,
    /// One per option.
    options: Vec<Workload>,
    /// The option that the answer names against every other that fits; empty with placeholders.
    differences: Vec<DifferenceRow>,
}

/// What one option takes.
#[derive(Serialize)]
struct Workload {
    /// Its id.
    id: String,
    /// Its name.
    name: String,
    /// Quarter hours a month; null if its duties are unknown.
    quarter_hours: Option<Range>,
    /// Full-time people, from and to, as fractions.
    people: Option<[String; 2]>,
    /// The cost of the hours, per year.
    labour: Option<Range>,
    /// The cost of the units of its price model, per year.
    bill: Option<Range>,
    /// Both, over all years.
    whole: Option<Range>,
    /// Units for which a quote or a number is missing.
    missing: Vec<String>,
    /// Its duties whose hours are still placeholders.
    placeholders: Vec<String>,
}

/// How much more one option takes than another.
#[derive(Serialize)]
struct DifferenceRow {
    /// The option.
    option: String,
    /// The other one.
    other: String,
    /// The difference in quarter hours a month.
    quarter_hours: Range,
    /// The difference in money per year.
    money: Option<Range>,
    /// `cheaper`, `dearer`, `same` or `depends`.
    relation: &'static str,
    /// How they compare for every number of sites.
    regions: Vec<RegionRow>,
}

/// A range of site counts over which two options compare the same way.
#[derive(Serialize)]
struct RegionRow {
    /// The first.
    from: i128,
    /// The last; null: no upper limit.
    to: Option<i128>,
    /// How they compare.
    relation: &'static str,
}

impl Document {
    /// The effort of an assessment in words and numbers.
    pub fn of(
        assessment: &Assessment,
        effort: &Effort,
        differences: &[Difference],
        link: String,
        notices: Vec<String>,
    ) -> Self {
        let table = &assessment.table;
        let id = |option: usize| table.candidates[option].id.to_string();
        let options = effort.workloads.iter().enumerate().map(|(option, it)| {
            let duty = |duty: &u8| effort.duties[usize::from(*duty)].to_string();
            Workload {
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
        let differences = differences.iter().map(|it| DifferenceRow {
            option: id(it.option),
            other: id(it.other),
            quarter_hours: it.now,
            money: it.money,
            relation: it.relation().spell(),
            regions: it
                .regions
                .iter()
                .map(|region| RegionRow {
                    from: region.from,
                    to: region.to,
                    relation: region.relation.spell(),
                })
                .collect(),
        });
        Self {
            edgewise: VERSION,
            edition: assessment.edition.to_string(),
            link,
            notices,
            sites: effort.sites,
            machines: effort.machines,
            assumed: link::assumed(&effort.assumptions),
            placeholder: effort.is_placeholder,
            options: options.collect(),
            differences: differences.collect(),
        }
    }
}
