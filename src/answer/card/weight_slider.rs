//! A slider for the weight that is closest to changing the answer. Moving it shows which option
//! would come first, and changes nothing until the visitor keeps it.

use web_sys::HtmlInputElement;
use yew::{
    Callback, Html, InputEvent, MouseEvent, Properties, TargetCast, component, html, use_state,
};

use crate::state::{Message, Shared, State, use_dispatch};
use crate::widgets::{sentence, words};
use edgewise_engine::assessment::Assessment;
use edgewise_engine::quantity::Ratio;
use edgewise_engine::scenario::Edit;

/// What it is about.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was said.
    pub state: Shared<State>,
    /// What follows from it.
    pub assessment: Shared<Assessment>,
}

/// The slider.
#[component]
pub fn WeightSlider(props: &Props) -> Html {
    let Props { state, assessment } = props;
    let dispatch = use_dispatch();
    let moved = use_state(|| None::<u8>);
    let flip = assessment.robustness.as_ref().and_then(|one| one.nearest.as_ref());
    let Some(flip) = flip else { return Html::default() };
    let (at, bound) = (flip.place, percent(flip.bound));
    let now = percent(assessment.problem.share(at));
    let here = moved.unwrap_or(now);
    let name = assessment.table.criteria[assessment.problem.enabled[at]].name.clone();
    let oninput = {
        let moved = moved.setter();
        Callback::from(move |event: InputEvent| {
            let typed = event.target_unchecked_into::<HtmlInputElement>().value();
            moved.set(typed.parse().ok());
        })
    };
    let on_kept = {
        let weights = assessment.weights_with(at, here);
        let moved = moved.setter();
        Callback::from(move |_: MouseEvent| {
            let weighed = weights.iter().map(|(id, weight)| Edit::Weighed(id.clone(), *weight));
            let edits: Vec<Edit> = [Edit::Unweighed].into_iter().chain(weighed).collect();
            dispatch.dispatch(Message::Edited(Edit::Several(edits)));
            moved.set(None);
        })
    };
    let on_back = {
        let moved = moved.setter();
        Callback::from(move |_: MouseEvent| moved.set(None))
    };
    let has_tiers = state.scenario.weights.is_empty();
    html! {
        <div class="weight-slider">
            <label for="weight-tried">{ words(format!("Weight of “{name}”")) }</label>
            <div class="weight-track">
                <input id="weight-tried" type="range" min="0" max="100" step="1" value={here.to_string()} {oninput}
                    aria-valuetext={format!("{here}%; the answer changes at {bound}%")} />
                <svg class="weight-bound" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                    <rect x={bound.to_string()} width="0.8" height="6" />
                </svg>
            </div>
            <p><span class="figure">{ words(format!("{here}%")) }</span><span>{ ": " }</span>{ sentence(&assessment.say_first_with(at, here)) }</p>
            if here != now {
                <p class="acts">
                    <button class="button primary" type="button" onclick={on_kept}>{ "Keep" }</button>
                    <button class="button" type="button" onclick={on_back}>{ words(format!("Back to {now}%")) }</button>
                </p>
                if has_tiers {
                    <p class="soft">{ "Keeping it replaces your priorities with exact weights. Undo brings them back." }</p>
                }
            }
        </div>
    }
}

/// A share as a whole percentage.
fn percent(share: Ratio) -> u8 {
    let whole = (share * Ratio::whole(100) + Ratio::new(1, 2)).floor();
    u8::try_from(whole.clamp(0, 100)).unwrap_or(100)
}
