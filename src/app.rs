//! The whole page: one state, one assessment, and the views that show it.

use yew::{
    AttrValue, Callback, ContextProvider, Html, Properties, component, hook, html, use_callback,
    use_effect_with, use_memo, use_mut_ref, use_reducer, use_state,
};

use crate::answer::LinkNotices;
use crate::answer::PrintedInputs;
use crate::answer::StickyVerdict;
use crate::answer::Verdict;
use crate::answer::use_win_shares;
use crate::answer::{Answer, AnswerSide};
use crate::answer::{Details, Subject};
use crate::ask::ExtraInputs;
use crate::ask::MustHaves;
use crate::ask::Priorities;
use crate::ask::use_open_link;
use crate::browser::address::use_address;
use crate::browser::after_paint::use_steps;
use crate::browser::announce::Announcer;
use crate::browser::print::use_paper;
use crate::masthead::Masthead;
use crate::state::Shared;
use crate::state::{Dispatch, State, Store};
use edgewise_engine::assessment::Assessment;
use edgewise_engine::id::OptionId;

/// What the page is about.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What the page was opened with.
    pub opened: Shared<State>,
    /// The first screen is built.
    pub on_built: Callback<()>,
}

/// The steps in which the page is built, from the top down. Before the first there is nothing but the
/// state and what follows from it.
const HEAD: usize = 1;
const VERDICT: usize = 2;
/// With it the first screen is there.
const MUST_HAVES: usize = 3;
const PRIORITIES: usize = 4;
/// With it all that can be said is there.
const ASKED: usize = 5;
const STEPS: usize = 6;

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
    let assessment = use_assessment(&state);
    let explanation = {
        let catalog = state.catalog.clone();
        let said = use_memo(assessment.clone(), move |assessment| assessment.explain(&catalog));
        Shared::from(said)
    };
    let found = use_win_shares(&state, &assessment);
    let open_link = use_open_link(&state, &dispatch);
    let step = use_steps(STEPS);
    {
        let on_built = props.on_built.clone();
        use_effect_with(step >= MUST_HAVES, move |is_built| {
            if *is_built {
                on_built.emit(());
            }
        });
    }
    let is_busy = step < STEPS;
    let on_paper = use_paper();
    let asked = use_state(|| None::<OptionId>);
    let subject = use_state(|| None::<Subject>);

    let on_asked = {
        let asked = asked.setter();
        use_callback((), move |option: Option<OptionId>, ()| asked.set(option))
    };
    let on_opened = {
        let subject = subject.setter();
        use_callback((), move |one: Subject, ()| subject.set(Some(one)))
    };
    let closed = {
        let subject = subject.clone();
        Callback::from(move |()| subject.set(None))
    };
    html! {
        <ContextProvider<Dispatch> context={dispatch}>
            if step >= HEAD {
                <Masthead state={state.clone()} {open_link} />
            }
            <main class="page">
                if let Some(opened) = &state.opened {
                    <LinkNotices opened={opened.clone()} />
                }
                if step >= VERDICT {
                    <Verdict
                        state={state.clone()}
                        assessment={assessment.clone()}
                        explanation={explanation.clone()}
                        found={found.clone()}
                        asked={(*asked).clone()}
                        on_asked={on_asked.clone()}
                        on_opened={on_opened.clone()}
                    />
                }
                if on_paper { <PrintedInputs state={state.clone()} assessment={assessment.clone()} /> }
                if step >= MUST_HAVES {
                    <div class="ask-side" aria-busy={is_busy.to_string()}>
                        <MustHaves assessment={assessment.clone()} />
                        if step >= PRIORITIES {
                            <Priorities state={state.clone()} assessment={assessment.clone()} on_opened={on_opened.clone()} />
                        }
                        if step >= ASKED {
                            <ExtraInputs state={state.clone()} on_opened={on_opened.clone()} />
                        }
                    </div>
                }
                if step == STEPS {
                    <AnswerSide
                        answer={Answer {
                            state: state.clone(),
                            assessment: assessment.clone(),
                            explanation: explanation.clone(),
                            found,
                        }}
                        {on_paper}
                        {on_asked}
                        {on_opened}
                    />
                } else if step >= MUST_HAVES {
                    <div class="answer-side" aria-busy="true"></div>
                }
            </main>
            if step == STEPS {
                <StickyVerdict assessment={assessment.clone()} explanation={explanation.clone()} />
            }
            <Announcer sentence={AttrValue::from(explanation.status.plain())} />
            if let Some(subject) = &*subject {
                <Details
                    catalog={state.catalog.clone()}
                    {assessment}
                    subject={subject.clone()}
                    on_closed={closed}
                />
            }
        </ContextProvider<Dispatch>>
    }
}

/// What follows from the state; still the same one where a change has changed nothing of it.
#[hook]
fn use_assessment(state: &Shared<State>) -> Shared<Assessment> {
    let last = use_mut_ref(|| None::<(Shared<State>, Shared<Assessment>)>);
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
