//! The drawer beside the table: details of the cell that the keyboard is on.

use yew::{
    Callback, Html, KeyboardEvent, MouseEvent, Properties, component, html, use_effect_with,
};

use crate::answer::details;
use crate::browser::focus;
use crate::state::{Shared, State, Subject};
use edgewise_engine::assessment::Assessment;
use edgewise_engine::scenario::Edit;

/// The heading of the drawer.
pub const HEADING: &str = "drawer-heading";

/// What the drawer shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was said.
    pub state: Shared<State>,
    /// What follows from it.
    pub assessment: Shared<Assessment>,
    /// What it is about.
    pub subject: Subject,
    /// Whether the focus moves in as it opens.
    pub enters: bool,
    /// Something behind it is to be opened.
    pub on_opened: Callback<Subject>,
    /// A column was pinned, compared or copied.
    pub on_edited: Callback<Edit>,
    /// It should close.
    pub on_closed: Callback<()>,
    /// The focus should go back to the table.
    pub on_left: Callback<()>,
}

/// The drawer.
#[component]
pub fn Drawer(props: &Props) -> Html {
    let Props { state, assessment, subject, enters, on_opened, on_edited, on_closed, on_left } =
        props;
    {
        let enters = *enters;
        use_effect_with((), move |()| {
            if enters {
                focus::go_to(HEADING);
            }
        });
    }
    let onkeydown = {
        let on_left = on_left.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                event.stop_propagation();
                on_left.emit(());
            }
        })
    };
    let onclick = on_closed.reform(|_: MouseEvent| ());
    let about =
        details::About { state: Shared::clone(state), assessment: Shared::clone(assessment) };
    html! {
        <aside class="drawer" aria-labelledby={HEADING} {onkeydown}>
            <button class="button drawer-close" type="button" aria-label="Close the details" title="Close" {onclick}>{ "✕" }</button>
            { about.body(subject, HEADING, on_opened, on_edited).unwrap_or_default() }
        </aside>
    }
}
