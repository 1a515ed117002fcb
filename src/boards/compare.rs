//! Two scenarios side by side: what was said, what follows, and which difference explains it.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{
    AttrValue, Callback, Event, Html, MouseEvent, Properties, TargetCast, component, html,
    use_memo, use_state,
};

use super::desk::Desk;
use super::downloads::file_name;
use crate::browser::clipboard::web_address;
use crate::browser::download::download;
use crate::browser::drafts::use_draft;
use crate::browser::storage;
use crate::state::Shared;
use crate::widgets::{render, words};
use edgewise_engine::assessment::assess;
use edgewise_engine::board::compare;
use edgewise_engine::link::{self, Trust};
use edgewise_engine::order::InOrder;
use edgewise_engine::report::{markdown, text};
use edgewise_engine::scenario::Scenario;
use edgewise_engine::words::pair_of_names;

/// How many options the table shows.
const OPTIONS_MAX: usize = 12;

/// What is shown.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The board and what is known of it.
    pub desk: Shared<Desk>,
}

/// A scenario that can be compared.
#[derive(Clone, Debug, PartialEq)]
struct Candidate {
    /// The number of its entry, or the link under which it is saved.
    id: String,
    name: String,
    scenario: Scenario,
    /// Its answer in a few words.
    answer: String,
}

/// The look at two scenarios.
#[component]
pub fn Compare(props: &Props) -> Html {
    let desk = &props.desk;
    let chosen = use_state(<[Option<String>; 2]>::default);
    let drafts = [
        use_draft(&"compare-link-0".into(), &AttrValue::default()),
        use_draft(&"compare-link-1".into(), &AttrValue::default()),
    ];
    let links = use_state(|| drafts.each_ref().map(|draft| draft.shown.to_string()));
    let offered = use_memo((desk.catalog.clone(), desk.board.clone()), |_| offered(desk));
    // Before anything is chosen: the first two.
    let place = |side: usize| {
        let of = |id: &String| offered.iter().position(|one| one.id == *id);
        chosen[side].as_ref().and_then(of).unwrap_or(side)
    };
    let pick = |side: usize| {
        let pasted = links[side].trim();
        let reading = (!pasted.is_empty()).then(|| link::read(&desk.catalog, pasted));
        match reading {
            Some(reading) if reading.trust == Trust::Sound => Ok(reading.scenario),
            Some(reading) => {
                let said: Vec<String> = reading.notices.iter().map(ToString::to_string).collect();
                Err(said.join(" "))
            }
            None => match offered.get(place(side)) {
                Some(one) => Ok(one.scenario.clone()),
                None => Err(String::new()),
            },
        }
    };
    let sides = [pick(0), pick(1)];
    let result = match &sides {
        [Ok(one), Ok(other)] => {
            html! { <Compared desk={desk.clone()} one={one.clone()} other={other.clone()} /> }
        }
        _ => {
            html! { <section class="card"><p>{ "Choose two scenarios of this board, two that you saved, or paste two links." }</p></section> }
        }
    };
    let side = |side: usize, label: &'static str| {
        let on_chosen = {
            let (set, now, links) = (chosen.setter(), (*chosen).clone(), links.clone());
            let on_typed = drafts[side].on_typed.clone();
            Callback::from(move |event: Event| {
                let mut next = now.clone();
                next[side] = Some(event.target_unchecked_into::<HtmlSelectElement>().value());
                set.set(next);
                let mut pasted = (*links).clone();
                pasted[side].clear();
                on_typed.emit(None);
                links.set(pasted);
            })
        };
        let on_pasted = {
            let links = links.clone();
            Callback::from(move |event: Event| {
                let mut pasted = (*links).clone();
                pasted[side] = event.target_unchecked_into::<HtmlInputElement>().value();
                links.set(pasted);
            })
        };
        let (select, input) = (format!("compare-{side}"), format!("compare-link-{side}"));
        let wrong = sides[side].as_ref().err().cloned().unwrap_or_default();
        html! {
            <div class="board-form">
                <label for={select.clone()}>{ label }</label>
                <select id={select} class="field" onchange={on_chosen} disabled={offered.is_empty()}>
                    { for offered.iter().enumerate().map(|(at, one)| html! {
                        <option key={one.id.clone()} value={one.id.clone()} selected={at == place(side)}>{ format!("{}: {}", one.name, one.answer) }</option>
                    }) }
                </select>
                <label for={input.clone()}>{ "or its link" }</label>
                <input id={input} class="field" type="text" autocomplete="off" spellcheck="false" value={drafts[side].shown.clone()} oninput={drafts[side].on_input()} onchange={on_pasted} aria-invalid={(!wrong.is_empty()).to_string()} />
                <p class="wrong"><bdi>{ words(wrong) }</bdi></p>
            </div>
        }
    };
    html! {
        <div class="look-parts">
            <section class="card" aria-labelledby="compare-heading">
                <h2 id="compare-heading" tabindex="-1">{ "Compare two scenarios" }</h2>
                <div class="two">{ side(0, "First") }{ side(1, "Second") }</div>
            </section>
            { result }
        </div>
    }
}

