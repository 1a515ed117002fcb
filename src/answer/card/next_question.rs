//! What to ask next: the question that narrows the list the most, answered right there.

use yew::{Callback, Html, MouseEvent, Properties, component, html, use_memo};

use crate::browser::after_paint::use_after_paint;
use crate::state::{Message, Shared, State, use_dispatch};
use crate::widgets::{sentence, words};
use edgewise_engine::assessment::{About, Assessment, Next};
use edgewise_engine::scenario::{Edit, Reply};

/// What the question depends on.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was said.
    pub state: Shared<State>,
    /// What follows from it.
    pub assessment: Shared<Assessment>,
}

/// The question with its answers; empty if none narrows the list. It is computed once the answer is
/// painted.
#[component]
pub fn NextQuestion(props: &Props) -> Html {
    let dispatch = use_dispatch();
    let now = (Shared::clone(&props.state), Shared::clone(&props.assessment));
    let painted = use_after_paint(&now);
    let found = use_memo(painted, |painted| {
        painted.as_ref().and_then(|(state, assessment)| {
            let next = assessment.next(&state.catalog, &state.scenario)?;
            Some((assessment.say_next(&state.catalog, &next), next))
        })
    });
    let Some((said, next)) = &*found else { return Html::default() };
    let send = Callback::from(move |message: Message| dispatch.dispatch(message));
    html! {
        <div class="next-question" key={said.plain()}>
            <p>{ sentence(said) }</p>
            <p class="acts">{ answers(&props.state, next, &send) }</p>
        </div>
    }
}

/// The buttons, each with how many options its answer leaves.
fn answers(state: &State, next: &Next, send: &Callback<Message>) -> Html {
    match &next.about {
        About::Question(id, counts) => {
            let Some(question) = state.catalog.questions.question(id) else {
                return Html::default();
            };
            let button = |(answer, left): (_, &u32)| {
                let found = question.answer(answer)?;
                let message = Message::Replied(id.clone(), Some(Reply::of(answer, None)));
                let onclick = send.reform(move |_: MouseEvent| message.clone());
                Some(html! {
                    <button key={answer.as_str()} class="button" type="button" {onclick}>
                        { found.label.clone() }<small>{ words(format!("({left} match)")) }</small>
                    </button>
                })
            };
            counts.iter().filter_map(|(answer, left)| button((answer, left))).collect()
        }
        About::Must(id, _) => {
            let usual = state.catalog.criterion(id).and_then(|one| one.must.offers.first());
            let Some(usual) = usual else { return Html::default() };
            let message = Message::Edited(Edit::Demanded(id.clone(), usual.clone()));
            let onclick = send.reform(move |_: MouseEvent| message.clone());
            html! { <button class="button" type="button" {onclick}>{ "Yes, a must-have" }</button> }
        }
    }
}
