//! One line of the list: rank, name, bar, score, and one reason or what rules the option out.

use yew::{AttrValue, Callback, Html, Properties, component, html};

use super::chips::Chip;
use crate::renders;
use crate::widgets::words;
use edgewise_engine::id::OptionId;

/// An option. Equal as long as its line would look the same.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The option.
    pub option: OptionId,
    /// What it is called.
    pub name: AttrValue,
    /// Its place, "?" if it is not confirmed, "–" if it is ruled out; empty if there are no ranks.
    pub rank: AttrValue,
    /// Its score from 0 to 100, and in words.
    pub score: Option<(AttrValue, AttrValue)>,
    /// Why it is ranked there.
    pub why: AttrValue,
    /// What rules it out.
    pub chips: Vec<Chip>,
    /// Whether more of it is shown below.
    pub is_open: bool,
    /// It was opened or closed.
    pub on_toggled: Callback<OptionId>,
}

/// The line: one button, which opens the explanation.
#[component]
pub fn Entry(props: &Props) -> Html {
    let Props { option, name, rank, score, why, chips, is_open, on_toggled } = props;
    renders::note(|| format!("line {option}"));
    let onclick = {
        let option = option.clone();
        on_toggled.reform(move |_: yew::MouseEvent| option.clone())
    };
    let stands = match rank.as_str() {
        "?" => "not confirmed",
        "–" => "ruled out",
        _ => "",
    };
    html! {
        <button class="entry" type="button" aria-expanded={is_open.to_string()} {onclick}>
            <span class="entry-rank" aria-hidden={(!stands.is_empty()).then_some("true")}>{ words(rank.clone()) }</span>
            <span class="unseen">{ words(if stands.is_empty() { " ".to_owned() } else { format!("{stands}: ") }) }</span>
            <bdi class="entry-name" translate="no">{ words(name.clone()) }</bdi>
            if let Some((width, figure)) = score {
                <>
                    <svg class="score-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                        <rect class="score-ground" width="100" height="8" />
                        <rect class="score-value" width={width.clone()} height="8" />
                    </svg>
                    <span class="entry-score">{ words(figure.clone()) }</span>
                </>
            }
            if chips.is_empty() {
                <span class="entry-why">{ words(why.clone()) }</span>
            } else {
                <span class="chips">
                    { for chips.iter().map(|chip| html! {
                        <span key={chip.criterion.as_str()} class="chip">{ words(chip.said.clone()) }</span>
                    }) }
                </span>
            }
        </button>
    }
}
