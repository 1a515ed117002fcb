//! "Override": the visitor's value of one cell, with a reason.

use std::sync::Arc;

use web_sys::HtmlInputElement;
use yew::{Callback, Event, Html, MouseEvent, Properties, TargetCast, component, html, use_state};

use crate::state::{Message, use_dispatch};
use crate::widgets::disclosure::{Head, use_disclosure};
use crate::widgets::{Name, ValueField};
use edgewise_engine::assessment::Cell;
use edgewise_engine::catalog::{Criterion, Standing, Value};
use edgewise_engine::id::OptionId;
use edgewise_engine::scenario::{Edit, NOTES_MAX, OVERRIDES_MAX, Override};

/// Which cell.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What the ids of its fields begin with: the form may be on the page twice.
    pub field: &'static str,
    /// The option; one of the catalogue's.
    pub option: OptionId,
    /// The criterion.
    pub criterion: Arc<Criterion>,
    /// What the table says of the option on the criterion.
    pub cell: Cell,
    /// Whether the scenario has as many ratings of the visitor's as it can hold.
    pub is_full: bool,
}

/// The form.
#[component]
pub fn OverrideForm(props: &Props) -> Html {
    let dispatch = use_dispatch();
    let Props { field, option, criterion, cell, is_full } = props;
    let (value_id, reason_id) = (format!("{field}-value"), format!("{field}-reason"));
    let now = match &cell.standing {
        Standing::Known(value) => Some(value.clone()),
        Standing::Unknown | Standing::Disputed(..) => None,
    };
    let draft = use_state(|| now);
    let reason = use_state(|| cell.reason.clone().unwrap_or_default());
    let fold = use_disclosure(cell.is_mine());
    let send = move |edit: Edit| dispatch.dispatch(Message::Edited(edit));
    let key = (option.clone(), criterion.id.clone());
    let on_changed = {
        let draft = draft.clone();
        Callback::from(move |value: Option<Value>| draft.set(value))
    };
    let on_reasoned = {
        let reason = reason.clone();
        Callback::from(move |event: Event| {
            reason.set(event.target_unchecked_into::<HtmlInputElement>().value());
        })
    };
    let on_used = {
        let (send, draft, reason, (option, id)) =
            (send.clone(), draft.clone(), reason.clone(), key.clone());
        Callback::from(move |_: MouseEvent| {
            let mine = Override { value: (*draft).clone(), reason: reason.trim().to_owned() };
            send(Edit::Overrode(option.clone(), id.clone(), mine));
        })
    };
    let on_restored =
        Callback::from(move |_: MouseEvent| send(Edit::Restored(key.0.clone(), key.1.clone())));
    let is_full = *is_full && !cell.is_mine();
    fold.view("more rate", Head::line("Override"), || html! {
        <>
            <div class="fields">
                <ValueField criterion={Arc::clone(criterion)} id={value_id} name={Name::shown("Your rating")} value={(*draft).clone()} {on_changed} />
                <label for={reason_id.clone()}>{ "Reason (included in the link)" }</label>
                <input id={reason_id} class="field" type="text" maxlength={NOTES_MAX.to_string()} value={(*reason).clone()} onchange={on_reasoned} />
            </div>
            <p class="acts">
                <button class="button primary" type="button" disabled={is_full} onclick={on_used}>{ "Apply" }</button>
                if cell.is_mine() {
                    <button class="button" type="button" onclick={on_restored}>{ "Restore original" }</button>
                }
            </p>
            if is_full { <p class="hint">{ format!("A scenario holds at most {OVERRIDES_MAX} ratings of yours.") }</p> }
        </>
    })
}
