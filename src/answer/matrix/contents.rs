//! The contents of the table: column heads and rows with their cells, from an assessment.

use yew::{AttrValue, Callback, Html, html};

use super::cell::{self, Mark};
use super::column_head::{ColumnHead, Hold, leads};
use super::glyph::{self, Grade};
use super::row::MatrixRow;
use super::rows::Rows;
use super::{Props, citations};
use crate::state::Subject;
use edgewise_engine::assessment::{Assessment, Cell, State as Fit};
use edgewise_engine::scenario::Edit;

/// The head over the option at a place of the table.
pub fn column_head(
    props: &Props,
    option: usize,
    current: Option<&Subject>,
    on_edited: &Callback<Edit>,
) -> Html {
    let assessment = &props.assessment;
    let candidate = &assessment.table.candidates[option];
    let standing = &assessment.standings[option];
    let is_ranked = assessment.is_ranked();
    let stands = match standing.screened.state {
        _ if !is_ranked => String::new(),
        Fit::Unconfirmed => "not confirmed".to_owned(),
        Fit::RuledOut => "ruled out".to_owned(),
        Fit::Fits => standing.score.map_or_else(String::new, |score| score.point.decimal(2)),
    };
    let view = &props.state.scenario.view;
    let hold = match view.compared {
        Some(_) => Hold::Fixed,
        None if view.pinned.contains(&candidate.id) => Hold::Pinned,
        None => Hold::Loose,
    };
    html! {
        <ColumnHead
            key={candidate.id.as_str()}
            option={candidate.id.clone()}
            name={AttrValue::from(assessment.table.label(option))}
            stands={AttrValue::from(stands)}
            leads={leads(assessment, option)}
            {hold}
            is_current={current == Some(&Subject::Option(candidate.id.clone()))}
            on_edited={on_edited.clone()}
        />
    }
}

/// The criterion at a place over the options at others.
pub fn row(props: &Props, place: usize, options: &[usize], current: Option<&Subject>) -> Html {
    let Props { state, assessment, on_paper, .. } = props;
    let criterion = &assessment.table.criteria[place];
    let demanded = assessment.demands.iter().find(|(one, _)| *one == place);
    let share = assessment.share(place);
    let is_deciding = demanded.is_some() || share.is_some();
    let cell = |option: &usize| {
        let candidate = &assessment.table.candidates[*option];
        let cell = &candidate.cells[place];
        let is_current = matches!(current, Some(Subject::Cell(of, on)) if *of == candidate.id && *on == criterion.id);
        let because = cell.claim.as_ref().filter(|_| is_deciding && !cell.is_mine());
        let because = because
            .map_or_else(String::new, |claim| state.reasons.because(claim.reason).to_owned());
        // What is counted, also where something else holds under the must-haves.
        let standing = assessment.counted(*option, place);
        // Of what is demanded and not weighed, meeting it is all that counts.
        let is_met = demanded.is_some_and(|(_, demand)| {
            let passes = |value| criterion.must.test.passes(value, demand);
            share.is_none() && standing.is_known() && standing.values().all(passes)
        });
        let grade = match Grade::of(&criterion.scale, standing, assessment.table.as_of) {
            Grade::Fair | Grade::Poor if is_met => Grade::Good,
            grade => grade,
        };
        cell::Props {
            option: candidate.id.clone(),
            criterion: criterion.id.clone(),
            grade,
            word: glyph::word(&criterion.scale, standing).into(),
            marks: Mark::all(assessment, *option, place),
            leads: leads(assessment, *option),
            is_current,
            note: on_paper
                .then(|| (because.into(), citations::numbered(&state.reasons, cell).into())),
        }
    };
    html! {
        <MatrixRow
            key={criterion.id.as_str()}
            criterion={criterion.id.clone()}
            name={AttrValue::from(criterion.name.clone())}
            share={share.map(|share| AttrValue::from(share.percent()))}
            demanded={demanded.map(|(_, value)| AttrValue::from(criterion.bound(value)))}
            is_current={current == Some(&Subject::Criterion(criterion.id.clone()))}
            cells={options.iter().map(cell).collect::<Vec<_>>()}
        />
    }
}

/// The cells that are shown on paper.
pub fn cells<'a>(assessment: &'a Assessment, places: &[usize], rows: &Rows) -> Vec<&'a Cell> {
    let cells = |option: usize| &assessment.table.candidates[option].cells;
    places.iter().flat_map(|place| rows.criteria().map(|row| &cells(*place)[row])).collect()
}
