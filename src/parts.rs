//! The three parts of the page on a phone, one at a time: what was asked, the answer, the comparison.

use yew::{Callback, Html, MouseEvent, html};

use crate::widgets::words;

/// A part of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The questions about the site.
    Site,
    /// The answer and the ranked list.
    Answer,
    /// The matrix.
    Compare,
}

impl Part {
    const ALL: [Self; 3] = [Self::Site, Self::Answer, Self::Compare];

    /// The word that style sheets know it by.
    pub const fn spell(self) -> &'static str {
        match self {
            Self::Site => "site",
            Self::Answer => "answer",
            Self::Compare => "compare",
        }
    }

    const fn say(self) -> &'static str {
        match self {
            Self::Site => "Site",
            Self::Answer => "Answer",
            Self::Compare => "Compare",
        }
    }
}

/// The bar at the bottom of a phone: the current part, and the answer in a few words, empty before anything
/// is said.
pub fn part_bar(part: Part, answer: &str, on_part: &Callback<Part>) -> Html {
    let button = |one: Part| {
        let onclick = on_part.reform(move |_: MouseEvent| one);
        let current = (one == part).then_some("true");
        html! {
            <button key={one.spell()} type="button" aria-current={current} {onclick}>
                <span>{ one.say() }</span>
                if one == Part::Answer && !answer.is_empty() {
                    <small class="part-answer">{ words(answer.to_owned()) }</small>
                }
            </button>
        }
    };
    html! {
        <nav class="part-bar" aria-label="Parts of the page">{ for Part::ALL.into_iter().map(button) }</nav>
    }
}
