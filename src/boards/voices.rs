//! Several people on one site: what they agree on, and the disagreement that matters.

use yew::{Callback, Html, MouseEvent, Properties, component, html, use_memo};

use super::desk::{Act, Desk, DeskDispatch};
use super::downloads::{file_name, link_of};
use crate::browser::download::download;
use crate::state::Shared;
use crate::widgets::{render, words};
use edgewise_engine::assessment::State;
use edgewise_engine::board::{Agreement, Emphasis, Position, Stand, Voices, voices};
use edgewise_engine::order::InOrder;
use edgewise_engine::report::markdown;
use edgewise_engine::scenario::Role;

/// How many options the table shows.
const OPTIONS_MAX: usize = 10;

/// What is shown.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The board and what is known of it.
    pub desk: Shared<Desk>,
    /// Takes what happened.
    pub dispatch: DeskDispatch,
}

/// The look at several voices.
#[component]
pub fn VoicesLook(props: &Props) -> Html {
    let Props { desk, dispatch } = props;
    let heard = use_memo((desk.catalog.clone(), desk.board.clone()), |(catalog, board)| {
        voices(catalog, board)
    });
    let count = heard.voices.len();
    if count < 2 {
        return few(desk, dispatch, count);
    }
    let said = heard.say(&desk.catalog, &desk.board);
    let on_record = {
        let (desk, heard) = (desk.clone(), std::rc::Rc::clone(&heard));
        Callback::from(move |_: MouseEvent| {
            let text = markdown::voices(&desk.catalog, &desk.board, &heard, &link_of(&desk));
            download(&file_name(&desk, "md"), "text/markdown;charset=utf-8", &text);
        })
    };
    let voice = |one: &edgewise_engine::board::Voice| html! { <th key={one.entry} scope="col"><bdi class="visitor">{ words(one.name.clone()) }</bdi></th> };
    let names = || heard.voices.iter().map(voice);
    html! {
        <div class="look-parts">
            <section class="card upshot" aria-labelledby="voices-heading">
                <p class="over">{ words(format!("{count} people about one site")) }</p>
                <h2 id="voices-heading" tabindex="-1">{ upshot(&heard) }</h2>
                <ul class="sentences">{ for said.iter().map(|one| html! { <li key={one.plain()}>{ render(one) }</li> }) }</ul>
            </section>
            <section class="card" aria-labelledby="views-heading">
                <h2 id="views-heading">{ "What each of them would get" }</h2>
                <div class="scroll" tabindex="0" role="group" aria-labelledby="views-heading">
                    <table class="board-table fleet-matrix">
                        <thead><tr><th scope="col">{ "Option" }</th>{ for names() }<th scope="col" class="number">{ "Most anyone loses" }</th></tr></thead>
                        <tbody>{ for ranked(&heard).into_iter().take(OPTIONS_MAX).map(|option| option_row(&heard, option)) }</tbody>
                    </table>
                </div>
                <p class="hint board-legend"><span>{ "★ first choice" }</span><span>{ "● fits" }</span><span>{ "◐ not confirmed" }</span><span>{ "– ruled out" }</span></p>
            </section>
            if !heard.stands.is_empty() || !heard.emphases.is_empty() {
                <section class="card" aria-labelledby="stands-heading">
                    <h2 id="stands-heading">{ "What they ask for" }</h2>
                    if !heard.stands.is_empty() {
                        <div class="scroll" tabindex="0" role="group" aria-labelledby="stands-heading">
                            <table class="board-table">
                                <thead><tr><th scope="col">{ "Must-have" }</th>{ for names() }<th scope="col">{ "Together" }</th></tr></thead>
                                <tbody>{ for heard.stands.iter().map(|one| stand_row(desk, one)) }</tbody>
                            </table>
                        </div>
                    }
                    if !heard.emphases.is_empty() {
                        <div class="scroll" tabindex="0" role="group" aria-label="Priorities that differ">
                            <table class="board-table">
                                <thead><tr><th scope="col">{ "Priority that differs" }</th>{ for names() }</tr></thead>
                                <tbody>{ for heard.emphases.iter().map(|one| emphasis_row(desk, one)) }</tbody>
                            </table>
                        </div>
                    }
                </section>
            }
            <section class="card take-board" aria-labelledby="take-voices">
                <h2 id="take-voices">{ "Export" }</h2>
                <p class="acts"><button class="button" type="button" onclick={on_record}>{ "Record" }</button></p>
            </section>
        </div>
    }
}

