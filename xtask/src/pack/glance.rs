//! What stands on the page before the program runs, and without it: the head, what the page is for,
//! and today's facts at a glance.
//!
//! The facts are those that `edgewise catalog --json` prints. They are nobody's advice: families
//! and options stand in the order of the alphabet, and nothing is weighed.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::fs;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use super::page::tidy;
use crate::repo;
use crate::run::cargo;

/// One edition, as the command line prints it.
#[derive(Deserialize)]
struct Facts {
    edition: String,
    families: Vec<Family>,
    criteria: Vec<Criterion>,
    options: Vec<CatalogOption>,
    sources: Vec<Source>,
}

#[derive(Deserialize)]
struct Family {
    id: String,
    name: String,
}

#[derive(Deserialize)]
struct Criterion {
    id: String,
    name: String,
    scale: String,
    values: Vec<String>,
    default_tier: String,
    in_sight: bool,
}

#[derive(Deserialize)]
struct CatalogOption {
    name: String,
    family: String,
    claims: Vec<Claim>,
}

#[derive(Deserialize)]
struct Claim {
    criterion: String,
    value: String,
    says: String,
    sources: Vec<String>,
    disputed: Option<Dispute>,
}

#[derive(Deserialize)]
struct Dispute {
    value: String,
    says: String,
    sources: Vec<String>,
}

#[derive(Deserialize)]
struct Source {
    id: String,
    url: String,
}

/// The still part of the page, in HTML.
pub fn html() -> Result<String> {
    let template = fs::read_to_string(repo::root().join("frame/glance.html"))?;
    Ok(filled(&template, &facts()?))
}

/// Today's facts, from the program that was built of the same files.
fn facts() -> Result<Facts> {
    let output = cargo()
        .args(["run", "--quiet", "--package", "edgewise", "--", "catalog", "--json"])
        .output()
        .context("The command line could not be started.")?;
    let complaint = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "The command line gives no facts:\n{complaint}");
    serde_json::from_slice(&output.stdout).context("`catalog --json` prints something new")
}

fn filled(template: &str, facts: &Facts) -> String {
    tidy(template)
        .replace("{options}", &facts.options.len().to_string())
        .replace("{criteria}", &facts.criteria.len().to_string())
        .replace("{edition}", &facts.edition)
        .replace("{table}\n", &table(facts))
}

/// Options by the criteria that count by default and those that are demanded most, without sets,
/// which are too long for a glance.
fn table(facts: &Facts) -> String {
    let criteria: Vec<&Criterion> = facts
        .criteria
        .iter()
        .filter(|one| one.scale != "set" && (one.default_tier != "ignore" || one.in_sight))
        .collect();
    let addresses: HashMap<&str, &str> =
        facts.sources.iter().map(|source| (source.id.as_str(), source.url.as_str())).collect();
    let families: HashMap<&str, &str> =
        facts.families.iter().map(|family| (family.id.as_str(), family.name.as_str())).collect();
    let mut options: Vec<(&str, &CatalogOption)> = facts
        .options
        .iter()
        .map(|option| (families.get(option.family.as_str()).copied().unwrap_or_default(), option))
        .collect();
    options.sort_by_key(|(family, option)| (family.to_lowercase(), option.name.to_lowercase()));

    let mut html = String::from("<thead><tr><th scope=\"col\">Option</th>");
    for criterion in &criteria {
        let _ = write!(html, "<th scope=\"col\">{}</th>", escaped(&criterion.name));
    }
    html += "</tr></thead>\n<tbody>\n";
    for (family, option) in options {
        html += "<tr><th scope=\"row\">";
        if family != option.name {
            let _ = write!(html, "<small>{}</small> ", escaped(family));
        }
        html += &escaped(&option.name);
        html += "</th>";
        for criterion in &criteria {
            html += "<td>";
            if let Some(claim) = option.claims.iter().find(|one| one.criterion == criterion.id) {
                html += &cell(criterion, claim, &addresses);
            }
            html += "</td>";
        }
        html += "</tr>\n";
    }
    html + "</tbody>\n"
}

