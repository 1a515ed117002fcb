//! For and against each option: facts with their sources, and every must-have that rules it out.

use super::case::{Case, and};
use super::markup::{at_head, ours, phrase, theirs};
use super::sources::Sources;
use super::{list, paragraphs};
use crate::assessment::{Clash, State};
use crate::catalog::{Basis, Standing};
use crate::quantity::Ratio;

/// All options, best first.
pub fn options(case: &Case<'_>, sources: &mut Sources<'_>) -> String {
    if case.it.table.candidates.is_empty() {
        return String::new();
    }
    let mut said = vec![paragraphs([
        "## Pros and Cons of the Options".into(),
        "Of ratings, “Good” marks one above the middle of its scale, “Bad” one below it, and “Neutral” \
         the middle and what the facts leave open. Numbers in brackets name the sources below."
            .into(),
    ])];
    said.extend(case.options().into_iter().map(|option| self::option(case, option, sources)));
    said.join("\n\n")
}

fn option(case: &Case<'_>, option: usize, sources: &mut Sources<'_>) -> String {
    let screened = &case.it.standings[option].screened;
    let is_open = screened.state != State::RuledOut;
    let mut lines: Vec<String> = Vec::new();
    for place in &screened.fails {
        let fact = fact(case, option, *place);
        let because = because(case, option, *place, sources);
        let must = format!("the must-have is {}", case.demand(*place));
        lines.push(format!("Bad, because it {fact}; {must}. {because}").trim_end().into());
    }
    for clash in &screened.clashes {
        lines.push(format!("Bad, because {}", apart(case, option, clash, NOT_TOGETHER, sources)));
    }
    if is_open {
        lines.extend(met(case, option, sources));
    }
    for place in &screened.unknown {
        let fact = demanded(case, option, *place, sources);
        lines.push(format!("Neutral, because it is not confirmed to meet {fact}"));
    }
    for clash in &screened.open {
        let fact = apart(case, option, clash, NOT_CONFIRMED, sources);
        lines.push(format!("Neutral, because {fact}"));
    }
    if is_open {
        lines.extend(rated(case, option, sources));
    }
    let summary = at_head(ours(case.reasons.summary(&case.it.table.candidates[option].id)));
    paragraphs([format!("### {}", case.heading(option)), summary, list(lines)])
}

/// The must-haves that an option meets: one line each for those in first place, a single line for
/// the others.
fn met(case: &Case<'_>, option: usize, sources: &mut Sources<'_>) -> Vec<String> {
    let unknown = &case.it.standings[option].screened.unknown;
    let places: Vec<usize> = case.it.demands.iter().map(|(place, _)| *place).collect();
    let places: Vec<usize> = places.into_iter().filter(|place| !unknown.contains(place)).collect();
    if case.it.verdict.options.contains(&option) {
        let line = |place: usize| {
            let (fact, because) =
                (fact(case, option, place), because(case, option, place, sources));
            format!("Good, because it {fact}. {because}").trim_end().into()
        };
        return places.into_iter().map(line).collect();
    }
    let count = places.len();
    let facts: Vec<String> = places
        .into_iter()
        .map(|place| {
            let claim = case.it.table.candidates[option].cells[place].claim.as_ref();
            let cited = claim.map_or_else(String::new, |one| sources.cite_reason(one.reason));
            let condition = case
                .it
                .condition(option, place)
                .map_or_else(String::new, |one| format!(" ({})", ours(one.trim_end_matches('.'))));
            format!("it {}{condition}{cited}", fact(case, option, place))
        })
        .collect();
    let met = match count {
        0 => return Vec::new(),
        _ if count < case.it.demands.len() => {
            format!("{} of the must-haves", crate::words::count(count))
        }
        1 => "the must-have".into(),
        2 => "both must-haves".into(),
        many => format!("all {} must-haves", crate::words::count(many)),
    };
    vec![format!("Good, because it meets {met}: {}.", facts.join("; "))]
}

