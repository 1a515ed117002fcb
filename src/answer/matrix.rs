//! The matrix: options side by side, criteria one below another, a glyph and a word in every cell.
//!
//! It is a single tab stop: arrow keys move through it, and the drawer beside it follows without
//! taking the focus; Enter goes into the drawer, Escape comes back.

mod cell;
mod citations;
mod column_head;
mod column_menu;
mod columns;
mod compared;
mod contents;
mod drawer;
pub mod glyph;
mod position;
mod row;
mod rows;

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::{
    Callback, Event, FocusEvent, Html, KeyboardEvent, MouseEvent, Properties, component, html,
    use_callback, use_node_ref, use_state,
};

use crate::browser::{focus, grid};
use crate::state::{Message, Shared, State, Subject, use_dispatch};
use crate::widgets::words;
use column_menu::ColumnMenu;
use columns::{shown, use_room};
use compared::ComparedHead;
use contents::{cells, column_head, row};
use drawer::Drawer;
use edgewise_engine::assessment::{Assessment, Kind, State as Fit};
use edgewise_engine::scenario::Edit;
use edgewise_engine::words::month;
use position::{back, current, subject_of};
use rows::{Group, Rows, Wish};

/// The heading of the matrix, which other parts of the page link to.
pub const HEADING: &str = "matrix-heading";

/// What the matrix shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was said.
    pub state: Shared<State>,
    /// What follows from it.
    pub assessment: Shared<Assessment>,
    /// Whether it is for paper, where a cell cannot be opened for its sources.
    pub on_paper: bool,
    /// A cell, an option or a criterion was opened where there is no room for a drawer.
    pub on_opened: Callback<Subject>,
}

