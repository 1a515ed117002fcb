//! The way from a scenario's page to the board and back.

use yew::{Callback, Html, MouseEvent, Properties, component, html, use_context};

use super::desk::{Act, Desk, DeskDispatch};
use crate::browser::announce::use_announce;
use crate::state::{Shared, State};
use crate::widgets::words;
use edgewise_engine::scenario::Role;

/// What a scenario's page knows of the board.
#[derive(Clone, Debug, PartialEq)]
pub struct Door {
    dispatch: DeskDispatch,
    /// How many scenarios the board has.
    count: usize,
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
        Self { dispatch, count: desk.board.entries.len(), visited }
    }
}

/// What the views are about.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was said.
    pub state: Shared<State>,
}

/// Two buttons for the head of a scenario's page; nothing where there is no board around it.
#[component]
pub fn BoardTools(props: &Props) -> Html {
    let announce = use_announce();
    let Some(door) = use_context::<Door>() else { return Html::default() };
    let on_opened = {
        let (dispatch, state) = (door.dispatch.clone(), props.state.clone());
        Callback::from(move |_: MouseEvent| dispatch.dispatch(Act::Opened(state.clone())))
    };
    let on_added = {
        let (dispatch, state, count) = (door.dispatch.clone(), props.state.clone(), door.count);
        Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(Act::Added(Role::Class, state.scenario.clone()));
            announce.done(format!("Added. The board has {} scenarios.", count + 1));
        })
    };
    let count = if door.count > 0 { format!("Board ({})", door.count) } else { "Board".into() };
    html! {
        <>
            <button class="button" type="button" onclick={on_opened}>{ words(count) }</button>
            if door.visited.is_none() && !props.state.is_withheld() {
                <button class="button" type="button" onclick={on_added}>{ "Add to board" }</button>
            }
        </>
    }
}

/// A bar above a scenario that was opened from the board.
#[component]
pub fn VisitBar(props: &Props) -> Html {
    let Some(door) = use_context::<Door>() else { return Html::default() };
    let Some((name, board)) = &door.visited else { return Html::default() };
    let is_withheld = props.state.is_withheld();
    let back = |is_kept: bool| {
        let (dispatch, state) = (door.dispatch.clone(), props.state.clone());
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
