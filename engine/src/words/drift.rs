//! Drift in words: whether the conclusion holds, why not, and which other options changed sides.

mod facts;

use core::cmp::Ordering;

use super::explanation;
use crate::assessment::{Assessment, Drift, Kind, Pair, State};
use crate::catalog::{Catalog, Reasons};
use crate::id::CriterionId;
use crate::phrase::Phrase;
use facts::{subject, was_and_is};

/// What became of a conclusion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conclusion {
    /// That it holds, or why not; what to know before relying on it; then which other options
    /// changed sides.
    pub said: Vec<Phrase>,
    /// How many of the sentences after the first should be known before relying on what holds.
    pub caveats: usize,
}

impl Drift {
    /// The headline, the reasons if it changes, and which other options changed sides. If no fact
    /// gives a reason, what counts differently does.
    pub fn explain(&self, catalog: &Catalog, reasons: &Reasons) -> Conclusion {
        let pair = self.pair(catalog);
        let mut said = vec![headline(&pair, self.holds)];
        if !self.holds {
            if let Some((first, rest)) = why(&pair, reasons).split_first() {
                said.push(Phrase::text("It changes because ").join(first.clone()));
                said.extend_from_slice(rest);
            } else if !self.yardsticks.is_empty() {
                said.push(Phrase::text(
                    "It changes because what counts is measured differently now; no fact that counted before explains it.",
                ));
            } else {
                said.push(Phrase::text(
                    "It changes though no fact that counted before explains it:",
                ));
                said.extend_from_slice(&self.notices);
            }
        }
        let caveats = if self.holds { caveats(&pair) } else { Vec::new() };
        let count = caveats.len();
        said.extend(caveats);
        said.extend(others(&pair, reasons, self.holds));
        Conclusion { said, caveats: count }
    }
}

/// What should be known today about an answer that holds, and was not the case then.
fn caveats(pair: &Pair<'_>) -> Vec<Phrase> {
    let then = explanation::caveats(pair.then);
    explanation::caveats(pair.now).into_iter().filter(|one| !then.contains(one)).collect()
}

fn headline(pair: &Pair<'_>, holds: bool) -> Phrase {
    let verdict = if holds { "The conclusion holds: " } else { "The conclusion changes: " };
    Phrase::text(verdict)
        .and("under the facts of ")
        .figure(pair.then.edition.as_str())
        .and(" ")
        .join(pair.then.conclusion())
        .and("; under those of ")
        .figure(pair.now.edition.as_str())
        .and(" ")
        .join(pair.now.conclusion())
        .and(".")
}

/// Why the answer changed: what became of those named then, and what moved up those named today.
fn why(pair: &Pair<'_>, reasons: &Reasons) -> Vec<Phrase> {
    let mut said = Vec::new();
    for old in before(pair) {
        let heirs = pair.heirs(*old);
        if heirs.is_empty() {
            said.push(Phrase::new().with(pair.then.name(*old)).and(" is no longer listed."));
        }
        said.extend(heirs.iter().filter_map(|new| lost(pair, reasons, *old, *new)));
    }
    said.extend(after(pair).iter().filter_map(|new| won(pair, reasons, *new)));
    said
}

/// The options from then whose loss is a reason: those recommended or, if nothing fits any more,
/// those that could have been.
fn before<'a>(pair: &'a Pair<'_>) -> &'a [usize] {
    match (pair.then.verdict.kind, pair.now.verdict.kind) {
        (Kind::Unconfirmed, Kind::NothingFits) => &pair.then.verdict.options,
        _ => pair.then.recommended(),
    }
}

/// Today's options whose rise is a reason: those recommended or, if nothing fitted then, those that
/// could be.
fn after<'a>(pair: &'a Pair<'_>) -> &'a [usize] {
    match (pair.then.verdict.kind, pair.now.verdict.kind) {
        (Kind::NothingFits, Kind::Unconfirmed) => &pair.now.verdict.options,
        _ => pair.now.recommended(),
    }
}

/// What holds back an option that replaces one named then.
fn lost(pair: &Pair<'_>, reasons: &Reasons, old: usize, new: usize) -> Option<Phrase> {
    if pair.now.recommended().contains(&new) {
        return None;
    }
    if pair.now.standings[new].screened.state != State::Fits {
        return Some(sides(pair, reasons, old, new));
    }
    let changed = rerated(pair, reasons, old, new, Ordering::Less)?;
    Some(subject(pair.then, old, pair.now, new).and(" is no longer first: ").join(changed))
}

