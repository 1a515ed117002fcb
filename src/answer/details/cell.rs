//! One option on one criterion: what is said, by whom, under which condition, and what else is said.

use std::sync::Arc;

use yew::{Html, html};

use super::About;
use super::override_form::OverrideForm;
use super::sources::sources;
use crate::answer::matrix::glyph;
use crate::widgets::{sentence, words};
use edgewise_engine::assessment::{Assessment, Bind, Critical};
use edgewise_engine::catalog::{Catalog, Claim, Criterion, Level, Scale, Standing};
use edgewise_engine::phrase::capital;
use edgewise_engine::scenario::OVERRIDES_MAX;

pub fn body(about: &About, option: usize, place: usize, heading: &'static str) -> Html {
    let (catalog, assessment) = (&*about.state.catalog, &*about.assessment);
    let candidate = &assessment.table.candidates[option];
    let criterion = &assessment.table.criteria[place];
    let cell = &candidate.cells[place];
    let as_of = assessment.table.as_of;
    let is_here = |one: &&Critical| (one.option, one.place) == (option, place);
    let carried = assessment.critical.iter().filter(is_here);
    let is_rated = cell.is_mine() && (!candidate.is_own() || cell.standing.is_known());
    html! {
        <div class="cell-details" key={format!("{}.{}", candidate.id, criterion.id)}>
            <p class="over">{ criterion.name.clone() }</p>
            <h2 id={heading} tabindex="-1"><bdi translate="no">{ candidate.name.clone() }</bdi></h2>
            <p class="value-now">{ glyph::view(&criterion.scale, &cell.standing, as_of) }</p>
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
                { claimed(catalog, criterion, claim) }
            }
            { conflicts(catalog, assessment, option, place) }
            { for carried.map(|one| html! { <p class="decisive">{ sentence(&assessment.say_critical(one)) }</p> }) }
            if !candidate.is_own() {
                <OverrideForm
                    key={format!("{}.{}", candidate.id, criterion.id)}
                    field={heading}
                    option={candidate.id.clone()}
                    criterion={Arc::clone(criterion)}
                    cell={cell.clone()}
                    is_full={assessment.own_ratings as usize >= OVERRIDES_MAX}
                />
            }
            { scale(criterion, &cell.standing) }
        </div>
    }
}

/// The claim with its condition, its count, its sources, and the other side of a dispute.
fn claimed(catalog: &Catalog, criterion: &Criterion, claim: &Claim) -> Html {
    let counted: Vec<&str> = match &criterion.scale {
        Scale::Quantity { count: Some(count), .. } => {
            let items = claim.counts.iter().filter(|(_, points)| *points > 0);
            items.filter_map(|(id, _)| Some(count.item(id)?.name.as_str())).collect()
        }
        _ => Vec::new(),
    };
    html! {
        <>
            <p>{ claim.because.clone() }</p>
            if let Some(condition) = &claim.condition {
                <p class="condition"><b>{ "Condition: " }</b>{ condition.clone() }</p>
            }
            if let Some(detail) = &claim.detail { <p>{ detail.clone() }</p> }
            if !counted.is_empty() {
                <p>{ "Counted: " }{ counted.join(", ") }{ "." }</p>
            }
            <p class="basis">{ format!("{}; in the catalogue since {}.", capital(claim.basis.say()), claim.since) }</p>
            { sources(catalog, &claim.sources) }
            if let Standing::Disputed(_, other) = &claim.standing {
                <h3>{ "Sources disagree" }</h3>
                <p>
                    <b>{ criterion.scale.say(&other.value) }</b>{ ". " }{ other.because.clone() }{ " " }
                    { if other.newer { "This source is the newer one." } else { "This source is the older one." } }
                </p>
                { sources(catalog, &other.sources) }
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

/// The conflicts that this cell has a part in: what holds only apart.
fn conflicts(catalog: &Catalog, assessment: &Assessment, option: usize, place: usize) -> Html {
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
                <p>{ bind.conflict.because.clone() }</p>
                { sources(catalog, &bind.conflict.sources) }
            </>
        }
    };
    candidate.conflicts.iter().filter(is_part).map(conflict).collect()
}

/// What the criterion asks, and what its values mean.
fn scale(criterion: &Criterion, standing: &Standing) -> Html {
    // Of a level all its neighbours too, since one may want to rate otherwise; of a set what is in it.
    let meanings: Vec<&Level> = match &criterion.scale {
        Scale::Levels(levels) => levels.iter().collect(),
        scale => standing.values().flat_map(|value| scale.meaning(value)).collect(),
    };
    html! {
        <details class="more">
            <summary>{ "What is asked, and the scale" }</summary>
            <p>{ criterion.question.clone() }</p>
            <dl class="meanings">
                { for meanings.into_iter().map(|level| html! {
                    <div key={level.id.as_str()}><dt>{ level.name.clone() }</dt><dd>{ level.means.clone() }</dd></div>
                }) }
            </dl>
            if let Some(rubric) = &criterion.rubric { <p>{ rubric.clone() }</p> }
            if let Some(note) = &criterion.note { <p class="note">{ note.clone() }</p> }
        </details>
    }
}
