//! The whole page: one state, one assessment, and the views that show it.

use yew::{
    Callback, ContextProvider, Html, Properties, component, hook, html, use_callback,
    use_effect_with, use_memo, use_mut_ref, use_node_ref, use_reducer, use_state,
};

use crate::answer::{
    Answer, AnswerSide, Details, LinkNotices, PrintedInputs, StickyVerdict, Verdict, use_win_shares,
};
use crate::ask::{ExtraInputs, MustHaves, Priorities};
use crate::boards::VisitBar;
use crate::browser::address::use_address;
use crate::browser::announce::Announcer;
use crate::browser::print::use_paper;
use crate::effort::EffortPanel;
use crate::masthead::Masthead;
use crate::state::{Dispatch, Shared, State, Store, Subject};
use edgewise_engine::assessment::Assessment;
use edgewise_engine::catalog::Reasons;
use edgewise_engine::id::OptionId;

/// What the page is about.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What the page was opened with.
    pub opened: Shared<State>,
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
    let assessment = use_assessment(&state);
    let explanation = {
        let key = (assessment.clone(), state.reasons.clone());
        let said = use_memo(key, |(assessment, reasons)| assessment.explain(reasons));
        Shared::from(said)
    };
    let found = use_win_shares(&state, &assessment);
    {
        let on_built = props.on_built.clone();
        use_effect_with((), move |()| on_built.emit(()));
    }
    let on_paper = use_paper();
    let asked = use_state(|| None::<OptionId>);
    let subject = use_state(|| None::<Subject>);
    let verdict = use_node_ref();

    let on_asked = {
        let asked = asked.setter();
        use_callback((), move |option, ()| asked.set(option))
    };
    let on_opened = {
        let subject = subject.setter();
        use_callback((), move |one, ()| subject.set(Some(one)))
    };
    let on_closed = {
        let subject = subject.setter();
        use_callback((), move |(), ()| subject.set(None))
    };
    html! {
        <ContextProvider<Dispatch> context={dispatch}>
        <ContextProvider<Shared<Reasons>> context={state.reasons.clone()}>
            <Announcer status={explanation.status.plain()}>
                <Masthead state={state.clone()} />
                <VisitBar state={state.clone()} />
                <main class="page">
                    if let Some(opened) = &state.opened {
                        <LinkNotices opened={opened.clone()} />
                    }
                    <Verdict
                        state={state.clone()}
                        assessment={assessment.clone()}
                        explanation={explanation.clone()}
                        found={found.clone()}
                        asked={(*asked).clone()}
                        on_asked={on_asked.clone()}
                        on_opened={on_opened.clone()}
                        section={verdict.clone()}
                    />
                    if on_paper { <PrintedInputs state={state.clone()} assessment={assessment.clone()} /> }
                    <div class="ask-side">
                        <MustHaves assessment={assessment.clone()} />
                        <Priorities state={state.clone()} assessment={assessment.clone()} on_opened={on_opened.clone()} />
                        <ExtraInputs state={state.clone()} on_opened={on_opened.clone()} />
                    </div>
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
                </main>
                <EffortPanel state={state.clone()} assessment={assessment.clone()} />
                <StickyVerdict assessment={assessment.clone()} explanation={explanation.clone()} {verdict} />
                if let Some(subject) = &*subject {
                    <Details catalog={state.catalog.clone()} {assessment} subject={subject.clone()} {on_closed} />
                }
            </Announcer>
        </ContextProvider<Shared<Reasons>>>
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
