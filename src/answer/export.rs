//! What can be exported: the link, a summary, a page for the board, a decision record, the matrix, the
//! figures, paper, a file that works offline.
//!
//! The texts are those of the command line, byte for byte; every one names edition, version and
//! link. They are only produced when asked for.

mod artifact;
mod board_page;
mod qr;
mod row;

use gloo::events::EventListener;
use gloo::utils::window;
use web_sys::HtmlDialogElement;
use yew::{
    Callback, Event, Html, MouseEvent, Properties, TargetCast, component, html, use_callback,
    use_effect_with, use_node_ref, use_state,
};

use crate::browser::clipboard::full_address;
use crate::browser::print;
use crate::state::{Shared, State};
use crate::widgets::HeaderFields;
use artifact::Artifact;
use board_page::board_page;
use edgewise_engine::assessment::Assessment;
use edgewise_engine::link::Trust;
use edgewise_engine::report::csv::Separator;
use edgewise_engine::report::{Header, Qr};
use row::{ArtifactButtons, line};

/// A text that the browser refused to copy.
type Refused = Option<(&'static str, String)>;

/// What the dialog exports.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was said.
    pub state: Shared<State>,
    /// What follows from it.
    pub assessment: Shared<Assessment>,
}

/// The button, and the dialog that it opens.
#[component]
pub fn ExportMenu(props: &Props) -> Html {
    let Props { state, assessment } = props;
    let is_open = use_state(|| false);
    let header = use_state(Header::default);
    let is_board = use_state(|| false);
    let on_opened = {
        let set = is_open.setter();
        use_callback((), move |_: MouseEvent, ()| set.set(true))
    };
    let on_closed = {
        let set = is_open.setter();
        use_callback((), move |(), ()| set.set(false))
    };
    let on_header = {
        let set = header.setter();
        use_callback((), move |header: Header, ()| set.set(header))
    };
    let on_board = {
        let (open, board) = (is_open.setter(), is_board.setter());
        use_callback((), move |(), ()| {
            open.set(false);
            board.set(true);
        })
    };
    {
        // The page for the board is rendered before printing starts, and removed when it is done.
        let set = is_board.setter();
        use_effect_with(*is_board, move |is_board| {
            let listener = is_board.then(|| {
                print::print();
                EventListener::once(&window(), "afterprint", move |_| set.set(false))
            });
            move || drop(listener)
        });
    }
    html! {
        <>
            <button class="button" type="button" aria-haspopup="dialog" onclick={on_opened}>{ "Export" }</button>
            if *is_open {
                <ExportDialog
                    state={state.clone()} assessment={assessment.clone()} header={(*header).clone()}
                    {on_header} {on_board} {on_closed}
                />
            }
            if *is_board {
                { board_page(state, assessment, &header) }
            }
        </>
    }
}

/// What the dialog offers.
#[derive(Clone, Debug, PartialEq, Properties)]
struct DialogProps {
    state: Shared<State>,
    assessment: Shared<Assessment>,
    header: Header,
    /// The visitor said who decides.
    on_header: Callback<Header>,
    /// The page for the board should be printed.
    on_board: Callback<()>,
    on_closed: Callback<()>,
}

