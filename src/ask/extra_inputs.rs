//! What else can be said: which options are considered, notes and date, which facts are used.

use yew::{Callback, Html, Properties, UseReducerHandle, html};

use crate::ask::edition::EditionChoice;
use crate::ask::notes::Notes;
use crate::ask::options_filter::OptionsFilter;
use crate::delivery::Delivery;
use crate::state::{Shared, State, Subject};
use crate::widgets::disclosure::{Fold, Head};

/// What can be said.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was said.
    pub state: Shared<State>,
    /// An own option should be edited.
    pub on_opened: Callback<Subject>,
}

/// All of it, folded.
pub fn folded(props: Props, delivery: &UseReducerHandle<Delivery>) -> Html {
    const NAME: &str = "Options, notes, facts";
    let delivery = delivery.clone();
    let inside =
        Callback::from(move |()| delivery.room(NAME, |rooms| (rooms.extra_inputs)(&props)));
    html! {
        <div class="extra">
            <Fold class="more" head={Head::line(NAME)} {inside} />
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
