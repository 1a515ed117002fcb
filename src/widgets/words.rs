//! Text that changes, as the only child of an element that is keyed by it.
//!
//! A browser's translation or a highlighter replaces text nodes. The page then creates a new element
//! instead of writing into a node that is no longer shown.

use yew::{AttrValue, Html, html};

/// The text in its own element.
pub fn words(text: impl Into<AttrValue>) -> Html {
    let text: AttrValue = text.into();
    html! { <span key={text.to_string()}>{ text.clone() }</span> }
}
