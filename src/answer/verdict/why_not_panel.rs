//! The answer to "Why not this one?".

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlSelectElement, KeyboardEvent};
use yew::{
    Callback, Html, Properties, component, html, use_effect_with, use_memo, use_mut_ref,
    use_node_ref,
};

use crate::answer::win_shares::Found;
use crate::browser::focus;
use crate::state::{Shared, State, Subject};
use crate::widgets::render;
use edgewise_engine::assessment::Assessment;
use edgewise_engine::id::OptionId;

/// Which option, and where it stands.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was said.
    pub state: Shared<State>,
    /// What follows from it.
    pub assessment: Shared<Assessment>,
    /// How often each option would win.
    pub found: Found,
    /// The option; one of the table's.
    pub option: OptionId,
    /// A fact behind it was opened.
    pub on_opened: Callback<Subject>,
    /// The answer was read.
    pub on_closed: Callback<Option<OptionId>>,
}

/// What keeps an option out or behind, and what would put it first.
#[component]
pub fn WhyNotPanel(props: &Props) -> Html {
    let assessment = &props.assessment;
    let place = assessment.option(&props.option);
    let key = (Shared::clone(assessment), Shared::clone(&props.state), place);
    let answer = use_memo(key, |(assessment, state, place)| {
        place
            .map(|place| assessment.why_not(&state.catalog, &state.reasons, &state.scenario, place))
    });
    let heading = use_node_ref();
    let opener = use_mut_ref(|| None::<HtmlElement>);
    // How far down the page it was asked.
    let stood = use_mut_ref(f64::default);
    {
        let (heading, opener) = (heading.clone(), Rc::clone(&opener));
        let stood = Rc::clone(&stood);
        use_effect_with(props.option.clone(), move |_| {
            *opener.borrow_mut() = focus::held_by();
            *stood.borrow_mut() = window().scroll_y().unwrap_or_default();
            // Arrow keys walk through a list, so it keeps the focus; a button hands it on, and the
            // answer comes into sight.
            let by_list =
                opener.borrow().as_ref().is_some_and(JsCast::has_type::<HtmlSelectElement>);
            if let Some(heading) = heading.cast::<HtmlElement>().filter(|_| !by_list) {
                focus::back_to(Some(&heading));
            }
        });
    }
    let close = props.on_closed.reform(move |()| {
        window().scroll_to_with_x_and_y(0.0, *stood.borrow());
        focus::back_to(opener.borrow().as_ref());
        None
    });
    let on_closed = close.reform(|_: yew::MouseEvent| ());
    use_effect_with((), move |()| {
        let listener = EventListener::new(&document(), "keydown", move |event| {
            let is_escape =
                event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape");
            // What lies over it closes first.
            let over = document().query_selector("dialog[open], .menu[open]").ok().flatten();
            if is_escape && over.is_none() {
                close.emit(());
            }
        });
        move || drop(listener)
    });
    let (Some(place), Some(answer)) = (place, &*answer) else { return Html::default() };
    let name = &assessment.table.candidates[place].name;
    let shares = props.found.shares();
    let whom = shares.and_then(|shares| assessment.say_for_whom(shares, place));
    let screened = &assessment.standings[place].screened;
    let facts: Vec<Html> = screened
        .fails
        .iter()
        .chain(&screened.unknown)
        .copied()
        .enumerate()
        .map(|(at, place)| {
            let criterion = &assessment.table.criteria[place];
            let subject = Subject::Cell(props.option.clone(), criterion.id.clone());
            let onclick = props.on_opened.reform(move |_: yew::MouseEvent| subject.clone());
            html! {
                <>
                    { if at == 0 { "" } else { ", " } }
                    <button class="link" type="button" {onclick}>{ criterion.name.clone() }</button>
                </>
            }
        })
        .collect();
    html! {
        <section class="asked" aria-labelledby="asked-heading">
            <h3 id="asked-heading" ref={heading} tabindex="-1">{ "Why not " }<bdi>{ name.clone() }</bdi>{ "?" }</h3>
            <ul>{ for answer.reasons.iter().map(|said| html! { <li>{ render(said) }</li> }) }</ul>
            if !facts.is_empty() {
                <p>{ "Facts and sources: " }{ for facts }</p>
            }
            if !answer.unless.is_empty() {
                <h4>{ "What would change that" }</h4>
                <ul>{ for answer.unless.iter().map(|said| html! { <li>{ render(said) }</li> }) }</ul>
            }
            if let Some(whom) = whom {
                <h4>{ "Who should choose it" }</h4>
                <p>{ render(&whom) }</p>
            }
            <button class="button" type="button" onclick={on_closed}>{ "Close" }</button>
        </section>
    }
}
