//! What to ask next: the question whose answer leaves the fewest options, so that a few questions
//! are enough (`docs/method.md`, "The next question").

use super::{Assessment, State};
use crate::catalog::{Catalog, Cut, Field, Question, Takes};
use crate::id::{AnswerId, CriterionId, QuestionId};
use crate::quantity::Ratio;
use crate::scenario::{Replies, Reply, Scenario};

/// The question to ask next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Next {
    /// What is asked.
    pub about: About,
    /// How many options would be left on average if every answer that leaves any is equally likely.
    pub expected: Ratio,
}

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// A question of the catalogue, with its answers and how many options each leaves.
    Question(QuestionId, Vec<(AnswerId, u32)>),
    /// A must-have, if the catalogue has no question that narrows the list; with how many options its
    /// usual value leaves.
    Must(CriterionId, u32),
}

impl Assessment {
    /// The question whose answer would leave the fewest options; among equals, the one that comes
    /// first for people. Answered questions are not asked again. `None` if no answer would rule
    /// anything out. Costs as much as counting what every answer leaves.
    pub fn next(&self, catalog: &Catalog, scenario: &Scenario) -> Option<Next> {
        let now = self.left();
        if now < 2 {
            return None;
        }
        let asking = Asking::of(catalog, scenario);
        let questions = asking.open().filter_map(|question| self.narrowed(&asking, question, now));
        let found = questions.min_by_key(|next| next.expected);
        let found = found.filter(|next| next.expected < Ratio::whole(now.into()));
        found.or_else(|| self.by_must(scenario, now)).or_else(|| asking.by_priority(now))
    }

    /// How many options are not ruled out.
    pub fn left(&self) -> u32 {
        let left = self.in_state(State::Fits).chain(self.in_state(State::Unconfirmed)).count();
        u32::try_from(left).unwrap_or(u32::MAX)
    }

    /// Whether there is anything to narrow down: with fewer than two options left, nothing is asked.
    pub fn can_narrow(&self) -> bool {
        self.left() >= 2
    }

    /// What the answers to a question leave; `None` if none of them demands anything.
    fn narrowed(&self, asking: &Asking<'_>, question: &Question, now: u32) -> Option<Next> {
        let Asking { catalog, scenario, cut, replies } = asking;
        let answers: Vec<_> = question.offered(cut).collect();
        if question.takes == Takes::Typed || answers.iter().all(|one| one.must.is_empty()) {
            return None;
        }
        let left = |answer: &&crate::catalog::Answer| {
            let count = if answer.must.is_empty() {
                now
            } else {
                let typed = answer.typed.and_then(Field::usual);
                let reply = Reply::of(&answer.id, typed);
                self.left_under(&scenario.musts_with(catalog, replies, question, Some(&reply)))
            };
            (answer.id.clone(), count)
        };
        let left: Vec<(AnswerId, u32)> = answers.iter().map(left).collect();
        // An answer that leaves nothing is no way on: it may not make a question look as if it narrowed the rest.
        let open = left.iter().map(|(_, count)| i128::from(*count)).filter(|count| *count > 0);
        let (sum, answers) = open.fold((0, 0), |(sum, answers), count| (sum + count, answers + 1));
        if answers == 0 {
            return None;
        }
        let expected = Ratio::new(sum, answers);
        Some(Next { about: About::Question(question.id.clone(), left), expected })
    }

    /// The must-have in sight whose usual value, demanded or not, leaves the fewest options.
    fn by_must(&self, scenario: &Scenario, now: u32) -> Option<Next> {
        let criteria = self.table.criteria.iter().enumerate();
        let open = criteria.filter(|(_, one)| {
            !scenario.musts.contains_key(&one.id) && !one.is_background(&self.edition)
        });
        let asked = open.filter_map(|(place, criterion)| {
            let usual = criterion.must.offers.first()?;
            let left = self.left_with(place, usual);
            // Demanding what nothing meets does not narrow the list.
            (0 < left && left < now).then(|| Next {
                expected: Ratio::new((left + now).into(), 2),
                about: About::Must(criterion.id.clone(), left),
            })
        });
        let sight = |next: &Next| match &next.about {
            About::Must(id, _) => {
                self.table.criterion(id).is_some_and(|place| !self.table.criteria[place].must.sight)
            }
            About::Question(..) => false,
        };
        asked.min_by_key(|next| (sight(next), next.expected))
    }
}

/// What can be asked and what was answered, determined once for all questions.
struct Asking<'a> {
    catalog: &'a Catalog,
    scenario: &'a Scenario,
    cut: Cut<'a>,
    replies: Replies,
}

impl<'a> Asking<'a> {
    fn of(catalog: &'a Catalog, scenario: &'a Scenario) -> Self {
        let replies = Replies::of(catalog, scenario);
        Self { catalog, scenario, cut: scenario.cut(catalog), replies }
    }

    /// The questions that apply to this edition and are not answered yet, in order.
    fn open(&self) -> impl Iterator<Item = &'a Question> {
        let asked = self.catalog.questions.asked.iter();
        asked
            .filter(|one| one.is_asked(&self.cut))
            .filter(|one| !self.replies.0.contains_key(&one.id))
            .filter(|one| !self.scenario.site.answers.contains_key(&one.id))
    }

    /// A question about priorities, once no must-have narrows the list any further.
    fn by_priority(&self, now: u32) -> Option<Next> {
        let is_ranking =
            |one: &&Question| one.offered(&self.cut).any(|answer| !answer.tiers.is_empty());
        let question = self.open().find(is_ranking)?;
        let answers = question.offered(&self.cut).map(|one| (one.id.clone(), now)).collect();
        let about = About::Question(question.id.clone(), answers);
        Some(Next { about, expected: Ratio::whole(now.into()) })
    }
}
