//! Boards kept in this browser, each as JSON under a key with its name.

use yew::{Callback, Html, MouseEvent, Properties, component, html, use_state};

use super::desk::{Act, Desk, DeskDispatch};
use crate::browser::storage;
use crate::state::Shared;
use edgewise_engine::board::{read_json, write_json};
use edgewise_engine::scenario::Board;

/// What the keys begin with.
const PREFIX: &str = "edgewise:board:";

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
    let names = use_state(names);
    let said = use_state(|| None::<&'static str>);
    let on_kept = {
        let (desk, names, said) = (desk.clone(), names.setter(), said.setter());
        Callback::from(move |_: MouseEvent| {
            let title = desk.board.title.as_str();
            let name = if title.is_empty() { "Board" } else { title };
            let kept = storage::put(&key(name), &write_json(&desk.catalog, &desk.board));
            said.set(
                kept.is_err().then_some("This browser does not keep it. Download it instead."),
            );
            names.set(self::names());
        })
    };
    let on_new = {
        let (dispatch, edition) = (dispatch.clone(), desk.catalog.today().id.clone());
        Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(Act::Took(Board::new(edition.clone())));
        })
    };
    let row = |name: &String| {
        let on_opened = {
            let (catalog, dispatch, name) = (desk.catalog.clone(), dispatch.clone(), name.clone());
            Callback::from(move |_: MouseEvent| {
                if let Ok(Some(text)) = storage::text(&key(&name)) {
                    dispatch.dispatch(Act::Read(read_json(&catalog, &text)));
                }
            })
        };
        let on_deleted = {
            let (name, names) = (name.clone(), names.setter());
            Callback::from(move |_: MouseEvent| {
                let _ = storage::forget(&key(&name));
                names.set(self::names());
            })
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
                    <button class="button" type="button" onclick={on_kept}>{ "Save this board" }</button>
                    <button class="button" type="button" onclick={on_new}>{ "New board" }</button>
                </p>
            }
            if let Some(said) = *said { <p class="wrong" role="alert">{ said }</p> }
        </div>
    }
}

fn key(name: &str) -> String {
    [PREFIX, name].concat()
}

fn names() -> Vec<String> {
    let keys = storage::keys(PREFIX).unwrap_or_default();
    keys.into_iter().filter_map(|key| key.strip_prefix(PREFIX).map(str::to_owned)).collect()
}
