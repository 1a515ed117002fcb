//! Questions about the site: every answer can be given, told apart from the others, and taken back.

use std::collections::BTreeSet;

use super::ids;
use super::options::Known;
use crate::catalog::defect::Defects;
use crate::catalog::draft::{Fields, Spelled};
use crate::catalog::question::{
    Answer, Contradiction, Fact, Field, Question, Questions, Takes, Together, Typed, Wanted, When,
};
use crate::catalog::{Criterion, Scale, Tier, Value};
use crate::id::{AnswerId, CriterionId, QuestionId};
use crate::quantity::{Date, Horizon};

pub fn questions(mut file: Fields<'_>, known: &Known<'_>, defects: &mut Defects) -> Questions {
    let (mut asked, mut seen, mut taken) = (Vec::new(), BTreeSet::new(), BTreeSet::new());
    for mut row in file.tables("question", defects) {
        let id = ids::required(&mut row, "id", QuestionId::parse, defects);
        if let Some(id) = id {
            ids::once(&id, &mut seen, &row, defects);
            let question = question(id, &mut row, known, defects);
            only_it_demands(&question, &row, &mut taken, defects);
            asked.push(question);
        }
        row.finish(defects);
    }
    let mut together = Vec::new();
    for mut row in file.tables("together", defects) {
        let when = whens(&mut row, &asked, defects);
        let must = wanted(&mut row, known, defects);
        let place = row.place.clone();
        if must.is_empty() {
            defects.at(&place, "answers that stand together demand something");
        }
        for (id, found) in &must {
            if !taken.insert(id.clone()) {
                defects.at(&place, format!("{id} is demanded by other answers"));
            }
            typed_is_there(id, found, &asked, known, &row, defects);
        }
        row.finish(defects);
        together.push(Together { when, must });
    }
    let mut contradictions = Vec::new();
    for mut row in file.tables("contradiction", defects) {
        let when = whens(&mut row, &asked, defects);
        let because = row.sentence("because", defects);
        row.finish(defects);
        contradictions.push(Contradiction { when, because });
    }
    file.finish(defects);
    Questions { asked, together, contradictions }
}

fn question(
    id: QuestionId,
    row: &mut Fields<'_>,
    known: &Known<'_>,
    defects: &mut Defects,
) -> Question {
    let text = row.sentence("text", defects);
    let asks = row.sentence("asks", defects);
    let note = row.scalar("note", defects).map(|found| found.text);
    let fact = fact(row, defects);
    let kind = row.required("takes", defects);
    let takes = match kind.as_ref().map(|kind| kind.text.as_str()) {
        Some("one") | None => Takes::One,
        Some("several") => Takes::Several,
        Some("number" | "date") => Takes::Typed,
        Some(other) => {
            let said = format!("“{other}” is none of one, several, number, date");
            defects.at(&row.place, said);
            Takes::One
        }
    };
    let mut answers = Vec::new();
    if takes == Takes::Typed {
        let is_date = kind.is_some_and(|kind| kind.text == "date");
        let before = defects.0.len();
        let field = if is_date { Some(Field::Day) } else { number(row, defects) };
        if field.is_none() && defects.0.len() == before {
            defects.at(&row.place, "`number` is missing");
        }
        let must = wanted(row, known, defects);
        let answer = AnswerId::parse("typed").expect("this has the form of an id");
        let label = text.clone();
        answers.push(Answer {
            id: answer,
            label,
            must,
            tiers: Vec::new(),
            typed: field,
            unit: None,
            alone: false,
        });
    } else {
        answers = several(row, known, defects);
        if answers.is_empty() {
            defects.at(&row.place, "a question has answers");
        }
    }
    let question = Question { id, text, asks, takes, answers, fact, note };
    told_apart(&question, row, defects);
    for (id, found) in question.answers.iter().flat_map(|answer| &answer.must) {
        typed_is_there(id, found, std::slice::from_ref(&question), known, row, defects);
    }
    question
}

