//! Everything known about a cell, an option or a criterion, with every source: in the drawer beside the
//! table, or in a dialog if it is opened from elsewhere on the page or there is no room for a drawer.

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
use crate::state::{Message, Shared, State, Subject, use_dispatch};
use edgewise_engine::assessment::Assessment;
use edgewise_engine::scenario::Edit;
use own_option::OwnOptionForm;

/// The heading of the dialog.
const HEADING: &str = "details-heading";

/// What the dialog shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was said.
    pub state: Shared<State>,
    /// What follows from it.
    pub assessment: Shared<Assessment>,
    /// What it is about.
    pub subject: Subject,
    /// Something else should be shown in its place.
    pub on_opened: Callback<Subject>,
    /// It was closed, or what it is about is gone.
    pub on_closed: Callback<()>,
}

/// The dialog, for as long as the scenario has its subject. Back, Undo or another edition may remove
/// that, in which case the dialog closes and says so.
#[component]
pub fn Details(props: &Props) -> Html {
    let announce = use_announce();
    let missing = props.subject.missing(&props.assessment.table, &props.state.catalog);
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

/// The dialog; the browser keeps the focus in it and restores it afterwards.
#[component]
fn Dialog(props: &Props) -> Html {
    let Props { state, assessment, subject, on_opened, on_closed } = props;
    let dispatch = use_dispatch();
    let dialog = use_node_ref();
    {
        let dialog = dialog.clone();
        use_effect_with(subject.clone(), move |subject| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>()
                && !dialog.open()
            {
                let _ = dialog.show_modal();
            }
            // Text to read starts at its heading; a form starts at its first field.
            if !matches!(subject, Subject::OwnOption(_)) {
                let heading = document().get_element_by_id(HEADING);
                focus::back_to(heading.and_then(|one| one.dyn_into().ok()).as_ref());
            }
        });
    }
    let onclose = on_closed.reform(|_: yew::Event| ());
    let on_close = {
        let dialog = dialog.clone();
        Callback::from(move |_: yew::MouseEvent| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                dialog.close();
            }
        })
    };
    let on_edited = Callback::from(move |edit: Edit| dispatch.dispatch(Message::Edited(edit)));
    let about = About { state: Shared::clone(state), assessment: Shared::clone(assessment) };
    let body = match subject {
        Subject::OwnOption(number) => html! {
            <OwnOptionForm state={Shared::clone(state)} assessment={Shared::clone(assessment)} {number} on_removed={on_closed.clone()} />
        },
        other => about.body(other, HEADING, on_opened, &on_edited).unwrap_or_default(),
    };
    let closes = if matches!(subject, Subject::OwnOption(_)) { "Done" } else { "Close" };
    html! {
        <dialog class="details" ref={dialog} {onclose} aria-labelledby={HEADING}>
            { body }
            <p class="acts"><button class="button" type="button" onclick={on_close}>{ closes }</button></p>
        </dialog>
    }
}

/// What the details are based on.
pub struct About {
    /// What was said.
    pub state: Shared<State>,
    /// What follows from it.
    pub assessment: Shared<Assessment>,
}

impl About {
    /// The details of a subject, under a heading with this id; `None` if the table has no such
    /// subject.
    pub fn body(
        &self,
        subject: &Subject,
        heading: &'static str,
        on_opened: &Callback<Subject>,
        on_edited: &Callback<Edit>,
    ) -> Option<Html> {
        let table = &self.assessment.table;
        Some(match subject {
            Subject::Cell(option, criterion) => {
                cell::body(self, table.candidate(option)?, table.criterion(criterion)?, heading)
            }
            Subject::Option(id) => {
                option::body(self, table.candidate(id)?, heading, on_opened, on_edited)
            }
            Subject::Criterion(id) => {
                criterion::body(&table.criteria[table.criterion(id)?], &self.state.reasons, heading)
            }
            Subject::OwnOption(_) => return None,
        })
    }
}
