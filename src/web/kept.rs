//! Scenarios kept in this browser: named, listed, opened, deleted, taken out and brought in as text.

mod shelf;
mod text;

use gloo::events::EventListener;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement};
use yew::{Callback, Html, MouseEvent, hook, html, use_effect_with, use_state};

use super::model::{Dispatch, Message, State};
use super::shared::Shared;
use crate::link;
use crate::scenario::{Edit, Scenario, TITLE_MAX};
use shelf::Shelf;
use text::use_text;

/// The field with the name, and the button that unfolds the list.
const NAME: &str = "keep-name";
const HEAD: &str = "kept-head";

/// The list of kept scenarios, for as long as the page lives.
#[hook]
pub fn use_kept(state: &Shared<State>, dispatch: &Dispatch) -> Html {
    let shelf = use_state(Shelf::read);
    {
        // Another window kept or deleted something.
        let set = shelf.setter();
        use_effect_with((*shelf).clone(), move |held| {
            let held = held.clone();
            let listener =
                EventListener::new(&window(), "storage", move |_| set.set(held.after_another()));
            move || drop(listener)
        });
    }
    let text = use_text(state, &shelf);
    let on_kept = {
        let (state, shelf, dispatch) = (Shared::clone(state), shelf.clone(), dispatch.clone());
        Callback::from(move |_: MouseEvent| {
            let field = document().get_element_by_id(NAME);
            let field = field.and_then(|one| one.dyn_into::<HtmlInputElement>().ok());
            let typed = field.map(|field| field.value()).unwrap_or_default();
            let title: String = typed.trim().chars().take(TITLE_MAX).collect();
            let title = if title.is_empty() { "Unnamed".to_owned() } else { title };
            let scenario = Scenario { title: title.clone(), ..state.scenario.clone() };
            let line = link::write(&state.catalog, &scenario);
            shelf.set(shelf.changed(|links| shelf::add(links, line)));
            dispatch.dispatch(Message::Edited(Edit::Titled(title)));
        })
    };
    let row = |(line, name): (&String, String)| {
        let on_opened = {
            let (state, dispatch, text) = (Shared::clone(state), dispatch.clone(), line.clone());
            Callback::from(move |_: MouseEvent| {
                let reading = link::read(&state.catalog, &text);
                dispatch.dispatch(Message::OpenedHere(text.clone(), reading));
            })
        };
        let on_deleted = {
            let (shelf, gone) = (shelf.clone(), line.clone());
            Callback::from(move |_: MouseEvent| {
                shelf.set(shelf.changed(|links| links.retain(|one| *one != gone)));
                // The button goes away with its line.
                let head = document().get_element_by_id(HEAD);
                if let Some(head) = head.and_then(|one| one.dyn_into::<HtmlElement>().ok()) {
                    let _ = head.focus();
                }
            })
        };
        html! {
            <li key={line.clone()}>
                <button class="link" type="button" onclick={on_opened}><bdi>{ name.clone() }</bdi></button>
                <button class="link" type="button" onclick={on_deleted}>{ "Delete" }<span class="unseen">{ [" ", &name].concat() }</span></button>
            </li>
        }
    };
    let links = &shelf.links;
    let head =
        if shelf.lasts { "Kept in this browser (" } else { "Kept until the page is closed (" };
    html! {
        <section class="kept-list">
            <details class="more">
                <summary id={HEAD}>{ [head, &links.len().to_string(), ")"].concat() }</summary>
                <div class="fields">
                    if !shelf.lasts {
                        <p class="hint">{ "This browser keeps nothing for the page, or has no room: this list ends with the page. Take it out as text; a link keeps a scenario just as well." }</p>
                    }
                    <label for={NAME}>{ "Name" }</label>
                    <input id={NAME} class="field" type="text" maxlength={TITLE_MAX.to_string()} value={state.scenario.title.clone()} />
                    <p><button class="button" type="button" onclick={on_kept}>{ "Keep this scenario" }</button></p>
                    <ul class="kept-links">{ for links.iter().zip(link::names(&state.catalog, links)).map(row) }</ul>
                    { text }
                </div>
            </details>
        </section>
    }
}
