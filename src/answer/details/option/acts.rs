//! What can be done with an option: pin its column, compare it, copy it as an own option.

use yew::{Callback, Html, MouseEvent, Properties, component, html};

use crate::state::{Shared, State, Subject};
use edgewise_engine::assessment::Assessment;
use edgewise_engine::id::OptionId;
use edgewise_engine::scenario::{Edit, OWN_MAX};

/// Which option.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was said.
    pub state: Shared<State>,
    /// What follows from it.
    pub assessment: Shared<Assessment>,
    /// The option; one of the table's.
    pub option: OptionId,
    /// The form of an own option should be shown.
    pub on_opened: Callback<Subject>,
    /// Something was done with it.
    pub on_edited: Callback<Edit>,
}

/// The buttons.
#[component]
pub fn OptionActs(props: &Props) -> Html {
    let Props { state, assessment, option, on_opened, on_edited } = props;
    let scenario = &state.scenario;
    let Some(place) = assessment.option(option) else { return Html::default() };
    let candidate = &assessment.table.candidates[place];
    let is_pinned = scenario.view.pinned.contains(option);
    let pin = if is_pinned { Edit::Unpinned(option.clone()) } else { Edit::Pinned(option.clone()) };
    let rival = assessment.ranking().into_iter().find(|one| *one != place);
    let compare = rival.map(|rival| {
        let id = assessment.table.candidates[rival].id.clone();
        (assessment.table.label(rival), Edit::Compared(id, option.clone()))
    });
    let act = |name: String, edit: Edit| {
        let onclick = on_edited.reform(move |_: MouseEvent| edit.clone());
        html! { <button class="button" type="button" {onclick}>{ name }</button> }
    };
    let number = (1..=OWN_MAX).find(|number| !scenario.own.contains_key(number));
    let on_copied = number.filter(|_| !candidate.is_own()).map(|number| {
        let (on_opened, on_edited) = (on_opened.clone(), on_edited.clone());
        let own = assessment.copy_of(place);
        Callback::from(move |_: MouseEvent| {
            on_edited.emit(Edit::Added(number, own.clone()));
            on_opened.emit(Subject::OwnOption(number));
        })
    });
    let own = scenario.own.keys().copied().find(|number| OptionId::own(*number) == *option);
    html! {
        <p class="acts">
            { act(if is_pinned { "Unpin".to_owned() } else { "Pin to the left".to_owned() }, pin) }
            if let Some((name, edit)) = compare { { act(format!("Compare with {name}"), edit) } }
            if let Some(onclick) = on_copied {
                <button class="button" type="button" {onclick}>{ "Copy as your own option" }</button>
            }
            if let Some(number) = own {
                <button class="button" type="button" onclick={on_opened.reform(move |_: MouseEvent| Subject::OwnOption(number))}>{ "Edit your ratings" }</button>
            }
        </p>
    }
}
