//! What else can be said: which options are considered, notes and date, which facts are used.

use yew::{Callback, Html, Properties, component, html};

use crate::ask::edition::EditionChoice;
use crate::ask::notes::Notes;
use crate::ask::options_filter::OptionsFilter;
use crate::delivery::use_delivery;
use crate::state::{Shared, State, Subject};
use crate::widgets::disclosure::{Head, use_disclosure};

/// What can be said.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was said.
    pub state: Shared<State>,
    /// An own option is to be edited.
    pub on_opened: Callback<Subject>,
}

/// All of it, folded.
#[component]
pub fn ExtraInputs(props: &Props) -> Html {
    let delivery = use_delivery();
    let fold = use_disclosure(false);
    html! {
        <div class="extra">
            { fold.view("more", Head::line("Options, notes, facts"), || {
                delivery.room("Options, notes, facts", |rooms| (rooms.extra_inputs)(props))
            }) }
        </div>
    }
}

/// What is inside.
pub fn inside(props: &Props) -> Html {
    let Props { state, on_opened } = props;
    html! {
        <div class="extra-inputs">
            <OptionsFilter state={state.clone()} on_opened={on_opened.clone()} />
            <Notes state={state.clone()} />
            <EditionChoice state={state.clone()} />
        </div>
    }
}
