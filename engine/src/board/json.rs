//! A board as JSON: `{"edition": "2026-11", "effort": {"rate": 65}, "entries": [{"name": "Tills",
//! "sites": 300, "must": {"runs-on": "linux-machines"}, "priority": {"flexibility": "decisive"}}]}`.
//!
//! An entry may give a whole scenario as `"link"` instead of `must` and `priority`; that is how boards are
//! written. The names under `effort` are those of section `f` of a link.

use core::fmt;
use core::marker::PhantomData;
use std::collections::BTreeMap;

use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use super::csv::no_tier;
use super::machines::of_machines;
use super::reading::{FileProblem, FileReading};
use crate::catalog::{Catalog, Named, Tier, guessed};
use crate::id::EditionId;
use crate::link::{self, Trust};
use crate::order::filled;
use crate::scenario::{
    Board, Edit, Entry, MACHINES_MAX, ROWS_MAX, Role, SITES_MAX, Scenario, TITLE_MAX, clean,
};

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct BoardDraft {
    edition: Option<String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    title: String,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "each_once")]
    effort: BTreeMap<String, Said>,
    entries: Vec<EntryDraft>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct EntryDraft {
    name: String,
    #[serde(default = "class")]
    role: String,
    #[serde(default = "one")]
    sites: u32,
    #[serde(default)]
    machines: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    link: Option<String>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "each_once")]
    must: BTreeMap<String, Said>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "each_once")]
    priority: BTreeMap<String, String>,
}

/// A value as people write it.
#[derive(Deserialize, Serialize)]
#[serde(untagged)]
enum Said {
    Number(u64),
    Words(String),
}

impl Said {
    fn spell(&self) -> String {
        match self {
            Self::Number(number) => number.to_string(),
            Self::Words(words) => words.clone(),
        }
    }
}

fn class() -> String {
    Role::Class.spell().into()
}

const fn one() -> u32 {
    1
}

/// A table in which no name is given twice; otherwise the last would silently win.
fn each_once<'de, D, T>(from: D) -> Result<BTreeMap<String, T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    struct Once<T>(PhantomData<T>);
    impl<'de, T: Deserialize<'de>> Visitor<'de> for Once<T> {
        type Value = BTreeMap<String, T>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a table")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Self::Value, A::Error> {
            let mut table = BTreeMap::new();
            while let Some((name, said)) = entries.next_entry::<String, T>()? {
                if table.contains_key(&name) {
                    return Err(A::Error::custom(format!("“{name}” is given twice")));
                }
                table.insert(name, said);
            }
            Ok(table)
        }
    }
    from.deserialize_map(Once(PhantomData))
}

/// Reads a board; the row of a problem is the position of its entry, counted from 1.
pub fn read_json(catalog: &Catalog, text: &str) -> FileReading {
    let mut reading = FileReading::new(catalog.today().id.clone());
    let draft: BoardDraft = match serde_json::from_str(text) {
        Ok(draft) => draft,
        Err(error) => {
            reading.note(whole(format!("This is no board in JSON: {error}.")));
            return reading;
        }
    };
    if let Some(name) = &draft.edition {
        let known = EditionId::parse(name).filter(|id| catalog.edition(id).is_some());
        let Some(edition) = known else {
            reading.note(whole(format!("There is no edition “{name}” of the facts.")));
            return reading;
        };
        reading.board.edition = edition;
    }
    reading.board.title = clean(&draft.title).chars().take(TITLE_MAX).collect();
    for (name, said) in &draft.effort {
        let mut entry = format!("{name}:{}", said.spell());
        if let Some((today, renamed)) = link::assumed_today(catalog, &entry) {
            reading.rename(renamed);
            entry = today;
        }
        if let Err(said) = link::assume(catalog, &mut reading.board.assumptions, &entry) {
            reading.note(whole(format!("Effort, {name}: {said}")));
        }
    }
    if draft.entries.len() > ROWS_MAX {
        reading.note(whole(format!("A file holds at most {ROWS_MAX} entries; nothing was read.")));
        return reading;
    }
    for (place, draft) in draft.entries.iter().enumerate() {
        let edition = reading.board.edition.clone();
        match entry(catalog, &edition, draft, &mut reading) {
            Ok(entry) => {
                reading.board.entries.push(entry);
                reading.rows += 1;
            }
            Err(problems) => {
                reading.left_out += 1;
                for (column, said) in problems {
                    reading.note(FileProblem { row: place as u64 + 1, column, said });
                }
            }
        }
    }
    reading
}

/// A problem of the file as a whole.
fn whole(said: String) -> FileProblem {
    FileProblem { row: 0, column: String::new(), said }
}

