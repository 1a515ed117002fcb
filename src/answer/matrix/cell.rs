//! A cell: the rating, the reason, the source; more on a click.

use yew::{Html, html};

use super::column_head::leads;
use super::{Props, citations, rating};
use crate::answer::Subject;
use edgewise_engine::assessment::Cell;
use edgewise_engine::catalog::Standing;

/// What an option is on a criterion, both by their places; in `brief` without the reason.
pub fn view(props: &Props, option: usize, place: usize, brief: bool) -> Html {
    let assessment = &props.assessment;
    let candidate = &assessment.table.candidates[option];
    let cell = &candidate.cells[place];
    let criterion = &assessment.table.criteria[place];
    let screened = &assessment.standings[option].screened;
    let fails = screened.against().contains(&place);
    let unconfirmed = screened.to_ask().contains(&place);
    let on_opened = props.on_opened.reform(move |_: yew::MouseEvent| Subject::Cell(option, place));
    // What the visitor says has no source but the visitor.
    let claim = cell.claim.as_ref().filter(|_| !cell.is_mine());
    let source =
        claim.and_then(|claim| claim.sources.first()).and_then(|id| props.catalog.source(id));
    // As a name and not as text out of sight: the many cells are laid out with every change.
    let said = rating::say(&criterion.scale, &cell.standing);
    let name =
        [&said, ", ", &candidate.name, ", ", &criterion.name, ": reason and sources"].concat();
    html! {
        <td key={candidate.id.as_str()} data-leads={leads(assessment, option).to_string()} data-fails={fails.to_string()}>
            <button class="rating-button" type="button" aria-label={name} onclick={on_opened} aria-haspopup="dialog">
                { rating::view(&criterion.scale, &cell.standing) }
            </button>
            if fails { <span class="flag fails">{ "Fails a must-have" }</span> }
            if unconfirmed { <span class="flag">{ "Ask first" }</span> }
            if matches!(cell.standing, Standing::Disputed(..)) { <span class="flag">{ "Disputed" }</span> }
            if assessment.is_critical(option, place) { <span class="flag carries">{ "Carries the answer" }</span> }
            if cell.is_mine() { <span class="flag mine">{ "Your rating" }</span> }
            if !brief { { because(cell) } }
            if let Some(source) = source {
                <a class="source" href={source.url.to_string()} rel="noreferrer external" target="_blank" title={source.title.to_string()}>
                    { [&source.publisher.to_string(), ", "].concat() }
                    <span class="figure">{ source.date.split(',').next().unwrap_or_default().to_owned() }</span>
                </a>
                if props.on_paper { { citations::numbers(&props.catalog, cell) } }
            }
        </td>
    }
}

/// The reason: the visitor's own, else the catalogue's.
fn because(cell: &Cell) -> Html {
    if let Some(reason) = cell.reason.as_ref().filter(|reason| !reason.is_empty()) {
        return html! { <span class="because"><bdi>{ reason.clone() }</bdi></span> };
    }
    match &cell.claim {
        Some(claim) if !cell.is_mine() => {
            html! { <span class="because">{ claim.because.to_string() }</span> }
        }
        _ => Html::default(),
    }
}
