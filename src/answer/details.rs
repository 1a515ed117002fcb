//! The dialog behind a cell, an option or a criterion: all that is known, with every source.

mod cell;
mod criterion;
mod option;
mod override_form;
mod own;
mod sources;

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;
use yew::{Callback, Html, Properties, component, html, use_effect_with, use_node_ref};

use crate::browser::focus;
use crate::state::Shared;
use edgewise_engine::assessment::Assessment;
use edgewise_engine::catalog::Catalog;

/// What a dialog can be about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// One option on one criterion.
    Cell(usize, usize),
    /// An option.
    Option(usize),
    /// A criterion.
    Criterion(usize),
    /// An option of one's own, to edit.
    Own(u8),
}

/// What the dialog shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The facts.
    pub catalog: Shared<Catalog>,
    /// What follows from what was said.
    pub assessment: Shared<Assessment>,
    /// What it is about.
    pub subject: Subject,
    /// It was closed.
    pub on_closed: Callback<()>,
}

/// The dialog; the browser keeps the focus in it and gives it back afterwards.
#[component]
pub fn Details(props: &Props) -> Html {
    let dialog = use_node_ref();
    {
        let dialog = dialog.clone();
        use_effect_with(props.subject.clone(), move |subject| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>()
                && !dialog.open()
            {
                let _ = dialog.show_modal();
            }
            // What is to be read begins at its head; what is to be filled in, at its first field.
            if !matches!(subject, Subject::Own(_)) {
                let heading = document().get_element_by_id("details-heading");
                focus::back_to(heading.and_then(|one| one.dyn_into().ok()).as_ref());
            }
        });
    }
    let onclose = props.on_closed.reform(|_: yew::Event| ());
    let on_close = {
        let dialog = dialog.clone();
        Callback::from(move |_: yew::MouseEvent| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                dialog.close();
            }
        })
    };
    let table = &props.assessment.table;
    let is_there = match props.subject {
        Subject::Cell(option, _) | Subject::Option(option) => option < table.candidates.len(),
        Subject::Criterion(_) | Subject::Own(_) => true,
    };
    let body = match props.subject {
        _ if !is_there => Html::default(),
        Subject::Cell(option, criterion) => {
            cell::body(&props.catalog, &props.assessment, option, criterion)
        }
        Subject::Option(option) => option::body(&props.assessment, option),
        Subject::Criterion(place) => criterion::body(&props.assessment, place),
        Subject::Own(number) => html! {
            <own::Own assessment={Shared::clone(&props.assessment)} {number} on_removed={props.on_closed.clone()} />
        },
    };
    html! {
        <dialog class="details" ref={dialog} {onclose} aria-labelledby="details-heading">
            { body }
            <p class="acts"><button class="button" type="button" onclick={on_close}>{ "Close" }</button></p>
        </dialog>
    }
}
