//! A spreadsheet to fill in: every column that the page asks about, each with a note on what it holds.

use crate::catalog::{Catalog, Criterion, Level, Scale, Tier, Value};
use crate::id::EditionId;
use crate::scenario::Scenario;

/// The template of an edition with the rows of an example, whose cells are separated by plain commas.
pub fn template(catalog: &Catalog, edition: &EditionId, example: &str) -> String {
    let cut = Scenario::new(edition.clone()).cut(catalog);
    let musts = || cut.criteria.iter().filter(|one| !one.must.offers.is_empty());
    let is_ranked = |one: &Criterion| one.scale.is_weighed() && !one.is_background(edition);
    let ranked = cut.criteria.iter().filter(|one| is_ranked(one));
    let plain = ["name", "sites", "machines"].map(String::from);
    let ranked = ranked.map(|one| format!("priority:{}", one.id));
    let columns: Vec<String> =
        plain.into_iter().chain(musts().map(|one| one.id.to_string())).chain(ranked).collect();
    let mut lines = vec![
        note(
            "One row for a site or a group of sites. An empty cell says nothing. Lines like this one are skipped.",
        ),
        note("name: what you call them. It is the only column that a row needs."),
        note("sites: how many there are. Without a number: 1."),
        note("machines: how many each of them has."),
    ];
    lines.extend(musts().map(|one| note(&format!("{}: {}. {}", one.id, one.name, hint(one)))));
    let tiers = Tier::ALL.map(Tier::spell).join(" or ");
    lines.push(note(&format!("priority: and an id: how much it matters. {tiers}")));
    lines.push(columns.join(","));
    let mut rows = example.lines().map(|row| row.split(',').collect::<Vec<_>>());
    let head = rows.next().unwrap_or_default();
    lines.extend(rows.map(|row| {
        let cell = |column: &String| {
            let place = head.iter().position(|one| one == column);
            place.and_then(|place| row.get(place).copied()).unwrap_or_default()
        };
        columns.iter().map(cell).collect::<Vec<_>>().join(",")
    }));
    lines.join("\n") + "\n"
}

/// A line that the reader skips: it is one cell, whatever separates cells.
fn note(words: &str) -> String {
    format!("# {}", words.replace([',', ';'], ""))
}

/// What a cell of a must-have holds.
fn hint(criterion: &Criterion) -> String {
    let ids = |levels: &[Level]| {
        levels.iter().map(|level| level.id.as_str()).collect::<Vec<_>>().join(" or ")
    };
    match (&criterion.scale, criterion.must.offers.first()) {
        (Scale::Levels(levels), _) => format!("The least that will do: {}", ids(levels)),
        (Scale::Set(members), _) => format!("{}. Several with a dot between them", ids(members)),
        (scale, Some(offer @ Value::Quantity(_))) => {
            format!("Such as {}", scale.say(offer).replace('\u{a0}', " "))
        }
        (scale, offer) => {
            format!("Such as {}", offer.map_or_else(String::new, |one| scale.spell_value(one)))
        }
    }
}
