//! Released editions: the scales, the values and the conflicts of each, in the spelling of links.

use std::fmt::Write;

use edgewise_engine::catalog::{Cut, Scale, Value};
use edgewise_engine::id::CriterionId;

use super::{folder, hold};

#[test]
fn a_released_edition_says_what_it_always_said() {
    let catalog = edgewise_catalog::shipped();
    let golden = folder("editions");
    let each = catalog.editions.iter().map(|edition| {
        let name = format!("{}.txt", edition.id);
        let promised = golden.iter().find(|(file, _)| *file == name);
        let promised = promised.map_or_else(String::new, |(_, text)| text.clone());
        let cut = catalog.cut(&edition.id).expect("it is one of them");
        (name, promised, said(&cut))
    });
    let each: Vec<_> = each.collect();
    assert_eq!(each.len(), golden.len(), "each edition has its golden file");
    hold("editions", each);
}

/// All of an edition that an answer rests on.
fn said(cut: &Cut<'_>) -> String {
    let mut text = format!("edition {} of {}\n", cut.edition.id, cut.edition.date);
    let mut line = |words: &str| writeln!(text, "{words}").expect("memory takes text");
    for criterion in &cut.criteria {
        let tier = criterion.default_tier(&cut.edition.id).spell();
        let shown =
            if criterion.is_background(&cut.edition.id) { " in the background" } else { "" };
        line(&format!("criterion {} {} {tier}{shown}", criterion.id, scale(&criterion.scale)));
    }
    for option in &cut.options {
        line(&format!("option {} of {}", option.id, option.family));
        for claim in cut.claims(option).into_iter().flatten() {
            let scale = &cut.criterion(&claim.criterion).expect("it is claimed on").scale;
            let sides: Vec<String> =
                claim.standing.values().map(|value| scale.spell_value(value)).collect();
            let sides = if sides.is_empty() { "unknown".into() } else { sides.join("|") };
            line(&format!("  {} {sides}", claim.criterion));
        }
        for conflict in cut.conflicts(option) {
            let all = if conflict.all { " all" } else { "" };
            let (values, instead) =
                (spelled(cut, &conflict.values), spelled(cut, &conflict.instead));
            line(&format!("  not together{all}:{values}; instead:{instead}"));
        }
    }
    text
}

/// A scale, as far as worths and tests depend on it.
fn scale(scale: &Scale) -> String {
    let ids = |all: &[edgewise_engine::catalog::Level]| {
        all.iter().map(|one| one.id.as_str()).collect::<Vec<_>>().join(" ")
    };
    match scale {
        Scale::Levels(levels) => format!("levels [{}]", ids(levels)),
        // Members may be added.
        Scale::Set(_) => "set".into(),
        Scale::Quantity { unit, better, bands, count, .. } => {
            let count = count.as_ref().map(|count| [count.least, count.most]);
            format!("{} {better:?} {bands:?} {count:?}", unit.many)
        }
        Scale::Date { bands, .. } => format!("date {bands:?}"),
        Scale::Points => "points".into(),
    }
}

fn spelled(cut: &Cut<'_>, values: &[(CriterionId, Value)]) -> String {
    let each = values.iter().map(|(id, value)| {
        let criterion = cut.catalog.criterion(id).expect("the check knows it");
        format!(" {id}={}", criterion.scale.spell_value(value))
    });
    each.collect()
}
