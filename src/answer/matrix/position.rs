//! Where the keyboard is in the table: on a cell, on the name of a row, or on the head of a column.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::NodeRef;

use super::rows::Rows;
use crate::browser::grid;
use crate::state::Subject;
use edgewise_engine::assessment::Assessment;
use edgewise_engine::id::{CriterionId, OptionId};

/// What the cell around an element is about.
pub fn subject_of(target: &web_sys::EventTarget) -> Option<Subject> {
    let cell = grid::cell_of(target.dyn_ref::<Element>()?)?;
    let option = cell.get_attribute("data-option").and_then(|id| OptionId::parse(&id));
    let criterion = cell.get_attribute("data-criterion").and_then(|id| CriterionId::parse(&id));
    match (option, criterion) {
        (Some(option), Some(criterion)) => Some(Subject::Cell(option, criterion)),
        (Some(option), None) => Some(Subject::Option(option)),
        (None, Some(criterion)) => Some(Subject::Criterion(criterion)),
        (None, None) => None,
    }
}

/// Where the keyboard enters the table: where it was, if that is still shown; otherwise the first cell.
pub fn current(
    assessment: &Assessment,
    places: &[usize],
    rows: &Rows,
    at: Option<&Subject>,
) -> Option<Subject> {
    let has_option =
        |id: &OptionId| places.iter().any(|one| assessment.table.candidates[*one].id == *id);
    let has_criterion =
        |id: &CriterionId| rows.criteria().any(|one| assessment.table.criteria[one].id == *id);
    let is_shown = |subject: &&Subject| match subject {
        Subject::Cell(option, criterion) => has_option(option) && has_criterion(criterion),
        Subject::Option(option) => has_option(option),
        Subject::Criterion(criterion) => has_criterion(criterion),
        Subject::OwnOption(_) => false,
    };
    if let Some(at) = at.filter(is_shown) {
        return Some(at.clone());
    }
    let option = assessment.table.candidates[*places.first()?].id.clone();
    Some(match rows.criteria().next() {
        Some(place) => Subject::Cell(option, assessment.table.criteria[place].id.clone()),
        None => Subject::Option(option),
    })
}

/// Returns the focus to the cell that the keyboard was on.
pub fn back(table: &NodeRef) {
    let table = table.cast::<Element>();
    let cell = table.and_then(|table| table.query_selector("[tabindex='0']").ok().flatten());
    if let Some(cell) = cell.and_then(|cell| cell.dyn_into::<HtmlElement>().ok()) {
        let _ = cell.focus();
    }
}
