//! The forms in which links arrive: whole addresses, fragments, bare, wrapped by a mail gateway or a
//! chat tool, escaped, quoted, split across lines, in the middle of a message.
//!
//! A link with a matching checksum is found first, no matter what surrounds it. Only if there is
//! none is the text read as a handwritten or damaged link.

mod forms;
mod signed;

use super::v1;
use crate::scenario::{is_invisible, is_unwanted};
use forms::Forms;
use signed::Stretch;

/// What a pasted text holds.
#[derive(Debug)]
pub enum Pasted {
    /// Nothing that could be a scenario: it is blank, or only the address of a page.
    Nothing,
    /// A link of some version.
    Link(Found),
    /// Something else.
    Other,
}

/// A link that was found.
#[derive(Debug)]
pub struct Found {
    /// The link from its `v` or `b` onwards, without what surrounded it.
    pub text: String,
    /// Whether its checksum matches.
    pub is_sound: bool,
    /// Whether spaces or line breaks inside it were removed.
    pub is_joined: bool,
    /// Another link in the same text.
    pub other: Option<String>,
}

impl Pasted {
    /// Looks for the link.
    pub fn of(pasted: &str) -> Self {
        let mut is_seen = false;
        let mut is_headless = false;
        let mut says_something = false;
        let mut unsigned = None;
        for form in Forms::of(pasted) {
            let stretches = signed::stretches(&form);
            // A sound link that another form shows after a damaged one is part of the damaged one's
            // contents.
            if let Some(at) = stretches.iter().position(|one| one.is_sound)
                && (at == 0 || !is_seen)
            {
                return Self::Link(sound(&form, &stretches, at));
            }
            is_seen |= !stretches.is_empty();
            match plain(&form) {
                Some(found) if found.is_sound => return Self::Link(found),
                // A link that another form shows after one without its head is part of that one
                // too.
                Some(found) if !is_headless => unsigned = unsigned.or(Some(found)),
                Some(_) => {}
                None => is_headless |= form.contains(";k="),
            }
            says_something |= !is_page(&form);
        }
        match unsigned {
            Some(found) => Self::Link(found),
            None if says_something => Self::Other,
            None => Self::Nothing,
        }
    }
}

/// What a link contains, by its first letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grammar {
    /// One scenario.
    Scenario,
    /// A board of several.
    Board,
}

impl Grammar {
    const ALL: [Self; 2] = [Self::Scenario, Self::Board];

    /// The letter.
    pub const fn letter(self) -> char {
        match self {
            Self::Scenario => 'v',
            Self::Board => 'b',
        }
    }
}

/// The letters that links begin with.
const LETTERS: [char; 2] = [Grammar::Scenario.letter(), Grammar::Board.letter()];

/// What a text contains and the number after its first letter, if it begins like a link of some
/// version.
pub fn version(text: &str) -> Option<(Grammar, u32)> {
    let head = text.split(';').next()?;
    let grammar = Grammar::ALL.into_iter().find(|grammar| head.starts_with(grammar.letter()))?;
    let digits = &head[1..];
    let plain = (1..=6).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    let version = digits.parse().ok().filter(|_| plain && !digits.starts_with('0'))?;
    Some((grammar, version))
}

/// The link that the query of an address holds: the parameter named exactly `s`, if its value begins
/// like a version. Any other query is not ours.
pub fn in_query(address: &str) -> Option<&str> {
    let (_, query) = address.split_once('?')?;
    query.split('#').next()?.split('&').find_map(in_parameter)
}

/// The value of a parameter named exactly `s`, if it begins like a version.
fn in_parameter(parameter: &str) -> Option<&str> {
    let is_version = |value: &&str| {
        let number = value.strip_prefix(LETTERS);
        number.is_some_and(|number| number.starts_with(|one: char| one.is_ascii_digit()))
    };
    parameter.strip_prefix("s=").filter(is_version)
}

/// The link whose checksum matches, and another one next to it.
fn sound(form: &str, stretches: &[Stretch], at: usize) -> Found {
    let taken = &stretches[at].link;
    // The visible text of a link is often the same link, cut short.
    let is_other = |one: &Stretch| !taken.starts_with(&one.link);
    let mut rest = form.to_owned();
    for one in stretches.iter().rev() {
        rest.replace_range(one.span.clone(), " ");
    }
    let hidden = || Forms::of(&rest).flat_map(|form| signed::stretches(&form)).find(is_other);
    let other = stretches.iter().find(|one| is_other(one)).cloned().or_else(hidden);
    let other = other
        .map(|one| one.link)
        .or_else(|| start(&rest).and(plain(&rest)).map(|found| found.text));
    Found { text: taken.clone(), is_sound: true, is_joined: false, other }
}

