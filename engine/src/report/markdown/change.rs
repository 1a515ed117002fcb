//! What would change the decision: weights, other priorities, must-haves.

use super::case::{Case, and};
use super::markup::{phrase, sentences};
use super::{list, paragraphs};
use crate::assessment::{Confidence, Kind, Price};
use crate::phrase::capital;
use crate::quantity::Ratio;
use crate::words::{Sure, count};

/// For how many options behind the first the record says what would put them first.
const RIVALS_MAX: usize = 3;
/// How many options are named before they are just counted.
const NAMES_MAX: usize = 4;

/// The nearest changes, in figures.
pub fn change(case: &Case<'_>) -> String {
    if case.is_withheld() || case.it.is_blank || case.it.verdict.kind == Kind::NothingFits {
        return String::new();
    }
    let explanation = case.it.explain();
    let mut lines: Vec<String> = sure(case, &explanation.confidence).into_iter().collect();
    lines.extend(explanation.bound.as_ref().map(phrase));
    let shares = case.shares.as_ref().and_then(|shares| case.it.say_shares(shares));
    lines.extend(shares.as_ref().map(phrase));
    lines.extend(case.it.critical.first().map(|one| phrase(&case.it.say_critical(one))));
    lines.extend(explanation.spacing.as_ref().map(phrase));
    lines
        .extend(case.rivals().into_iter().take(RIVALS_MAX).filter_map(|rival| unless(case, rival)));
    lines.extend(case.it.prices.iter().filter_map(|price| without(case, price)));
    if lines.is_empty() {
        return String::new();
    }
    let what = if case.chosen().is_some() { "decision" } else { "answer" };
    paragraphs([format!("### What would change this {what}"), list(lines)])
}

/// "Confidence: likely. Ratings: likely. …"
fn sure(case: &Case<'_>, parts: &[Sure]) -> Option<String> {
    let word = case.it.confidence.as_ref().and_then(Confidence::word)?;
    let each = parts.iter().map(|part| {
        let (aspect, word) = (part.aspect.say(), part.word.spell());
        format!(" {aspect}: {word}. {}", phrase(&part.because))
    });
    Some(format!("Confidence: {}.{}", word.spell(), each.collect::<String>()))
}

/// What would put an option first that is behind, and who should choose it.
fn unless(case: &Case<'_>, rival: usize) -> Option<String> {
    let mut said = case.it.why_not(case.catalog, case.reasons, case.scenario, rival).unless;
    let shares = case.shares.as_ref().filter(|shares| shares.wins_somewhere(rival));
    said.extend(shares.and_then(|shares| case.it.say_for_whom(shares, rival)));
    (!said.is_empty()).then(|| format!("{}: {}", case.name(rival), sentences(&said)))
}

/// What dropping one must-have would gain.
fn without(case: &Case<'_>, price: &Price) -> Option<String> {
    let then = case.it.say_without(price).as_ref().map(phrase);
    let back = match price.returns.as_slice() {
        [] => return then,
        some if some.len() <= NAMES_MAX => {
            let names: Vec<String> = some.iter().map(|option| case.name(*option)).collect();
            and(&names)
        }
        many => format!("{} options", count(many.len())),
    };
    let gain = match price.gain {
        Some(gain) if gain > Ratio::ZERO => {
            format!("; the best score would rise by {}", gain.decimal(2))
        }
        Some(_) => "; the best score would not rise".into(),
        None => String::new(),
    };
    let is_start = then.is_some();
    let begin = then.map_or_else(
        || format!("Without {}: ", case.demand(price.place)),
        |then| format!("{then} "),
    );
    let back = if is_start { capital(&back) } else { back };
    Some(format!("{begin}{back} would return{gain}."))
}
