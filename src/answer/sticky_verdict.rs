//! The answer in one line, at the edge of the window while the verdict itself is out of sight.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::Element;
use yew::{Html, NodeRef, Properties, component, html, use_callback, use_effect_with, use_state};

use crate::answer::matrix::fitting;
use crate::state::Shared;
use crate::widgets::{sentence, words};
use edgewise_engine::assessment::Assessment;
use edgewise_engine::words::Explanation;

/// What the line says.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What follows from what was said.
    pub assessment: Shared<Assessment>,
    /// The same in words.
    pub explanation: Shared<Explanation>,
    /// The verdict itself.
    pub verdict: NodeRef,
}

/// The line, once the verdict is on the page; hidden from screen readers, since the status sentence
/// tells them the same.
#[component]
pub fn StickyVerdict(props: &Props) -> Html {
    let is_away = use_state(|| false);
    {
        let is_away = is_away.clone();
        use_effect_with(props.verdict.clone(), move |verdict| {
            let seen = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
                let last = entries.pop().unchecked_into::<web_sys::IntersectionObserverEntry>();
                is_away.set(!last.is_intersecting());
            });
            let observer = web_sys::IntersectionObserver::new(seen.as_ref().unchecked_ref()).ok();
            let verdict = verdict.cast::<Element>();
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
    let Props { assessment, explanation, verdict } = props;
    let on_up = use_callback(verdict.clone(), |_: yew::MouseEvent, verdict| {
        if let Some(verdict) = verdict.cast::<Element>() {
            verdict.scroll_into_view();
        }
    });
    html! {
        <div class="now" data-shown={is_away.to_string()} aria-hidden="true">
            <button type="button" tabindex="-1" onclick={on_up}>
                <span>
                    if !assessment.is_blank { { words(format!("{}: ", explanation.label)) } }
                    <b>{ sentence(&explanation.headline) }</b>
                </span>
                <span>{ words(fitting(assessment)) }<span>{ " ↑" }</span></span>
            </button>
        </div>
    }
}
