//! What a scenario answers to the questions about the site, and what giving an answer changes.
//!
//! What an answer demands says that it was given, no matter where the must-haves came from. Facts about the
//! site, and answers that demand nothing, are read from the scenario's section about the site; one that ranks
//! criteria counts as long as they are ranked like that.

use std::collections::{BTreeMap, BTreeSet};

use super::{Edit, Scenario};
use crate::catalog::{
    Answer, Catalog, Fact, Question, Questions, Takes, Tier, Typed, Value, Wanted, When,
};
use crate::id::{AnswerId, CriterionId, QuestionId};
use crate::order::{InOrder, filled};

/// The answers given, by question; unanswered questions are missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Replies(pub BTreeMap<QuestionId, Reply>);

/// The answer to one question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reply {
    /// The answers that are given: just one, unless the question takes several.
    pub answers: BTreeSet<AnswerId>,
    /// What is typed with it.
    pub typed: Option<Typed>,
}

/// What replies demand and rank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Written {
    musts: BTreeMap<CriterionId, Value>,
    tiers: BTreeMap<CriterionId, Tier>,
}

impl Reply {
    /// One answer.
    pub fn of(answer: &AnswerId, typed: Option<Typed>) -> Self {
        Self { answers: filled([answer.clone()]), typed }
    }
}

impl Replies {
    /// What a scenario answers.
    pub fn of(catalog: &Catalog, scenario: &Scenario) -> Self {
        let cut = scenario.cut(catalog);
        let asked = catalog.questions.asked.iter().filter(|question| question.is_asked(&cut));
        Self(filled(asked.filter_map(|question| {
            let reply = found(catalog, scenario, question)?;
            Some((question.id.clone(), reply))
        })))
    }

    /// The same with another reply to one question; `None` for no answer.
    #[must_use]
    pub fn with(&self, question: &QuestionId, reply: Option<Reply>) -> Self {
        let mut replies = self.0.clone();
        match reply {
            Some(reply) => replies.insert(question.clone(), reply),
            None => replies.remove(question),
        };
        Self(replies)
    }

    /// Whether all these answers are given.
    pub fn hold(&self, when: &[When]) -> bool {
        when.iter().all(|one| {
            let reply = self.0.get(&one.question);
            reply.is_some_and(|reply| one.answers.iter().any(|id| reply.answers.contains(id)))
        })
    }

    /// Why the answers contradict each other.
    pub fn contradictions<'a>(
        &'a self,
        questions: &'a Questions,
    ) -> impl Iterator<Item = &'a crate::catalog::Contradiction> {
        questions.contradictions.iter().filter(|one| self.hold(&one.when))
    }

    /// The value typed at a question; an answer that is a number counts as typed.
    fn typed(&self, id: &QuestionId) -> Option<Typed> {
        let reply = self.0.get(id)?;
        let number = || reply.answers.iter().next()?.as_str().parse().ok().map(Typed::Number);
        reply.typed.or_else(number)
    }

    fn written(&self, catalog: &Catalog) -> Written {
        let mut written = Written::default();
        for (id, reply) in &self.0 {
            let Some(question) = catalog.questions.question(id) else { continue };
            let given = question.answers.iter().filter(|one| reply.answers.contains(&one.id));
            for answer in given {
                self.demand(catalog, &answer.must, &mut written.musts);
                written.tiers.extend(answer.tiers.iter().cloned());
            }
        }
        for together in catalog.questions.together.iter().filter(|one| self.hold(&one.when)) {
            self.demand(catalog, &together.must, &mut written.musts);
        }
        written
    }

    fn demand(
        &self,
        catalog: &Catalog,
        must: &[(CriterionId, Wanted)],
        musts: &mut BTreeMap<CriterionId, Value>,
    ) {
        for (id, wanted) in must {
            let value = match wanted {
                Wanted::Value(value) => Some(value.clone()),
                Wanted::Typed(of) => {
                    self.typed(of).and_then(|typed| typed.value(&catalog.criterion(id)?.scale))
                }
            };
            match (musts.get_mut(id), value) {
                (Some(Value::Set(before)), Some(Value::Set(more))) => {
                    before.extend(more);
                    before.order();
                    before.dedup();
                }
                (_, Some(value)) => {
                    musts.insert(id.clone(), value);
                }
                (_, None) => {}
            }
        }
    }
}

impl Scenario {
    /// The edits that give another reply to one question, or take it back. They only remove what
    /// the previous reply wrote, and only where that is unchanged.
    pub fn answered(&self, catalog: &Catalog, question: &Question, reply: Option<&Reply>) -> Edit {
        self.answered_after(catalog, &Replies::of(catalog, self), question, reply)
    }

