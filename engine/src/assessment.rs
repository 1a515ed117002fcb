//! The method: catalogue and scenario in, verdict and its reasons out. Nothing here can fail.
//!
//! Options are named by their place in the [`Table`], criteria likewise; "enabled" criteria by
//! their place in [`Problem::enabled`]. Every formula is in the file of its name in this folder;
//! `docs/method.md` explains each with its source and an example.

mod acceptability;
mod comparison;
mod confidence;
mod copying;
mod drift;
mod flips;
mod forms;
mod information;
mod margin;
mod next;
mod objections;
mod prices;
mod promotion;
mod rank;
mod ranking;
mod relaxation;
mod robustness;
mod ruled_out;
mod scoring;
mod screening;
mod separation;
mod spacing;
mod standing;
mod table;
mod tipping;
mod trial;
mod verdict;
mod weights;

pub use acceptability::{FirstRank, LEAVES_MAX, Method, POINTS, Shares, Survey};
pub use comparison::{Comparison, Contribution, Dominance};
pub use confidence::{Aspect, Confidence, End, Facts, Priorities, Ratings, Time, Upgrades, Word};
pub use drift::{Change, Drift, Today, drift};
pub use flips::Critical;
pub use forms::{Clash, Forms, Held};
pub use information::{Answer, Ask};
pub use margin::{Margin, Rater, Shift};
pub use next::{About, Next};
pub use objections::{NAMED_MOST, Objection};
pub use prices::Price;
pub use promotion::{Chase, Promotion, Step};
pub use rank::{Ranking, rank, screened};
pub use relaxation::{Relaxation, mildest, relaxed};
pub use robustness::{Catch, Flip, Interval, Robustness};
pub use ruled_out::{Chip, RuledOut};
pub use scoring::{Problem, Score, Worth};
pub use screening::{Outcome, Screened, State, meets};
pub use separation::Separator;
pub use standing::Standing;
pub use table::{Bind, Candidate, Cell, Element, Table};
pub use tipping::TippingPoint;
pub use verdict::{Kind, Verdict};
pub use weights::Weights;

pub(crate) use drift::Pair;
pub(crate) use information::{Ground, Prospect};

use std::collections::BTreeMap;

use crate::catalog::{Catalog, Conflict, Tier, Value};
use crate::id::{CriterionId, EditionId, OptionId};
use crate::quantity::Ratio;
use crate::scenario::Scenario;
use screening::Demands;

/// Everything that follows from a scenario. Computed, never stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// The edition whose facts were used.
    pub edition: EditionId,
    /// The matrix: claims, overlaid with the visitor's own words.
    pub table: Table,
    /// The must-haves, as criterion places and demanded values.
    pub demands: Vec<(usize, Value)>,
    /// The cells where the must-haves leave something other than what the cell says.
    pub held: Vec<Held>,
    /// The weighed part of the table.
    pub problem: Problem,
    /// One per option of the table.
    pub standings: Vec<Standing>,
    /// The answer.
    pub verdict: Verdict,
    /// How sure the answer is; only where options that fit are named and the visitor said
    /// something.
    pub confidence: Option<Confidence>,
    /// How far the weights may change; only where a single option wins.
    pub robustness: Option<Robustness>,
    /// The winner, or the first of a tie, against the best option that did not win.
    pub comparison: Option<Comparison>,
    /// The facts in doubt worth asking about: must-haves first, then by the value of knowing them.
    pub asks: Vec<Ask>,
    /// How many other facts in doubt concern the remaining options; none of them can matter alone.
    pub idle_doubts: u32,
    /// The [`Self::asks`] that can change the answer on their own, as option and criterion.
    pub deciding_doubts: Vec<(usize, usize)>,
    /// Known facts that change the answer if they are one step off, smallest shift of a score
    /// first; empty unless one option is recommended.
    pub critical: Vec<Critical>,
    /// The rivals that are behind only if the levels of scales are spaced as declared; `None` if
    /// nobody wins.
    pub spacing_open: Option<Vec<usize>>,
    /// Which options dominate which.
    pub dominances: Vec<Dominance>,
    /// The mildest ways out; empty unless nothing fits.
    pub relaxations: Vec<Relaxation>,
    /// What each must-have costs, in the order of [`Self::demands`].
    pub prices: Vec<Price>,
    /// How many cells the visitor rates, on the catalogue's options or their own, where the criterion counts or is
    /// demanded.
    pub own_ratings: u32,
    /// The criteria that the visitor set to Ignore, as places.
    pub ignored: Vec<usize>,
    /// How many machines each site has, if that was said.
    pub machines: Option<u16>,
    /// Whether the visitor has said nothing yet.
    pub is_blank: bool,
    /// Whether the visitor said what matters more than what.
    pub has_priorities: bool,
    /// The enabled criteria that nobody ranked: they count by default.
    pub unranked: Vec<usize>,
}

