//! One option on one criterion: what is said, by whom, and what else is said.

use std::sync::Arc;

use yew::{Html, html};

use super::override_form::OverrideForm;
use super::sources::sources;
use crate::answer::matrix::rating;
use crate::widgets::render;
use edgewise_engine::assessment::{Assessment, Critical};
use edgewise_engine::catalog::{Level, Reasons, Scale, Standing};
use edgewise_engine::phrase::capital;
use edgewise_engine::scenario::OVERRIDES_MAX;

pub fn body(reasons: &Reasons, assessment: &Assessment, option: usize, place: usize) -> Html {
    let candidate = &assessment.table.candidates[option];
    let criterion = &assessment.table.criteria[place];
    let cell = &candidate.cells[place];
    // Of a level all its neighbours too, since one may want to rate otherwise; of a set what is in it.
    let meanings: Vec<&Level> = match &criterion.scale {
        Scale::Levels(levels) => levels.iter().collect(),
        scale => cell.standing.values().flat_map(|value| scale.meaning(value)).collect(),
    };
    let claim = cell.claim.as_ref();
    let reason = claim.and_then(|claim| reasons.of(claim.reason));
    let against = reason.and_then(|reason| reason.against.as_ref());
    let text = reasons.criteria.get(&criterion.id);
    let is_here = |one: &&Critical| (one.option, one.place) == (option, place);
    let carried = assessment.critical.iter().filter(is_here);
    html! {
        <>
            <p class="over">{ criterion.name.clone() }</p>
            <h2 id="details-heading" tabindex="-1"><bdi>{ candidate.name.clone() }</bdi></h2>
            <p>{ rating::view(&criterion.scale, &cell.standing) }</p>
            if cell.is_mine() {
                <p class="flag mine">{ "Your rating" }</p>
                if let Some(reason) = cell.reason.as_ref().filter(|reason| !reason.is_empty()) {
                    <p><bdi>{ reason.clone() }</bdi></p>
                }
            }
            if let Some(claim) = claim {
                if cell.is_mine() {
                    <h3>{ "What the catalogue says" }</h3>
                    <p>{ rating::view(&criterion.scale, &claim.standing) }</p>
                }
                if let Some(reason) = reason {
                    <p>{ reason.because.clone() }</p>
                    if let Some(detail) = &reason.detail { <p>{ detail.clone() }</p> }
                }
                <p class="basis">{ format!("{}; in the catalogue since {}.", capital(claim.basis.say()), claim.since) }</p>
                { sources(reasons, reasons.sources_of(claim.reason)) }
                if let Standing::Disputed(_, other) = &claim.standing {
                    <h3>{ "Another source says otherwise" }</h3>
                    <p>
                        <b>{ criterion.scale.say(&other.value) }</b>{ ". " }{ against.map_or("", |one| &one.because).to_owned() }{ " " }
                        { if other.newer { "This source is the newer one." } else { "This source is the older one." } }
                    </p>
                    { sources(reasons, against.map_or(&[], |one| &one.sources)) }
                }
            }
            { for carried.map(|one| html! { <p class="carried">{ render(&assessment.say_critical(one)) }</p> }) }
            if !candidate.is_own() {
                <OverrideForm
                    key={format!("{}.{}", candidate.id, criterion.id)}
                    option={candidate.id.clone()}
                    criterion={Arc::clone(criterion)}
                    cell={cell.clone()}
                    is_full={assessment.own_ratings as usize >= OVERRIDES_MAX}
                />
            }
            <h3>{ "What the words mean" }</h3>
            if let Some(text) = text { <p>{ text.question.clone() }</p> }
            <dl class="meanings">
                { for meanings.into_iter().map(|level| html! {
                    <div key={level.id.as_str()}><dt>{ level.name.clone() }</dt><dd>{ text.and_then(|text| text.means.get(&level.id)).cloned() }</dd></div>
                }) }
            </dl>
            if let Some(note) = text.and_then(|text| text.note.as_ref()) { <p class="note">{ note.clone() }</p> }
        </>
    }
}
