//! The visitor's hours and prices for a whole board.

use yew::{Callback, Html, Properties, component, html};

use super::inputs::Inputs;
use crate::state::Shared;
use crate::widgets::disclosure::{Head, use_disclosure};
use edgewise_engine::catalog::Catalog;
use edgewise_engine::scenario::Assumptions;

/// What the section is about.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The facts.
    pub catalog: Shared<Catalog>,
    /// What the visitor assumes.
    pub assumptions: Assumptions,
    /// Something was given.
    pub on_assumed: Callback<Assumptions>,
}

/// The section; empty if the facts have no duties.
#[component]
pub fn BoardEffort(props: &Props) -> Html {
    let Props { catalog, assumptions, on_assumed } = props;
    let fold = use_disclosure(!assumptions.is_placeholder());
    if catalog.duties().is_none() {
        return Html::default();
    }
    html! {
        <section class="card effort" aria-labelledby="board-effort">
            <h2 id="board-effort">{ "Hours and money" }</h2>
            if assumptions.is_placeholder() {
                <p>{ "Give one number of your own, and the table says how many hours a month each number of platforms takes; with a rate or quotes, also how much money a year." }</p>
            }
            { fold.view("more", Head::line("Your hours and prices"), || html! {
                <Inputs catalog={catalog.clone()} assumptions={assumptions.clone()} on_assumed={on_assumed.clone()} />
            }) }
        </section>
    }
}
