//! A spreadsheet to fill in: every column that the page asks about, each with a note on what it holds.

use crate::catalog::{Catalog, Criterion, Scale, Tier, Value};
use crate::id::EditionId;
use crate::scenario::Scenario;

/// What is said of every file, and of the columns that are not criteria.
const NOTES: [&str; 4] = [
    "One row for a site or a group of sites. An empty cell says nothing. Lines like this one are skipped.",
    "name: what you call them. It is the only column that a row needs.",
    "sites: how many there are. Without a number: 1.",
    "machines: how many each of them has.",
];

/// The template of an edition with the rows of an example, whose cells are separated by plain commas.
pub fn template(catalog: &Catalog, edition: &EditionId, example: &str) -> String {
    let cut = Scenario::new(edition.clone()).cut(catalog);
    let mut columns = vec!["name".to_owned(), "sites".to_owned(), "machines".to_owned()];
    let mut priorities = Vec::new();
    let mut text = String::new();
    // Without separators a note is one cell, whatever a program takes for a separator.
    let mut note = |words: &str| text += &["# ", &words.replace([',', ';'], ""), "\n"].concat();
    for words in NOTES {
        note(words);
    }
    for one in &cut.criteria {
        if !one.must.offers.is_empty() {
            note(&[one.id.as_str(), ": ", &one.name, ". ", &hint(one)].concat());
            columns.push(one.id.to_string());
        }
        if one.scale.is_weighed() && !one.is_background(edition) {
            priorities.push(["priority:", one.id.as_str()].concat());
        }
    }
    note(
        &["priority: and an id: how much it matters. ", &Tier::ALL.map(Tier::spell).join(" or ")]
            .concat(),
    );
    columns.append(&mut priorities);
    text += &columns.join(",");
    let mut rows = example.lines();
    let head: Vec<&str> = rows.next().unwrap_or_default().split(',').collect();
    for row in rows {
        let cells: Vec<&str> = row.split(',').collect();
        for (place, column) in columns.iter().enumerate() {
            text.push(if place == 0 { '\n' } else { ',' });
            let at = head.iter().position(|one| one == column);
            text += at.and_then(|at| cells.get(at)).unwrap_or(&"");
        }
    }
    text + "\n"
}

/// What a cell of a must-have holds.
fn hint(criterion: &Criterion) -> String {
    let (before, levels, after) = match &criterion.scale {
        Scale::Levels(levels) => ("The least that will do: ", levels, ""),
        Scale::Set(members) => ("", members, ". Several with a dot between them"),
        scale => {
            let example = criterion.must.offers.first().map(|offer| match offer {
                Value::Quantity(_) => scale.say(offer).replace('\u{a0}', " "),
                _ => scale.spell_value(offer),
            });
            return "Such as ".to_owned() + &example.unwrap_or_default();
        }
    };
    let ids: Vec<&str> = levels.iter().map(|level| level.id.as_str()).collect();
    [before, &ids.join(" or "), after].concat()
}
