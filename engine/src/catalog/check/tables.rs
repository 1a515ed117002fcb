//! The small tables: editions, sources, families and starting points.

use std::collections::BTreeSet;

use super::ids;
use super::options::Known;
use crate::catalog::defect::Defects;
use crate::catalog::draft::{Fields, Spelled};
use crate::catalog::{
    Answer, CatalogOption, Criterion, Edition, Family, Group, Questions, Source, Start, Tier, Value,
};
use crate::id::{
    AnswerId, CriterionId, EditionId, FamilyId, GroupId, OptionId, QuestionId, SourceId, StartId,
};
use crate::quantity::Date;

pub fn editions(mut file: Fields<'_>, defects: &mut Defects) -> Vec<Edition> {
    let (mut editions, mut seen) = (Vec::new(), BTreeSet::new());
    let rows = file.tables("edition", defects);
    if rows.is_empty() {
        defects.file("editions.toml", "has no [[edition]]");
    }
    for mut row in rows {
        let id = ids::required(&mut row, "id", EditionId::parse, defects);
        let title = row.sentence("title", defects);
        let summary = row.scalar("summary", defects).map_or_else(String::new, |s| s.text);
        let date = row.required("date", defects).and_then(|found| date(&found, defects));
        if let (Some(id), Some(date)) = (id, date) {
            ids::once(&id, &mut seen, &row, defects);
            if editions.last().is_some_and(|before: &Edition| before.date >= date) {
                let said = format!("edition {id} is not later than the one before it");
                defects.at(&row.place, said);
            }
            // The claims that determine `checked` are not read yet.
            editions.push(Edition { id, title, date, summary, checked: None });
        }
        row.finish(defects);
    }
    file.finish(defects);
    editions
}

fn date(found: &Spelled<'_>, defects: &mut Defects) -> Option<Date> {
    let date = Date::parse(&found.text);
    if date.is_none() {
        let text = format!("“{}” is not a date such as 2026-11-23", found.text);
        defects.at(&found.place, text);
    }
    date
}

pub fn groups(mut file: Fields<'_>, defects: &mut Defects) -> Vec<Group> {
    let (mut groups, mut seen) = (Vec::new(), BTreeSet::new());
    for mut row in file.tables("group", defects) {
        let id = ids::required(&mut row, "id", GroupId::parse, defects);
        let name = row.sentence("name", defects);
        if let Some(id) = id {
            ids::once(&id, &mut seen, &row, defects);
            groups.push(Group { id, name });
        }
        row.finish(defects);
    }
    file.finish(defects);
    groups
}

pub fn sources(mut file: Fields<'_>, defects: &mut Defects) -> Vec<Source> {
    let (mut sources, mut seen) = (Vec::new(), BTreeSet::new());
    for mut row in file.tables("source", defects) {
        let id = ids::required(&mut row, "id", SourceId::parse, defects);
        let title = row.sentence("title", defects);
        let publisher = row.sentence("publisher", defects);
        let dated = row.sentence("date", defects);
        let read = row.scalar("read", defects).and_then(|found| date(&found, defects));
        let url = row.sentence("url", defects);
        if !url.is_empty() && !url.starts_with("https://") {
            defects.at(
                &row.place,
                format!("the address of a source begins with https://, not “{url}”"),
            );
        }
        if let Some(id) = id {
            ids::once(&id, &mut seen, &row, defects);
            let (title, publisher, url) = (title, publisher, url);
            sources.push(Source { id, title, publisher, url, date: dated, read });
        }
        row.finish(defects);
    }
    file.finish(defects);
    sources
}

pub fn families(mut file: Fields<'_>, defects: &mut Defects) -> Vec<Family> {
    let (mut families, mut seen) = (Vec::new(), BTreeSet::new());
    for mut row in file.tables("family", defects) {
        let id = ids::required(&mut row, "id", FamilyId::parse, defects);
        let name = row.sentence("name", defects);
        let beyond = row.flag("beyond", defects);
        if let Some(id) = id {
            ids::once(&id, &mut seen, &row, defects);
            families.push(Family { id, name, beyond });
        }
        row.finish(defects);
    }
    file.finish(defects);
    families
}

