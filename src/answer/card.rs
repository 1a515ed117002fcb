//! The answer: one name, one sentence of explanation, how sure it is, and what could change it.

mod changes;
mod confidence;
pub mod next_question;
pub mod way_out;
pub mod weight_slider;

use yew::{Callback, Html, NodeRef, Properties, component, html, use_memo};

use crate::answer::calculation;
use crate::answer::drift;
use crate::answer::older::Older;
use crate::delivery::use_delivery;
use crate::state::{Shared, State, Subject};
use crate::widgets::{sentence, words};
use changes::Changes;
use edgewise_engine::assessment::{Assessment, Kind};
use edgewise_engine::words::{Explanation, contradictions, rests_on_own};

/// What the answer shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was said.
    pub state: Shared<State>,
    /// What follows from it.
    pub assessment: Shared<Assessment>,
    /// The same in words.
    pub explanation: Shared<Explanation>,
    /// Today's answer, if the scenario is of an older edition.
    pub older: Shared<Option<Older>>,
    /// Whether it is for paper, where nothing can be unfolded.
    pub on_paper: bool,
    /// A fact behind the answer was opened.
    pub on_opened: Callback<Subject>,
    /// The element that shows it.
    pub section: NodeRef,
}

/// The answer.
#[component]
pub fn Answer(props: &Props) -> Html {
    let delivery = use_delivery();
    let Props { state, assessment, explanation, older, on_paper, on_opened, section } = props;
    let own = use_memo((state.clone(), assessment.clone()), |(state, assessment)| {
        rests_on_own(assessment, &state.catalog, &state.scenario)
    });
    let title = &state.scenario.title;
    // The headline is today's answer, regardless of the link's edition.
    let (it, said) = match &**older {
        Some(older) => (&*older.now, &*older.explanation),
        None => (&**assessment, &**explanation),
    };
    let kind = it.verdict.kind;
    // Of today's answer to an older link, a way out cannot be tried: it would be tried on the link.
    let way = |nth: usize, said: String| match &**older {
        Some(_) => Html::default(),
        None => delivery.extra(|rooms| {
            (rooms.way_out)(&way_out::Props {
                state: state.clone(),
                assessment: assessment.clone(),
                nth,
                said,
            })
        }),
    };
    let label = (**older).as_ref().map_or(said.label.to_owned(), Older::label);
    html! {
        <section id="verdict" ref={section.clone()} class="card answer" data-kind={kind.spell()} data-blank={it.is_blank.to_string()} aria-labelledby="verdict-heading">
            <div class="answer-said">
                if !title.is_empty() && *on_paper {
                    <p class="soft"><bdi>{ words(title.clone()) }</bdi></p>
                }
                <p class="kind">{ words(label) }</p>
                <h2 id="verdict-heading" tabindex="-1">{ sentence(&said.headline) }</h2>
                { for (**older).as_ref().map(|older| older.was(assessment)) }
                { for contradictions(&state.catalog, &state.scenario).iter().map(|one| html! {
                    <p key={one.plain()} class="against">{ sentence(one) }</p>
                }) }
                { for own.as_ref().as_ref().filter(|_| older.is_none()).map(|one| html! { <p class="against">{ sentence(one) }</p> }) }
                { because(said, kind, way) }
                if let Some(against) = said.against.first() {
                    <p class="against">{ sentence(against) }</p>
                }
                if !it.demands.is_empty() && !*on_paper {
                    <p class="soft">{ sentence(&it.say_musts()) }</p>
                }
            </div>
            if !it.is_blank { { confidence::view(said) } }
            if older.is_some() {
                { delivery.room("What changed since", |rooms| (rooms.since)(&drift::Props { state: state.clone() })) }
            } else if assessment.is_ranked() {
                <Changes state={state.clone()} assessment={assessment.clone()} on_opened={on_opened.clone()} />
            }
            if older.is_none() && assessment.is_ranked() && !on_paper {
                // It stays in the document: what comes and goes before it is put in front of it.
                <div class="next-place" hidden={!assessment.can_narrow()}>
                    { delivery.extra(|rooms| (rooms.next_question)(&next_question::Props {
                        state: state.clone(),
                        assessment: assessment.clone(),
                    })) }
                </div>
            }
            <div class="answer-foot">
                <p class="soft">{ sentence(&said.foot) }</p>
                if kind != Kind::Withheld {
                    { delivery.room("How this was calculated", |rooms| (rooms.calculation)(&calculation::Props {
                        state: state.clone(),
                        assessment: assessment.clone(),
                        explanation: explanation.clone(),
                    })) }
                }
            </div>
        </section>
    }
}

/// How many sentences of explanation come first; the others are notes below them.
const SIGHT: usize = 2;

/// The reasons: a paragraph with notes, or a list of ways out under its first sentence.
fn because(explanation: &Explanation, kind: Kind, way: impl Fn(usize, String) -> Html) -> Html {
    if kind == Kind::NothingFits {
        let mut reasons = explanation.because.iter();
        let first = reasons.next().map(sentence);
        let ways = reasons.enumerate();
        return html! {
            <>
                <p>{ first }</p>
                <ul class="ways-out">
                    { for ways.map(|(nth, one)| html! { <li key={one.plain()}>{ sentence(one) }{ " " }{ way(nth, one.plain()) }</li> }) }
                </ul>
            </>
        };
    }
    let (first, notes) = explanation.because.split_at(explanation.because.len().min(SIGHT));
    html! {
        <>
            <p class="because">
                { for first.iter().map(|one| html! { <>{ sentence(one) }{ " " }</> }) }
            </p>
            if !notes.is_empty() {
                <ul class="notes">{ for notes.iter().map(|one| html! { <li>{ sentence(one) }</li> }) }</ul>
            }
        </>
    }
}