/// What moved up an option named today if none of its predecessors was recommended.
fn won(pair: &Pair<'_>, reasons: &Reasons, new: usize) -> Option<Phrase> {
    let forerunners: Vec<usize> =
        pair.lines().filter(|(_, heir)| *heir == new).map(|(old, _)| old).collect();
    if forerunners.iter().any(|old| pair.then.recommended().contains(old)) {
        return None;
    }
    let place = match (pair.now.standings[new].screened.state, pair.now.recommended().len()) {
        (State::Fits, 1) => "comes first",
        (State::Fits, _) => "shares first place",
        _ => "may fit",
    };
    let Some(old) = forerunners.first().copied() else {
        let name = Phrase::new().with(pair.now.name(new));
        return Some(name.and(format!(" is new among the options and {place}.")));
    };
    if pair.then.standings[old].screened.state != State::Fits {
        return Some(sides(pair, reasons, old, new));
    }
    let changed = rerated(pair, reasons, old, new, Ordering::Greater)?;
    let subject = subject(pair.then, old, pair.now, new);
    Some(subject.and(format!(" {place} now: ")).join(changed))
}

/// The weighed facts of an option whose worth moved in this direction.
fn rerated(
    pair: &Pair<'_>,
    reasons: &Reasons,
    old: usize,
    new: usize,
    way: Ordering,
) -> Option<Phrase> {
    let worth = |it: &Assessment, option: usize, id: &CriterionId| {
        let place = it.table.criterion(id)?;
        let at = it.problem.enabled.iter().position(|one| *one == place)?;
        Some(it.problem.bounds[option][at].point)
    };
    let changed: Vec<Phrase> = pair
        .changes_of(old, new)
        .iter()
        .filter(|change| {
            let (before, after) =
                (worth(pair.then, old, &change.criterion), worth(pair.now, new, &change.criterion));
            before.zip(after).is_some_and(|(before, after)| after.cmp(&before) == way)
        })
        .map(|change| was_and_is(pair, reasons, old, new, &change.criterion))
        .collect();
    let mut changed = changed.into_iter();
    let first = changed.next()?;
    Some(changed.fold(first, |said, one| said.and(" ").join(one)))
}

/// Options that are no longer or newly ruled out, or newly or no longer confirmed.
fn others(pair: &Pair<'_>, reasons: &Reasons, holds: bool) -> Vec<Phrase> {
    let is_told = |old: usize, new: usize| {
        !holds && (before(pair).contains(&old) || after(pair).contains(&new))
    };
    let state = |it: &Assessment, option: usize| it.standings[option].screened.state;
    pair.lines()
        .filter(|(old, new)| state(pair.then, *old) != state(pair.now, *new))
        .filter(|(old, new)| !is_told(*old, *new))
        .map(|(old, new)| sides(pair, reasons, old, new))
        .collect()
}

/// How an option changed with respect to the must-haves, with what is said about each that counts.
fn sides(pair: &Pair<'_>, reasons: &Reasons, old: usize, new: usize) -> Phrase {
    let (before, after) = (&pair.then.standings[old].screened, &pair.now.standings[new].screened);
    let mut said = subject(pair.then, old, pair.now, new).and(match (before.state, after.state) {
        (State::RuledOut, State::Fits) => " is no longer ruled out.",
        (State::RuledOut, State::Unconfirmed) => {
            " is no longer ruled out, but not confirmed to fit either."
        }
        (State::Unconfirmed, State::Fits) => " is now confirmed to fit.",
        (State::Fits, State::Unconfirmed) => " is no longer confirmed to fit.",
        (_, State::RuledOut) => " is ruled out.",
        (State::Fits, State::Fits) => " fits.",
        (State::Unconfirmed, State::Unconfirmed) => " is not confirmed to fit.",
    });
    let is_other = |id: &CriterionId| pair.yardsticks.iter().any(|one| one.from == *id);
    let id = |it: &Assessment, place: &usize| it.table.criteria[*place].id.clone();
    let mut named: Vec<CriterionId> =
        after.fails.iter().chain(&after.unknown).map(|place| id(pair.now, place)).collect();
    for criterion in before.fails.iter().chain(&before.unknown).map(|place| id(pair.then, place)) {
        if !named.contains(&criterion) && !is_other(&criterion) {
            named.push(criterion);
        }
    }
    for clash in &after.clashes {
        said = said.and(" ").join(pair.now.say_clash(reasons, new, clash));
    }
    for clash in &after.open {
        said = said.and(" ").join(pair.now.say_open(reasons, new, clash));
    }
    for criterion in &named {
        said = said.and(" ").join(was_and_is(pair, reasons, old, new, criterion));
    }
    said
}
