//! How sure the answer is: one word, and the figures behind it.

use yew::{Html, html};

use crate::widgets::{sentence, words};
use edgewise_engine::assessment::{Assessment, Kind};
use edgewise_engine::words::Explanation;

/// The line; nothing where there is nothing to say.
pub fn view(assessment: &Assessment, explanation: &Explanation) -> Html {
    if assessment.verdict.kind == Kind::Withheld || assessment.is_blank {
        return Html::default();
    }
    let Some(firmness) = explanation.firmness else { return Html::default() };
    html! {
        <div class="confidence">
            <p class="confidence-word">{ "Confidence: " }{ words(firmness.say()) }</p>
            { for explanation.robust.iter().map(|one| html! { <p>{ sentence(one) }</p> }) }
        </div>
    }
}
