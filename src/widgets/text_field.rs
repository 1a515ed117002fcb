//! A text field: its value counts once the field is left, or on Enter, and in some fields as soon as typing
//! pauses; until then, the draft survives a reload. Text that cannot be read stays in it, with a sentence that
//! says why.

use gloo::timers::callback::Timeout;
use web_sys::HtmlInputElement;
use yew::{
    AttrValue, Callback, Event, Html, InputEvent, Properties, TargetCast, component, html,
    use_effect_with, use_mut_ref, use_state,
};

use super::words;
use crate::browser::drafts::use_draft;
use edgewise_engine::quantity::Date;

/// How long typing pauses before a value counts.
const PAUSE_MS: u32 = 500;

/// What the field is for.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// Its id in the page.
    pub id: AttrValue,
    /// Its name for screen readers, if it has no label.
    #[prop_or_default]
    pub name: Option<AttrValue>,
    /// An example of what may be typed.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// Which keys a phone offers, if not all of them.
    #[prop_or_default]
    pub inputmode: Option<AttrValue>,
    /// How long it may be, in characters.
    #[prop_or_default]
    pub maxlength: Option<AttrValue>,
    /// Whether what can be read counts as soon as typing pauses. Where leaving the field would move what was
    /// about to be clicked, the click would be lost.
    #[prop_or_default]
    pub counts_soon: bool,
    /// What it holds, as it would be typed.
    pub value: AttrValue,
    /// Takes what was typed, without the spaces around it, or says why it cannot.
    pub on_typed: Callback<String, Result<(), String>>,
    /// What follows a valid value, such as its unit.
    #[prop_or_default]
    pub children: Html,
}

/// The field.
#[component]
pub fn TextField(props: &Props) -> Html {
    let wrong = use_state(|| None::<String>);
    let draft = use_draft(&props.id, &props.value);
    {
        let wrong = wrong.clone();
        use_effect_with(props.value.clone(), move |_| wrong.set(None));
    }
    let soon = use_mut_ref(|| None::<Timeout>);
    let oninput = {
        let (note, soon, counts_soon) = (draft.on_input(), soon.clone(), props.counts_soon);
        let (on_typed, draft) = (props.on_typed.clone(), draft.on_typed.clone());
        Callback::from(move |event: InputEvent| {
            let field = event.target_unchecked_into::<HtmlInputElement>();
            note.emit(event);
            let (on_typed, draft) = (on_typed.clone(), draft.clone());
            let pause = counts_soon.then(|| {
                Timeout::new(PAUSE_MS, move || {
                    let typed = field.value().trim().to_owned();
                    if !typed.is_empty() && on_typed.emit(typed).is_ok() {
                        draft.emit(None);
                    }
                })
            });
            *soon.borrow_mut() = pause;
        })
    };
    let onchange = {
        let (on_typed, wrong, draft) =
            (props.on_typed.clone(), wrong.clone(), draft.on_typed.clone());
        Callback::from(move |event: Event| {
            soon.borrow_mut().take();
            let typed = event.target_unchecked_into::<HtmlInputElement>().value();
            let taken = on_typed.emit(typed.trim().to_owned());
            draft.emit(taken.is_err().then_some(typed));
            wrong.set(taken.err());
        })
    };
    let why_id = format!("{}-wrong", props.id);
    let why = (*wrong).clone().unwrap_or_default();
    let is_wrong = wrong.is_some();
    html! {
        <>
            <input
                id={props.id.clone()} class="field" type="text" autocomplete="off" aria-label={props.name.clone()}
                placeholder={props.hint.clone()} inputmode={props.inputmode.clone()} maxlength={props.maxlength.clone()}
                value={draft.shown} {oninput} {onchange}
                aria-invalid={is_wrong.to_string()} aria-describedby={why_id.clone()}
            />
            if !is_wrong { { props.children.clone() } }
            <span id={why_id} class="wrong">{ words(why) }</span>
        </>
    }
}

/// The day that was typed.
///
/// # Errors
/// A sentence with an example.
pub fn read_day(typed: &str) -> Result<Date, String> {
    Date::parse(typed)
        .ok_or_else(|| "Enter a date between 1900 and 2999, such as 2030-06-30.".into())
}
