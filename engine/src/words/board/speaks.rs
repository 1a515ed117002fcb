//! What speaks for the option that is proposed, and what speaks against it or may end it.

use super::{MOST, RISKS_MOST};
use crate::assessment::{Aspect, Assessment, Kind, NAMED_MOST, Objection, Word};
use crate::order::InOrder;
use crate::phrase::Phrase;
use crate::words::confidence::{Sure, confidence};
use crate::words::names::{count, signed};
use crate::words::{conditions, doubts, ends, room};

/// Where it is ahead, and what is solid.
pub fn in_favour(assessment: &Assessment, option: usize) -> Vec<Phrase> {
    let ahead = assessment.comparison.iter().flat_map(|comparison| {
        let ahead = comparison.contributions.iter().filter(|one| !one.amount.is_negative());
        ahead.map(|one| {
            let place = assessment.problem.enabled[one.place];
            beside(assessment, [option, comparison.rival], place, "it")
                .and(" (")
                .with(signed(one.amount))
                .and(" of the score).")
        })
    });
    let mut said: Vec<Phrase> = ahead.collect();
    // Where no other option that fits is left, meeting the must-haves is the reason.
    if said.is_empty() {
        said.extend(meets(assessment));
    }
    let solid = confidence(assessment).into_iter().filter(|part| part.word == Word::Solid);
    said.extend(solid.filter_map(|part| merit(assessment, part)).map(Phrase::uncapitalized));
    said.truncate(MOST);
    said
}

/// "it meets both must-haves."; `None` without any.
fn meets(assessment: &Assessment) -> Option<Phrase> {
    match assessment.demands.len() {
        0 => None,
        1 => Some(Phrase::text("it meets the must-have.")),
        2 => Some(Phrase::text("it meets both must-haves.")),
        many => Some(Phrase::text(format!("it meets all {} must-haves.", count(many)))),
    }
}

/// What is good about a part that is solid. That no fact is open says nothing about the option, upgrades that
/// are due are no merit, and in a close call it is the runner-up that matters.
fn merit(assessment: &Assessment, part: Sure) -> Option<Phrase> {
    match part.aspect {
        Aspect::Facts => None,
        Aspect::Time => Some(ends::lasts(assessment).unwrap_or(part.because)),
        Aspect::Ratings | Aspect::Priorities if assessment.verdict.kind == Kind::CloseCall => None,
        Aspect::Ratings | Aspect::Priorities => Some(part.because),
    }
}

/// "it leaves 1 of 7 duties to your team, RKE2 4 of 7": one option compared with another.
fn beside(assessment: &Assessment, [one, other]: [usize; 2], place: usize, it: &str) -> Phrase {
    let name = |option: usize| Phrase::new().with(assessment.name(option));
    let own = |option: usize| {
        let is_mine = assessment.table.candidates[option].cells[place].is_mine();
        if is_mine { " (own rating)" } else { "" }
    };
    let said = |subject: Phrase, option: usize| match assessment.clause_counted(option, place) {
        Some(clause) => subject.and(" ").join(clause).and(own(option)),
        None => Phrase::text("for ")
            .join(subject)
            .and(", ")
            .join(assessment.quoted_name(place))
            .and(" is unknown and counted at the midpoint"),
    };
    let subject = if it.is_empty() { name(one) } else { Phrase::text(it) };
    let first = said(subject, one).and(under(assessment, one, place));
    if assessment.is_alike(one, other, place) {
        return first
            .and(", ")
            .join(name(other))
            .and(" ")
            .join(assessment.counted_values(other, place))
            .and(under(assessment, other, place));
    }
    first.and("; ").join(said(name(other), other)).and(under(assessment, other, place))
}

/// " (only with a paid contract)": the condition of a value, told of both so that neither looks better than it is.
fn under(assessment: &Assessment, option: usize, place: usize) -> String {
    let condition =
        assessment.condition(option, place).filter(|_| assessment.held(option, place).is_none());
    condition
        .map_or_else(String::new, |condition| format!(" ({})", condition.trim_end_matches('.')))
}

