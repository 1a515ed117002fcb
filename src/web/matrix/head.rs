//! The head of a column: an option, its family, how it stands.

use std::rc::Rc;

use yew::{Callback, Html, Properties, component, html};

use crate::assessment::{Assessment, Kind, State};
use crate::id::OptionId;
use crate::quantity::Ratio;
use crate::web::details::Subject;

/// Which column.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What follows from what was said.
    pub assessment: Rc<Assessment>,
    /// The place of the option.
    pub option: usize,
    /// "Why not …?" was asked.
    pub on_asked: Callback<Option<OptionId>>,
    /// The option was opened.
    pub on_opened: Callback<Subject>,
}

/// A column's head.
#[component]
pub fn Head(props: &Props) -> Html {
    let assessment = &props.assessment;
    let candidate = &assessment.table.candidates[props.option];
    let standing = &assessment.standings[props.option];
    let leads = leads(assessment, props.option);
    let score = standing.score.filter(|_| assessment.verdict.kind != Kind::Withheld);
    let on_asked = {
        let id = candidate.id.clone();
        props.on_asked.reform(move |_: yew::MouseEvent| Some(id.clone()))
    };
    let on_opened = {
        let option = props.option;
        props.on_opened.reform(move |_: yew::MouseEvent| Subject::Option(option))
    };
    let state = match standing.screened.state {
        State::Fits => None,
        State::Unconfirmed => Some("Unconfirmed"),
        State::RuledOut => Some("Ruled out"),
    };
    html! {
        <th scope="col" class="column" data-leads={leads.to_string()} data-state={standing.screened.state.spell()}>
            <span class="family">{ candidate.family_name.clone() }</span>
            <button class="option" type="button" onclick={on_opened}><bdi>{ candidate.name.clone() }</bdi></button>
            if candidate.is_beyond {
                <small class="beyond">{ "beyond the article" }</small>
            }
            if let Some(state) = state {
                <span class="flag">{ state }</span>
            }
            if let Some(score) = score {
                <svg class="score-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                    <rect class="score-ground" width="100" height="6" />
                    <rect class="score-value" width={(score.point * Ratio::whole(100)).decimal(1)} height="6" />
                </svg>
                <span class="score">{ format!("score {}", score.point.decimal(2)) }</span>
            }
            if !leads {
                <button class="link why" type="button" onclick={on_asked}>
                    { "Why not?" }<span class="unseen">{ format!(" {}", candidate.name) }</span>
                </button>
            }
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