    /// The same for replies that are already known: those of this scenario.
    fn answered_after(
        &self,
        catalog: &Catalog,
        before: &Replies,
        question: &Question,
        reply: Option<&Reply>,
    ) -> Edit {
        let after = before.with(&question.id, reply.cloned());
        let (was, is) = (before.written(catalog), after.written(catalog));
        let mut edits = Vec::new();
        for (id, value) in &was.musts {
            let stands = self.musts.get(id);
            let extra = extra_members(stands, value);
            let goes = stands == Some(value) || extra.is_some();
            match (is.musts.get(id), extra) {
                _ if is.musts.get(id) == Some(value) => {}
                (None, Some(extra)) => edits.push(Edit::Demanded(id.clone(), Value::Set(extra))),
                (None, None) if goes => edits.push(Edit::Dropped(id.clone())),
                _ => {}
            }
        }
        for (id, value) in &is.musts {
            if was.musts.get(id) != Some(value) {
                let extra =
                    was.musts.get(id).and_then(|was| extra_members(self.musts.get(id), was));
                edits.push(Edit::Demanded(id.clone(), joined(value, extra)));
            }
        }
        let usual = |id: &CriterionId| {
            catalog.criterion(id).map_or(Tier::Ignore, |one| one.default_tier(&self.edition))
        };
        for (id, tier) in &was.tiers {
            if !is.tiers.contains_key(id) && self.priorities.get(id) == Some(tier) {
                edits.push(Edit::Ranked(id.clone(), usual(id)));
            }
        }
        for (id, tier) in &is.tiers {
            if was.tiers.get(id) != Some(tier) {
                edits.push(Edit::Ranked(id.clone(), *tier));
            }
        }
        edits.extend(about_the_site(question, &after));
        Edit::Several(edits)
    }

    /// The same site with so many machines: the fact, and what follows from it as on the page. Unchanged
    /// where the edition does not ask for machines.
    #[must_use]
    pub fn with_machines(&self, catalog: &Catalog, machines: u16) -> Self {
        match self.counting_machines(catalog, machines) {
            Some(edit) => self.edited(catalog, edit),
            None => self.clone(),
        }
    }

    /// The edit that answers how many machines a site has; `None` where the edition does not ask.
    pub fn counting_machines(&self, catalog: &Catalog, machines: u16) -> Option<Edit> {
        let cut = self.cut(catalog);
        let mut asked = catalog.questions.asked.iter().filter(|one| one.is_asked(&cut));
        let question = asked.find(|one| one.fact == Some(Fact::Machines))?;
        let count = machines.to_string();
        let fixed = question.answers.iter().find(|one| one.id.as_str() == count);
        let reply = if let Some(answer) = fixed {
            Reply::of(&answer.id, None)
        } else {
            let typed = question.answers.iter().find(|one| one.typed.is_some())?;
            Reply::of(&typed.id, Some(Typed::Number(machines.into())))
        };
        Some(self.answered(catalog, question, Some(&reply)))
    }

    /// What the site must have once that reply is given, to count what it leaves. `replies` are those of
    /// this scenario, found once when counting for many answers.
    pub fn musts_with(
        &self,
        catalog: &Catalog,
        replies: &Replies,
        question: &Question,
        reply: Option<&Reply>,
    ) -> BTreeMap<CriterionId, Value> {
        let edit = self.answered_after(catalog, replies, question, reply);
        self.edited(catalog, edit).musts
    }
}

/// The edits for facts about the site and for answers that only the section about the site records.
fn about_the_site(question: &Question, after: &Replies) -> Vec<Edit> {
    let id = &question.id;
    let typed = after.typed(id);
    let mut edits = match (question.fact, typed) {
        (Some(Fact::Machines), Some(Typed::Number(count))) => {
            vec![Edit::CountedMachines(u16::try_from(count).ok())]
        }
        (Some(Fact::Machines), _) => vec![Edit::CountedMachines(None)],
        (Some(Fact::Sites), Some(Typed::Number(count))) => vec![Edit::CountedSites(Some(count))],
        (Some(Fact::Sites), _) => vec![Edit::CountedSites(None)],
        (Some(Fact::Until), Some(Typed::Until(until))) => vec![Edit::SetHorizon(Some(until))],
        (Some(Fact::Until), _) => vec![Edit::SetHorizon(None)],
        (None, _) => Vec::new(),
    };
    if question.fact.is_none() {
        let given = after.0.get(id).and_then(|reply| {
            question.answers.iter().find(|one| one.is_recorded() && reply.answers.contains(&one.id))
        });
        edits.push(match given {
            Some(answer) => Edit::Answered(id.clone(), answer.id.clone()),
            None => Edit::Unanswered(id.clone()),
        });
    }
    edits
}

