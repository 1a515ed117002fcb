//! The total reader of boards: each entry is read as a scenario, every problem is noted with its entry.

use crate::catalog::Catalog;
use crate::id::EditionId;
use crate::link::{BoardReading, Notice, Reading, Trust, checksum, text, v1};
use crate::scenario::{Board, ENTRIES_MAX, Entry, MACHINES_MAX, Role, SITES_MAX, TITLE_MAX};

/// How many problems are listed individually; the rest are counted.
const NOTICES_MAX: usize = 100;

/// Reads a text that begins with `b1`; `is_sound`: its checksum was found to be right.
pub fn read(catalog: &Catalog, whole: &str, is_sound: bool) -> BoardReading {
    let (body, sum) = v1::split(whole);
    let mut sections = body.split(';').skip(1).peekable();
    let mut head = Vec::new();
    while let Some(section) = sections.next_if(|section| head_of(section).is_none()) {
        head.push(section);
    }
    let named = head.iter().find_map(|section| section.strip_prefix("e="));
    let known = named.and_then(EditionId::parse).filter(|id| catalog.edition(id).is_some());
    let edition = known.clone().unwrap_or_else(|| catalog.today().id.clone());
    let mut reader =
        Reader { catalog, board: Board::new(edition), notices: Vec::new(), doubtful: false };
    if known.is_none() {
        reader.other_edition(named);
    }
    reader.shared(&head);
    while let Some((role, said)) = sections.next().and_then(head_of) {
        let mut of_entry = Vec::new();
        while let Some(section) = sections.next_if(|section| head_of(section).is_none()) {
            of_entry.push(section);
        }
        reader.entry(role, said, &of_entry);
    }
    if !is_sound {
        reader.checksum(sum);
    }
    reader.reading()
}

/// The role and the rest of a section that begins an entry.
fn head_of(section: &str) -> Option<(Role, &str)> {
    let (key, said) = section.split_once('=').unwrap_or((section, ""));
    Some((Role::parse(key)?, said))
}

struct Reader<'a> {
    catalog: &'a Catalog,
    board: Board,
    notices: Vec<Notice>,
    doubtful: bool,
}