/// What an option that meets or fails a must-have does, after "it", with whose rating that is.
fn fact(case: &Case<'_>, option: usize, place: usize) -> String {
    let cell = &case.it.table.candidates[option].cells[place];
    let clause = case.it.clause_of(option, place);
    let said = match clause {
        Some(clause) if is_unrated(case, option, place) => phrase(&clause),
        Some(clause) => {
            let disputed = match cell.standing {
                Standing::Disputed(..) => " (sources disagree)",
                _ => "",
            };
            phrase(&clause) + disputed + &phrase(&case.it.say_whose(option, place))
        }
        None => format!("is unknown on {}", case.criterion(place)),
    };
    let rated = rater(case, option, place);
    if cell.is_mine() { said } else { said + rated }
}

/// "“Works without contact for 30 days” (unknown). No page says … [3]"
fn demanded(case: &Case<'_>, option: usize, place: usize, sources: &mut Sources<'_>) -> String {
    format!(
        "{} ({}{}). {}",
        case.demand(place),
        says(case, option, place),
        rater(case, option, place),
        because(case, option, place, sources)
    )
    .trim_end()
    .into()
}

const NOT_TOGETHER: &str = "but not together";
const NOT_CONFIRMED: &str = "but it is not confirmed that they can be met together";

/// "“GPU” and “Arm” can each be met, but not together. The add-on … [3]"
fn apart(
    case: &Case<'_>,
    option: usize,
    clash: &Clash,
    but: &str,
    sources: &mut Sources<'_>,
) -> String {
    let demands: Vec<String> = clash.places.iter().map(|place| case.demand(*place)).collect();
    let mut said = format!("{} can each be met, {but}.", and(&demands));
    let mut told = Vec::new();
    for conflict in case.it.conflicts(option, clash) {
        let because = case.reasons.because(conflict.reason);
        if told.contains(&because) {
            continue;
        }
        told.push(because);
        said += " ";
        said += &ours(because);
        said += &sources.cite_reason(conflict.reason);
    }
    said
}

/// A line for each criterion that counts: good ones first, then bad ones, then neutral ones.
fn rated(case: &Case<'_>, option: usize, sources: &mut Sources<'_>) -> Vec<String> {
    let half = Ratio::new(1, 2);
    let [mut good, mut bad, mut neutral, mut unrated] = [const { Vec::new() }; 4];
    for (at, place) in case.by_weight() {
        let worth = case.it.problem.bounds[option][at];
        let (word, group) = match (worth.low > half, worth.high < half) {
            _ if is_unrated(case, option, place) => {
                unrated.push(case.criterion(place));
                continue;
            }
            (true, _) => ("Good", &mut good),
            (_, true) => ("Bad", &mut bad),
            _ => ("Neutral", &mut neutral),
        };
        // What a must-have is about was told with it.
        if is_told(case, option, place) {
            continue;
        }
        let standing = case.it.counted(option, place);
        let fact = match case.it.clause_counted(option, place) {
            Some(clause) if matches!(standing, Standing::Disputed(..)) && word == "Neutral" => {
                format!("sources disagree on whether it {}", phrase(&clause))
            }
            Some(clause) if matches!(standing, Standing::Disputed(..)) => {
                format!("it {} (sources disagree)", phrase(&clause))
            }
            Some(clause) => format!("it {}", phrase(&clause)),
            None => format!("of {}: {}", case.criterion(place), says(case, option, place)),
        };
        let rater = rater(case, option, place);
        let because = because(case, option, place, sources);
        group.push(format!("{word}, because {fact}{rater}. {because}").trim_end().into());
    }
    bad.extend(dominated(case, option));
    if !unrated.is_empty() {
        neutral.push(format!("Neutral, because it is not rated on {}.", and(&unrated)));
    }
    [good, bad, neutral].concat()
}