pub fn starts(
    mut file: Fields<'_>,
    known: &Known<'_>,
    options: &[CatalogOption],
    defects: &mut Defects,
) -> Vec<Start> {
    let (mut starts, mut seen) = (Vec::new(), BTreeSet::new());
    for mut row in file.tables("start", defects) {
        let id = ids::required(&mut row, "id", StartId::parse, defects);
        let name = row.sentence("name", defects);
        let summary = row.sentence("summary", defects);
        let edition = known.edition(&mut row, "edition", defects);
        let must = choices(&mut row, "must", known, defects, demand);
        let priority = choices(&mut row, "priority", known, defects, |criterion, text| {
            priority(criterion, edition.as_ref(), text)
        });
        let compares = compares(&mut row, options, defects);
        if let (Some(id), Some(edition)) = (id, edition) {
            ids::once(&id, &mut seen, &row, defects);
            let answers = Vec::new();
            starts.push(Start { id, name, edition, must, priority, answers, compares, summary });
        }
        row.finish(defects);
    }
    file.finish(defects);
    starts
}

/// Of the answers that only rank, the strictest to each question that ranks what a starting point ranks.
pub fn ranked_alike(start: &Start, questions: &Questions) -> Vec<(QuestionId, AnswerId)> {
    let is_alike = |answer: &&Answer| {
        let is_ranked = |tier: &(CriterionId, Tier)| start.priority.contains(tier);
        answer.is_recorded() && !answer.demands_nothing() && answer.tiers.iter().all(is_ranked)
    };
    let answered = questions.asked.iter().filter_map(|question| {
        let answers = question.answers.iter().filter(is_alike);
        let answer = answers.max_by_key(|answer| answer.tiers.len())?;
        Some((question.id.clone(), answer.id.clone()))
    });
    answered.collect()
}

/// The options that a starting point names, each once.
fn compares(
    row: &mut Fields<'_>,
    options: &[CatalogOption],
    defects: &mut Defects,
) -> Vec<OptionId> {
    let mut named: Vec<OptionId> = Vec::new();
    for found in row.list("compares", defects).unwrap_or_default() {
        match options.iter().find(|one| one.id.as_str() == found.text) {
            None => defects.at(&found.place, format!("there is no option “{}”", found.text)),
            Some(option) if named.contains(&option.id) => {
                defects.at(&found.place, format!("“{}” is there twice", found.text));
            }
            Some(option) => named.push(option.id.clone()),
        }
    }
    named
}

/// What a starting point demands, which must not be empty.
fn demand(criterion: &Criterion, text: &str) -> Result<Value, String> {
    if text.is_empty() {
        return Err("a must-have demands something".into());
    }
    criterion.scale.read(text)
}

/// A priority that differs from the default.
pub fn priority(
    criterion: &Criterion,
    edition: Option<&EditionId>,
    text: &str,
) -> Result<Tier, String> {
    let usual = |tier: Tier| edition.is_some_and(|id| criterion.default_tier(id) == tier);
    match Tier::parse(text) {
        None => Err(format!("“{text}” is none of decisive, important, nice, ignore")),
        Some(_) if !criterion.scale.is_weighed() => {
            Err(format!("{} cannot be weighed", criterion.id))
        }
        Some(tier) if usual(tier) => {
            Err(format!("{} is {text} anyway; leave it out", criterion.id))
        }
        Some(tier) => Ok(tier),
    }
}

/// The table `key`: one choice for each criterion it names.
fn choices<T>(
    row: &mut Fields<'_>,
    key: &str,
    known: &Known<'_>,
    defects: &mut Defects,
    read: impl Fn(&Criterion, &str) -> Result<T, String>,
) -> Vec<(CriterionId, T)> {
    let Some(table) = row.table(key, defects) else {
        return Vec::new();
    };
    let mut choices = Vec::new();
    for (name, found) in table.pairs(defects) {
        let criterion = known.criteria.iter().find(|criterion| criterion.id.as_str() == name);
        let broken = known.criterion_ids.iter().any(|id| id.as_str() == name);
        match criterion.map(|criterion| (criterion, read(criterion, &found.text))) {
            None if broken => {}
            None => defects.at(&found.place, format!("there is no criterion “{name}”")),
            Some((_, Err(text))) => defects.at(&found.place, text),
            Some((criterion, Ok(choice))) => choices.push((criterion.id.clone(), choice)),
        }
    }
    choices
}
