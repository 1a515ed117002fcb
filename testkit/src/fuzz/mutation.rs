//! What happens to text on its way: to its letters, to its sections, by tools that escape, by hand.

use crate::invented::Chance;

/// Letters of links and files, and some that are invisible or nearly so.
const LETTERS: [&str; 64] = [
    "a",
    "e",
    "k",
    "l",
    "o",
    "v",
    "z",
    "0",
    "1",
    "2",
    "3",
    "6",
    "9",
    "A",
    "K",
    "V",
    "-",
    ".",
    ":",
    ";",
    ",",
    "=",
    "_",
    "%",
    "#",
    "&",
    "?",
    "/",
    "+",
    " ",
    "\n",
    "\t",
    "\0",
    "\u{1b}",
    "\u{7f}",
    "\u{ad}",
    "\u{200b}",
    "\u{200f}",
    "\u{202e}",
    "\u{2066}",
    "\u{2028}",
    "\u{feff}",
    "\u{fffd}",
    "\u{e9}",
    "\u{37e}",
    "\u{ff1b}",
    "\u{2013}",
    "\u{440}",
    "\u{1f600}",
    "%00",
    "%0A",
    "%3B",
    "%C3",
    "%E2%80%AE",
    "%25",
    "%",
    "%4",
    "&#59;",
    "&amp;",
    "&#x3b;",
    "\"",
    "'",
    "[",
    "]",
];

/// Numbers at and beyond every limit.
const NUMBERS: [&str; 12] = [
    "0",
    "00",
    "-1",
    "1e9",
    "1.5",
    "1/0",
    "65",
    "256",
    "4294967296",
    "1000001",
    "99999999999999999999",
    "340282366920938463463374607431768211456",
];

/// Words that mean nothing, something else, or nearly the same.
const WORDS: [&str; 16] = [
    "unknown",
    "own-1",
    "k3s",
    "aks-hybrid",
    "nothing",
    "unlimited",
    "no-end",
    "never",
    "1999-01",
    "2024-06",
    "2026-11",
    "2031-01",
    "low",
    "high",
    "Low",
    "cost",
];

/// The text after one to four accidents, where `other` is a text that it may get mixed up with.
pub fn mutated(text: &str, other: &str, parted: &[char], chance: &mut Chance) -> String {
    let mut text = text.to_owned();
    loop {
        text = once(&text, other, parted, chance);
        if !chance.is_one_in(3) {
            return text;
        }
    }
}

fn once(text: &str, other: &str, parted: &[char], chance: &mut Chance) -> String {
    let at = place(text, chance);
    let (before, after) = text.split_at(at);
    let length = if chance.is_one_in(2) { 1 } else { 1 + chance.below(12) };
    let run: String = after.chars().take(length).collect();
    let rest = &after[run.len()..];
    match chance.below(20) {
        0 | 1 => [before, *chance.pick(&LETTERS), skip(after)].concat(),
        2 => [before, *chance.pick(&LETTERS), after].concat(),
        3 => [before, rest].concat(),
        4 => [before, &run, after].concat(),
        5 => [before, skip(&run), first(&run), rest].concat(),
        6 => before.to_owned(),
        7 => after.to_owned(),
        8 => [before, &other[place(other, chance)..]].concat(),
        9 => sections(text, parted, chance),
        10 => [before, &encoded(&run), rest].concat(),
        11 => encoded(text),
        12 => escaped(text, chance),
        13 => [before, *chance.pick(&["\r\n", " ", "\n\n", "\u{a0}"]), after].concat(),
        14 => {
            let many = if chance.is_one_in(500) { 70_000 } else { 1 + chance.below(200) };
            [before, &run.repeat(many), rest].concat()
        }
        15 => replaced(text, |letter| letter.is_ascii_digit(), &NUMBERS, chance),
        16 => {
            let is_word = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
            replaced(text, is_word, &WORDS, chance)
        }
        17 if chance.is_one_in(2) => [before, &run.to_uppercase(), rest].concat(),
        17 => {
            let version = *chance.pick(&["v2;", "v01;", "V1;", "v10;"]);
            text.replace('_', "+").replace("v1;", version)
        }
        18 => {
            let is_word = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
            let words: Vec<&str> = other.split(|one| !is_word(one)).collect();
            replaced(text, is_word, &words, chance)
        }
        _ => {
            let (from, to) = *chance.pick(&[
                (";", "&"),
                ("=", "%3D"),
                ("-", "\u{2013}"),
                (";", "; "),
                (",", ", "),
                (":", "%3A"),
                (".", "%2E"),
                (";", ";;"),
                ("#", "%23"),
                ("%", "%25"),
                (";k=", ";K="),
                ("\"", "'"),
            ]);
            text.replace(from, to)
        }
    }
}

/// Swaps two sections, or doubles one, drops one, or takes one of another key.
fn sections(text: &str, parted: &[char], chance: &mut Chance) -> String {
    let mark = *chance.pick(parted);
    let mut parts: Vec<&str> = text.split(mark).collect();
    let (one, other) = (chance.below(parts.len()), chance.below(parts.len()));
    match chance.below(4) {
        0 => parts.swap(one, other),
        1 => parts.insert(other, parts[one]),
        2 => drop(parts.remove(one)),
        _ => {
            let key = *chance.pick(&["m", "p", "w", "h", "o1", "r1", "x", "y", "d", "t", "n", "q"]);
            let value = parts[one].split_once('=').map_or("", |(_, value)| value);
            let changed = format!("{key}={value}");
            parts[one] = &changed;
            return parts.join(mark.encode_utf8(&mut [0; 4]));
        }
    }
    parts.join(mark.encode_utf8(&mut [0; 4]))
}

/// Another text in place of a run of letters of one kind.
fn replaced(
    text: &str,
    is_kind: impl Fn(char) -> bool,
    by: &[&str],
    chance: &mut Chance,
) -> String {
    let from = place(text, chance);
    let Some(start) = text[from..].find(&is_kind).map(|start| from + start) else {
        return text.to_owned();
    };
    let end = text[start..].find(|letter| !is_kind(letter)).map_or(text.len(), |end| start + end);
    [&text[..start], *chance.pick(by), &text[end..]].concat()
}

/// The text with everything but letters and digits as `%XX`.
pub fn encoded(text: &str) -> String {
    use core::fmt::Write;
    let mut out = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() {
            out.push(char::from(byte));
        } else {
            write!(out, "%{byte:02X}").expect("memory takes text");
        }
    }
    out
}

/// The text escaped as HTML, in one of the ways that tools do it.
fn escaped(text: &str, chance: &mut Chance) -> String {
    let way = chance.below(4);
    let one = |letter: char| match (way, letter) {
        (_, '&') => "&amp;".into(),
        (1, ';' | '=' | '#') => format!("&#{};", u32::from(letter)),
        (2, letter) if !letter.is_ascii_alphanumeric() => format!("&#x{:X};", u32::from(letter)),
        (3, ';') => "&semi;".into(),
        (3, '=') => "&equals;".into(),
        _ => letter.to_string(),
    };
    text.chars().map(one).collect()
}

/// A place between two letters.
fn place(text: &str, chance: &mut Chance) -> usize {
    let mut at = chance.below(text.len() + 1);
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn first(text: &str) -> &str {
    &text[..text.len() - skip(text).len()]
}

/// Without its first letter.
fn skip(text: &str) -> &str {
    let mut letters = text.chars();
    letters.next();
    letters.as_str()
}
