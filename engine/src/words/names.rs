//! How things are named in sentences: options, criteria, shares, signed differences.

use crate::assessment::Assessment;
use crate::id::EditionId;
use crate::phrase::{Part, Phrase};
use crate::quantity::Ratio;

/// Small numbers as words.
pub fn count(number: usize) -> String {
    let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    words.get(number).map_or_else(|| number.to_string(), |word| (*word).into())
}

/// "one option", "three options".
pub fn counted(number: usize, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{} {noun}{plural}", count(number))
}

/// "June 2024", of an edition that is named by its month; else its name.
pub fn month(edition: &EditionId) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let parts = edition.as_str().split_once('-');
    let named = parts.and_then(|(year, month)| {
        let month: usize = month.parse().ok()?;
        Some(format!("{} {year}", MONTHS.get(month.checked_sub(1)?)?))
    });
    named.unwrap_or_else(|| edition.to_string())
}

/// A signed difference of score: "+0.50".
pub fn signed(amount: Ratio) -> Part {
    let sign = if amount.is_negative() { "" } else { "+" };
    Part::Figure(format!("{sign}{}", amount.decimal(2)))
}

/// A weight up to which, or down to which, something holds; rounded so that it does.
pub fn bound(weight: Ratio, is_upper: bool) -> String {
    if is_upper { weight.percent_down() } else { weight.percent_up() }
}

impl Assessment {
    /// An option by its name, and marked where another one has it too.
    pub fn name(&self, option: usize) -> Part {
        let candidate = &self.table.candidates[option];
        if candidate.is_own() {
            Part::Visitor(self.table.label(option))
        } else {
            Part::Option(candidate.id.clone(), candidate.name.clone())
        }
    }

    /// A criterion by its name, as it is written within a sentence.
    pub fn criterion_name(&self, place: usize) -> Part {
        let criterion = &self.table.criteria[place];
        Part::Criterion(criterion.id.clone(), inner(&criterion.name))
    }

    /// An enabled criterion by its name.
    pub fn enabled_name(&self, place: usize) -> Part {
        self.criterion_name(self.problem.enabled[place])
    }

    /// Names of options as one says them.
    pub fn names(&self, options: &[usize], last: &str) -> Phrase {
        Phrase::new().list(options.iter().map(|option| self.name(*option)), last)
    }

    /// The demand on a criterion, in quotation marks.
    pub fn demand(&self, place: usize) -> String {
        let value = self.demands.iter().find(|(one, _)| *one == place).map(|(_, value)| value);
        let criterion = &self.table.criteria[place];
        value.map_or_else(|| criterion.name.clone(), |value| criterion.demand(value))
    }

    /// What a cell says, without whose rating it is.
    pub fn cell_values(&self, option: usize, place: usize) -> Phrase {
        let cell = &self.table.candidates[option].cells[place];
        let scale = &self.table.criteria[place].scale;
        let values: Vec<Part> =
            cell.standing.values().map(|value| Part::Value(scale.say(value))).collect();
        if values.is_empty() {
            Phrase::new().value("unknown")
        } else {
            Phrase::new().list(values, "or")
        }
    }

    /// What a cell says, with the visitor's rating marked as such, and what holds instead under the
    /// must-haves.
    pub fn cell_says(&self, option: usize, place: usize) -> Phrase {
        let cell = &self.table.candidates[option].cells[place];
        let scale = &self.table.criteria[place].scale;
        let values: Vec<String> = cell.standing.values().map(|value| scale.say(value)).collect();
        let said = match values.as_slice() {
            [] => Phrase::new().value("unknown"),
            [one] => Phrase::new().value(one.clone()),
            sides => Phrase::text("disputed: ")
                .list(sides.iter().map(|side| Part::Value(side.clone())), "or"),
        };
        let said =
            if cell.is_mine() { said.voiced(" (your rating)", " (own rating)") } else { said };
        let said = match cell.ended {
            Some(day) => said.and(", since more ended on ").figure(day.to_string()),
            None => said,
        };
        said.join(self.say_held(option, place))
    }
}

/// Products at the head of a name, which are proper nouns.
const PROPER: [&str; 2] = ["Azure", "Kubernetes"];

/// A name within a sentence: its first letter small, unless it begins with an abbreviation or a product.
/// The sentences are English, and so is what has capitals here: the letters from A to Z.
fn inner(name: &str) -> String {
    let mut inner = name.to_owned();
    let is_word = name.as_bytes().get(1).is_some_and(u8::is_ascii_lowercase);
    if let Some(first) =
        inner.get_mut(..1).filter(|_| is_word && !PROPER.iter().any(|one| name.starts_with(one)))
    {
        first.make_ascii_lowercase();
    }
    inner
}
