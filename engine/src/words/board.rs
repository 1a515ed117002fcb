//! What a board reads: the decision, three reasons, three risks, the runners-up, what to ask.
//!
//! Reasons and risks are clauses that start with a lower-case letter, so that a record can put
//! "Good, because …" before them and a page can put them in a list.

mod asks;
mod speaks;

use core::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::confidence::{confidence, means};
use super::names::{count, counted};
use super::{reasons, ways_out};
use crate::assessment::{Aspect, Assessment, Kind, NAMED_MOST, State, Word, assess};
use crate::catalog::{Catalog, CatalogOption, Criterion, Reasons, Scale};
use crate::order::InOrder;
use crate::phrase::{Part, Phrase};
use crate::scenario::{Replies, Scenario};

/// How many reasons, runners-up and questions are named.
const MOST: usize = 3;
/// How many risks are named: one more, since whoever decides has to know them.
const RISKS_MOST: usize = 4;

/// A decision on one page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Board {
    /// What is proposed, in a sentence.
    pub decision: Phrase,
    /// Why, in a sentence or two.
    pub why: Vec<Phrase>,
    /// If nothing fits, the smallest changes that would help, a sentence each.
    pub ways_out: Vec<Phrase>,
    /// What the option is; empty if the catalogue says nothing about it.
    pub what: Phrase,
    /// What it has to do: the must-haves in a sentence; empty for none.
    pub musts: Phrase,
    /// What counts most among what is compared, by weight; empty if nothing is.
    pub weighs: Phrase,
    /// What is asked by the counts among these, a line each: "Duties left to your team: how many …?"
    pub counts: Vec<Phrase>,
    /// How sure that is, in a sentence or two; empty if nothing is decided.
    pub sure: Phrase,
    /// What speaks for it.
    pub reasons: Vec<Phrase>,
    /// What speaks against it, or against each of those that tie, or may end it; dates first.
    pub risks: Vec<Phrase>,
    /// The next best options, one line each.
    pub runners_up: Vec<Phrase>,
    /// How many options match, are not confirmed and are ruled out.
    pub count: String,
    /// What to ask before the decision is made.
    pub asks: Vec<Phrase>,
}

impl Assessment {
    /// The decision on one page.
    pub fn board(&self, catalog: &Catalog, reasons: &Reasons, scenario: &Scenario) -> Board {
        let chosen = match self.recommended() {
            [option] if !self.is_blank => Some(*option),
            _ => None,
        };
        let decision = match chosen {
            Some(option) => {
                Phrase::text("Use ").with(self.name(option)).join(unless(self)).and(".")
            }
            None => Phrase::text("No decision yet: ")
                .and(self.undecided().map_or_else(String::new, |one| one.title))
                .and("."),
        };
        let is_open = matches!(self.verdict.kind, Kind::Withheld);
        let summary = |option: usize| reasons.summary(&self.table.candidates[option].id);
        Board {
            decision,
            what: self.only_named().map_or_else(Phrase::new, |option| match summary(option) {
                "" => Phrase::new(),
                summary => Phrase::text(summary),
            }),
            musts: musts(self, scenario),
            weighs: chosen.map_or_else(Phrase::new, |_| weighs(self, scenario)),
            counts: chosen.map_or_else(Vec::new, |_| counts(self, reasons)),
            sure: chosen.map_or_else(Phrase::new, |_| sure(self)),
            why: why(self, catalog, scenario),
            ways_out: match self.verdict.kind {
                Kind::NothingFits => ways_out::ways(self),
                _ => Vec::new(),
            },
            reasons: chosen.map_or_else(Vec::new, |option| speaks::in_favour(self, option)),
            risks: speaks::risks(
                self,
                contradictions(catalog, scenario),
                without_own(self, catalog, scenario).as_ref(),
            ),
            runners_up: if is_open { Vec::new() } else { runners_up(self) },
            count: tally(self) + &left_out(catalog, scenario),
            asks: if is_open { Vec::new() } else { asks::asks(self, catalog, scenario, chosen) },
        }
    }

    /// The one option that is recommended, or that may fit; `None` for several or none.
    fn only_named(&self) -> Option<usize> {
        let named =
            matches!(self.verdict.kind, Kind::Unconfirmed) || self.verdict.kind.recommends();
        match self.verdict.options[..] {
            [option] if named && !self.is_blank => Some(option),
            _ => None,
        }
    }
}

/// The reasons for the answer; if no more than one option fits, also what rules most options out.
fn why(assessment: &Assessment, catalog: &Catalog, scenario: &Scenario) -> Vec<Phrase> {
    match assessment.verdict.kind {
        Kind::NothingFits => {
            let mut said = contradictions(catalog, scenario);
            said.extend(reasons::rules_out_most(assessment));
            said
        }
        Kind::Unconfirmed | Kind::OnlyOption => {
            let mut said = match assessment.verdict.kind {
                Kind::Unconfirmed => contradictions(catalog, scenario),
                _ => Vec::new(),
            };
            said.extend(assessment.reasons().into_iter().take(2));
            said.extend(reasons::rules_out_most(assessment));
            said
        }
        _ => assessment.reasons().into_iter().take(2).collect(),
    }
}

