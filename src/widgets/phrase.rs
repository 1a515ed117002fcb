//! Phrases as HTML: options stand out, figures align, the visitor's words are marked as such.

use yew::{Html, html};

use edgewise_engine::phrase::{Part, Phrase};

/// A phrase as inline HTML.
pub fn render(phrase: &Phrase) -> Html {
    phrase.0.iter().map(part).collect()
}

fn part(part: &Part) -> Html {
    match part {
        Part::Text(words) => html! { { words } },
        Part::Voiced { you, .. } => html! { { *you } },
        Part::Option(_, words) => html! { <b class="option-name">{ words }</b> },
        Part::Criterion(_, words) => html! { <span class="criterion-name">{ words }</span> },
        Part::Value(words) | Part::Citation(_, words) => {
            html! { <span class="value">{ words }</span> }
        }
        Part::Figure(words) => html! { <span class="figure">{ words }</span> },
        Part::Visitor(words) => html! { <bdi class="visitor" title="Your words">{ words }</bdi> },
    }
}

/// A phrase that changes while the page is open, in its own element, so that whatever a translator
/// or a highlighter did to its text is thrown away with it.
pub fn sentence(phrase: &Phrase) -> Html {
    html! { <span key={phrase.plain()}>{ render(phrase) }</span> }
}
