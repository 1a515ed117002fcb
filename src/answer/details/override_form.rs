//! "Override": the visitor's value of one cell, with a reason.

use std::sync::Arc;

use yew::{Callback, Html, MouseEvent, Properties, component, html, use_state};

use crate::browser::drafts::use_draft;
use crate::state::{Message, Shared, State, use_dispatch};
use crate::widgets::disclosure::{Head, use_disclosure};
use crate::widgets::{Name, ValueField, words};
use edgewise_engine::assessment::Cell;
use edgewise_engine::catalog::{Criterion, Standing, Value};
use edgewise_engine::id::OptionId;
use edgewise_engine::link::TooLong;
use edgewise_engine::scenario::{Edit, NOTES_MAX, OVERRIDES_MAX, Override};

/// Which cell.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The prefix of its field ids, since the form may be on the page twice.
    pub field: &'static str,
    /// What was said.
    pub state: Shared<State>,
    /// The option; one of the catalogue's.
    pub option: OptionId,
    /// The criterion.
    pub criterion: Arc<Criterion>,
    /// What the table says about the option on the criterion.
    pub cell: Cell,
    /// Whether the scenario already has as many overrides as it can hold.
    pub is_full: bool,
}

/// The form.
#[component]
pub fn OverrideForm(props: &Props) -> Html {
    let dispatch = use_dispatch();
    let Props { field, state, option, criterion, cell, is_full } = props;
    let (value_id, reason_id) = (format!("{field}-value"), format!("{field}-reason"));
    let now = match &cell.standing {
        Standing::Known(value) => Some(value.clone()),
        Standing::Unknown | Standing::Disputed(..) => None,
    };
    // A draft belongs to this cell alone, and survives a reload.
    let draft_of = |part: &str| format!("own-{part}-{option}.{}", criterion.id).into();
    let spell = |value: Option<&Value>| value.map(|one| criterion.scale.spell_value(one));
    let value = use_draft(&draft_of("value"), &spell(now.as_ref()).unwrap_or_default().into());
    let reason = use_draft(&draft_of("reason"), &cell.reason.clone().unwrap_or_default().into());
    let chosen = criterion.scale.read_rating(&value.shown).ok();
    let wrong = use_state(|| None::<TooLong>);
    let fold = use_disclosure(cell.is_mine());
    let send = move |edit: Edit| dispatch.dispatch(Message::Edited(edit));
    let key = (option.clone(), criterion.id.clone());
    let on_changed = {
        let (criterion, on_typed) = (Arc::clone(criterion), value.on_typed.clone());
        Callback::from(move |value: Option<Value>| {
            let spelled = value.map(|value| criterion.scale.spell_value(&value));
            on_typed.emit(Some(spelled.unwrap_or_default()));
        })
    };
    let on_reasoned = reason.on_input();
    let on_used = {
        let (send, state, wrong) = (send.clone(), state.clone(), wrong.setter());
        let ((option, id), chosen) = (key.clone(), chosen.clone());
        let (value, reason) = (value.on_typed.clone(), reason.clone());
        Callback::from(move |_: MouseEvent| {
            let mine = Override { value: chosen.clone(), reason: reason.shown.trim().to_owned() };
            let edit = Edit::Overrode(option.clone(), id.clone(), mine);
            let taken = state.takes(&edit);
            wrong.set(taken.err());
            if taken.is_ok() {
                value.emit(None);
                reason.on_typed.emit(None);
                send(edit);
            }
        })
    };
    let on_restored =
        Callback::from(move |_: MouseEvent| send(Edit::Restored(key.0.clone(), key.1.clone())));
    let is_full = *is_full && !cell.is_mine();
    fold.view("more rate", Head::line("Override"), || html! {
        <>
            <div class="fields">
                <ValueField criterion={Arc::clone(criterion)} id={value_id} name={Name::shown("Your rating")} value={chosen} {on_changed} />
                <label for={reason_id.clone()}>{ "Reason (included in the link)" }</label>
                <input id={reason_id} class="field" type="text" maxlength={NOTES_MAX.to_string()} value={reason.shown} oninput={on_reasoned} />
            </div>
            <p class="acts">
                <button class="button primary" type="button" disabled={is_full} onclick={on_used}>{ "Apply" }</button>
                if cell.is_mine() {
                    <button class="button" type="button" onclick={on_restored}>{ "Restore original" }</button>
                }
            </p>
            if cell.is_mine() { <p class="hint">{ "Your rating is in use." }</p> }
            if let Some(long) = *wrong { <p class="wrong">{ words(long.to_string()) }</p> }
            if is_full { <p class="hint">{ format!("A scenario holds at most {OVERRIDES_MAX} ratings of yours.") }</p> }
        </>
    })
}
