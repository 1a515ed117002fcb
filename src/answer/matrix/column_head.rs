//! The head of a column: an option, its family, how it stands.

use yew::{Html, html};

use super::Props;
use crate::answer::Subject;
use edgewise_engine::assessment::{Assessment, Kind, State};
use edgewise_engine::quantity::Ratio;

/// The head over the option of that place.
pub fn view(props: &Props, option: usize) -> Html {
    let assessment = &props.assessment;
    let candidate = &assessment.table.candidates[option];
    let standing = &assessment.standings[option];
    let leads = leads(assessment, option);
    let score = standing.score.filter(|_| assessment.verdict.kind != Kind::Withheld);
    let on_asked = {
        let id = candidate.id.clone();
        props.on_asked.reform(move |_: yew::MouseEvent| Some(id.clone()))
    };
    let on_opened = props.on_opened.reform(move |_: yew::MouseEvent| Subject::Option(option));
    let state = match standing.screened.state {
        State::Fits => None,
        State::Unconfirmed => Some("Unconfirmed"),
        State::RuledOut => Some("Ruled out"),
    };
    html! {
        <th key={candidate.id.as_str()} scope="col" class="column" data-leads={leads.to_string()} data-state={standing.screened.state.spell()}>
            if candidate.family_name != candidate.name {
                <span class="family">{ candidate.family_name.clone() }</span>
            }
            <button class="option" type="button" onclick={on_opened}><bdi>{ candidate.name.clone() }</bdi></button>
            if candidate.is_beyond {
                <small class="beyond">{ "not in Microsoft’s article" }</small>
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
            <button class="link why" type="button" onclick={on_asked}>
                { "Why not?" }<span class="unseen">{ format!(" {}", candidate.name) }</span>
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
