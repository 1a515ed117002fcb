//! The forms that a text may have had before it was escaped: as an address, as HTML, as JSON, for
//! mail, by a mail gateway.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use percent_encoding::percent_decode_str;

use super::joined;

/// How many forms of one text are examined.
const FORMS_MAX: usize = 16;

/// How often a text may have been escaped as HTML or JSON.
const ESCAPED_MAX: usize = 3;

/// Named HTML escapes that can occur in an address.
const NAMED: [(&str, char); 12] = [
    ("amp", '&'),
    ("apos", '\''),
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

/// A text, then everything that it may have been before it was escaped.
pub struct Forms {
    found: Vec<String>,
    given: usize,
}

impl Forms {
    /// The forms of a text. The first is the text without HTML and JSON escapes, which no link can
    /// contain.
    pub fn of(text: &str) -> Self {
        Self { found: vec![unescaped(text)], given: 0 }
    }
}

impl Iterator for Forms {
    type Item = String;

    fn next(&mut self) -> Option<String> {
        if let Some(last) = self.given.checked_sub(1).map(|last| &self.found[last]) {
            // In a text that was escaped twice, what looks like HTML may be the visitor's words.
            let earlier = [
                decoded(last),
                // Mail may have split it between a `%` and its digits.
                decoded(&joined(last)),
                quoted_printable(last),
                gateway_2(last),
                gateway_3(last),
                Some(unescaped(last)),
            ];
            for text in earlier.into_iter().flatten() {
                if self.found.len() < FORMS_MAX && !self.found.contains(&text) {
                    self.found.push(text);
                }
            }
        }
        let form = self.found.get(self.given).cloned();
        self.given += 1;
        form
    }
}

/// The text without `%XX`. Bytes that are not UTF-8 make no link, but must not hide that one was
/// meant.
fn decoded(text: &str) -> Option<String> {
    text.contains('%').then(|| percent_decode_str(text).decode_utf8_lossy().into_owned())
}

/// The text without the soft line breaks of quoted-printable mail and, if it has any, without its
/// `=3D`.
fn quoted_printable(text: &str) -> Option<String> {
    let is_whole = text.contains("=3D") || text.contains("=3d");
    if !is_whole && !text.contains("=\n") && !text.contains("=\r\n") {
        return None;
    }
    let plain = text.replace("=\r\n", "").replace("=\n", "");
    if !is_whole {
        return Some(plain);
    }
    let as_address = plain.replace('%', "%25").replace('=', "%");
    Some(percent_decode_str(&as_address).decode_utf8_lossy().into_owned())
}

/// The address inside a Proofpoint address of the second kind: `%` is written as `-`, and `/` as
/// `_`.
fn gateway_2(text: &str) -> Option<String> {
    let (_, rest) = text.split_once("/v2/url?u=")?;
    let address = rest.split(['&', '"', '<', '>']).next()?.replace('-', "%").replace('_', "/");
    Some(percent_decode_str(&address).decode_utf8_lossy().into_owned())
}

/// The address inside a Proofpoint address of the third kind: `/v3/__address__;letters!…`. Each `*`
/// in it stands for the next of the letters, which are in base 64, and `**` with a length for
/// several.
fn gateway_3(text: &str) -> Option<String> {
    let (_, rest) = text.split_once("/v3/__")?;
    let (address, letters) = rest.split('!').next()?.rsplit_once("__;")?;
    let letters = URL_SAFE_NO_PAD.decode(letters.trim_end_matches('=')).ok()?;
    let letters = String::from_utf8(letters).ok()?;
    let mut letters = letters.chars();
    let mut plain = String::new();
    let mut rest = address.chars();
    while let Some(letter) = rest.next() {
        if letter != '*' {
            plain.push(letter);
        } else if rest.as_str().starts_with('*') {
            let length = rest.nth(1).and_then(run_length)?;
            plain.extend(letters.by_ref().take(length));
        } else {
            plain.extend(letters.next());
        }
    }
    Some(plain)
}

/// The length that a letter stands for, starting at 2.
fn run_length(letter: char) -> Option<usize> {
    const LENGTHS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    LENGTHS.find(letter).map(|place| place + 2)
}

/// The text without the escapes of HTML and JSON.
fn unescaped(text: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..ESCAPED_MAX {
        let plain = without_entities(&without_backslashes(&text));
        if plain == text {
            break;
        }
        text = plain;
    }
    text
}

/// The text without the escapes of JSON: `\u003b`, `\n`.
fn without_backslashes(text: &str) -> String {
    let mut parts = text.split('\\');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let hex = |prefix, length: usize| {
            let digits = part.strip_prefix(prefix)?.get(..length)?;
            let letter = u32::from_str_radix(digits, 16).ok().and_then(char::from_u32)?;
            Some((letter, &part[1 + length..]))
        };
        let broken = || part.strip_prefix(['n', 'r', 't']).map(|rest| ('\n', rest));
        match hex('u', 4).or_else(|| hex('x', 2)).or_else(broken) {
            Some((letter, rest)) => {
                plain.push(letter);
                plain.push_str(rest);
            }
            None => plain.extend(["\\", part]),
        }
    }
    plain
}

/// The text without the escapes of HTML.
fn without_entities(text: &str) -> String {
    let mut parts = text.split('&');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.bytes().take(8).position(|byte| byte == b';');
        match end.and_then(|end| Some((meant(&part[..end])?, &part[end + 1..]))) {
            Some((letter, rest)) => {
                plain.push(letter);
                plain.push_str(rest);
            }
            None => plain.extend(["&", part]),
        }
    }
    plain
}

/// The character meant by what is between `&` and `;`.
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
