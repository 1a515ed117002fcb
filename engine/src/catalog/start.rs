//! Starting points: complete scenarios that a visitor can begin with.

use serde::{Deserialize, Serialize};

use super::{Answer, Questions, Tier, Value};
use crate::id::{AnswerId, CriterionId, EditionId, OptionId, QuestionId, StartId};

/// A named scenario, ready to load.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Start {
    /// Its id.
    pub id: StartId,
    /// Its name: a site, as one would describe it.
    pub name: String,
    /// The edition it is meant for.
    pub edition: EditionId,
    /// What the site demands.
    pub must: Vec<(CriterionId, Value)>,
    /// What matters, where it differs from the default.
    pub priority: Vec<(CriterionId, Tier)>,
    /// The answers that it gives, of those that only rank: the ones that rank what it ranks.
    pub answers: Vec<(QuestionId, AnswerId)>,
    /// The options that it is really about, as its edition lists them.
    pub compares: Vec<OptionId>,
    /// What the site is like, in one sentence.
    pub summary: String,
}

impl Start {
    /// Of the answers that only rank, the strictest to each question that ranks what this start ranks.
    pub(super) fn ranks_like(&self, questions: &Questions) -> Vec<(QuestionId, AnswerId)> {
        let ranks = |answer: &&Answer| {
            let is_ranked = |tier: &(CriterionId, Tier)| self.priority.contains(tier);
            answer.is_recorded() && !answer.demands_nothing() && answer.tiers.iter().all(is_ranked)
        };
        let answered = questions.asked.iter().filter_map(|question| {
            let answers = question.answers.iter().filter(ranks);
            let answer = answers.max_by_key(|answer| answer.tiers.len())?;
            Some((question.id.clone(), answer.id.clone()))
        });
        answered.collect()
    }
}
