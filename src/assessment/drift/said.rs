//! Drift in words: that the conclusion holds or why it does not, and who else changed sides.

use super::{Change, Drift, Pair};
use crate::assessment::{Assessment, Cell, Kind, State};
use crate::catalog::{Catalog, Criterion, Standing, Value};
use crate::id::{CriterionId, SourceId};
use crate::phrase::{Part, Phrase};

/// How many options that merely changed sides are told about one by one.
const OTHERS_MAX: usize = 12;

pub fn say(pair: &Pair<'_>, holds: bool) -> Vec<Phrase> {
    let mut said = vec![headline(pair, holds)];
    if !holds {
        let mut reasons = reasons(pair).into_iter();
        said.extend(reasons.next().map(|first| Phrase::text("It changes because ").join(first)));
        said.extend(reasons);
    }
    said.extend(others(pair, holds));
    said
}

fn headline(pair: &Pair<'_>, holds: bool) -> Phrase {
    let verdict = if holds { "The conclusion holds: " } else { "The conclusion changes: " };
    Phrase::text(verdict)
        .and("under the facts of ")
        .figure(pair.then.edition.as_str())
        .and(" ")
        .join(answer(&pair.then))
        .and("; under those of ")
        .figure(pair.now.edition.as_str())
        .and(" ")
        .join(answer(&pair.now))
        .and(".")
}

fn answer(it: &Assessment) -> Phrase {
    let named = it.names(&it.verdict.options, "and");
    match it.verdict.kind {
        Kind::Withheld => Phrase::text("nothing is recommended, for a must-have was left out"),
        Kind::NothingFits => Phrase::text("nothing fits"),
        Kind::Unconfirmed => {
            Phrase::text("nothing is confirmed to fit, and the best of those that may is ")
                .join(named)
        }
        Kind::Tie => Phrase::text("it is a tie of ").join(named),
        Kind::OnlyOption => named.and(" is the only option left"),
        Kind::BestAlways | Kind::CloseCall | Kind::BestForPriorities => named.and(" comes first"),
    }
}

/// Why the recommendation is another one: what became of those recommended then, and what brought
/// up those recommended today. Without such a reason, what differs stands in the notices.
fn reasons(pair: &Pair<'_>) -> Vec<Phrase> {
    let mut said = Vec::new();
    for old in pair.then.recommended() {
        let heirs = pair.heirs(*old);
        if heirs.is_empty() {
            said.push(Phrase::new().with(pair.then.name(*old)).and(" is no longer listed."));
        }
        said.extend(heirs.iter().filter_map(|new| lost(pair, *old, *new)));
    }
    for new in pair.now.recommended() {
        let old = pair.lines().find(|(_, heir)| heir == new).map(|(old, _)| old);
        said.extend(match old {
            None => Some(
                Phrase::new()
                    .with(pair.now.name(*new))
                    .and(" is new among the options, and comes first or joint first."),
            ),
            Some(old) if pair.then.recommended().contains(&old) => None,
            Some(old) => won(pair, old, *new),
        });
    }
    said
}

/// What keeps back an option that stands in the place of one recommended then.
fn lost(pair: &Pair<'_>, old: usize, new: usize) -> Option<Phrase> {
    if pair.now.recommended().contains(&new) {
        return None;
    }
    if pair.now.standings[new].screened.state != State::Fits {
        return Some(sides(pair, old, new));
    }
    let changed = rerated(pair, old, new, core::cmp::Ordering::Less)?;
    Some(subject(&pair.then, old, &pair.now, new).and(" is no longer first: ").join(changed))
}

/// What brought up an option recommended today whose forerunner was not.
fn won(pair: &Pair<'_>, old: usize, new: usize) -> Option<Phrase> {
    if pair.then.standings[old].screened.state != State::Fits {
        return Some(sides(pair, old, new));
    }
    let changed = rerated(pair, old, new, core::cmp::Ordering::Greater)?;
    Some(subject(&pair.then, old, &pair.now, new).and(" comes first now: ").join(changed))
}

/// The weighed facts of an option whose worth went that way.
fn rerated(pair: &Pair<'_>, old: usize, new: usize, way: core::cmp::Ordering) -> Option<Phrase> {
    let worth = |it: &Assessment, option: usize, id: &CriterionId| {
        let place = it.table.criterion(id)?;
        let at = it.problem.enabled.iter().position(|one| *one == place)?;
        Some(it.problem.bounds[option][at].point)
    };
    let changed: Vec<Phrase> = pair
        .changes_of(old, new)
        .iter()
        .filter(|change| {
            let (before, after) = (
                worth(&pair.then, old, &change.criterion),
                worth(&pair.now, new, &change.criterion),
            );
            before.zip(after).is_some_and(|(before, after)| after.cmp(&before) == way)
        })
        .map(|change| was_and_is(pair, old, new, &change.criterion))
        .collect();
    let mut changed = changed.into_iter();
    let first = changed.next()?;
    Some(changed.fold(first, |said, one| said.and(" ").join(one)))
}

