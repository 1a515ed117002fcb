//! The verdict in words: the same sentences on the page, in records and on the command line.

mod against;
mod ask;
mod ends;
mod flips;
mod lead;
mod open;
mod robust;
mod shares;

pub use ask::say_ask;
pub use flips::{say_critical, say_without};
pub use lead::beats;
pub use shares::{say_for_whom, say_shares};

use super::voice::{capital, count, counted};
use super::{Assessment, Kind, State};
use crate::catalog::{Catalog, Source};
use crate::phrase::{Part, Phrase};
use crate::quantity::Date;

/// How many options an answer may name for each to be spoken of by name.
const NAMED_MOST: usize = 3;

/// What is said of an assessment, in the order in which it is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// What kind of answer it is, in a few words.
    pub label: &'static str,
    /// What stands large: the options, or what is missing.
    pub headline: Phrase,
    /// Why, in sentences.
    pub because: Vec<Phrase>,
    /// The strongest case against the answer.
    pub against: Option<Phrase>,
    /// What is not confirmed and could matter.
    pub doubts: Vec<Phrase>,
    /// How firm the answer is, in one word.
    pub firmness: Option<Firmness>,
    /// How firm the answer is, in figures.
    pub robust: Vec<Phrase>,
    /// The nearest fact and the nearest must-have that carry the answer.
    pub flips: Vec<Phrase>,
    /// Whether the distances between levels carry it.
    pub spacing: Option<Phrase>,
    /// Whose facts, of when, with whose ratings.
    pub foot: Phrase,
    /// All in one sentence, for whoever listens.
    pub status: Phrase,
}

/// How firm an answer is, in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Firmness {
    /// A fifth of the weight or more may move, and no single fact changes it.
    Firm,
    /// Less may move.
    Fair,
    /// Nearly none may move, or one fact in doubt changes it.
    Close,
}

impl Firmness {
    /// The word.
    pub const fn say(self) -> &'static str {
        match self {
            Self::Firm => "Firm",
            Self::Fair => "Fair",
            Self::Close => "Narrow",
        }
    }
}

pub fn explain(assessment: &Assessment, catalog: &Catalog) -> Explanation {
    Explanation {
        label: label(assessment),
        headline: headline(assessment),
        because: lead::because(assessment),
        against: against::against(assessment),
        doubts: if assessment.is_blank { Vec::new() } else { open::doubts(assessment) },
        firmness: robust::firmness(assessment),
        robust: robust::figures(assessment),
        flips: flips::nearest(assessment),
        spacing: flips::spacing(assessment),
        foot: foot(assessment, catalog),
        status: status(assessment),
    }
}

/// What should be known before an answer is relied on: facts in doubt that matter, and announced ends.
pub fn caveats(assessment: &Assessment) -> Vec<Phrase> {
    let mut said = open::doubts(assessment);
    said.extend(ends::told(assessment));
    said
}

fn label(assessment: &Assessment) -> &'static str {
    match assessment.verdict.kind {
        kind if assessment.is_blank && kind != Kind::Withheld => "No priorities set",
        Kind::BestAlways if !assessment.has_rivals() => "The only one confirmed",
        Kind::BestAlways if !assessment.deciding_doubts.is_empty() => "Best of those confirmed",
        Kind::BestForPriorities if !assessment.has_priorities => "Best, no priorities set",
        kind => kind.say(),
    }
}

fn headline(assessment: &Assessment) -> Phrase {
    let named = &assessment.verdict.options;
    match assessment.verdict.kind {
        Kind::Withheld => Phrase::text("Please check what was read"),
        Kind::NothingFits if assessment.standings.is_empty() => Phrase::text("No option is left"),
        Kind::NothingFits => Phrase::text("No option meets all must-haves"),
        _ if assessment.is_blank => Phrase::text("Say what this site needs"),
        Kind::Unconfirmed if named.len() == 1 => assessment.names(named, "and").and("?"),
        Kind::Unconfirmed => Phrase::text("Nothing is confirmed to fit"),
        Kind::Tie if named.len() > NAMED_MOST => {
            Phrase::text(capital(counted(named.len(), "option")) + " tie")
        }
        _ => assessment.names(named, "and"),
    }
}

fn foot(assessment: &Assessment, catalog: &Catalog) -> Phrase {
    let said = Phrase::text("Facts of ").figure(assessment.edition.as_str());
    let newest = newest_source(assessment, catalog);
    let said = match newest {
        Some(date) => said.and(", newest source read: ").figure(date).and("."),
        None => said.and("."),
    };
    match assessment.own_ratings {
        0 => said,
        1 => said.with(Part::Visitor(" Uses one rating of yours.".into())),
        many => {
            let words = format!(" Uses {} ratings of yours.", count(many as usize));
            said.with(Part::Visitor(words))
        }
    }
}

/// The latest date that a source of a claim in the table has or was read on.
fn newest_source(assessment: &Assessment, catalog: &Catalog) -> Option<String> {
    let claims = || {
        let cells = assessment.table.candidates.iter().flat_map(|candidate| &candidate.cells);
        cells.filter_map(|cell| cell.claim.as_ref())
    };
    let is_cited = |source: &Source| claims().any(|claim| claim.sources.contains(&source.id));
    let latest = |source: &Source| {
        let parts = source.date.split(' ').map(|part| part.trim_end_matches(','));
        parts.filter(|part| Date::parse(part).is_some()).max().map(str::to_owned)
    };
    // A table has several times as many citations as there are sources: who cites one is asked last.
    let later = |newest: Option<String>, source: &Source| {
        let date = latest(source);
        if date > newest && is_cited(source) { date } else { newest }
    };
    catalog.sources.iter().fold(None, later)
}

fn status(assessment: &Assessment) -> Phrase {
    let all = assessment.standings.len();
    let open = all - assessment.in_state(State::RuledOut).count();
    let said = Phrase::text(format!("{open} of {all} options remain"));
    let named = assessment.names(&assessment.verdict.options, "and");
    match assessment.verdict.kind {
        Kind::Withheld => {
            Phrase::text("Not all of it could be read or carried over; please check it.")
        }
        Kind::NothingFits if all == 0 => Phrase::text("Every family of options is left out."),
        Kind::NothingFits => {
            Phrase::text("No option meets all must-haves. The mildest ways out are listed.")
        }
        Kind::Unconfirmed => said.and("; none is confirmed to fit."),
        Kind::Tie => said.and("; tied: ").join(named).and("."),
        _ if assessment.is_blank => said.and("; nothing said yet."),
        _ => said.and("; recommended: ").join(named).and("."),
    }
}
