//! What a board reads: the decision, three reasons, three risks, the runners-up, what to ask.
//!
//! Reasons and risks are clauses that start with a lower-case letter, so that a record can put
//! "Good, because …" before them and a page can put them in a list.

use super::confidence::confidence;
use super::names::{count, signed};
use super::{against, explanation, room};
use crate::assessment::{Aspect, Assessment, Kind, State, Word};
use crate::catalog::{Catalog, CatalogOption, RUNNING, Reasons};
use crate::order::InOrder;
use crate::phrase::{Part, Phrase};
use crate::scenario::Scenario;

/// How many reasons, risks, runners-up and questions are named.
const MOST: usize = 3;

/// A decision on one page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Board {
    /// What is proposed, in a sentence.
    pub decision: Phrase,
    /// Why, in a sentence or two.
    pub why: Vec<Phrase>,
    /// What the option is; empty if the catalogue says nothing about it.
    pub what: Phrase,
    /// What it has to do: the must-haves in a sentence; empty for none.
    pub musts: Phrase,
    /// How sure that is, in a sentence or two; empty if nothing is decided.
    pub sure: Phrase,
    /// What speaks for it.
    pub reasons: Vec<Phrase>,
    /// What speaks against it or may end it, dates first.
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
        let said = self.explain();
        let chosen = match self.recommended() {
            [option] if !self.is_blank => Some(*option),
            _ => None,
        };
        let decision = match chosen {
            Some(option) => Phrase::text("Use ").with(self.name(option)).and("."),
            None => Phrase::text("No decision yet: ")
                .and(self.undecided().map_or_else(String::new, |one| one.title))
                .and("."),
        };
        let is_open = matches!(self.verdict.kind, Kind::Withheld);
        Board {
            decision,
            what: chosen.map_or_else(Phrase::new, |option| {
                match reasons.summary(&self.table.candidates[option].id) {
                    "" => Phrase::new(),
                    summary => Phrase::text(summary),
                }
            }),
            musts: musts(self),
            sure: chosen.and(said.confidence.first()).map_or_else(Phrase::new, |part| {
                Phrase::text(part.word.means()).and(" ").join(part.because.clone())
            }),
            // The decision already says that nothing fits.
            why: match self.verdict.kind {
                Kind::NothingFits => said.because.iter().skip(1).take(MOST).cloned().collect(),
                _ => said.because.iter().take(2).cloned().collect(),
            },
            reasons: chosen.map_or_else(Vec::new, |option| speaks_for(self, option)),
            risks: chosen.map_or_else(Vec::new, |option| risks(self, option)),
            runners_up: if is_open { Vec::new() } else { runners_up(self) },
            count: tally(self) + &left_out(catalog, scenario),
            asks: if is_open { Vec::new() } else { asks(self, catalog, scenario, chosen) },
        }
    }
}

/// "Linux and Windows workers; open source."
fn musts(assessment: &Assessment) -> Phrase {
    let demands = assessment.demands.iter().map(|(place, _)| assessment.demand(*place));
    let demands: Vec<String> = demands.collect();
    if demands.is_empty() { Phrase::new() } else { Phrase::text(demands.join("; ") + ".") }
}

fn speaks_for(assessment: &Assessment, option: usize) -> Vec<Phrase> {
    let ahead = assessment.comparison.iter().flat_map(|comparison| {
        let ahead = comparison.contributions.iter().filter(|one| !one.amount.is_negative());
        ahead.map(|one| {
            let place = assessment.problem.enabled[one.place];
            beside(assessment, [option, comparison.rival], place, "it")
                .and(" (")
                .with(signed(one.amount))
                .and(").")
        })
    });
    let mut said: Vec<Phrase> = ahead.collect();
    let solid = confidence(assessment).into_iter().filter(|part| part.word == Word::Solid);
    said.extend(solid.map(|part| small(part.because)));
    if said.is_empty() {
        said.extend(match assessment.demands.len() {
            0 => None,
            1 => Some(Phrase::text("it meets the must-have.")),
            2 => Some(Phrase::text("it meets both must-haves.")),
            many => Some(Phrase::text(format!("it meets all {} must-haves.", count(many)))),
        });
    }
    said.truncate(MOST);
    said
}

/// "it leaves 1 of 7 duties to your team, RKE2 4 of 7": one option compared with another.
fn beside(assessment: &Assessment, [one, other]: [usize; 2], place: usize, it: &str) -> Phrase {
    let name = |option: usize| Phrase::new().with(assessment.name(option));
    let own = |option: usize| {
        let is_mine = assessment.table.candidates[option].cells[place].is_mine();
        if is_mine { " (own rating)" } else { "" }
    };
    let said = |subject: Phrase, option: usize| match assessment.clause_of(option, place) {
        Some(clause) => subject.and(" ").join(clause).and(own(option)),
        None => Phrase::text("for ")
            .join(subject)
            .and(", ")
            .join(assessment.quoted_name(place))
            .and(" is unknown and counted at the midpoint"),
    };
    let subject = if it.is_empty() { name(one) } else { Phrase::text(it) };
    let first = said(subject, one);
    if assessment.is_alike(one, other, place) {
        return first
            .and(", ")
            .join(name(other))
            .and(" ")
            .join(assessment.cell_values(other, place));
    }
    first.and("; ").join(said(name(other), other))
}

