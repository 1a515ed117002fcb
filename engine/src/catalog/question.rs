//! Questions about the site: each answer is a set of must-haves and tiers, so the page can ask about the
//! site rather than about products.

use serde::{Deserialize, Serialize};

use super::{Cut, Scale, Tier, Value};
use crate::id::{AnswerId, CriterionId, QuestionId};
use crate::order::InOrder;
use crate::quantity::{Amount, Date, Horizon, Until};

/// One question about the site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Its id, also its key in a link.
    pub id: QuestionId,
    /// The question, in a few words.
    pub text: String,
    /// The question as a full sentence, for when it is asked alone.
    pub asks: String,
    /// Whether it takes one answer or several.
    pub takes: Takes,
    /// The answers to choose from, at least one.
    pub answers: Vec<Answer>,
    /// The fact about the site that the answer states, in addition to its must-haves.
    pub fact: Option<Fact>,
    /// What is good to know before answering, in one sentence.
    pub note: Option<String>,
}

/// A fact about the site that other parts of the method use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fact {
    /// How many machines each site has.
    Machines,
    /// How many sites there are.
    Sites,
    /// How long the site has to last.
    Until,
}

/// How many answers a question takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Takes {
    /// One of the answers.
    One,
    /// Any number of the answers, which together demand one set.
    Several,
    /// A typed value; the only answer says what kind.
    Typed,
}

/// What a visitor can answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// Its id.
    pub id: AnswerId,
    /// Its words on the page.
    pub label: String,
    /// What the site must have in this case.
    pub must: Vec<(CriterionId, Wanted)>,
    /// What matters in this case.
    pub tiers: Vec<(CriterionId, Tier)>,
    /// What can be typed with it, if anything.
    pub typed: Option<Field>,
    /// The word next to the typed value, such as its unit.
    pub unit: Option<String>,
    /// Whether it excludes the other answers of a question that takes several.
    pub alone: bool,
}

/// What an answer demands of a criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Wanted {
    /// This value.
    Value(Value),
    /// The value typed as the answer to that question.
    Typed(QuestionId),
}

/// What can be typed with an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Field {
    /// A whole number.
    Number {
        /// The smallest that makes sense.
        min: u32,
        /// The largest that makes sense.
        max: u32,
        /// What the field contains at first, if anything.
        usual: Option<u32>,
    },
    /// A year, or a day.
    Day,
}

/// A value typed with an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typed {
    /// A number.
    Number(u32),
    /// A year or a day.
    Until(Horizon),
}

/// Answers that demand more together than individually.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Together {
    /// The answers: all of them have to be given.
    pub when: Vec<When>,
    /// What the site must have in this case.
    pub must: Vec<(CriterionId, Wanted)>,
}

/// Answers that cannot both be true.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contradiction {
    /// The answers.
    pub when: Vec<When>,
    /// Why they cannot, in one sentence.
    pub because: String,
}

/// One answer to one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct When {
    /// The question.
    pub question: QuestionId,
    /// The answers that count; empty: any answer with a typed value or a number for its id.
    pub answers: Vec<AnswerId>,
}

/// Everything that is asked about a site.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Questions {
    /// The questions, in the order in which the page asks them.
    pub asked: Vec<Question>,
    /// Answers that demand more together.
    pub together: Vec<Together>,
    /// Answers that contradict each other.
    pub contradictions: Vec<Contradiction>,
}

impl Questions {
    /// The question with this id.
    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.asked.iter().find(|one| one.id == *id)
    }
}

impl Question {
    /// The answer with this id.
    pub fn answer(&self, id: &AnswerId) -> Option<&Answer> {
        self.answers.iter().find(|one| one.id == *id)
    }

    /// The answers that can be given in an edition: those whose criteria it has.
    pub fn offered<'a>(&'a self, cut: &'a Cut<'_>) -> impl Iterator<Item = &'a Answer> {
        self.answers.iter().filter(move |answer| answer.is_offered(cut))
    }

    /// Whether the question applies to an edition: one of its answers demands or ranks something
    /// there, or none ever does.
    pub fn is_asked(&self, cut: &Cut<'_>) -> bool {
        self.answers.iter().all(Answer::demands_nothing)
            || self.offered(cut).any(|answer| !answer.demands_nothing())
    }

    /// The criteria on which its answers demand something.
    pub fn criteria(&self) -> Vec<&CriterionId> {
        let mut all: Vec<&CriterionId> =
            self.answers.iter().flat_map(|one| one.must.iter().map(|(id, _)| id)).collect();
        all.order();
        all.dedup();
        all
    }
}

impl Answer {
    /// Whether it demands and ranks nothing.
    pub fn demands_nothing(&self) -> bool {
        self.must.is_empty() && self.tiers.is_empty()
    }

    /// Whether it demands nothing, so that only the link's section of answers says that it was given: who ranks
    /// the same by hand has not said who looks after the site.
    pub fn is_recorded(&self) -> bool {
        self.must.is_empty()
    }

    fn is_offered(&self, cut: &Cut<'_>) -> bool {
        let must = self.must.iter().map(|(id, _)| id);
        must.chain(self.tiers.iter().map(|(id, _)| id)).all(|id| {
            cut.criterion(id).is_some_and(|criterion| !criterion.is_background(&cut.edition.id))
        })
    }
}

impl Field {
    /// What `text` says, if the field takes it.
    ///
    /// # Errors
    /// A sentence that says what would be accepted.
    pub fn read(self, text: &str) -> Result<Typed, String> {
        match self {
            Self::Number { min, max, .. } => {
                let digits: String = text
                    .chars()
                    .filter(|c| !matches!(c, ' ' | ',' | '\u{a0}' | '\u{202f}'))
                    .collect();
                match digits.parse() {
                    Ok(number) if (min..=max).contains(&number) => Ok(Typed::Number(number)),
                    _ => Err(format!("Enter a whole number from {min} to {max}.")),
                }
            }
            Self::Day => Horizon::parse(text.trim())
                .map(Typed::Until)
                .ok_or_else(|| "Enter a year or a date, such as 2030 or 2030-06-30.".into()),
        }
    }

    /// What the field contains at first.
    pub fn usual(self) -> Option<Typed> {
        match self {
            Self::Number { usual, .. } => usual.map(Typed::Number),
            Self::Day => None,
        }
    }
}

impl Typed {
    /// What it demands, on a scale that can express it.
    pub fn value(self, scale: &Scale) -> Option<Value> {
        match (self, scale) {
            (Self::Number(number), Scale::Quantity { .. }) => {
                Some(Value::Quantity(Amount::Exactly(number.into())))
            }
            (Self::Until(horizon), Scale::Date { .. }) => {
                Some(Value::Date(Until::Day(horizon.last_day())))
            }
            _ => None,
        }
    }

    /// The typed value for what is demanded.
    pub fn of(value: &Value) -> Option<Self> {
        match value {
            Value::Quantity(Amount::Exactly(number)) => {
                u32::try_from(*number).ok().map(Self::Number)
            }
            Value::Date(Until::Day(date)) => Some(Self::Until(horizon(*date))),
            _ => None,
        }
    }

    /// The value as shown in the field.
    pub fn spell(self) -> String {
        match self {
            Self::Number(number) => number.to_string(),
            Self::Until(horizon) => horizon.spell(),
        }
    }
}

/// A day as a horizon: the last day of a year becomes that year.
fn horizon(day: Date) -> Horizon {
    let spelled = day.to_string();
    let year = spelled.strip_suffix("-12-31").and_then(Horizon::parse);
    year.unwrap_or(Horizon::Day(day))
}
