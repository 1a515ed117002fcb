//! The whole page: one state, one assessment, and the views that show it.

use std::rc::Rc;

use gloo::utils::document_element;
use yew::{
    AttrValue, Callback, ContextProvider, Html, Properties, component, html, use_effect_with,
    use_memo, use_reducer, use_state,
};

use super::address::{opened_with, use_address};
use super::ask_first::AskFirst;
use super::considered::Considered;
use super::details::{Details, Subject};
use super::drift::Drift;
use super::kept::use_kept;
use super::masthead::Masthead;
use super::matrix::Matrix;
use super::model::{Dispatch, State};
use super::must_haves::MustHaves;
use super::notices::Notices;
use super::now::Now;
use super::open_link::use_open_link;
use super::paper;
use super::priorities::Priorities;
use super::record::Record;
use super::shares::use_shares;
use super::status::Status;
use super::take_away::use_take_away;
use super::verdict::Verdict;
use super::working::Working;
use crate::catalog::Catalog;
use crate::id::OptionId;
use crate::link;

/// What the page is about.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The facts.
    pub catalog: Rc<Catalog>,
}

/// The page.
#[component]
pub fn App(props: &Props) -> Html {
    let state = {
        let catalog = Rc::clone(&props.catalog);
        use_reducer(move || {
            let text = opened_with();
            let reading = link::read(&catalog, &text);
            State::opened(catalog, text, reading)
        })
    };
    let dispatch: Dispatch = state.dispatcher();
    let state = Rc::new((*state).clone());
    use_address(&state, &dispatch);
    use_effect_with((), |()| {
        // The mounted page, and nothing else, says that it is ready.
        let _ = document_element().set_attribute("data-app", "ready");
    });
    let assessment = use_memo(Rc::clone(&state), |state| state.assessment());
    let explanation = {
        let catalog = Rc::clone(&state.catalog);
        use_memo(Rc::clone(&assessment), move |assessment| assessment.explain(&catalog))
    };
    let found = use_shares(&state, &assessment);
    let kept = use_kept(&state, &dispatch);
    let open_link = use_open_link(&state, &dispatch);
    let take_away = use_take_away(&state, &assessment);
    let asked = use_state(|| None::<OptionId>);
    let subject = use_state(|| None::<Subject>);

    let asked_about = {
        let asked = asked.clone();
        Callback::from(move |option: Option<OptionId>| asked.set(option))
    };
    let opened = {
        let subject = subject.clone();
        Callback::from(move |one: Subject| subject.set(Some(one)))
    };
    let closed = {
        let subject = subject.clone();
        Callback::from(move |()| subject.set(None))
    };
    html! {
        <ContextProvider<Dispatch> context={dispatch}>
            <Masthead state={Rc::clone(&state)} {open_link} />
            <main class="page">
                if let Some(opened) = &state.opened {
                    <Notices opened={opened.clone()} />
                }
                <Verdict
                    state={Rc::clone(&state)}
                    assessment={Rc::clone(&assessment)}
                    explanation={Rc::clone(&explanation)}
                    found={found.clone()}
                    asked={(*asked).clone()}
                    on_asked={asked_about.clone()}
                />
                { paper::view(&state, &assessment) }
                <div class="ask-side">
                    <MustHaves assessment={Rc::clone(&assessment)} />
                    <Priorities state={Rc::clone(&state)} assessment={Rc::clone(&assessment)} />
                    <Considered state={Rc::clone(&state)} on_opened={opened.clone()} />
                    <Record state={Rc::clone(&state)} />
                    { kept }
                </div>
                <div class="answer-side">
                    if !state.is_withheld() {
                        <Drift state={Rc::clone(&state)} />
                    }
                    <Working assessment={Rc::clone(&assessment)} explanation={Rc::clone(&explanation)} {found} />
                    <Matrix
                        catalog={Rc::clone(&state.catalog)}
                        assessment={Rc::clone(&assessment)}
                        on_asked={asked_about}
                        on_opened={opened}
                    />
                    if !assessment.is_blank {
                        <AskFirst assessment={Rc::clone(&assessment)} />
                    }
                    { take_away }
                </div>
            </main>
            <Now assessment={Rc::clone(&assessment)} explanation={Rc::clone(&explanation)} />
            <Status sentence={AttrValue::from(explanation.status.plain())} />
            if let Some(subject) = &*subject {
                <Details
                    catalog={Rc::clone(&state.catalog)}
                    assessment={Rc::clone(&assessment)}
                    subject={subject.clone()}
                    on_closed={closed}
                />
            }
        </ContextProvider<Dispatch>>
    }
}
