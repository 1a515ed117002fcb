//! What to ask first, and what each answer would do.

use super::names::in_prose;
use crate::assessment::{Answer, Ask, Assessment, Ground, Prospect, State};
use crate::catalog::{Better, Scale, Standing};
use crate::phrase::{Part, Phrase};

impl Assessment {
    /// "Sources disagree on whether X runs A or B. If it is A, Y comes first; if it is B, X does."
    pub fn say_ask(&self, ask: &Ask) -> Phrase {
        let ground = self.ground();
        let said = self.say_doubt(ask.option, ask.place).and(". ");
        let said = if ask.is_must {
            said.voiced("You need", "The must-have is")
                .and(format!(" “{}”. ", self.demand(ask.place)))
        } else {
            said
        };
        if ask.decides { cases(self, &ground, ask, said) } else { others(self, ask, said) }
    }
}

/// What else is not confirmed of the option.
fn others(assessment: &Assessment, ask: &Ask, said: Phrase) -> Phrase {
    let unknown = assessment.standings[ask.option].screened.to_ask();
    let others = unknown.iter().filter(|place| **place != ask.place);
    let others: Vec<Phrase> = others.map(|place| assessment.quoted_name(*place)).collect();
    let are = if others.len() == 1 { " is" } else { " are" };
    said.and("On its own it does not change the answer, since ")
        .listed(others, "and")
        .and(are)
        .and(" not confirmed either.")
}

/// The answers that the cell's values would give, grouped by answer.
fn cases(assessment: &Assessment, ground: &Ground<'_>, ask: &Ask, said: Phrase) -> Phrase {
    let now = ground.answer();
    let mut groups: Vec<(Vec<Prospect>, Answer)> = Vec::new();
    for prospect in ground.prospects(ask.option, ask.place) {
        let answer = ground.answer_if(ask.option, ask.place, &prospect);
        match groups.last_mut() {
            Some((prospects, last)) if last.names_the_same(&answer) => prospects.push(prospect),
            _ => groups.push((vec![prospect], answer)),
        }
    }
    let is_named = is_named(assessment, ask);
    if !is_named {
        groups.reverse();
    }
    let count = groups.len();
    let mut said = said;
    for (place, (prospects, answer)) in groups.iter().enumerate() {
        let condition = if !is_named && place + 1 == count {
            Phrase::text("otherwise ")
        } else {
            let if_it = if place == 0 { "If it " } else { "if it " };
            Phrase::text(if_it).join(condition(assessment, ask, prospects, is_named)).and(", ")
        };
        let gap = if place > 0 { "; " } else { "" };
        said = said.and(gap).join(condition).join(comes_first(assessment, &now, answer));
    }
    said.and(".")
}

/// Whether each value can be named; a band can only be told apart from the ones below it.
fn is_named(assessment: &Assessment, ask: &Ask) -> bool {
    let standing = &assessment.table.candidates[ask.option].cells[ask.place].standing;
    matches!(assessment.table.criteria[ask.place].scale, Scale::Levels(_))
        || *standing != Standing::Unknown
}

/// "is Low or Medium", "is at least 30 days", "meets that".
fn condition(assessment: &Assessment, ask: &Ask, prospects: &[Prospect], is_named: bool) -> Phrase {
    let scale = &assessment.table.criteria[ask.place].scale;
    let values = prospects.iter().map(|one| Part::Value(in_prose(scale, &one.value)));
    if is_named {
        let newer = |standing: &Standing| match standing {
            Standing::Disputed(_, dispute) if dispute.newer => Some(dispute.value.clone()),
            _ => None,
        };
        let standing = &assessment.table.candidates[ask.option].cells[ask.place].standing;
        let is_newer = newer(standing).is_some_and(|value| prospects[0].value == value);
        let criterion = &assessment.table.criteria[ask.place];
        let clauses: Option<Vec<&str>> =
            prospects.iter().map(|one| criterion.must.said.of(&one.value)).collect();
        let said = match clauses {
            Some(clauses) if clauses.iter().all(|words| !words.contains('{')) => {
                Phrase::new().listed(clauses.into_iter().map(Phrase::text), "or")
            }
            _ => Phrase::text("is ").list(values, "or"),
        };
        return if is_newer { said.and(", as the newer source says") } else { said };
    }
    let bound = match scale {
        Scale::Quantity { better: Better::Lower, .. } => "is at most ",
        Scale::Quantity { .. } | Scale::Points => "is at least ",
        Scale::Date { .. } => "lasts at least until ",
        Scale::Levels(_) | Scale::Set(_) => return Phrase::text("meets that"),
    };
    Phrase::text(bound).list(values.take(1), "or")
}

/// "X comes first", "X stays first", "nothing fits".
fn comes_first(assessment: &Assessment, now: &Answer, then: &Answer) -> Phrase {
    let named = assessment.names(&then.options, "and");
    let stays = now.names_the_same(then);
    let one = then.options.len() == 1;
    named.and(match (then.state, stays, one) {
        (State::Fits, true, true) => " stays first",
        (State::Fits, true, false) => " still share first place",
        (State::Fits, false, true) => " comes first",
        (State::Fits, false, false) => " share first place",
        (State::Unconfirmed, true, _) => " may still fit best",
        (State::Unconfirmed, false, _) => " may fit best",
        (State::RuledOut, ..) => "nothing fits",
    })
}
