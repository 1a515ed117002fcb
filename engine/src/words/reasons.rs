//! Why the answer is what it is.

use core::cmp::Reverse;

use super::flips::would_be_named;
use super::names::{count, gain_and_loss, signed};
use crate::assessment::{
    Answer, Assessment, Comparison, Contribution, Dominance, Kind, NAMED_MOST, Objection,
    Separator, Standing, State,
};
use crate::catalog::Scale;
use crate::order::InOrder;
use crate::phrase::{Part, Phrase, capital};
use crate::quantity::Ratio;

/// How many criteria that nobody ranked are named before they are just counted.
const UNRANKED_MAX: usize = 4;
/// How many criteria that would separate a tie are named.
const SEPARATORS_MAX: usize = 4;
/// How many must-haves are named that rule out most options.
const RULING_MAX: usize = 3;

/// The reasons for the only option that is left.
pub fn only(assessment: &Assessment) -> Vec<Phrase> {
    let named = subject(assessment, &assessment.verdict.options);
    let meets = met(assessment, " meets ");
    vec![if meets.is_empty() {
        named.and(" is the only option.")
    } else {
        Phrase::text("Only ").join(named).join(meets).and(".")
    }]
}

fn subject(assessment: &Assessment, options: &[usize]) -> Phrase {
    assessment.names(options, "and")
}

/// "meets all 3 must-haves", with the words that lead up to it; empty if none is demanded.
fn met(assessment: &Assessment, before: &str) -> Phrase {
    match assessment.demands.len() {
        0 => Phrase::new(),
        1 => Phrase::text(before).and("the must-have"),
        2 => Phrase::text(before).and("both must-haves"),
        more => Phrase::text(before).and(format!("all {} must-haves", count(more))),
    }
}

/// The reasons for one option that is ahead of others that fit.
pub fn single(assessment: &Assessment) -> Vec<Phrase> {
    let winners = &assessment.verdict.options;
    let opening = if assessment.verdict.kind == Kind::OnlyConfirmed {
        let confirmed = " is the only option confirmed to meet ";
        subject(assessment, winners).join(met(assessment, confirmed)).and(".")
    } else {
        let on = if assessment.has_priorities {
            Phrase::text("on ").voiced("your priorities", "these priorities")
        } else {
            Phrase::text("on ").and(usual(assessment))
        };
        if assessment.is_topped() {
            let meets = met(assessment, "; it meets ");
            Phrase::text("Of the options confirmed to fit, ")
                .join(subject(assessment, winners))
                .and(" scores highest ")
                .join(on)
                .join(meets)
                .and(".")
        } else {
            let meets = met(assessment, " meets ");
            let joint = if meets.is_empty() { " " } else { " and " };
            let said = subject(assessment, winners).join(meets).and(joint).and("scores highest ");
            said.join(on).and(".")
        }
    };
    let opening = opening.join(unranked(assessment));
    let mut said = vec![opening];
    if let Some(comparison) = &assessment.comparison {
        said.push(beats(assessment, comparison));
    }
    said.extend(dominance(assessment));
    said
}

/// The weighting while no priorities are set.
fn usual(assessment: &Assessment) -> &'static str {
    let is_equal = assessment.problem.weights.windows(2).all(|two| two[0] == two[1]);
    if is_equal { "equal weights" } else { "the usual weights" }
}

/// " “A” and “B” are left at their default priorities.", " No priorities were set, so only “A” and “B” count.": that
/// nobody chose what the order depends on; empty if it depends on what was ranked.
fn unranked(assessment: &Assessment) -> Phrase {
    let places = &assessment.unranked;
    let rests = |comparison: &Comparison| {
        comparison
            .contributions
            .iter()
            .any(|one| places.contains(&one.place) && !one.amount.is_negative())
    };
    let decides = assessment.comparison.as_ref().is_some_and(rests);
    // Ranking the only criterion that counts would change nothing.
    let is_only = assessment.problem.width() < 2;
    if assessment.is_blank || places.is_empty() || is_only || !decides {
        return Phrase::new();
    }
    let are_few = places.len() <= UNRANKED_MAX;
    let names =
        |said: Phrase| said.listed(places.iter().map(|at| assessment.quoted_enabled(*at)), "and");
    if !assessment.has_priorities {
        let said = Phrase::text(" No priorities were set");
        return if are_few { names(said.and(", so only ")).and(" count.") } else { said.and(".") };
    }
    let them = if are_few {
        names(Phrase::text(" "))
    } else {
        Phrase::text(" ").and(capital(&count(places.len()))).and(" of these criteria")
    };
    them.and(if places.len() == 1 {
        " is left at its default priority."
    } else {
        " are left at their default priorities."
    })
}

/// The weighting behind a tie.
fn weighed_by(assessment: &Assessment) -> Phrase {
    if assessment.has_priorities {
        Phrase::new().voiced("your priorities", "these priorities")
    } else {
        Phrase::text(usual(assessment))
    }
}

