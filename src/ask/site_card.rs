//! The site card: questions about the site, and below them everything that can be demanded or
//! ranked.

mod also;
mod counts;
mod number;
mod question;
mod typed;

use yew::{Html, Properties, component, html, use_callback, use_memo};

use crate::ask::{examples, extra_inputs, must_haves, priorities};
use crate::delivery::use_delivery;
use crate::state::{Message, Shared, State, Subject, use_dispatch};
use crate::widgets::words;
use counts::use_counts;
use edgewise_engine::assessment::{Assessment, State as Outcome};
use edgewise_engine::catalog::{Question, Takes};
use edgewise_engine::id::QuestionId;
use edgewise_engine::scenario::{Replies, Reply};
use question::QuestionView;
use yew::Callback;

/// The heading of the card, where the skip link leads.
pub const HEADING: &str = "site-heading";

/// What the card is about.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was said.
    pub state: Shared<State>,
    /// What follows from it.
    pub assessment: Shared<Assessment>,
    /// A criterion or an own option was opened.
    pub on_opened: Callback<Subject>,
}

/// The card.
#[component]
pub fn SiteCard(props: &Props) -> Html {
    let Props { state, assessment, on_opened } = props;
    let (dispatch, delivery) = (use_dispatch(), use_delivery());
    let replies = use_memo(state.clone(), |state| Replies::of(&state.catalog, &state.scenario));
    let counts = use_counts(state, assessment);
    let on_reply = {
        let dispatch = dispatch.clone();
        use_callback((), move |(id, reply): (QuestionId, Option<Reply>), ()| {
            dispatch.dispatch(Message::Replied(id, reply));
        })
    };
    let cut = state.scenario.cut(&state.catalog);
    let asked: Vec<&Question> =
        state.catalog.questions.asked.iter().filter(|one| one.is_asked(&cut)).collect();
    let view = |question: &&Question| {
        let answers: Vec<_> = question
            .offered(&cut)
            .map(|answer| (answer.clone(), counts.of(question, answer)))
            .collect();
        html! {
            <QuestionView
                key={question.id.as_str()}
                question={(*question).clone()}
                {answers}
                reply={replies.0.get(&question.id).cloned()}
                remarks={remarks(state, &replies, question)}
                on_reply={on_reply.clone()}
            />
        }
    };
    let as_of = assessment.table.as_of;
    let field =
        |question: &&Question| typed::view(question, replies.0.get(&question.id), as_of, &on_reply);
    let (typed, chosen): (Vec<_>, Vec<_>) =
        asked.iter().copied().partition(|one| one.takes == Takes::Typed);
    let all = assessment.standings.len();
    let left = all - assessment.in_state(Outcome::RuledOut).count();
    let open = match assessment.in_state(Outcome::Unconfirmed).count() {
        0 => String::new(),
        open => format!(", {open} of them not confirmed"),
    };
    let must_haves = must_haves::Props { state: state.clone(), assessment: assessment.clone() };
    let extra = extra_inputs::Props { state: state.clone(), on_opened: on_opened.clone() };
    let priorities = priorities::Props {
        state: state.clone(),
        assessment: assessment.clone(),
        on_opened: on_opened.clone(),
    };
    html! {
        <section class="card site-card" aria-labelledby={HEADING}>
            <div class="site-head">
                <h1 id={HEADING} tabindex="-1">{ "Which Kubernetes fits your edge site?" }</h1>
                <p class="hint">
                    { words(format!("Answer what you know: {left} of {all} options match{open}. The number at each answer is how many would.")) }
                </p>
            </div>
            { examples::chips(state, &dispatch) }
            <div class="questions">
                { for chosen.iter().map(view) }
                <div class="typed-questions">{ for typed.iter().filter_map(field) }</div>
            </div>
            { also::view(state, &dispatch) }
            { must_haves::folded(must_haves, &delivery) }
            { priorities::folded(priorities, &delivery) }
            { extra_inputs::folded(extra, &delivery) }
        </section>
    }
}

/// The remarks under a question: answers that contradict each other, priorities that the answer sets,
/// what was demanded elsewhere.
fn remarks(state: &State, replies: &Replies, question: &Question) -> Vec<String> {
    let (catalog, scenario) = (&state.catalog, &state.scenario);
    let mut said: Vec<String> = replies
        .contradictions(&catalog.questions)
        .filter(|one| one.when.last().is_some_and(|when| when.question == question.id))
        .map(|one| one.because.clone())
        .collect();
    let reply = replies.0.get(&question.id);
    let given = question
        .answers
        .iter()
        .filter(|one| reply.is_some_and(|reply| reply.answers.contains(&one.id)));
    let tiers: Vec<String> = given
        .flat_map(|answer| &answer.tiers)
        .filter_map(|(id, tier)| Some(format!("{}: {}", catalog.criterion(id)?.name, tier.say())))
        .collect();
    if !tiers.is_empty() {
        said.push(format!("Priorities: {}", tiers.join(" · ")));
    }
    let elsewhere: Vec<String> = question
        .criteria()
        .into_iter()
        .filter(|_| reply.is_none())
        .filter_map(|id| Some(catalog.criterion(id)?.demand(scenario.musts.get(id)?)))
        .collect();
    if !elsewhere.is_empty() {
        said.push(format!("Set under All must-haves: {}", elsewhere.join("; ")));
    }
    said.extend(
        question.note.clone().filter(|_| reply.is_none_or(|reply| reply.answers.len() == 1)),
    );
    said
}
