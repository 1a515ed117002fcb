//! A question whose answer is typed: how many sites, and how long it has to last.

use yew::{Callback, Html};

use super::number;
use edgewise_engine::catalog::{Question, Typed};
use edgewise_engine::id::QuestionId;
use edgewise_engine::quantity::Date;
use edgewise_engine::scenario::Reply;

/// The question with its answer, and a remark if that is a day before `as_of`; it reports what was typed, or
/// that the answer was taken back.
pub fn view(
    question: &Question,
    reply: Option<&Reply>,
    as_of: Date,
    on_reply: &Callback<(QuestionId, Option<Reply>)>,
) -> Option<Html> {
    let answer = question.answers.first()?;
    let field = answer.typed?;
    let on_typed = {
        let (question, answer) = (question.id.clone(), answer.id.clone());
        on_reply.reform(move |typed: Option<Typed>| {
            (question.clone(), typed.map(|typed| Reply::of(&answer, Some(typed))))
        })
    };
    let value = reply.and_then(|reply| reply.typed);
    let id = format!("ask-{}", question.id);
    let remark = match value {
        Some(Typed::Until(until)) if until.last_day() < as_of => "That is in the past.",
        _ => "",
    };
    Some(number::view(id, &question.text, field, value, remark, on_typed))
}