/// The entry of a draft, or everything that is wrong with it, each with its field.
fn entry(
    catalog: &Catalog,
    edition: &EditionId,
    draft: &EntryDraft,
    file: &mut FileReading,
) -> Result<Entry, Vec<(String, String)>> {
    let mut problems: Vec<(String, String)> = Vec::new();
    let mut problem = |field: &str, said: String| problems.push((field.to_owned(), said));
    let role = Role::parse(&draft.role);
    if role.is_none() {
        problem("role", format!("“{}” is neither class nor voice.", draft.role));
    }
    if draft.name.trim().is_empty() || draft.name.chars().count() > TITLE_MAX {
        problem("name", format!("A name has 1 to {TITLE_MAX} characters."));
    }
    let machines = draft.machines.unwrap_or(1);
    for (field, number, most) in
        [("sites", draft.sites, SITES_MAX), ("machines", machines, MACHINES_MAX.into())]
    {
        if !(1..=most).contains(&number) {
            problem(field, format!("“{number}” is not a whole number from 1 to {most}."));
        }
    }
    let mut scenario = Scenario::new(edition.clone());
    if let Some(text) = &draft.link {
        let reading = link::read(catalog, text);
        if reading.trust != Trust::Sound || reading.scenario.edition != *edition {
            let said: Vec<String> = reading.notices.iter().map(ToString::to_string).collect();
            let other = format!("It is of edition {}.", reading.scenario.edition);
            problem("link", if said.is_empty() { other } else { said.join(" ") });
        } else {
            file.renamed.extend(reading.notices.iter().map(ToString::to_string));
        }
        scenario = reading.scenario;
    }
    let cut = scenario.cut(catalog);
    let find = |id: &str| cut.criteria.iter().find(|one| one.id.as_str() == id);
    let ids: Vec<&str> = cut.criteria.iter().map(|one| one.id.as_str()).collect();
    let missing = |id: &str| guessed(format!("Edition {edition} has no such criterion"), id, &ids);
    let renames = &catalog.renames;
    for (id, said) in &draft.must {
        let id = file.today(renames, &Named::Criterion, id);
        let read = find(id).ok_or_else(|| missing(id)).and_then(|one| {
            let spelled = said.spell();
            let (spelled, old) = renames.respelled(one, spelled.trim());
            for id in old {
                file.rename(id);
            }
            Ok((&one.id, one.scale.read_said(&spelled)?))
        });
        match read {
            Ok((id, _)) if scenario.musts.contains_key(id) && draft.link.is_none() => {
                problem(&format!("must.{id}"), "This is demanded twice.".into());
            }
            Ok((id, value)) => {
                scenario.musts.insert(id.clone(), value);
            }
            Err(wrong) => problem(&format!("must.{id}"), ended(wrong)),
        }
    }
    for (id, word) in &draft.priority {
        let id = file.today(renames, &Named::Criterion, id);
        let tier = match find(id) {
            None => Err(missing(id)),
            Some(one) if !one.scale.is_weighed() => {
                Err(format!("“{}” cannot be weighed", one.name))
            }
            Some(one) => Tier::parse(word).map(|tier| (&one.id, tier)).ok_or_else(|| no_tier(word)),
        };
        match tier {
            Ok((id, tier)) => scenario = scenario.edited(catalog, Edit::Ranked(id.clone(), tier)),
            Err(wrong) => problem(&format!("priority.{id}"), ended(wrong)),
        }
    }
    let machines = u16::try_from(machines).unwrap_or(MACHINES_MAX);
    // A link says itself what its machines demand.
    if draft.machines.is_some() && draft.link.is_none() && problems.is_empty() {
        match of_machines(catalog, &scenario, machines) {
            Ok(demanding) => scenario = demanding,
            Err(said) => problems.push(("machines".into(), said)),
        }
    }
    match role {
        Some(role) if problems.is_empty() => Ok(Entry {
            sites: draft.sites,
            machines,
            ..Entry::new(role, draft.name.clone(), scenario)
        }),
        _ => Err(problems),
    }
}

/// The text as a finished sentence.
fn ended(wrong: String) -> String {
    if wrong.ends_with('?') { wrong } else { wrong + "." }
}

/// A board as JSON, every entry with its link.
///
/// # Panics
/// Never: a draft contains only words and numbers, which JSON can express.
pub fn write_json(catalog: &Catalog, board: &Board) -> String {
    let entry = |entry: &Entry| EntryDraft {
        name: entry.name.clone(),
        role: entry.role.spell().into(),
        sites: entry.sites,
        machines: Some(entry.machines.into()),
        link: Some(link::write(catalog, &entry.scenario)),
        must: BTreeMap::new(),
        priority: BTreeMap::new(),
    };
    let effort = link::assumed(&board.assumptions).into_iter().map(|entry| {
        let (name, said) = entry.split_once(':').unwrap_or((&entry, ""));
        (name.to_owned(), Said::Words(said.to_owned()))
    });
    let draft = BoardDraft {
        edition: Some(board.edition.to_string()),
        title: board.title.clone(),
        effort: filled(effort),
        entries: board.entries.iter().map(entry).collect(),
    };
    let text = serde_json::to_string_pretty(&draft);
    text.expect("a board of words and numbers can be written") + "\n"
}
