//! The options that are ruled out, each with every fact that rules it out.

use yew::{Html, html};

use super::{Props, citations, rating};
use crate::answer::Subject;
use edgewise_engine::assessment::{Assessment, State};
use edgewise_engine::catalog::Value;

/// The list of ruled-out options; nothing where there are none.
pub fn view(props: &Props) -> Html {
    let assessment = &props.assessment;
    let out: Vec<usize> = assessment.in_state(State::RuledOut).collect();
    if out.is_empty() {
        return Html::default();
    }
    let row = |option: &usize| {
        let option = *option;
        let candidate = &assessment.table.candidates[option];
        let id = candidate.id.clone();
        let on_asked = props.on_asked.reform(move |_: yew::MouseEvent| Some(id.clone()));
        let fact = |(at, (place, demanded)): (usize, &(usize, Value))| {
            let place = *place;
            let on_opened =
                props.on_opened.reform(move |_: yew::MouseEvent| Subject::Cell(option, place));
            let criterion = &assessment.table.criteria[place];
            let is = is(assessment, option, place);
            let label = [&is, ": ", &criterion.name, " of ", &candidate.name].concat();
            html! {
                <>
                    { [if at == 0 { "" } else { "; " }, &criterion.name, ": "].concat() }
                    <button class="link fact" type="button" aria-label={label} onclick={on_opened}>{ is }</button>
                    if props.on_paper { { citations::numbers(&props.catalog, &candidate.cells[place]) } }
                    { [" (demanded: ", &criterion.bound(demanded), ")"].concat() }
                </>
            }
        };
        html! {
            <li key={candidate.id.as_str()}>
                <s><bdi>{ candidate.name.clone() }</bdi></s>{ ": " }
                { for fails(assessment, option).enumerate().map(fact) }
                { " " }
                <button class="link" type="button" onclick={on_asked}>
                    { "Why not?" }<span class="unseen">{ format!(" {}", candidate.name) }</span>
                </button>
            </li>
        }
    };
    html! {
        <details class="ruled-out" open={props.on_paper}>
            <summary><b>{ format!("Ruled out: {}", out.len()) }</b><span aria-hidden="true">{ for brief(assessment, &out) }</span></summary>
            <ul>{ for out.iter().map(row) }</ul>
        </details>
    }
}

/// All of them in short, those together that the same facts rule out.
fn brief(assessment: &Assessment, out: &[usize]) -> Vec<Html> {
    let mut alike: Vec<(String, Vec<&str>)> = Vec::new();
    for option in out {
        let name = assessment.table.candidates[*option].name.as_str();
        let reasons = reasons(assessment, *option);
        match alike.iter_mut().find(|(other, _)| *other == reasons) {
            Some((_, names)) => names.push(name),
            None => alike.push((reasons, vec![name])),
        }
    }
    let group = |(at, (reasons, names)): (usize, &(String, Vec<&str>))| {
        let before = if at == 0 { "" } else { " · " };
        let name = |(at, name): (usize, &&str)| {
            html! { <>{ if at == 0 { "" } else { ", " } }<s><bdi>{ (*name).to_owned() }</bdi></s></> }
        };
        html! { <>{ before }{ for names.iter().enumerate().map(name) }{ [": ", reasons].concat() }</> }
    };
    alike.iter().enumerate().map(group).collect()
}

/// "Worker systems: Linux only (demanded: Linux and Windows); Memory per node: 4 GiB (demanded: at most 2 GiB)".
fn reasons(assessment: &Assessment, option: usize) -> String {
    let fact = |(place, demanded): &(usize, Value)| {
        let criterion = &assessment.table.criteria[*place];
        let is = is(assessment, option, *place);
        [&criterion.name, ": ", &is, " (demanded: ", &criterion.bound(demanded), ")"].concat()
    };
    fails(assessment, option).map(fact).collect::<Vec<_>>().join("; ")
}

/// What is demanded and the option does not meet, alone or together.
pub fn fails(assessment: &Assessment, option: usize) -> impl Iterator<Item = &(usize, Value)> {
    let fails = assessment.standings[option].screened.against();
    assessment.demands.iter().filter(move |(place, _)| fails.contains(place))
}

/// What it is instead.
fn is(assessment: &Assessment, option: usize, place: usize) -> String {
    let scale = &assessment.table.criteria[place].scale;
    rating::say(scale, &assessment.table.candidates[option].cells[place].standing)
}
