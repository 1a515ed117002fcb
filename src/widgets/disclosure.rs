//! Folded parts of the page: built when first opened, opened once they first hold something, and
//! only ever closed by the visitor.

use yew::{
    AttrValue, Callback, Event, Html, MouseEvent, Properties, component, hook, html, use_mut_ref,
    use_state,
};

use super::words;

/// A folded part, to be shown by [`Disclosure::view`].
#[derive(Clone, Debug, PartialEq)]
pub struct Disclosure {
    is_open: bool,
    is_made: bool,
    on_opened: Callback<()>,
}

/// A part that is folded until someone opens it.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct FoldProps {
    /// The class of the part.
    pub class: &'static str,
    /// Its summary.
    pub head: Head,
    /// What is in it.
    pub inside: Callback<(), Html>,
}

/// Such a part, for views without their own state.
#[component]
pub fn Fold(props: &FoldProps) -> Html {
    use_disclosure(false).view(props.class, props.head.clone(), || props.inside.emit(()))
}

/// The summary of a folded part.
#[derive(Clone, Debug, PartialEq)]
pub struct Head {
    class: Option<&'static str>,
    content: Html,
}

impl Head {
    /// Anything.
    pub fn of(content: Html) -> Self {
        Self { class: None, content }
    }

    /// A line.
    pub fn line(text: impl Into<AttrValue>) -> Self {
        Self::of(words(text))
    }

    /// A button, of a menu.
    pub fn menu(content: Html) -> Self {
        Self { class: Some("button"), content }
    }

    /// A button with plain words, of a menu.
    pub fn button(text: impl Into<AttrValue>) -> Self {
        Self { class: Some("button"), content: words(text) }
    }
}

/// A part that is to be open from the first time that it `holds` something.
#[hook]
pub fn use_disclosure(holds: bool) -> Disclosure {
    let held = use_mut_ref(|| false);
    let was_opened = use_state(|| false);
    *held.borrow_mut() |= holds;
    let is_open = *held.borrow();
    Disclosure {
        is_open,
        is_made: is_open || *was_opened,
        on_opened: Callback::from(move |()| was_opened.set(true)),
    }
}

impl Disclosure {
    /// The part under its summary. Its contents are not built before someone opens it: most controls
    /// are folded, and everything that is built is compared on every change.
    pub fn view(&self, class: &'static str, head: Head, content: impl FnOnce() -> Html) -> Html {
        // The click comes before the part opens, so that it opens with its content; openings
        // without a click are heard afterwards.
        let onclick = self.on_opened.reform(|_: MouseEvent| ());
        let ontoggle = self.on_opened.reform(|_: Event| ());
        html! {
            <details {class} open={self.is_open} {ontoggle}>
                <summary class={head.class} {onclick}>{ head.content }</summary>
                if self.is_made { { content() } }
            </details>
        }
    }
}
