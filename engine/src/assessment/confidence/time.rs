//! How long the answer holds: ends of support against how long the site has to last
//! (`docs/method.md`, "Confidence").

use super::Word;
use crate::assessment::screening::Demands;
use crate::assessment::table::Table;
use crate::catalog::{Criterion, Role, Standing, Told, Value};
use crate::id::CriterionId;
use crate::order::InOrder;
use crate::quantity::{Amount, Date, Horizon, Until};

/// How many months ahead an end is reported if nobody said how long the site has to last.
const AHEAD: u16 = 24;

/// How long it holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Time {
    /// How long the site has to last, if the visitor said so.
    pub horizon: Option<Horizon>,
    /// The ends of the named options and of what they are needed for, nearest first; those without an
    /// end come last.
    pub ends: Vec<End>,
    /// The named options that are not generally available, where no must-have covers that.
    pub previews: Vec<usize>,
    /// The upgrades due where no end is announced and the visitor named a day.
    pub upgrades: Vec<Upgrades>,
}

/// The end of support of an option, or of a fact that a must-have needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct End {
    /// The option.
    pub option: usize,
    /// The criterion, as a place in the table.
    pub place: usize,
    /// When it ends; the earlier day of a dispute; `None`: unknown.
    pub until: Option<Until>,
    /// Whether sources disagree.
    pub is_disputed: bool,
    /// Whether the day is before the scenario's own.
    pub is_past: bool,
    /// How sure this makes the answer.
    pub word: Word,
}

/// Upgrades that are due along the way because each version is maintained for only some months.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upgrades {
    /// The option.
    pub option: usize,
    /// The criterion that says for how long one version is maintained, as a place in the table.
    pub versions: usize,
    /// How many months that is; `None`: unknown.
    pub months: Option<u64>,
    /// The day until which upgrades are counted.
    pub until: Date,
    /// How many rounds of upgrades are due until then.
    pub rounds: Option<u64>,
}

impl Time {
    /// How long the named options last; `None` if the catalogue says nothing about ends.
    pub fn of(
        table: &Table,
        demands: &Demands,
        named: &[usize],
        horizon: Option<Horizon>,
    ) -> Option<Self> {
        let is_timed =
            |one: &Criterion| one.told != Told::Never || one.role == Some(Role::ReleaseStage);
        if named.is_empty() || !table.criteria.iter().any(|one| is_timed(one)) {
            return None;
        }
        let mut time = Self { horizon, ..Self::default() };
        for (place, criterion) in table.criteria.iter().enumerate() {
            for option in named.iter().copied() {
                if is_needed(table, demands, criterion) {
                    let upgrades = upgrades(table, demands, option, place, horizon);
                    let mut end = end(table, option, place, horizon);
                    // Neither an end nor how long a version is maintained: nothing says that it
                    // lasts.
                    if upgrades.as_ref().is_some_and(|due| due.months.is_none()) {
                        end.word = end.word.min(Word::Likely);
                    }
                    time.ends.push(end);
                    time.upgrades.extend(upgrades);
                }
                if criterion.role == Some(Role::ReleaseStage)
                    && is_preview(table, demands, option, place)
                {
                    time.previews.push(option);
                }
            }
        }
        let rank = |until: Option<Until>| match until {
            Some(Until::Never) => (0, None),
            Some(Until::Day(day)) => (1, Some(day)),
            None => (2, None),
            Some(Until::NoEnd) => (3, None),
        };
        time.ends.order_by_key(|one| (one.word, rank(one.until)));
        Some(time)
    }

    /// The weakest of the parts that exist.
    pub fn word(&self) -> Word {
        let ends = self.ends.iter().map(|end| end.word);
        let previews = self.previews.iter().map(|_| Word::Open);
        ends.chain(previews).min().unwrap_or(Word::Solid)
    }
}

/// Whether the end matters: either that of the option itself or of what a must-have asks for.
fn is_needed(table: &Table, demands: &Demands, criterion: &Criterion) -> bool {
    match &criterion.told {
        Told::Never => false,
        Told::Always => true,
        Told::With(other) => demanded(table, demands, other).is_some_and(|value| {
            // What holds after the end may still be enough.
            criterion.ends.as_ref().is_none_or(|ends| {
                let test = table.criterion(other).map(|place| table.criteria[place].must.test);
                test.is_none_or(|test| !test.passes(&ends.then, value))
            })
        }),
    }
}

fn demanded<'a>(table: &Table, demands: &'a Demands, id: &CriterionId) -> Option<&'a Value> {
    let mut demands = demands.iter();
    demands.find(|(place, _)| table.criteria[*place].id == *id).map(|(_, value)| value)
}

fn end(table: &Table, option: usize, place: usize, horizon: Option<Horizon>) -> End {
    let standing = &table.candidates[option].cells[place].standing;
    let until = standing.values().filter_map(|value| match value {
        Value::Date(until) => Some(*until),
        _ => None,
    });
    let until = until.min();
    let limit = horizon.map_or_else(|| table.as_of.plus_months(AHEAD), Horizon::last_day);
    let word = match until {
        None => Word::Likely,
        Some(Until::Never) => Word::Open,
        Some(Until::Day(day)) if day < table.as_of || day < limit => Word::Open,
        Some(Until::Day(_) | Until::NoEnd) => Word::Solid,
    };
    let is_past = matches!(until, Some(Until::Day(day)) if day < table.as_of);
    let is_disputed = matches!(standing, Standing::Disputed(..));
    End { option, place, until, is_disputed, is_past, word }
}

/// Whether an option is known not to be generally available, and no must-have covers that.
fn is_preview(table: &Table, demands: &Demands, option: usize, place: usize) -> bool {
    let criterion = &table.criteria[place];
    let best = criterion.scale.ends().map(|(_, best)| best);
    let is_below = |value: &Value| best.as_ref().is_some_and(|best| value != best);
    let is_asked_for = demanded(table, demands, &criterion.id).is_some_and(is_below);
    let standing = &table.candidates[option].cells[place].standing;
    !is_asked_for && standing.values().any(is_below)
}

/// The upgrades until the given day, where the end of the option is not announced.
fn upgrades(
    table: &Table,
    demands: &Demands,
    option: usize,
    place: usize,
    horizon: Option<Horizon>,
) -> Option<Upgrades> {
    let criterion = &table.criteria[place];
    let versions = table.criterion(criterion.versions.as_ref()?)?;
    let said = match demanded(table, demands, &criterion.id) {
        Some(Value::Date(Until::Day(day))) => Some(*day),
        _ => None,
    };
    let until = said.max(horizon.map(Horizon::last_day))?;
    let cells = &table.candidates[option].cells;
    let is_silent = |value: &Value| *value == Value::Date(Until::NoEnd);
    if !cells[place].standing.values().any(is_silent) {
        return None;
    }
    let months = cells[versions].standing.values().filter_map(|value| match value {
        Value::Quantity(Amount::Exactly(months)) if *months > 0 => Some(*months),
        _ => None,
    });
    let months = months.min();
    let rounds = months.map(|months| table.as_of.months_until(until).div_ceil(months));
    let rounds = rounds.map(|rounds| rounds.saturating_sub(1));
    Some(Upgrades { option, versions, months, until, rounds })
}
