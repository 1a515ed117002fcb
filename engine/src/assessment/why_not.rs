//! "Why not X?": all that keeps an option out or behind, and the smallest change that puts it first.

use super::explanation::beats;
use super::robustness::catch_up;
use super::screening::State;
use super::{Assessment, Kind, assess};
use crate::catalog::{Catalog, Standing, Tier};
use crate::phrase::{Part, Phrase};
use crate::scenario::{Edit, Scenario};

/// The answer to "why not this one?".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhyNot {
    /// The option asked about, as a place in the table.
    pub option: usize,
    /// What keeps it out or behind; if nothing does, that it is first.
    pub reasons: Vec<Phrase>,
    /// Changes that would put it first or joint first, the smallest first.
    pub unless: Vec<Phrase>,
}

pub fn why_not(
    assessment: &Assessment,
    catalog: &Catalog,
    scenario: &Scenario,
    option: usize,
) -> WhyNot {
    WhyNot {
        option,
        reasons: reasons(assessment, option),
        unless: unless(assessment, catalog, scenario, option),
    }
}

fn reasons(assessment: &Assessment, option: usize) -> Vec<Phrase> {
    let standing = &assessment.standings[option].screened;
    let mut said = unmet(assessment, option);
    if said.is_empty() && assessment.verdict.kind == Kind::Withheld {
        said.push(Phrase::text("Nothing is compared before it is clear what was meant."));
    }
    let winners = &assessment.verdict.options;
    let recommended = !matches!(assessment.verdict.kind, Kind::Withheld | Kind::Unconfirmed);
    if winners.contains(&option) {
        let words = match assessment.verdict.kind {
            Kind::Tie => " shares the first place.",
            Kind::Unconfirmed => " scores highest of those that may fit.",
            _ => " is the one that comes first.",
        };
        said.push(Phrase::new().with(assessment.name(option)).and(words));
    } else if let Some(winner) =
        winners.first().filter(|_| recommended && assessment.problem.total > 0)
    {
        let (first, own) = (assessment.problem.sum(*winner), assessment.problem.sum(option));
        if first > own {
            let comparison = assessment.compare(*winner, option);
            said.push(
                Phrase::new()
                    .with(assessment.name(*winner))
                    .and(" is ahead. ")
                    .join(beats(assessment, &comparison)),
            );
        } else if standing.state != State::Fits {
            said.push(
                Phrase::text("By score alone it would stand ")
                    .and(if first == own { "level with " } else { "ahead of " })
                    .with(assessment.name(*winner))
                    .and("."),
            );
        }
    }
    said
}

/// Every must-have that an option fails, then every one that nobody knows it to meet, a sentence each.
pub fn unmet(assessment: &Assessment, option: usize) -> Vec<Phrase> {
    let standing = &assessment.standings[option].screened;
    let mut said: Vec<Phrase> = standing
        .fails
        .iter()
        .map(|place| {
            Phrase::text("You demand “")
                .and(assessment.demand(*place))
                .and("”; ")
                .with(assessment.criterion_name(*place))
                .and(" here: ")
                .join(assessment.cell_says(option, *place))
                .and(".")
                .join(because(assessment, option, *place))
        })
        .collect();
    said.extend(standing.unknown.iter().map(|place| {
        Phrase::text("Not confirmed: “")
            .and(assessment.demand(*place))
            .and("” (")
            .join(assessment.cell_says(option, *place))
            .and("). Ask first.")
            .join(because(assessment, option, *place))
    }));
    said
}

/// The reason of a claim, after a space.
fn because(assessment: &Assessment, option: usize, place: usize) -> Phrase {
    let cell = &assessment.table.candidates[option].cells[place];
    match (&cell.claim, &cell.reason) {
        (_, Some(reason)) if !reason.is_empty() => {
            Phrase::text(" ").with(Part::Visitor(format!("“{reason}”")))
        }
        (Some(claim), None) => {
            let said = Phrase::text(" ").and(&claim.because);
            match &claim.standing {
                Standing::Disputed(_, other) => said.and(" Against that: ").and(&other.because),
                Standing::Known(_) | Standing::Unknown => said,
            }
        }
        _ => Phrase::new(),
    }
}

