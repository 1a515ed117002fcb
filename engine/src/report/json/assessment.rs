//! `assess --json`: one object.

use std::collections::BTreeMap;

use serde::Serialize;

use super::confidence::Confidence;
use super::ids::{ByCriterion, criteria, criterion, enabled, option, options};
use super::print::print;
use super::robustness::{Named, Robustness};
use super::shares::Shares;
use crate::assessment::{self, About, Assessment, Clash, Dominance, Held, Relaxation, Score};
use crate::catalog::{Catalog, Reasons};
use crate::id::SourceId;
use crate::link::Notice;
use crate::order::{InOrder, filled};
use crate::phrase::Phrase;
use crate::quantity::Ratio;
use crate::report::{VERSION, link_of};
use crate::scenario::{Replies, Scenario};

/// The assessment of a scenario as JSON.
pub fn assessment(
    catalog: &Catalog,
    reasons: &Reasons,
    scenario: &Scenario,
    it: &Assessment,
    notices: &[Notice],
) -> String {
    let replies = Replies::of(catalog, scenario);
    let explanation = it.explain();
    let shares = it.shares(scenario);
    print(&Document {
        edgewise: VERSION,
        edition: it.edition.as_str(),
        link: link_of(catalog, scenario, it),
        notices: notices.iter().map(ToString::to_string).collect(),
        contradictions: replies
            .contradictions(&catalog.questions)
            .map(|one| &*one.because)
            .collect(),
        verdict: Verdict::of(it),
        sentence: explanation
            .because
            .iter()
            .chain(&explanation.against)
            .map(Phrase::plain)
            .collect(),
        weights: (0..it.problem.width())
            .map(|at| (enabled(it, at), it.problem.share(at).to_string()))
            .collect(),
        options: it.ranking().into_iter().map(|place| OptionRow::of(it, reasons, place)).collect(),
        against: explanation.against.iter().map(Phrase::plain).collect(),
        separators: it.separators().iter().map(|one| SeparatorRow::of(it, one)).collect(),
        next: it.next(catalog, scenario).as_ref().map(|next| NextRow::of(catalog, it, next)),
        relaxations: it.relaxations.iter().map(|way| Way::of(it, way)).collect(),
        prices: it.prices.iter().map(|price| Price::of(it, price)).collect(),
        confidence: Confidence::of(it),
        robustness: Robustness::of(it),
        contributions: it.comparison.as_ref().map(|one| Contributions::of(it, one)),
        dominances: it.dominances.iter().map(|one| DominanceRow::of(it, one)).collect(),
        ask_first: it.asks.iter().map(|ask| AskRow::of(it, ask)).collect(),
        cannot_matter: it.idle_doubts,
        shares: shares.as_ref().map_or_else(Shares::default, |found| Shares::of(it, found)),
    })
}

#[derive(Serialize)]
struct Document<'a> {
    edgewise: &'static str,
    edition: &'a str,
    link: String,
    notices: Vec<String>,
    contradictions: Vec<&'a str>,
    verdict: Verdict<'a>,
    sentence: Vec<String>,
    weights: ByCriterion<'a, String>,
    options: Vec<OptionRow<'a>>,
    against: Vec<String>,
    separators: Vec<SeparatorRow<'a>>,
    next: Option<NextRow>,
    relaxations: Vec<Way<'a>>,
    prices: Vec<Price<'a>>,
    confidence: Option<Confidence<'a>>,
    robustness: Robustness<'a>,
    contributions: Option<Contributions<'a>>,
    dominances: Vec<DominanceRow<'a>>,
    ask_first: Vec<AskRow<'a>>,
    cannot_matter: u32,
    #[serde(flatten)]
    shares: Shares<'a>,
}

/// The kind of answer, and the options that it names.
#[derive(Serialize)]
pub struct Verdict<'a> {
    kind: &'static str,
    options: Vec<&'a str>,
}

impl<'a> Verdict<'a> {
    /// The verdict of an assessment.
    pub fn of(it: &'a Assessment) -> Self {
        Self { kind: it.verdict.kind.spell(), options: options(it, &it.verdict.options) }
    }
}

#[derive(Serialize)]
struct OptionRow<'a> {
    id: &'a str,
    name: &'a str,
    state: &'static str,
    fails: Vec<&'a str>,
    chips: Vec<String>,
    unknown: Vec<&'a str>,
    conflicts: Vec<ConflictRow<'a>>,
    open_conflicts: Vec<ConflictRow<'a>>,
    held: ByCriterion<'a, String>,
    score: Option<String>,
    score_low: Option<String>,
    score_high: Option<String>,
    rank: Option<u32>,
}

impl<'a> OptionRow<'a> {
    fn of(it: &'a Assessment, reasons: &'a Reasons, place: usize) -> Self {
        let standing = &it.standings[place];
        let score =
            |of: fn(&Score) -> Ratio| standing.score.as_ref().map(|score| of(score).to_string());
        Self {
            id: option(it, place),
            name: &it.table.candidates[place].name,
            state: standing.screened.state.spell(),
            fails: criteria(it, &standing.screened.fails),
            chips: it.chips(place).iter().map(|chip| it.say_chip(chip)).collect(),
            unknown: criteria(it, &standing.screened.unknown),
            conflicts: ConflictRow::all(it, reasons, place, &standing.screened.clashes),
            open_conflicts: ConflictRow::all(it, reasons, place, &standing.screened.open),
            held: it
                .held
                .iter()
                .filter(|one| one.option == place)
                .map(|one| held(it, one))
                .collect(),
            score: score(|score| score.point),
            score_low: score(|score| score.low),
            score_high: score(|score| score.high),
            rank: standing.rank,
        }
    }
}

