//! The total reader: one pass over the sections, every problem noted with what was done about it.

mod entries;
mod own;
mod rated;
mod renamed;
mod site;
mod view;

use crate::catalog::{Catalog, Cut};
use crate::id::{CriterionId, EditionId};
use crate::link::{Notice, Reading, Trust, checksum, text};
use crate::quantity::Date;
use crate::scenario::{NOTES_MAX, OWN_MAX, Scenario, TITLE_MAX};
use std::collections::BTreeSet;

/// How many problems are listed individually; the rest are counted.
const NOTICES_MAX: usize = 100;

/// Reads a text that begins with `v1`; `is_sound`: its checksum was found to be right.
pub fn read(catalog: &Catalog, whole: &str, is_sound: bool) -> Reading {
    let (body, sum) = super::split(whole);
    let sections: Vec<(&str, &str)> = body
        .split(';')
        .skip(1)
        .map(|section| section.split_once('=').unwrap_or((section, "")))
        .collect();
    let named = sections.iter().find(|(key, _)| *key == "e").map(|(_, value)| *value);
    let known = named.and_then(EditionId::parse).filter(|id| catalog.edition(id).is_some());
    let is_known = known.is_some();
    let scenario = Scenario::new(known.unwrap_or_else(|| catalog.today().id.clone()));
    let mut reader = Reader {
        catalog,
        cut: scenario.cut(catalog),
        scenario,
        ranked: BTreeSet::new(),
        assumed: BTreeSet::new(),
        notices: Vec::new(),
        unlisted: 0,
        doubtful: false,
    };
    if !is_known {
        reader.other_edition(named);
    }
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    for (key, value) in sections {
        if seen.insert(key) {
            reader.section(key, value);
        } else {
            reader.doubt(key, value, "This section stands twice; the first one was kept.");
        }
    }
    if !is_sound {
        reader.checksum(sum);
    }
    reader.reading()
}

struct Reader<'a> {
    catalog: &'a Catalog,
    /// The facts of the scenario's edition.
    cut: Cut<'a>,
    scenario: Scenario,
    /// The criteria that the link ranks, including those it ranks at their default.
    ranked: BTreeSet<CriterionId>,
    /// The numbers that section `f` gives, by name.
    assumed: BTreeSet<String>,
    notices: Vec<Notice>,
    /// How many problems are not listed.
    unlisted: usize,
    doubtful: bool,
}

impl Reader<'_> {
    /// Notes a problem that leaves the meaning intact.
    fn note(&mut self, section: &str, text: &str, said: impl Into<String>) {
        if self.notices.len() < NOTICES_MAX {
            self.notices.push(Notice::new(section, text, said));
        } else {
            self.unlisted += 1;
        }
    }

    /// Notes a problem that may have changed the meaning.
    fn doubt(&mut self, section: &str, text: &str, said: impl Into<String>) {
        self.doubtful = true;
        self.note(section, text, said);
    }

    /// Notes that today's edition is shown, because the link names none or an unknown one.
    fn other_edition(&mut self, named: Option<&str>) {
        let what = if named.is_some() {
            "There is no such edition of the facts"
        } else {
            "The link names no edition"
        };
        let said = format!("{what}; today's, {}, is shown.", self.scenario.edition);
        self.doubt("e", named.unwrap_or(""), said);
    }

    fn section(&mut self, key: &str, value: &str) {
        let number = |prefix: char| {
            let digits = key.strip_prefix(prefix)?;
            let number: u8 = digits.parse().ok().filter(|_| !digits.starts_with(['0', '+']))?;
            (1..=OWN_MAX).contains(&number).then_some(number)
        };
        match key {
            "e" => {}
            _ if value.is_empty() => self.empty(key),
            "a" => self.each(key, value, Self::site),
            "c" => self.each(key, value, Self::view),
            "m" => self.each(key, value, Self::must),
            "p" => self.each(key, value, Self::priority),
            "w" => self.each(key, value, Self::weight),
            "h" => self.each(key, value, Self::hidden),
            "x" => self.each(key, value, Self::override_of),
            "y" => self.each(key, value, Self::reason_of),
            "f" => self.each(key, value, Self::assumption),
            "d" => match Date::parse(value) {
                Some(date) => self.scenario.date = Some(date),
                None => self.doubt(
                    key,
                    value,
                    "This is not a date such as 2028-03-27; it was left out.",
                ),
            },
            "t" => self.scenario.title = self.words(key, value, TITLE_MAX),
            "n" => self.scenario.notes = self.words(key, value, NOTES_MAX),
            _ => match (number('o'), number('r')) {
                (Some(number), _) => {
                    let name = self.words(key, value, TITLE_MAX);
                    if name.is_empty() {
                        return self.empty(key);
                    }
                    self.own(number).name = name;
                }
                (_, Some(number)) => {
                    for entry in value.split(',') {
                        self.rating(key, entry, number);
                    }
                }
                (None, None) => {
                    let said = "This section is not known to this version; it was left out.";
                    self.doubt(shown(key), value, said);
                }
            },
        }
    }

    fn empty(&mut self, key: &str) {
        let said = format!("Section “{}” says nothing; it was left out.", shown(key));
        self.doubt(key, "", said);
    }

    fn each(&mut self, key: &str, value: &str, read: fn(&mut Self, &str, &str)) {
        for entry in value.split(',') {
            read(self, key, entry);
        }
    }

    /// Free text, with a notice for everything that had to be changed in it.
    fn words(&mut self, key: &str, piece: &str, length: usize) -> String {
        let said = text::read(piece);
        if said.mended {
            self.doubt(key, &said.text, "Part of this text was damaged and is shown as �.");
        }
        if said.cleaned {
            self.note(key, &said.text, "Invisible control characters were removed from this text.");
        }
        if said.text.chars().count() > length {
            self.note(
                key,
                &said.text,
                format!("This text is longer than {length} characters; the rest was left out."),
            );
        }
        said.text.chars().take(length).collect()
    }

    fn reading(mut self) -> Reading {
        if self.unlisted > 0 {
            let said = format!("{} more problems were found; they are not listed.", self.unlisted);
            self.notices.push(Notice::new("", "", said));
        }
        let trust = if self.doubtful { Trust::Doubtful } else { Trust::Sound };
        Reading { scenario: self.scenario, notices: self.notices, trust }
    }

    fn checksum(&mut self, sum: Option<&str>) {
        match sum.map(checksum::normal) {
            None => self.doubt(
                "k",
                "",
                "The checksum at the end is missing: the link may have been cut off.",
            ),
            Some(sum) if sum == super::ANY => {}
            // No matter what changed on the way: if the checksum matches what was read, nothing was
            // lost.
            Some(sum)
                if super::write(self.catalog, &self.scenario).ends_with(&format!(";k={sum}")) => {}
            Some(sum) => self.doubt(
                "k",
                &sum,
                "The checksum does not fit: the link was changed or damaged on its way.",
            ),
        }
    }
}

/// `name:value`, or a name alone.
fn pair(entry: &str) -> (&str, Option<&str>) {
    entry.split_once(':').map_or((entry, None), |(name, value)| (name, Some(value)))
}

/// A name from the link, short enough for a sentence.
fn shown(name: &str) -> &str {
    name.char_indices().nth(40).map_or(name, |(end, _)| &name[..end])
}
