//! The form of an own option: its name and its ratings.

use std::sync::Arc;

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, MouseEvent, Properties, TargetCast, component, html};

use crate::state::{Message, Shared, State, use_dispatch};
use crate::widgets::{Name, TextField, ValueField, words};
use edgewise_engine::assessment::Assessment;
use edgewise_engine::catalog::Value;
use edgewise_engine::id::OptionId;
use edgewise_engine::scenario::{Edit, OwnOption, TITLE_MAX};

/// Which own option.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was said.
    pub state: Shared<State>,
    /// What follows from what was said.
    pub assessment: Shared<Assessment>,
    /// Its number.
    pub number: u8,
    /// It is gone.
    pub on_removed: Callback<()>,
}

/// Name and ratings; every change takes effect at once.
#[component]
pub fn OwnOptionForm(props: &Props) -> Html {
    let dispatch = use_dispatch();
    let table = &props.assessment.table;
    let id = OptionId::own(props.number);
    let Some(candidate) = table.candidate(&id).map(|place| &table.candidates[place]) else {
        return Html::default();
    };
    let number = props.number;
    let send = move |edit: Edit| dispatch.dispatch(Message::Edited(edit));
    let on_named = {
        let send = send.clone();
        let state = props.state.clone();
        Callback::from(move |name: String| {
            if name.is_empty() {
                return Err("A name is needed.".to_owned());
            }
            let edit = Edit::Named(number, name);
            state.takes(&edit).map_err(|long| long.to_string())?;
            send(edit);
            Ok(())
        })
    };
    let on_copied = {
        let (send, assessment) = (send.clone(), Shared::clone(&props.assessment));
        let name = candidate.name.clone();
        Callback::from(move |event: Event| {
            let spelled = event.target_unchecked_into::<HtmlSelectElement>().value();
            let mut all = assessment.table.candidates.iter();
            if let Some(other) = all.position(|one| one.id.as_str() == spelled) {
                let copy = assessment.copy_of(other);
                send(Edit::Added(number, OwnOption { name: name.clone(), ..copy }));
            }
        })
    };
    let on_removed = {
        let (send, on_removed) = (send.clone(), props.on_removed.clone());
        Callback::from(move |_: MouseEvent| {
            on_removed.emit(());
            send(Edit::Removed(number));
        })
    };
    let is_asked = |place: usize| {
        props.assessment.problem.enabled.contains(&place)
            || props.assessment.demands.iter().any(|(one, _)| *one == place)
    };
    let field = |place: usize| {
        let criterion = &table.criteria[place];
        let value = candidate.cells[place].standing.values().next().cloned();
        let (send, id) = (send.clone(), criterion.id.clone());
        let on_changed = Callback::from(move |value: Option<Value>| {
            send(Edit::Rated(number, id.clone(), value));
        });
        let (id, name) = (format!("own-{number}-{}", criterion.id), Name::shown(&criterion.name));
        html! {
            <div class="own-rating" key={criterion.id.as_str()}>
                <ValueField criterion={Arc::clone(criterion)} {id} {name} {value} {on_changed} />
            </div>
        }
    };
    let (asked, rest): (Vec<usize>, Vec<usize>) =
        (0..table.criteria.len()).partition(|place| is_asked(*place));
    html! {
        <>
            <p class="over">{ "An option of your own" }</p>
            <h2 id="details-heading"><bdi>{ words(candidate.name.clone()) }</bdi></h2>
            <div class="fields">
                <label for="own-name">{ "Name" }</label>
                <TextField key={number} id="own-name" maxlength={TITLE_MAX.to_string()} value={candidate.name.clone()} on_typed={on_named} />
            </div>
            <div class="fields">
                <label for="own-copy">{ "Copy the ratings of" }</label>
                <select id="own-copy" class="field" onchange={on_copied}>
                    <option value="" selected=true>{ "…" }</option>
                    { for table.candidates.iter().filter(|one| one.id != id).map(|one| html! {
                        <option key={one.id.as_str()} value={one.id.to_string()}>{ one.name.clone() }</option>
                    }) }
                </select>
            </div>
            <p class="hint">{ "What you leave open counts as unknown. A copy has what counts now; where two facts of the original do not hold together, those that do not count stay open." }</p>
            { for asked.into_iter().map(field) }
            <details class="more">
                <summary>{ words(format!("{} more criteria", rest.len())) }</summary>
                { for rest.into_iter().map(field) }
            </details>
            <p><button class="button" type="button" onclick={on_removed}>{ "Remove this option" }</button></p>
        </>
    }
}
