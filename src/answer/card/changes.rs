//! What could change the answer, at most three things: a priority to try out right there, a rating, and
//! a fact or a date.

use yew::{Callback, Html, MouseEvent, Properties, component, html, use_callback, use_state};

use super::weight_slider;
use crate::delivery::use_delivery;
use crate::state::{Dispatch, Message, Shared, State, Subject, use_dispatch};
use crate::widgets::sentence;
use edgewise_engine::assessment::{Assessment, Kind, Price, TippingPoint};
use edgewise_engine::scenario::Edit;

/// What the list is about.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was said.
    pub state: Shared<State>,
    /// What follows from it.
    pub assessment: Shared<Assessment>,
    /// A fact behind the answer was opened.
    pub on_opened: Callback<Subject>,
}

/// The list; empty if nothing can.
#[component]
pub fn Changes(props: &Props) -> Html {
    let Props { state, assessment, .. } = props;
    let (delivery, dispatch) = (use_delivery(), use_dispatch());
    let is_tried = use_state(|| false);
    let on_tried = {
        let set = is_tried.setter();
        use_callback(*is_tried, move |_: MouseEvent, was| set.set(!was))
    };
    let points = assessment.what_could_change();
    // Where only one option fits, a must-have decides.
    let is_only = assessment.verdict.kind == Kind::OnlyOption;
    let must = assessment.nearest_must().filter(|_| is_only);
    let without = must.and_then(|must| without(assessment, must, &dispatch));
    if points.is_empty() && without.is_none() {
        return Html::default();
    }
    let point = |point: &TippingPoint| {
        let said = sentence(&assessment.say_tipping_point(point));
        let more = if matches!(point, TippingPoint::Priority(_)) {
            html! {
                <>
                    <button class="link" type="button" aria-expanded={is_tried.to_string()} onclick={on_tried.clone()}>{ "Try it" }</button>
                    if *is_tried {
                        { delivery.room("The weight", |rooms| (rooms.weight_slider)(&weight_slider::Props {
                            state: state.clone(),
                            assessment: assessment.clone(),
                        })) }
                    }
                </>
            }
        } else {
            see(props, point)
        };
        html! { <li key={kind(point)}>{ said }{ " " }{ more }</li> }
    };
    html! {
        <div class="changes">
            <h3>{ "What could change this" }</h3>
            <ol>{ for without.into_iter().chain(points.iter().map(point)) }</ol>
        </div>
    }
}

/// What would come first without a must-have, and a button that takes it back.
fn without(assessment: &Assessment, must: &Price, dispatch: &Dispatch) -> Option<Html> {
    let said = assessment.say_without(must)?;
    let criterion = assessment.table.criteria[must.place].id.clone();
    let dispatch = dispatch.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        dispatch.dispatch(Message::Edited(Edit::Dropped(criterion.clone())));
    });
    Some(html! {
        <li key="must-have">
            { sentence(&said) }{ " " }
            <button class="link" type="button" {onclick}>{ "Try it" }</button>
        </li>
    })
}

const fn kind(point: &TippingPoint) -> &'static str {
    match point {
        TippingPoint::Priority(_) => "priority",
        TippingPoint::Rating(_) => "rating",
        TippingPoint::Fact(..) => "fact",
        TippingPoint::Date(_) => "date",
        TippingPoint::Preview(_) => "preview",
    }
}

/// The button that opens what is behind it.
fn see(props: &Props, point: &TippingPoint) -> Html {
    let table = &props.assessment.table;
    let cell = |option: usize, place: usize| {
        let option = table.candidates[option].id.clone();
        Subject::Cell(option, table.criteria[place].id.clone())
    };
    let subject = match point {
        TippingPoint::Priority(_) => None,
        TippingPoint::Rating(margin) => {
            margin.shifts.first().map(|shift| cell(shift.option, shift.place))
        }
        TippingPoint::Fact(option, place) => Some(cell(*option, *place)),
        TippingPoint::Date(end) => Some(cell(end.option, end.place)),
        TippingPoint::Preview(option) => {
            Some(Subject::Option(table.candidates[*option].id.clone()))
        }
    };
    let Some(subject) = subject else { return Html::default() };
    let onclick = props.on_opened.reform(move |_: MouseEvent| subject.clone());
    html! { <button class="link" type="button" {onclick}>{ "See the fact" }</button> }
}
