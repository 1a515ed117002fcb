//! Criteria: what options are compared on, what values are worth, and how they are demanded.

use serde::{Deserialize, Serialize};

use super::{Role, Scale, Test, Value, Wording};
use crate::id::{CriterionId, EditionId, GroupId, ValueId};
use crate::quantity::{Amount, Until};

/// One thing that options are compared on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criterion {
    /// Its id, shared with its must-have.
    pub id: CriterionId,
    /// Its name, in at most a few words.
    pub name: String,
    /// The group it is shown in.
    pub group: Option<GroupId>,
    /// Other words that people search for it by, in lower case.
    pub synonyms: Vec<String>,
    /// What its values are.
    pub scale: Scale,
    /// How much it matters in each edition until the visitor says otherwise.
    pub tiers: Vec<(EditionId, Tier)>,
    /// The editions in which it is shown with the others without being asked about or ranked.
    pub background: Vec<EditionId>,
    /// When one of its dates is stated for an option that the answer names.
    pub told: Told,
    /// The criterion that says how many months one version is maintained for: stated if no end is
    /// announced and a day is demanded.
    pub versions: Option<CriterionId>,
    /// For a date: the value of another criterion that ends with it.
    pub ends: Option<Ends>,
    /// The criterion that another edition rates by instead.
    pub replaced: Option<Replaced>,
    /// What the method has to know about it beyond its scale.
    pub role: Option<Role>,
    /// How it is demanded.
    pub must: Must,
}

impl Criterion {
    /// How much it matters in an edition until the visitor says otherwise; for an edition that the
    /// catalogue lacks, as in the newest.
    pub fn default_tier(&self, edition: &EditionId) -> Tier {
        let known = self.tiers.iter().find(|(id, _)| id == edition).or(self.tiers.last());
        known.map_or(Tier::Ignore, |(_, tier)| *tier)
    }

    /// Whether an edition shows it without asking about it.
    pub fn is_background(&self, edition: &EditionId) -> bool {
        self.background.contains(edition)
    }

    /// "High → Low": what a weight on this criterion pays for, from worst to best; `None` if
    /// nothing is weighed.
    pub fn swing(&self) -> Option<(String, String)> {
        if let Scale::Date { bands, .. } = &self.scale {
            let (first, last) = (bands.first()?, bands.last()?);
            return Some((format!("under {first} months"), format!("{last} months or more")));
        }
        let (worst, best) = self.scale.ends()?;
        let said = |value: &Value| self.scale.say_demand(self.must.test, value);
        Some((said(&worst), said(&best)))
    }

    /// The demand for `value`, as the visitor would say it.
    ///
    /// Words without a placeholder mean the usual value; any other value is named.
    pub fn demand(&self, value: &Value) -> String {
        if let Some(words) = self.must.wanted.of(value) {
            let said = match value {
                Value::Quantity(_) => self.scale.say_demand(self.must.test, value),
                _ => self.scale.say_inside(self.must.test, value),
            };
            return words.replace("{value}", &said);
        }
        self.label(value)
    }

    /// The demand for `value` as its control is labelled, so that its name begins with the words in sight.
    pub fn label(&self, value: &Value) -> String {
        let said = self.scale.say_demand(self.must.test, value);
        let is_usual = self.must.offers.first() == Some(value);
        if is_usual || self.must.text.contains("{value}") {
            self.must.text.replace("{value}", &said)
        } else {
            format!("{}: {said}", self.name)
        }
    }

    /// What `value` demands, where the criterion is already named: "at most 2 GiB", "Medium or better",
    /// "Linux and Windows".
    pub fn bound(&self, value: &Value) -> String {
        let said = self.scale.say_demand(self.must.test, value);
        let is_best = self.scale.ends().is_some_and(|(_, best)| best == *value);
        match (self.must.test, value) {
            (Test::AtLeast, Value::Level(_)) if !is_best => said + " or better",
            (Test::AtLeast, Value::Quantity(Amount::Exactly(_)) | Value::Points(_)) => {
                "at least ".to_owned() + &said
            }
            (Test::AtMost, Value::Quantity(Amount::Exactly(_))) => "at most ".to_owned() + &said,
            (Test::NotBefore, Value::Date(Until::Day(_))) => said + " or later",
            _ => said,
        }
    }
}

/// What ends once a date has passed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ends {
    /// The criterion; its scale has levels.
    pub criterion: CriterionId,
    /// The worst level that ends then.
    pub at_least: Value,
    /// What holds from then on.
    pub then: Value,
}

/// Another yardstick for the same question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replaced {
    /// The first edition that uses it.
    pub since: EditionId,
    /// The criterion that counts by it.
    pub by: CriterionId,
    /// What a demand for each level becomes.
    pub demands: Vec<(ValueId, Value)>,
}

/// When an announced date is stated with the answer and not only in its cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Told {
    /// Only in its cell.
    Never,
    /// With every answer.
    Always,
    /// If this criterion is demanded.
    With(CriterionId),
}

/// The must-have of a criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Must {
    /// What a value must do to pass.
    pub test: Test,
    /// The demand as the label of its control; `{value}` stands for what is demanded.
    pub text: String,
    /// The demand in a sentence or a list, where the label does not read well.
    pub wanted: Wording,
    /// What an option with a value does, after its name: "needs {value} of memory".
    pub said: Wording,
    /// What is said about an option that fails it, in a few words; `{value}` stands for what it has
    /// instead or, if a whole set is demanded, for what it lacks.
    pub fails: Wording,
    /// What has to be bought so that more options meet it, if that is a way out; `{value}` stands
    /// for the milder value, or for what the options that come back have.
    pub buy: Option<String>,
    /// The values to choose from, the usual one first; empty if not offered on the page.
    pub offers: Vec<Value>,
    /// Whether it is among the must-haves visible at first.
    pub sight: bool,
    /// What needs the rest of the demanded amount: stated with the answer.
    pub leaves: Option<String>,
}

/// How much a criterion matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Tier {
    /// Comes before all others.
    Decisive,
    /// Counts.
    Important,
    /// Breaks ties.
    Nice,
    /// Does not count.
    Ignore,
}

impl Tier {
    /// All tiers, the weightiest first.
    pub const ALL: [Self; 4] = [Self::Decisive, Self::Important, Self::Nice, Self::Ignore];

    /// The word that files and the command line use.
    pub const fn spell(self) -> &'static str {
        match self {
            Self::Decisive => "decisive",
            Self::Important => "important",
            Self::Nice => "nice",
            Self::Ignore => "ignore",
        }
    }

    /// The word that the page shows.
    pub const fn say(self) -> &'static str {
        match self {
            Self::Decisive => "Decisive",
            Self::Important => "Important",
            Self::Nice => "Nice to have",
            Self::Ignore => "Ignore",
        }
    }

    /// The digit that links use: 3 for Decisive down to 0 for Ignore.
    pub const fn digit(self) -> char {
        match self {
            Self::Decisive => '3',
            Self::Important => '2',
            Self::Nice => '1',
            Self::Ignore => '0',
        }
    }

    /// The tier that a word or a link's digit names.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tier| tier.spell() == text || text.chars().eq([tier.digit()]))
    }
}
