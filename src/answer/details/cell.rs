//! One option on one criterion: what is claimed, by whom, under which condition, and what else is
//! claimed.

use std::sync::Arc;

use yew::{Html, html};

use super::About;
use super::override_form::OverrideForm;
use super::sources::sources;
use crate::answer::matrix::glyph;
use crate::widgets::{sentence, words};
use edgewise_engine::assessment::{Assessment, Bind, Critical};
use edgewise_engine::catalog::{Claim, Criterion, Level, Reasons, Scale, Standing};
use edgewise_engine::phrase::capital;
use edgewise_engine::scenario::OVERRIDES_MAX;

pub fn body(about: &About, option: usize, place: usize, heading: &'static str) -> Html {
    let (reasons, assessment) = (&*about.state.reasons, &*about.assessment);
    let candidate = &assessment.table.candidates[option];
    let criterion = &assessment.table.criteria[place];
    let cell = &candidate.cells[place];
    let as_of = assessment.table.as_of;
    let is_here = |one: &&Critical| (one.option, one.place) == (option, place);
    let carried = assessment.critical.iter().filter(is_here);
    let is_known = cell.standing.is_known();
    let is_rated = cell.is_mine() && (!candidate.is_own() || cell.standing.is_known());
    html! {
        <div class="cell-details" key={format!("{}.{}", candidate.id, criterion.id)}>
            <p class="over">{ criterion.name.clone() }</p>
            <h2 id={heading} tabindex="-1"><bdi translate="no">{ candidate.name.clone() }</bdi></h2>
            <p class="value-now">
                { glyph::view(&criterion.scale, &cell.standing, as_of) }
                if let Some(word) = is_known.then(|| cell.standing.values().next()).flatten().and_then(|value| criterion.scale.word(value)) {
                    <span class="soft">{ words(format!(" {}", word.to_ascii_lowercase())) }</span>
                }
            </p>
            if let Some(held) = assessment.held(option, place) {
                <p>{ "With these must-haves: " }{ glyph::view(&criterion.scale, &held.standing, as_of) }</p>
            }
            if is_rated {
                <p><span class="flag mine">{ "Your rating" }</span></p>
                if let Some(reason) = cell.reason.as_ref().filter(|reason| !reason.is_empty()) {
                    <p><bdi>{ words(reason.clone()) }</bdi></p>
                }
            } else if candidate.is_own() {
                <p class="soft">{ "You have not rated this yet." }</p>
            }
            if let Some(claim) = &cell.claim {
                if cell.is_mine() {
                    <h3>{ "What the catalogue says" }</h3>
                    <p>{ glyph::view(&criterion.scale, &claim.standing, as_of) }</p>
                }
                { claimed(reasons, criterion, claim) }
            }
            { conflicts(reasons, assessment, option, place) }
            { for carried.map(|one| html! { <p class="decisive-fact">{ sentence(&assessment.say_critical(one)) }</p> }) }
            if !candidate.is_own() {
                <OverrideForm
                    key={format!("{}.{}", candidate.id, criterion.id)}
                    field={heading}
                    state={about.state.clone()}
                    option={candidate.id.clone()}
                    criterion={Arc::clone(criterion)}
                    cell={cell.clone()}
                    is_full={assessment.own_ratings as usize >= OVERRIDES_MAX}
                />
            }
            { scale(reasons, criterion, &cell.standing) }
        </div>
    }
}

/// The claim with its condition, its count, its sources, and the other side of a dispute.
fn claimed(reasons: &Reasons, criterion: &Criterion, claim: &Claim) -> Html {
    let counted: Vec<&str> = match &criterion.scale {
        Scale::Quantity { count: Some(count), .. } => {
            let items = claim.counts.iter().filter(|(_, points)| *points > 0);
            items.filter_map(|(id, _)| Some(count.item(id)?.name.as_str())).collect()
        }
        _ => Vec::new(),
    };
    let reason = reasons.of(claim.reason);
    let against = reasons.against(claim.reason);
    html! {
        <>
            if let Some(reason) = reason {
                <p>{ reason.because.clone() }</p>
                if let Some(detail) = &reason.detail { <p>{ detail.clone() }</p> }
            } else {
                <p class="soft">{ "The reasons and sources have not arrived yet." }</p>
            }
            if let Some(condition) = &claim.condition {
                <p class="condition"><b>{ "Condition: " }</b>{ condition.clone() }</p>
            }
            if !counted.is_empty() {
                <p>{ "Counted: " }{ counted.join(", ") }{ "." }</p>
            }
            <p class="basis">{ format!("{}; in the catalogue since {}.", capital(claim.basis.say()), claim.since) }</p>
            { sources(reasons, reasons.sources_of(claim.reason)) }
            if let Standing::Disputed(_, other) = &claim.standing {
                <h3>{ "Sources disagree" }</h3>
                <p>
                    <b>{ criterion.scale.say(&other.value) }</b>{ ". " }{ against.map_or("", |one| &one.because).to_owned() }{ " " }
                    { if other.newer { "This source is the newer one." } else { "This source is the older one." } }
                </p>
                { sources(reasons, against.map_or(&[], |one| &one.sources)) }
                <p class="soft">
                    { if criterion.scale.is_weighed() {
                        "Until it is settled, the score counts the middle of both; a must-have is met only if both meet it."
                    } else {
                        "Until it is settled, a must-have is met only if both meet it."
                    } }
                </p>
            }
        </>
    }
}

/// The conflicts that involve this cell: values that only hold separately.
fn conflicts(reasons: &Reasons, assessment: &Assessment, option: usize, place: usize) -> Html {
    let candidate = &assessment.table.candidates[option];
    let is_part = |bind: &&Bind| bind.elements.iter().any(|element| element.place == place);
    let conflict = |bind: &Bind| {
        let value = |element: &edgewise_engine::assessment::Element| {
            let criterion = &assessment.table.criteria[element.place];
            format!("{}: {}", criterion.name, criterion.scale.say(&element.value))
        };
        let values: Vec<String> = bind.elements.iter().map(value).collect();
        html! {
            <>
                <h3>{ "Not together" }</h3>
                <p>{ values.join(" · ") }</p>
                <p>{ reasons.because(bind.conflict.reason).to_owned() }</p>
                { sources(reasons, reasons.sources_of(bind.conflict.reason)) }
            </>
        }
    };
    candidate.conflicts.iter().filter(is_part).map(conflict).collect()
}

/// What the criterion asks, and what its values mean.
fn scale(reasons: &Reasons, criterion: &Criterion, standing: &Standing) -> Html {
    // For a level, all the others too, since the visitor may want to override it; for a set, only its
    // members.
    let meanings: Vec<&Level> = match &criterion.scale {
        Scale::Levels(levels) => levels.iter().collect(),
        scale => standing.values().flat_map(|value| scale.meaning(value)).collect(),
    };
    let text = reasons.criteria.get(&criterion.id);
    html! {
        <details class="more">
            <summary>{ "What is asked, and the scale" }</summary>
            if let Some(text) = text { <p>{ text.question.clone() }</p> }
            <dl class="meanings">
                { for meanings.into_iter().map(|level| html! {
                    <div key={level.id.as_str()}><dt>{ level.name.clone() }</dt><dd>{ text.and_then(|text| text.means.get(&level.id)).cloned() }</dd></div>
                }) }
            </dl>
            if let Some(rubric) = text.and_then(|text| text.rubric.as_ref()) { <p>{ rubric.clone() }</p> }
            if let Some(note) = text.and_then(|text| text.note.as_ref()) { <p class="note">{ note.clone() }</p> }
        </details>
    }
}