/// The members of a demanded set beyond those that an answer wrote.
fn extra_members(stands: Option<&Value>, wrote: &Value) -> Option<Vec<u8>> {
    let (Some(Value::Set(all)), Value::Set(wrote)) = (stands, wrote) else { return None };
    let extra: Vec<u8> = all.iter().copied().filter(|one| !wrote.contains(one)).collect();
    (!extra.is_empty()).then_some(extra)
}

fn joined(value: &Value, extra: Option<Vec<u8>>) -> Value {
    match (value, extra) {
        (Value::Set(members), Some(extra)) => {
            let mut all = [members.clone(), extra].concat();
            all.order();
            all.dedup();
            Value::Set(all)
        }
        (value, _) => value.clone(),
    }
}

/// What a scenario answers to one question.
fn found(catalog: &Catalog, scenario: &Scenario, question: &Question) -> Option<Reply> {
    let answered = scenario.site.answers.get(&question.id);
    match question.takes {
        Takes::Several => {
            let given =
                |one: &&Answer| !one.demands_nothing() && holds(scenario, one, Takes::Several);
            let answers: BTreeSet<AnswerId> =
                filled(question.answers.iter().filter(given).map(|one| one.id.clone()));
            if !answers.is_empty() {
                return Some(Reply { answers, typed: None });
            }
            nothing(question, scenario, answered)
        }
        Takes::Typed => {
            let answer = question.answers.first()?;
            // If what is demanded differs from the fact, the demand is what counts.
            let fact = fact(question, scenario);
            let typed = fact
                .filter(|typed| says(catalog, scenario, answer, *typed))
                .or_else(|| demanded(scenario, answer))
                .or(fact)?;
            Some(Reply::of(&answer.id, Some(typed)))
        }
        Takes::One => {
            let given = |one: &&Answer| match one.is_recorded() {
                true if one.demands_nothing() => false,
                true => answered == Some(&one.id) && holds(scenario, one, Takes::One),
                false => holds(scenario, one, Takes::One),
            };
            // The strictest that holds; among equally strict ones, the first.
            let strictest = question
                .answers
                .iter()
                .filter(given)
                .rev()
                .max_by_key(|one| (one.must.len() + one.tiers.len(), one.typed.is_none()));
            match strictest {
                Some(answer) => {
                    let typed = answer.typed.and_then(|_| demanded(scenario, answer));
                    Some(Reply::of(&answer.id, typed))
                }
                None => nothing(question, scenario, answered),
            }
        }
    }
}

/// Whether everything that an answer writes is in the scenario.
fn holds(scenario: &Scenario, answer: &Answer, takes: Takes) -> bool {
    let must = answer.must.iter().all(|(id, wanted)| match (wanted, scenario.musts.get(id)) {
        (Wanted::Value(Value::Set(members)), Some(Value::Set(all))) if takes == Takes::Several => {
            members.iter().all(|one| all.contains(one))
        }
        (Wanted::Value(value), Some(stands)) => value == stands,
        (Wanted::Typed(_), Some(_)) => demanded(scenario, answer).is_some(),
        (_, None) => false,
    });
    must && answer.tiers.iter().all(|(id, tier)| scenario.priorities.get(id) == Some(tier))
}

/// What must have been typed with an answer, judging by what is demanded, if the field would accept
/// it.
fn demanded(scenario: &Scenario, answer: &Answer) -> Option<Typed> {
    let field = answer.typed?;
    let is_typed = |(_, wanted): &&(CriterionId, Wanted)| matches!(wanted, Wanted::Typed(_));
    let (id, _) = answer.must.iter().find(is_typed)?;
    let typed = Typed::of(scenario.musts.get(id)?)?;
    field.read(&typed.spell()).ok()
}

/// The fact about the site that a question asks for.
fn fact(question: &Question, scenario: &Scenario) -> Option<Typed> {
    let site = &scenario.site;
    match question.fact? {
        Fact::Machines => site.machines.map(|count| Typed::Number(count.into())),
        Fact::Sites => site.sites.map(Typed::Number),
        Fact::Until => site.until.map(Typed::Until),
    }
}

/// Whether what is demanded is what was typed.
fn says(catalog: &Catalog, scenario: &Scenario, answer: &Answer, typed: Typed) -> bool {
    answer.must.iter().all(|(id, _)| {
        let scale = catalog.criterion(id).map(|one| &one.scale);
        scale.and_then(|scale| typed.value(scale)).as_ref() == scenario.musts.get(id)
    })
}

/// An answer that demands nothing, if nothing that the question is about is demanded.
fn nothing(question: &Question, scenario: &Scenario, answered: Option<&AnswerId>) -> Option<Reply> {
    let answer = question.answer(answered?).filter(|one| one.demands_nothing())?;
    let is_open = question.criteria().iter().all(|id| !scenario.musts.contains_key(*id));
    is_open.then(|| Reply::of(&answer.id, None))
}
