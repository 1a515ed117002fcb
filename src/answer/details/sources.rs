//! Sources with their address and date.

use yew::{Html, html};

use edgewise_engine::catalog::Catalog;
use edgewise_engine::id::SourceId;

/// A list of sources.
pub fn sources(catalog: &Catalog, ids: &[SourceId]) -> Html {
    html! {
        <ul class="sources">
            { for ids.iter().filter_map(|id| catalog.source(id)).map(|source| html! {
                <li key={source.id.as_str()}>
                    <a href={source.url.clone()} rel="noreferrer external" target="_blank">{ source.title.clone() }</a>
                    { format!(", {}, {}", source.publisher, source.date) }
                </li>
            }) }
        </ul>
    }
}
