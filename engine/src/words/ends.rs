//! Ends: the dates that are stated with the answer (`told` of a criterion), and what no date means.

use super::names::{count, counted};
use crate::assessment::{Assessment, End, NAMED_MOST, Time, Upgrades};
use crate::catalog::{Told, Value};
use crate::order::InOrder;
use crate::phrase::{Part, Phrase};
use crate::quantity::{Horizon, Until};

/// The ends that are stated with the answer for each option it names, and the upgrades due if no end
/// is announced; with more than a few options, nothing has been chosen yet.
pub fn told(assessment: &Assessment) -> Vec<Phrase> {
    let Some(time) = time(assessment) else { return Vec::new() };
    let mut said = days(assessment, &time);
    said.extend(
        time.upgrades
            .iter()
            .map(|one| no_end(assessment, one.option).and(" ").join(assessment.say_upgrades(one))),
    );
    said
}

/// What runs out: the same ends, and the upgrades due if there are any, without saying that no end is
/// announced.
pub fn due(assessment: &Assessment) -> Vec<Phrase> {
    let Some(time) = time(assessment) else { return Vec::new() };
    let mut said = days(assessment, &time);
    let is_due = |one: &&Upgrades| one.rounds != Some(0);
    said.extend(time.upgrades.iter().filter(is_due).map(|one| assessment.say_upgrades(one)));
    said
}

/// That no end is announced for the one option that the answer names; `None` if one is.
pub fn lasts(assessment: &Assessment) -> Option<Phrase> {
    let time = time(assessment)?;
    let first = time.ends.first().filter(|end| end.until == Some(Until::NoEnd))?;
    Some(no_end(assessment, first.option))
}

fn no_end(assessment: &Assessment, option: usize) -> Phrase {
    Phrase::text("No end of support has been announced for ").with(assessment.name(option)).and(".")
}

fn days(assessment: &Assessment, time: &Time) -> Vec<Phrase> {
    let is_day = |end: &&End| matches!(end.until, Some(Until::Day(_)));
    time.ends.iter().filter(is_day).map(|end| assessment.say_end(end)).collect()
}

fn time(assessment: &Assessment) -> Option<Time> {
    let verdict = &assessment.verdict;
    if !verdict.kind.recommends() || verdict.options.len() > NAMED_MOST {
        return None;
    }
    // A blank scenario has no confidence, but its ends are known all the same.
    let known = assessment.confidence.as_ref().and_then(|known| known.time.clone());
    known.or_else(|| Time::of(&assessment.table, &assessment.demands, &verdict.options, None))
}

impl Assessment {
    /// "Support for X ends on 27 March 2028, before the end of 2030."
    pub fn say_end(&self, end: &End) -> Phrase {
        let said =
            |before: &str, rest: &str| Phrase::text(before).join(self.supported(end)).and(rest);
        let Some(until) = end.until else {
            return said("How long support for ", " lasts is not known.");
        };
        let day = match until {
            Until::Never => return said("There is no support for ", "."),
            Until::NoEnd => return said("No end of support has been announced for ", "."),
            Until::Day(day) => day,
        };
        let horizon = self.confidence.as_ref().and_then(|known| known.time.as_ref()?.horizon);
        let horizon = horizon.filter(|horizon| day < horizon.last_day());
        if let Some(days) = self.disputed_days(end) {
            let said = said("Sources disagree on when support for ", " ends: ").join(days);
            return match horizon {
                _ if end.is_past => said.and("; the earlier day is past."),
                Some(horizon) => {
                    said.and("; the earlier day is before ").value(say_horizon(horizon)).and(".")
                }
                None => said.and("."),
            };
        }
        if end.is_past {
            return said("Support for ", " ended on ").value(day.say()).and(".");
        }
        let said = said("Support for ", " ends on ").value(day.say());
        match horizon {
            Some(horizon) => said.and(", before ").value(say_horizon(horizon)).and("."),
            None => said.and("."),
        }
    }

    /// "Ask when support for X ends: sources say 31 October 2026 or 31 March 2027."
    pub(super) fn ask_end(&self, end: &End) -> Phrase {
        let days = self.disputed_days(end).unwrap_or_default();
        let said = Phrase::text("Ask when support for ").join(self.supported(end)).and(" ends");
        if days.is_empty() { said.and(".") } else { said.and(": sources say ").join(days).and(".") }
    }

    /// "X", "“Linux and Windows workers” on X": what the end is the end of.
    fn supported(&self, end: &End) -> Phrase {
        let option = Phrase::new().with(self.name(end.option));
        match &self.table.criteria[end.place].told {
            Told::With(other) => match self.table.criterion(other) {
                Some(place) => Phrase::text("“").and(self.needed(place)).and("” on ").join(option),
                None => option,
            },
            Told::Always | Told::Never => option,
        }
    }

    /// "31 October 2026 or 31 March 2027", the earlier first; `None` if sources agree.
    fn disputed_days(&self, end: &End) -> Option<Phrase> {
        let cell = &self.table.candidates[end.option].cells[end.place];
        let until = |value: &Value| match value {
            Value::Date(until) => Some(*until),
            _ => None,
        };
        let mut values: Vec<Until> = cell.standing.values().filter_map(until).collect();
        if !end.is_disputed || values.len() < 2 {
            return None;
        }
        values.order();
        let values = values.into_iter().map(|until| {
            Part::Value(match until {
                Until::Day(day) => day.say(),
                Until::NoEnd => "no announced end".into(),
                Until::Never => "never supported".into(),
            })
        });
        Some(Phrase::new().list(values, "or"))
    }

    /// "Each version of X is maintained for 14 months, so at least three rounds of upgrades are due
    /// before the end of 2031."
    pub fn say_upgrades(&self, upgrades: &Upgrades) -> Phrase {
        let until = upgrades.until;
        let (Some(months), Some(rounds)) = (upgrades.months, upgrades.rounds) else {
            return Phrase::text("It is not known for how long one version of ")
                .with(self.name(upgrades.option))
                .and(" is maintained.");
        };
        let rounds = match usize::try_from(rounds).unwrap_or(usize::MAX) {
            0 => "no round of upgrades is".into(),
            1 => "at least one round of upgrades is".into(),
            number => ["at least ", &count(number), " rounds of upgrades are"].concat(),
        };
        Phrase::text("Each version of ")
            .with(self.name(upgrades.option))
            .and(" is maintained for ")
            .figure(counted(usize::try_from(months).unwrap_or(usize::MAX), "month"))
            .and(match self.condition(upgrades.option, upgrades.versions) {
                Some(condition) => format!(" ({})", condition.trim_end_matches('.')),
                None => String::new(),
            })
            .and(format!(", so {rounds} due before "))
            .value(until.say())
            .and(".")
    }

    /// A must-have in its words; if it is none, the name of the criterion.
    fn needed(&self, place: usize) -> String {
        let is_demanded = self.demands.iter().any(|(one, _)| *one == place);
        if is_demanded { self.demand(place) } else { self.table.criteria[place].name.clone() }
    }
}

/// "the end of 2030", "30 June 2030".
pub fn say_horizon(horizon: Horizon) -> String {
    match horizon {
        Horizon::Year(year) => format!("the end of {year}"),
        Horizon::Day(day) => day.say(),
    }
}
