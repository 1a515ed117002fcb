//! One question: its answers as native radio buttons or checkboxes, each with how many options it leaves.

use yew::{Callback, Event, Html, Properties, component, html};

use super::counts::reply_with;
use super::number;
use crate::renders;
use crate::widgets::words;
use edgewise_engine::catalog::{Answer, Field, Question, Takes, Typed};
use edgewise_engine::id::QuestionId;
use edgewise_engine::scenario::Reply;

/// Which question, and what is answered.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The question.
    pub question: Question,
    /// The answers of this edition, each with how many options it leaves once that is known.
    pub answers: Vec<(Answer, Option<u32>)>,
    /// What is answered.
    pub reply: Option<Reply>,
    /// What there is to say about it, a sentence each.
    pub remarks: Vec<String>,
    /// Another answer was given, or it was taken back.
    pub on_reply: Callback<(QuestionId, Option<Reply>)>,
}

/// The question.
#[component]
pub fn QuestionView(props: &Props) -> Html {
    let Props { question, answers, reply, remarks, on_reply } = props;
    renders::note(|| format!("question {}", question.id));
    let name = format!("ask-{}", question.id);
    let on_unsaid = {
        let id = question.id.clone();
        on_reply.reform(move |_: Event| (id.clone(), None))
    };
    // If nothing is demanded, there is nothing to count.
    let is_counted = !question.criteria().is_empty();
    let choice = |(answer, left): &(Answer, Option<u32>)| {
        let is_given = reply.as_ref().is_some_and(|one| one.answers.contains(&answer.id));
        let next = reply_of(question, answer, reply.as_ref(), is_given);
        let id = question.id.clone();
        let onchange = on_reply.reform(move |_: Event| (id.clone(), next.clone()));
        let kind = if question.takes == Takes::Several { "checkbox" } else { "radio" };
        let field = format!("{name}-{}", answer.id);
        html! {
            <label class="choice" key={answer.id.as_str()} data-none={(*left == Some(0)).to_string()}>
                <input id={field} type={kind} name={name.clone()} value={answer.id.to_string()} checked={is_given} {onchange} />
                <span class="choice-words">{ answer.label.clone() }</span>
                if is_counted { { count(*left) } }
            </label>
        }
    };
    let typed = answers.iter().find_map(|(answer, _)| {
        let reply = reply.as_ref().filter(|one| one.answers.contains(&answer.id))?;
        Some((answer, answer.typed?, reply.typed))
    });
    html! {
        <fieldset class="question" data-answered={reply.is_some().to_string()}>
            <legend>{ question.text.clone() }</legend>
            if question.takes == Takes::One {
                <label class="unsaid">
                    <input id={format!("{name}-unsaid")} type="radio" name={name.clone()} value="" checked={reply.is_none()} onchange={on_unsaid} />
                    <span>{ "Not said" }</span>
                </label>
            }
            <div class="choices">{ for answers.iter().map(choice) }</div>
            { for typed.map(|(answer, field, value)| typed_answer(props, answer, field, value)) }
            { for remarks.iter().map(|said| html! { <p class="remark" key={said.clone()}>{ said.clone() }</p> }) }
        </fieldset>
    }
}

/// How many options an answer leaves: a number on screen, with a word for screen readers.
fn count(left: Option<u32>) -> Html {
    let said = left.map(|left| left.to_string()).unwrap_or_default();
    html! {
        <>
            <small class="count" aria-hidden="true">{ words(said.clone()) }</small>
            <span class="unseen">{ words(if said.is_empty() { String::new() } else { format!(", {said} match") }) }</span>
        </>
    }
}

/// The reply after a click on an answer: removing a tick leaves the others.
fn reply_of(
    question: &Question,
    answer: &Answer,
    reply: Option<&Reply>,
    is_given: bool,
) -> Option<Reply> {
    if question.takes == Takes::Several && is_given {
        let mut left = reply.cloned().unwrap_or_default();
        left.answers.remove(&answer.id);
        return (!left.answers.is_empty()).then_some(left);
    }
    Some(reply_with(question, answer, reply))
}

/// The field of an answer that is typed.
fn typed_answer(props: &Props, answer: &Answer, field: Field, value: Option<Typed>) -> Html {
    let Props { question, on_reply, .. } = props;
    let on_typed = {
        let (question, answer) = (question.id.clone(), answer.id.clone());
        on_reply.reform(move |typed: Option<Typed>| {
            (question.clone(), typed.map(|typed| Reply::of(&answer, Some(typed))))
        })
    };
    let name = answer.unit.as_ref().unwrap_or(&answer.label);
    let id = format!("ask-{}-typed", question.id);
    html! { <div class="choice-field">{ number::view(id, name, field, value, "", on_typed) }</div> }
}
