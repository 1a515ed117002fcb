//! The head of a column: an option and how it does.

use yew::{AttrValue, Callback, Html, MouseEvent, Properties, component, html};

use crate::widgets::words;
use edgewise_engine::assessment::Assessment;
use edgewise_engine::id::OptionId;
use edgewise_engine::scenario::Edit;

/// An option. Equal as long as its head would look the same.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The option.
    pub option: OptionId,
    /// What it is called.
    pub name: AttrValue,
    /// Its score, or why it has none.
    pub stands: AttrValue,
    /// Whether the answer names it.
    pub leads: bool,
    /// How its position is fixed.
    pub hold: Hold,
    /// Whether the keyboard comes to this head first.
    pub is_current: bool,
    /// It was pinned or unpinned.
    pub on_edited: Callback<Edit>,
}

/// How the position of a column is fixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hold {
    /// By its rank.
    Loose,
    /// Before all columns that are not pinned.
    Pinned,
    /// One of two that are compared, on its side.
    Fixed,
}

/// The head of the column. Its pin is for the mouse; keyboard users find it in the drawer.
#[component]
pub fn ColumnHead(props: &Props) -> Html {
    let Props { option, name, stands, leads, hold, is_current, on_edited } = props;
    let is_pinned = *hold == Hold::Pinned;
    let on_pinned = {
        let edit =
            if is_pinned { Edit::Unpinned(option.clone()) } else { Edit::Pinned(option.clone()) };
        on_edited.reform(move |event: MouseEvent| {
            event.stop_propagation();
            edit.clone()
        })
    };
    let pin = if is_pinned { format!("Unpin {name}") } else { format!("Pin {name} to the left") };
    html! {
        <th scope="col" tabindex={if *is_current { "0" } else { "-1" }} data-option={option.to_string()} data-leads={leads.to_string()}>
            <span class="column">
                <bdi class="column-name" translate="no">{ words(name.clone()) }</bdi>
                <small class="column-stands">{ words(stands.clone()) }</small>
                if *hold != Hold::Fixed {
                    <button class="pin" type="button" tabindex="-1" aria-pressed={is_pinned.to_string()} aria-label={pin.clone()} title={pin} onclick={on_pinned}>
                        <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M5 1h6l-1 5 3 3v1H9l-1 5-1-5H3V9l3-3z" /></svg>
                    </button>
                }
            </span>
        </th>
    }
}

/// Whether an option is what the answer names, once the visitor has said something.
pub fn leads(assessment: &Assessment, option: usize) -> bool {
    assessment.is_ranked() && assessment.recommended().contains(&option)
}
