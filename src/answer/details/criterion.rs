//! A criterion: what it asks, what its values mean, how ratings come about.

use yew::{Html, html};

use edgewise_engine::catalog::{Criterion, Reasons, Scale};

pub fn body(criterion: &Criterion, reasons: &Reasons) -> Html {
    let values = match &criterion.scale {
        Scale::Levels(levels) | Scale::Set(levels) => levels.as_slice(),
        Scale::Quantity { .. } | Scale::Date { .. } | Scale::Points => &[],
    };
    let text = reasons.criteria.get(&criterion.id);
    html! {
        <>
            <p class="over">{ "Criterion" }</p>
            <h2 id="details-heading" tabindex="-1">{ criterion.name.clone() }</h2>
            if let Some(text) = text { <p>{ text.question.clone() }</p> }
            if let Some((worst, best)) = criterion.swing() {
                <p>{ format!("From worst to best: {worst} → {best}. A weight on it is the value of that swing.") }</p>
            } else if !criterion.scale.is_weighed() {
                <p>{ "It can be demanded; it is not weighed." }</p>
            }
            <dl class="meanings">
                { for values.iter().map(|level| html! {
                    <div key={level.id.as_str()}><dt>{ level.name.clone() }</dt><dd>{ text.and_then(|text| text.means.get(&level.id)).cloned() }</dd></div>
                }) }
            </dl>
            if let Some(rubric) = text.and_then(|text| text.rubric.as_ref()) {
                <h3>{ "How ratings come about" }</h3>
                <p>{ rubric.clone() }</p>
            }
            if let Some(note) = text.and_then(|text| text.note.as_ref()) { <p class="note">{ note.clone() }</p> }
        </>
    }
}