/// First what contradicts itself and what may end it, then what it takes, what is not confirmed and on which
/// conditions it holds, then what is least sure, then what else speaks against it, then where another option is
/// better. For a tie, what speaks against each. A must-have that is met whichever source is right is no risk; that
/// upgrades are due is never cut, since that no end is announced would mislead without it.
pub fn risks(
    assessment: &Assessment,
    contradictions: Vec<Phrase>,
    without_own: Option<&Assessment>,
) -> Vec<Phrase> {
    let (kind, named) = (assessment.verdict.kind, &assessment.verdict.options);
    if assessment.is_blank || !kind.recommends() || named.len() > NAMED_MOST {
        return Vec::new();
    }
    let is_tie = kind == Kind::Tie;
    let mut weak = confidence(assessment);
    // What the page says right before this: the weakest part, and that a tie is one.
    let told = weak.first().filter(|_| !is_tie).map(|part| part.because.clone().uncapitalized());
    // That it takes more than a small change is no risk.
    let is_risk = |part: &Sure| match part.aspect {
        Aspect::Time | Aspect::Facts => part.word != Word::Solid,
        Aspect::Ratings | Aspect::Priorities => part.word == Word::Open,
    };
    weak.retain(|part| is_risk(part) && !is_tie);
    weak.order_by_key(|part| part.aspect != Aspect::Time);
    let ends = weak.first().is_some_and(|part| part.aspect == Aspect::Time);
    let mut weak = weak.into_iter().map(|part| part.because);
    let first: Vec<Phrase> = weak.by_ref().take(usize::from(ends)).collect();
    let objections = assessment.against();
    let is_risk = |one: &&Objection| !matches!(one, Objection::Disputed { .. });
    let against = objections.iter().filter(is_risk).map(|one| assessment.say_objection(one));
    let apart = objections.iter().filter(|one| matches!(one, Objection::Apart { .. }));
    let apart = apart.map(|one| assessment.say_objection(one));
    let own = own_ratings(assessment, without_own, "the author's own");
    let all = contradictions
        .into_iter()
        .chain(first)
        .chain(named.iter().flat_map(|option| assessment.at_stake(*option)))
        .chain(own)
        .chain(room::tight(assessment))
        .chain(doubts::doubts(assessment))
        .chain(conditions::conditions(assessment))
        .chain(apart)
        .chain(against.clone().take(1))
        .chain(ends::due(assessment))
        .chain(weak)
        .chain(room::left(assessment))
        .chain(against);
    let mut said: Vec<Phrase> = Vec::new();
    for one in all.map(Phrase::uncapitalized) {
        let is_told =
            told.as_ref().is_some_and(|told| told.plain().starts_with(one.plain().as_str()));
        if !is_told && !said.contains(&one) {
            said.push(one);
        }
    }
    if let Some(comparison) = &assessment.comparison {
        let behind = comparison.contributions.iter().rev().filter(|one| one.amount.is_negative());
        let named = |place| {
            let says = |one: &Objection| matches!(one, Objection::Behind { place: Some(of), .. } if *of == place);
            objections.iter().any(says)
        };
        let places = behind.map(|one| assessment.problem.enabled[one.place]);
        said.extend(places.filter(|place| !named(*place)).map(|place| {
            beside(assessment, [comparison.rival, comparison.option], place, "").and(".")
        }));
    }
    let due: Vec<Phrase> = ends::due(assessment).into_iter().map(Phrase::uncapitalized).collect();
    if let Some(at) = said.iter().position(|one| due.contains(one)).filter(|at| *at >= RISKS_MOST) {
        said.swap(RISKS_MOST - 1, at);
    }
    said.truncate(RISKS_MOST);
    said
}

/// That ratings of the author count, and what comes first by the catalogue's own; `None` if there are none.
pub fn own_ratings(
    assessment: &Assessment,
    without: Option<&Assessment>,
    whose: &str,
) -> Option<Phrase> {
    let said = match assessment.own_ratings {
        0 => return None,
        1 => format!("one rating that counts is {whose}"),
        many => format!("{} ratings that count are {whose}", count(many as usize)),
    };
    let then = without.map(Assessment::recommended).filter(|then| !then.is_empty());
    Some(match (without, then) {
        (Some(it), Some(then)) if then != assessment.recommended() => {
            let [first, verb] = match then.len() {
                1 => ["; by the catalogue's, ", " would come first."],
                _ => ["; by the catalogue's, ", " would share first place."],
            };
            Phrase::text(said + first).join(it.names(then, "and")).and(verb)
        }
        (Some(_), Some(_)) => Phrase::text(said + "; by the catalogue's, the answer is the same."),
        _ => Phrase::text(said + ", not the catalogue's."),
    })
}