fn unless(
    assessment: &Assessment,
    catalog: &Catalog,
    scenario: &Scenario,
    option: usize,
) -> Vec<Phrase> {
    if assessment.verdict.options.contains(&option) || assessment.verdict.kind == Kind::Withheld {
        return Vec::new();
    }
    let fails = &assessment.standings[option].screened.fails;
    let without = fails.iter().fold(scenario.clone(), |scenario, place| {
        scenario.edited(catalog, Edit::Dropped(assessment.table.criteria[*place].id.clone()))
    });
    let then = if fails.is_empty() { assessment.clone() } else { assess(catalog, &without) };
    let mut said = Vec::new();
    if !fails.is_empty() {
        let dropped =
            fails.iter().map(|place| Part::Value(format!("“{}”", assessment.demand(*place))));
        let begin = Phrase::text("Without ").list(dropped, "and").and(" it ");
        said.push(begin.and(match then.standings[option].screened.state {
            _ if then.verdict.options == [option] => "would come first.",
            _ if then.verdict.options.contains(&option) => "would come joint first.",
            State::Unconfirmed => "would be back, but not confirmed to fit.",
            _ => "would be back, though not first.",
        }));
    }
    if !then.verdict.options.contains(&option)
        && then.standings[option].screened.state == State::Fits
    {
        let then_it = if fails.is_empty() { "It" } else { "Then it" };
        said.extend(by_tier(&then, catalog, &without, option, then_it));
        said.extend(by_weight(assessment, &then, option, then_it));
    }
    said
}

/// Single changes of priority that put the option first or joint first.
fn by_tier(
    then: &Assessment,
    catalog: &Catalog,
    scenario: &Scenario,
    option: usize,
    then_it: &str,
) -> Vec<Phrase> {
    if !scenario.weights.is_empty() {
        return Vec::new();
    }
    let criteria = then.table.criteria.iter().enumerate().filter(|(_, one)| one.scale.is_weighed());
    let mut said = Vec::new();
    for (place, criterion) in criteria {
        let now = scenario.tier(criterion);
        let mut tiers: Vec<Tier> = Tier::ALL.into_iter().filter(|tier| *tier != now).collect();
        tiers.sort_by_key(|tier| (*tier as u8).abs_diff(now as u8));
        let firsts = tiers.into_iter().find_map(|tier| {
            let edited = scenario.edited(catalog, Edit::Ranked(criterion.id.clone(), tier));
            let firsts = assess(catalog, &edited).verdict.options;
            firsts.contains(&option).then_some((tier, firsts.len()))
        });
        if let Some((tier, count)) = firsts {
            let first = if count == 1 { "first" } else { "joint first" };
            said.push(
                Phrase::text(format!("{then_it} comes {first} if "))
                    .with(then.criterion_name(place))
                    .and(" is set to ")
                    .value(tier.say())
                    .and("."),
            );
        }
    }
    said.truncate(3);
    said
}

/// The least weight that has to move.
fn by_weight(now: &Assessment, then: &Assessment, option: usize, then_it: &str) -> Option<Phrase> {
    let winner = *then.verdict.options.first()?;
    let is_out = now.standings[winner].screened.state == State::RuledOut;
    let said = match catch_up(&then.problem, winner, option) {
        None => Phrase::text("No weights on these criteria let it pass ")
            .with(then.name(winner))
            .and(if is_out { ", which would be back too." } else { "." }),
        Some(catch) => {
            let from = catch.from.iter().map(|(place, _)| then.enabled_name(*place));
            Phrase::text(format!("{then_it} draws level with "))
                .with(then.name(winner))
                .and(" once ")
                .figure(catch.amount.percent_up())
                .and(" of the weight moves from ")
                .list(from, "and")
                .and(" to ")
                .with(then.enabled_name(catch.to))
                .and(".")
        }
    };
    Some(said)
}
