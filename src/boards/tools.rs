//! The way from a scenario's page to the board and back.

use yew::{Callback, Html, MouseEvent, html};

use super::desk::{Act, Desk, DeskDispatch};
use crate::browser::announce::Announce;
use crate::state::{Shared, State};
use crate::widgets::words;
use edgewise_engine::scenario::Role;

/// What a scenario's page knows of the board.
#[derive(Clone, Debug, PartialEq)]
pub struct Door {
    dispatch: DeskDispatch,
    /// How many scenarios the board has.
    count: usize,
    /// Whether scenarios can be added to it already.
    is_ready: bool,
    /// The name of the entry that is being edited, and what the board is called.
    visited: Option<(String, String)>,
}

impl Door {
    /// The door to a board.
    pub fn of(desk: &Desk, dispatch: DeskDispatch) -> Self {
        let entry = desk
            .visited
            .and_then(|number| desk.place(number))
            .map(|place| &desk.board.entries[place]);
        let visited = entry.map(|entry| (entry.name.clone(), desk.board.title.clone()));
        let is_ready = desk.rules.is_some();
        Self { dispatch, count: desk.board.entries.len(), is_ready, visited }
    }
}

/// Two buttons for the head of a scenario's page.
pub fn buttons(state: &Shared<State>, door: &Door, announce: &Announce) -> Html {
    let on_opened = {
        let (dispatch, state) = (door.dispatch.clone(), state.clone());
        Callback::from(move |_: MouseEvent| dispatch.dispatch(Act::Opened(state.clone())))
    };
    let on_added = {
        let (door, state) = (door.clone(), state.clone());
        let announce = announce.clone();
        Callback::from(move |_: MouseEvent| {
            if door.is_ready {
                door.dispatch.dispatch(Act::Added(Role::Class, state.scenario.clone()));
                let count = door.count + 1;
                let plural = if count == 1 { "" } else { "s" };
                announce.done(format!("Added. The board has {count} scenario{plural}."));
            }
        })
    };
    let count = if door.count > 0 { format!("Board ({})", door.count) } else { "Board".into() };
    html! {
        <>
            <button class="button" type="button" onclick={on_opened}>{ words(count) }</button>
            if door.visited.is_none() && !state.is_withheld() {
                <button class="button" type="button" aria-disabled={(!door.is_ready).to_string()} onclick={on_added}>{ "Add to board" }</button>
            }
        </>
    }
}

/// A bar above a scenario that was opened from the board.
pub fn visit_bar(state: &Shared<State>, door: &Door) -> Html {
    let Some((name, board)) = &door.visited else { return Html::default() };
    let is_withheld = state.is_withheld();
    let back = |is_kept: bool| {
        let (dispatch, state) = (door.dispatch.clone(), state.clone());
        Callback::from(move |_: MouseEvent| {
            let scenario = is_kept.then(|| state.scenario.clone());
            dispatch.dispatch(Act::Returned(scenario));
        })
    };
    html! {
        <aside class="visit" aria-label="Board">
            <p>
                { "Editing " }<bdi class="visitor">{ words(name.clone()) }</bdi>
                { " of " }
                if board.is_empty() { { words("the board") } } else { <bdi class="visitor">{ words(board.clone()) }</bdi> }
            </p>
            <p class="acts">
                <button class="button primary" type="button" disabled={is_withheld} onclick={back(true)}>{ "Save and go back" }</button>
                <button class="button" type="button" onclick={back(false)}>{ "Go back without saving" }</button>
            </p>
            if is_withheld {
                <p class="hint">{ "Say first whether the link was read as it was meant; then it can be saved." }</p>
            }
        </aside>
    }
}