/// A criterion that would separate tied options.
#[derive(Serialize)]
struct SeparatorRow<'a> {
    criterion: &'a str,
    pairs: usize,
    ignored: bool,
}

impl<'a> SeparatorRow<'a> {
    fn of(it: &'a Assessment, one: &assessment::Separator) -> Self {
        Self { criterion: criterion(it, one.place), pairs: one.pairs, ignored: one.is_ignored }
    }
}

/// What to ask next, and how many options each answer leaves.
#[derive(Serialize)]
struct NextRow {
    question: Option<String>,
    must: Option<String>,
    said: String,
    expected: String,
    answers: BTreeMap<String, u32>,
}

impl NextRow {
    fn of(catalog: &Catalog, it: &Assessment, next: &assessment::Next) -> Self {
        let (question, must, answers) = match &next.about {
            About::Question(id, answers) => {
                let left = answers.iter().map(|(answer, left)| (answer.to_string(), *left));
                (Some(id.to_string()), None, filled(left))
            }
            About::Must(id, left) => {
                (None, Some(id.to_string()), filled([("yes".to_owned(), *left)]))
            }
        };
        let said = it.say_next(catalog, next).plain();
        Self { question, must, said, expected: next.expected.to_string(), answers }
    }
}

/// Must-haves that an option meets individually but not together.
#[derive(Serialize)]
struct ConflictRow<'a> {
    musts: Vec<&'a str>,
    because: Vec<&'a str>,
    sources: Vec<&'a str>,
}

impl<'a> ConflictRow<'a> {
    fn all(
        it: &'a Assessment,
        reasons: &'a Reasons,
        option: usize,
        clashes: &'a [Clash],
    ) -> Vec<Self> {
        clashes.iter().map(|clash| Self::of(it, reasons, option, clash)).collect()
    }

    fn of(it: &'a Assessment, reasons: &'a Reasons, option: usize, clash: &'a Clash) -> Self {
        let mut sources: Vec<&str> = it
            .conflicts(option, clash)
            .flat_map(|one| reasons.sources_of(one.reason).iter().map(SourceId::as_str))
            .collect();
        sources.order();
        sources.dedup();
        Self {
            musts: criteria(it, &clash.places),
            because: it.conflicts(option, clash).map(|one| reasons.because(one.reason)).collect(),
            sources,
        }
    }
}

/// What holds in a cell under the must-haves, as links spell it.
fn held<'a>(it: &'a Assessment, held: &Held) -> (&'a str, String) {
    let scale = &it.table.criteria[held.place].scale;
    let sides: Vec<String> = held.standing.values().map(|value| scale.spell_value(value)).collect();
    let value = if sides.is_empty() { "unknown".into() } else { sides.join("|") };
    (criterion(it, held.place), value)
}

#[derive(Serialize)]
struct Way<'a> {
    changes: Vec<MustChange<'a>>,
    returns: Vec<&'a str>,
    unconfirmed: Vec<&'a str>,
}

/// A must-have that is relaxed to a value, or dropped if `null`.
#[derive(Serialize)]
struct MustChange<'a> {
    must: &'a str,
    to: Option<String>,
}

impl<'a> Way<'a> {
    fn of(it: &'a Assessment, way: &Relaxation) -> Self {
        let changes = way.changes.iter().map(|(place, to)| {
            let scale = &it.table.criteria[*place].scale;
            MustChange {
                must: criterion(it, *place),
                to: to.as_ref().map(|value| scale.spell_value(value)),
            }
        });
        Self {
            changes: changes.collect(),
            returns: options(it, &way.returns),
            unconfirmed: options(it, &way.unconfirmed),
        }
    }
}

#[derive(Serialize)]
struct Price<'a> {
    must: &'a str,
    returns: Vec<&'a str>,
    gain: Option<String>,
    then: Option<Named<'a>>,
}

impl<'a> Price<'a> {
    fn of(it: &'a Assessment, price: &assessment::Price) -> Self {
        Self {
            must: criterion(it, price.place),
            returns: options(it, &price.returns),
            gain: price.gain.map(|gain| gain.to_string()),
            then: price.then.as_ref().map(|then| Named::of(it, then)),
        }
    }
}

#[derive(Serialize)]
struct Contributions<'a> {
    option: &'a str,
    rival: &'a str,
    by_criterion: ByCriterion<'a, String>,
}

impl<'a> Contributions<'a> {
    fn of(it: &'a Assessment, one: &assessment::Comparison) -> Self {
        let parts = one.contributions.iter();
        Self {
            option: option(it, one.option),
            rival: option(it, one.rival),
            by_criterion: parts
                .map(|part| (enabled(it, part.place), part.amount.to_string()))
                .collect(),
        }
    }
}

#[derive(Serialize)]
struct DominanceRow<'a> {
    over: &'a str,
    under: &'a str,
    better: Vec<&'a str>,
    ignored: Vec<&'a str>,
}

impl<'a> DominanceRow<'a> {
    fn of(it: &'a Assessment, one: &Dominance) -> Self {
        Self {
            over: option(it, one.over),
            under: option(it, one.under),
            better: one.better.iter().map(|at| enabled(it, *at)).collect(),
            ignored: criteria(it, &one.ignored),
        }
    }
}

#[derive(Serialize)]
struct AskRow<'a> {
    option: &'a str,
    criterion: &'a str,
    value: String,
    must: bool,
    decides: bool,
    said: String,
}

impl<'a> AskRow<'a> {
    fn of(it: &'a Assessment, ask: &assessment::Ask) -> Self {
        Self {
            option: option(it, ask.option),
            criterion: criterion(it, ask.place),
            value: ask.value.to_string(),
            must: ask.is_must,
            decides: ask.decides,
            said: it.say_ask(ask).plain(),
        }
    }
}