/// Assesses a scenario under its own edition.
pub fn assess(catalog: &Catalog, scenario: &Scenario) -> Assessment {
    let table = Table::of(catalog, scenario);
    let Ranking { demands, weights, held, problem, standings } = rank(&table, scenario);
    let screened: Vec<Screened> = standings.iter().map(|one| one.screened.clone()).collect();
    let relaxations = if screened.iter().all(|one| one.state == State::RuledOut) {
        relaxation::relaxations(&table, &demands, &screened)
    } else {
        Vec::new()
    };
    let costs = prices::Costs { table: &table, weights: &weights, held: &held };
    let prices = costs.prices(&demands, &problem, &screened);
    let winners = standing::best(&problem, &standings, State::Fits);
    let single = match winners.as_slice() {
        [winner] => Some((*winner, verdict::rivals(&standings, *winner).collect::<Vec<_>>())),
        _ => None,
    };
    let single = single.as_ref().map(|(winner, rivals)| (*winner, rivals.as_slice()));
    let robustness = single.map(|(winner, rivals)| robustness::of(&problem, winner, rivals));
    let spacing_open =
        single.map(|(winner, rivals)| spacing::open(&table, &problem, winner, rivals));
    let ground = Ground::of(&table, &demands, &held, &problem, &standings);
    let critical = match single {
        Some(_) => flips::critical(&table, &demands, &held, &problem, &ground),
        None => Vec::new(),
    };
    let doubts = ground.doubts();
    let deciding = doubts.asks.iter().filter(|ask| ask.decides);
    let deciding_doubts: Vec<_> = deciding.map(|ask| (ask.option, ask.place)).collect();
    let runners_up = comparison::runners_up(&problem, &standings, &winners);
    let results = confidence::Results {
        ground: &ground,
        steps: margin::Ratings { table: &table, held: &held, problem: &problem },
        standings: &standings,
        robustness: robustness.as_ref(),
        deciding: &deciding_doubts,
    };
    let confidence = (!winners.is_empty()).then(|| Confidence {
        time: Time::of(&table, &demands, &winners, scenario.site.until),
        ..results.confidence(&winners)
    });
    let verdict = verdict::of(&problem, &standings, confidence.as_ref());
    let comparison = match (winners.first(), runners_up.first()) {
        (Some(winner), Some(rival)) if problem.total > 0 => {
            Some(comparison::compare(&problem, *winner, *rival))
        }
        _ => None,
    };
    let is_blank = scenario.says_nothing();
    Assessment {
        edition: scenario.cut(catalog).edition.id.clone(),
        own_ratings: own_ratings(&table, &demands, &problem),
        dominances: comparison::dominances(&table, &problem, &standings),
        machines: scenario.site.machines,
        is_blank,
        has_priorities: scenario.has_priorities(),
        unranked: unranked(scenario, &table, &problem),
        ignored: ignored(scenario, &table),
        table,
        demands,
        held,
        problem,
        standings,
        verdict,
        confidence: confidence.filter(|_| !is_blank),
        robustness,
        comparison,
        asks: doubts.asks,
        idle_doubts: doubts.idle,
        deciding_doubts,
        critical,
        spacing_open,
        relaxations,
        prices,
    }
}

