//! The dialog behind a cell, an option or a criterion: all that is known, with every source.

mod cell;
mod criterion;
mod option;
mod override_form;
mod own_option;
mod sources;

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;
use yew::{Callback, Html, Properties, component, html, use_effect_with, use_node_ref};

use crate::browser::announce::use_announce;
use crate::browser::focus;
use crate::state::{Shared, Subject, use_reasons};
use edgewise_engine::assessment::Assessment;
use edgewise_engine::catalog::{Catalog, Reasons};
use own_option::OwnOptionForm;

/// What the dialog shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The facts.
    pub catalog: Shared<Catalog>,
    /// What follows from what was said.
    pub assessment: Shared<Assessment>,
    /// What it is about.
    pub subject: Subject,
    /// It was closed, or what it is about is gone.
    pub on_closed: Callback<()>,
}

/// The dialog, for as long as the scenario has what it is about. Back, Undo or another edition may take
/// that away: then the dialog closes and says so.
#[component]
pub fn Details(props: &Props) -> Html {
    let announce = use_announce();
    let missing = props.subject.missing(&props.assessment.table, &props.catalog);
    let is_missing = missing.is_some();
    let on_closed = props.on_closed.clone();
    use_effect_with(missing, move |missing| {
        if let Some(name) = missing {
            announce
                .done(format!("{name} is not part of this scenario, so its details were closed."));
            on_closed.emit(());
            focus::back_to(None);
        }
    });
    if is_missing {
        Html::default()
    } else {
        html! { <Dialog ..props.clone() /> }
    }
}

/// The dialog; the browser keeps the focus in it and gives it back afterwards.
#[component]
fn Dialog(props: &Props) -> Html {
    let dialog = use_node_ref();
    let reasons = use_reasons();
    {
        let dialog = dialog.clone();
        use_effect_with(props.subject.clone(), move |subject| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>()
                && !dialog.open()
            {
                let _ = dialog.show_modal();
            }
            // What is to be read begins at its head; what is to be filled in, at its first field.
            if !matches!(subject, Subject::OwnOption(_)) {
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
    let body = body(props, &reasons).unwrap_or_default();
    html! {
        <dialog class="details" ref={dialog} {onclose} aria-labelledby="details-heading">
            { body }
            <p class="acts"><button class="button" type="button" onclick={on_close}>{ "Close" }</button></p>
        </dialog>
    }
}

/// What the dialog says of its subject; `None` where the table has no such thing.
fn body(props: &Props, reasons: &Reasons) -> Option<Html> {
    let Props { assessment, subject, on_closed, .. } = props;
    let table = &assessment.table;
    Some(match subject {
        Subject::Cell(option, criterion) => {
            cell::body(reasons, assessment, table.candidate(option)?, table.criterion(criterion)?)
        }
        Subject::Option(id) => option::body(assessment, reasons, table.candidate(id)?),
        Subject::Criterion(id) => criterion::body(&table.criteria[table.criterion(id)?], reasons),
        Subject::OwnOption(number) => html! {
            <OwnOptionForm assessment={Shared::clone(assessment)} {number} on_removed={on_closed.clone()} />
        },
    })
}
