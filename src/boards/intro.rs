//! What an empty board shows: what it is for, and ways to begin.

use yew::{Callback, Html, MouseEvent, html};

use super::desk::{Act, Desk, DeskDispatch, Look};
use super::example;
use super::file::FileForm;
use super::saved::SavedBoards;
use crate::state::Shared;

/// The intro.
pub fn intro(desk: &Shared<Desk>, dispatch: &DeskDispatch) -> Html {
    let take = |board| {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            let act: Act = match &board {
                Some(board) => Act::Took(edgewise_engine::scenario::Board::clone(board)),
                None => Act::Looked(Look::Compare),
            };
            dispatch.dispatch(act);
        })
    };
    let on_left = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(Act::Left))
    };
    html! {
        <section class="board-intro board-wide" aria-labelledby="board-intro">
            <h2 id="board-intro">{ "Many sites, one decision" }</h2>
            <p class="lead">
                { "A board holds several scenarios. It finds the fewest platforms that cover all your sites, shows what standardising would cost each of them and where several people agree, and compares two scenarios." }
            </p>
            <ol class="ways">
                <li>
                    <h3>{ "Look at an example" }</h3>
                    <p>{ "300 shops, 12 warehouses and 4 ships: which platforms, and what would a single one cost?" }</p>
                    <p class="acts"><button class="button primary" type="button" onclick={take(Some(example::board(&desk.catalog)))}>{ "Open the example" }</button></p>
                </li>
                <li>
                    <h3>{ "Add scenarios one by one" }</h3>
                    <p>{ "Describe a site, then press “Add to board” at the top of its page." }</p>
                    <p class="acts"><button class="button" type="button" onclick={on_left}>{ "Describe a site" }</button></p>
                </li>
                <li>
                    <h3>{ "Open a file or a link" }</h3>
                    <FileForm at="intro" desk={desk.clone()} dispatch={dispatch.clone()} />
                </li>
                <li>
                    <h3>{ "Compare two scenarios" }</h3>
                    <p>{ "Two saved scenarios or two links: what differs, and which difference explains the answer." }</p>
                    <p class="acts"><button class="button" type="button" onclick={take(None)}>{ "Compare two" }</button></p>
                </li>
            </ol>
            <SavedBoards desk={desk.clone()} dispatch={dispatch.clone()} />
        </section>
    }
}
