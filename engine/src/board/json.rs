//! A board as JSON: `{"edition": "2026-11", "effort": {"rate": 65}, "entries": [{"name": "Tills",
//! "sites": 300, "must": {"runs-on": "linux-machines"}, "priority": {"flexibility": "decisive"}}]}`.
//!
//! An entry may give a whole scenario as `"link"` instead of `must` and `priority`; that is how boards are
//! written. The names under `effort` are those of section `f` of a link.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::csv::{FileProblem, FileReading};
use crate::catalog::{Catalog, Tier};
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
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
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
    #[serde(default = "one")]
    machines: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    link: Option<String>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    must: BTreeMap<String, Said>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
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

/// Reads a board; the row of a problem is the place of its entry, from 1 on.
pub fn read_json(catalog: &Catalog, text: &str) -> FileReading {
    let today = Board::new(catalog.today().id.clone());
    let mut reading = FileReading { board: today, rows: 0, problems: Vec::new(), unlisted: 0 };
    let draft: BoardDraft = match serde_json::from_str(text) {
        Ok(draft) => draft,
        Err(error) => {
            let said = format!("This is no board in JSON: {error}.");
            reading.problems.push(FileProblem { row: 0, column: String::new(), said });
            return reading;
        }
    };
    let mut problem = |row: usize, column: &str, said: String| {
        let row = row as u64;
        reading.problems.push(FileProblem { row, column: column.into(), said });
    };
    if let Some(name) = &draft.edition {
        let known = EditionId::parse(name).filter(|id| catalog.edition(id).is_some());
        let Some(edition) = known else {
            problem(0, "", format!("There is no edition “{name}” of the facts."));
            return reading;
        };
        reading.board.edition = edition;
    }
    reading.board.title = clean(&draft.title).chars().take(TITLE_MAX).collect();
    for (name, said) in &draft.effort {
        let entry = format!("{name}:{}", said.spell());
        if let Err(said) = link::assume(catalog, &mut reading.board.assumptions, &entry) {
            problem(0, "", format!("Effort, {name}: {said}"));
        }
    }
    if draft.entries.len() > ROWS_MAX {
        problem(0, "", format!("A file holds at most {ROWS_MAX} entries; nothing was read."));
        return reading;
    }
    for (place, draft) in draft.entries.iter().enumerate() {
        match entry(catalog, &reading.board.edition, draft) {
            Ok(entry) => {
                reading.board.entries.push(entry);
                reading.rows += 1;
            }
            Err(problems) => {
                for (column, said) in problems {
                    problem(place + 1, &column, said);
                }
            }
        }
    }
    reading
}

/// The entry of a draft, or all that is wrong with it, each with the field it is in.
fn entry(
    catalog: &Catalog,
    edition: &EditionId,
    draft: &EntryDraft,
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
    for (field, number, most) in
        [("sites", draft.sites, SITES_MAX), ("machines", draft.machines, MACHINES_MAX.into())]
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
        }
        scenario = reading.scenario;
    }
    let cut = scenario.cut(catalog);
    let find = |id: &String| cut.criteria.iter().find(|one| one.id.as_str() == id);
    for (id, said) in &draft.must {
        match find(id).map(|one| (one, one.scale.read(&said.spell()))) {
            Some((criterion, Ok(value))) => {
                scenario.musts.insert(criterion.id.clone(), value);
            }
            Some((_, Err(wrong))) => problem(&format!("must.{id}"), wrong + "."),
            None => {
                problem(&format!("must.{id}"), format!("Edition {edition} has no such criterion."));
            }
        }
    }
    for (id, word) in &draft.priority {
        let criterion = find(id).filter(|one| one.scale.is_weighed());
        match criterion.zip(Tier::parse(word)) {
            Some((criterion, tier)) => {
                scenario = scenario.edited(catalog, Edit::Ranked(criterion.id.clone(), tier));
            }
            None => problem(
                &format!("priority.{id}"),
                format!("“{word}” is no priority of a criterion of edition {edition}."),
            ),
        }
    }
    match role {
        Some(role) if problems.is_empty() => Ok(Entry {
            sites: draft.sites,
            machines: u16::try_from(draft.machines).unwrap_or(MACHINES_MAX),
            ..Entry::new(role, draft.name.clone(), scenario)
        }),
        _ => Err(problems),
    }
}

/// A board as JSON, every entry with its link.
///
/// # Panics
/// Never: a draft holds nothing but words and numbers, which JSON can say.
pub fn write_json(catalog: &Catalog, board: &Board) -> String {
    let entry = |entry: &Entry| EntryDraft {
        name: entry.name.clone(),
        role: entry.role.spell().into(),
        sites: entry.sites,
        machines: entry.machines.into(),
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
