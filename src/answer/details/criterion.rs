//! A criterion: what it asks, what its values mean, how ratings come about.

use yew::{Html, html};

use edgewise_engine::catalog::{Criterion, Scale};

pub fn body(criterion: &Criterion, heading: &'static str) -> Html {
    let values = match &criterion.scale {
        Scale::Levels(levels) | Scale::Set(levels) => levels.as_slice(),
        Scale::Quantity { .. } | Scale::Date { .. } | Scale::Points => &[],
    };
    html! {
        <div class="criterion-details" key={criterion.id.as_str()}>
            <p class="over">{ "Criterion" }</p>
            <h2 id={heading} tabindex="-1">{ criterion.name.clone() }</h2>
            <p>{ criterion.question.clone() }</p>
            if let Some((worst, best)) = criterion.swing() {
                <p>{ format!("From worst to best: {worst} → {best}. Its weight is what that whole way is worth.") }</p>
            } else if !criterion.scale.is_weighed() {
                <p>{ "It can be a must-have; it has no weight." }</p>
            }
            <dl class="meanings">
                { for values.iter().map(|level| html! {
                    <div key={level.id.as_str()}><dt>{ level.name.clone() }</dt><dd>{ level.means.clone() }</dd></div>
                }) }
            </dl>
            if let Some(rubric) = &criterion.rubric {
                <h3>{ "How ratings come about" }</h3>
                <p>{ rubric.clone() }</p>
            }
            if let Some(note) = &criterion.note { <p class="note">{ note.clone() }</p> }
        </div>
    }
}
