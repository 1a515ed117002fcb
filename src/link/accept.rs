//! The forms in which links arrive: whole addresses, fragments, bare, escaped once or twice, broken
//! over lines, with the punctuation of the sentence they stood in.

use crate::sorted::sort_by_key;
use percent_encoding::percent_decode_str;

/// How often a text may have been percent-encoded as a whole.
const ENCODED_MAX: usize = 3;

/// What the pasted text may have been, likeliest first; empty when nothing was said at all.
pub fn candidates(pasted: &str) -> Vec<String> {
    let joined: String = pasted.chars().filter(|letter| !is_break(*letter)).collect();
    let mut text = unescaped(&joined);
    let mut found: Vec<String> = Vec::new();
    for _ in 0..=ENCODED_MAX {
        for piece in pieces(&text) {
            if !found.iter().any(|there| there == piece) {
                found.push(piece.to_owned());
            }
        }
        match percent_decode_str(&text).decode_utf8() {
            Ok(decoded) if decoded != text => text = decoded.into_owned(),
            _ => break,
        }
    }
    // Encoded as a whole: the separators themselves are escaped, so the decoded form comes first.
    let looks_read = |text: &String| version(text).is_some() && text.contains(';');
    sort_by_key(&mut found, |text| !looks_read(text));
    found
}

/// The number after the leading `v`, when the text begins like a link of some version.
pub fn version(text: &str) -> Option<u32> {
    let head = text.split(';').next()?;
    let digits = head.strip_prefix('v')?;
    let plain = (1..=6).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    let version = digits.parse().ok().filter(|_| plain && !digits.starts_with('0'))?;
    Some(version)
}

fn is_break(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\u{200b}' | '\u{feff}' | '\u{ad}')
}

/// What follows each mark that an address may have before the scenario, and the text as a whole
/// where it is no address; without what is empty.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let text = text.trim_start_matches(['<', '"', '\'', '(', '`', '“']);
    let after = |mark| text.split_once(mark).map(|(_, rest)| rest);
    let query = |mark| after(mark).and_then(|rest| rest.split(['&', '#']).next());
    let whole = (!text.contains("://")).then_some(text);
    [after("#"), after("%23"), query("?s="), query("&s="), whole]
        .into_iter()
        .flatten()
        .map(|piece| {
            piece
                .trim_start_matches('#')
                .trim_end_matches(['.', ',', ';', ')', '>', '"', '\'', '`', '”', '!', '?'])
        })
        .filter(|piece| !piece.is_empty())
}

/// Without the escapes of HTML that can stand in an address.
fn unescaped(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let escapes = [
        ("&amp;", "&"),
        ("&#38;", "&"),
        ("&#x26;", "&"),
        ("&num;", "#"),
        ("&#35;", "#"),
        ("&#x23;", "#"),
        ("&semi;", ";"),
        ("&#59;", ";"),
        ("&#x3B;", ";"),
        ("&#x3b;", ";"),
        ("&equals;", "="),
        ("&#61;", "="),
        ("&#x3D;", "="),
        ("&#x3d;", "="),
        ("&colon;", ":"),
        ("&#58;", ":"),
        ("&#x3A;", ":"),
        ("&#x3a;", ":"),
        ("&comma;", ","),
        ("&#44;", ","),
        ("&lowbar;", "_"),
        ("&#95;", "_"),
        ("&percnt;", "%"),
        ("&#37;", "%"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
    ];
    escapes.into_iter().fold(text.to_owned(), |text, (escape, plain)| text.replace(escape, plain))
}
