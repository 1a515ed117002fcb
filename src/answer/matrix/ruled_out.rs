//! The options that are ruled out, each with every fact that rules it out.

use yew::{AttrValue, Callback, Html, Properties, component, html};

use super::{citations, rating};
use crate::state::Subject;
use edgewise_engine::assessment::{Assessment, State};
use edgewise_engine::catalog::{Reasons, Value};
use edgewise_engine::id::{CriterionId, OptionId};

/// What is ruled out. Equal as long as the list would look the same.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The options.
    pub excluded: Vec<Excluded>,
    /// Whether it is for paper, where nothing can be unfolded.
    pub on_paper: bool,
    /// "Why not …?" was asked of an option.
    pub on_asked: Callback<Option<OptionId>>,
    /// A fact was opened.
    pub on_opened: Callback<Subject>,
}

/// An option that is ruled out.
#[derive(Clone, Debug, PartialEq)]
pub struct Excluded {
    option: OptionId,
    name: AttrValue,
    facts: Vec<Fact>,
}

/// A fact that rules an option out.
#[derive(Clone, Debug, PartialEq)]
struct Fact {
    criterion: CriterionId,
    name: AttrValue,
    /// What the option is.
    is: AttrValue,
    /// What is demanded.
    demanded: AttrValue,
    /// The numbers of its sources, on paper.
    sources: Option<AttrValue>,
}

impl Excluded {
    /// All options that are ruled out; for paper with their sources.
    pub fn all(assessment: &Assessment, on_paper: Option<&Reasons>) -> Vec<Self> {
        let of = |option: usize| {
            let candidate = &assessment.table.candidates[option];
            let fact = |(place, demanded): &(usize, Value)| {
                let criterion = &assessment.table.criteria[*place];
                let cell = &candidate.cells[*place];
                Fact {
                    criterion: criterion.id.clone(),
                    name: criterion.name.clone().into(),
                    is: rating::say(&criterion.scale, &cell.standing).into(),
                    demanded: criterion.bound(demanded).into(),
                    sources: on_paper.map(|reasons| citations::numbered(reasons, cell).into()),
                }
            };
            let facts = fails(assessment, option).map(fact).collect();
            Self { option: candidate.id.clone(), name: candidate.name.clone().into(), facts }
        };
        assessment.in_state(State::RuledOut).map(of).collect()
    }

    /// "Worker systems: Linux only (demanded: Linux and Windows); Memory: 4 GiB (demanded: at most 2 GiB)".
    fn reasons(&self) -> String {
        let fact =
            |fact: &Fact| format!("{}: {} (demanded: {})", fact.name, fact.is, fact.demanded);
        self.facts.iter().map(fact).collect::<Vec<_>>().join("; ")
    }
}

/// The demands that an option fails.
pub fn fails(assessment: &Assessment, option: usize) -> impl Iterator<Item = &(usize, Value)> {
    let fails = &assessment.standings[option].screened.fails;
    assessment.demands.iter().filter(|(place, _)| fails.contains(place))
}

/// The list of what is ruled out; nothing if all is left.
#[component]
pub fn RuledOut(props: &Props) -> Html {
    let Props { excluded, on_paper, on_asked, on_opened } = props;
    if excluded.is_empty() {
        return Html::default();
    }
    html! {
        <details class="ruled-out" open={*on_paper}>
            <summary><b>{ format!("Ruled out: {}", excluded.len()) }</b><span aria-hidden="true">{ for brief(excluded) }</span></summary>
            <ul>{ for excluded.iter().map(|one| item(one, on_asked, on_opened)) }</ul>
        </details>
    }
}

fn item(
    excluded: &Excluded,
    on_asked: &Callback<Option<OptionId>>,
    on_opened: &Callback<Subject>,
) -> Html {
    let Excluded { option, name, facts } = excluded;
    let on_asked = {
        let id = option.clone();
        on_asked.reform(move |_: yew::MouseEvent| Some(id.clone()))
    };
    let fact = |(at, fact): (usize, &Fact)| {
        let on_opened = {
            let subject = Subject::Cell(option.clone(), fact.criterion.clone());
            on_opened.reform(move |_: yew::MouseEvent| subject.clone())
        };
        let before = if at == 0 { "" } else { "; " };
        html! {
            <>
                { format!("{before}{}: ", fact.name) }
                <button class="link fact" type="button" aria-label={format!("{}: {} of {name}", fact.is, fact.name)} onclick={on_opened}>{ fact.is.clone() }</button>
                if let Some(sources) = &fact.sources { <span class="source-number">{ sources.clone() }</span> }
                { format!(" (demanded: {})", fact.demanded) }
            </>
        }
    };
    html! {
        <li key={option.as_str()}>
            <s><bdi>{ name.clone() }</bdi></s>{ ": " }
            <>{ for facts.iter().enumerate().map(fact) }</>
            { " " }
            <button class="link" type="button" onclick={on_asked}>
                { "Why not?" }<span class="unseen">{ format!(" {name}") }</span>
            </button>
        </li>
    }
}

/// All of them in short, those together that the same facts rule out.
fn brief(excluded: &[Excluded]) -> Vec<Html> {
    let mut alike: Vec<(String, Vec<AttrValue>)> = Vec::new();
    for one in excluded {
        let reasons = one.reasons();
        match alike.iter_mut().find(|(other, _)| *other == reasons) {
            Some((_, names)) => names.push(one.name.clone()),
            None => alike.push((reasons, vec![one.name.clone()])),
        }
    }
    let group = |(at, (reasons, names)): (usize, &(String, Vec<AttrValue>))| {
        let before = if at == 0 { "" } else { " · " };
        let name = |(at, name): (usize, &AttrValue)| {
            html! { <>{ if at == 0 { "" } else { ", " } }<s><bdi>{ name.clone() }</bdi></s></> }
        };
        html! { <>{ before }{ for names.iter().enumerate().map(name) }{ format!(": {reasons}") }</> }
    };
    alike.iter().enumerate().map(group).collect()
}
