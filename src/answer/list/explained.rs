//! What opens under a line: why the option is not first, what would change that, who should choose it,
//! and its sources.

use std::collections::BTreeSet;

use yew::{Callback, Html, Properties, component, html, use_memo};

use crate::answer::win_shares::use_win_shares;
use crate::state::{Shared, State, Subject};
use crate::widgets::{sentence, words};
use edgewise_engine::assessment::Assessment;
use edgewise_engine::id::{OptionId, SourceId};
use edgewise_engine::phrase::Phrase;

/// How many sources are listed; the others are in the cells of the table.
const SOURCES_MAX: usize = 6;

/// Which option.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was said.
    pub state: Shared<State>,
    /// What follows from it.
    pub assessment: Shared<Assessment>,
    /// The option; one of the table's.
    pub option: OptionId,
    /// The option that it can be compared with.
    pub rival: Option<OptionId>,
    /// A fact behind it was opened.
    pub on_opened: Callback<Subject>,
    /// It should be compared with another one.
    pub on_compared: Callback<(OptionId, OptionId)>,
}

/// What there is to say of one option.
#[component]
pub fn Explained(props: &Props) -> Html {
    let Props { state, assessment, option, .. } = props;
    let found = use_win_shares(state, assessment);
    let Some(place) = assessment.option(option) else { return Html::default() };
    let key = (Shared::clone(assessment), Shared::clone(state), place);
    let why = use_memo(key, |(assessment, state, place)| {
        assessment.why_not(&state.catalog, &state.reasons, &state.scenario, *place)
    });
    let summary = state.reasons.summary(option);
    let is_ranked = assessment.is_ranked();
    let whom = found.shares().filter(|_| is_ranked);
    let whom = whom.and_then(|shares| assessment.say_for_whom(shares, place));
    html! {
        <div class="explained">
            if !summary.is_empty() && is_ranked {
                <p class="soft">{ summary.to_owned() }</p>
            }
            if is_ranked {
                { list("Why it stands here", &why.reasons) }
                { list("What would change that", &why.unless) }
                if let Some(whom) = &whom {
                    <h3>{ "Who should choose it" }</h3>
                    <p>{ sentence(whom) }</p>
                }
            }
            { facts(props, place) }
            { sources(props, place) }
            { acts(props) }
        </div>
    }
}

fn list(heading: &str, said: &[Phrase]) -> Html {
    match said {
        [] => Html::default(),
        [one] => html! { <><h3>{ heading }</h3><p>{ sentence(one) }</p></> },
        several => html! {
            <><h3>{ heading }</h3><ul>{ for several.iter().map(|one| html! { <li>{ sentence(one) }</li> }) }</ul></>
        },
    }
}

/// The facts that keep it out or unconfirmed, each to be opened.
fn facts(props: &Props, place: usize) -> Html {
    let screened = &props.assessment.standings[place].screened;
    let mut places = screened.against();
    places.extend(screened.to_ask());
    if places.is_empty() {
        return Html::default();
    }
    let fact = |place: &usize| {
        let criterion = &props.assessment.table.criteria[*place];
        let subject = Subject::Cell(props.option.clone(), criterion.id.clone());
        let onclick = props.on_opened.reform(move |_: yew::MouseEvent| subject.clone());
        html! {
            <li key={criterion.id.as_str()}>
                <button class="link" type="button" {onclick}>{ criterion.name.clone() }</button>
            </li>
        }
    };
    html! { <><h3>{ "Facts behind this" }</h3><ul class="in-line">{ for places.iter().map(fact) }</ul></> }
}

/// The sources of what counts about it, each once.
fn sources(props: &Props, place: usize) -> Html {
    let Props { state, assessment, .. } = props;
    let demanded = assessment.demands.iter().map(|(place, _)| *place);
    let places: BTreeSet<usize> =
        demanded.chain(assessment.problem.enabled.iter().copied()).collect();
    let cells = &assessment.table.candidates[place].cells;
    let claims = places.iter().filter_map(|place| cells[*place].claim.as_ref());
    let mut ids: Vec<&SourceId> = Vec::new();
    for id in claims.flat_map(|claim| state.reasons.sources_of(claim.reason)) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    let listed = ids.iter().take(SOURCES_MAX).filter_map(|id| state.reasons.source(id));
    let rest = ids.len().saturating_sub(SOURCES_MAX);
    if ids.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h3>{ "Sources of what counts" }</h3>
            <ul class="sources">
                { for listed.map(|source| html! {
                    <li key={source.id.as_str()}>
                        <a href={source.url.clone()} rel="noreferrer external" target="_blank">{ source.title.clone() }</a>
                        { format!(", {}, {}", source.publisher, source.date) }
                    </li>
                }) }
                if rest > 0 { <li key="rest">{ format!("and {rest} more, in the cells of the table") }</li> }
            </ul>
        </>
    }
}

fn acts(props: &Props) -> Html {
    let Props { assessment, option, rival, on_opened, on_compared, .. } = props;
    let on_details = {
        let option = option.clone();
        on_opened.reform(move |_: yew::MouseEvent| Subject::Option(option.clone()))
    };
    let rival = rival.as_ref().and_then(|id| Some((id.clone(), assessment.option(id)?)));
    html! {
        <p class="acts">
            if let Some((id, place)) = rival {
                <button class="button" type="button" onclick={{
                    let pair = (id, option.clone());
                    on_compared.reform(move |_: yew::MouseEvent| pair.clone())
                }}>
                    { words(format!("Compare with {}", assessment.table.label(place))) }
                </button>
            }
            <button class="button" type="button" onclick={on_details}>{ "How its score comes about" }</button>
        </p>
    }
}
