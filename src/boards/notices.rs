//! What was wrong with a link or a file; nothing is computed before the visitor has seen it.

use yew::{Callback, Html, MouseEvent, html};

use super::desk::{Act, Desk, DeskDispatch, Told};
use crate::widgets::words;

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
                { for told.iter().map(|one| html! { <li>{ line(one) }</li> }) }
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

fn line(told: &Told) -> Html {
    match told {
        Told::Read(said) => words(said.clone()),
    }
}
