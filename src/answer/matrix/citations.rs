//! The sources of the cells that are shown, written out for paper: a cell there cannot be opened.

use yew::{Html, html};

use edgewise_engine::assessment::Cell;
use edgewise_engine::catalog::Reasons;
use edgewise_engine::id::SourceId;
use edgewise_engine::order::filled;
use std::collections::BTreeSet;

/// Everything that a cell is based on: its own sources and those that disagree.
fn cited<'a>(reasons: &'a Reasons, cell: &Cell) -> impl Iterator<Item = &'a SourceId> + use<'a> {
    let reason = cell.claim.as_ref().and_then(|claim| reasons.of(claim.reason));
    let disagreeing = reason.and_then(|reason| reason.against.as_ref());
    let sources = reason.map(|reason| &reason.sources);
    sources.into_iter().chain(disagreeing.map(|one| &one.sources)).flatten()
}

/// The number of a source on every printout: its place in the catalogue.
fn number(reasons: &Reasons, id: &SourceId) -> Option<usize> {
    reasons.sources.iter().position(|source| source.id == *id).map(|place| place + 1)
}

/// "[3, 17]".
pub fn numbered(reasons: &Reasons, cell: &Cell) -> String {
    let numbers: BTreeSet<usize> =
        filled(cited(reasons, cell).filter_map(|id| number(reasons, id)));
    let numbers: Vec<String> = numbers.iter().map(usize::to_string).collect();
    format!("[{}]", numbers.join(", "))
}

/// The list: title, publisher, date, address.
pub fn view(reasons: &Reasons, cells: &[&Cell]) -> Html {
    let cited = cells.iter().flat_map(|cell| cited(reasons, cell));
    let numbers: BTreeSet<usize> = filled(cited.filter_map(|id| number(reasons, id)));
    html! {
        <section class="sources" aria-labelledby="sources-heading">
            <h2 id="sources-heading">{ "Sources of the matrix, by their numbers in the catalogue" }</h2>
            <ol>
                { for numbers.iter().map(|number| {
                    let source = &reasons.sources[*number - 1];
                    html! {
                        <li key={*number} value={number.to_string()}>
                            { [&*source.title, ", ", &source.publisher, ", ", &source.date, ": "].concat() }
                            <span class="source-address">{ source.url.clone() }</span>
                        </li>
                    }
                }) }
            </ol>
        </section>
    }
}