/// The enabled criteria that have their default tier; none if expert weights are given.
fn unranked(scenario: &Scenario, table: &Table, problem: &Problem) -> Vec<usize> {
    let is_ranked = |place: usize| scenario.priorities.contains_key(&table.criteria[place].id);
    let by_default = |at: &usize| !is_ranked(problem.enabled[*at]) && scenario.weights.is_empty();
    (0..problem.width()).filter(by_default).collect()
}

/// The criteria that the visitor set to Ignore; none if expert weights are given.
fn ignored(scenario: &Scenario, table: &Table) -> Vec<usize> {
    let is_ignored = |place: &usize| {
        let tier = scenario.priorities.get(&table.criteria[*place].id);
        tier == Some(&Tier::Ignore) && scenario.weights.is_empty()
    };
    (0..table.criteria.len()).filter(is_ignored).collect()
}

fn own_ratings(table: &Table, demands: &Demands, problem: &Problem) -> u32 {
    let counts = |place: &usize| {
        problem.enabled.contains(place) || demands.iter().any(|(demanded, _)| demanded == place)
    };
    let places: Vec<usize> = (0..table.criteria.len()).filter(counts).collect();
    let known = |cell: &&Cell| cell.is_mine() && (cell.claim.is_some() || cell.standing.is_known());
    let cells = |candidate: &Candidate| {
        places.iter().map(|place| &candidate.cells[*place]).filter(known).count()
    };
    let count: usize = table.candidates.iter().map(cells).sum();
    u32::try_from(count).unwrap_or(u32::MAX)
}

impl Assessment {
    /// The same, with the recommendation withheld: for a link with a must-have that could not be
    /// read, or with a missing or wrong checksum, until the visitor confirms what was read.
    #[must_use]
    pub fn withheld(mut self) -> Self {
        self.verdict = Verdict { kind: Kind::Withheld, options: Vec::new() };
        self.confidence = None;
        self.robustness = None;
        self.comparison = None;
        self.asks = Vec::new();
        self.idle_doubts = 0;
        self.deciding_doubts = Vec::new();
        self.critical = Vec::new();
        self.spacing_open = None;
        self.standings.iter_mut().for_each(|standing| standing.rank = None);
        self.prices.iter_mut().for_each(|price| price.then = None);
        self
    }

    /// The share of the weight that can move in any way with the winner still first or tied for
    /// first: 0 in a tie, `None` if nobody wins.
    pub fn movable(&self) -> Option<Ratio> {
        match (&self.robustness, self.verdict.kind) {
            (Some(robustness), _) => Some(robustness.movable),
            (None, Kind::Tie) => Some(Ratio::ZERO),
            (None, _) => None,
        }
    }

    /// The options that are recommended, as places in the table; none if nothing is confirmed to
    /// fit.
    pub fn recommended(&self) -> &[usize] {
        if self.verdict.kind.recommends() { &self.verdict.options } else { &[] }
    }

    /// How many options are not ruled out if `value` is demanded of the criterion at `place`.
    pub fn left_with(&self, place: usize, value: &Value) -> u32 {
        relaxation::left_with(&self.table, &self.demands, place, value)
    }

    /// How many options are not ruled out under other must-haves, with the visitor's own words
    /// unchanged.
    pub fn left_under(&self, musts: &BTreeMap<CriterionId, Value>) -> u32 {
        let demands: Vec<(usize, Value)> = musts
            .iter()
            .filter_map(|(id, value)| Some((self.table.criterion(id)?, value.clone())))
            .collect();
        relaxation::left(&self.table, &demands)
    }

