//! Ends: the days that are told with the answer (`told` of a criterion), and what silence means.

use crate::assessment::{Assessment, End, NAMED_MOST, Time};
use crate::phrase::Phrase;
use crate::quantity::Until;

/// The ends that are told with the answer, of each option that it names, and the upgrades that are due
/// where no end is announced; with more than a few options nobody has chosen one yet.
pub fn told(assessment: &Assessment) -> Vec<Phrase> {
    let verdict = &assessment.verdict;
    if !verdict.kind.recommends() || verdict.options.len() > NAMED_MOST {
        return Vec::new();
    }
    // Of a blank scenario no confidence is told, and its ends are known all the same.
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