/// `fact`: the fact about the site that the answer states.
fn fact(row: &mut Fields<'_>, defects: &mut Defects) -> Option<Fact> {
    let found = row.scalar("fact", defects)?;
    match found.text.as_str() {
        "machines" => Some(Fact::Machines),
        "sites" => Some(Fact::Sites),
        "until" => Some(Fact::Until),
        other => {
            let said = format!("“{other}” is none of machines, sites, until");
            defects.at(&found.place, said);
            None
        }
    }
}

fn several(row: &mut Fields<'_>, known: &Known<'_>, defects: &mut Defects) -> Vec<Answer> {
    let (mut answers, mut seen) = (Vec::new(), BTreeSet::new());
    for mut one in row.tables("answers", defects) {
        let id = ids::required(&mut one, "id", AnswerId::parse, defects);
        let label = one.sentence("label", defects);
        let writes = one.is_table("must") || one.is_table("priority");
        let must = wanted(&mut one, known, defects);
        let tiers = tiers(&mut one, known, defects);
        let typed = number(&mut one, defects);
        let unit = one.scalar("unit", defects).map(|found| found.text);
        let alone = one.flag("alone", defects);
        let says_nothing = one.flag("nothing", defects);
        if says_nothing == writes {
            defects
                .at(&one.place, "an answer demands or ranks something, or says `nothing = true`");
        }
        if let Some(id) = id {
            ids::once(&id, &mut seen, &one, defects);
            answers.push(Answer { id, label, must, tiers, typed, unit, alone });
        }
        one.finish(defects);
    }
    answers
}

/// `number = [least, most]` or `[least, most, usual]`.
fn number(row: &mut Fields<'_>, defects: &mut Defects) -> Option<Field> {
    let found = row.list("number", defects)?;
    let read: Option<Vec<u32>> = found.iter().map(|one| one.text.parse().ok()).collect();
    let field = match read.as_deref() {
        Some([min, max]) if min < max => Some(Field::Number { min: *min, max: *max, usual: None }),
        Some([min, max, usual]) if min < max && (min..=max).contains(&usual) => {
            Some(Field::Number { min: *min, max: *max, usual: Some(*usual) })
        }
        _ => None,
    };
    if field.is_none() {
        let place = found.first().map_or(&row.place, |one| &one.place);
        defects.at(place, "`number` is the least, the most and perhaps the usual whole number");
    }
    field
}

/// The table `must`; `{question}` stands for what is typed as its answer.
fn wanted(
    row: &mut Fields<'_>,
    known: &Known<'_>,
    defects: &mut Defects,
) -> Vec<(CriterionId, Wanted)> {
    let Some(table) = row.table("must", defects) else { return Vec::new() };
    let mut must = Vec::new();
    for (name, found) in table.pairs(defects) {
        let Some(criterion) = criterion(&name, &found, known, defects) else { continue };
        let typed = found.text.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
        let read = match typed {
            Some(id) => QuestionId::parse(id)
                .map(Wanted::Typed)
                .ok_or_else(|| format!("“{id}” is not the id of a question")),
            None if found.text.is_empty() => Err("a must-have demands something".into()),
            None => criterion.scale.read(&found.text).map(Wanted::Value),
        };
        match read {
            Ok(read) => must.push((criterion.id.clone(), read)),
            Err(text) => defects.at(&found.place, text),
        }
    }
    must.sort_by(|(a, _), (b, _)| a.cmp(b));
    must
}

fn tiers(
    row: &mut Fields<'_>,
    known: &Known<'_>,
    defects: &mut Defects,
) -> Vec<(CriterionId, Tier)> {
    let Some(table) = row.table("priority", defects) else { return Vec::new() };
    let mut tiers = Vec::new();
    for (name, found) in table.pairs(defects) {
        let Some(criterion) = criterion(&name, &found, known, defects) else { continue };
        match super::tables::priority(
            criterion,
            known.editions.last().map(|one| &one.id),
            &found.text,
        ) {
            Ok(tier) => tiers.push((criterion.id.clone(), tier)),
            Err(text) => defects.at(&found.place, text),
        }
    }
    tiers.sort_by(|(a, _), (b, _)| a.cmp(b));
    tiers
}

