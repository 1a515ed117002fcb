//! The sources of the cells that are shown, written out for paper: a cell there cannot be opened.

use yew::{Html, html};

use edgewise_engine::assessment::Cell;
use edgewise_engine::catalog::{Catalog, Standing};
use edgewise_engine::id::SourceId;
use std::collections::BTreeSet;

/// All that a cell rests on: its own sources and those that disagree.
fn cited(cell: &Cell) -> impl Iterator<Item = &SourceId> {
    let claim = cell.claim.as_ref();
    let disagreeing = claim.and_then(|claim| match &claim.standing {
        Standing::Disputed(_, dispute) => Some(&dispute.sources),
        Standing::Known(_) | Standing::Unknown => None,
    });
    claim.map(|claim| &claim.sources).into_iter().chain(disagreeing).flatten()
}

/// The number of a source on every paper: its place in the catalogue.
fn number(catalog: &Catalog, id: &SourceId) -> Option<usize> {
    catalog.sources.iter().position(|source| source.id == *id).map(|place| place + 1)
}

/// "[3, 17]" behind a cell.

/// "[3, 17]".
pub fn numbered(catalog: &Catalog, cell: &Cell) -> String {
    let numbers: BTreeSet<usize> = cited(cell).filter_map(|id| number(catalog, id)).collect();
    let numbers: Vec<String> = numbers.iter().map(usize::to_string).collect();
    format!("[{}]", numbers.join(", "))
}

/// The list: title, publisher, date, address.
pub fn view(catalog: &Catalog, cells: &[&Cell]) -> Html {
    let cited = cells.iter().flat_map(|cell| cited(cell));
    let numbers: BTreeSet<usize> = cited.filter_map(|id| number(catalog, id)).collect();
    html! {
        <section class="sources" aria-labelledby="sources-heading">
            <h2 id="sources-heading">{ "Sources of the matrix, by their numbers in the catalogue" }</h2>
            <ol>
                { for numbers.iter().map(|number| {
                    let source = &catalog.sources[*number - 1];
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
