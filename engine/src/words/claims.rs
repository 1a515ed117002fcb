//! What an option does, in a clause: "k3s needs 512 MiB of memory per machine" (`said` of a must-have).
//!
//! A clause follows the name of an option, so that every sentence about a fact can be built on it. A
//! criterion without its own words is named: "is rated Low on flexibility", "has 2 GiB for memory".

use super::names::either;
use crate::assessment::Assessment;
use crate::catalog::{Better, Scale, Standing, Test, Value};
use crate::order::InOrder;
use crate::phrase::{Part, Phrase};

impl Assessment {
    /// "X needs 512 MiB or 4 GiB of memory per machine"; `None` if nothing is known.
    pub(crate) fn say_claim(&self, option: usize, place: usize) -> Option<Phrase> {
        let clause = self.clause_of(option, place)?;
        Some(Phrase::new().with(self.name(option)).and(" ").join(clause))
    }

    /// The same without the name: "needs 512 MiB or 4 GiB of memory per machine".
    pub(crate) fn clause_of(&self, option: usize, place: usize) -> Option<Phrase> {
        self.clause_for(place, &self.table.candidates[option].cells[place].standing)
    }

    /// The clause for what counts of a cell: "leaves 4 of 7 duties to your team with these must-haves".
    pub(crate) fn clause_counted(&self, option: usize, place: usize) -> Option<Phrase> {
        let clause = self.clause_for(place, self.counted(option, place))?;
        Some(match self.held(option, place) {
            Some(_) => clause.and(" with these must-haves"),
            None => clause,
        })
    }

    /// The clause for what a cell would say.
    pub(super) fn clause_for(&self, place: usize, standing: &Standing) -> Option<Phrase> {
        let mut values: Vec<&Value> = standing.values().collect();
        // Days in their order.
        values.order_by_key(|value| match value {
            Value::Date(until) => Some(*until),
            _ => None,
        });
        (!values.is_empty()).then(|| self.clause(place, &values, Stands::There))
    }

    /// The clause for a value other than the cell's, with what the cell says now: "needs 4 GiB instead
    /// of 2 GiB of memory per machine"; and what the cell says if it is not in that clause, because the two
    /// differ in more than the value: "is supported until 1 January 2028", "has no announced end of support",
    /// or because the value represents all beyond a limit: "needs more than 2 GiB", "2 GiB".
    pub(super) fn clause_instead(
        &self,
        option: usize,
        place: usize,
        to: &Value,
        now: &Phrase,
    ) -> (Phrase, Option<Phrase>) {
        let said = &self.table.criteria[place].must.said;
        let words = said.of(to);
        let takes = words.is_none_or(|words| words.contains("{value}"));
        let mut values = self.table.candidates[option].cells[place].standing.values();
        if takes && values.all(|value| said.of(value) == words) {
            if self.is_beyond(option, place, to) {
                // "needs more than 2 GiB of memory per machine", "2 GiB"
                return (self.clause_with(place, to), Some(now.clone()));
            }
            let instead = Phrase::text(" instead of ").join(now.clone());
            return (self.clause(place, &[to], Stands::At(&instead)), None);
        }
        let now = self.clause_of(option, place).unwrap_or_else(|| now.clone());
        (self.clause_with(place, to), Some(now))
    }

    /// Whether a value is the first one beyond a limit, on the side that is worse than what the cell says.
    fn is_beyond(&self, option: usize, place: usize, to: &Value) -> bool {
        let scale = &self.table.criteria[place].scale;
        let Scale::Quantity { better, .. } = scale else { return false };
        let mut values = self.table.candidates[option].cells[place].standing.values();
        let is_worse = values.all(|value| match better {
            Better::Lower => to > value,
            Better::Higher => to < value,
        });
        is_worse && scale.say_beyond(to) != scale.say(to)
    }

    /// The clause for a value that need not be in any cell.
    pub(super) fn clause_with(&self, place: usize, to: &Value) -> Phrase {
        self.clause(place, &[to], Stands::Instead(&Phrase::new()))
    }

