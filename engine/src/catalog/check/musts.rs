//! Must-haves: how a criterion is demanded, and which values are offered.

use crate::catalog::defect::Defects;
use crate::catalog::draft::{Fields, Spelled};
use crate::catalog::{Must, Scale, Test, Value, Wording};

/// How a criterion is demanded: as its table says, or as its scale suggests.
pub fn must(row: &mut Fields<'_>, name: &str, scale: &Scale, defects: &mut Defects) -> Must {
    let usual = Must {
        test: scale.usual_test(),
        text: format!("{name}: {{value}}"),
        wanted: Wording::default(),
        said: Wording::default(),
        offers: usual_offers(scale),
        sight: false,
        leaves: None,
        fails: Wording::default(),
        buy: None,
    };
    if row.is_refused("must") {
        return Must { offers: Vec::new(), ..usual };
    }
    let Some(mut table) = row.table("must", defects) else {
        return usual;
    };
    let test = match table.scalar("test", defects) {
        None => usual.test,
        Some(found) => match (found.text.as_str(), scale) {
            ("all-of", Scale::Set(_)) => Test::AllOf,
            ("any-of", Scale::Set(_)) => Test::AnyOf,
            _ => {
                defects.at(&found.place, "`test` is all-of or any-of, and stands with sets only");
                usual.test
            }
        },
    };
    let words = table.scalar("text", defects).map_or(usual.text, |found| found.text);
    let wanted = wording(&mut table, "wanted", scale, defects);
    let said = wording(&mut table, "said", scale, defects);
    let offers =
        table.list("offers", defects).map_or(usual.offers, |found| offers(&found, scale, defects));
    let sight = table.flag("sight", defects);
    let leaves = table.scalar("leaves", defects);
    if let Some(found) = leaves.as_ref().filter(|_| test != Test::AtMost) {
        defects.at(&found.place, "`leaves` stands with amounts of which less is better");
    }
    let leaves = leaves.map(|found| found.text);
    let fails = wording(&mut table, "fails", scale, defects);
    let buy = table.scalar("buy", defects).map(|found| found.text);
    table.finish(defects);
    Must { test, text: words, wanted, said, offers, sight, leaves, fails, buy }
}

/// One phrase for all values, or a table of phrases by value, with `other` for the values it does not
/// name.
fn wording(row: &mut Fields<'_>, key: &str, scale: &Scale, defects: &mut Defects) -> Wording {
    let mut found = Wording::default();
    if !row.is_table(key) {
        found.other = row.scalar(key, defects).and_then(|one| phrase(key, one, true, defects));
        return found;
    }
    for (name, words) in row.table(key, defects).map_or_else(Vec::new, |table| table.all(defects)) {
        if name == "other" {
            found.other = phrase(key, words, true, defects);
            continue;
        }
        match scale.read(&name) {
            Ok(value) => {
                let words = phrase(key, words, false, defects);
                found.own.extend(words.map(|words| (value, words)));
            }
            Err(text) => defects.at(&words.place, text),
        }
    }
    found
}

/// Words that are not empty, with a placeholder for the value if they cover several.
fn phrase(key: &str, found: Spelled<'_>, takes: bool, defects: &mut Defects) -> Option<String> {
    if found.text.trim().is_empty() {
        defects.at(&found.place, format!("`{key}` is empty"));
        return None;
    }
    if takes && !found.text.contains("{value}") {
        defects.at(&found.place, format!("`{key}` has no {{value}} and names no value"));
    }
    Some(found.text)
}

fn offers(found: &[Spelled<'_>], scale: &Scale, defects: &mut Defects) -> Vec<Value> {
    let mut offers = Vec::new();
    for offer in found {
        match scale.read(&offer.text) {
            Ok(value) if offers.contains(&value) => defects.at(&offer.place, "is offered twice"),
            Ok(value) => offers.push(value),
            Err(text) => defects.at(&offer.place, text),
        }
    }
    offers
}

/// Every level except the worst, best first; or each member alone.
fn usual_offers(scale: &Scale) -> Vec<Value> {
    let places = |count: usize| (0..count).filter_map(|place| u8::try_from(place).ok());
    match scale {
        Scale::Levels(levels) => {
            let mut offers: Vec<_> = places(levels.len()).skip(1).map(Value::Level).collect();
            offers.reverse();
            offers
        }
        Scale::Set(members) => places(members.len()).map(|place| Value::Set(vec![place])).collect(),
        Scale::Quantity { .. } | Scale::Date { .. } | Scale::Points => Vec::new(),
    }
}
