//! The list of families and of the visitor's own options.

use yew::{Callback, Event, Html, MouseEvent, html};

use super::Props;
use crate::state::{Dispatch, Message, Subject};
use crate::widgets::words;
use edgewise_engine::catalog::Family;
use edgewise_engine::id::FamilyId;
use edgewise_engine::order::InOrder;
use edgewise_engine::scenario::{Edit, OWN_MAX, OwnOption};

/// The list.
pub fn view(props: &Props, dispatch: &Dispatch) -> Html {
    let state = &props.state;
    let scenario = &state.scenario;
    let cut = scenario.cut(&state.catalog);
    let is_listed = |family: &&Family| cut.options.iter().any(|option| option.family == family.id);
    let mut families: Vec<&Family> = state.catalog.families.iter().filter(is_listed).collect();
    families.order_by_key(|family| family.name.to_ascii_lowercase());
    let send = {
        let dispatch = dispatch.clone();
        move |edits: Vec<Edit>| dispatch.dispatch(Message::Edited(Edit::Several(edits)))
    };
    let turn = |id: &FamilyId, is_out: bool| {
        if is_out { Edit::Showed(id.clone()) } else { Edit::Hid(id.clone()) }
    };
    let row = |family: &&Family| {
        let is_out = scenario.hidden.contains(&family.id);
        let (send, edit) = (send.clone(), turn(&family.id, is_out));
        let onchange = Callback::from(move |_: Event| send(vec![edit.clone()]));
        let field = format!("family-{}", family.id);
        let count = cut.options.iter().filter(|option| option.family == family.id).count();
        html! {
            <div class="member" key={family.id.as_str()}>
                <input id={field.clone()} type="checkbox" checked={!is_out} {onchange} />
                <label for={field}>{ family.name.clone() }</label>
                <small class="effect">
                    { words(if family.beyond { "not in Microsoft’s guide".to_owned() } else { format!("{count} option{}", if count == 1 { "" } else { "s" }) }) }
                </small>
            </div>
        }
    };
    let beyond: Vec<FamilyId> =
        families.iter().filter(|family| family.beyond).map(|family| family.id.clone()).collect();
    let all_out = beyond.iter().all(|id| scenario.hidden.contains(id));
    let on_beyond = {
        let (send, edits) =
            (send.clone(), beyond.iter().map(|id| turn(id, all_out)).collect::<Vec<_>>());
        Callback::from(move |_: MouseEvent| send(edits.clone()))
    };
    let free = (1..=OWN_MAX).find(|number| !scenario.own.contains_key(number));
    let on_added = {
        let (send, on_opened) = (send.clone(), props.on_opened.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(number) = free else { return };
            let own = OwnOption { name: format!("My option {number}"), ..OwnOption::default() };
            send(vec![Edit::Added(number, own)]);
            on_opened.emit(Subject::OwnOption(number));
        })
    };
    let own = scenario.own.iter().map(|(number, own)| {
        let number = *number;
        let onclick = props.on_opened.reform(move |_: MouseEvent| Subject::OwnOption(number));
        html! {
            <li key={number.to_string()}>
                <button class="link" type="button" {onclick}><bdi>{ words(own.name.clone()) }</bdi></button>
            </li>
        }
    });
    html! {
        <>
            <fieldset class="members">
                <legend class="unseen">{ "Families of options to consider" }</legend>
                { for families.iter().map(row) }
            </fieldset>
            if !beyond.is_empty() {
                <p class="hint">{ "Edgewise began with an article: Microsoft’s guide “Choose a Kubernetes at the edge compute option”." }</p>
            }
            <p class="acts">
                if !beyond.is_empty() {
                    <button class="link" type="button" onclick={on_beyond}>
                        { words(if all_out { "Bring back the other options" } else { "Only options from Microsoft’s guide" }) }
                    </button>
                }
                <button class="link" type="button" disabled={free.is_none()} onclick={on_added}>{ "Add an option of your own" }</button>
            </p>
            if !scenario.own.is_empty() { <ul class="own">{ for own }</ul> }
        </>
    }
}
