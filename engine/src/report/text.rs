//! Plain text for a terminal: the same sentences as the page, with the figures below.

mod compared;
mod drift;
mod effort;
mod fleet;
mod table;
mod voices;

pub use compared::{compared, scores};
pub use drift::checked;
pub use effort::effort;
pub use fleet::fleet;
pub use voices::voices;

use core::fmt::Write;

use super::link_of;
use crate::assessment::{Assessment, Confidence, State};
use crate::catalog::{Catalog, Cut, Reasons};
use crate::id::SourceId;
use crate::link::Notice;
use crate::phrase::Phrase;
use crate::scenario::{Replies, Scenario};

/// The assessment of a scenario in words and figures.
pub fn assessment(
    catalog: &Catalog,
    scenario: &Scenario,
    it: &Assessment,
    notices: &[Notice],
) -> String {
    let mut out = String::new();
    let mut line = |text: &str| {
        out.push_str(text);
        out.push('\n');
    };
    for notice in notices {
        line(&format!("! {notice}"));
    }
    let said = it.explain();
    line(&format!("{} — {}", said.headline.plain(), said.label));
    for one in Replies::of(catalog, scenario).contradictions(&catalog.questions) {
        line(&one.because);
    }
    let shares = it.shares(scenario).filter(|_| !it.is_blank);
    let shares = shares.and_then(|shares| it.say_shares(&shares));
    let sure = it.confidence.as_ref().and_then(Confidence::word);
    let sure = sure.map(|word| Phrase::text(format!("Confidence: {}.", word.spell())));
    let parts = said.confidence.iter().map(|part| {
        let (aspect, word) = (part.aspect.say(), part.word.spell());
        Phrase::text(format!("  {aspect}: {word}. ")).join(part.because.clone())
    });
    let parts: Vec<Phrase> = sure.into_iter().chain(parts).collect();
    let figures =
        parts.iter().chain(&said.bound).chain(&shares).chain(&said.flips).chain(&said.spacing);
    let mut against = said.against.clone();
    if let Some(first) = against.first_mut() {
        *first = Phrase::text("Against it: ").join(first.clone());
    }
    for phrase in said.because.iter().chain(figures).chain(&against).chain(&said.doubts) {
        line(&phrase.plain());
    }
    let next = it.next(catalog, scenario).map(|next| it.say_next(catalog, &next).plain());
    if let Some(next) = next.filter(|next| !next.is_empty()) {
        line(&next);
    }
    line("");
    for place in it.ranking() {
        line(&row(it, place, &it.standings[place]));
    }
    line("");
    line(&said.foot.plain());
    line(&link_of(catalog, scenario, it));
    out
}

fn row(it: &Assessment, place: usize, one: &crate::assessment::Standing) -> String {
    let mut row = format!("  {:<44}", it.table.label(place));
    match (&one.score, one.rank) {
        (Some(score), Some(rank)) => {
            let _ = write!(row, "{rank:>3}.  {} ({})", score.point.decimal(3), score.point);
        }
        (Some(score), None) => {
            let _ = write!(row, "      {} ({})", score.point.decimal(3), score.point);
        }
        (None, _) => row.push_str("      not scored"),
    }
    let named = |places: &[usize]| {
        let names: Vec<&str> =
            places.iter().map(|one| it.table.criteria[*one].name.as_str()).collect();
        names.join(", ")
    };
    let together =
        |places: &[usize]| format!("{} (not together)", named(places).replace(", ", " + "));
    match one.screened.state {
        State::Fits => {}
        State::Unconfirmed => {
            let open = one.screened.open.iter().map(|clash| together(&clash.places));
            let each = one.screened.unknown.iter().map(|place| named(&[*place]));
            let _ =
                write!(row, "  unconfirmed: {}", each.chain(open).collect::<Vec<_>>().join(", "));
        }
        State::RuledOut => {
            let chips = it.chips(place);
            let chips: Vec<String> = chips.iter().map(|chip| it.say_chip(chip)).collect();
            let _ = write!(row, "  ruled out: {}", chips.join("; "));
        }
    }
    row
}

/// One edition of a catalogue: each option with its values, reasons and sources.
pub fn catalog(cut: &Cut<'_>, reasons: &Reasons) -> String {
    let mut out = format!("{} ({})\n", cut.edition.title, cut.edition.id);
    for option in &cut.options {
        let _ = write!(out, "\n{} ({})\n", option.name, option.id);
        for criterion in &cut.criteria {
            let Some(claim) = cut.claim(option, &criterion.id) else {
                continue;
            };
            let values: Vec<String> =
                claim.standing.values().map(|value| criterion.scale.say(value)).collect();
            let value =
                if values.is_empty() { "unknown".into() } else { values.join(" / disputed: ") };
            let sources: Vec<&str> =
                reasons.sources_of(claim.reason).iter().map(SourceId::as_str).collect();
            let _ = writeln!(
                out,
                "  {}: {value}. {} [{}]",
                criterion.name,
                reasons.because(claim.reason),
                sources.join(", ")
            );
        }
    }
    out
}
