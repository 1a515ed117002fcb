//! A scenario added by its link: the visitor's own, or a colleague's as a voice.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::{AttrValue, Callback, Html, MouseEvent, Properties, component, html, use_state};

use super::desk::{Act, Desk, DeskDispatch, Look};
use crate::browser::drafts::use_draft;
use crate::state::Shared;
use crate::widgets::words;
use edgewise_engine::link::{self, Trust};
use edgewise_engine::scenario::Role;

const LINK: &str = "add-link";
const NAME: &str = "add-name";

/// What the form is about.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The board and what is known of it.
    pub desk: Shared<Desk>,
    /// Takes what happened.
    pub dispatch: DeskDispatch,
}

/// The form.
#[component]
pub fn AddLink(props: &Props) -> Html {
    let Props { desk, dispatch } = props;
    let wrong = use_state(String::new);
    let pasted = use_draft(&LINK.into(), &AttrValue::default());
    let named = use_draft(&NAME.into(), &AttrValue::default());
    let role = if desk.look == Look::Voices { Role::Voice } else { Role::Class };
    let (head, whose) = match role {
        Role::Voice => ("Add a colleague’s link", "Whose view it is"),
        Role::Class => ("Add by link", "Name"),
    };
    let onclick = {
        let (catalog, dispatch, wrong) = (desk.catalog.clone(), dispatch.clone(), wrong.setter());
        let drafts = [pasted.on_typed.clone(), named.on_typed.clone()];
        Callback::from(move |_: MouseEvent| {
            let (Some(link), Some(name)) =
                (field::<HtmlTextAreaElement>(LINK), field::<HtmlInputElement>(NAME))
            else {
                return;
            };
            let reading = link::read(&catalog, &link.value());
            if link::is_empty(&link.value()) {
                return wrong.set("Paste the link of a scenario.".into());
            }
            if reading.trust != Trust::Sound {
                let said: Vec<String> = reading.notices.iter().map(ToString::to_string).collect();
                return wrong.set(said.join(" "));
            }
            let mut scenario = reading.scenario;
            let typed = name.value();
            if !typed.trim().is_empty() {
                typed.trim().clone_into(&mut scenario.title);
            }
            wrong.set(String::new());
            link.set_value("");
            name.set_value("");
            for draft in &drafts {
                draft.emit(None);
            }
            dispatch.dispatch(Act::Added(role, scenario));
        })
    };
    html! {
        <details class="more add-link" open={role == Role::Voice}>
            <summary>{ words(head) }</summary>
            <div class="board-form">
                <label for={NAME}>{ words(whose) }</label>
                <input id={NAME} class="field" type="text" autocomplete="off" oninput={named.on_input()} value={named.shown.clone()} />
                <label for={LINK}>{ "Link of a scenario" }</label>
                <textarea id={LINK} class="field" rows="2" oninput={pasted.on_input()} value={pasted.shown.clone()} spellcheck="false" autocomplete="off" aria-describedby="add-wrong" aria-invalid={(!wrong.is_empty()).to_string()} />
                <p id="add-wrong" class="wrong"><bdi>{ words((*wrong).clone()) }</bdi></p>
                <p class="acts"><button class="button" type="button" {onclick}>{ "Add" }</button></p>
            </div>
        </details>
    }
}

fn field<T: JsCast>(id: &str) -> Option<T> {
    document().get_element_by_id(id)?.dyn_into().ok()
}
