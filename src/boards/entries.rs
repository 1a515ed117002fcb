//! The scenarios of a board: named, counted, opened, removed.

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, MouseEvent, Properties, TargetCast, component, html, use_state};

use super::added::AddLink;
use super::desk::{Act, Change, Desk, DeskDispatch};
use crate::browser::focus;
use crate::state::Shared;
use crate::widgets::{TextField, words};
use edgewise_engine::scenario::{ENTRIES_MAX, Entry, MACHINES_MAX, Role, SITES_MAX};

/// How many are shown until the visitor asks for more.
const SHOWN_MAX: usize = 12;
/// How many more are shown then.
const MORE: usize = 100;
const HEADING: &str = "entries-heading";

/// What the list is about.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The board and what is known of it.
    pub desk: Shared<Desk>,
    /// Takes what happened.
    pub dispatch: DeskDispatch,
}

/// The list.
#[component]
pub fn Entries(props: &Props) -> Html {
    let Props { desk, dispatch } = props;
    let shown = use_state(|| {
        let place = desk.left_off.and_then(|number| desk.place(number));
        SHOWN_MAX.max(place.map_or(0, |place| place + 1))
    });
    let entries = &desk.board.entries;
    let more = entries.len().saturating_sub(*shown);
    let on_more = {
        let (set, shown) = (shown.setter(), *shown);
        Callback::from(move |_: MouseEvent| set.set(shown + MORE))
    };
    let row = |(entry, number): (&Entry, &u32)| {
        html! { <Row key={*number} number={*number} entry={entry.clone()} dispatch={dispatch.clone()} /> }
    };
    html! {
        <section class="card" aria-labelledby={HEADING}>
            <h2 id={HEADING} tabindex="-1">{ words(format!("On this board ({})", entries.len())) }</h2>
            <ul class="board-entries">{ for entries.iter().zip(&desk.numbers).take(*shown).map(row) }</ul>
            if more > 0 {
                <p><button class="link" type="button" onclick={on_more}>{ words(format!("Show more ({more})")) }</button></p>
            }
            if entries.len() > ENTRIES_MAX {
                <p class="hint">{ format!("A link holds up to {ENTRIES_MAX} scenarios; this board is kept in this browser and can be downloaded.") }</p>
            }
            <AddLink desk={desk.clone()} dispatch={dispatch.clone()} />
        </section>
    }
}

/// The id of the button that opens an entry.
pub fn edit_id(number: u32) -> String {
    format!("entry-{number}-edit")
}

/// One entry.
#[derive(Clone, Debug, PartialEq, Properties)]
struct RowProps {
    /// Its number, which no other entry has.
    number: u32,
    entry: Entry,
    dispatch: DeskDispatch,
}

#[component]
fn Row(props: &RowProps) -> Html {
    let RowProps { number, entry, dispatch } = props;
    let number = *number;
    let name = &entry.name;
    let changed = |change: fn(&str) -> Result<Change, String>| {
        let dispatch = dispatch.clone();
        Callback::from(move |typed: String| -> Result<(), String> {
            dispatch.dispatch(Act::Changed(number, change(&typed)?));
            Ok(())
        })
    };
    let on_role = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: Event| {
            let chosen = event.target_unchecked_into::<HtmlSelectElement>().value();
            if let Some(role) = Role::parse(&chosen) {
                dispatch.dispatch(Act::Changed(number, Change::Role(role)));
            }
        })
    };
    let on_opened = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(Act::Visited(number)))
    };
    let on_removed = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(Act::Removed(number));
            focus::go_to(HEADING);
        })
    };
    let option = |role: Role, said: &'static str| {
        html! { <option key={role.spell()} value={role.spell()} selected={role == entry.role}>{ said }</option> }
    };
    html! {
        <li class="board-entry">
            <div class="board-entry-name">
                <TextField id={format!("entry-{number}-name")} name={format!("Name of {name}")} value={name.clone()} on_typed={changed(named)} />
            </div>
            if entry.role == Role::Class {
                <label class="board-entry-count"><TextField id={format!("entry-{number}-sites")} name={format!("Sites of {name}")} inputmode="numeric" value={entry.sites.to_string()} on_typed={changed(counted_sites)} />{ words(if entry.sites == 1 { "site" } else { "sites" }) }</label>
                <label class="board-entry-count"><TextField id={format!("entry-{number}-machines")} name={format!("Machines at each site of {name}")} inputmode="numeric" value={entry.machines.to_string()} on_typed={changed(counted_machines)} />{ words(if entry.machines == 1 { "machine each" } else { "machines each" }) }</label>
            }
            <div class="board-entry-acts">
                <button id={edit_id(number)} class="link" type="button" onclick={on_opened}>{ "Edit" }<span class="unseen">{ words(format!(" {name}")) }</span></button>
                <select class="board-entry-role" aria-label={format!("What {name} is")} onchange={on_role}>
                    { option(Role::Class, "Sites") }
                    { option(Role::Voice, "A person’s view") }
                </select>
                <button class="link" type="button" onclick={on_removed}>{ "Remove" }<span class="unseen">{ words(format!(" {name}")) }</span></button>
            </div>
        </li>
    }
}

fn named(typed: &str) -> Result<Change, String> {
    if typed.is_empty() { Err("A name is needed.".into()) } else { Ok(Change::Name(typed.into())) }
}

fn counted_sites(typed: &str) -> Result<Change, String> {
    let sites = typed.parse().ok().filter(|sites| (1..=SITES_MAX).contains(sites));
    sites.map(Change::Sites).ok_or_else(|| format!("A whole number from 1 to {SITES_MAX}."))
}

fn counted_machines(typed: &str) -> Result<Change, String> {
    let machines = typed.parse().ok().filter(|count| (1..=MACHINES_MAX).contains(count));
    machines
        .map(Change::Machines)
        .ok_or_else(|| format!("A whole number from 1 to {MACHINES_MAX}."))
}
