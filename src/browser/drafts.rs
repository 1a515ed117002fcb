//! Drafts: text that was typed and does not count yet survives a reload of this tab.

use gloo::utils::window;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement, HtmlTextAreaElement, Storage};
use yew::{
    AttrValue, Callback, InputEvent, TargetCast, hook, use_callback, use_effect_with, use_mut_ref,
    use_state,
};

/// The prefix before the id of a field.
const KEY: &str = "edgewise:draft:";
/// Separates what the field held before from what was typed; nobody types it.
const BREAK: char = '\u{1f}';

/// The contents of a field.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// What was typed, or else what it holds.
    pub shown: AttrValue,
    /// Takes what was typed; `None`: it counts now or is no longer wanted.
    pub on_typed: Callback<Option<String>>,
}

impl Draft {
    /// Takes the contents of a field or a box after each key.
    pub fn on_input(&self) -> Callback<InputEvent> {
        self.on_typed.reform(|event: InputEvent| {
            let field = event.target_unchecked_into::<HtmlElement>();
            let area = field.dyn_ref::<HtmlTextAreaElement>().map(HtmlTextAreaElement::value);
            area.or_else(|| field.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value))
        })
    }
}

/// The draft of the field with that id, which holds `value`. A new value replaces the draft.
#[hook]
pub fn use_draft(id: &AttrValue, value: &AttrValue) -> Draft {
    let draft = {
        let (id, value) = (id.clone(), value.clone());
        use_state(move || stored(&id, &value))
    };
    let held = use_mut_ref(|| value.clone());
    {
        let (id, draft) = (id.clone(), draft.clone());
        use_effect_with(value.clone(), move |value| {
            if *held.borrow() != *value {
                held.borrow_mut().clone_from(value);
                store(&id, value, None);
                draft.set(None);
            }
        });
    }
    let on_typed = {
        let draft = draft.setter();
        use_callback((id.clone(), value.clone()), move |typed: Option<String>, (id, value)| {
            store(id, value, typed.as_deref());
            draft.set(typed);
        })
    };
    let shown = (*draft).clone().map_or_else(|| value.clone(), AttrValue::from);
    Draft { shown, on_typed }
}

/// A browser without storage loses drafts, and nothing else.
fn storage() -> Option<Storage> {
    window().session_storage().ok().flatten()
}

fn stored(id: &str, value: &str) -> Option<String> {
    let kept = storage()?.get_item(&[KEY, id].concat()).ok().flatten()?;
    let (before, typed) = kept.split_once(BREAK)?;
    (before == value).then(|| typed.to_owned())
}

fn store(id: &str, value: &str, typed: Option<&str>) {
    let Some(storage) = storage() else { return };
    let key = [KEY, id].concat();
    let _ = match typed {
        Some(typed) => storage.set_item(&key, &format!("{value}{BREAK}{typed}")),
        None => storage.remove_item(&key),
    };
}