/// "It beats X mainly on a and b (+0.50), which outweighs c (−0.13)."
pub fn beats(assessment: &Assessment, comparison: &Comparison) -> Phrase {
    let (pros, mut cons): (Vec<_>, Vec<_>) =
        comparison.contributions.iter().partition(|one| !one.amount.is_negative());
    let sum = |parts: &[&Contribution]| parts.iter().fold(Ratio::ZERO, |sum, one| sum + one.amount);
    let name = |one: &&Contribution| {
        let place = assessment.problem.enabled[one.place];
        let said = Phrase::new().with(assessment.criterion_name(place));
        let pair = [comparison.option, comparison.rival];
        match pair.into_iter().find(|option| assessment.is_unknown(*option, place)) {
            Some(option) => said
                .and(" (unknown for ")
                .with(assessment.name(option))
                .and(", counted at the midpoint)"),
            None => said,
        }
    };
    let names = |parts: &[&Contribution]| -> Vec<Phrase> { parts.iter().map(name).collect() };
    // The criteria that make up most of the lead are named, or at least enough to cover everything
    // against it; the rest is in the calculation.
    let covers = |count: &usize| sum(&pros[..*count]) > -sum(&cons);
    let enough = (pros.len().min(3)..pros.len()).find(covers).unwrap_or(pros.len());
    let main: Vec<_> = pros.iter().copied().take(enough).collect();
    let mainly = if main.len() < pros.len() { " mainly on " } else { " on " };
    let said = Phrase::text("It beats ")
        .with(assessment.name(comparison.rival))
        .and(mainly)
        .listed(names(&main), "and")
        .and(" (");
    if cons.is_empty() {
        let said = said.with(signed(sum(&main)));
        // It is not at least as good on the rest if one of its values costs it another one.
        return said.and(if counts_both(assessment, comparison.option) {
            "; this counts two of its values that do not hold together)."
        } else {
            "), and is at least as good on everything else that counts."
        });
    }
    cons.order_by_key(|one| one.amount);
    let mut worst = names(&cons);
    if worst.len() > 4 {
        let rest = worst.split_off(3).len();
        worst.push(Phrase::text(format!("{} more", count(rest))));
    }
    let ([gain, loss], is_fine) = gain_and_loss(sum(&main), sum(&cons));
    said.with(gain)
        .and(if is_fine { "), which just outweighs " } else { "), which outweighs " })
        .listed(worst, "and")
        .and(" (")
        .with(loss)
        .and(").")
}

/// Whether the score of an option counts two values that do not hold together.
fn counts_both(assessment: &Assessment, option: usize) -> bool {
    assessment.apart(option).is_some()
}

/// "They tie only because the score of X counts two values that do not hold together; with either one alone, Y would
/// come first."; `None` for a tie that does not hang on that.
fn only_by_counting_both(assessment: &Assessment) -> Option<Phrase> {
    let mut options = assessment.verdict.options.iter();
    options.find_map(|option| {
        let Some(Objection::Apart { instead: [Some((_, one)), Some((_, other))], .. }) =
            assessment.apart(*option)
        else {
            return None;
        };
        let is_now = |then: &Answer| then.options == assessment.verdict.options;
        (one.options == other.options && !is_now(&one)).then(|| {
            Phrase::text("They tie only because the score of ")
                .with(assessment.name(*option))
                .and(" counts two values that do not hold together; with either one alone, ")
                .join(would_be_named(assessment, &one))
                .and(".")
        })
    })
}

/// The reasons for several options that share first place.
pub fn tie(assessment: &Assessment) -> Vec<Phrase> {
    let winners = &assessment.verdict.options;
    if assessment.problem.total == 0 {
        let said = "Nothing was ranked, so all that fit tie: ";
        let mut said = vec![Phrase::text(said).join(subject(assessment, winners)).and(".")];
        said.extend(separation(assessment));
        return said;
    }
    let mut said = vec![
        subject(assessment, winners)
            .join(met(assessment, " meet "))
            .and(if assessment.demands.is_empty() { " share" } else { " and share" })
            .and(" the highest score")
            .and(if assessment.is_topped() { " of those confirmed; " } else { "; " })
            .join(weighed_by(assessment))
            .and(" do not separate them.")
            .join(unranked(assessment)),
    ];
    said.extend(only_by_counting_both(assessment));
    said.extend(separation(assessment));
    let next = assessment.runners_up();
    if !next.is_empty() {
        let begin = if next.len() == 1 { "The next best is " } else { "The next best are " };
        said.push(Phrase::text(begin).join(subject(assessment, &next)).and("."));
    }
    said
}

