//! Ends: the dates that are stated with the answer (`told` of a criterion), and what no date means.

use crate::assessment::{Assessment, End, NAMED_MOST, Time};
use crate::phrase::Phrase;
use crate::quantity::Until;

/// The ends that are stated with the answer for each option it names, and the upgrades due if no end
/// is announced; with more than a few options, nothing has been chosen yet.
pub fn told(assessment: &Assessment) -> Vec<Phrase> {
    let verdict = &assessment.verdict;
    if !verdict.kind.recommends() || verdict.options.len() > NAMED_MOST {
        return Vec::new();
    }
    // A blank scenario has no confidence, but its ends are known all the same.
    let known = assessment.confidence.as_ref().and_then(|known| known.time.clone());
    let time =
        known.or_else(|| Time::of(&assessment.table, &assessment.demands, &verdict.options, None));
    let Some(time) = time else { return Vec::new() };
    let is_day = |end: &&End| matches!(end.until, Some(Until::Day(_)));
    let mut said: Vec<Phrase> =
        time.ends.iter().filter(is_day).map(|end| assessment.say_end(end)).collect();
    said.extend(time.upgrades.iter().map(|one| {
        Phrase::text("No end of support is announced for ")
            .with(assessment.name(one.option))
            .and(". ")
            .join(assessment.say_upgrades(one))
    }));
    said
}
