//! Two options side by side: which two, and the verdict between them.

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, MouseEvent, Properties, TargetCast, component, html};

use super::HEADING;
use super::column_head::leads;
use crate::state::Shared;
use crate::widgets::{sentence, words};
use edgewise_engine::assessment::{Assessment, State};
use edgewise_engine::id::OptionId;
use edgewise_engine::scenario::Edit;

/// Which two.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What follows from what was said.
    pub assessment: Shared<Assessment>,
    /// The two, as places in the table.
    pub pair: (usize, usize),
    /// Another one takes the place of one of them, or the table of all comes back.
    pub on_edited: Callback<Edit>,
}

/// The heading, in which each of the two can be changed.
#[component]
pub fn ComparedHead(props: &Props) -> Html {
    let Props { assessment, pair, on_edited } = props;
    let (one, other) = *pair;
    let id = |place: usize| assessment.table.candidates[place].id.clone();
    let choice = |name: &'static str, chosen: usize, kept: usize, is_first: bool| {
        let ids: Vec<OptionId> =
            assessment.table.candidates.iter().map(|one| one.id.clone()).collect();
        let kept_id = id(kept);
        let now = id(chosen);
        let onchange = on_edited.reform(move |event: Event| {
            let spelled = event.target_unchecked_into::<HtmlSelectElement>().value();
            let to = ids.iter().find(|id| id.as_str() == spelled).unwrap_or(&now).clone();
            let kept = kept_id.clone();
            if is_first { Edit::Compared(to, kept) } else { Edit::Compared(kept, to) }
        });
        let options = assessment.ranking().into_iter().filter(move |place| *place != kept);
        html! {
            <select class="button" aria-label={name} {onchange}>
                { for options.map(|place| html! {
                    <option key={id(place).as_str()} value={id(place).to_string()} selected={place == chosen}>{ assessment.table.label(place) }</option>
                }) }
            </select>
        }
    };
    let on_stopped = on_edited.reform(|_: MouseEvent| Edit::StoppedComparing);
    html! {
        <>
            <h2 id={HEADING} tabindex="-1">{ "Two options compared" }</h2>
            <p class="compared-choice">
                { choice("First option", one, other, true) }<span>{ " and " }</span>{ choice("Second option", other, one, false) }
            </p>
            <button class="button" type="button" onclick={on_stopped}>{ "Show all options" }</button>
        </>
    }
}

/// The verdict as the first row: how each of the two does, and what makes the difference.
pub fn verdict(assessment: &Assessment, one: usize, other: usize) -> Html {
    let cell = |option: usize, rival: usize| {
        let state = assessment.standings[option].screened.state;
        let stands = match state {
            _ if !assessment.is_ranked() => "not ranked".to_owned(),
            State::RuledOut => "ruled out".to_owned(),
            State::Unconfirmed => "not confirmed".to_owned(),
            State::Fits => score_beside(assessment, option, rival),
        };
        html! { <td data-leads={leads(assessment, option).to_string()}><b>{ words(stands) }</b></td> }
    };
    html! {
        <tbody key="verdict" class="compared-verdict">
            <tr>
                <th key="" scope="row">{ "Verdict" }</th>
                { cell(one, other) }
                { cell(other, one) }
            </tr>
            <tr class="compared-why">
                <td colspan="3">{ sentence(&assessment.say_pair(one, other)) }</td>
            </tr>
        </tbody>
    }
}

/// "0.88, ahead by 0.08".
fn score_beside(assessment: &Assessment, option: usize, rival: usize) -> String {
    let score = |option: usize| assessment.standings[option].score.map(|score| score.point);
    let (Some(own), Some(others)) = (score(option), score(rival)) else {
        return "matches".to_owned();
    };
    let difference = own - others;
    let beside = match difference {
        _ if assessment.standings[rival].screened.state == State::RuledOut => "matches".to_owned(),
        more if more.numerator() > 0 => format!("ahead by {}", more.decimal(2)),
        less if less.is_negative() => format!("behind by {}", less.abs().decimal(2)),
        _ => "level".to_owned(),
    };
    format!("{}, {beside}", own.decimal(2))
}
