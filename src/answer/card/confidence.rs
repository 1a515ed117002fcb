//! How sure the answer is: one word, which is the weakest of four parts, each explained in one sentence.

use yew::{Html, html};

use crate::widgets::{sentence, words};
use edgewise_engine::assessment::Word;
use edgewise_engine::words::{Explanation, Sure};

/// The line and its parts, the binding one first; empty if nothing can be said.
pub fn view(explanation: &Explanation) -> Html {
    let Some(binding) = explanation.confidence.first() else { return Html::default() };
    let part = |(at, part): (usize, &Sure)| {
        html! {
            <li key={part.aspect.say()} data-level={part.word.spell()} data-binds={(at == 0).to_string()}>
                <b>{ part.aspect.say() }</b>
                <span class="part-word">{ words(format!("{}: ", part.word.spell())) }</span>
                { sentence(&part.because) }
            </li>
        }
    };
    html! {
        <div class="confidence">
            <p class="confidence-word">
                { steps(binding.word) }
                <span><span>{ "Confidence: " }</span>{ words(binding.word.spell()) }</span>
            </p>
            <ul class="parts">{ for explanation.confidence.iter().enumerate().map(part) }</ul>
        </div>
    }
}

/// Three steps, as many filled as the word stands for.
fn steps(word: Word) -> Html {
    let filled = match word {
        Word::Open => 1,
        Word::Likely => 2,
        Word::Solid => 3,
    };
    let step = |at: i32| {
        let is = if at < filled { "on" } else { "off" };
        html! { <rect x={(at * 18).to_string()} width="14" height="8" rx="2" data-is={is} /> }
    };
    html! { <svg class="steps" viewBox="0 0 50 8" aria-hidden="true">{ for (0..3).map(step) }</svg> }
}
