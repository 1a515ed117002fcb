//! The whole page: one state, one assessment, and the views that show it.

use yew::{
    Callback, ContextProvider, Html, Properties, component, hook, html, use_callback,
    use_effect_with, use_memo, use_mut_ref, use_node_ref, use_reducer, use_state,
};

use crate::answer::{
    Answer, Older, RankedList, Refusal, details, link_notices, matrix, sticky_verdict,
};
use crate::ask::{SiteCard, overview};
use crate::boards::Door;
use crate::browser::address::use_address;
use crate::browser::after_paint::use_after_paint;
use crate::browser::announce::Announcer;
use crate::browser::focus;
use crate::browser::keys::{Turn, use_undo_keys};
use crate::browser::print::use_paper;
use crate::browser::title::{self, use_window_title};
use crate::delivery::{Arrival, use_delivery};
use crate::effort;
use crate::masthead::Masthead;
use crate::parts::{Part, part_bar};
use crate::state::{Dispatch, Message, Shared, State, Store, Subject};
use edgewise_engine::assessment::Assessment;

/// A state, and what follows from it.
pub type Answered = (Shared<State>, Shared<Assessment>);

/// What the page is about.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What the page was opened with.
    pub opened: Shared<State>,
    /// What follows from a scenario, if that has been worked out before.
    pub answer: Option<Answered>,
    /// The way to the board.
    pub door: Door,
    /// The first screen is built.
    pub on_built: Callback<()>,
}

