//! The answer in one line, at the edge of the window while the verdict itself is out of sight.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use yew::{Callback, Html, Properties, component, html, use_effect_with, use_state};

use crate::answer::matrix::fitting;
use crate::state::Shared;
use crate::widgets::render;
use edgewise_engine::assessment::Assessment;
use edgewise_engine::words::Explanation;

/// What the line says.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What follows from what was said.
    pub assessment: Shared<Assessment>,
    /// The same in words.
    pub explanation: Shared<Explanation>,
}

/// The line, once the verdict is on the page; for the eye only, since the status sentence says the same
/// to whoever listens.
#[component]
pub fn StickyVerdict(props: &Props) -> Html {
    let is_away = use_state(|| false);
    {
        let is_away = is_away.clone();
        use_effect_with((), move |()| {
            let seen = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
                let last = entries.pop().unchecked_into::<web_sys::IntersectionObserverEntry>();
                is_away.set(!last.is_intersecting());
            });
            let observer = web_sys::IntersectionObserver::new(seen.as_ref().unchecked_ref()).ok();
            let verdict = document().get_element_by_id("verdict");
            if let (Some(observer), Some(verdict)) = (&observer, verdict) {
                observer.observe(&verdict);
            }
            move || {
                if let Some(observer) = observer {
                    observer.disconnect();
                }
                drop(seen);
            }
        });
    }
    let Props { assessment, explanation, .. } = props;
    let on_up = Callback::from(|_: yew::MouseEvent| {
        if let Some(verdict) = document().get_element_by_id("verdict") {
            verdict.scroll_into_view();
        }
    });
    html! {
        <div class="now" data-shown={is_away.to_string()} aria-hidden="true">
            <button type="button" tabindex="-1" onclick={on_up}>
                <span>
                    if !assessment.is_blank { { explanation.label }{ ": " } }
                    <b>{ render(&explanation.headline) }</b>
                </span>
                <span>{ fitting(assessment) }{ " ↑" }</span>
            </button>
        </div>
    }
}
