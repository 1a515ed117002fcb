//! What is not confirmed, and what to ask first.

use super::names::counted;
use crate::assessment::{Assessment, Kind, State};
use crate::phrase::{Phrase, capital};

/// Which options may fit if none is confirmed to.
pub fn unconfirmed(assessment: &Assessment) -> Vec<Phrase> {
    let open: Vec<usize> = assessment.in_state(State::Unconfirmed).collect();
    let number = capital(&counted(open.len(), "option"));
    let verb = match open.len() {
        1 => " may fit, but is not confirmed: ",
        2 => " may fit; neither is confirmed: ",
        _ => " may fit; none is confirmed: ",
    };
    let mut said = vec![Phrase::text(number + verb).join(assessment.names(&open, "and")).and(".")];
    for option in assessment.verdict.options.iter().take(2) {
        said.push(ask(assessment, *option));
    }
    said
}

/// "To check first for X: “…” (unknown)."
fn ask(assessment: &Assessment, option: usize) -> Phrase {
    let unknown = &assessment.standings[option].screened.unknown;
    let asked = unknown.iter().map(|place| {
        Phrase::text("“")
            .and(assessment.demand(*place))
            .and("” (")
            .join(assessment.cell_says(option, *place))
            .and(")")
    });
    let together = assessment.standings[option].screened.open.iter();
    let asked = asked.chain(together.map(|clash| assessment.must_haves(clash).and(" together")));
    let mut said = Phrase::text("To check first for ").with(assessment.name(option)).and(": ");
    for (place, one) in asked.enumerate() {
        said = if place > 0 { said.and(", ") } else { said }.join(one);
    }
    said.and(".")
}

/// Facts in doubt that matter: unconfirmed options that score higher, doubts that change the winner.
pub fn doubts(assessment: &Assessment) -> Vec<Phrase> {
    let winners = &assessment.verdict.options;
    let Some(first) = winners.first().filter(|_| assessment.verdict.kind.recommends()) else {
        return Vec::new();
    };
    let mut said: Vec<Phrase> = assessment
        .in_state(State::Unconfirmed)
        .filter(|option| assessment.problem.sum(*option) > assessment.problem.sum(*first))
        .map(|option| {
            Phrase::new()
                .with(assessment.name(option))
                .and(" would score higher, but it is not confirmed to fit. ")
                .join(ask(assessment, option))
        })
        .collect();
    // What keeps a higher-scoring option from fitting has been said with it.
    let is_said = |(option, place): &&(usize, usize)| {
        assessment.standings[*option].screened.unknown.contains(place)
            && assessment.problem.sum(*option) > assessment.problem.sum(*first)
    };
    let others = assessment.deciding_doubts.iter().filter(|doubt| !is_said(doubt));
    said.extend(others.take(3).map(|(option, place)| {
        let said = assessment.say_doubt(*option, *place).and(".");
        said.and(if unseats(assessment, *option, *place) {
            " Settle this first: it can change the answer."
        } else if assessment.verdict.kind == Kind::Tie {
            " Settle this first: it can add to the tie."
        } else {
            " Settle this first: it can make the answer a tie."
        })
    }));
    said
}

/// Whether a fact in doubt can remove an option that the answer names.
fn unseats(assessment: &Assessment, option: usize, place: usize) -> bool {
    assessment.asks.iter().any(|ask| (ask.option, ask.place) == (option, place) && ask.unseats)
}