/// Options that were ruled out and are not, or the other way round, or confirmed or no longer.
fn others(pair: &Pair<'_>, holds: bool) -> Vec<Phrase> {
    let told = |old: usize, new: usize| {
        !holds && (pair.then.recommended().contains(&old) || pair.now.recommended().contains(&new))
    };
    let state = |it: &Assessment, option: usize| it.standings[option].screened.state;
    let changed: Vec<(usize, usize)> = pair
        .lines()
        .filter(|(old, new)| state(&pair.then, *old) != state(&pair.now, *new))
        .filter(|(old, new)| !told(*old, *new))
        .collect();
    changed.iter().take(OTHERS_MAX).map(|(old, new)| sides(pair, *old, *new)).collect()
}

/// "X (in the place of Y)".
fn subject(then: &Assessment, old: usize, now: &Assessment, new: usize) -> Phrase {
    let name = Phrase::new().with(now.name(new));
    if then.table.candidates[old].id == now.table.candidates[new].id {
        return name;
    }
    name.and(" (in the place of ").with(then.name(old)).and(")")
}

/// How an option came to stand otherwise to the must-haves, with what is said of each that counts.
fn sides(pair: &Pair<'_>, old: usize, new: usize) -> Phrase {
    let (before, after) = (&pair.then.standings[old].screened, &pair.now.standings[new].screened);
    let mut said =
        subject(&pair.then, old, &pair.now, new).and(match (before.state, after.state) {
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
    let id = |it: &Assessment, place: &usize| it.table.criteria[*place].id.clone();
    let mut named: Vec<CriterionId> =
        after.fails.iter().chain(&after.unknown).map(|place| id(&pair.now, place)).collect();
    for criterion in before.fails.iter().chain(&before.unknown).map(|place| id(&pair.then, place)) {
        if !named.contains(&criterion) {
            named.push(criterion);
        }
    }
    for criterion in &named {
        said = said.and(" ").join(was_and_is(pair, old, new, criterion));
    }
    said
}

/// What a fact was and is, with what the sources say today.
fn was_and_is(pair: &Pair<'_>, old: usize, new: usize, id: &CriterionId) -> Phrase {
    let said = Phrase::new()
        .with(criterion_name(&pair.then, &pair.now, id))
        .join(turned(&pair.then, old, &pair.now, new, id));
    let Some(place) = pair.now.table.criterion(id) else { return said };
    let cell = &pair.now.table.candidates[new].cells[place];
    said.join(sources(pair.cut.catalog, &pair.now.table.criteria[place], cell))
}

fn criterion_name(then: &Assessment, now: &Assessment, id: &CriterionId) -> Part {
    let find = |it: &Assessment| Some(it.table.criteria[it.table.criterion(id)?].name.clone());
    Part::Criterion(id.clone(), find(now).or_else(|| find(then)).unwrap_or_default())
}

/// " was No, is now disputed: Yes against Limited."
fn turned(then: &Assessment, old: usize, now: &Assessment, new: usize, id: &CriterionId) -> Phrase {
    let before = then.table.criterion(id).map(|place| then.cell_says(old, place));
    let after = now.table.criterion(id).map(|place| now.cell_says(new, place));
    let said = match (before, after) {
        (Some(before), Some(after)) if before == after => Phrase::text(" is still ").join(after),
        (Some(before), Some(after)) => {
            Phrase::text(" was ").join(before).and(", is now ").join(after)
        }
        (None, Some(after)) => Phrase::text(" is ").join(after).and(", of which nothing was said"),
        (Some(before), None) => {
            Phrase::text(" was ").join(before).and(", of which nothing is said any more")
        }
        (None, None) => Phrase::text(" is open"),
    };
    said.and(".")
}

impl Drift {
    /// A changed fact in words: "Survives node loss of X (in the place of Y) was No, is now Yes."
    pub fn say_change(&self, change: &Change) -> Phrase {
        let heir = change.successor.as_ref().unwrap_or(&change.option);
        let places = (self.then.option(&change.option), self.now.option(heir));
        let (Some(old), Some(new)) = places else {
            return Phrase::new();
        };
        Phrase::new()
            .with(criterion_name(&self.then, &self.now, &change.criterion))
            .and(" of ")
            .join(subject(&self.then, old, &self.now, new))
            .join(turned(&self.then, old, &self.now, new, &change.criterion))
    }
}

/// What each side says, the newer one marked.
fn sources(catalog: &Catalog, criterion: &Criterion, cell: &Cell) -> Phrase {
    let Some(claim) = cell.claim.as_ref().filter(|_| !cell.is_mine()) else {
        return Phrase::new();
    };
    let because = Phrase::text(" ").and(claim.because.clone()).join(cited(catalog, &claim.sources));
    let Standing::Disputed(_, dispute) = &claim.standing else {
        return because;
    };
    let side = |value: &Value| criterion.scale.say(value);
    let age = if dispute.newer { " Newer, and for " } else { " Against it, and for " };
    because
        .and(age)
        .value(side(&dispute.value))
        .and(": ")
        .and(dispute.because.clone())
        .join(cited(catalog, &dispute.sources))
}

fn cited(catalog: &Catalog, sources: &[SourceId]) -> Phrase {
    let titles = sources.iter().filter_map(|id| catalog.source(id));
    let parts = titles.map(|one| Part::Citation(one.id.clone(), one.title.clone()));
    Phrase::text(" (").list(parts, "and").and(")")
}
