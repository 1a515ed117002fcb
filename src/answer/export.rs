//! What can be carried away: the record, the matrix and the assessment, on paper and as a QR code.
//!
//! The texts are those of the command line, byte for byte; every one names edition, version and
//! link. The texts are made when they are asked for, not before.

mod artifact;
mod qr;

use yew::{
    Callback, Html, MouseEvent, Properties, component, html, use_callback, use_memo, use_state,
};

use crate::browser::clipboard::{copy, full_address};
use crate::browser::download::download;
use crate::browser::print;
use crate::state::{Shared, State};
use crate::widgets::use_fleeting;
use artifact::Artifact;
use edgewise_engine::assessment::Assessment;
use edgewise_engine::link::Trust;
use edgewise_engine::report::Qr;

/// The heading of the section.
pub const HEADING: &str = "take-away-heading";

/// A text that the browser refused to copy.
type Refused = Option<(Artifact, String)>;

/// What there is to take along.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was said.
    pub state: Shared<State>,
    /// What follows from it.
    pub assessment: Shared<Assessment>,
}

/// The section.
#[component]
pub fn ExportMenu(props: &Props) -> Html {
    let Props { state, assessment } = props;
    let (copied, on_copied) = use_fleeting::<Artifact>();
    let refused = use_state(Refused::default);
    let link = state.link();
    let code = use_memo(qr::text(&link), |text| Qr::of(text));
    let is_lost =
        state.opened.as_ref().is_some_and(|opened| opened.reading.trust == Trust::Unreadable);
    let on_tried = {
        let refused = refused.setter();
        use_callback((), move |(artifact, copied): (Artifact, Result<(), String>), ()| {
            if copied.is_ok() {
                on_copied.emit(artifact);
            }
            refused.set(copied.err().map(|text| (artifact, text)));
        })
    };
    let row = |artifact: Artifact| {
        let (state, assessment) = (Shared::clone(state), Shared::clone(assessment));
        let is_copied = copied == Some(artifact);
        html! { <Row {artifact} {state} {assessment} {is_copied} on_tried={on_tried.clone()} /> }
    };
    html! {
        <section class="take-away" aria-labelledby={HEADING}>
            <h2 id={HEADING} tabindex="-1">{ "Take it along" }</h2>
            if is_lost {
                <p class="hint">{ "Nothing could be read from this link, so there is nothing to take along yet." }</p>
            } else {
                <ul class="takes">
                    { for Artifact::ALL.map(row) }
                    <li>
                        <p><b>{ "On paper" }</b><span>{ "The answer, the matrix, its sources and the link, for A4 or Letter." }</span></p>
                        <p class="acts">
                            <button class="button" type="button" onclick={Callback::from(|_: MouseEvent| print::print())}>{ "Print" }</button>
                        </p>
                    </li>
                    { one_file() }
                </ul>
                { by_hand(&refused) }
                { qr::view(code.as_ref().as_ref(), &link) }
                <p class="colophon">
                    { ["Edgewise ", env!("CARGO_PKG_VERSION"), ", facts of ", state.scenario.edition.as_str(), ". This scenario opens again at:"].concat() }
                    <br />
                    <bdi class="colophon-link">{ full_address(&link) }</bdi>
                </p>
            }
        </section>
    }
}

/// How a text is offered.
#[derive(Clone, Debug, PartialEq, Properties)]
struct RowProps {
    artifact: Artifact,
    state: Shared<State>,
    assessment: Shared<Assessment>,
    is_copied: bool,
    /// It was copied, or the browser refused.
    on_tried: Callback<(Artifact, Result<(), String>)>,
}

/// One text, to copy or to download.
#[component]
fn Row(props: &RowProps) -> Html {
    let RowProps { artifact, state, assessment, is_copied, on_tried } = props;
    let artifact = *artifact;
    let text = {
        let (state, assessment) = (Shared::clone(state), Shared::clone(assessment));
        move || artifact.text(&state, &assessment)
    };
    let on_copied = {
        let (text, on_tried) = (text.clone(), on_tried.clone());
        Callback::from(move |_: MouseEvent| {
            let (text, on_tried) = (text(), on_tried.clone());
            copy(&text.clone(), move |is_done| {
                on_tried.emit((artifact, if is_done { Ok(()) } else { Err(text) }));
            });
        })
    };
    let on_downloaded = {
        let name = artifact.file_name(state);
        Callback::from(move |_: MouseEvent| download(&name, artifact.media_type(), &text()))
    };
    let of_it = html! { <span class="unseen">{ format!(" the {}", artifact.noun()) }</span> };
    html! {
        <li>
            <p><b>{ artifact.name() }</b><span>{ artifact.use_for() }</span></p>
            <p class="acts">
                <button class="button" type="button" onclick={on_copied}>{ if *is_copied { "Copied" } else { "Copy" } }{ of_it.clone() }</button>
                <button class="button" type="button" onclick={on_downloaded}>{ "Download" }{ of_it }</button>
            </p>
        </li>
    }
}

/// The page itself; `frame/one-file.js` does it, outside the program, and says if it cannot.
fn one_file() -> Html {
    html! {
        <li>
            <p><b>{ "This page" }</b><span>{ "One file that opens without a network, on this scenario." }</span></p>
            <p class="acts">
                <span data-one-file-said="" />
                <button class="button" type="button" data-one-file="">{ "Download" }<span class="unseen">{ " the one file" }</span></button>
            </p>
        </li>
    }
}

/// The text in a field, where the browser does not let the page copy.
fn by_hand(refused: &Refused) -> Html {
    let Some((artifact, text)) = refused else { return Html::default() };
    html! {
        <p class="kept">
            <label for="take-by-hand">{ ["This browser does not let the page copy. The ", artifact.noun(), ", to copy by hand:"].concat() }</label>
            <textarea id="take-by-hand" readonly=true rows="6" value={text.clone()} />
        </p>
    }
}

/// For paper: where this scenario opens again, in words and as a code for cameras.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ColophonProps {
    /// What was said.
    pub state: Shared<State>,
}

/// The link at the end of what is printed.
#[component]
pub fn Colophon(props: &ColophonProps) -> Html {
    let link = props.state.link();
    let code = Qr::of(&qr::text(&link));
    html! {
        <section class="colophon">
            <p>
                { ["Edgewise ", env!("CARGO_PKG_VERSION"), ", facts of ", props.state.scenario.edition.as_str(), ". This scenario opens again at:"].concat() }
                <br />
                <bdi class="colophon-link">{ full_address(&link) }</bdi>
            </p>
            { qr::view(code.as_ref(), &link) }
        </section>
    }
}