    /// The options that would be confirmed to fit if the must-have at `place` alone were dropped; those
    /// it rules out are not included.
    pub fn confirmed_without(&self, place: usize) -> Vec<usize> {
        let is_last = |option: &usize| {
            let screened = &self.standings[*option].screened;
            let is_only = |clash: &Clash| clash.places.contains(&place);
            screened.unknown.iter().all(|one| *one == place) && screened.open.iter().all(is_only)
        };
        self.in_state(State::Unconfirmed).filter(is_last).collect()
    }

    /// What holds in a cell under the must-haves, where that differs from what the cell says.
    pub fn held(&self, option: usize, place: usize) -> Option<&Held> {
        self.held.iter().find(|one| (one.option, one.place) == (option, place))
    }

    /// What counts of a cell: what holds under the must-haves, which is usually what the cell says.
    pub fn counted(&self, option: usize, place: usize) -> &crate::catalog::Standing {
        let cell = &self.table.candidates[option].cells[place];
        self.held(option, place).map_or(&cell.standing, |held| &held.standing)
    }

    /// The conflicts that keep must-haves apart, as stated in the catalogue.
    pub fn conflicts(&self, option: usize, clash: &Clash) -> impl Iterator<Item = &Conflict> {
        let binds = &self.table.candidates[option].conflicts;
        clash.conflicts.iter().filter_map(|at| binds.get(*at)).map(|bind| bind.conflict.as_ref())
    }

    /// Whether the answer depends on a cell: it is in doubt, and one possible value would change
    /// who is named; or it is known, and one step would.
    pub fn is_critical(&self, option: usize, place: usize) -> bool {
        self.deciding_doubts.contains(&(option, place))
            || self.critical.iter().any(|one| (one.option, one.place) == (option, place))
    }

    /// The options in a state, as places in the table.
    pub fn in_state(&self, state: State) -> impl Iterator<Item = usize> {
        self.standings
            .iter()
            .enumerate()
            .filter(move |(_, one)| one.screened.state == state)
            .map(|(option, _)| option)
    }

    /// Whether more than one option fits: otherwise no weight can change the answer, so saying so
    /// means nothing.
    pub fn has_rivals(&self) -> bool {
        self.in_state(State::Fits).count() > 1
    }

    /// The share of the weight that the criterion at `place` has, if it is weighed.
    pub fn share(&self, place: usize) -> Option<Ratio> {
        let at = self.problem.enabled.iter().position(|one| *one == place)?;
        Some(self.problem.share(at))
    }

    /// One option against another on the enabled criteria.
    pub fn compare(&self, option: usize, rival: usize) -> Comparison {
        comparison::compare(&self.problem, option, rival)
    }

    /// The best fitting options that did not win.
    pub fn runners_up(&self) -> Vec<usize> {
        comparison::runners_up(&self.problem, &self.standings, &self.verdict.options)
    }

    /// Whether two options are the same on all enabled criteria, and if so, what would tell them
    /// apart.
    pub fn alike(&self, a: usize, b: usize) -> Option<Vec<usize>> {
        comparison::is_identical(&self.problem, a, b)
            .then(|| comparison::told_apart_by(&self.table, &self.problem, a, b))
    }

    /// The place of an option in the table.
    pub fn option(&self, id: &OptionId) -> Option<usize> {
        self.table.candidate(id)
    }

    /// How often each option that fits would win; `None` if there is nothing to say. Costs much
    /// more than the assessment: a page advances a [`Survey`] step by step instead.
    pub fn shares(&self, scenario: &Scenario) -> Option<Shares> {
        Survey::of(self, scenario).map(Survey::shares)
    }

    /// What would put an option first; `None` if it is first, or if nothing may be compared.
    pub fn promotion(
        &self,
        catalog: &Catalog,
        scenario: &Scenario,
        option: usize,
    ) -> Option<Promotion> {
        promotion::promotion(self, catalog, scenario, option)
    }

    /// These results as the ground for what-if questions.
    pub(crate) fn ground(&self) -> Ground<'_> {
        Ground::of(&self.table, &self.demands, &self.held, &self.problem, &self.standings)
    }
}
