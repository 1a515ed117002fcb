//! How many options each answer would leave, computed once the click is on the screen.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use yew::{hook, use_memo};

use crate::browser::after_paint::use_after_paint;
use crate::state::{Shared, State};
use edgewise_engine::assessment::Assessment;
use edgewise_engine::catalog::{Answer, Question, Takes};
use edgewise_engine::id::{AnswerId, QuestionId};
use edgewise_engine::order::filled;
use edgewise_engine::scenario::{Replies, Reply};

/// The counts by question and answer; none before the first paint.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts(BTreeMap<(QuestionId, AnswerId), u32>);

impl Counts {
    /// How many options that answer would leave, once that is known.
    pub fn of(&self, question: &Question, answer: &Answer) -> Option<u32> {
        self.0.get(&(question.id.clone(), answer.id.clone())).copied()
    }

    fn all(state: &State, assessment: &Assessment) -> Self {
        let (catalog, scenario) = (&state.catalog, &state.scenario);
        let cut = scenario.cut(catalog);
        let replies = Replies::of(catalog, scenario);
        let asked = catalog.questions.asked.iter().filter(|one| one.is_asked(&cut));
        let answers = asked.flat_map(|question| {
            question.offered(&cut).map(move |answer| (question, answer)).collect::<Vec<_>>()
        });
        let count = |(question, answer): (&Question, &Answer)| {
            let reply = reply_with(question, answer, replies.0.get(&question.id));
            let musts = scenario.musts_with(catalog, &replies, question, Some(&reply));
            ((question.id.clone(), answer.id.clone()), assessment.left_under(&musts))
        };
        Self(filled(answers.map(count)))
    }
}

/// The reply if that answer is chosen, or ticked along with the others.
pub fn reply_with(question: &Question, answer: &Answer, reply: Option<&Reply>) -> Reply {
    let before = reply.filter(|_| question.takes == Takes::Several && !answer.alone);
    let mut answers: BTreeSet<AnswerId> = before.map(|one| one.answers.clone()).unwrap_or_default();
    answers.retain(|id| question.answer(id).is_some_and(|one| !one.alone));
    answers.insert(answer.id.clone());
    let typed = answer.typed.and_then(|field| {
        let is_given = reply.is_some_and(|reply| reply.answers.contains(&answer.id));
        reply.filter(|_| is_given).and_then(|reply| reply.typed).or_else(|| field.usual())
    });
    Reply { answers, typed }
}

/// The counts for what was said, as soon as they are computed; until then, the previous ones.
#[hook]
pub fn use_counts(state: &Shared<State>, assessment: &Shared<Assessment>) -> Rc<Counts> {
    let painted = use_after_paint(state);
    let assessment = assessment.clone();
    use_memo(painted, move |painted| {
        painted.as_ref().map(|state| Counts::all(state, &assessment)).unwrap_or_default()
    })
}
