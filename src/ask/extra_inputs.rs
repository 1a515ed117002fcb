//! What else can be said: which options are considered, notes and date, which facts are used.

use yew::{Callback, Html, Properties, component, html};

use crate::ask::edition::EditionChoice;
use crate::ask::notes::Notes;
use crate::ask::options_filter::OptionsFilter;
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
    let state = &props.state;
    let fold = use_disclosure(false);
    html! {
        <div class="extra">
            { fold.view("more", Head::line("Options, notes, facts"), || html! {
                <div class="extra-inputs">
                    <OptionsFilter state={state.clone()} on_opened={props.on_opened.clone()} />
                    <Notes state={state.clone()} />
                    <EditionChoice state={state.clone()} />
                </div>
            }) }
        </div>
    }
}
