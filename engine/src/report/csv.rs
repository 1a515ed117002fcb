//! The matrix as CSV (RFC 4180), a line for each cell: one option on one criterion.
//!
//! Why long and not wide? What a cell says is worth little without its reason and its sources, and
//! a table of options by criteria has room for one of the three. Long, every line can be filtered,
//! sorted, cited and pasted elsewhere by itself; a pivot table of `option`, `criterion` and `value`
//! is the matrix of the page. For the same reason edition, version and link stand on each line.
//!
//! Why by hand? Quoting is one rule, and the usual crate would add 18 KB to the compressed page;
//! the tests read what is written here with that crate.

use crate::assessment::{Assessment, Candidate, Kind, Outcome, meets};
use crate::catalog::{Catalog, Criterion, Standing, Value};
use crate::id::SourceId;
use crate::link::is_unwanted;

/// What a file begins with so that spreadsheet programs take it for UTF-8. Not part of the text:
/// scripts would take it for a part of the first heading.
pub const BYTE_ORDER_MARK: char = '\u{feff}';

/// The headings, in their order; more may be added at the end, none is renamed.
pub const HEADINGS: [&str; 24] = [
    "option_id",
    "option",
    "family",
    "state",
    "rank",
    "score",
    "criterion_id",
    "criterion",
    "weight",
    "demanded",
    "meets",
    "standing",
    "value",
    "other_value",
    "rated_by",
    "because",
    "sources",
    "other_because",
    "other_sources",
    "catalogue_value",
    "own_reason",
    "edition",
    "edgewise",
    "link",
];

/// The matrix of an assessed scenario, with its link as people will want to open it.
pub fn matrix(catalog: &Catalog, it: &Assessment, link: &str) -> String {
    let mut out = String::new();
    write(&mut out, HEADINGS.map(String::from));
    for option in 0..it.table.candidates.len() {
        for place in 0..it.table.criteria.len() {
            write(&mut out, cell(catalog, it, link, option, place));
        }
    }
    out
}

/// The fields of one cell, in the order of [`HEADINGS`].
fn cell(
    catalog: &Catalog,
    it: &Assessment,
    link: &str,
    option: usize,
    place: usize,
) -> [String; HEADINGS.len()] {
    let candidate = &it.table.candidates[option];
    let criterion = &it.table.criteria[place];
    let cell = &candidate.cells[place];
    let standing = &it.standings[option];
    let sides = |standing: &Standing| {
        let mut values = standing.values().map(|value| criterion.scale.say(value));
        (values.next().unwrap_or_else(|| "unknown".into()), values.next().unwrap_or_default())
    };
    let (value, other_value) = sides(&cell.standing);
    let claim = cell.claim.as_ref();
    let dispute = claim.and_then(|claim| match &claim.standing {
        Standing::Disputed(_, dispute) => Some(dispute),
        Standing::Known(_) | Standing::Unknown => None,
    });
    let demanded = it.demands.iter().find(|(one, _)| *one == place).map(|(_, demanded)| demanded);
    // A withheld assessment names nobody, so it ranks nobody either.
    let is_ranked = it.verdict.kind != Kind::Withheld;
    let rated_by = match claim {
        _ if cell.is_mine() => "own rating",
        Some(claim) => claim.basis.spell(),
        None => "",
    };
    let urls = |ids: &[SourceId]| {
        let urls = ids.iter().filter_map(|id| catalog.source(id)).map(|source| source.url.as_str());
        urls.collect::<Vec<_>>().join(" ")
    };
    [
        candidate.id.to_string(),
        candidate.name.clone(),
        family(candidate),
        standing.screened.state.spell().into(),
        standing.rank.filter(|_| is_ranked).map_or_else(String::new, |rank| rank.to_string()),
        standing.score.filter(|_| is_ranked).map_or_else(String::new, |one| one.point.decimal(4)),
        criterion.id.to_string(),
        criterion.name.clone(),
        it.share(place).map_or_else(String::new, |share| share.decimal(4)),
        demanded.map_or_else(String::new, |demanded| criterion.demand(demanded)),
        demanded.map_or("", |demanded| outcome(criterion, &cell.standing, demanded)).into(),
        said(&cell.standing).into(),
        value,
        other_value,
        rated_by.into(),
        claim.map_or_else(String::new, |claim| claim.because.to_string()),
        claim.map_or_else(String::new, |claim| urls(&claim.sources)),
        dispute.map_or_else(String::new, |dispute| dispute.because.to_string()),
        dispute.map_or_else(String::new, |dispute| urls(&dispute.sources)),
        claim.filter(|_| cell.is_mine()).map_or_else(String::new, |claim| {
            let (one, other) = sides(&claim.standing);
            if other.is_empty() { one } else { format!("{one} or {other}") }
        }),
        cell.reason.clone().unwrap_or_default(),
        it.edition.to_string(),
        env!("CARGO_PKG_VERSION").into(),
        link.into(),
    ]
}

/// The family, in the words of a record.
fn family(candidate: &Candidate) -> String {
    if candidate.is_own() { "own option".into() } else { candidate.family_name.clone() }
}

/// How a fact stands.
const fn said(standing: &Standing) -> &'static str {
    match standing {
        Standing::Known(_) => "known",
        Standing::Unknown => "unknown",
        Standing::Disputed(..) => "disputed",
    }
}

/// Whether a demand is met.
fn outcome(criterion: &Criterion, standing: &Standing, demanded: &Value) -> &'static str {
    match meets(criterion, standing, demanded) {
        Outcome::Pass => "yes",
        Outcome::Fail => "no",
        Outcome::Unknown => "unknown",
    }
}

/// Writes one line.
fn write(out: &mut String, fields: impl IntoIterator<Item = String>) {
    for (place, one) in fields.into_iter().enumerate() {
        if place > 0 {
            out.push(',');
        }
        let one = inert(&one);
        if one.contains([',', '"']) {
            out.extend(["\"", &one.replace('"', "\"\""), "\""]);
        } else {
            out.push_str(&one);
        }
    }
    out.push_str("\r\n");
}

/// The words of a field on one line, which no spreadsheet program takes for a formula: those that
/// begin like one get an apostrophe in front. The visitor's words may, and so may those of a
/// foreign catalogue; ours never do, nor does any number here.
fn inert(words: &str) -> String {
    let spaced =
        |letter: char| if letter.is_whitespace() && letter != '\u{a0}' { ' ' } else { letter };
    let words: String = words.chars().map(spaced).filter(|letter| !is_unwanted(*letter)).collect();
    let words = words.trim();
    if words.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) {
        format!("'{words}")
    } else {
        words.into()
    }
}
