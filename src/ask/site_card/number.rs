//! A field for what is typed with an answer; it counts once it is left, or at Enter.

use yew::{AttrValue, Callback, Html, Properties, component, html};

use crate::widgets::TextField;
use edgewise_engine::catalog::{Field, Typed};

/// Which field.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// Its id in the page.
    pub id: AttrValue,
    /// The words beside it.
    pub name: String,
    /// What it takes.
    pub field: Field,
    /// What stands in it.
    pub value: Option<Typed>,
    /// Something readable was typed, or it was emptied.
    pub on_typed: Callback<Option<Typed>>,
}

/// The field with its words.
#[component]
pub fn NumberField(props: &Props) -> Html {
    let Props { id, name, field, value, on_typed } = props;
    let (hint, mode) = match field {
        Field::Number { .. } => (None, "numeric"),
        Field::Day => (Some(AttrValue::from("2030")), "text"),
    };
    let take = {
        let (field, on_typed) = (*field, on_typed.clone());
        Callback::from(move |typed: String| {
            let typed = if typed.is_empty() { None } else { Some(field.read(&typed)?) };
            on_typed.emit(typed);
            Ok(())
        })
    };
    let value = value.map(Typed::spell).unwrap_or_default();
    html! {
        <div class="typed-answer">
            <label for={id.clone()}>{ name.clone() }</label>
            <TextField id={id.clone()} {hint} inputmode={mode} {value} on_typed={take} />
        </div>
    }
}