/// First what may end it, then what it takes and on which conditions, then what is least sure, then what else
/// speaks against it, then where another option is better.
fn risks(assessment: &Assessment, option: usize) -> Vec<Phrase> {
    let mut weak = confidence(assessment);
    weak.retain(|part| part.word != Word::Solid);
    weak.order_by_key(|part| part.aspect != Aspect::Time);
    let ends = weak.first().is_some_and(|part| part.aspect == Aspect::Time);
    let mut weak = weak.into_iter().map(|part| small(part.because));
    let mut said: Vec<Phrase> = weak.by_ref().take(usize::from(ends)).collect();
    // Confidence starts with its weakest part, and solid parts are among the reasons.
    let told: Vec<Phrase> = confidence(assessment)
        .into_iter()
        .enumerate()
        .filter(|(at, part)| *at == 0 || part.word == Word::Solid)
        .map(|(_, part)| small(part.because))
        .collect();
    said.extend(assessment.at_stake(option));
    said.extend(match assessment.own_ratings {
        0 => None,
        1 => Some(Phrase::text("one rating that counts is the author's own, not the catalogue's.")),
        many => Some(Phrase::text(format!(
            "{} ratings that count are the author's own, not the catalogue's.",
            count(many as usize)
        ))),
    });
    let caveats = explanation::caveats(assessment).into_iter().map(small);
    let objections = against::against(assessment).into_iter().map(small);
    for one in
        room::tight(assessment).into_iter().map(small).chain(caveats).chain(weak).chain(objections)
    {
        if !said.contains(&one) {
            said.push(one);
        }
    }
    let told: Vec<String> = told.iter().map(Phrase::plain).collect();
    said.retain(|one| !told.iter().any(|told| told.starts_with(&one.plain())));
    if let Some(comparison) = &assessment.comparison {
        let behind = comparison.contributions.iter().rev().filter(|one| one.amount.is_negative());
        said.extend(behind.map(|one| {
            let place = assessment.problem.enabled[one.place];
            beside(assessment, [comparison.rival, option], place, "").and(".")
        }));
    }
    said.truncate(MOST);
    said
}

/// A sentence as a clause.
fn small(mut phrase: Phrase) -> Phrase {
    if let Some(crate::phrase::Part::Text(words)) = phrase.0.first_mut() {
        let is_word =
            words.as_bytes().get(1).is_some_and(|one| one.is_ascii_lowercase() || *one == b' ');
        if let Some(first) = words.get_mut(..1).filter(|_| is_word) {
            first.make_ascii_lowercase();
        }
    }
    phrase
}

/// "RKE2, 0.80: −0.10 ease of configuration".
fn runners_up(assessment: &Assessment) -> Vec<Phrase> {
    let named = &assessment.verdict.options;
    let open = |option: &usize| assessment.standings[*option].screened.state != State::RuledOut;
    let others = assessment.ranking().into_iter().filter(|one| !named.contains(one)).filter(open);
    let line = |option: usize| {
        let score = assessment.standings[option].score;
        let score = score.map_or_else(String::new, |score| format!(", {}", score.point.decimal(2)));
        let why = assessment.say_place(option);
        let said = Phrase::new().with(assessment.name(option)).and(score);
        if why.is_empty() { said.and(".") } else { said.and(": ").join(why).and(".") }
    };
    others.take(MOST).map(line).collect()
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

/// What to ask first; if no fact is in doubt, the rating that decides, the price, and the next
/// question about the site.
fn asks(
    assessment: &Assessment,
    catalog: &Catalog,
    scenario: &Scenario,
    chosen: Option<usize>,
) -> Vec<Phrase> {
    let asks = assessment.asks.iter().take(MOST).map(|ask| assessment.say_ask(ask));
    let mut said: Vec<Phrase> = asks.collect();
    if !said.is_empty() {
        return said;
    }
    let ratings = assessment.confidence.as_ref().and_then(|known| known.ratings.as_ref());
    let margin = ratings.filter(|one| one.mu == Some(1)).and_then(|one| one.margin.as_ref());
    let shift = margin.and_then(|margin| margin.shifts.first());
    said.extend(shift.and_then(|shift| {
        let claim = assessment.say_claim(shift.option, shift.place)?;
        Some(Phrase::text("Check that ").join(claim).and("; the answer rests on it."))
    }));
    said.extend(chosen.and_then(|option| quote(assessment, option)));
    let next = assessment.next(catalog, scenario);
    said.extend(next.map(|next| assessment.say_next(catalog, &next)));
    said.retain(|one| !one.is_empty());
    said
}

/// That a price has to be asked for, if it was not found out what is charged for.
fn quote(assessment: &Assessment, option: usize) -> Option<Phrase> {
    let mut criteria = assessment.table.criteria.iter();
    let place = criteria.position(|one| one.id.as_str() == RUNNING.prices)?;
    let Part::Option(..) = assessment.name(option) else { return None };
    assessment.is_unknown(option, place).then(|| {
        Phrase::text("Ask for a quote for ")
            .with(assessment.name(option))
            .and(": how it is charged for was not found.")
    })
}
