//! The head of a column: an option, its family, how it stands.

use yew::{AttrValue, Callback, Html, Properties, component, html};

use crate::state::Subject;
use edgewise_engine::assessment::{Assessment, Kind, State};
use edgewise_engine::id::OptionId;
use edgewise_engine::quantity::Ratio;

/// An option. Equal as long as its head would look the same.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The option.
    pub option: OptionId,
    /// What it is called.
    pub name: AttrValue,
    /// What its family is called.
    pub family: AttrValue,
    /// Whether the article does not have it.
    pub is_beyond: bool,
    /// Whether the verdict names it.
    pub leads: bool,
    /// Whether it fits.
    pub state: State,
    /// Its score, once anything is scored.
    pub score: Option<Ratio>,
    /// "Why not …?" was asked of it.
    pub on_asked: Callback<Option<OptionId>>,
    /// It was opened.
    pub on_opened: Callback<Subject>,
}

/// The head of the column.
#[component]
pub fn ColumnHead(props: &Props) -> Html {
    let Props { name, state, .. } = props;
    let on_asked = {
        let id = props.option.clone();
        props.on_asked.reform(move |_: yew::MouseEvent| Some(id.clone()))
    };
    let on_opened = {
        let id = props.option.clone();
        props.on_opened.reform(move |_: yew::MouseEvent| Subject::Option(id.clone()))
    };
    let said = match state {
        State::Fits => None,
        State::Unconfirmed => Some("Unconfirmed"),
        State::RuledOut => Some("Ruled out"),
    };
    html! {
        <th scope="col" class="column" data-leads={props.leads.to_string()} data-state={state.spell()}>
            if props.family != *name {
                <span class="family">{ props.family.clone() }</span>
            }
            <button class="option" type="button" onclick={on_opened}><bdi>{ name.clone() }</bdi></button>
            if props.is_beyond {
                <small class="beyond">{ "not in Microsoft’s article" }</small>
            }
            if let Some(said) = said {
                <span class="flag">{ said }</span>
            }
            if let Some(score) = props.score {
                <svg class="score-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                    <rect class="score-ground" width="100" height="6" />
                    <rect class="score-value" width={(score * Ratio::whole(100)).decimal(1)} height="6" />
                </svg>
                <span class="score">{ format!("score {}", score.decimal(2)) }</span>
            }
            <button class="link why" type="button" onclick={on_asked}>
                { "Why not?" }<span class="unseen">{ format!(" {name}") }</span>
            </button>
        </th>
    }
}

/// Whether an option is what the verdict names, once the visitor has said something.
pub fn leads(assessment: &Assessment, option: usize) -> bool {
    !assessment.is_blank
        && !matches!(
            assessment.verdict.kind,
            Kind::Withheld | Kind::Unconfirmed | Kind::NothingFits
        )
        && assessment.verdict.options.contains(&option)
}
