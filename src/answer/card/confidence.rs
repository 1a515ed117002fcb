//! How sure the answer is: one word, and a sentence for each part.

use yew::{Html, html};

use crate::widgets::{sentence, words};
use edgewise_engine::assessment::{Assessment, Confidence, Kind};
use edgewise_engine::words::Explanation;

/// The line; nothing where there is nothing to say.
pub fn view(assessment: &Assessment, explanation: &Explanation) -> Html {
    if assessment.verdict.kind == Kind::Withheld || assessment.is_blank {
        return Html::default();
    }
    let Some(word) = assessment.confidence.as_ref().and_then(Confidence::word) else {
        return Html::default();
    };
    html! {
        <div class="confidence">
            <p class="confidence-word">{ "Confidence: " }{ words(word.spell()) }</p>
            { for explanation.confidence.iter().map(|one| html! { <p>{ sentence(&one.because) }</p> }) }
        </div>
    }
}
