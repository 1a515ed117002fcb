//! How things are named in sentences: options, criteria, shares, signed differences.

use crate::assessment::Assessment;
use crate::catalog::{Scale, Standing, Value};
use crate::id::EditionId;
use crate::phrase::{Part, Phrase};
use crate::quantity::{Ratio, Until};

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

/// "June 2024" for an edition that is named after its month; otherwise its name.
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

/// A gain and the loss that it outweighs, with as many digits as it takes to tell them apart; and whether
/// that is more than two.
pub fn gain_and_loss(gain: Ratio, loss: Ratio) -> ([Part; 2], bool) {
    let differ = |places: &u32| gain.decimal(*places) != (-loss).decimal(*places);
    let places = (2..=4).find(differ).unwrap_or(2);
    let said = [format!("+{}", gain.decimal(places)), loss.decimal(places)].map(Part::Figure);
    (said, places > 2)
}

/// A weight in a sentence: "about 19%", "less than 1%".
pub fn about(weight: Ratio) -> String {
    let one = Ratio::new(1, 100);
    let whole = weight * Ratio::whole(100);
    match weight {
        _ if weight > Ratio::ZERO && weight < one => "less than ".to_owned() + &one.percent(),
        _ if whole.denominator() == 1 => weight.percent(),
        _ => "about ".to_owned() + &weight.percent(),
    }
}

/// A bound of a weight and the weight now, both as whole percentages unless they would be the same
/// number.
pub fn bound_and_now(bound: Ratio, now: Ratio) -> [String; 2] {
    if bound.percent() != now.percent() {
        return [about(bound), now.percent()];
    }
    let fine = |one: Ratio| (one * Ratio::whole(100)).decimal(1) + "%";
    ["about ".to_owned() + &fine(bound), fine(now)]
}

impl Assessment {
    /// An option by its name, marked if another one has the same.
    pub fn name(&self, option: usize) -> Part {
        let candidate = &self.table.candidates[option];
        if candidate.is_own() {
            Part::Visitor(self.table.label(option))
        } else {
            Part::Option(candidate.id.clone(), candidate.name.clone())
        }
    }

    /// A criterion by its name, as written within a sentence.
    pub fn criterion_name(&self, place: usize) -> Part {
        let criterion = &self.table.criteria[place];
        Part::Criterion(criterion.id.clone(), inner(&criterion.name))
    }

    /// An enabled criterion by its name.
    pub fn enabled_name(&self, place: usize) -> Part {
        self.criterion_name(self.problem.enabled[place])
    }

    /// A list of option names.
    pub fn names(&self, options: &[usize], last: &str) -> Phrase {
        Phrase::new().list(options.iter().map(|option| self.name(*option)), last)
    }

    /// The demand on a criterion, in quotation marks.
    pub fn demand(&self, place: usize) -> String {
        let value = self.demands.iter().find(|(one, _)| *one == place).map(|(_, value)| value);
        let criterion = &self.table.criteria[place];
        value.map_or_else(|| criterion.name.clone(), |value| criterion.demand(value))
    }

    /// "Must-haves: Open source · GPU.": all of them, since a number alone does not say what is set.
    pub fn say_musts(&self) -> Phrase {
        let said =
            Phrase::text(if self.demands.len() == 1 { "Must-have: " } else { "Must-haves: " });
        let demands: Vec<String> =
            self.demands.iter().map(|(place, _)| self.demand(*place)).collect();
        said.value(demands.join(" · ")).and(".")
    }

    /// What a cell says, without saying whose rating it is.
    pub fn cell_values(&self, option: usize, place: usize) -> Phrase {
        self.values(place, &self.table.candidates[option].cells[place].standing)
    }

    /// What counts of a cell, without saying whose rating it is.
    pub(super) fn counted_values(&self, option: usize, place: usize) -> Phrase {
        self.values(place, self.counted(option, place))
    }

    fn values(&self, place: usize, standing: &Standing) -> Phrase {
        let scale = &self.table.criteria[place].scale;
        let values: Vec<String> = standing.values().map(|value| in_prose(scale, value)).collect();
        if values.is_empty() {
            return Phrase::new().value("unknown");
        }
        either(&values).map_or_else(
            || Phrase::new().list(values.iter().cloned().map(Part::Value), "or"),
            |values| Phrase::new().value(values),
        )
    }

    /// What a cell says, with the visitor's rating marked as such, and what holds instead under the
    /// must-haves.
    pub fn cell_says(&self, option: usize, place: usize) -> Phrase {
        let cell = &self.table.candidates[option].cells[place];
        let scale = &self.table.criteria[place].scale;
        let values: Vec<String> =
            cell.standing.values().map(|value| in_prose(scale, value)).collect();
        let said = match values.as_slice() {
            [] => Phrase::new().value("unknown"),
            [one] => Phrase::new().value(one.clone()),
            sides => match either(sides) {
                Some(sides) => Phrase::text("disputed: ").value(sides),
                None => Phrase::text("disputed: either ")
                    .list(sides.iter().map(|side| Part::Value(side.clone())), "or"),
            },
        };
        said.join(self.say_whose(option, place))
    }

    /// What is said after a value: that it is the visitor's rating, that more ended, and what holds
    /// instead under the must-haves.
    pub(crate) fn say_whose(&self, option: usize, place: usize) -> Phrase {
        let cell = &self.table.candidates[option].cells[place];
        let said = if cell.is_mine() {
            Phrase::new().voiced(" (your rating)", " (own rating)")
        } else {
            Phrase::new()
        };
        let said = match cell.ended {
            Some(day) => said.and(", since more ended on ").figure(day.say()),
            None => said,
        };
        said.join(self.say_held(option, place))
    }
}

/// A value as said next to its criterion: a day in words.
pub(super) fn in_prose(scale: &Scale, value: &Value) -> String {
    match value {
        Value::Date(Until::Day(day)) => day.say(),
        _ => scale.say(value),
    }
}

/// "2 or 3 of 12": two figures with what follows both, the smaller first; `None` if they are no figures, or
/// differ in more.
pub fn either(said: &[String]) -> Option<String> {
    let [one, other] = said else { return None };
    // A count has no-break spaces.
    let apart = |said: &String| {
        let (number, unit) = said.split_once([' ', '\u{a0}'])?;
        Some((number.parse::<u64>().ok()?, unit.to_owned()))
    };
    let ((one, unit), (other, its_unit)) = (apart(one)?, apart(other)?);
    let (low, high) = (one.min(other), one.max(other));
    (unit == its_unit).then(|| format!("{low} or {high}\u{a0}{unit}"))
}

/// Product names at the start of a name, which are proper nouns.
const PROPER: [&str; 2] = ["Azure", "Kubernetes"];

/// A name within a sentence: its first letter is lower case, unless it begins with an abbreviation or a
/// product. The sentences are English, so only the letters A to Z count as capitals.
pub fn inner(name: &str) -> String {
    let mut inner = name.to_owned();
    let is_word = name.as_bytes().get(1).is_some_and(u8::is_ascii_lowercase);
    if let Some(first) =
        inner.get_mut(..1).filter(|_| is_word && !PROPER.iter().any(|one| name.starts_with(one)))
    {
        first.make_ascii_lowercase();
    }
    inner
}
