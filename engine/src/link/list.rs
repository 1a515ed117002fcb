//! Several links as a text that people can read: one per line, with its name in a note above.
//!
//! Nothing is silently dropped when it is read back: every line that is not a note is a link, is kept
//! unchanged although damaged, or is left out by its number. Problems are listed for the first hundred
//! lines, then counted.

use std::collections::{HashMap, HashSet};

use super::{Reading, Trust, is_empty, read, write};
use crate::catalog::Catalog;

/// The prefix of a line that is not a link.
const NOTE: &str = "//";

/// How many lines have their problems listed; the rest are counted.
const NOTICES_MAX: usize = 100;

/// The result of reading a text with links.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listed {
    /// The links, each once: canonical, or unchanged if they are damaged.
    pub links: Vec<String>,
    /// What is wrong with which line, in finished sentences.
    pub notices: Vec<String>,
    /// The lines that were left out.
    pub left: Vec<String>,
}

/// Links as a text. `page` is put before a fragment, so that every line can be opened by itself.
pub fn write_list(catalog: &Catalog, links: &[String], page: &str) -> String {
    let mut text = format!(
        "{NOTE} Kept scenarios of Edgewise, a link a line. Lines that begin with {NOTE} are notes.\n"
    );
    for (link, name) in links.iter().zip(names(catalog, links)) {
        let page = if link.starts_with('#') { page } else { "" };
        text.extend(["\n", NOTE, " ", &name, "\n", page, link, "\n"]);
    }
    text
}

/// Reads such a text, or any other with one link per line.
pub fn read_list(catalog: &Catalog, text: &str) -> Listed {
    let mut listed = Listed::default();
    let (mut known, mut unlisted) = (HashSet::new(), 0_usize);
    for (place, line) in text.lines().enumerate() {
        let line = line.trim().trim_start_matches('\u{feff}');
        if is_note(line) {
            continue;
        }
        let reading = read(catalog, line);
        let said: Vec<String> = reading.notices.iter().map(ToString::to_string).collect();
        let (number, said) = (place + 1, said.join(" "));
        let mut notice = |words: &str| {
            if listed.notices.len() < NOTICES_MAX {
                listed.notices.push(format!("Line {number} {words}{said}"));
            } else {
                unlisted += 1;
            }
        };
        let taken = match reading.trust {
            Trust::Sound if is_empty(line) => {
                notice("was left out: it holds no scenario.");
                None
            }
            Trust::Sound => {
                if !said.is_empty() {
                    notice("was read: ");
                }
                Some(write(catalog, &reading.scenario))
            }
            Trust::Doubtful => {
                notice("is damaged and was taken as it stands: ");
                Some(line.to_owned())
            }
            Trust::Unreadable => {
                notice("was left out: ");
                None
            }
        };
        match taken {
            Some(taken) if known.insert(taken.clone()) => listed.links.push(taken),
            Some(_) => {}
            None => listed.left.push(line.to_owned()),
        }
    }
    match unlisted {
        0 => {}
        1 => listed.notices.push("1 more line has problems; it is not listed.".into()),
        more => {
            listed.notices.push(format!("{more} more lines have problems; they are not listed."));
        }
    }
    listed
}

/// Whether a line of a list is there for people only: blank, or a note behind `//` or `# `. A link may
/// begin with `#` too, so a damaged link is not a note.
pub fn is_note(line: &str) -> bool {
    let line = line.trim();
    let behind = line.strip_prefix('#');
    let is_comment = behind.is_some_and(|rest| {
        rest.is_empty() || rest.starts_with(|next: char| next.is_whitespace() || next == '#')
    });
    line.is_empty() || line.starts_with(NOTE) || is_comment
}

/// What each link is called, by its title; a repeated name gets a number.
pub fn names(catalog: &Catalog, links: &[String]) -> Vec<String> {
    let mut taken: HashSet<String> = HashSet::new();
    // The last number used for a name: thousands may share one.
    let mut numbers: HashMap<String, usize> = HashMap::new();
    let named = |link: &String| {
        let plain = name(&read(catalog, link));
        let number = numbers.entry(plain.clone()).or_insert(0);
        let free = loop {
            *number += 1;
            let one = if *number == 1 { plain.clone() } else { format!("{plain} ({number})") };
            if !taken.contains(&one) {
                break one;
            }
        };
        taken.insert(free.clone());
        free
    };
    links.iter().map(named).collect()
}

fn name(reading: &Reading) -> String {
    match (reading.trust, reading.scenario.title.as_str()) {
        (Trust::Unreadable, _) => "Cannot be read".to_owned(),
        (_, "") => "Unnamed".to_owned(),
        (_, title) => title.to_owned(),
    }
}