/// Whether the must-have on this criterion already gave the reason.
fn is_told(case: &Case<'_>, option: usize, place: usize) -> bool {
    let is_demanded = case.it.demands.iter().any(|(one, _)| *one == place);
    let unknown = &case.it.standings[option].screened.unknown;
    is_demanded && (case.it.verdict.options.contains(&option) || unknown.contains(&place))
}

/// Whether this is an own option that nobody rated here.
fn is_unrated(case: &Case<'_>, option: usize, place: usize) -> bool {
    let candidate = &case.it.table.candidates[option];
    candidate.is_own() && !candidate.cells[place].standing.is_known()
}

/// The options that are never worse and better somewhere.
fn dominated(case: &Case<'_>, option: usize) -> Option<String> {
    let mut over = case.it.dominances.iter().filter(|one| one.under == option);
    let first = over.clone().find(|one| case.it.verdict.options.contains(&one.over));
    let one = first.or_else(|| over.next()).filter(|_| !case.is_withheld())?;
    let better: Vec<String> =
        one.better.iter().map(|at| case.criterion(case.it.problem.enabled[*at])).collect();
    Some(format!(
        "Bad, because {} is at least as good on every criterion that counts, and better on {}.",
        case.name(one.over),
        and(&better)
    ))
}

/// What a cell says, in a few words.
fn says(case: &Case<'_>, option: usize, place: usize) -> String {
    if is_unrated(case, option, place) {
        return "not rated".into();
    }
    phrase(&case.it.cell_says(option, place))
}

/// Who rates, if that is no source.
fn rater(case: &Case<'_>, option: usize, place: usize) -> &'static str {
    let cell = &case.it.table.candidates[option].cells[place];
    match &cell.claim {
        _ if cell.is_mine() => " (own rating)",
        Some(claim) if claim.basis == Basis::Rubric => " (rated by Edgewise)",
        _ => "",
    }
}

/// The reasons of a cell with their sources: both sides of a dispute, and what the catalogue says
/// if the visitor overrides it.
fn because(case: &Case<'_>, option: usize, place: usize, sources: &mut Sources<'_>) -> String {
    let cell = &case.it.table.candidates[option].cells[place];
    let mut said = Vec::new();
    if let Some(reason) = cell.reason.as_ref().filter(|reason| !reason.is_empty()) {
        said.push(format!("{}.", theirs(reason)));
    }
    let Some(claim) = &cell.claim else { return said.join(" ") };
    if cell.is_mine() {
        let scale = &case.it.table.criteria[place].scale;
        let values: Vec<String> =
            claim.standing.values().map(|one| ours(&scale.say(one))).collect();
        let value = if values.is_empty() { "unknown".into() } else { values.join(" or ") };
        said.push(format!("The catalogue says {value}:"));
    }
    said.push(ours(case.reasons.because(claim.reason)) + &sources.cite_reason(claim.reason));
    said.extend(claim.condition.as_deref().map(ours));
    if let Standing::Disputed(_, dispute) = &claim.standing
        && let Some(against) = case.reasons.against(claim.reason)
    {
        let newer = if dispute.newer { "The newer source disagrees:" } else { "Against that:" };
        said.push(format!("{newer} {}{}", ours(&against.because), sources.cite(&against.sources)));
    }
    said.extend(held(case, option, place, sources));
    said.join(" ")
}

/// Why the must-haves leave something else in a cell than what it says; `None` if they do not.
fn held(case: &Case<'_>, option: usize, place: usize, sources: &mut Sources<'_>) -> Option<String> {
    let held = case.it.held(option, place)?;
    let bind = case.it.table.candidates[option].conflicts.get(held.conflict)?;
    let because = case.reasons.because(bind.conflict.reason);
    let said = || {
        format!(
            "With these must-haves: {}{}",
            ours(because),
            sources.cite_reason(bind.conflict.reason)
        )
    };
    (!because.is_empty()).then(said)
}
