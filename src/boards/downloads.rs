//! What can be exported from a board: the record, the table of its classes, exact figures, the board
//! itself.

use yew::{Callback, Html, MouseEvent, UseStateHandle, html};

use super::desk::Desk;
use super::working::Found;
use crate::browser::clipboard::web_address;
use crate::browser::download::download;
use crate::browser::print;
use crate::state::Shared;
use crate::widgets::HeaderFields;
use edgewise_engine::board::{voices, write_json};
use edgewise_engine::report::{self, Header, csv, json, markdown};
use edgewise_engine::scenario::Scenario;

/// The section; `header` is who decides, and when.
pub fn downloads(desk: &Shared<Desk>, found: &Found, header: &UseStateHandle<Header>) -> Html {
    let button = |name: &'static str,
                  ending: &'static str,
                  media: &'static str,
                  text: fn(&Desk, &Found, &Header) -> String| {
        let (desk, found, header) = (desk.clone(), found.clone(), (**header).clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            download(&file_name(&desk, ending), media, &text(&desk, &found, &header));
        });
        html! { <button class="button" type="button" {onclick}>{ name }</button> }
    };
    html! {
        <section class="card take-board" aria-labelledby="take-board">
            <h2 id="take-board">{ "Export" }</h2>
            <p class="acts">
                { button("Record", "md", "text/markdown;charset=utf-8", |desk, found, header| {
                    markdown::fleet(&desk.catalog, &found.board, &found.fleet, &link_of(desk), header)
                }) }
                { button("Classes (CSV)", "csv", "text/csv;charset=utf-8", |desk, found, _| {
                    csv::fleet(&desk.catalog, &found.board, &found.fleet)
                }) }
                { button("Figures (JSON)", "figures.json", "application/json", |desk, found, _| {
                    let heard = voices(&desk.catalog, &found.board);
                    json::board(&desk.catalog, &found.board, &found.fleet, &heard, Vec::new())
                }) }
                { button("Board file", "json", "application/json", |desk, found, _| {
                    write_json(&desk.catalog, &found.board)
                }) }
                <button class="button" type="button" onclick={Callback::from(|_: MouseEvent| print::print())}>{ "Print" }</button>
            </p>
            <HeaderFields header={(**header).clone()} on_header={Callback::from({
                let set = header.setter();
                move |said| set.set(said)
            })} hint="For the record. None of it goes into the link." />
        </section>
    }
}

/// The address of the board, if it has one.
pub fn link_of(desk: &Desk) -> String {
    desk.link().map_or_else(String::new, web_address)
}

/// What a file is called: "edgewise-board-name-2026-11.md".
pub fn file_name(desk: &Desk, ending: &str) -> String {
    let title = format!("board {}", desk.board.title);
    let named = Scenario { title, ..Scenario::new(desk.board.edition.clone()) };
    report::file_name(&named, ending)
}
