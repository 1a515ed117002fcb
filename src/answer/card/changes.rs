//! What could change the answer, at most three things: a priority to try out on the spot, a rating, and
//! a fact to ask for.

use yew::{Callback, Html, MouseEvent, Properties, component, html, use_callback, use_state};

use super::weight_slider::WeightSlider;
use crate::state::{Shared, State, Subject};
use crate::widgets::sentence;
use edgewise_engine::assessment::Assessment;
use edgewise_engine::words::Explanation;

/// What the list is about.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was said.
    pub state: Shared<State>,
    /// What follows from it.
    pub assessment: Shared<Assessment>,
    /// The same in words.
    pub explanation: Shared<Explanation>,
    /// A fact behind the answer was opened.
    pub on_opened: Callback<Subject>,
}

/// The list; nothing where nothing can.
#[component]
pub fn Changes(props: &Props) -> Html {
    let Props { state, assessment, .. } = props;
    let is_tried = use_state(|| false);
    let on_tried = {
        let set = is_tried.setter();
        use_callback(*is_tried, move |_: MouseEvent, was| set.set(!was))
    };
    let flip = assessment.robustness.as_ref().and_then(|one| one.nearest.clone());
    let rating = assessment.critical.first();
    let ask = assessment.asks.first();
    if flip.is_none() && rating.is_none() && ask.is_none() {
        return Html::default();
    }
    let cell = |option: usize, place: usize| {
        let option = assessment.table.candidates[option].id.clone();
        let subject = Subject::Cell(option, assessment.table.criteria[place].id.clone());
        let onclick = props.on_opened.reform(move |_: MouseEvent| subject.clone());
        html! { <button class="link" type="button" {onclick}>{ "See the fact" }</button> }
    };
    html! {
        <div class="changes">
            <h3>{ "What could change this" }</h3>
            <ol>
                if let Some(flip) = &flip {
                    <li key="weight">
                        { sentence(&assessment.say_flip(flip)) }{ " " }
                        <button class="link" type="button" aria-expanded={is_tried.to_string()} onclick={on_tried}>{ "Try it" }</button>
                        if *is_tried { <WeightSlider state={state.clone()} assessment={assessment.clone()} /> }
                    </li>
                }
                if let Some(rating) = rating {
                    <li key="rating">{ sentence(&assessment.say_critical(rating)) }{ " " }{ cell(rating.option, rating.place) }</li>
                }
                if let Some(ask) = ask {
                    <li key="ask">{ sentence(&assessment.say_ask(ask)) }{ " " }{ cell(ask.option, ask.place) }</li>
                }
            </ol>
        </div>
    }
}
