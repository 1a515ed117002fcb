//! A scenario as a line of text that opens in years.
//!
//! Reading is total: any text gives a [`Reading`], every problem a [`Notice`], and nothing is
//! clamped, guessed or dropped in silence. Writing is canonical: equal scenarios have equal links.
//! A released version of the grammar is never edited; the next one stands beside it.

mod accept;
mod b1;
mod checksum;
mod list;
mod notice;
mod text;
mod v1;

use accept::{Grammar, Pasted};
pub use list::{Listed, names, read_list, write_list};
pub use notice::Notice;
pub use text::is_unwanted;

use crate::catalog::Catalog;
use crate::scenario::{Assumptions, Board, Scenario};

/// The longest text that is looked at, in bytes.
pub const LENGTH_MAX: usize = 64 * 1024;

/// What came out of a text that should be a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What was understood; blank in today's edition where nothing was.
    pub scenario: Scenario,
    /// Every problem, in the order in which the text has them.
    pub notices: Vec<Notice>,
    /// How far it may be relied on.
    pub trust: Trust,
}

/// How far a reading may be relied on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trust {
    /// The whole text was read, and its checksum holds.
    Sound,
    /// Part of it was not read, or the checksum is missing or wrong: the recommendation is
    /// withheld until the visitor confirms what is shown.
    Doubtful,
    /// No scenario could be read.
    Unreadable,
}

impl Reading {
    /// What nothing at all says: the blank scenario of today's edition.
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

/// What came out of a text that should be the link of a board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoardReading {
    /// What was understood; empty in today's edition where nothing was.
    pub board: Board,
    /// Every problem, in the order in which the text has them.
    pub notices: Vec<Notice>,
    /// How far it may be relied on.
    pub trust: Trust,
}

/// Reads whatever people paste: a full address, its fragment, the bare text, percent-encoded or
/// HTML-escaped, with line breaks. Nothing at all is the blank scenario of today's edition.
pub fn read(catalog: &Catalog, pasted: &str) -> Reading {
    let pasted = match found(pasted) {
        Ok(pasted) => pasted,
        Err(notice) => return Reading::unreadable(catalog, notice),
    };
    let Some(text) = pasted.candidates.first() else { return Reading::blank(catalog) };
    match accept::version(text) {
        Some((Grammar::Scenario, 1)) => {
            let mut reading = v1::read(catalog, text, pasted.is_sound);
            let doubts = doubts(&pasted, text);
            if !doubts.is_empty() {
                reading.trust = Trust::Doubtful;
                reading.notices.extend(doubts);
            }
            reading
        }
        Some((Grammar::Board, 1)) => {
            let said = "This link holds a board of several scenarios; it is no single one.";
            Reading::unreadable(catalog, Notice::new("", text, said))
        }
        version => Reading::unreadable(catalog, not_read(text, version)),
    }
}

/// Reads the link of a board in whatever form it was pasted.
pub fn read_board(catalog: &Catalog, pasted: &str) -> BoardReading {
    let unreadable = |notice| BoardReading {
        board: Board::new(catalog.today().id.clone()),
        notices: vec![notice],
        trust: Trust::Unreadable,
    };
    let pasted = match found(pasted) {
        Ok(pasted) => pasted,
        Err(notice) => return unreadable(notice),
    };
    let text = pasted.candidates.first().map_or("", String::as_str);
    match accept::version(text) {
        Some((Grammar::Board, 1)) => {
            let mut reading = b1::read(catalog, text, pasted.is_sound);
            let doubts = doubts(&pasted, text);
            if !doubts.is_empty() {
                reading.trust = Trust::Doubtful;
                reading.notices.extend(doubts);
            }
            reading
        }
        Some((Grammar::Scenario, 1)) => {
            let said = "This link holds one scenario; it is no board.";
            unreadable(Notice::new("", text, said))
        }
        version => unreadable(not_read(text, version)),
    }
}

/// Whether a text is the link of a board, of whatever version.
pub fn is_board(pasted: &str) -> bool {
    let found = found(pasted).ok().and_then(|pasted| pasted.candidates.into_iter().next());
    let version = found.and_then(|text| accept::version(&text));
    matches!(version, Some((Grammar::Board, _)))
}

/// What may be the link in a text, if it is not too long for one.
fn found(pasted: &str) -> Result<Pasted, Notice> {
    if pasted.len() > LENGTH_MAX {
        let said = format!(
            "The text is longer than {} KB; no link is, so it was not read.",
            LENGTH_MAX / 1024
        );
        return Err(Notice::new("", "", said));
    }
    Ok(Pasted::of(pasted, v1::is_sound))
}

/// Why what was read may not be what was meant.
fn doubts(pasted: &Pasted, text: &str) -> Vec<Notice> {
    let mut said = Vec::new();
    if pasted.is_one_of_two {
        said.push("There are two links in this text; the other one was left out.");
    }
    if pasted.is_joined && v1::is_unsigned(text) {
        said.push("Spaces or line breaks inside the link were taken out; write a space as _.");
    }
    said.into_iter().map(|said| Notice::new("", text, said)).collect()
}

/// Why a text was not read at all.
fn not_read(text: &str, version: Option<(Grammar, u32)>) -> Notice {
    let Some((grammar, version)) = version else {
        let said = "This is not an Edgewise link: one begins with #v1 and its edition.";
        return Notice::new("", text, said);
    };
    let letter = match grammar {
        Grammar::Scenario => 'v',
        Grammar::Board => 'b',
    };
    Notice::new(
        "version",
        &format!("{letter}{version}"),
        "This link was made by a newer version of Edgewise; nothing was guessed from it. \
         Keep its text for that version.",
    )
}

/// Whether a text says nothing that could be a scenario: it is blank, or the address of a page and
/// no more.
pub fn is_empty(pasted: &str) -> bool {
    pasted.len() <= LENGTH_MAX && Pasted::of(pasted, v1::is_sound).candidates.is_empty()
}

/// The canonical link of a scenario, with its `#`.
pub fn write(catalog: &Catalog, scenario: &Scenario) -> String {
    format!("#{}", v1::write(catalog, scenario))
}

/// The canonical link of a board, with its `#`. One with more than [`ENTRIES_MAX`] scenarios is a file's
/// and has no link.
///
/// [`ENTRIES_MAX`]: crate::scenario::ENTRIES_MAX
pub fn write_board(catalog: &Catalog, board: &Board) -> Option<String> {
    let is_short = board.entries.len() <= crate::scenario::ENTRIES_MAX;
    is_short.then(|| format!("#{}", b1::write(catalog, board)))
}

/// The entries of section `f`, such as `cluster.upgrades:4-12`: how hours and prices are spelled
/// everywhere.
pub fn assumed(assumptions: &Assumptions) -> Vec<String> {
    v1::assumed::entries(assumptions)
}

/// Takes one such entry over, in the place of what was assumed before.
///
/// # Errors
/// A sentence that says what is wrong with it; nothing was taken over then.
pub fn assume(catalog: &Catalog, assumptions: &mut Assumptions, entry: &str) -> Result<(), String> {
    v1::assumed::read(catalog, assumptions, entry)
}