/// The same scenario by the catalogue's ratings alone; `None` if it has no others, or own options, which have
/// no others.
fn without_own(it: &Assessment, catalog: &Catalog, scenario: &Scenario) -> Option<Assessment> {
    if it.own_ratings == 0 || !scenario.own.is_empty() {
        return None;
    }
    let plain = Scenario { overrides: BTreeMap::new(), ..scenario.clone() };
    Some(assess(catalog, &plain))
}

/// That the answer rests on ratings of the visitor, and what comes first by the catalogue's; `None` if it rests
/// on none.
pub fn rests_on_own(it: &Assessment, catalog: &Catalog, scenario: &Scenario) -> Option<Phrase> {
    if it.is_blank || !it.verdict.kind.recommends() || it.own_ratings == 0 {
        return None;
    }
    let without = without_own(it, catalog, scenario);
    speaks::own_ratings(it, without.as_ref(), "your own").map(Phrase::capitalized)
}

/// Why answers about the site contradict each other.
pub fn contradictions(catalog: &Catalog, scenario: &Scenario) -> Vec<Phrase> {
    let replies = Replies::of(catalog, scenario);
    let because = replies.contradictions(&catalog.questions);
    because.map(|one| Phrase::text(&one.because)).collect()
}

/// "Likely. It takes more than a small change to give another answer. It takes a shift of …"
fn sure(assessment: &Assessment) -> Phrase {
    let Some(part) = confidence(assessment).into_iter().next() else { return Phrase::new() };
    match (part.word, assessment.verdict.kind) {
        (Word::Solid, Kind::OnlyOption) => Phrase::text(means(assessment, &part))
            .and(" No other option fits, and no open fact changes that."),
        _ => Phrase::text(means(assessment, &part)).and(" ").join(part.because),
    }
}

/// ", by a narrow margin", ", unless X turns out to fit": how far the decision holds; empty if nothing near would
/// change it.
fn unless(assessment: &Assessment) -> Phrase {
    match assessment.close_on() {
        Some(Aspect::Priorities) => return Phrase::text(", by a narrow margin"),
        Some(Aspect::Facts) => {}
        _ => return Phrase::new(),
    }
    let mut rivals: Vec<usize> = Vec::new();
    for ask in assessment.asks.iter().filter(|ask| ask.decides) {
        let is_rival = assessment.standings[ask.option].screened.state == State::Unconfirmed;
        if !is_rival || !ask.unseats {
            return Phrase::text(", unless an open fact turns out otherwise");
        }
        if !rivals.contains(&ask.option) {
            rivals.push(ask.option);
        }
    }
    match rivals.len() {
        0 => Phrase::new(),
        1..=NAMED_MOST => {
            Phrase::text(", unless ").join(assessment.names(&rivals, "or")).and(" turns out to fit")
        }
        many => Phrase::text(format!(
            ", unless one of {} unconfirmed options turns out to fit",
            count(many)
        )),
    }
}

/// "Linux and Windows workers; open source; 300 sites."
fn musts(assessment: &Assessment, scenario: &Scenario) -> Phrase {
    let demands = assessment.demands.iter().map(|(place, _)| assessment.demand(*place));
    let sites = scenario.site.sites.map(|sites| counted(sites as usize, "site"));
    let demands: Vec<String> = demands.chain(sites).collect();
    if demands.is_empty() { Phrase::new() } else { Phrase::text(demands.join("; ") + ".") }
}

/// "duties (46% of the weight), parts (23%) and two others"; "duties and parts, equally".
fn weighs(assessment: &Assessment, scenario: &Scenario) -> Phrase {
    let problem = &assessment.problem;
    let rivals = assessment.in_state(State::Fits).count();
    if problem.total == 0 || rivals < 2 {
        return Phrase::new();
    }
    let mut places: Vec<usize> = (0..problem.width()).collect();
    places.order_by_key(|at| Reverse(problem.weights[*at]));
    let is_equal = problem.weights.iter().all(|weight| *weight == problem.weights[0]);
    if is_equal && (2..=MOST).contains(&places.len()) {
        let names = places.iter().map(|at| assessment.enabled_name(*at));
        return Phrase::new().list(names, "and").and(", equally.");
    }
    // Never cut between equal weights, nor among what was ranked.
    let is_ranked =
        |at: &usize| scenario.ranks(&assessment.table.criteria[problem.enabled[*at]].id);
    let last = places.get(MOST - 1).map(|at| problem.weights[*at]);
    let is_named =
        |at: &usize| last.is_none_or(|last| problem.weights[*at] >= last) || is_ranked(at);
    let (places, others): (Vec<usize>, Vec<usize>) = places.into_iter().partition(is_named);
    let first = places.iter().enumerate().map(|(rank, at)| {
        let unit = if rank == 0 { " of the weight)" } else { ")" };
        let name = Phrase::new().with(assessment.enabled_name(*at)).and(" (");
        name.figure(problem.share(*at).percent()).and(unit)
    });
    let rest = match others[..] {
        [] => None,
        [one] => Some(Phrase::new().with(assessment.enabled_name(one))),
        _ => Some(Phrase::text(counted(others.len(), "other"))),
    };
    Phrase::new().listed(first.chain(rest), "and").and(".")
}

