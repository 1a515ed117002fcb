//! The matrix as CSV (RFC 4180), one line per cell: one option on one criterion.
//!
//! Why long and not wide? A value means little without its reason and its sources, and a table of options by
//! criteria has room for only one of the three. In long form, every line can be filtered, sorted, cited and
//! pasted elsewhere on its own; a pivot table of `option`, `criterion` and `value` is the matrix of the page.
//! For the same reason, edition, version and link are on every line; a link of more than 2,000 characters is
//! only on the first one.
//!
//! Every field is quoted, and no cell begins like a formula, whichever of the usual separators a
//! spreadsheet program splits lines at.

mod fleet;

pub use fleet::fleet;

use core::iter;

use csv::{QuoteStyle, Terminator, WriterBuilder};

use crate::assessment::{Assessment, Candidate, Kind, Outcome, meets};
use crate::catalog::{Criterion, Reasons, Standing, Value};
use crate::id::SourceId;
use crate::link::is_unwanted;
use crate::report::VERSION;

/// What a file begins with so that spreadsheet programs read it as UTF-8. Not part of the text,
/// since scripts would read it as part of the first heading.
pub const BYTE_ORDER_MARK: char = '\u{feff}';

/// The longest link that is put on every line: repeated, a longer one would make up most of the
/// file.
const LINK_MAX: usize = 2_000;

/// The headings, in order; more may be added at the end, none is renamed.
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

/// What separates the fields: spreadsheet programs expect one or the other depending on their
/// language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Separator {
    /// As in RFC 4180.
    #[default]
    Comma,
    /// Where the comma is the decimal separator.
    Semicolon,
}

/// The matrix of an assessed scenario, with its link in the form that people will open.
pub fn matrix(reasons: &Reasons, it: &Assessment, link: &str, separator: Separator) -> String {
    let options = it.ranking().into_iter();
    let cells = options.flat_map(|option| (0..it.table.criteria.len()).map(move |at| (option, at)));
    let cells = cells.enumerate().map(|(line, (option, place))| {
        let link = if line == 0 || link.len() <= LINK_MAX { link } else { "" };
        cell(reasons, it, link, option, place)
    });
    print(iter::once(HEADINGS.map(String::from)).chain(cells), separator)
}

/// The lines as text.
fn print<const COUNT: usize>(
    lines: impl Iterator<Item = [String; COUNT]>,
    separator: Separator,
) -> String {
    let delimiter = match separator {
        Separator::Comma => b',',
        Separator::Semicolon => b';',
    };
    let mut writer = WriterBuilder::new()
        .delimiter(delimiter)
        .quote_style(QuoteStyle::Always)
        .terminator(Terminator::CRLF)
        .from_writer(Vec::new());
    for line in lines {
        let written = writer.write_record(line.iter().map(|field| inert(field)));
        written.expect("every line has as many fields, and memory takes them");
    }
    let bytes = writer.into_inner().expect("memory takes what is left");
    String::from_utf8(bytes).expect("fields are text, and so are commas and quotation marks")
}

/// The fields of one cell, in the order of [`HEADINGS`].
fn cell(
    reasons: &Reasons,
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
    let reason = claim.and_then(|claim| reasons.of(claim.reason));
    let against = reason.and_then(|reason| reason.against.as_ref());
    let demanded = it.demands.iter().find(|(one, _)| *one == place).map(|(_, demanded)| demanded);
    // A withheld assessment names no options, so it ranks none either.
    let is_ranked = it.verdict.kind != Kind::Withheld;
    let rated_by = match claim {
        _ if cell.is_mine() => "own rating",
        Some(claim) => claim.basis.spell(),
        None => "",
    };
    let urls = |ids: &[SourceId]| {
        let urls = ids.iter().filter_map(|id| reasons.source(id)).map(|source| source.url.as_str());
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
        reason.map_or_else(String::new, |reason| reason.because.clone()),
        reason.map_or_else(String::new, |reason| urls(&reason.sources)),
        against.map_or_else(String::new, |against| against.because.clone()),
        against.map_or_else(String::new, |against| urls(&against.sources)),
        claim.filter(|_| cell.is_mine()).map_or_else(String::new, |claim| {
            let (one, other) = sides(&claim.standing);
            if other.is_empty() { one } else { format!("{one} or {other}") }
        }),
        cell.reason.clone().unwrap_or_default(),
        it.edition.to_string(),
        VERSION.into(),
        link.into(),
    ]
}

/// The family, in the words of a record.
fn family(candidate: &Candidate) -> String {
    if candidate.is_own() { "own option".into() } else { candidate.family_name.clone() }
}

/// The status of a fact.
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

/// Where spreadsheet programs split lines, besides the comma: they may split a quoted field in the
/// middle, where its quotation marks no longer count. Tabs do not get that far.
const SEPARATORS: [char; 2] = [';', '|'];
/// What a formula begins with, full-width forms included.
const SIGNS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
/// Characters without a shape that are not white space.
const INVISIBLE: [char; 4] = ['\u{ad}', '\u{180e}', '\u{2060}', '\u{3164}'];

/// The words of a field on one line that no spreadsheet program reads as a formula: wherever a cell
/// may begin and would begin like one, an apostrophe is inserted. The visitor's words may need that,
/// and so may those of a foreign catalogue; ours never do, nor does any number here.
fn inert(words: &str) -> String {
    let spaced =
        |letter: char| if letter.is_whitespace() && letter != '\u{a0}' { ' ' } else { letter };
    let words: String = words.chars().map(spaced).filter(|letter| !is_unwanted(*letter)).collect();
    let cells = words.trim().split_inclusive(SEPARATORS);
    cells.flat_map(|cell| [if is_formula(cell) { "'" } else { "" }, cell]).collect()
}

/// Whether a cell with these words would be computed; quotation marks may be lost when it is split.
fn is_formula(cell: &str) -> bool {
    let is_passed_over =
        |letter: char| letter == '"' || letter.is_whitespace() || INVISIBLE.contains(&letter);
    cell.trim_start_matches(is_passed_over).starts_with(SIGNS)
}