/// The link in a text without a matching checksum, as far as it goes.
fn plain(form: &str) -> Option<Found> {
    let start = start_of_damaged(form)?;
    let text = &form[start..];
    let end = signed::end(text, is_break).unwrap_or_else(|| end_of_damaged(text));
    let text = joined(&text[..end]);
    let link = text.trim_end_matches(BEHIND);
    let rest = &form[start + end..];
    let behind = self::start(rest).map(|start| joined(&rest[start..]));
    let other = behind.or_else(|| hidden(&form[..start], link));
    Some(Found {
        is_sound: v1::is_sound(link),
        is_joined: text.len() < end,
        other: other.filter(|other| !other.starts_with(link)),
        text: link.to_owned(),
    })
}

/// A link that precedes another one in another form, unless it is the same, cut short or not.
fn hidden(before: &str, link: &str) -> Option<String> {
    let is_other = |one: &Stretch| !link.starts_with(&one.link) && !one.link.starts_with(link);
    let mut found = Forms::of(before).flat_map(|form| signed::stretches(&form));
    found.find(is_other).map(|one| one.link)
}

/// The punctuation that a sentence may have after a link.
const BEHIND: [char; 17] =
    ['.', ',', ';', ')', ']', '}', '|', '<', '>', '"', '\'', '`', '”', '’', '!', '?', '…'];

/// Where a link begins: with a version and a section.
fn start(text: &str) -> Option<usize> {
    starts(text, signed::is_section).next()
}

/// Where a link begins that may be almost entirely lost: preferably not at "API v1; and".
fn start_of_damaged(text: &str) -> Option<usize> {
    let is_said = |behind: &str| behind.starts_with(|next: char| next.is_ascii_lowercase());
    starts(text, is_said).next().or_else(|| starts(text, |_| true).next())
}

/// Every place with a version that is followed by something that could be a section.
fn starts(text: &str, is_said: impl Fn(&str) -> bool) -> impl Iterator<Item = usize> {
    text.match_indices(LETTERS).map(|(at, _)| at).filter(move |at| {
        let rest = &text[*at..];
        begins(rest) && rest.find(';').is_some_and(|end| is_said(&rest[end + 1..]))
    })
}

/// Where a damaged link ends: before the next address or link in the text, and after what is left of
/// its checksum.
fn end_of_damaged(text: &str) -> usize {
    let (mut place, mut last) = (0, "");
    for word in text.split(is_break) {
        let is_next = word.contains("://") || start(word).is_some();
        let is_behind = !word.is_empty() && !word.starts_with(';') && has_checksum(last);
        if place > 0 && (is_next || is_behind) {
            return place;
        }
        if !word.is_empty() {
            last = word;
        }
        let gap = text[place + word.len()..].chars().next();
        place += word.len() + gap.map_or(0, char::len_utf8);
    }
    text.len()
}

/// Whether a word of a damaged link ends with a checksum, or with a part of one.
fn has_checksum(word: &str) -> bool {
    word.rsplit_once(signed::MARK).is_some_and(|(_, sum)| {
        let letters = sum.trim_end_matches(BEHIND);
        let is_sum = letters.bytes().all(|byte| byte.is_ascii_alphanumeric());
        is_sum && !letters.is_empty() && !sum.ends_with(';')
    })
}

/// Whether a text begins with `v1;`, `b1;` or the same of another version.
fn begins(text: &str) -> bool {
    let head = text.bytes().take(8).position(|byte| byte == b';');
    head.is_some_and(|end| version(&text[..end]).is_some())
}

/// The text without spaces, line breaks and the marks that mail uses to quote a line.
fn joined(text: &str) -> String {
    let mut lines = text.lines();
    let first = lines.next().unwrap_or_default();
    let quoted = lines.map(|line| line.trim_start_matches(|mark| is_break(mark) || mark == '>'));
    let letters = [first].into_iter().chain(quoted).flat_map(str::chars);
    letters.filter(|letter| !is_break(*letter)).collect()
}

fn is_break(letter: char) -> bool {
    letter.is_whitespace() || is_invisible(letter)
}

/// Whether a text is blank, or only the address of a page.
fn is_page(form: &str) -> bool {
    let text = form.replace(|letter| is_break(letter) || is_unwanted(letter), "");
    // The text to scroll to, which some browsers leave in the address.
    let text = text.split(":~:").next().unwrap_or_default();
    let fragment = text.split_once('#').map_or("", |(_, fragment)| fragment);
    let is_bare = fragment.trim_start_matches('#').trim_end_matches(BEHIND).is_empty();
    let is_address = text.contains("://") && !text.contains(';');
    matches!(text, "" | "#")
        || is_address && is_bare && text.split(['?', '&']).find_map(in_parameter).is_none()
}
