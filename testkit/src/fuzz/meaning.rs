//! What a link says, entry by entry, determined without the reader, to compare with what was read.

use std::collections::BTreeSet;

use edgewise_engine::catalog::{Catalog, Tier};
use edgewise_engine::id::EditionId;
use edgewise_engine::quantity::Ratio;

use super::sum::sum;

/// What is said: a section and one of its entries each.
pub type Meaning = BTreeSet<(String, String)>;

/// The links that may be in a text: as it is, after an address, escaped up to three times, with
/// foreign characters in it, with more text behind its checksum.
pub fn candidates(text: &str) -> Vec<String> {
    let from_mail = text.replace("=\r\n", "").replace("=3D", "=");
    let from_gateway = decoded(&text.replace('-', "%").replace('_', "/"));
    // As HTML first, and as an address after that.
    let (once, twice) = (decoded(text), decoded(&decoded(text)));
    [text, &from_mail, &from_gateway, &once, &twice].into_iter().flat_map(in_form).collect()
}

fn in_form(text: &str) -> Vec<String> {
    let is_foreign = |letter: char| !letter.is_ascii_alphanumeric() && !"-.:;,=_%".contains(letter);
    let mut text: String = text.chars().filter(|letter| !is_break(*letter)).collect();
    let mut found: Vec<String> = Vec::new();
    let mut add = |piece: &str| {
        if !found.iter().any(|one| one == piece) {
            found.push(piece.to_owned());
        }
    };
    for round in 0..7 {
        let behind = |mark| text.split_once(mark).map_or("", |(_, rest)| rest);
        let queries = text
            .match_indices("s=")
            .map(|(at, mark)| text[at + mark.len()..].split(['&', '#']).next().unwrap_or(""));
        let start = text.find("v1;").map_or("", |start| &text[start..]);
        let written = text.replace(is_foreign, "");
        let starts = written.match_indices("v1;e=").map(|(start, _)| &written[start..]);
        let marked = [text.as_str(), behind("#"), behind("%23"), start];
        for piece in marked.into_iter().chain(queries).chain(starts) {
            let piece = piece
                .trim_start_matches(['<', '"', '\'', '(', '`', '\u{201c}', '#'])
                .trim_end_matches(['.', ',', ';', ')', '>', '"', '\'', '`', '\u{201d}', '!', '?']);
            if piece.starts_with("v1;") {
                add(piece);
                ended(piece).into_iter().for_each(&mut add);
            }
        }
        text = if round < 3 { without_entities(&text) } else { decoded(&text) };
    }
    found
}

/// A link with what follows its checksum left out: any checksum that fits, and `any` where nothing
/// follows that could be more of the link.
fn ended(piece: &str) -> Vec<&str> {
    let cut = |at: usize, length: usize| {
        let (link, rest) = piece.split_at_checked(at + length)?;
        let is_more = rest.starts_with(|next: char| next.is_ascii_alphanumeric() || next == ';');
        let is_signed = link[at..].len() > ";k=any".len();
        ((is_signed || !is_more) && is_vouched(link)).then_some(link)
    };
    let marks = piece.match_indices(";k=").take(8);
    marks.flat_map(|(at, mark)| [3, 7].map(|sum| cut(at, mark.len() + sum))).flatten().collect()
}

/// Spaces, line breaks, and some invisible characters.
pub fn is_break(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(
            letter,
            '\u{200b}' | '\u{feff}' | '\u{ad}' | '\u{2060}' | '\u{180e}' | '\u{3164}'
        )
}

/// What a link says, given without anything around it.
pub fn of(catalog: &Catalog, link: &str) -> Meaning {
    let body = link.rsplit_once(";k=").map_or(link, |(body, _)| body);
    let mut meaning = Meaning::new();
    let named = body.split(';').find_map(|section| section.strip_prefix("e="));
    let known = named.and_then(EditionId::parse).filter(|id| catalog.edition(id).is_some());
    let edition = known.unwrap_or_else(|| catalog.today().id.clone());
    for section in body.split(';').skip(1) {
        let (key, value) = section.split_once('=').unwrap_or((section, ""));
        let is_list = !matches!(key, "e" | "d" | "t" | "n") && !key.starts_with('o');
        let entries: Vec<&str> = if is_list { value.split(',').collect() } else { vec![value] };
        for entry in entries {
            let entry = plain(key, entry);
            if !is_nothing(catalog, &edition, key, &entry) {
                meaning.insert((key.to_owned(), entry));
            }
        }
    }
    meaning
}

/// Whether a link vouches for itself: by the right checksum, or by `k=any`.
pub fn is_vouched(link: &str) -> bool {
    link.rsplit_once(";k=").is_some_and(|(body, end)| {
        let end = end.to_ascii_lowercase();
        end == "any" || end.replace('o', "0").replace(['i', 'l'], "1") == sum(body)
    })
}

fn decoded(text: &str) -> String {
    percent_encoding::percent_decode_str(text).decode_utf8_lossy().into_owned()
}

/// The text without the escapes of HTML.
pub fn without_entities(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let found = after.split_once(';').and_then(|(name, rest)| Some((entity(name)?, rest)));
        let (letter, left) = found.unwrap_or(('&', after));
        out.push(letter);
        rest = left;
    }
    out + rest
}

fn entity(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "colon" => Some(':'),
        "comma" => Some(','),
        "equals" => Some('='),
        "num" => Some('#'),
        "percnt" => Some('%'),
        "semi" => Some(';'),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(digits) => u32::from_str_radix(digits, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }
    }
}

/// An entry with its escapes undone and its value in one of the ways to spell it.
fn plain(key: &str, entry: &str) -> String {
    let text = decoded(&entry.replace('_', " "));
    if matches!(key, "e" | "d" | "t" | "n" | "h" | "y") || key.starts_with('o') {
        return text;
    }
    let Some((name, value)) = text.split_once(':') else { return text };
    let value = if value.bytes().all(|byte| byte.is_ascii_digit()) && !value.is_empty() {
        let short = value.trim_start_matches('0');
        if short.is_empty() { "0" } else { short }.to_owned()
    } else if let Some(points) = Ratio::parse(value) {
        points.to_string().trim_end_matches("/1").to_owned()
    } else {
        let mut members: Vec<&str> = value.split('.').collect();
        members.sort_unstable();
        members.join(".")
    };
    format!("{name}:{value}")
}

/// Whether an entry only states the default.
fn is_nothing(catalog: &Catalog, edition: &EditionId, key: &str, entry: &str) -> bool {
    match (key, entry.split_once(':')) {
        ("p", Some((name, digit))) => {
            let criterion = catalog.criteria.iter().find(|one| one.id.as_str() == name);
            criterion.is_some_and(|one| Tier::parse(digit) == Some(one.default_tier(edition)))
        }
        (_, Some((_, "unknown"))) => key.starts_with('r'),
        _ => false,
    }
}
