//! A question whose answer is typed: how many sites, and how long it has to last.

use yew::{Callback, Html, Properties, component, html};

use super::number::NumberField;
use edgewise_engine::catalog::{Question, Typed};
use edgewise_engine::id::QuestionId;
use edgewise_engine::scenario::Reply;

/// Which question, and what is answered.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The question.
    pub question: Question,
    /// What is answered.
    pub reply: Option<Reply>,
    /// Another answer was typed, or it was taken back.
    pub on_reply: Callback<(QuestionId, Option<Reply>)>,
}

/// The question.
#[component]
pub fn TypedQuestion(props: &Props) -> Html {
    let Props { question, reply, on_reply } = props;
    let Some((answer, field)) =
        question.answers.first().and_then(|answer| Some((answer, answer.typed?)))
    else {
        return Html::default();
    };
    let on_typed = {
        let (question, answer) = (question.id.clone(), answer.id.clone());
        on_reply.reform(move |typed: Option<Typed>| {
            (question.clone(), typed.map(|typed| Reply::of(&answer, Some(typed))))
        })
    };
    let value = reply.as_ref().and_then(|reply| reply.typed);
    html! { <NumberField id={format!("ask-{}", question.id)} name={question.text.clone()} {field} {value} {on_typed} /> }
}
