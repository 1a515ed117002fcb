//! Boards saved in this browser: listed, opened, deleted, and this one saved.

use gloo::events::EventListener;
use gloo::utils::window;
use yew::{Callback, Html, MouseEvent, Properties, component, html, use_effect_with, use_state};

use super::desk::{Act, Desk, DeskDispatch};
use crate::browser::announce::use_announce;
use crate::browser::{boards, focus};
use crate::state::Shared;
use crate::widgets::words;
use edgewise_engine::board::{read_json, write_json};
use edgewise_engine::scenario::Board;

/// What the list is about.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The board and what is known of it.
    pub desk: Shared<Desk>,
    /// Takes what happened.
    pub dispatch: DeskDispatch,
}

/// The kept boards; a button to keep this one.
#[component]
pub fn SavedBoards(props: &Props) -> Html {
    let Props { desk, dispatch } = props;
    let announce = use_announce();
    let names = use_state(boards::names);
    let said = use_state(|| None::<String>);
    {
        // Something was saved or deleted, here or in another window.
        let names = names.setter();
        use_effect_with((), move |()| {
            let listener =
                EventListener::new(&window(), "storage", move |_| names.set(boards::names()));
            move || drop(listener)
        });
    }
    let on_kept = {
        let (desk, said) = (desk.clone(), said.setter());
        Callback::from(move |_: MouseEvent| {
            let board = write_json(&desk.catalog, &desk.board);
            let done = match boards::save(&desk.board.name(), &board) {
                Ok(name) => format!("Saved as “{name}”."),
                Err(_) => "This browser does not keep it. Download it instead.".to_owned(),
            };
            announce.done(done.clone());
            said.set(Some(done));
        })
    };
    let on_new = {
        let (dispatch, edition) = (dispatch.clone(), desk.catalog.today().id.clone());
        Callback::from(move |event: MouseEvent| {
            focus::leave_menu(&event);
            dispatch.dispatch(Act::Took(Board::new(edition.clone())));
        })
    };
    let row = |name: &String| {
        let on_opened = {
            let (catalog, dispatch, name) = (desk.catalog.clone(), dispatch.clone(), name.clone());
            Callback::from(move |event: MouseEvent| {
                if let Some(text) = boards::text(&name) {
                    focus::leave_menu(&event);
                    dispatch.dispatch(Act::Reopened(read_json(&catalog, &text)));
                }
            })
        };
        let on_deleted = {
            let name = name.clone();
            Callback::from(move |_: MouseEvent| boards::forget(&name))
        };
        html! {
            <li key={name.clone()}>
                <button class="link" type="button" onclick={on_opened}><bdi>{ name.clone() }</bdi></button>
                <button class="link" type="button" onclick={on_deleted}>{ "Delete" }<span class="unseen">{ format!(" {name}") }</span></button>
            </li>
        }
    };
    let is_empty = desk.board.entries.is_empty();
    if is_empty && names.is_empty() {
        return Html::default();
    }
    html! {
        <div class="board-form">
            if !names.is_empty() {
                <h3>{ "Saved boards" }</h3>
                <ul class="saved-boards">{ for names.iter().map(row) }</ul>
            }
            if !is_empty {
                <p class="acts">
                    <button class="button" type="button" disabled={desk.is_doubtful} onclick={on_kept}>{ "Save this board" }</button>
                    <button class="button" type="button" onclick={on_new}>{ "New board" }</button>
                </p>
            }
            if desk.is_doubtful && !is_empty {
                <p class="hint">{ "Say first whether the board was read as it was meant; then it can be saved." }</p>
            }
            if let Some(said) = &*said { <p class="hint"><bdi>{ words(said.clone()) }</bdi></p> }
        </div>
    }
}
