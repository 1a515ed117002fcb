//! Ends: the dates that are stated with the answer (`told` of a criterion), and what no date means.

use crate::assessment::{Assessment, End, NAMED_MOST, Time};
use crate::phrase::Phrase;
use crate::quantity::Until;

/// The ends that are stated with the answer for each option it names, and the upgrades due if no end
/// is announced; with more than a few options, nothing has been chosen yet.
pub fn told(assessment: &Assessment) -> Vec<Phrase> {
    let Some(time) = time(assessment) else { return Vec::new() };
    let mut said = days(assessment, &time);
    said.extend(
        time.upgrades
            .iter()
            .map(|one| no_end(assessment, one.option).and(" ").join(assessment.say_upgrades(one))),
    );
    said
}

/// What runs out: the same ends, and the upgrades due, without saying that no end is announced.
pub fn due(assessment: &Assessment) -> Vec<Phrase> {
    let Some(time) = time(assessment) else { return Vec::new() };
    let mut said = days(assessment, &time);
    said.extend(time.upgrades.iter().map(|one| assessment.say_upgrades(one)));
    said
}

/// That no end is announced for the one option that the answer names; `None` if one is.
pub fn lasts(assessment: &Assessment) -> Option<Phrase> {
    let time = time(assessment)?;
    let first = time.ends.first().filter(|end| end.until == Some(Until::NoEnd))?;
    Some(no_end(assessment, first.option))
}

fn no_end(assessment: &Assessment, option: usize) -> Phrase {
    Phrase::text("No end of support has been announced for ").with(assessment.name(option)).and(".")
}

fn days(assessment: &Assessment, time: &Time) -> Vec<Phrase> {
    let is_day = |end: &&End| matches!(end.until, Some(Until::Day(_)));
    time.ends.iter().filter(is_day).map(|end| assessment.say_end(end)).collect()
}

fn time(assessment: &Assessment) -> Option<Time> {
    let verdict = &assessment.verdict;
    if !verdict.kind.recommends() || verdict.options.len() > NAMED_MOST {
        return None;
    }
    // A blank scenario has no confidence, but its ends are known all the same.
    let known = assessment.confidence.as_ref().and_then(|known| known.time.clone());
    known.or_else(|| Time::of(&assessment.table, &assessment.demands, &verdict.options, None))
}