/// Fewer than two voices: how to get there.
fn few(desk: &Shared<Desk>, dispatch: &DeskDispatch, count: usize) -> Html {
    let entries = desk.board.entries.iter().zip(&desk.numbers);
    let classes = entries.filter(|(entry, _)| entry.role == Role::Class);
    let classes: Vec<u32> = classes.map(|(_, number)| *number).collect();
    let onclick = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            for number in &classes {
                dispatch.dispatch(Act::Changed(*number, super::desk::Change::Role(Role::Voice)));
            }
        })
    };
    let can_turn = desk.board.entries.len() >= 2;
    html! {
        <section class="card" aria-labelledby="voices-heading">
            <h2 id="voices-heading" tabindex="-1">{ "Several people about one site" }</h2>
            <p>{ "Ask each colleague for the link of their own scenario of the same site and paste it under “Add a colleague’s link”. With two or more, this page shows what they agree on and which single disagreement matters." }</p>
            <p class="hint">{ words(format!("Views on this board: {count}")) }</p>
            if can_turn {
                <p class="acts"><button class="button" type="button" {onclick}>{ "Treat all scenarios as people’s views" }</button></p>
            }
        </section>
    }
}

/// The option that suits everyone best, by name.
fn upshot(heard: &Voices) -> Html {
    let names = |options: &[usize]| {
        let names: Vec<&str> = options.iter().map(|at| heard.options[*at].name.as_str()).collect();
        names.join(" or ")
    };
    let said = match &heard.least_regret {
        Some((options, _)) => names(options),
        None => "Nothing meets everyone’s must-haves".to_owned(),
    };
    html! { <span key={said.clone()}>{ said.clone() }</span> }
}

/// The options that not everyone rules out, starting with the acceptable ones with the smallest
/// worst loss.
fn ranked(heard: &Voices) -> Vec<usize> {
    let is_open =
        |option: &usize| heard.positions[*option].iter().any(|one| one.state != State::RuledOut);
    let mut options: Vec<usize> = (0..heard.options.len()).filter(is_open).collect();
    options.order_by_key(|option| {
        let is_acceptable = heard.acceptable.contains(option);
        let fits = heard.positions[*option].iter().filter(|one| one.state == State::Fits).count();
        (!is_acceptable, core::cmp::Reverse(fits), worst(&heard.positions[*option]))
    });
    options
}

fn worst(positions: &[Position]) -> Option<edgewise_engine::quantity::Ratio> {
    positions.iter().filter_map(|one| one.regret).max()
}

fn option_row(heard: &Voices, option: usize) -> Html {
    let cells = heard.voices.iter().zip(&heard.positions[option]).map(|(voice, position)| {
        let is_first = position.state == State::Fits && voice.named.contains(&option);
        let (state, sign, said) = match (is_first, position.state) {
            (true, _) => ("taken", "★", "first choice, score"),
            (_, State::Fits) => ("fits", "●", "fits, score"),
            (_, State::Unconfirmed) => ("open", "◐", "not confirmed, score"),
            (_, State::RuledOut) => ("out", "–", "ruled out"),
        };
        let score = position.score.filter(|_| position.state != State::RuledOut);
        let score = score.map(|score| score.decimal(2)).unwrap_or_default();
        html! {
            <td key={voice.entry} data-state={state}>
                <span aria-hidden="true" translate="no">{ words(sign) }</span>
                <span class="unseen">{ words(said) }</span>
                <span class="figure">{ words(format!(" {score}")) }</span>
            </td>
        }
    });
    let is_acceptable = heard.acceptable.contains(&option);
    let lost = worst(&heard.positions[option]).filter(|_| is_acceptable);
    html! {
        <tr key={option} data-least={is_acceptable.to_string()}>
            <th scope="row">{ words(heard.options[option].name.clone()) }</th>
            { for cells }
            <td class="number">{ words(lost.map_or_else(|| "not for all".to_owned(), |lost| lost.decimal(2))) }</td>
        </tr>
    }
}

fn emphasis_row(desk: &Desk, one: &Emphasis) -> Html {
    let criterion = desk.catalog.criterion(&one.criterion);
    let name = criterion.map_or_else(|| one.criterion.to_string(), |it| it.name.clone());
    let cells = one.matters.iter().enumerate();
    html! {
        <tr key={name.clone()}>
            <th scope="row">{ name.clone() }</th>
            { for cells.map(|(place, matters)| html! { <td key={place}>{ words(matters.say()) }</td> }) }
        </tr>
    }
}

fn stand_row(desk: &Desk, stand: &Stand) -> Html {
    let criterion = desk.catalog.criterion(&stand.criterion);
    let name = criterion.map_or_else(|| stand.criterion.to_string(), |one| one.name.clone());
    let said = match stand.agreement {
        Agreement::Agreed => "agreed",
        Agreement::Different => "different",
        Agreement::Some => "asked for by some",
        Agreement::Contradicting => "cannot be met together",
    };
    let cells = stand.demands.iter().enumerate().map(|(place, demand)| {
        let asked = demand.as_ref().zip(criterion).map(|(value, one)| one.scale.say(value));
        html! { <td key={place}>{ words(asked.unwrap_or_else(|| "–".into())) }</td> }
    });
    html! {
        <tr key={name.clone()} data-agreement={stand.agreement.spell()}>
            <th scope="row">{ name.clone() }</th>
            { for cells }
            <td>{ words(said) }</td>
        </tr>
    }
}
