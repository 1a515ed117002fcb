//! Claims: each cell with its value, its reason and its sources.

use core::ops::Range;
use std::sync::Arc;

use super::options::Known;
use super::{counts, ids};
use crate::catalog::defect::{Defects, Place};
use crate::catalog::draft::{Fields, Spelled};
use crate::catalog::{Against, Basis, Claim, Dispute, Reason, Reasons, Scale, Standing, Value};
use crate::id::{CriterionId, SourceId};

/// The claims of one option, each with its place in the file.
pub struct Written<'k, 'f> {
    /// The claims, in the order of the file.
    pub claims: Vec<(Arc<Claim>, Place<'f>)>,
    /// The editions that list the option, by their places in time.
    pub listed: Range<usize>,
    known: &'k Known<'k>,
}

impl<'k, 'f> Written<'k, 'f> {
    /// The claims of an option that these editions list.
    pub fn read(
        file: &mut Fields<'f>,
        listed: Range<usize>,
        known: &'k Known<'k>,
        reasons: &mut Reasons,
        defects: &mut Defects,
    ) -> Self {
        Self { claims: read(file, known, reasons, defects), listed, known }
    }

    /// The newest claim on a criterion that an edition sees.
    pub fn newest(
        &self,
        criterion: &CriterionId,
        edition: usize,
    ) -> Option<&(Arc<Claim>, Place<'f>)> {
        let since = |claim: &Claim| self.known.place(&claim.since);
        let seen = |claim: &Claim| claim.criterion == *criterion && since(claim) <= edition;
        self.claims.iter().filter(|(claim, _)| seen(claim)).max_by_key(|(claim, _)| since(claim))
    }
}

fn read<'f>(
    file: &mut Fields<'f>,
    known: &Known<'_>,
    reasons: &mut Reasons,
    defects: &mut Defects,
) -> Vec<(Arc<Claim>, Place<'f>)> {
    let mut claims: Vec<(Arc<Claim>, Place<'f>)> = Vec::new();
    for mut row in file.tables("claim", defects) {
        if let Some(claim) = claim(&mut row, known, reasons, defects) {
            let again = |(there, _): &(Arc<Claim>, Place<'_>)| {
                there.criterion == claim.criterion && there.since == claim.since
            };
            if claims.iter().any(again) {
                let (criterion, since) = (&claim.criterion, &claim.since);
                defects.at(&row.place, format!("a second claim on {criterion} since {since}"));
            }
            claims.push((Arc::new(claim), row.place.clone()));
        }
        row.finish(defects);
    }
    claims
}

fn claim(
    row: &mut Fields<'_>,
    known: &Known<'_>,
    reasons: &mut Reasons,
    defects: &mut Defects,
) -> Option<Claim> {
    let named = row.required("criterion", defects);
    let because = row.sentence("because", defects);
    let detail = row.scalar("detail", defects).map(|found| found.text);
    let condition = row.scalar("condition", defects).map(|found| found.text);
    let sources = sources(row, reasons, defects);
    let since = known.edition(row, "since", defects);
    let basis = match row.scalar("basis", defects) {
        None => Basis::Vendor,
        Some(found) => Basis::parse(&found.text).unwrap_or_else(|| {
            defects
                .at(&found.place, format!("“{}” is none of article, vendor, rubric", found.text));
            Basis::Vendor
        }),
    };
    let dispute = row.table("disputed", defects);
    let said = row.list("value", defects);
    if said.is_none() {
        defects.at(&row.place, "`value` is missing");
    }
    let (named, said, since) = (named?, said?, since?);
    let id = ids::parsed(&named, CriterionId::parse, defects)?;
    ids::points_at(&id, known.criterion_ids.iter().cloned(), &named, "criterion", defects);
    let scale = &known.criteria.iter().find(|criterion| criterion.id == id)?.scale;
    let text = joined(&said);
    let place = said.first().map_or(&row.place, |first| &first.place);
    let mut against = None;
    let standing = if text == "unknown" {
        if dispute.is_some() {
            defects.at(place, "what is unknown cannot be disputed");
        }
        Standing::Unknown
    } else {
        let value = scale.read(&text).map_err(|text| defects.at(place, text)).ok()?;
        match dispute {
            None => Standing::Known(value),
            Some(table) => {
                let (dispute, why) = other_side(table, scale, &value, reasons, defects)?;
                against = Some(why);
                Standing::Disputed(value, dispute)
            }
        }
    };
    let counts = counts::counted(row, scale, standing.values().next(), defects);
    let reason = reasons.push(Reason { because, detail, sources, against });
    Some(Claim { criterion: id, standing, counts, since, basis, condition, reason })
}

fn other_side(
    mut table: Fields<'_>,
    scale: &Scale,
    first: &Value,
    reasons: &Reasons,
    defects: &mut Defects,
) -> Option<(Dispute, Against)> {
    let because = table.sentence("because", defects);
    let sources = sources(&mut table, reasons, defects);
    let newer = table.flag("newer", defects);
    let said = table.list("value", defects).unwrap_or_default();
    let place = table.place.clone();
    let value = scale.read(&joined(&said));
    let counts = counts::counted(&mut table, scale, value.as_ref().ok(), defects);
    table.finish(defects);
    match value {
        Err(text) => {
            defects.at(&place, text);
            None
        }
        Ok(value) if value == *first => {
            defects.at(&place, "both sides of the dispute say the same");
            None
        }
        Ok(value) => Some((Dispute { value, counts, newer }, Against { because, sources })),
    }
}

/// A value in the spelling that links use: members of a set joined by `.`.
pub fn joined(said: &[Spelled<'_>]) -> String {
    said.iter().map(|one| one.text.as_str()).collect::<Vec<_>>().join(".")
}

pub fn sources(row: &mut Fields<'_>, reasons: &Reasons, defects: &mut Defects) -> Vec<SourceId> {
    let found = row.list("source", defects).unwrap_or_default();
    if found.is_empty() {
        defects.at(
            &row.place,
            "`source` is missing: every claim has one, an unknown the pages searched",
        );
    }
    let mut sources = Vec::new();
    for one in &found {
        if let Some(id) = ids::parsed(one, SourceId::parse, defects) {
            let there = reasons.sources.iter().map(|source| source.id.clone());
            ids::points_at(&id, there, one, "source", defects);
            sources.push(id);
        }
    }
    sources
}
