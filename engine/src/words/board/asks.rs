//! What to ask before the decision is made.

use super::MOST;
use crate::assessment::{Assessment, End, Kind};
use crate::catalog::{Catalog, RUNNING, Scale};
use crate::phrase::{Part, Phrase};
use crate::scenario::Scenario;
use crate::words::conditions::gap;
use crate::words::{flips, reasons, room, ways_out};

/// The open facts that can change the answer; then, if there is room, dates in doubt, what else the answer
/// rests on, whether there can be more of what it takes all of, what would separate a tie or which must-have
/// could go, the price, and the next question about the site.
pub fn asks(
    assessment: &Assessment,
    catalog: &Catalog,
    scenario: &Scenario,
    chosen: Option<usize>,
) -> Vec<Phrase> {
    let mut said: Vec<Phrase> = assessment.asks.iter().map(|ask| assessment.say_ask(ask)).collect();
    said.extend(disputed_ends(assessment).into_iter().map(|end| assessment.ask_end(end)));
    if assessment.asks.is_empty() && chosen.is_some() {
        said.extend(check(assessment));
    }
    if assessment.verdict.kind == Kind::OnlyOption {
        said.extend(assessment.nearest_must().map(|must| {
            let demand = Part::Value(format!("“{}”", assessment.demand(must.place)));
            let asked = Phrase::text("Is ").with(demand).and(" really a must-have? ");
            asked.join(assessment.say_without(must).unwrap_or_default())
        }));
    }
    said.extend(chosen.into_iter().flat_map(|option| room::asks(assessment, option)));
    said.extend(reasons::what_matters(assessment));
    if assessment.verdict.kind == Kind::NothingFits {
        said.extend(gives_way(assessment));
    }
    said.extend(chosen.and_then(|option| quote(assessment, option)));
    let next = assessment.next(catalog, scenario);
    said.extend(next.map(|next| assessment.ask_next_with_counts(catalog, &next)));
    said.retain(|one| !one.is_empty());
    said.truncate(MOST);
    said
}

/// The rating or the fact that the answer rests on.
fn check(assessment: &Assessment) -> Option<Phrase> {
    let ratings = assessment.confidence.as_ref().and_then(|known| known.ratings.as_ref());
    let margin = ratings.filter(|one| one.mu == Some(1)).and_then(|one| one.margin.as_ref());
    if let Some(shift) = margin.and_then(|margin| margin.shifts.first()) {
        let claim = assessment.say_claim(shift.option, shift.place)?;
        return Some(match assessment.condition(shift.option, shift.place) {
            // The fact is documented; whether its condition will be met is not.
            Some(condition) => {
                let under = claim.and(gap(&condition)).and(condition.trim_end_matches('.'));
                Phrase::text("Decide whether to meet the condition: ")
                    .join(under)
                    .and(", and the answer rests on it.")
            }
            None => Phrase::text("Check that ").join(claim).and("; the answer rests on it."),
        });
    }
    if let Some(critical) = assessment.critical.first() {
        let claim = assessment.say_claim(critical.option, critical.place)?;
        let then = flips::would_be_named(assessment, &critical.then);
        let other = assessment.clause_with(critical.place, &critical.to);
        let check = Phrase::text("Check that ").join(claim).and("; if instead it ");
        return Some(check.join(other).and(", ").join(then).and("."));
    }
    let (Kind::OnlyOption, [option]) = (assessment.verdict.kind, &assessment.verdict.options[..])
    else {
        return None;
    };
    // What holds only under a condition first; what a product runs on or who makes it needs no checking.
    let ruling = reasons::ruling(assessment).into_iter().map(|(place, _)| place);
    let place = ruling.min_by_key(|place| {
        let is_set = matches!(assessment.table.criteria[*place].scale, Scale::Set(_));
        (assessment.condition(*option, *place).is_none(), is_set)
    })?;
    let claim = assessment.say_claim(*option, place)?;
    Some(Phrase::text("Check that ").join(claim).and("; otherwise no option is left."))
}

/// The ends of what the answer names on which sources disagree.
fn disputed_ends(assessment: &Assessment) -> Vec<&End> {
    let time = assessment.confidence.as_ref().and_then(|known| known.time.as_ref());
    time.map_or_else(Vec::new, |time| time.ends.iter().filter(|end| end.is_disputed).collect())
}

/// Which must-haves could go or be milder, by the smallest changes that would help.
fn gives_way(assessment: &Assessment) -> Vec<Phrase> {
    let mut said: Vec<Phrase> = Vec::new();
    for one in assessment.relaxations.iter().flat_map(|way| ways_out::asks(assessment, way)) {
        if !said.contains(&one) {
            said.push(one);
        }
    }
    said
}

/// That a price has to be asked for, if it was not found out what is charged for.
fn quote(assessment: &Assessment, option: usize) -> Option<Phrase> {
    let mut criteria = assessment.table.criteria.iter();
    let place = criteria.position(|one| one.id.as_str() == RUNNING.prices)?;
    let Part::Option(..) = assessment.name(option) else { return None };
    assessment.is_unknown(option, place).then(|| {
        Phrase::text("Ask for a quote for ")
            .with(assessment.name(option))
            .and(": its price model was not found.")
    })
}