/// What the counts ask that are compared: their names alone say little to somebody who has not used the page.
fn counts(assessment: &Assessment, reasons: &Reasons) -> Vec<Phrase> {
    if assessment.in_state(State::Fits).count() < 2 {
        return Vec::new();
    }
    let places = assessment.problem.enabled.iter();
    let criteria = places.map(|place| &assessment.table.criteria[*place]);
    let counted =
        criteria.filter(|one| matches!(&one.scale, Scale::Quantity { count: Some(_), .. }));
    let line = |one: &Arc<Criterion>| {
        let question = reasons.criteria.get(&one.id).map(|text| text.question.as_str())?;
        let name = Part::Criterion(one.id.clone(), one.name.clone());
        Some(Phrase::new().with(name).and(": ").join(Phrase::text(question).uncapitalized()))
    };
    counted.filter_map(line).collect()
}

/// "RKE2, 0.80 (k3s 0.86): −0.10 ease of configuration": the first with the score that it is held against.
fn runners_up(assessment: &Assessment) -> Vec<Phrase> {
    let named = &assessment.verdict.options;
    let open = |option: &usize| assessment.standings[*option].screened.state != State::RuledOut;
    let others = assessment.ranking().into_iter().filter(|one| !named.contains(one)).filter(open);
    let score = |option: usize| Some(assessment.standings[option].score?.point.decimal(2));
    let line = |(place, option): (usize, usize)| {
        let mut said = Phrase::new().with(assessment.name(option));
        if let Some(score) = score(option) {
            said = said.and(", ").figure(score);
        }
        // What the first score is held against.
        if let (0, [first], Some(best)) =
            (place, &named[..], named.first().and_then(|one| score(*one)))
        {
            said = said.and(" (").with(assessment.name(*first)).and(" ").figure(best).and(")");
        }
        let why = assessment.say_place_fully(option);
        if why.is_empty() { said.and(".") } else { said.and(": ").join(why).and(".") }
    };
    others.take(MOST).enumerate().map(line).collect()
}

/// " Left out from the start: RKE2."; empty if nothing was.
pub fn left_out(catalog: &Catalog, scenario: &Scenario) -> String {
    let cut = scenario.cut(catalog);
    let is_hidden = |one: &&&CatalogOption| scenario.hidden.contains(&one.family);
    let names: Vec<&str> =
        cut.options.iter().filter(is_hidden).map(|one| one.name.as_str()).collect();
    if names.is_empty() {
        String::new()
    } else {
        format!(" Left out from the start: {}.", names.join(", "))
    }
}

/// "Of 26 options, 5 fit, 1 is unconfirmed and 20 are ruled out."
fn tally(assessment: &Assessment) -> String {
    let [fit, open, out] = [State::Fits, State::Unconfirmed, State::RuledOut]
        .map(|state| assessment.in_state(state).count());
    let all = assessment.standings.len();
    let is = |number: usize, what: &str| {
        (number > 0).then(|| format!("{number} {} {what}", if number == 1 { "is" } else { "are" }))
    };
    let rest: Vec<String> =
        [is(open, "unconfirmed"), is(out, "ruled out")].into_iter().flatten().collect();
    if all == 0 {
        return "No option is left.".into();
    }
    if fit == 0 && open == 0 {
        return match all {
            1 => "The one option does not fit.".into(),
            2 => "Neither option fits.".into(),
            all => format!("None of the {all} options fits."),
        };
    }
    if fit == 0 {
        return format!("None of the {all} options is confirmed to fit: {}.", rest.join(" and "));
    }
    if rest.is_empty() {
        return match all {
            1 => "The one option fits.".into(),
            2 => "Both options fit.".into(),
            all => format!("All {all} options fit."),
        };
    }
    let fits = format!("{fit} {}", if fit == 1 { "fits" } else { "fit" });
    let each: Vec<String> = [fits].into_iter().chain(rest).collect();
    let (last, first) = each.split_last().expect("one that fits is counted");
    format!("Of {all} options, {} and {last}.", first.join(", "))
}
