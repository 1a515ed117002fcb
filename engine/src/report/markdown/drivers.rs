//! What drives the decision: each criterion that counts, how much, and what that weight pays for.

use super::case::Case;
use super::markup::ours;
use super::{list, paragraphs};

/// The criteria that count, weightiest first.
pub fn drivers(case: &Case<'_>) -> String {
    let heading = "## Decision Drivers".into();
    if case.it.problem.total == 0 {
        return paragraphs([heading, "No criterion counts; only the must-haves do.".into()]);
    }
    let lines = case.by_weight().into_iter().map(|(at, place)| driver(case, at, place));
    paragraphs([heading, list(lines), how(case)])
}

fn driver(case: &Case<'_>, at: usize, place: usize) -> String {
    let criterion = &case.it.table.criteria[place];
    let share = case.it.problem.share(at).percent();
    let priority = match case.scenario.weights.get(&criterion.id) {
        Some(weight) => format!("weight {weight}"),
        None => case.scenario.tier(criterion).say().into(),
    };
    let swing = criterion.swing().map_or_else(String::new, |(worst, best)| {
        format!(", from {} to {}", ours(&worst), ours(&best))
    });
    let text = case.reasons.criteria.get(&criterion.id);
    let question = text.map_or("", |text| &text.question);
    format!(
        "**{}** ({priority}, {share} of the weight{swing}): {}",
        ours(&criterion.name),
        ours(question)
    )
}

/// Where the weights come from.
fn how(case: &Case<'_>) -> String {
    let said = if !case.scenario.weights.is_empty() {
        "The weights were set as numbers."
    } else if case.scenario.priorities.is_empty() {
        "No priorities were set, so these are the defaults. A weight says how much it counts to go \
         from the worst value to the best."
    } else {
        "The weights follow from the order of the tiers alone, as rank-order centroids. A weight \
         says how much it counts to go from the worst value to the best."
    };
    format!("{said} All other criteria are set to Ignore.")
}
