//! The page of a board: its scenarios on one side, one of three views of them on the other.

use gloo::utils::document_element;
use yew::{Callback, Html, MouseEvent, Properties, component, html, use_effect_with, use_state};

use super::compare::Compare;
use super::desk::{Act, Desk, DeskDispatch, Look};
use super::entries::{self, Entries};
use super::fleet::fleet_look;
use super::head::Head;
use super::intro::intro;
use super::notices::notices;
use super::voices::VoicesLook;
use super::working::use_fleet;
use crate::browser::announce::Announcer;
use crate::browser::focus;
use crate::browser::keys::{Turn, use_undo_keys};
use crate::browser::title::use_window_title;
use crate::effort::BoardEffort;
use crate::state::Shared;
use edgewise_engine::report::Header;
use edgewise_engine::scenario::Role;

/// What is shown.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The board and what is known of it.
    pub desk: Shared<Desk>,
    /// Takes what happened.
    pub dispatch: DeskDispatch,
    /// Whether the browser saves the board.
    pub lasts: bool,
    /// The first screen is built.
    pub on_built: Callback<()>,
}

/// The page.
#[component]
pub fn BoardScreen(props: &Props) -> Html {
    let Props { desk, dispatch, lasts, on_built } = props;
    {
        let (on_built, left_off) = (on_built.clone(), desk.left_off);
        use_effect_with((), move |()| {
            on_built.emit(());
            let _ = document_element().set_attribute("data-app", "ready");
            focus::to_top();
            if let Some(number) = left_off {
                focus::go_to(&entries::edit_id(number));
            }
        });
    }
    {
        let dispatch = dispatch.clone();
        use_undo_keys(&Callback::from(move |turn| {
            dispatch.dispatch(match turn {
                Turn::Undo => Act::Undone,
                Turn::Redo => Act::Redone,
            });
        }));
    }
    use_window_title(desk.board.name());
    let has_classes = desk.board.of_role(Role::Class).next().is_some();
    let is_empty = desk.board.entries.is_empty();
    let fleet = use_fleet(&desk.catalog, &desk.board, has_classes && !desk.is_doubtful);
    let header = use_state(Header::default);
    let status = if is_empty { "The board is empty.".to_owned() } else { fleet.status(desk) };
    let content = match desk.look {
        _ if desk.is_doubtful => Html::default(),
        Look::Fleet => fleet_look(desk, &fleet, &header),
        Look::Voices => html! { <VoicesLook desk={desk.clone()} dispatch={dispatch.clone()} /> },
        Look::Compare => html! { <Compare desk={desk.clone()} /> },
    };
    let on_assumed = {
        let dispatch = dispatch.clone();
        Callback::from(move |assumptions| dispatch.dispatch(Act::Assumed(assumptions)))
    };
    html! {
        <Announcer {status}>
            <Head desk={desk.clone()} dispatch={dispatch.clone()} />
            <main class="board">
                if !lasts {
                    <p class="hint board-wide">{ "This browser does not save the board: it is gone once you close this page. Copy its link or download it." }</p>
                }
                { notices(desk, dispatch) }
                if is_empty && desk.look != Look::Compare {
                    { intro(desk, dispatch) }
                } else {
                    <nav class="looks board-wide" aria-label="Views of the board">
                        { for Look::ALL.map(|look| tab(look, desk.look, dispatch)) }
                    </nav>
                    <div class="board-answer">{ content }</div>
                    <div class="board-side">
                        <Entries desk={desk.clone()} dispatch={dispatch.clone()} />
                        if has_classes && desk.look == Look::Fleet {
                            <BoardEffort catalog={desk.catalog.clone()} assumptions={desk.board.assumptions.clone()} {on_assumed} />
                        }
                    </div>
                }
            </main>
        </Announcer>
    }
}

fn tab(look: Look, shown: Look, dispatch: &DeskDispatch) -> Html {
    let dispatch = dispatch.clone();
    let onclick = Callback::from(move |_: MouseEvent| dispatch.dispatch(Act::Looked(look)));
    let current = (look == shown).then_some("true");
    html! {
        <button key={look.name()} class="look" type="button" aria-current={current} {onclick}>{ look.name() }</button>
    }
}