    fn clause(&self, place: usize, values: &[&Value], stands: Stands<'_>) -> Phrase {
        let criterion = &self.table.criteria[place];
        let words: Vec<Option<&str>> =
            values.iter().map(|value| criterion.must.said.of(value)).collect();
        let names = |values: &[&Value]| {
            let say = |value: &Value| match stands {
                Stands::Instead(_) => criterion.scale.say_beyond(value),
                Stands::At(_) | Stands::There => said(&criterion.scale, value),
            };
            let said: Vec<String> = values.iter().map(|one| say(one)).collect();
            let said = either(&said).map_or_else(
                || Phrase::new().list(said.iter().cloned().map(Part::Value), "or"),
                |said| Phrase::new().value(said),
            );
            match stands {
                Stands::Instead(instead) | Stands::At(instead) => said.join(instead.clone()),
                Stands::There => said,
            }
        };
        let Some(first) = words.first().copied().flatten().filter(|_| !words.contains(&None))
        else {
            let (verb, on) = match criterion.scale {
                Scale::Levels(_) | Scale::Points => ("is rated ", " on "),
                Scale::Quantity { .. } | Scale::Date { .. } | Scale::Set(_) => ("has ", " for "),
            };
            let said = Phrase::text(verb).join(names(values));
            return said.and(on).with(self.criterion_name(place));
        };
        let put = |words: &str, values: &[&Value]| match words.split_once("{value}") {
            Some((before, after)) => Phrase::text(before).join(names(values)).and(after),
            None => Phrase::text(words),
        };
        if words.iter().all(|one| *one == Some(first)) {
            return put(first, values);
        }
        let each =
            words.iter().zip(values).map(|(words, value)| put(words.unwrap_or(""), &[*value]));
        Phrase::new().listed(each, "or")
    }

    /// Whether the clauses for what counts of two options differ only in the value.
    pub(super) fn is_alike(&self, one: usize, other: usize, place: usize) -> bool {
        let words = |option: usize| {
            let standing = self.counted(option, place);
            let said = &self.table.criteria[place].must.said;
            let words: Vec<_> = standing.values().map(|value| said.of(value)).collect();
            let first = words.first().copied()?;
            words.iter().all(|one| *one == first).then_some(first)
        };
        match (words(one), words(other)) {
            (Some(Some(one)), Some(Some(other))) => one == other && one.contains("{value}"),
            (one, other) => one.is_some() && one == other,
        }
    }

    /// "Sources disagree on whether X needs 512 MiB or 4 GiB of memory per machine", or
    /// "For X, “Memory per node” is not known".
    pub(crate) fn say_doubt(&self, option: usize, place: usize) -> Phrase {
        match (&self.table.candidates[option].cells[place].standing, self.say_claim(option, place))
        {
            (Standing::Disputed(..), Some(claim)) => {
                Phrase::text("Sources disagree on whether ").join(claim)
            }
            _ => Phrase::text("For ")
                .with(self.name(option))
                .and(", ")
                .join(self.quoted_name(place))
                .and(" is not known"),
        }
    }

    /// A criterion by its name as a label: "“Memory per node”", which is singular regardless of what
    /// it names.
    pub(crate) fn quoted_name(&self, place: usize) -> Phrase {
        let criterion = &self.table.criteria[place];
        Phrase::text("“")
            .with(Part::Criterion(criterion.id.clone(), criterion.name.clone()))
            .and("”")
    }

    /// The same for an enabled criterion.
    pub(super) fn quoted_enabled(&self, at: usize) -> Phrase {
        self.quoted_name(self.problem.enabled[at])
    }

    /// Whether the value of a cell is unknown, so that it is scored at the middle of its scale.
    pub(super) fn is_unknown(&self, option: usize, place: usize) -> bool {
        self.table.candidates[option].cells[place].standing.values().next().is_none()
    }
}

/// Whether values are the cell's own, or would replace them.
#[derive(Clone, Copy)]
enum Stands<'a> {
    /// They are the cell's own.
    There,
    /// They would replace the cell's own, with what is said after them; one beyond a limit
    /// represents all beyond it.
    Instead(&'a Phrase),
    /// The same, for a value that represents only itself.
    At(&'a Phrase),
}

/// A value within a clause; all members of a set apply.
fn said(scale: &Scale, value: &Value) -> String {
    match value {
        Value::Quantity(_) => scale.say(value),
        _ => scale.say_inside(Test::AllOf, value),
    }
}
