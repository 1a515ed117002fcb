//! The answer: what it is, why, what speaks against it, and how firm it stands.

mod confidence;
mod suggestions;
mod why_not_panel;

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, NodeRef, Properties, TargetCast, component, html};

use crate::answer::win_shares::Found;
use crate::parts::rooms::WhyNotRoom;
use crate::parts::use_parts;
use crate::state::{Shared, State, Subject};
use crate::widgets::render;
use edgewise_engine::assessment::{Assessment, Kind};
use edgewise_engine::id::OptionId;
use edgewise_engine::words::Explanation;
pub use why_not_panel::WhyNotPanel;

/// What the verdict shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was said.
    pub state: Shared<State>,
    /// What follows from it.
    pub assessment: Shared<Assessment>,
    /// The same in words.
    pub explanation: Shared<Explanation>,
    /// How often each option would win.
    pub found: Found,
    /// The option that "Why not …?" was asked of.
    pub asked: Option<OptionId>,
    /// "Why not …?" was asked, or closed.
    pub on_asked: Callback<Option<OptionId>>,
    /// A fact behind the answer was opened.
    pub on_opened: Callback<Subject>,
    /// The element that shows it.
    pub section: NodeRef,
}

/// The verdict.
#[component]
pub fn Verdict(props: &Props) -> Html {
    let Props { state, assessment, explanation, .. } = props;
    let parts = use_parts();
    let kind = assessment.verdict.kind;
    let title = &state.scenario.title;
    html! {
        <section id="verdict" ref={props.section.clone()} class="verdict" data-kind={kind.spell()} data-blank={assessment.is_blank.to_string()} data-doubted={(!assessment.deciding_doubts.is_empty()).to_string()} aria-labelledby="verdict-heading">
            <div class="verdict-words">
                if !title.is_empty() {
                    <p class="scenario-title"><bdi>{ title.clone() }</bdi></p>
                }
                <p class="kind">{ explanation.label }</p>
                <h2 id="verdict-heading" tabindex="-1">{ render(&explanation.headline) }</h2>
                { because(explanation, kind) }
                <div class="doubts">{ for explanation.doubts.iter().map(|said| html! { <p class="doubt">{ render(said) }</p> }) }</div>
                if let Some(against) = &explanation.against {
                    <p class="against">{ render(against) }</p>
                }
                <div class="verdict-foot">
                    <p class="facts">{ render(&explanation.foot) }</p>
                    <WhyNotChoice assessment={Shared::clone(assessment)} on_asked={props.on_asked.clone()} asked={props.asked.clone()} />
                </div>
            </div>
            { confidence::view(assessment, explanation, &props.found) }
            if assessment.is_blank && kind != Kind::Withheld {
                <suggestions::Suggestions state={Shared::clone(state)} />
            }
            if let Some(option) = props.asked.as_ref().filter(|id| assessment.option(id).is_some()) {
                { parts.room("Why not", |rooms| (rooms.why_not)(WhyNotRoom {
                    state: Shared::clone(state),
                    assessment: Shared::clone(assessment),
                    found: props.found.clone(),
                    option: option.clone(),
                    on_opened: props.on_opened.clone(),
                    on_closed: props.on_asked.clone(),
                })) }
            }
        </section>
    }
}

/// The reasons: a paragraph, or a list of ways out under its first sentence.
fn because(explanation: &Explanation, kind: Kind) -> Html {
    if kind == Kind::NothingFits {
        let mut said = explanation.because.iter();
        let first = said.next().map(render);
        return html! {
            <>
                <p>{ first }</p>
                <ul class="ways-out">{ for said.map(|one| html! { <li>{ render(one) }</li> }) }</ul>
            </>
        };
    }
    html! {
        <p class="because">
            { for explanation.because.iter().map(|one| html! { <>{ render(one) }{ " " }</> }) }
        </p>
    }
}

/// What the choice shows.
#[derive(Clone, Debug, PartialEq, Properties)]
struct ChoiceProps {
    assessment: Shared<Assessment>,
    asked: Option<OptionId>,
    on_asked: Callback<Option<OptionId>>,
}

/// "Why not …?", for every option that is not the answer.
#[component]
fn WhyNotChoice(props: &ChoiceProps) -> Html {
    let assessment = &props.assessment;
    let onchange = {
        let (assessment, on_asked) = (Shared::clone(assessment), props.on_asked.clone());
        Callback::from(move |event: Event| {
            let id = event.target_unchecked_into::<HtmlSelectElement>().value();
            let found = assessment.table.candidates.iter().find(|one| one.id.as_str() == id);
            on_asked.emit(found.map(|one| one.id.clone()));
        })
    };
    let winners = &assessment.verdict.options;
    let others = assessment
        .table
        .candidates
        .iter()
        .enumerate()
        .filter(|(place, _)| assessment.is_blank || !winners.contains(place));
    html! {
        <p class="acts">
            <select class="button" aria-label="Why not another option?" {onchange}>
                <option value="" selected={props.asked.is_none()}>{ "Why not …?" }</option>
                { for others.map(|(_, one)| html! {
                    <option key={one.id.as_str()} value={one.id.to_string()} selected={props.asked.as_ref() == Some(&one.id)}>
                        { format!("Why not {}?", one.name) }
                    </option>
                }) }
            </select>
        </p>
    }
}
