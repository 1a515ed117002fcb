//! A field for what is typed with an answer; the value counts as soon as typing pauses.

use yew::{AttrValue, Callback, Html, html};

use crate::widgets::TextField;
use edgewise_engine::catalog::{Field, Typed};

/// The field with its id on the page, the words next to it, its value and a remark, which may be empty. It
/// reports when something readable was typed or the field was emptied.
pub fn view(
    id: String,
    name: &str,
    field: Field,
    value: Option<Typed>,
    remark: &'static str,
    on_typed: Callback<Option<Typed>>,
) -> Html {
    let id = AttrValue::from(id);
    let (hint, mode) = match field {
        Field::Number { .. } => (None, "numeric"),
        Field::Day => (Some(AttrValue::from("a year")), "text"),
    };
    let take = Callback::from(move |typed: String| {
        let typed = if typed.is_empty() { None } else { Some(field.read(&typed)?) };
        on_typed.emit(typed);
        Ok(())
    });
    let value = value.map(Typed::spell).unwrap_or_default();
    html! {
        <div class="typed-answer" key={id.to_string()}>
            <label for={id.clone()}>{ name.to_owned() }</label>
            <TextField id={id.clone()} {hint} inputmode={mode} counts_soon=true {value} on_typed={take} />
            <p class="remark" hidden={remark.is_empty()}>{ remark }</p>
        </div>
    }
}
