//! A scenario as a line of text that opens in years.
//!
//! Reading is total: any text gives a [`Reading`], every problem a [`Notice`], and nothing is
//! clamped, guessed or dropped in silence. Writing is canonical: equal scenarios have equal links.
//! A released version of the grammar is never edited; the next one stands beside it.

mod accept;
mod checksum;
mod list;
mod notice;
mod text;
mod v1;

use core::fmt;

use accept::Pasted;
pub use accept::in_query;
pub use list::{Listed, is_note, names, read_list, write_list};
pub use notice::Notice;

use crate::catalog::Catalog;
use crate::scenario::Scenario;
pub use crate::scenario::is_unwanted;

/// The longest text that is looked at, in bytes.
pub const LENGTH_MAX: usize = 64 * 1024;

/// The longest link that is written, in bytes: the address of a page fits before it.
pub const WRITTEN_MAX: usize = 60 * 1024;

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

/// Reads whatever people paste: a full address, its fragment, the bare text, percent-encoded or
/// HTML-escaped, with line breaks. Nothing at all is the blank scenario of today's edition.
pub fn read(catalog: &Catalog, pasted: &str) -> Reading {
    if pasted.len() > LENGTH_MAX {
        let said = format!(
            "The text is longer than {} KB; no link is, so it was not read.",
            LENGTH_MAX / 1024
        );
        return Reading::unreadable(catalog, Notice::new("", "", said));
    }
    let found = match Pasted::of(pasted) {
        Pasted::Nothing => return Reading::blank(catalog),
        Pasted::Link(found) => found,
        Pasted::Other => {
            let said = "This is not an Edgewise link: one begins with #v1 and its edition.";
            return Reading::unreadable(catalog, Notice::new("", pasted.trim(), said));
        }
    };
    match accept::version(&found.text) {
        Some(1) => {
            let mut reading = v1::read(catalog, &found.text, found.is_sound);
            let mut doubt = |text: &str, said: &str| {
                reading.notices.push(Notice::new("", text, said));
                reading.trust = Trust::Doubtful;
            };
            if let Some(other) = &found.other {
                doubt(other, "There are two links in this text; the other one was left out.");
            }
            if found.is_joined && v1::is_unsigned(&found.text) {
                let said =
                    "Spaces or line breaks inside the link were taken out; write a space as _.";
                doubt(pasted.trim(), said);
            }
            // Escaped, each byte takes up to three.
            if found.text.len() > WRITTEN_MAX / 3
                && let Err(long) = fits(catalog, &reading.scenario)
            {
                reading.notices.push(Notice::whole(long.to_string()));
            }
            reading
        }
        version => {
            let said = "This link was made by a newer version of Edgewise; nothing was guessed from \
                        it. Keep its text for that version.";
            let version = version.unwrap_or_default();
            Reading::unreadable(catalog, Notice::new("version", &format!("v{version}"), said))
        }
    }
}

/// Whether a text says nothing that could be a scenario: it is blank, or the address of a page and
/// no more.
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

/// The canonical link of a scenario, with its `#`. One for which [`fits`] fails is not read again.
pub fn write(catalog: &Catalog, scenario: &Scenario) -> String {
    format!("#{}", v1::write(catalog, scenario))
}
