//! The page for the board, only on paper: one A4 page.

use gloo::utils::body;
use yew::{Html, create_portal, html};

use super::qr;
use crate::browser::clipboard::full_address;
use crate::state::State;
use crate::widgets::render;
use edgewise_engine::assessment::Assessment;
use edgewise_engine::phrase::Phrase;
use edgewise_engine::report::{Header, Qr};

/// The page. It is a sibling of everything else in the document, so that paper can show it alone.
pub fn board_page(state: &State, assessment: &Assessment, header: &Header) -> Html {
    let scenario = &state.scenario;
    let board = assessment.board(&state.catalog, &state.reasons, scenario);
    let link = state.link();
    let code = Qr::of(&qr::text(&link));
    let date = header.date.map_or_else(String::new, |date| date.to_string());
    let term = |name: &'static str, value: &str| {
        html! { <div><dt>{ name }</dt><dd>{ value.to_owned() }</dd></div> }
    };
    let foot = assessment.explain().foot;
    let page = html! {
        <article class="board-page">
            <p class="board-over">
                { "Kubernetes at the edge: decision" }
                if !scenario.title.is_empty() { { ", " }<bdi>{ scenario.title.clone() }</bdi> }
            </p>
            <h1>{ render(&board.decision) }</h1>
            <dl class="board-terms">
                { term("Date", &date) }
                { term("Decides", &header.deciders) }
                { term("Consulted", &header.consulted) }
            </dl>
            <p>{ for board.why.iter().map(|one| html! { <>{ render(one) }{ " " }</> }) }</p>
            { part("What would help", &board.ways_out) }
            { line("What it is: ", &board.what) }
            { line("Must-haves: ", &board.musts) }
            { line("What counts most: ", &board.weighs) }
            if !board.counts.is_empty() {
                <ul>{ for board.counts.iter().map(|one| html! { <li>{ render(one) }</li> }) }</ul>
            }
            { line("How sure: ", &board.sure) }
            { part("Reasons", &board.reasons) }
            { part("Risks", &board.risks) }
            { part("Runners-up", &board.runners_up) }
            <p>{ board.count.clone() }</p>
            { part("To ask before deciding", &board.asks) }
            <footer>
                if let Some(code) = &code { { qr::drawing(code) } }
                <p>
                    { render(&foot) }{ " " }{ ["Edgewise ", env!("CARGO_PKG_VERSION"), "."].concat() }<br />
                    <bdi class="board-link">{ full_address(&link) }</bdi>
                </p>
            </footer>
        </article>
    };
    create_portal(page, body().into())
}

fn line(label: &'static str, said: &Phrase) -> Html {
    if said.is_empty() {
        return Html::default();
    }
    html! { <p class="board-asked"><b>{ label }</b>{ render(said) }</p> }
}

fn part(heading: &'static str, said: &[Phrase]) -> Html {
    if said.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h2>{ heading }</h2>
            <ul>{ for said.iter().map(|one| html! { <li>{ render(&one.clone().capitalized()) }</li> }) }</ul>
        </>
    }
}
