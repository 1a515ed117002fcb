//! One line of what can be exported, with its buttons.

use yew::{Callback, Html, MouseEvent, Properties, component, html};

use super::artifact::Artifact;
use crate::browser::clipboard::copy;
use crate::browser::download::download;
use crate::state::{Shared, State};
use crate::widgets::{use_fleeting, words};
use edgewise_engine::assessment::Assessment;
use edgewise_engine::report::Header;

/// What it is, what it is for, and its buttons.
pub fn line(name: &'static str, used_for: &'static str, acts: Html) -> Html {
    html! {
        <li>
            <p><b>{ name }</b><span>{ used_for }</span></p>
            <div class="acts">{ acts }</div>
        </li>
    }
}

/// A text to copy or to download.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// Which text.
    pub artifact: Artifact,
    /// What was said.
    pub state: Shared<State>,
    /// What follows from it.
    pub assessment: Shared<Assessment>,
    /// Who decides, and when.
    pub header: Header,
    /// The browser refused to copy it, or copied it after all.
    pub on_refused: Callback<Option<(&'static str, String)>>,
}

/// The buttons of one text.
#[component]
pub fn ArtifactButtons(props: &Props) -> Html {
    let Props { artifact, state, assessment, header, on_refused } = props;
    let artifact = *artifact;
    let (copied, on_copied) = use_fleeting::<Artifact>();
    let made = (Shared::clone(state), Shared::clone(assessment), header.clone());
    let on_copy = {
        let (on_refused, (state, assessment, header)) = (on_refused.clone(), made.clone());
        Callback::from(move |_: MouseEvent| {
            let text = artifact.text(&state, &assessment, &header);
            let (on_copied, on_refused) = (on_copied.clone(), on_refused.clone());
            copy(&text.clone(), move |is_done| {
                if is_done {
                    on_copied.emit(artifact);
                    on_refused.emit(None);
                } else {
                    on_refused.emit(Some((artifact.noun(), text)));
                }
            });
        })
    };
    let on_download = {
        let (state, assessment, header) = made;
        Callback::from(move |_: MouseEvent| {
            let text = artifact.file(&state, &assessment, &header);
            download(&artifact.file_name(&state), artifact.media_type(), &text);
        })
    };
    let of_it =
        || html! { <span class="unseen">{ words(format!(" the {}", artifact.noun())) }</span> };
    let is_copied = copied == Some(artifact);
    html! {
        <>
            <button class="button" type="button" onclick={on_copy}>{ words(if is_copied { "Copied" } else { "Copy" }) }{ of_it() }</button>
            <button class="button" type="button" onclick={on_download}>{ "Download" }{ of_it() }</button>
        </>
    }
}
