//! What speaks against the platform of each class, as the answer of a single scenario says it.

use yew::{Callback, Html, MouseEvent, Properties, component, html, use_memo, use_state};

use crate::state::Shared;
use crate::widgets::{render, words};
use edgewise_engine::board::Fleet;
use edgewise_engine::catalog::Catalog;
use edgewise_engine::scenario::Board;

/// How many classes are shown until the visitor asks for more.
const SHOWN_MAX: usize = 6;
/// How many classes are shown at most: each takes an assessment.
const ALL_MAX: usize = 100;

/// What is shown.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The facts.
    pub catalog: Shared<Catalog>,
    /// The board.
    pub board: Shared<Board>,
    /// What follows from it.
    pub fleet: Shared<Fleet>,
}

/// The list.
#[component]
pub fn Cautions(props: &Props) -> Html {
    let is_whole = use_state(|| false);
    let most = if *is_whole { ALL_MAX } else { SHOWN_MAX };
    let said = use_memo((props.clone(), most), |(props, most)| {
        props.fleet.cautions(&props.catalog, &props.board, *most)
    });
    let more = props.fleet.classes.len().min(ALL_MAX).saturating_sub(said.len());
    let on_whole = {
        let set = is_whole.setter();
        Callback::from(move |_: MouseEvent| set.set(true))
    };
    html! {
        <section class="card" aria-labelledby="cautions-heading">
            <h2 id="cautions-heading">{ "What speaks against it" }</h2>
            <ul class="sentences">
                { for said.iter().map(|one| html! { <li key={one.plain()}>{ render(one) }</li> }) }
            </ul>
            if more > 0 {
                <p><button class="link" type="button" onclick={on_whole}>{ words(format!("Show more ({more})")) }</button></p>
            }
        </section>
    }
}
