//! What is on paper alone: when it is made, and what was asked, which on the screen the controls say.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use web_sys::{Event, EventTarget};
use yew::{Html, hook, html, use_effect_with, use_state};

use super::model::State;
use edgewise_engine::assessment::Assessment;

/// Whether the page is on its way to paper. What only paper shows is not made before: it would be a
/// tenth of the page.
#[hook]
pub fn use_paper() -> bool {
    let is_wanted = use_state(|| false);
    {
        let is_wanted = is_wanted.setter();
        use_effect_with((), move |()| {
            let on = |target: &EventTarget, event: &'static str, wants: fn() -> bool| {
                let is_wanted = is_wanted.clone();
                EventListener::new(target, event, move |_| is_wanted.set(wants()))
            };
            let window = window();
            let before = on(&window, "beforeprint", || true);
            let after = on(&window, "afterprint", is_laid_out);
            // Somebody looks at how it would be printed, without printing it.
            let asked = window.match_media(PRINT).ok().flatten();
            let looked = asked.map(|asked| on(&asked, "change", is_laid_out));
            move || drop((before, after, looked))
        });
    }
    *is_wanted
}

/// The medium, as style sheets name it.
const PRINT: &str = "print";

/// Whether the page is laid out for paper now.
fn is_laid_out() -> bool {
    window().match_media(PRINT).ok().flatten().is_some_and(|asked| asked.matches())
}

/// Has the page printed, once all that belongs on paper is there.
pub fn print() {
    if let Ok(event) = Event::new("beforeprint") {
        let _ = window().dispatch_event(&event);
    }
    Timeout::new(0, || drop(window().print())).forget();
}

/// Must-haves, what counts, what is left out, notes and date, in the order of the screen. A part of the
/// rest of the program: it is called and not written out where it is shown.
#[inline(never)]
pub fn view(state: &State, assessment: &Assessment) -> Html {
    let scenario = &state.scenario;
    let demands = assessment
        .demands
        .iter()
        .map(|(place, _)| html! { <li>{ assessment.demand(*place) }</li> });
    let weights = assessment.problem.enabled.iter().enumerate().map(|(at, place)| {
        let criterion = &assessment.table.criteria[*place];
        let share = assessment.problem.share(at).percent();
        let tier = match scenario.weights.get(&criterion.id) {
            Some(weight) => ["weight ", &weight.to_string()].concat(),
            None => scenario.tier(criterion).say().to_owned(),
        };
        html! { <li>{ [&criterion.name, ": ", &tier, ", ", &share, " of the weight"].concat() }</li> }
    });
    let hidden =
        state.catalog.families.iter().filter(|family| scenario.hidden.contains(&family.id));
    html! {
        <section class="paper" aria-labelledby="paper-heading">
            <h2 id="paper-heading">{ "What was asked" }</h2>
            <div class="paper-columns">
                <div>
                    <h3>{ "The site must have" }</h3>
                    if assessment.demands.is_empty() {
                        <p>{ "Nothing in particular." }</p>
                    } else {
                        <ul>{ for demands }</ul>
                    }
                </div>
                <div>
                    <h3>{ "What counts" }</h3>
                    if assessment.problem.enabled.is_empty() {
                        <p>{ "Nothing; only the must-haves do." }</p>
                    } else {
                        <ul>{ for weights }</ul>
                    }
                </div>
                if !scenario.hidden.is_empty() {
                    <div>
                        <h3>{ "Left out" }</h3>
                        <ul>{ for hidden.map(|family| html! { <li>{ family.name.clone() }</li> }) }</ul>
                    </div>
                }
                if !scenario.notes.is_empty() {
                    <div><h3>{ "Notes" }</h3><p><bdi>{ scenario.notes.clone() }</bdi></p></div>
                }
                if let Some(date) = scenario.date {
                    <div><h3>{ "Dates are counted from" }</h3><p>{ date.to_string() }</p></div>
                }
            </div>
        </section>
    }
}