/// The matrix with what is around it.
#[component]
pub fn Matrix(props: &Props) -> Html {
    let Props { state, assessment, on_paper, on_opened } = props;
    let dispatch = use_dispatch();
    let room = use_room();
    let differences = use_state(|| true);
    let all = use_state(|| false);
    // Where the keyboard is in the table, which is what the drawer shows.
    let at = use_state(|| None::<Subject>);
    let is_open = use_state(|| false);
    // Whether the focus goes into the drawer as it opens.
    let enters = use_state(|| false);
    let table = use_node_ref();

    let view = &state.scenario.view;
    let pair = columns::compared(assessment, view);
    let places = shown(assessment, view, room);
    let wish = Wish { differences: *differences, all: *all || *on_paper || pair.is_some() };
    let rows = Rows::of(&state.catalog, assessment, &places, wish);
    let current = current(assessment, &places, &rows, at.as_ref());

    let on_edited =
        use_callback((), move |edit: Edit, ()| dispatch.dispatch(Message::Edited(edit)));
    let on_differences = {
        let set = differences.setter();
        use_callback(*differences, move |_: Event, was| set.set(!was))
    };
    let on_all = {
        let set = all.setter();
        use_callback(*all, move |_: MouseEvent, was| set.set(!was))
    };
    let onfocusin = {
        let at = at.setter();
        use_callback((), move |event: FocusEvent, ()| {
            if let Some(subject) = event.target().and_then(|target| subject_of(&target)) {
                at.set(Some(subject));
            }
        })
    };
    let open = {
        let (at, is_open, enters) = (at.setter(), is_open.clone(), enters.setter());
        let on_opened = on_opened.clone();
        move |subject: Subject, is_entered: bool| {
            if !room.drawer {
                return on_opened.emit(subject);
            }
            at.set(Some(subject));
            enters.set(is_entered);
            if !*is_open {
                is_open.set(true);
            } else if is_entered {
                focus::go_to(drawer::HEADING);
            }
        }
    };
    let onclick = {
        let open = open.clone();
        Callback::from(move |event: MouseEvent| {
            if let Some(subject) = event.target().and_then(|target| subject_of(&target)) {
                open(subject, false);
            }
        })
    };
    let onkeydown = {
        let is_open = is_open.setter();
        Callback::from(move |event: KeyboardEvent| {
            let cell = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
            let Some(cell) = cell.filter(|cell| cell.has_attribute("tabindex")) else { return };
            if event.alt_key() || event.meta_key() {
                return;
            }
            let key = event.key();
            if let Some(next) = grid::neighbour(&cell, &key, event.ctrl_key()) {
                event.prevent_default();
                let _ = next.focus();
            } else if key == "Enter" || key == " " {
                event.prevent_default();
                if let Some(subject) = subject_of(&cell) {
                    open(subject, true);
                }
            } else if key == "Escape" {
                is_open.set(false);
            }
        })
    };
    let on_closed = {
        let (is_open, table) = (is_open.setter(), table.clone());
        use_callback((), move |(), ()| {
            is_open.set(false);
            back(&table);
        })
    };
    let on_left = {
        let table = table.clone();
        use_callback((), move |(), ()| back(&table))
    };
    let group = |group: &Group| {
        // One list in which everything has a key: rows that change places are not rebuilt.
        let head = group.title.iter().map(|title| html! {
            <tr key="" class="group-head">
                <th colspan={(places.len() + 1).to_string()} scope="rowgroup">{ words(title.clone()) }</th>
            </tr>
        });
        let criteria =
            group.criteria.iter().map(|place| row(props, *place, &places, current.as_ref()));
        html! {
            <tbody key={group.key.clone()}>
                { for head.chain(criteria) }
            </tbody>
        }
    };
    let is_drawn = *is_open && room.drawer && !on_paper;
    let subject = current.clone().filter(|_| is_drawn);
    // Beside a drawer there is room for two columns less; what does not fit is moved sideways.
    let fitting = if is_drawn { room.columns.saturating_sub(2) } else { room.columns };
    let is_blank = rows.groups.is_empty();
    html! {
        <section class="card matrix" aria-labelledby={HEADING}>
            <div class="card-head">
                if let Some(pair) = pair {
                    <ComparedHead assessment={assessment.clone()} {pair} on_edited={on_edited.clone()} />
                } else {
                    <h2 id={HEADING} tabindex="-1">{ words(heading(state, assessment)) }</h2>
                    <ColumnMenu assessment={assessment.clone()} shown={places.clone()} view={view.clone()} on_edited={on_edited.clone()} />
                }
                <label class="switch"><input type="checkbox" checked={*differences} onchange={on_differences} />{ "Only differences" }</label>
            </div>
            <p class="legend soft">{ LEGEND }</p>
            <div class="matrix-body" data-drawer={is_drawn.to_string()}>
                <div class="scroll" data-wide={(places.len() > fitting).to_string()}>
                    <table role="grid" aria-labelledby={HEADING} ref={table} data-columns={places.len().to_string()} {onfocusin} {onclick} {onkeydown}>
                        <thead key="head">
                            <tr>
                                <td key="" class="corner"></td>
                                { for places.iter().map(|option| column_head(props, *option, current.as_ref(), &on_edited)) }
                            </tr>
                        </thead>
                        if let Some((one, other)) = pair {
                            { compared::verdict(assessment, one, other) }
                        }
                        { for rows.groups.iter().map(group) }
                    </table>
                    if is_blank { <p class="hint">{ "These options do not differ in any fact." }</p> }
                </div>
                if let Some(subject) = subject {
                    <Drawer
                        state={state.clone()} assessment={assessment.clone()} {subject} enters={*enters}
                        on_opened={on_opened.clone()} on_edited={on_edited.clone()} {on_closed} {on_left}
                    />
                }
            </div>
            <div class="matrix-foot">
                if pair.is_none() && (rows.waiting > 0 || *all) && !on_paper {
                    <button class="link" type="button" aria-expanded={all.to_string()} onclick={on_all}>
                        { words(if *all { "First rows only".to_owned() } else { format!("All rows ({} more)", rows.waiting) }) }
                    </button>
                }
                <p class="soft">{ words(left_out(&rows)) }</p>
            </div>
            if *on_paper { { citations::view(&state.reasons, &cells(assessment, &places, &rows)) } }
        </section>
    }
}

/// What the signs mean.
const LEGEND: &str = "● good  ◐ between  ○ poor  ⚑ sources disagree  * under a condition  † with these \
                      must-haves  ◆ can change the answer  ✎ your rating  ✕ fails a must-have";

/// What the table is called, with its edition if it is not today's.
fn heading(state: &State, assessment: &Assessment) -> String {
    if assessment.edition == state.catalog.today().id {
        "Side by side".to_owned()
    } else {
        format!("Side by side, by the facts of {}", month(&assessment.edition))
    }
}

fn left_out(rows: &Rows) -> String {
    match rows.equal {
        0 => String::new(),
        1 => "1 row is the same in all these columns.".to_owned(),
        number => format!("{number} rows are the same in all these columns."),
    }
}

/// "2 of 15 match"; "3 of 15 match, 1 of them not confirmed".
pub fn fitting(assessment: &Assessment) -> String {
    let [fit, open] = [Fit::Fits, Fit::Unconfirmed].map(|state| assessment.in_state(state).count());
    let all = assessment.standings.len();
    if assessment.verdict.kind == Kind::Withheld || open == 0 {
        let verb = if fit == 1 { "matches" } else { "match" };
        format!("{fit} of {all} {verb}")
    } else {
        format!("{} of {all} match, {open} of them not confirmed", fit + open)
    }
}