/// The scenarios of the board, then those that are saved in this browser.
fn offered(desk: &Desk) -> Vec<Candidate> {
    let entries = desk.board.entries.iter().zip(&desk.numbers).take(100);
    let entries = entries.map(|(entry, number)| {
        let scenario = Scenario { title: entry.name.clone(), ..entry.opened() };
        (number.to_string(), entry.name.clone(), scenario)
    });
    let saved = storage::kept().unwrap_or_default();
    let saved = saved.iter().filter_map(|link| {
        let reading = link::read(&desk.catalog, link);
        let title = match reading.scenario.title.as_str() {
            "" => "Saved scenario",
            title => title,
        };
        let is_sound = reading.trust == Trust::Sound;
        is_sound.then(|| (link.clone(), title.to_owned(), reading.scenario.clone()))
    });
    entries
        .chain(saved.collect::<Vec<_>>())
        .map(|(id, name, scenario)| {
            let answer = assess(&desk.catalog, &scenario).in_brief();
            Candidate { id, name, scenario, answer }
        })
        .collect()
}

/// Two scenarios.
#[derive(Clone, Debug, PartialEq, Properties)]
struct ComparedProps {
    desk: Shared<Desk>,
    one: Scenario,
    other: Scenario,
}

#[component]
fn Compared(props: &ComparedProps) -> Html {
    let ComparedProps { desk, one, other } = props;
    let it =
        use_memo((one.clone(), other.clone()), |(one, other)| compare(&desk.catalog, one, other));
    let said = it.say(&desk.catalog, one, other);
    let head = match (it.one.in_brief(), it.other.in_brief()) {
        (one, other) if one == other => format!("Both: {one}"),
        (one, other) => format!("{one} → {other}"),
    };
    let on_record = {
        let (desk, it) = (desk.clone(), std::rc::Rc::clone(&it));
        let (one, other) = (one.clone(), other.clone());
        Callback::from(move |_: MouseEvent| {
            let links = [&one, &other].map(|side| web_address(link::write(&desk.catalog, side)));
            let text = markdown::compared(&desk.catalog, [&one, &other], &it, &links);
            download(&file_name(&desk, "md"), "text/markdown;charset=utf-8", &text);
        })
    };
    let row = |(name, sides): &(String, [String; 2])| {
        html! {
            <tr key={name.clone()}>
                <th scope="row">{ name.clone() }</th>
                { for sides.iter().enumerate().map(|(place, side)| html! { <td key={place} class="number">{ words(side.clone()) }</td> }) }
            </tr>
        }
    };
    let scores = text::scores(&it);
    let names = pair_of_names(one, other);
    html! {
        <>
            <section class="card upshot" aria-labelledby="compared-heading">
                <p class="over">{ "What follows" }</p>
                <h2 id="compared-heading"><span key={head.clone()}>{ head.clone() }</span></h2>
                <ul class="sentences">{ for said.iter().map(|one| html! { <li key={one.plain()}>{ render(one) }</li> }) }</ul>
            </section>
            <section class="card" aria-labelledby="differences-heading">
                <h2 id="differences-heading">{ "What was said differently" }</h2>
                if it.differences.is_empty() {
                    <p>{ "Nothing that counts for the answer." }</p>
                } else {
                    <ul class="sentences">
                        { for it.differences.iter().map(|difference| {
                            let said = difference.say(&desk.catalog, one, other);
                            html! { <li key={said.plain()}>{ render(&said) }</li> }
                        }) }
                    </ul>
                }
            </section>
            <section class="card" aria-labelledby="scores-heading">
                <h2 id="scores-heading">{ "Scores" }</h2>
                <div class="scroll" tabindex="0" role="group" aria-labelledby="scores-heading">
                    <table class="board-table">
                        <thead><tr><th scope="col">{ "Option" }</th>{ for names.iter().enumerate().map(|(place, name)| html! { <th key={place} scope="col" class="number"><bdi>{ words(name.words().to_owned()) }</bdi></th> }) }</tr></thead>
                        <tbody>{ for ordered(&scores).into_iter().take(OPTIONS_MAX).map(row) }</tbody>
                    </table>
                </div>
            </section>
            <section class="card take-board" aria-labelledby="take-compared">
                <h2 id="take-compared">{ "Export" }</h2>
                <p class="acts"><button class="button" type="button" onclick={on_record}>{ "Record" }</button></p>
            </section>
        </>
    }
}

/// Those with a score first, ordered by their better score of the two.
fn ordered(scores: &[(String, [String; 2])]) -> Vec<&(String, [String; 2])> {
    let best = |sides: &[String; 2]| {
        let numbers =
            sides.iter().filter(|side| side.starts_with(|one: char| one.is_ascii_digit()));
        numbers.max().cloned().unwrap_or_default()
    };
    let mut ordered: Vec<_> = scores.iter().collect();
    ordered.order_by_key(|(_, sides)| core::cmp::Reverse(best(sides)));
    ordered
}
