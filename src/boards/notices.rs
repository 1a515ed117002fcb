//! What was wrong with a link or a file; nothing is computed before the visitor has seen it.

use yew::{Callback, Html, MouseEvent, html};

use super::desk::{Act, Desk, DeskDispatch, Told};
use crate::browser::boards;
use crate::widgets::words;
use edgewise_engine::board::read_json;

/// How many problems are shown at once.
const SHOWN_MAX: usize = 20;

/// The problems and what else there is to know, if anything; and if the answer waits for the visitor, a way
/// to continue.
pub fn notices(desk: &Desk, dispatch: &DeskDispatch) -> Html {
    let Desk { notices, told, is_doubtful, .. } = desk;
    let is_doubtful = *is_doubtful;
    if notices.is_empty() && told.is_empty() {
        return Html::default();
    }
    let onclick = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(Act::Accepted))
    };
    let more = notices.len().saturating_sub(SHOWN_MAX);
    let head = match (is_doubtful, notices.len()) {
        (false, _) => "Good to know".to_owned(),
        (true, 1) => "One thing could not be read".to_owned(),
        (true, count) => format!("{count} things could not be read"),
    };
    html! {
        <section class="notices board-wide" aria-labelledby="board-notices">
            <h2 id="board-notices">{ words(head) }</h2>
            <ul>
                { for told.iter().map(|one| html! { <li>{ line(desk, one, dispatch) }</li> }) }
                { for notices.iter().take(SHOWN_MAX).map(|one| html! { <li><bdi>{ words(one.clone()) }</bdi></li> }) }
                if more > 0 { <li>{ words(format!("and {more} more")) }</li> }
            </ul>
            <p class="acts">
                <button class="button" type="button" {onclick}>
                    { words(if is_doubtful { "Continue with the rest" } else { "Close" }) }
                </button>
            </p>
        </section>
    }
}

/// What there is to know; of another board also the way to it.
fn line(desk: &Desk, told: &Told, dispatch: &DeskDispatch) -> Html {
    let (name, place) = match told {
        Told::Read(said) => return words(said.clone()),
        Told::Kept(name) => (name, "is kept in this browser; this one came by a link."),
        Told::Saved(name) => (name, "is saved: “Open” has it under “Saved boards”."),
    };
    let onclick = {
        let (catalog, dispatch, told) = (desk.catalog.clone(), dispatch.clone(), told.clone());
        Callback::from(move |_: MouseEvent| {
            let saved = match &told {
                Told::Saved(name) => boards::text(name),
                Told::Read(_) | Told::Kept(_) => None,
            };
            dispatch.dispatch(match saved {
                Some(text) => Act::Reopened(read_json(&catalog, &text)),
                None => Act::Resumed,
            });
        })
    };
    html! {
        <>
            { "Your board “" }<bdi>{ words(name.clone()) }</bdi>{ words(format!("” {place} ")) }
            <button class="link" type="button" {onclick}>{ "Go back to it" }</button>
        </>
    }
}
