//! Facts that changed, in words: what they were, what they are, and what the sources say today.

use crate::assessment::{Assessment, Cell, Change, Drift, Pair};
use crate::catalog::{Criterion, Reasons, Standing, Value};
use crate::id::{CriterionId, SourceId};
use crate::phrase::{Part, Phrase};
use crate::scenario::Yardstick;

impl Drift {
    /// A changed fact in words: "For X (which replaces Y), “Resilience to node loss” was No and is now Yes."
    pub fn say_change(&self, change: &Change) -> Phrase {
        let heir = change.successor.as_ref().unwrap_or(&change.option);
        let places = (self.then.option(&change.option), self.now.option(heir));
        let (Some(old), Some(new)) = places else {
            return Phrase::new();
        };
        Phrase::text("For ")
            .join(subject(&self.then, old, &self.now, new))
            .and(", ")
            .join(quoted(&self.then, &self.now, &change.criterion))
            .join(turned(&self.then, old, &self.now, new, &change.criterion))
    }
}

/// "X (which replaces Y)".
pub fn subject(then: &Assessment, old: usize, now: &Assessment, new: usize) -> Phrase {
    let name = Phrase::new().with(now.name(new));
    if then.table.candidates[old].id == now.table.candidates[new].id {
        return name;
    }
    name.and(" (which replaces ").with(then.name(old)).and(")")
}

/// What a fact was and is, with what the sources say today.
pub fn was_and_is(
    pair: &Pair<'_>,
    reasons: &Reasons,
    old: usize,
    new: usize,
    id: &CriterionId,
) -> Phrase {
    let before = pair.yardsticks.iter().find(|one| one.to == *id);
    let said = quoted(pair.then, pair.now, id);
    let said = match before {
        Some(yardstick) => said.join(by_another(pair, old, new, yardstick)),
        None => said.join(turned(pair.then, old, pair.now, new, id)),
    };
    let Some(place) = pair.now.table.criterion(id) else { return said };
    let cell = &pair.now.table.candidates[new].cells[place];
    said.join(sources(reasons, &pair.now.table.criteria[place], cell))
}

/// " is 3 of 7, by another yardstick than operational cost, which was Low."
fn by_another(pair: &Pair<'_>, old: usize, new: usize, yardstick: &Yardstick) -> Phrase {
    let says = |it: &Assessment, option: usize, id: &CriterionId| {
        it.table.criterion(id).map_or_else(Phrase::new, |place| it.cell_says(option, place))
    };
    Phrase::text(" is ")
        .join(says(pair.now, new, &yardstick.to))
        .and(", by another yardstick than ")
        .join(quoted(pair.then, pair.now, &yardstick.from))
        .and(", which was ")
        .join(says(pair.then, old, &yardstick.from))
        .and(".")
}

/// A criterion by its name as a label, which is singular regardless of what it names.
fn quoted(then: &Assessment, now: &Assessment, id: &CriterionId) -> Phrase {
    Phrase::text("“").with(criterion_name(then, now, id)).and("”")
}

fn criterion_name(then: &Assessment, now: &Assessment, id: &CriterionId) -> Part {
    let find = |it: &Assessment| Some(it.table.criteria[it.table.criterion(id)?].name.clone());
    Part::Criterion(id.clone(), find(now).or_else(|| find(then)).unwrap_or_default())
}

/// " was No and is now disputed: Yes or Limited."
fn turned(then: &Assessment, old: usize, now: &Assessment, new: usize, id: &CriterionId) -> Phrase {
    let before = then.table.criterion(id).map(|place| then.cell_says(old, place));
    let after = now.table.criterion(id).map(|place| now.cell_says(new, place));
    let said = match (before, after) {
        (Some(before), Some(after)) if before == after => Phrase::text(" is still ").join(after),
        (Some(before), Some(after)) => {
            Phrase::text(" was ").join(before).and(" and is now ").join(after)
        }
        (None, Some(after)) => Phrase::text(" is ").join(after).and(", of which nothing was said"),
        (Some(before), None) => {
            Phrase::text(" was ").join(before).and(", of which nothing is said any more")
        }
        (None, None) => Phrase::text(" is open"),
    };
    said.and(".")
}

/// What each side says, with the newer one marked.
fn sources(reasons: &Reasons, criterion: &Criterion, cell: &Cell) -> Phrase {
    let claim = cell.claim.as_ref().filter(|_| !cell.is_mine());
    let known = claim.and_then(|claim| Some((claim, reasons.of(claim.reason)?)));
    let Some((claim, reason)) = known else { return Phrase::new() };
    let because = Phrase::text(" ").and(&reason.because).join(cited(reasons, &reason.sources));
    let (Standing::Disputed(_, dispute), Some(against)) = (&claim.standing, &reason.against) else {
        return because;
    };
    let side = |value: &Value| criterion.scale.say(value);
    let age = if dispute.newer { " Newer, and for " } else { " Against it, and for " };
    because
        .and(age)
        .value(side(&dispute.value))
        .and(": ")
        .and(&against.because)
        .join(cited(reasons, &against.sources))
}

fn cited(reasons: &Reasons, sources: &[SourceId]) -> Phrase {
    let titles = sources.iter().filter_map(|id| reasons.source(id));
    let parts = titles.map(|one| Part::Citation(one.id.clone(), (&one.title).into()));
    Phrase::text(" (").list(parts, "and").and(")")
}
