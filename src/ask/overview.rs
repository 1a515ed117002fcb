//! What is shown instead of an answer before anything is said: examples, and every option with what
//! it is. Nothing is ranked and nothing recommended.

use yew::{Html, html};

use crate::ask::examples;
use crate::state::{Dispatch, State};
use edgewise_engine::catalog::CatalogOption;
use edgewise_engine::order::InOrder;

/// Examples and options.
pub fn overview(state: &State, dispatch: &Dispatch) -> Html {
    let cut = state.scenario.cut(&state.catalog);
    let mut options: Vec<&CatalogOption> = cut
        .options
        .iter()
        .copied()
        .filter(|one| !state.scenario.hidden.contains(&one.family))
        .collect();
    options.order_by_key(|one| one.name.to_ascii_lowercase());
    let count = options.len();
    let facts = format!(
        "{count} options, {} facts about each, every one with its source.",
        cut.criteria.len()
    );
    let row = |option: &&CatalogOption| {
        html! {
            <div class="option" key={option.id.as_str()}>
                <dt translate="no">{ option.name.clone() }</dt>
                <dd>{ state.reasons.summary(&option.id).to_owned() }</dd>
            </div>
        }
    };
    html! {
        <section id="overview" class="card overview" aria-labelledby="verdict-heading">
            <h2 id="verdict-heading" tabindex="-1">{ "Describe your site, or start from an example" }</h2>
            <p class="lead">{ facts }</p>
            { examples::cards(state, dispatch) }
            // What each option is comes with the prose, a moment after the page.
            if !state.reasons.summaries.is_empty() {
                <h3>{ format!("The {count} options, from A to Z") }</h3>
                <dl class="options">{ for options.iter().map(row) }</dl>
            }
        </section>
    }
}
