//! The canonical form: fixed order of sections, keys in ASCII order, defaults left out.

mod site;
mod view;

use core::fmt::Write;

use crate::catalog::{Catalog, Value};
use crate::id::CriterionId;
use crate::link::{checksum, text};
use crate::scenario::Scenario;

use super::assumed;

/// The link without its `#`.
pub fn write(catalog: &Catalog, scenario: &Scenario) -> String {
    let body = format!("v1;e={}{}", scenario.edition, said(catalog, scenario));
    let sum = checksum::of(&body);
    format!("{body};k={sum}")
}

/// Every section except the edition and the checksum, each with a `;` before it.
pub fn said(catalog: &Catalog, scenario: &Scenario) -> String {
    let mut body = String::new();
    let mut section = |key: &str, entries: Vec<String>| {
        if !entries.is_empty() {
            // Writing to a string cannot fail.
            let _ = write!(body, ";{key}={}", entries.join(","));
        }
    };
    section("a", site::entries(&scenario.site));
    let rating = |id: &CriterionId, value: &Value| format!("{id}:{}", spell(catalog, id, value));
    section("m", scenario.musts.iter().map(|(id, value)| rating(id, value)).collect());
    let tier = |(id, tier): (&CriterionId, &crate::catalog::Tier)| format!("{id}:{}", tier.digit());
    section("p", scenario.priorities.iter().map(tier).collect());
    section("w", scenario.weights.iter().map(|(id, weight)| format!("{id}:{weight}")).collect());
    section("h", scenario.hidden.iter().map(ToString::to_string).collect());
    for (number, own) in &scenario.own {
        section(&format!("o{number}"), vec![text::write(&own.name)]);
        let ratings = own.ratings.iter().map(|(id, value)| rating(id, value)).collect();
        section(&format!("r{number}"), ratings);
    }
    let cells = scenario.overrides.iter();
    let value = |id: &CriterionId, value: &Option<Value>| match value {
        Some(value) => spell(catalog, id, value),
        None => "unknown".into(),
    };
    section(
        "x",
        cells
            .clone()
            .map(|((option, id), mine)| format!("{option}.{id}:{}", value(id, &mine.value)))
            .collect(),
    );
    let reasons = cells.filter(|(_, mine)| !mine.reason.is_empty());
    section(
        "y",
        reasons
            .map(|((option, id), mine)| format!("{option}.{id}:{}", text::write(&mine.reason)))
            .collect(),
    );
    section("d", scenario.date.iter().map(ToString::to_string).collect());
    section("f", assumed::entries(&scenario.assumptions));
    section("c", view::entries(&scenario.view));
    let words = |words: &str| {
        if words.is_empty() { Vec::new() } else { vec![text::write(words)] }
    };
    section("t", words(&scenario.title));
    section("n", words(&scenario.notes));
    body
}

/// A value as its criterion spells it; with escapes where a link needs them.
fn spell(catalog: &Catalog, id: &CriterionId, value: &Value) -> String {
    let spelled = catalog.criterion(id).map(|criterion| criterion.scale.spell_value(value));
    text::write(&spelled.unwrap_or_default())
}