/// What is said, or the two things that are said.
fn cell(criterion: &Criterion, claim: &Claim, addresses: &HashMap<&str, &str>) -> String {
    let side = |value: &str, says: &str, sources: &[String]| {
        let address = sources.first().and_then(|id| addresses.get(id.as_str()));
        let words = rating(criterion, value, says);
        address.map_or(words.clone(), |address| {
            format!("<a href=\"{}\" rel=\"noreferrer\">{words}</a>", escaped(address))
        })
    };
    let one = side(&claim.value, &claim.says, &claim.sources);
    claim.disputed.as_ref().map_or(one.clone(), |other| {
        format!(
            "{one} or {} <span class=\"flag\">Disputed</span>",
            side(&other.value, &other.says, &other.sources)
        )
    })
}

/// A word, and on a scale of levels a dot for each, filled up to this one.
fn rating(criterion: &Criterion, value: &str, says: &str) -> String {
    if criterion.scale != "levels" {
        return escaped(says);
    }
    let filled = criterion.values.iter().position(|level| level == value).map_or(0, |at| at + 1);
    let dots: String =
        (0..criterion.values.len()).map(|dot| if dot < filled { '●' } else { '○' }).collect();
    format!("<i aria-hidden=\"true\">{dots}</i> {}", escaped(says))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts() -> Facts {
        let json = serde_json::json!({
            "edition": "2030-01",
            "families": [{ "id": "z", "name": "Zoo" }, { "id": "a", "name": "Ant & co" }],
            "criteria": [
                { "id": "cost", "name": "Cost", "scale": "levels", "values": ["high", "low"],
                  "default_tier": "important", "in_sight": false },
                { "id": "days", "name": "Days", "scale": "quantity", "values": [],
                  "default_tier": "ignore", "in_sight": true },
                { "id": "rest", "name": "Rest", "scale": "levels", "values": ["a", "b"],
                  "default_tier": "ignore", "in_sight": false },
                { "id": "hosts", "name": "Hosts", "scale": "set", "values": ["a", "b"],
                  "default_tier": "ignore", "in_sight": true },
            ],
            "options": [
                { "name": "Zoo", "family": "z", "claims": [
                    { "criterion": "cost", "value": "low", "says": "Low", "sources": ["s"],
                      "disputed": { "value": "high", "says": "High", "sources": ["t"] } },
                    { "criterion": "days", "value": "unknown", "says": "Unknown", "sources": ["s"],
                      "disputed": null },
                ] },
                { "name": "Beta", "family": "a", "claims": [] },
                { "name": "alpha", "family": "a", "claims": [] },
            ],
            "sources": [
                { "id": "s", "url": "https://example.org/?a&b" },
                { "id": "t", "url": "https://example.org/t" },
            ],
        });
        serde_json::from_value(json).expect("it is what the command line prints")
    }

    #[test]
    fn families_and_options_stand_in_the_order_of_the_alphabet() {
        let table = table(&facts());
        let places = ["</small> alpha", "</small> Beta", "<th scope=\"row\">Zoo"]
            .map(|name| table.find(name).unwrap_or_else(|| panic!("no {name} in {table}")));
        assert!(places.is_sorted(), "{table}");
        assert!(table.contains("<small>Ant &amp; co</small> alpha"), "{table}");
    }

    #[test]
    fn what_counts_by_default_and_what_is_in_sight_is_shown_but_no_set() {
        let table = table(&facts());
        assert!(table.contains("<th scope=\"col\">Cost</th><th scope=\"col\">Days</th></tr>"));
    }

    #[test]
    fn a_cell_has_a_word_a_shape_and_a_source_for_each_side() {
        let table = table(&facts());
        let low = "<a href=\"https://example.org/?a&amp;b\" rel=\"noreferrer\"><i aria-hidden=\"true\">●●</i> Low</a>";
        let high = "<a href=\"https://example.org/t\" rel=\"noreferrer\"><i aria-hidden=\"true\">●○</i> High</a>";
        assert!(
            table.contains(&format!(
                "<td>{low} or {high} <span class=\"flag\">Disputed</span></td>"
            )),
            "{table}"
        );
        assert!(table.contains("rel=\"noreferrer\">Unknown</a></td>"), "{table}");
    }

    #[test]
    fn the_template_is_filled_with_counts_and_edition() {
        let text = filled("  <p>{options}, {criteria}, {edition}</p>\n{table}\n", &facts());
        assert!(text.starts_with("<p>3, 4, 2030-01</p>\n<thead>"), "{text}");
    }
}
