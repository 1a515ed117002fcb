//! Invented catalogues of two editions, 2024-06 and 2026-11, each written as a table.
//!
//! A line `beta > beta-one, beta-two` in the older one splits an option.

use edgewise_engine::assessment::{Assessment, Drift, drift};
use edgewise_engine::catalog::{Catalog, Facts};
use edgewise_engine::link;
use edgewise_engine::scenario::Scenario;

use crate::fixture;

/// The catalogue whose editions say what these tables say.
#[track_caller]
pub fn catalog(old: &str, new: &str) -> Catalog {
    facts(old, new).catalog
}

/// The same with its prose.
#[track_caller]
pub fn facts(old: &str, new: &str) -> Facts {
    let is_split = |line: &&str| line.contains(" > ");
    let splits: Vec<&str> = old.lines().map(str::trim).filter(is_split).collect();
    let old: Vec<&str> = old.lines().filter(|line| !is_split(line)).collect();
    let (old, new) = (fixture::files(&old.join("\n")), fixture::files(new));
    let text = |files: &[(String, String)], name: &str| {
        files.iter().find(|(file, _)| file == name).map_or(String::new(), |(_, text)| text.clone())
    };
    let mut files = vec![
        (
            "editions.toml".to_owned(),
            fixture::EDITIONS.to_owned()
                + &fixture::EDITIONS
                    .replace("2024-06-07", "2026-11-23")
                    .replace("2024-06", "2026-11"),
        ),
        ("sources.toml".to_owned(), fixture::SOURCES.to_owned()),
        (
            "criteria.toml".to_owned(),
            criteria(&text(&old, "criteria.toml"), &text(&new, "criteria.toml")),
        ),
    ];
    let mut names: Vec<&String> = old.iter().chain(&new).map(|(name, _)| name).collect();
    names.sort();
    names.dedup();
    for name in names.into_iter().filter(|name| name.starts_with("options/")) {
        let id = name.trim_start_matches("options/").trim_end_matches(".toml");
        let (before, after) = (text(&old, name), text(&new, name));
        let (head, later) = after.split_once("[[claim]]").unwrap_or(("", ""));
        let later = if later.is_empty() { String::new() } else { format!("[[claim]]{later}") };
        let later = later.replace("[[claim]]", "[[claim]]\nsince = \"2026-11\"");
        let whole = if before.is_empty() {
            format!("{head}since = \"2026-11\"\n{later}")
        } else {
            let split = splits.iter().filter_map(|line| line.split_once(" > "));
            let split = split.filter(|(one, _)| *one == id).map(|(_, by)| superseded(by));
            let (head, claims) = before.split_once("[[claim]]").expect("an option has claims");
            format!("{head}{}[[claim]]{claims}{later}", split.collect::<String>())
        };
        files.push((name.clone(), whole));
    }
    fixture::read(&files)
}

fn superseded(by: &str) -> String {
    let by: Vec<String> = by.split(',').map(|id| format!("\"{}\"", id.trim())).collect();
    format!("[superseded]\nsince = \"2026-11\"\nby = [{}]\n", by.join(", "))
}

/// The criteria of the newer table, then those of the older one that it lacks.
fn criteria(old: &str, new: &str) -> String {
    let id = |text: &str| text.lines().nth(1).unwrap_or("").to_owned();
    let all = |text: &str| -> Vec<String> {
        text.split("[[criterion]]").skip(1).map(|one| format!("[[criterion]]{one}")).collect()
    };
    let mut found = all(new);
    found.extend(all(old).into_iter().filter(|one| !all(new).iter().any(|it| id(it) == id(one))));
    found.concat()
}

/// The scenario in these sections of a link of the older edition.
pub fn old_scenario(catalog: &Catalog, said: &str) -> Scenario {
    let gap = if said.is_empty() { "" } else { ";" };
    link::read(catalog, &format!("v1;e=2024-06{gap}{said};k=any")).scenario
}

/// The drift of such a scenario.
#[track_caller]
pub fn drifted(catalog: &Catalog, said: &str) -> Drift {
    drift(catalog, &old_scenario(catalog, said)).expect("its edition is not today's")
}

/// The verdict of an edition on a scenario, as kind and options.
pub fn verdict(it: &Assessment) -> String {
    let named = fixture::names(it, &it.verdict.options);
    format!("{} {named}", it.verdict.kind.spell()).trim_end().to_owned()
}