/// The dialog; the browser keeps the focus in it and restores it afterwards.
#[component]
fn ExportDialog(props: &DialogProps) -> Html {
    let DialogProps { state, assessment, header, on_header, on_board, on_closed } = props;
    let dialog = use_node_ref();
    let refused = use_state(Refused::default);
    let is_full = use_state(|| false);
    let separator = use_state(Separator::default);
    {
        let dialog = dialog.clone();
        use_effect_with((), move |()| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                let _ = dialog.show_modal();
            }
        });
    }
    let on_refused = {
        let set = refused.setter();
        use_callback((), move |refused: Refused, ()| set.set(refused))
    };
    let on_full = {
        let set = is_full.setter();
        use_callback(*is_full, move |_: Event, was| set.set(!was))
    };
    let on_separator = {
        let set = separator.setter();
        use_callback((), move |event: Event, ()| {
            let is_comma =
                event.target_unchecked_into::<web_sys::HtmlSelectElement>().value() == ",";
            set.set(if is_comma { Separator::Comma } else { Separator::Semicolon });
        })
    };
    let on_close = {
        let dialog = dialog.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                dialog.close();
            }
        })
    };
    let is_lost =
        state.opened.as_ref().is_some_and(|opened| opened.reading.trust == Trust::Unreadable);
    let link = state.link();
    let code = Qr::of(&qr::text(&link));
    let of = |artifact: Artifact| {
        html! {
            <ArtifactButtons
                {artifact} state={state.clone()} assessment={assessment.clone()} header={header.clone()}
                on_refused={on_refused.clone()}
            />
        }
    };
    let record = if *is_full { Artifact::FullRecord } else { Artifact::Record };
    html! {
        <dialog class="details export" ref={dialog} onclose={on_closed.reform(|_: Event| ())} aria-labelledby="export-heading">
            <h2 id="export-heading">{ "Export" }</h2>
            if is_lost {
                <p class="hint">{ "Nothing could be read from this link, so there is nothing to export yet." }</p>
            } else {
                <ul class="takes">
                    { line("Summary", "A few lines with the link, for a message or a ticket.", of(Artifact::Summary)) }
                    { line("One page for the board", "The decision, reasons, risks, runners-up and what to ask, on one A4 page.", html! {
                        <>
                            <button class="button primary" type="button" onclick={on_board.reform(|_: MouseEvent| ())}>{ "Print or save as PDF" }<span class="unseen">{ " the page for the board" }</span></button>
                            { of(Artifact::Board) }
                        </>
                    }) }
                    { line("Decision record", "Markdown in the MADR format, for a repository.", html! {
                        <>
                            <label class="switch"><input type="checkbox" checked={*is_full} onchange={on_full} />{ "All facts" }</label>
                            { of(record) }
                        </>
                    }) }
                    { line("Table for a spreadsheet", "CSV, a line for each option on each criterion.", html! {
                        <>
                            <select class="button" aria-label="Separator" onchange={on_separator}>
                                <option value="," selected={*separator == Separator::Comma}>{ "Comma" }</option>
                                <option value=";" selected={*separator == Separator::Semicolon}>{ "Semicolon" }</option>
                            </select>
                            { of(Artifact::Matrix(*separator)) }
                        </>
                    }) }
                    { line("Figures for scripts", "JSON with exact fractions.", of(Artifact::Assessment)) }
                    { line("This page", "On paper or as PDF: the answer, the table and its sources.", html! {
                        <button class="button" type="button" onclick={Callback::from(|_: MouseEvent| print::print())}>{ "Print" }</button>
                    }) }
                    { line("Offline copy", "One HTML file with this scenario; it opens without a network.", html! {
                        <>
                            <span data-one-file-said="" />
                            <button class="button" type="button" data-one-file="">{ "Download" }<span class="unseen">{ " the one file" }</span></button>
                        </>
                    }) }
                </ul>
                { by_hand(&refused) }
                <HeaderFields header={header.clone()} {on_header} hint="For the record and the page for the board. None of it goes into the link." />
                { qr::view(code.as_ref(), &link) }
            }
            <p class="acts"><button class="button" type="button" onclick={on_close}>{ "Close" }</button></p>
        </dialog>
    }
}

/// The text in a field, if the browser does not let the page copy it.
fn by_hand(refused: &Refused) -> Html {
    let Some((noun, text)) = refused else { return Html::default() };
    html! {
        <p class="kept">
            <label for="take-by-hand">{ ["This browser does not let the page copy. The ", noun, ", to copy by hand:"].concat() }</label>
            <textarea id="take-by-hand" readonly=true rows="6" value={text.clone()} />
        </p>
    }
}

/// The link at the end of a printout, which opens this scenario again: as text and as a QR code.
pub fn colophon(state: &State) -> Html {
    let link = state.link();
    let code = Qr::of(&qr::text(&link));
    html! {
        <section class="colophon" aria-label="This scenario">
            <p>
                { ["Edgewise ", env!("CARGO_PKG_VERSION"), ", facts of ", state.scenario.edition.as_str(), ". This scenario opens again at:"].concat() }
                <br />
                <bdi class="colophon-link">{ full_address(&link) }</bdi>
            </p>
            { qr::view(code.as_ref(), &link) }
        </section>
    }
}
