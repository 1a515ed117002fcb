//! Renamed ids: the old one is gone and leads to one that exists.

use std::collections::BTreeSet;

use super::ids;
use crate::catalog::defect::{Defects, Place};
use crate::catalog::draft::Fields;
use crate::catalog::{Catalog, Named, Renamed, Renames, Scale};
use crate::id::{CriterionId, EditionId, FamilyId, OptionId, QuestionId};

/// What can be renamed, by the words of the file.
const KINDS: [&str; 7] = ["option", "family", "criterion", "level", "member", "question", "answer"];

/// A row of the file.
struct Draft<'f> {
    place: Place<'f>,
    kind: String,
    named: Named,
    from: String,
    to: String,
    since: EditionId,
}

/// The renamed ids; `there` is everything in the other files; `criteria` includes the ids of criteria
/// that could not be read.
pub fn renames(
    mut file: Fields<'_>,
    there: &Catalog,
    criteria: &BTreeSet<CriterionId>,
    defects: &mut Defects,
) -> Renames {
    let mut drafts: Vec<Draft<'_>> = Vec::new();
    for mut row in file.tables("renamed", defects) {
        let found = draft(&mut row, there, defects);
        row.finish(defects);
        let Some(draft) = found else { continue };
        if drafts.iter().any(|one| one.named == draft.named && one.from == draft.from) {
            defects.at(&draft.place, format!("“{}” is renamed a second time", draft.from));
            continue;
        }
        drafts.push(draft);
    }
    file.finish(defects);
    let exists = |named: &Named, id: &str| exists(there, criteria, named, id);
    let mut renames = Vec::new();
    for draft in &drafts {
        let Draft { place, kind, named, from, .. } = draft;
        if exists(named, from) {
            defects.at(place, format!("there still is the {kind} “{from}”"));
        }
        match last(&drafts, draft) {
            None => defects.at(place, format!("“{from}” is renamed in a circle")),
            Some(last) if !exists(named, &last.to) => {
                defects.at(place, format!("there is no {kind} “{}”", last.to));
            }
            Some(Draft { to, since, .. }) => renames.push(Renamed {
                named: named.clone(),
                from: from.clone(),
                to: to.clone(),
                since: since.clone(),
            }),
        }
    }
    Renames(renames)
}

fn draft<'f>(row: &mut Fields<'f>, there: &Catalog, defects: &mut Defects) -> Option<Draft<'f>> {
    let kind = row.required("kind", defects);
    let since = ids::required(row, "since", EditionId::parse, defects);
    if let Some(since) = &since
        && there.edition(since).is_none()
    {
        defects.at(&row.place, format!("there is no edition “{since}”"));
    }
    let kind = kind?;
    let named = match kind.text.as_str() {
        "option" => Some(Named::Option),
        "family" => Some(Named::Family),
        "criterion" => Some(Named::Criterion),
        "level" | "member" => of_criterion(row, &kind.text, there, defects),
        "question" => Some(Named::Question),
        "answer" => of_question(row, there, defects),
        other => {
            defects.at(&kind.place, format!("“{other}” is none of {}", KINDS.join(", ")));
            None
        }
    };
    let from = id(row, "from", named.as_ref(), defects);
    let to = id(row, "to", named.as_ref(), defects);
    let place = row.place.clone();
    Some(Draft { place, kind: kind.text, named: named?, from: from?, to: to?, since: since? })
}

fn of_criterion(
    row: &mut Fields<'_>,
    kind: &str,
    there: &Catalog,
    defects: &mut Defects,
) -> Option<Named> {
    let id = ids::required(row, "criterion", CriterionId::parse, defects)?;
    match there.criterion(&id).map(|one| &one.scale) {
        Some(Scale::Levels(_)) if kind == "level" => {}
        Some(Scale::Set(_)) if kind == "member" => {}
        Some(_) => defects.at(&row.place, format!("“{id}” has no {kind}s")),
        None => defects.at(&row.place, format!("there is no criterion “{id}”")),
    }
    Some(Named::Value(id))
}

fn of_question(row: &mut Fields<'_>, there: &Catalog, defects: &mut Defects) -> Option<Named> {
    let id = ids::required(row, "question", QuestionId::parse, defects)?;
    if there.questions.question(&id).is_none() {
        defects.at(&row.place, format!("there is no question “{id}”"));
    }
    Some(Named::Answer(id))
}

/// The id in a field; those of the visitor's own options cannot be renamed.
fn id(
    row: &mut Fields<'_>,
    key: &str,
    named: Option<&Named>,
    defects: &mut Defects,
) -> Option<String> {
    let found = row.required(key, defects)?;
    let id = ids::parsed(&found, OptionId::parse, defects)?;
    if id.is_own() && named == Some(&Named::Option) {
        defects.at(&found.place, format!("“{id}” is kept for visitors"));
        return None;
    }
    Some(found.text)
}

/// The last row that a row leads to; `None` if it leads back to itself.
fn last<'d, 'f>(drafts: &'d [Draft<'f>], first: &'d Draft<'f>) -> Option<&'d Draft<'f>> {
    let mut last = first;
    for _ in 0..drafts.len() {
        let is_next = |one: &&Draft<'_>| one.named == last.named && one.from == last.to;
        let Some(next) = drafts.iter().find(is_next) else { return Some(last) };
        last = next;
    }
    None
}

fn exists(there: &Catalog, criteria: &BTreeSet<CriterionId>, named: &Named, id: &str) -> bool {
    match named {
        Named::Option => OptionId::parse(id).is_some_and(|id| there.option(&id).is_some()),
        Named::Family => FamilyId::parse(id).is_some_and(|id| there.family(&id).is_some()),
        Named::Criterion => CriterionId::parse(id).is_some_and(|id| criteria.contains(&id)),
        Named::Value(criterion) => {
            let criterion = there.criterion(criterion);
            criterion.is_some_and(|one| match &one.scale {
                Scale::Levels(all) | Scale::Set(all) => all.iter().any(|one| one.id.as_str() == id),
                Scale::Quantity { .. } | Scale::Date { .. } | Scale::Points => false,
            })
        }
        Named::Question => {
            QuestionId::parse(id).is_some_and(|id| there.questions.question(&id).is_some())
        }
        Named::Answer(question) => {
            let question = there.questions.question(question);
            question.is_some_and(|one| one.answers.iter().any(|one| one.id.as_str() == id))
        }
    }
}