/// What would separate options that tie: "They differ in “Hosts” and “Hardware”. Does one of these matter?"
fn separation(assessment: &Assessment) -> Option<Phrase> {
    if assessment.is_blank || assessment.verdict.options.len() > NAMED_MOST {
        return None;
    }
    let found = assessment.separators();
    let name = |one: &Separator| assessment.quoted_name(one.place);
    let (ignored, open): (Vec<_>, Vec<_>) = found.iter().partition(|one| one.is_ignored);
    if open.is_empty() && !ignored.is_empty() {
        let which =
            Phrase::text("They differ only in ").listed(ignored.into_iter().map(name), "and");
        return Some(which.voiced(", which you set to Ignore.", ", which is set to Ignore."));
    }
    if open.is_empty() {
        return Some(Phrase::text("Nothing that can be asked tells them apart."));
    }
    let few = open.iter().take(SEPARATORS_MAX).map(|one| name(one));
    let said = Phrase::text("They differ in ").listed(few, "and").and(".");
    let ask = if open.len() == 1 { " Does it matter?" } else { " Does one of these matter?" };
    Some(said.voiced(ask, ""))
}

/// "Does one of these matter: “Worker systems” (k3s: Linux; RKE2: Linux and Windows) or …?": the question
/// that would separate options that tie; `None` if nothing would, or there is no tie.
pub fn what_matters(assessment: &Assessment) -> Option<Phrase> {
    let named = &assessment.verdict.options;
    if assessment.is_blank || assessment.verdict.kind != Kind::Tie {
        return None;
    }
    let found = assessment.separators();
    let open: Vec<&Separator> = found.iter().filter(|one| !one.is_ignored).collect();
    if open.is_empty() {
        return None;
    }
    let few = open.iter().take(SEPARATORS_MAX).map(|one| {
        let said = assessment.quoted_name(one.place);
        // The values of many options, or a set of them for each, are too long for a sentence.
        if named.len() > NAMED_MOST
            || matches!(assessment.table.criteria[one.place].scale, Scale::Set(_))
        {
            return said;
        }
        let values = named.iter().map(|option| {
            let values = assessment.counted_values(*option, one.place);
            Phrase::new().with(assessment.name(*option)).and(": ").join(values)
        });
        let mut said = said.and(" (");
        for (at, value) in values.enumerate() {
            said = if at > 0 { said.and("; ") } else { said }.join(value);
        }
        said.and(")")
    });
    let start = if open.len() == 1 { "Does this matter: " } else { "Does one of these matter: " };
    Some(Phrase::text(start).listed(few, "or").and("? Ranking it would separate them."))
}

/// How many options each must-have rules out, most first; those that rule out none are left out.
pub fn ruling(assessment: &Assessment) -> Vec<(usize, usize)> {
    let fails = |place: usize| {
        let of = |one: &&Standing| one.screened.fails.contains(&place);
        assessment.standings.iter().filter(of).count()
    };
    let counts = assessment.demands.iter().map(|(place, _)| (*place, fails(*place)));
    let mut counts: Vec<(usize, usize)> = counts.filter(|(_, out)| *out > 0).collect();
    counts.order_by_key(|(_, out)| Reverse(*out));
    counts
}

/// "“A” rules out 20 of 26 options, and “B” 8.": the must-haves that rule out most.
pub fn rules_out_most(assessment: &Assessment) -> Option<Phrase> {
    let mut counts = ruling(assessment);
    counts.truncate(RULING_MAX);
    let last = counts.len().checked_sub(1)?;
    let mut said = Phrase::new();
    for (at, (place, out)) in counts.into_iter().enumerate() {
        let all = assessment.standings.len();
        let (gap, out) = match at {
            0 => ("", format!(" rules out {out} of {all} options")),
            _ => (if at == last { ", and " } else { ", " }, format!(" {out}")),
        };
        said = said.and(gap).with(Part::Value(format!("“{}”", assessment.demand(place)))).and(out);
    }
    Some(said.and("."))
}

fn dominance(assessment: &Assessment) -> Vec<Phrase> {
    let winner = assessment.verdict.options.first().copied();
    // It has been said already that nothing speaks for the runner-up.
    let is_said = |under| assessment.comparison.as_ref().is_some_and(|one| one.rival == under);
    let fits = |option: usize| assessment.standings[option].screened.state == State::Fits;
    let counts_both = winner.is_some_and(|winner| counts_both(assessment, winner));
    let is_told = |one: &&Dominance| {
        Some(one.over) == winner && fits(one.under) && !is_said(one.under) && !counts_both
    };
    let under: Vec<&_> = assessment.dominances.iter().filter(is_told).collect();
    let mut said = Vec::new();
    if !under.is_empty() && under.len() <= 3 {
        let names: Vec<usize> = under.iter().map(|one| one.under).collect();
        said.push(
            Phrase::text("It is at least as good as ")
                .join(assessment.names(&names, "and"))
                .and(" on every criterion that counts, and better on at least one."),
        );
    }
    said
}