impl Reader<'_> {
    fn doubt(&mut self, section: &str, text: &str, said: impl Into<String>) {
        self.doubtful = true;
        self.notices.push(Notice::new(section, text, said));
    }

    fn other_edition(&mut self, named: Option<&str>) {
        let what = match named {
            Some(_) => "There is no such edition of the facts",
            None => "The link names no edition",
        };
        let said = format!("{what}; today's, {}, is shown.", self.board.edition);
        self.doubt("e", named.unwrap_or(""), said);
    }

    /// Reads what applies to the whole board.
    fn shared(&mut self, head: &[&str]) {
        let is_shared = |section: &&str| ["e", "f", "t"].contains(&key(section));
        for section in head.iter().filter(|section| !is_shared(section)) {
            let said = "This section stands before the first class or voice; it was left out.";
            self.doubt(key(section), section, said);
        }
        if head.iter().filter(|section| key(section) == "e").count() > 1 {
            self.doubt("e", "", "This section stands twice; the first one was kept.");
        }
        let said: Vec<&str> =
            head.iter().copied().filter(|section| ["f", "t"].contains(&key(section))).collect();
        let reading = self.scenario(&said);
        self.board.title.clone_from(&reading.scenario.title);
        self.board.assumptions = reading.scenario.assumptions.clone();
        self.take(&reading, None);
    }

    fn entry(&mut self, role: Role, said: &str, sections: &[&str]) {
        if self.board.entries.len() == ENTRIES_MAX {
            let words = format!(
                "A board in a link holds at most {ENTRIES_MAX} scenarios; this one was left out."
            );
            return self.doubt(role.spell(), said, words);
        }
        let mut parts = said.split(':');
        let name = self.name(role, parts.next().unwrap_or(""));
        let sites = self.count(role, "sites", parts.next(), SITES_MAX);
        let machines = self.count(role, "machines", parts.next(), MACHINES_MAX.into());
        let machines = machines.and_then(|machines| u16::try_from(machines).ok());
        if parts.next().is_some() {
            let words = "There is more here than a name, sites and machines; it was left out.";
            self.doubt(role.spell(), said, words);
        }
        let reading = self.scenario(sections);
        self.take(&reading, Some(&name));
        let entry = Entry::new(role, name, reading.scenario);
        self.board.entries.push(Entry {
            sites: sites.unwrap_or(entry.sites),
            machines: machines.unwrap_or(entry.machines),
            ..entry
        });
    }

    fn name(&mut self, role: Role, piece: &str) -> String {
        let said = text::read(piece);
        let key = role.spell();
        if said.mended {
            self.doubt(key, &said.text, "Part of this text was damaged and is shown as �.");
        }
        if said.cleaned {
            let words = "Invisible control characters were removed from this text.";
            self.doubt(key, &said.text, words);
        }
        if said.text.chars().count() > TITLE_MAX {
            let words =
                format!("This name is longer than {TITLE_MAX} characters; the rest was left out.");
            self.doubt(key, &said.text, words);
        }
        if said.text.is_empty() {
            let made = format!("{key} {}", self.board.entries.len() + 1);
            self.doubt(key, piece, format!("This {key} has no name; it is called “{made}” here."));
            return made;
        }
        said.text.chars().take(TITLE_MAX).collect()
    }

    fn count(&mut self, role: Role, what: &str, said: Option<&str>, most: u32) -> Option<u32> {
        let said = said?;
        let is_plain = !said.is_empty() && said.bytes().all(|byte| byte.is_ascii_digit());
        let number = said.parse().ok().filter(|number| is_plain && (1..=most).contains(number));
        if number.is_none() {
            let words = format!("The number of {what} is from 1 to {most}; it was left out.");
            self.doubt(role.spell(), said, words);
        }
        number
    }

    /// The scenario in these sections.
    fn scenario(&self, sections: &[&str]) -> Reading {
        let sections: String = sections.iter().flat_map(|section| [";", *section]).collect();
        let text = format!("v1;e={}{sections};k=any", self.board.edition);
        v1::read(self.catalog, &text, true)
    }

    /// Adds the problems of a scenario.
    fn take(&mut self, reading: &Reading, name: Option<&str>) {
        self.doubtful |= reading.trust != Trust::Sound;
        for notice in &reading.notices {
            let section = match name {
                Some(name) => format!("{} of {name}", notice.section),
                None => notice.section.clone(),
            };
            self.notices.push(Notice::new(&section, &notice.text, notice.said.as_str()));
        }
    }

    fn checksum(&mut self, sum: Option<&str>) {
        match sum.map(checksum::normal) {
            None => self.doubt(
                "k",
                "",
                "The checksum at the end is missing: the link may have been cut off.",
            ),
            Some(sum) if sum == v1::ANY => {}
            // The checksum matches what was read: nothing was lost.
            Some(sum)
                if super::write(self.catalog, &self.board).ends_with(&format!(";k={sum}")) => {}
            Some(sum) => self.doubt(
                "k",
                &sum,
                "The checksum does not fit: the link was changed or damaged on its way.",
            ),
        }
    }

    fn reading(mut self) -> BoardReading {
        let unlisted = self.notices.len().saturating_sub(NOTICES_MAX);
        if unlisted > 0 {
            self.notices.truncate(NOTICES_MAX);
            let said = format!("{unlisted} more problems were found; they are not listed.");
            self.notices.push(Notice::new("", "", said));
        }
        let trust = if self.doubtful { Trust::Doubtful } else { Trust::Sound };
        BoardReading { board: self.board, notices: self.notices, trust }
    }
}

fn key(section: &str) -> &str {
    section.split_once('=').map_or(section, |(key, _)| key)
}
