//! The head of a board's page: its name, and what concerns the whole of it.

use yew::{Callback, Html, MouseEvent, Properties, component, html, use_state};

use super::desk::{Act, Desk, DeskDispatch};
use super::file::FileForm;
use super::saved::SavedBoards;
use crate::browser::announce::use_announce;
use crate::browser::clipboard::{copy, full_address};
use crate::state::Shared;
use crate::widgets::{TextField, use_fleeting, words};
use edgewise_engine::scenario::TITLE_MAX;

const COPIED: &str = "Link copied";

/// What the head is about.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The board and what is known of it.
    pub desk: Shared<Desk>,
    /// Takes what happened.
    pub dispatch: DeskDispatch,
}

/// The head.
#[component]
pub fn Head(props: &Props) -> Html {
    let Props { desk, dispatch } = props;
    let announce = use_announce();
    let (copied, on_copied) = use_fleeting::<()>();
    let by_hand = use_state(|| None::<String>);
    let link = desk.link();
    let on_titled = {
        let dispatch = dispatch.clone();
        Callback::from(move |typed: String| {
            dispatch.dispatch(Act::Titled(typed));
            Ok(())
        })
    };
    let act = |name: &'static str, is_idle: bool, act: Act| {
        let dispatch = dispatch.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            if !is_idle {
                dispatch.dispatch(act.clone());
            }
        });
        html! { <button class="button" type="button" aria-disabled={is_idle.to_string()} {onclick}>{ name }</button> }
    };
    let on_copy = {
        let (link, by_hand) = (link.clone(), by_hand.setter());
        Callback::from(move |_: MouseEvent| {
            let Some(link) = &link else { return };
            let address = full_address(link);
            let (by_hand, on_copied, announce) =
                (by_hand.clone(), on_copied.clone(), announce.clone());
            copy(&address.clone(), move |is_done| {
                if is_done {
                    by_hand.set(None);
                    on_copied.emit(());
                    announce.done(COPIED);
                } else {
                    by_hand.set(Some(address));
                }
            });
        })
    };
    let copy_words = if copied.is_some() { COPIED } else { "Copy link" };
    html! {
        <header class="masthead">
            <div class="masthead-row board-head">
                <p class="brand" translate="no"><span>{ "Edge" }</span><i>{ "wise" }</i></p>
                <h1 class="unseen">{ "Board" }</h1>
                <div class="title">
                    <TextField
                        id="board-title" name="Name of the board" hint="Board without a name"
                        maxlength={TITLE_MAX.to_string()} value={desk.board.title.clone()} on_typed={on_titled}
                    />
                </div>
                <div class="board-tools">
                    { act("One scenario", false, Act::Left) }
                    { act("Undo", desk.past.is_empty(), Act::Undone) }
                    { act("Redo", desk.future.is_empty(), Act::Redone) }
                    <details class="menu">
                        <summary class="button">{ "Open" }</summary>
                        <div class="menu-list board-menu">
                            <FileForm at="menu" desk={desk.clone()} dispatch={dispatch.clone()} />
                            <SavedBoards desk={desk.clone()} dispatch={dispatch.clone()} />
                        </div>
                    </details>
                    if link.is_some() {
                        <button class="button primary" type="button" onclick={on_copy}>{ words(copy_words) }</button>
                    }
                </div>
            </div>
            if let Some(address) = &*by_hand {
                <p class="by-hand">
                    <label for="board-by-hand">{ "This browser does not let the page copy. The link, to copy by hand:" }</label>
                    <input id="board-by-hand" type="text" readonly=true value={address.clone()} />
                </p>
            }
        </header>
    }
}
