//! A criterion: what it asks, what its values mean, and how it is rated.

use yew::{Html, html};

use edgewise_engine::catalog::{Criterion, Reasons, Scale};
use edgewise_engine::id::ValueId;

pub fn body(criterion: &Criterion, reasons: &Reasons, heading: &'static str) -> Html {
    let values = match &criterion.scale {
        Scale::Levels(levels) | Scale::Set(levels) => levels.as_slice(),
        Scale::Quantity { .. } | Scale::Date { .. } | Scale::Points => &[],
    };
    let items = match &criterion.scale {
        Scale::Quantity { count: Some(count), .. } => count.items.as_slice(),
        _ => &[],
    };
    let text = reasons.criteria.get(&criterion.id);
    let meaning = |id: &ValueId, name: &str| {
        html! {
            <div key={id.as_str()}><dt>{ name.to_owned() }</dt><dd>{ text.and_then(|text| text.means.get(id)).cloned() }</dd></div>
        }
    };
    html! {
        <div class="criterion-details" key={criterion.id.as_str()}>
            <p class="over">{ "Criterion" }</p>
            <h2 id={heading} tabindex="-1">{ criterion.name.clone() }</h2>
            if let Some(text) = text { <p>{ text.question.clone() }</p> }
            if let Some((worst, best)) = criterion.swing() {
                <p>{ format!("From worst to best: {worst} → {best}. Its weight is what that whole way is worth.") }</p>
            } else if !criterion.scale.is_weighed() {
                <p>{ "It can be a must-have; it has no weight." }</p>
            }
            <dl class="meanings">
                { for values.iter().map(|level| meaning(&level.id, &level.name)) }
            </dl>
            if !items.is_empty() {
                <h3>{ "What is counted" }</h3>
                <dl class="meanings">{ for items.iter().map(|item| meaning(&item.id, &item.name)) }</dl>
            }
            if let Some(rubric) = text.and_then(|text| text.rubric.as_ref()) {
                <h3>{ "How ratings come about" }</h3>
                <p>{ rubric.clone() }</p>
            }
            if let Some(note) = text.and_then(|text| text.note.as_ref()) { <p class="note">{ note.clone() }</p> }
        </div>
    }
}