fn criterion<'a>(
    name: &str,
    found: &Spelled<'_>,
    known: &Known<'a>,
    defects: &mut Defects,
) -> Option<&'a Criterion> {
    let criterion = known.criteria.iter().find(|criterion| criterion.id.as_str() == name);
    let is_broken = known.criterion_ids.iter().any(|id| id.as_str() == name);
    if criterion.is_none() && !is_broken {
        defects.at(&found.place, format!("there is no criterion “{name}”"));
    }
    criterion.map(AsRef::as_ref)
}

/// Two answers that write the same could not both be shown as chosen; the answers to a question that
/// takes several write one set.
fn told_apart(question: &Question, row: &Fields<'_>, defects: &mut Defects) {
    let written = |answer: &Answer| (answer.must.clone(), answer.tiers.clone());
    for (at, answer) in question.answers.iter().enumerate() {
        let before = question.answers[..at]
            .iter()
            .find(|one| !answer.demands_nothing() && written(one) == written(answer));
        if let Some(before) = before {
            let said = format!("“{}” writes the same as “{}”", answer.id, before.id);
            defects.at(&row.place, said);
        }
        if question.takes == Takes::Several {
            let is_set = matches!(answer.must.as_slice(), [(_, Wanted::Value(Value::Set(_)))]);
            if !(answer.tiers.is_empty() && (is_set || answer.alone && answer.must.is_empty())) {
                let said = format!("“{}” demands members of one set, or stands alone", answer.id);
                defects.at(&row.place, said);
            }
        } else if answer.alone {
            defects.at(&row.place, "`alone` is for a question that takes several answers");
        }
    }
    if question.takes == Takes::Several && question.criteria().len() > 1 {
        defects.at(&row.place, "answers to a question that takes several demand one set");
    }
}

/// No two questions demand something on the same criterion, so that taking an answer back removes
/// nothing of another's.
fn only_it_demands(
    question: &Question,
    row: &Fields<'_>,
    taken: &mut BTreeSet<CriterionId>,
    defects: &mut Defects,
) {
    for id in question.criteria() {
        if !taken.insert(id.clone()) {
            defects.at(&row.place, format!("{id} is demanded by another question"));
        }
    }
}

/// What is typed can be demanded of the criterion.
fn typed_is_there(
    id: &CriterionId,
    wanted: &Wanted,
    asked: &[Question],
    known: &Known<'_>,
    row: &Fields<'_>,
    defects: &mut Defects,
) {
    let Wanted::Typed(of) = wanted else { return };
    let Some(question) = asked.iter().find(|question| question.id == *of) else {
        defects.at(&row.place, format!("nothing is typed at “{of}” here"));
        return;
    };
    let mut fields = question.answers.iter().filter_map(|answer| answer.typed);
    let sample = fields.next().map(|field| match field {
        Field::Number { min, .. } => Typed::Number(min),
        Field::Day => Typed::Until(Horizon::Day(Date::LAST)),
    });
    let scale: Option<&Scale> =
        known.criteria.iter().find(|one| one.id == *id).map(|one| &one.scale);
    if sample.zip(scale).and_then(|(typed, scale)| typed.value(scale)).is_none() {
        defects.at(&row.place, format!("what is typed at “{of}” is no value of {id}"));
    }
}

/// The table `when`: answers to questions that come before.
fn whens(row: &mut Fields<'_>, asked: &[Question], defects: &mut Defects) -> Vec<When> {
    let Some(table) = row.table("when", defects) else {
        defects.at(&row.place, "`when` is missing");
        return Vec::new();
    };
    let mut all = Vec::new();
    for (name, found) in table.lists(defects) {
        let place = found.first().map_or(&row.place, |one| &one.place).clone();
        let Some(question) = asked.iter().find(|one| one.id.as_str() == name) else {
            defects.at(&place, format!("there is no question “{name}”"));
            continue;
        };
        let mut answers = Vec::new();
        for one in &found {
            let found = question.answers.iter().find(|answer| answer.id.as_str() == one.text);
            if let Some(answer) = found {
                answers.push(answer.id.clone());
            } else {
                defects.at(&one.place, format!("“{}” is no answer to {name}", one.text));
            }
        }
        all.push(When { question: question.id.clone(), answers });
    }
    all
}
