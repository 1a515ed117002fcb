//! A scenario as a line of text that still opens years later.
//!
//! Reading is total: any text gives a [`Reading`], every problem a [`Notice`], and nothing is
//! clamped, guessed or silently dropped. Writing is canonical: equal scenarios have equal links. A
//! released version of the grammar is never edited; the next one is added alongside.

mod accept;
mod b1;
mod board;
mod checksum;
mod list;
mod notice;
mod text;
mod v1;

use core::fmt;

pub use accept::in_query;
use accept::{Found, Grammar, Pasted};
pub use board::{BoardReading, is_board, read_board, write_board, write_board_in_doubt};
pub use list::{Listed, is_note, names, read_list, write_list};
pub use notice::Notice;

use crate::catalog::{Catalog, Renamed};
pub use crate::scenario::is_unwanted;
use crate::scenario::{Assumptions, Scenario};

/// The longest text that is read, in bytes.
pub const LENGTH_MAX: usize = 64 * 1024;

/// The longest link that is written, in bytes: this leaves room for a page address before it.
pub const WRITTEN_MAX: usize = 60 * 1024;

/// The result of reading a text that should be a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What was understood; blank in today's edition if nothing was.
    pub scenario: Scenario,
    /// Every problem, in the order of the text.
    pub notices: Vec<Notice>,
    /// How far the reading can be trusted.
    pub trust: Trust,
}

/// How far a reading can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trust {
    /// The whole text was read, and its checksum is correct.
    Sound,
    /// Part of it was not read, or the checksum is missing or wrong: the recommendation is
    /// withheld until the visitor confirms what is shown.
    Doubtful,
    /// No scenario could be read.
    Unreadable,
}

impl Reading {
    /// The reading of an empty text: the blank scenario of today's edition.
    pub fn blank(catalog: &Catalog) -> Self {
        Self {
            scenario: Scenario::new(catalog.today().id.clone()),
            notices: Vec::new(),
            trust: Trust::Sound,
        }
    }

    fn unreadable(catalog: &Catalog, notice: Notice) -> Self {
        Self { notices: vec![notice], trust: Trust::Unreadable, ..Self::blank(catalog) }
    }
}

/// Reads anything that people paste: a full address, its fragment, the bare text, percent-encoded
/// or HTML-escaped, with line breaks. Empty text gives the blank scenario of today's edition.
pub fn read(catalog: &Catalog, pasted: &str) -> Reading {
    let found = match found(pasted) {
        Ok(Some(found)) => found,
        Ok(None) => return Reading::blank(catalog),
        Err(notice) => return Reading::unreadable(catalog, notice),
    };
    match accept::version(&found.text) {
        Some((Grammar::Scenario, 1)) => {
            let mut reading = v1::read(catalog, &found.text, found.is_sound);
            let doubts = doubts(&found, pasted);
            if !doubts.is_empty() {
                reading.trust = Trust::Doubtful;
                reading.notices.extend(doubts);
            }
            // When escaped, each byte takes up to three.
            if found.text.len() > WRITTEN_MAX / 3
                && let Err(long) = fits(catalog, &reading.scenario)
            {
                reading.notices.push(Notice::whole(long.to_string()));
            }
            reading
        }
        Some((Grammar::Board, 1)) => {
            let said = "This link holds a board of several scenarios, not a single one.";
            Reading::unreadable(catalog, Notice::new("", &found.text, said))
        }
        version => Reading::unreadable(catalog, too_new(version)),
    }
}

/// The link in a text; `None` if the text is empty.
///
/// # Errors
/// Why the text was not searched for a link, or why none was found.
fn found(pasted: &str) -> Result<Option<Found>, Notice> {
    if pasted.len() > LENGTH_MAX {
        let said = format!(
            "The text is longer than {} KB; no link is, so it was not read.",
            LENGTH_MAX / 1024
        );
        return Err(Notice::new("", "", said));
    }
    match Pasted::of(pasted) {
        Pasted::Nothing => Ok(None),
        Pasted::Link(found) => Ok(Some(found)),
        Pasted::Other => {
            let said = "This is not an Edgewise link: one begins with #v1 and its edition.";
            Err(Notice::new("", pasted.trim(), said))
        }
    }
}

/// Why what was found may not be what was meant.
fn doubts(found: &Found, pasted: &str) -> Vec<Notice> {
    let mut doubts = Vec::new();
    if let Some(other) = &found.other {
        let said = "There are two links in this text; the other one was left out.";
        doubts.push(Notice::new("", other, said));
    }
    if found.is_joined && v1::is_unsigned(&found.text) {
        let said = "Spaces or line breaks inside the link were taken out; write a space as _.";
        doubts.push(Notice::new("", pasted.trim(), said));
    }
    doubts
}

/// The notice that a link is of a later version.
fn too_new(version: Option<(Grammar, u32)>) -> Notice {
    let (grammar, version) = version.unwrap_or((Grammar::Scenario, 0));
    let said = "This link was made by a newer version of Edgewise; nothing was guessed from it. \
                Keep its text for that version.";
    Notice::new("version", &format!("{}{version}", grammar.letter()), said)
}

/// Whether a text contains nothing that could be a scenario: it is blank, or only the address of a
/// page.
pub fn is_empty(pasted: &str) -> bool {
    pasted.len() <= LENGTH_MAX && matches!(Pasted::of(pasted), Pasted::Nothing)
}

/// A scenario whose link would be too long to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong {
    /// How long the link would be, in bytes.
    pub length: usize,
}

impl fmt::Display for TooLong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (length, most) = (self.length, WRITTEN_MAX);
        write!(
            f,
            "The link would have {length} characters, and one with more than {most} cannot be \
             opened again. Shorten the notes or the reasons."
        )
    }
}

impl core::error::Error for TooLong {}

/// Whether the link of a scenario can be read again.
///
/// # Errors
/// How long it would be.
pub fn fits(catalog: &Catalog, scenario: &Scenario) -> Result<(), TooLong> {
    let length = write(catalog, scenario).len();
    if length <= WRITTEN_MAX { Ok(()) } else { Err(TooLong { length }) }
}

/// The canonical link of a scenario, with its `#`. If [`fits`] fails, the link cannot be read
/// again.
pub fn write(catalog: &Catalog, scenario: &Scenario) -> String {
    format!("#{}", v1::write(catalog, scenario))
}

/// The link of a scenario that may not be what was meant: without a checksum, so that anyone who opens it
/// is asked too.
pub fn write_in_doubt(catalog: &Catalog, scenario: &Scenario) -> String {
    let text = write(catalog, scenario);
    v1::split(&text).0.to_owned()
}

/// The entries of section `f`, such as `cluster.upgrades:4-12`: the spelling of hours and prices
/// used everywhere.
pub fn assumed(assumptions: &Assumptions) -> Vec<String> {
    v1::assumed::entries(assumptions)
}

/// Such an entry as it is spelled today, if its duty or unit was renamed.
pub fn assumed_today<'a>(catalog: &'a Catalog, entry: &str) -> Option<(String, &'a Renamed)> {
    v1::assumed::today(catalog, entry)
}

/// Applies such an entry, replacing what was assumed before.
///
/// # Errors
/// A sentence that says what is wrong with it, in which case nothing changes.
pub fn assume(catalog: &Catalog, assumptions: &mut Assumptions, entry: &str) -> Result<(), String> {
    v1::assumed::read(catalog, assumptions, entry)
}
