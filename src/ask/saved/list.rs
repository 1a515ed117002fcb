//! The saved scenarios in a list, where each can be opened or deleted, and a name to save this one
//! under.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::{Callback, Html, MouseEvent, UseStateHandle, html};

use super::shelf::{self, Shelf};
use super::text::{self, Said};
use crate::browser::drafts::Draft;
use crate::state::{Dispatch, Message, Shared, State};
use crate::widgets::words;
use edgewise_engine::assessment::assess;
use edgewise_engine::link::{self, Trust};
use edgewise_engine::scenario::{Edit, Scenario, TITLE_MAX};

/// The field with the name, and the control that unfolds the list.
pub const NAME: &str = "keep-name";
const HEAD: &str = ".kept-list summary";

/// The list.
pub fn view(
    state: &Shared<State>,
    dispatch: &Dispatch,
    shelf: &UseStateHandle<Shelf>,
    name: &Draft,
    brought: &Draft,
    said: &Said,
) -> Html {
    // Before anything is typed, the title of the scenario is offered.
    let offered = name.shown.clone();
    let on_named = name.on_input();
    let on_kept = {
        let (state, shelf, dispatch) = (Shared::clone(state), shelf.clone(), dispatch.clone());
        let (name, typed, told) = (name.on_typed.clone(), offered.clone(), said.setter());
        Callback::from(move |_: MouseEvent| {
            let title: String = typed.trim().chars().take(TITLE_MAX).collect();
            let scenario = Scenario { title: title.clone(), ..state.scenario.clone() };
            if let Err(long) = link::fits(&state.catalog, &scenario) {
                return told.set(vec![long.to_string()]);
            }
            let line = link::write(&state.catalog, &scenario);
            shelf.set(shelf.changed(|links| shelf::add(links, line)));
            name.emit(None);
            // Without a name it is kept as it is, and the scenario on the page keeps its own.
            if !title.is_empty() {
                dispatch.dispatch(Message::Edited(Edit::Titled(title)));
            }
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
                let head = document().query_selector(HEAD).ok().flatten();
                if let Some(head) = head.and_then(|one| one.dyn_into::<HtmlElement>().ok()) {
                    let _ = head.focus();
                }
            })
        };
        let answer = answer(state, line);
        html! {
            <li key={line.clone()}>
                <span>
                    <button class="link" type="button" onclick={on_opened}><bdi>{ words(name.clone()) }</bdi></button>
                    <span class="hint">{ words(answer) }</span>
                </span>
                <button class="link" type="button" onclick={on_deleted}><span>{ "Delete" }</span><span class="unseen">{ words(format!(" {name}")) }</span></button>
            </li>
        }
    };
    let links = &shelf.links;
    html! {
        <div class="fields">
            if !shelf.lasts {
                <p class="hint">{ "This browser stores nothing for the page, or has no room: this list ends with the page. Copy it as text; a link holds a scenario just as well." }</p>
            }
            <label for={NAME}>{ "Name" }</label>
            <input id={NAME} class="field" type="text" maxlength={TITLE_MAX.to_string()} value={offered} oninput={on_named} />
            <p><button class="button" type="button" disabled={state.is_withheld()} onclick={on_kept}>{ "Save this scenario" }</button></p>
            if state.is_withheld() {
                <p class="hint">{ "Say first whether the link was read as it was meant; then it can be saved." }</p>
            }
            <ul class="kept-links">{ for links.iter().zip(link::names(&state.catalog, links)).map(row) }</ul>
            { text::view(state, shelf, brought, said) }
        </div>
    }
}

/// The answer of a saved scenario, next to its name.
fn answer(state: &State, link: &str) -> String {
    let reading = link::read(&state.catalog, link);
    if reading.trust != Trust::Sound {
        return String::new();
    }
    format!(" {}", assess(&state.catalog, &reading.scenario).in_brief())
}
