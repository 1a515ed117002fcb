//! A cell: the rating, the reason, the source; more on a click.

use std::rc::Rc;

use yew::{Callback, Html, Properties, component, html};

use super::head::leads;
use super::rating::Rating;
use super::sources;
use crate::assessment::Assessment;
use crate::catalog::{Catalog, Standing};
use crate::web::details::Subject;

/// Which cell.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The facts.
    pub catalog: Rc<Catalog>,
    /// What follows from what was said.
    pub assessment: Rc<Assessment>,
    /// The place of the option.
    pub option: usize,
    /// The place of the criterion.
    pub criterion: usize,
    /// The cell was opened.
    pub on_opened: Callback<Subject>,
}

/// A cell of the matrix.
#[component]
pub fn Cell(props: &Props) -> Html {
    let Props { assessment, option, criterion, .. } = props;
    let (option, place) = (*option, *criterion);
    let candidate = &assessment.table.candidates[option];
    let cell = &candidate.cells[place];
    let criterion = &assessment.table.criteria[place];
    let screened = &assessment.standings[option].screened;
    let fails = screened.fails.contains(&place);
    let unconfirmed = screened.unknown.contains(&place);
    let on_opened = props.on_opened.reform(move |_: yew::MouseEvent| Subject::Cell(option, place));
    let source = cell
        .claim
        .as_ref()
        .and_then(|claim| claim.sources.first())
        .and_then(|id| props.catalog.source(id));
    html! {
        <td data-leads={leads(assessment, option).to_string()} data-fails={fails.to_string()}>
            <button class="rating-button" type="button" onclick={on_opened} aria-haspopup="dialog">
                <Rating criterion={std::sync::Arc::clone(criterion)} standing={cell.standing.clone()} />
                <span class="unseen">{ format!(", {}, {}: reason and sources", candidate.name, criterion.name) }</span>
            </button>
            if fails { <span class="flag fails">{ "Fails a must-have" }</span> }
            if unconfirmed { <span class="flag">{ "Ask first" }</span> }
            if matches!(cell.standing, Standing::Disputed(..)) { <span class="flag">{ "Disputed" }</span> }
            if assessment.is_critical(option, place) { <span class="flag carries">{ "Carries the answer" }</span> }
            if cell.is_mine() { <span class="flag mine">{ "Your rating" }</span> }
            if let Some(reason) = cell.reason.as_ref().filter(|reason| !reason.is_empty()) {
                <span class="because"><bdi>{ reason.clone() }</bdi></span>
            } else if let Some(claim) = cell.claim.as_ref().filter(|_| !cell.is_mine()) {
                <span class="because">{ claim.because.clone() }</span>
            }
            if let Some(source) = source {
                <a class="source" href={source.url.clone()} rel="noreferrer external" target="_blank" title={source.title.clone()}>
                    { format!("{}, {}", source.publisher, source.date.split(',').next().unwrap_or_default()) }
                </a>
                { sources::numbers(&props.catalog, cell) }
            }
        </td>
    }
}
