//! Sources with their address and date.

use yew::{Html, html};

use edgewise_engine::catalog::Reasons;
use edgewise_engine::id::SourceId;

/// A list of sources.
pub fn sources(reasons: &Reasons, ids: &[SourceId]) -> Html {
    html! {
        <ul class="sources">
            { for ids.iter().filter_map(|id| reasons.source(id)).map(|source| html! {
                <li key={source.id.as_str()}>
                    <a href={source.url.clone()} rel="noreferrer external" target="_blank">{ source.title.clone() }</a>
                    { format!(", {}, {}", source.publisher, source.date) }
                </li>
            }) }
        </ul>
    }
}