/// The page.
#[component]
pub fn App(props: &Props) -> Html {
    let store = {
        let opened = props.opened.clone();
        use_reducer(move || Store(opened))
    };
    let dispatch: Dispatch = store.dispatcher();
    let state = store.0.clone();
    use_address(&state, &dispatch);
    {
        let dispatch = dispatch.clone();
        use_undo_keys(&Callback::from(move |turn| {
            dispatch.dispatch(match turn {
                Turn::Undo => Message::Undone,
                Turn::Redo => Message::Redone,
            });
        }));
    }
    let delivery = use_delivery();
    {
        let dispatch = dispatch.clone();
        use_effect_with(delivery.reasons.clone(), move |reasons| {
            if let Arrival::Here(reasons) = reasons {
                dispatch.dispatch(Message::Informed(reasons.clone()));
            }
        });
    }
    let assessment = use_assessment(&state, props);
    let explanation = {
        let said = use_memo(assessment.clone(), |assessment| assessment.explain());
        Shared::from(said)
    };
    let older = {
        let of = (state.clone(), assessment.clone());
        Shared::from(use_memo(of, |(state, assessment)| Older::of(state, assessment)))
    };
    // What the window, a phone's bar and a screen reader are told is the headline: today's answer.
    let (shown, said) = match &*older {
        Some(older) => (older.now.clone(), older.explanation.clone()),
        None => (assessment.clone(), explanation.clone()),
    };
    {
        let on_built = props.on_built.clone();
        use_effect_with((), move |()| on_built.emit(()));
    }
    let on_paper = use_paper();
    let subject = use_state(|| None::<Subject>);
    let verdict = use_node_ref();

    let on_opened = {
        let subject = subject.setter();
        use_callback((), move |one, ()| subject.set(Some(one)))
    };
    let on_closed = {
        let subject = subject.setter();
        use_callback((), move |(), ()| subject.set(None))
    };
    let now = Outcome { state: state.clone(), assessment: assessment.clone() };
    // Before anything is said there is nothing to rank.
    let is_blank = !now.is_answered();
    use_focus_kept(is_blank);
    let part = use_state(|| if is_blank { Part::Site } else { Part::Answer });
    let on_part = {
        let part = part.setter();
        use_callback((), move |one, ()| {
            part.set(one);
            focus::to_top();
        })
    };
    let on_site = {
        let part = part.setter();
        use_callback((), move |(), ()| part.set(Part::Site))
    };
    let on_answer = {
        let part = part.setter();
        use_callback((), move |(), ()| part.set(Part::Answer))
    };
    let on_compared = {
        let part = part.setter();
        use_callback((), move |(), ()| part.set(Part::Compare))
    };
    // The list, the table and the hours follow a frame later, so that a click first updates what the visitor
    // is looking at.
    let later = use_after_paint(&now).filter(|_| !on_paper).unwrap_or_else(|| now.clone());
    let is_behind = (later != now).to_string();
    let answer = if is_blank || state.is_withheld() { String::new() } else { shown.in_brief() };
    use_window_title(title::of_scenario(&state.scenario.title, &answer));
    let named = if is_blank { String::new() } else { said.headline.plain() };
    html! {
        <ContextProvider<Dispatch> context={dispatch.clone()}>
            <Announcer status={said.status.plain()}>
                <Masthead state={state.clone()} assessment={assessment.clone()} door={props.door.clone()} {on_site} on_answer={(!is_blank).then_some(on_answer)} />
                { delivery.extra(|rooms| (rooms.visit)(&state, &props.door)) }
                if let Some(long) = state.refused { <Refusal {long} /> }
                <main class="page" data-part={part.spell()} data-blank={is_blank.to_string()}>
                    if let Some(opened) = &state.opened {
                        { link_notices(opened, &dispatch) }
                    }
                    <div class="site-part">
                        <SiteCard state={state.clone()} assessment={assessment.clone()} on_opened={on_opened.clone()} />
                    </div>
                    if is_blank {
                        <div key="blank" class="answer-part">
                            { overview(&state, &dispatch) }
                        </div>
                    } else {
                        <div key="answer" class="answer-part" aria-busy={is_behind.clone()}>
                            <Answer
                                state={state.clone()}
                                assessment={assessment.clone()}
                                explanation={explanation.clone()}
                                older={older.clone()}
                                {on_paper}
                                on_opened={on_opened.clone()}
                                section={verdict.clone()}
                            />
                            if on_paper {
                                { delivery.room("The inputs", |rooms| (rooms.printed_inputs)(&state, &assessment)) }
                            }
                            if later.is_answered() {
                                <RankedList
                                    state={later.state.clone()} assessment={later.assessment.clone()}
                                    {on_paper} on_opened={on_opened.clone()} {on_compared}
                                />
                                { delivery.room("Hours and money", |rooms| (rooms.effort)(&effort::Props {
                                    state: later.state.clone(),
                                    assessment: later.assessment.clone(),
                                })) }
                            }
                        </div>
                    }
                    <div class="compare-part" aria-busy={is_behind}>
                        { delivery.table(|table| (table.matrix)(&matrix::Props {
                            state: later.state.clone(),
                            assessment: later.assessment.clone(),
                            on_paper,
                            on_opened: on_opened.clone(),
                        })) }
                        { delivery.notice(delivery.dispatcher()) }
                        if on_paper { { delivery.room("The link", |rooms| (rooms.colophon)(&state)) } }
                    </div>
                </main>
                if !is_blank {
                    { delivery.extra(|rooms| (rooms.sticky_verdict)(&sticky_verdict::Props {
                        assessment: shown,
                        explanation: said,
                        verdict,
                    })) }
                }
                { part_bar(*part, &named, &on_part) }
                if let Some(subject) = &*subject {
                    { delivery.room("The details", |rooms| (rooms.details)(&details::Props {
                        state: state.clone(),
                        assessment,
                        subject: subject.clone(),
                        on_opened,
                        on_closed,
                    })) }
                }
            </Announcer>
        </ContextProvider<Dispatch>>
    }
}

/// A state, and what follows from it.
#[derive(Clone, PartialEq)]
struct Outcome {
    state: Shared<State>,
    assessment: Shared<Assessment>,
}

impl Outcome {
    /// Whether there is an answer to rank, or a link whose answer is withheld.
    fn is_answered(&self) -> bool {
        !self.assessment.is_blank || self.state.is_withheld()
    }
}

/// When an answer replaces what was there before, or the reverse, a focus inside it moves to the heading
/// of what is there now.
#[hook]
fn use_focus_kept(is_blank: bool) {
    let before = use_mut_ref(|| is_blank);
    use_effect_with(is_blank, move |is_blank| {
        if before.replace(*is_blank) != *is_blank && focus::held_by().is_none() {
            focus::back_to(None);
        }
    });
}

/// What follows from the state; the same value as before if a change does not affect it.
#[hook]
fn use_assessment(state: &Shared<State>, props: &Props) -> Shared<Assessment> {
    let last = use_mut_ref(|| props.answer.clone());
    let mut last = last.borrow_mut();
    let assessment = match &*last {
        Some((of, assessment)) if of == state => assessment.clone(),
        before => {
            let now = state.assessment();
            match before {
                Some((_, assessment)) if **assessment == now => assessment.clone(),
                _ => Shared::new(now),
            }
        }
    };
    *last = Some((state.clone(), assessment.clone()));
    assessment
}
