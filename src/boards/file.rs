//! A board from a file or a pasted link: read in slices, with a progress bar.

use std::cell::Cell;
use std::rc::Rc;

use gloo::utils::document;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, HtmlInputElement, HtmlTextAreaElement};
use yew::{
    AttrValue, Callback, Event, Html, MouseEvent, Properties, TargetCast, UseStateSetter,
    component, html, use_effect_with, use_mut_ref, use_state,
};

use super::desk::{Act, Desk, DeskDispatch, scenarios_in};
use super::example;
use crate::browser::announce::use_announce;
use crate::browser::download::download;
use crate::browser::drafts::use_draft;
use crate::browser::focus;
use crate::browser::slices::{Slice, pause};
use crate::state::Shared;
use crate::widgets::words;
use edgewise_engine::board::{CsvReader, FileReading, read_json, template};
use edgewise_engine::catalog::Catalog;
use edgewise_engine::link::{Trust, read_board};

/// The longest file that is read, in bytes.
const FILE_MAX: f64 = 50_000_000.0;
/// How many rows are read between two looks at the clock.
const ROWS: usize = 200;

/// What the form is about.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// Where it is: the prefix of its ids.
    pub at: &'static str,
    /// The board and what is known of it.
    pub desk: Shared<Desk>,
    /// Takes what happened.
    pub dispatch: DeskDispatch,
}

/// The progress of reading a file.
#[derive(Clone, Debug, PartialEq)]
enum Reading {
    /// Rows read, and about how many there are.
    Rows(usize, usize),
    /// It could not be read.
    Failed(&'static str),
}

/// Opens a file or a link.
#[component]
pub fn FileForm(props: &Props) -> Html {
    let Props { at, desk, dispatch } = props;
    let (file_id, link_id) = (format!("{at}-file"), format!("{at}-link"));
    let pasted = use_draft(&link_id.clone().into(), &AttrValue::default());
    let reading = use_state(|| None::<Reading>);
    let is_over = use_mut_ref(|| Rc::new(Cell::new(false)));
    let announce = use_announce();
    {
        let (announce, failed) = (announce.clone(), failure(reading.as_ref()));
        use_effect_with(failed, move |failed| {
            if let Some(said) = *failed {
                announce.done(said);
            }
        });
    }
    {
        let is_over = Rc::clone(&is_over);
        use_effect_with((), move |()| move || is_over.borrow().set(true));
    }
    let onchange = {
        let (catalog, dispatch) = (desk.catalog.clone(), dispatch.clone());
        let (setter, is_over) = (reading.setter(), Rc::clone(&is_over));
        Callback::from(move |event: Event| {
            let field = event.target_unchecked_into::<HtmlInputElement>();
            let Some(file) = field.files().and_then(|files| files.get(0)) else { return };
            if file.size() > FILE_MAX {
                setter
                    .set(Some(Reading::Failed("This file is larger than 50 MB; it was not read.")));
                return;
            }
            // A file that is still being read gives way to this one.
            is_over.borrow().set(true);
            let mine = Rc::new(Cell::new(false));
            *is_over.borrow_mut() = Rc::clone(&mine);
            let (catalog, dispatch, setter) = (catalog.clone(), dispatch.clone(), setter.clone());
            let announce = announce.clone();
            spawn_local(async move {
                let text = text_of(&file).await;
                field.set_value("");
                let Some(text) = text else {
                    setter.set(Some(Reading::Failed("The browser could not read this file.")));
                    return;
                };
                if let Some(read) = read(&catalog, &text, &setter, &mine).await {
                    setter.set(None);
                    focus::leave_menu(&event);
                    announce.done(read.say());
                    dispatch.dispatch(Act::Read(read));
                }
            });
        })
    };
    let on_link = {
        let (desk, dispatch, link_id) = (desk.clone(), dispatch.clone(), link_id.clone());
        let on_typed = pasted.on_typed.clone();
        Callback::from(move |event: MouseEvent| {
            let field = document().get_element_by_id(&link_id);
            if let Some(field) = field.and_then(|one| one.dyn_into::<HtmlTextAreaElement>().ok()) {
                let text = field.value();
                // What could not be read is still there.
                let is_board = read_board(&desk.catalog, &text).trust != Trust::Unreadable;
                if is_board || !scenarios_in(&desk.catalog, &text).is_empty() {
                    on_typed.emit(None);
                    field.set_value("");
                    focus::leave_menu(&event);
                }
                dispatch.dispatch(Act::Pasted(text));
            }
        })
    };
    let on_template = {
        let catalog = desk.catalog.clone();
        Callback::from(move |_: MouseEvent| {
            let text = template(&catalog, &catalog.today().id, example::SITES);
            download("edgewise-sites.csv", "text/csv;charset=utf-8", &text);
        })
    };
    html! {
        <div class="board-form">
            <label for={file_id.clone()}>{ "A spreadsheet (CSV) or a board (JSON)" }</label>
            <input id={file_id} class="field" type="file" accept=".csv,.json,.txt,text/csv,application/json" {onchange} />
            { progress((*reading).as_ref()) }
            <p class="hint">
                { "One row for a site or a group of sites, up to 100,000. The template has every column, each with a note on what to fill in. " }
                <button class="link" type="button" onclick={on_template}>{ "Download a template" }</button>
            </p>
            <label for={link_id.clone()}>{ "Or links: of a board, or of scenarios, one on each line" }</label>
            <textarea id={link_id} class="field" rows="2" oninput={pasted.on_input()} value={pasted.shown.clone()} spellcheck="false" autocomplete="off" />
            <p class="acts"><button class="button" type="button" onclick={on_link}>{ "Open link" }</button></p>
        </div>
    }
}

fn failure(reading: Option<&Reading>) -> Option<&'static str> {
    match reading {
        Some(Reading::Failed(said)) => Some(said),
        Some(Reading::Rows(..)) | None => None,
    }
}

fn progress(reading: Option<&Reading>) -> Html {
    match reading {
        None => Html::default(),
        Some(Reading::Failed(said)) => html! { <p class="wrong">{ words(*said) }</p> },
        Some(Reading::Rows(done, all)) => html! {
            <p class="progress-line">
                <progress aria-label="Rows read" max={all.to_string()} value={done.to_string()} />
                <span key={done.to_string()} class="figure">{ format!("{done} of {all} rows") }</span>
            </p>
        },
    }
}

async fn text_of(file: &Blob) -> Option<String> {
    JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string())
}

/// Reads a text of either form; `None` if another file took its place.
async fn read(
    catalog: &Shared<Catalog>,
    text: &str,
    setter: &UseStateSetter<Option<Reading>>,
    is_over: &Cell<bool>,
) -> Option<FileReading> {
    if text.trim_start().starts_with('{') {
        return Some(read_json(catalog, text));
    }
    let all = text.lines().count().saturating_sub(1);
    let mut reader = CsvReader::new(catalog, &catalog.today().id, text);
    let mut slice = Slice::begin();
    while !reader.advance(ROWS) {
        if slice.is_over() {
            setter.set(Some(Reading::Rows(reader.rows(), all)));
            pause().await;
            if is_over.get() {
                return None;
            }
            slice = Slice::begin();
        }
    }
    Some(reader.finish())
}
