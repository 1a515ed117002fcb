//! The forms in which links arrive: whole addresses, fragments, bare, escaped once or twice, broken
//! over lines, with the punctuation of the sentence they stood in.

use super::checksum;
use percent_encoding::percent_decode_str;

/// How often a text may have been escaped as a whole, for addresses or for HTML.
const ESCAPED_MAX: usize = 3;

/// Escapes of HTML that have names and can stand in an address.
const NAMED: [(&str, char); 11] = [
    ("amp", '&'),
    ("colon", ':'),
    ("comma", ','),
    ("equals", '='),
    ("gt", '>'),
    ("lowbar", '_'),
    ("lt", '<'),
    ("num", '#'),
    ("percnt", '%'),
    ("quot", '"'),
    ("semi", ';'),
];

/// What a pasted text says.
pub struct Pasted {
    /// What may be the link, likeliest first; empty when nothing was said at all.
    pub candidates: Vec<String>,
    /// Whether a second text in it is as good a link.
    pub is_one_of_two: bool,
    /// Whether the first is sound.
    pub is_sound: bool,
    /// Whether spaces or line breaks inside it were taken out.
    pub is_joined: bool,
}

impl Pasted {
    /// Looks for the link; no further once one `is_sound`.
    pub fn of(text: &str, is_sound: impl Fn(&str) -> bool) -> Self {
        let text = without_words(text.trim_matches(is_break));
        let is_joined = text.contains(is_break);
        let joined: String = text.chars().filter(|letter| !is_break(*letter)).collect();
        let mut text = joined;
        for _ in 0..ESCAPED_MAX {
            match unescaped(&text) {
                Some(plain) => text = plain,
                None => break,
            }
        }
        let mut likely: Vec<String> = Vec::new();
        let mut others: Vec<String> = Vec::new();
        for _ in 0..=ESCAPED_MAX {
            let (links, rest): (Vec<&str>, Vec<&str>) =
                pieces(&text).into_iter().partition(|piece| begins(piece));
            if let Some(link) = links.iter().find(|one| is_sound(one)) {
                let is_other = |one: &&str| !one.starts_with(link) && !link.contains(*one);
                return Self {
                    candidates: vec![(*link).to_owned()],
                    is_sound: true,
                    is_one_of_two: links.iter().any(is_other),
                    is_joined,
                };
            }
            likely.extend(links.into_iter().map(str::to_owned));
            others.extend(rest.into_iter().map(str::to_owned));
            // What is not UTF-8 makes no link, but it must not hide that one was meant.
            let decoded = percent_decode_str(&text).decode_utf8_lossy();
            if decoded == text {
                break;
            }
            text = decoded.into_owned();
        }
        likely.append(&mut others);
        Self { candidates: likely, is_one_of_two: false, is_sound: false, is_joined }
    }
}

/// What a link holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grammar {
    /// One scenario: it begins with `v` and a version.
    Scenario,
    /// A board of several: it begins with `b` and a version.
    Board,
}

/// What a text holds and in which version, when it begins like a link.
pub fn version(text: &str) -> Option<(Grammar, u32)> {
    let head = text.split(';').next()?;
    let (grammar, digits) = match head.strip_prefix('v') {
        Some(digits) => (Grammar::Scenario, digits),
        None => (Grammar::Board, head.strip_prefix('b')?),
    };
    let plain = (1..=6).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    let version = digits.parse().ok().filter(|_| plain && !digits.starts_with('0'))?;
    Some((grammar, version))
}

/// Whether a text begins with `v1;`, `b1;` or that of another version.
fn begins(text: &str) -> bool {
    let head = text.bytes().take(8).position(|byte| byte == b';');
    head.is_some_and(|end| version(&text[..end]).is_some())
}

fn is_break(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\u{200b}' | '\u{feff}' | '\u{ad}')
}

/// The text itself where it is a link; else what follows each mark that an address may have before
/// one, what begins like one, and the text as a whole unless it is the address of a page and no more.
fn pieces(whole: &str) -> Vec<&str> {
    if whole.is_empty() || whole == "#" {
        return Vec::new();
    }
    let text = whole.trim_start_matches(['<', '"', '\'', '(', '`', '“']);
    let bare = text.trim_start_matches('#');
    if begins(bare) {
        return vec![trimmed(bare)];
    }
    let after = |mark| text.split_once(mark).map(|(_, rest)| rest);
    let query = |mark| after(mark).and_then(|rest| rest.split(['&', '#']).next());
    let start = text.match_indices(['v', 'b']).map(|(at, _)| &text[at..]).find(|text| begins(text));
    let behind = [after("#"), after("%23"), query("?s="), query("&s="), start];
    let found: Vec<&str> =
        behind.into_iter().flatten().map(trimmed).filter(|piece| !piece.is_empty()).collect();
    let is_page = text.contains("://") && !text.contains(';') && !text.contains("s=");
    if found.is_empty() && !is_page { vec![whole] } else { found }
}

/// Without more of `#` before it, and without the end of the sentence behind it.
fn trimmed(piece: &str) -> &str {
    piece
        .trim_start_matches('#')
        .trim_end_matches(['.', ',', ';', ')', '>', '"', '\'', '`', '”', '!', '?'])
}

/// Without the words of the message that goes on behind the checksum. What could be more of the link, or
/// of the checksum, stays.
fn without_words(text: &str) -> &str {
    const MARK: &str = ";k=";
    let end = text.find(MARK).map(|at| at + MARK.len() + checksum::LENGTH);
    match end.and_then(|end| text.split_at_checked(end)) {
        Some((link, words))
            if words.starts_with(|sign: char| is_break(sign) || ".,:!?)".contains(sign))
                && !words.contains(['=', '#']) =>
        {
            link
        }
        _ => text,
    }
}

/// Without the escapes of HTML; `None` when there are none.
fn unescaped(text: &str) -> Option<String> {
    if !text.contains('&') {
        return None;
    }
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        plain.push_str(before);
        let end = after.bytes().take(8).position(|byte| byte == b';');
        let letter = end.and_then(|end| meant(&after[..end]));
        plain.push(letter.unwrap_or('&'));
        rest = match (letter, end) {
            (Some(_), Some(end)) => &after[end + 1..],
            _ => after,
        };
    }
    plain.push_str(rest);
    (plain != text).then_some(plain)
}

/// The letter that stands between `&` and `;`.
fn meant(escape: &str) -> Option<char> {
    let Some(number) = escape.strip_prefix('#') else {
        return NAMED.iter().find(|(name, _)| *name == escape).map(|(_, letter)| *letter);
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16),
        None => number.parse(),
    };
    code.ok().and_then(char::from_u32)
}
