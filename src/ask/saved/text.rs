//! Saved scenarios exported and imported as text: copied, downloaded, pasted, or from a file.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::{Callback, Event, Html, MouseEvent, TargetCast, UseStateHandle, html};

use super::shelf::{Shelf, add};
use crate::browser::clipboard::{copy, full_address};
use crate::browser::download::download;
use crate::browser::drafts::Draft;
use crate::state::{Shared, State};
use crate::widgets::words;
use edgewise_engine::link::{read_list, write_list};

/// The fields for export and import.
const OUT: &str = "keep-out";
pub const IN: &str = "keep-in";
/// The longest file that is read, in bytes.
const FILE_MAX: f64 = 1_000_000.0;

/// What was said about the last export or import.
pub type Said = UseStateHandle<Vec<String>>;

/// Both ways.
pub fn view(
    state: &Shared<State>,
    shelf: &UseStateHandle<Shelf>,
    pasted: &Draft,
    said: &Said,
) -> Html {
    html! {
        <>
            if !shelf.links.is_empty() {
                { out(state, shelf, said) }
            }
            { bring(state, shelf, pasted, said) }
            <ul class="brought">{ for said.iter().map(|one| html! { <li><bdi>{ words(one.clone()) }</bdi></li> }) }</ul>
        </>
    }
}

fn out(state: &Shared<State>, shelf: &Shelf, said: &Said) -> Html {
    let page = full_address("");
    let page = if page.starts_with("http") { page } else { String::new() };
    let text = write_list(&state.catalog, &shelf.links, &page);
    let on_copied = {
        let (text, said) = (text.clone(), said.clone());
        Callback::from(move |_: MouseEvent| {
            let said = said.clone();
            copy(&text, move |is_done| {
                let words = if is_done {
                    "Copied."
                } else {
                    "This browser does not let the page copy; the text stands in the field above."
                };
                said.set(vec![words.into()]);
            });
        })
    };
    let on_downloaded = {
        let text = text.clone();
        Callback::from(move |_: MouseEvent| {
            download("edgewise-kept.txt", "text/plain;charset=utf-8", &text);
        })
    };
    html! {
        <>
            <label for={OUT}>{ "All as text" }</label>
            <textarea id={OUT} class="field" rows="3" readonly=true value={text} />
            <p class="acts">
                <button class="button" type="button" onclick={on_copied}>{ "Copy all" }</button>
                <button class="button" type="button" onclick={on_downloaded}>{ "Download all" }</button>
            </p>
        </>
    }
}

fn bring(
    state: &Shared<State>,
    shelf: &UseStateHandle<Shelf>,
    pasted: &Draft,
    said: &Said,
) -> Html {
    let oninput = pasted.on_input();
    let onclick = {
        let (state, shelf, said) = (Shared::clone(state), shelf.clone(), said.clone());
        let on_typed = pasted.on_typed.clone();
        Callback::from(move |_: MouseEvent| {
            let field = document().get_element_by_id(IN);
            if let Some(field) = field.and_then(|one| one.dyn_into::<HtmlTextAreaElement>().ok()) {
                let (words, left) = brought(&state, &shelf, &field.value());
                // What could not be read is still there.
                field.set_value(&left);
                on_typed.emit((!left.is_empty()).then_some(left));
                said.set(words);
            }
        })
    };
    let onchange = {
        let (state, shelf, said) = (Shared::clone(state), shelf.clone(), said.clone());
        Callback::from(move |event: Event| {
            let field = event.target_unchecked_into::<HtmlInputElement>();
            let Some(file) = field.files().and_then(|files| files.get(0)) else { return };
            if file.size() > FILE_MAX {
                said.set(vec![
                    "This file is longer than any list of links; it was not read.".into(),
                ]);
                return;
            }
            let (state, shelf, said) = (Shared::clone(&state), shelf.clone(), said.clone());
            spawn_local(async move {
                let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string());
                said.set(match text {
                    Some(text) => brought(&state, &shelf, &text).0,
                    None => vec!["The browser could not read this file.".into()],
                });
                field.set_value("");
            });
        })
    };
    html! {
        <>
            <label for={IN}>{ "Import: paste links, one per line" }</label>
            <textarea id={IN} class="field" rows="3" spellcheck="false" value={pasted.shown.clone()} {oninput} />
            <p class="acts"><button class="button" type="button" {onclick}>{ "Import" }</button></p>
            <label for="keep-file">{ "Or import a file" }</label>
            <input id="keep-file" class="field" type="file" accept=".txt,text/plain" {onchange} />
        </>
    }
}

/// Adds the links of a text to the saved ones; returns what there is to say, and what was left out.
fn brought(state: &State, shelf: &UseStateHandle<Shelf>, text: &str) -> (Vec<String>, String) {
    let listed = read_list(&state.catalog, text);
    let before = shelf.links.len();
    let count = listed.links.len();
    let changed = shelf.changed(|links| listed.links.into_iter().for_each(|link| add(links, link)));
    let came = changed.links.len().saturating_sub(before);
    let mut words = vec![match (count, count - came.min(count)) {
        (0, _) => "Nothing was imported.".to_owned(),
        (_, 0) => ["Imported: ", &came.to_string(), "."].concat(),
        (_, known) => {
            ["Imported: ", &came.to_string(), ". Already there: ", &known.to_string(), "."].concat()
        }
    }];
    words.extend(listed.notices);
    if !changed.lasts && came > 0 {
        words.push(
            "The browser does not store them: they are here until the page is closed.".into(),
        );
    }
    shelf.set(changed);
    (words, listed.left.join("\n"))
}
