//! The matrix: options side by side, criteria below each other, a reason and a source in every cell.

mod cell;
mod citations;
mod column_head;
mod column_picker;
mod groups;
pub mod rating;
mod row;
mod ruled_out;
pub mod visible_columns;

use std::sync::Arc;

use yew::{AttrValue, Callback, Html, Properties, component, html, use_callback, use_state};

use crate::answer::export;
use crate::browser::focus;
use crate::state::{Shared, Subject};
use cell::Flag;
use column_head::{ColumnHead, leads};
use column_picker::ColumnPicker;
use edgewise_engine::assessment::{Assessment, Cell, Kind, State};
use edgewise_engine::catalog::Reasons;
use edgewise_engine::id::OptionId;
use groups::{Group, differs, groups};
use row::MatrixRow;
use ruled_out::{Excluded, RuledOut};
use visible_columns::{shown, use_room};

/// What the matrix shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The reasons and sources behind the facts.
    pub reasons: Shared<Reasons>,
    /// What follows from what was said.
    pub assessment: Shared<Assessment>,
    /// Whether it is for paper, where a cell cannot be opened for its sources.
    pub on_paper: bool,
    /// "Why not …?" was asked of an option.
    pub on_asked: Callback<Option<OptionId>>,
    /// A cell, an option or a criterion was opened.
    pub on_opened: Callback<Subject>,
}

/// The matrix with what is around it.
#[component]
pub fn Matrix(props: &Props) -> Html {
    let Props { reasons, assessment, on_paper, on_asked, on_opened } = props;
    let room = use_room();
    let picked = use_state(|| None::<Vec<OptionId>>);
    let unfolded = use_state(|| false);
    let on_picked = {
        let picked = picked.setter();
        use_callback((), move |options, ()| picked.set(options))
    };
    let on_folded = {
        let set = unfolded.setter();
        use_callback(*unfolded, move |_: yew::MouseEvent, was| set.set(!was))
    };
    // It has some hundred controls.
    let on_skipped = use_callback((), |_: yew::MouseEvent, ()| focus::go_to(export::HEADING));
    let places = shown(assessment, picked.as_deref(), room);
    let groups = groups(assessment);
    let is_open = |group: &Group| !group.folds || *unfolded || *on_paper;
    let excluded = Excluded::all(assessment, on_paper.then_some(&**reasons));
    // Where one of several neighbours has no key, all are made anew as soon as one comes or goes:
    // here everything has one.
    let group = |group: &Group| {
        html! {
            <tbody key={group.key} class="group" data-brief={group.brief.to_string()}>
                <tr key="" class="group-head">
                    <th colspan={(places.len() + 1).to_string()} scope="rowgroup">
                        if group.folds {
                            <button class="fold" type="button" aria-expanded={is_open(group).to_string()} onclick={on_folded.clone()}>
                                { format!("{} ({})", group.title, group.criteria.len()) }
                            </button>
                        } else {
                            { group.title }
                        }
                    </th>
                </tr>
                { for group.criteria.iter().filter(|_| is_open(group)).map(|place| row(props, *place, &places, group.brief)) }
            </tbody>
        }
    };
    html! {
        <section class="matrix" aria-labelledby="matrix-heading">
            <div class="matrix-head">
                <h2 id="matrix-heading">{ "Side by side" }</h2>
                <p class="tally">{ tally(assessment, &groups) }</p>
                <ColumnPicker assessment={Shared::clone(assessment)} shown={places.clone()} {room} {on_picked} />
            </div>
            <RuledOut {excluded} {on_paper} on_asked={on_asked.clone()} on_opened={on_opened.clone()} />
            <button class="link skip" type="button" onclick={on_skipped}>{ "Skip the table" }</button>
            <div class="scroll" tabindex="0" role="region" aria-label="Options by criteria">
                <table data-columns={places.len().to_string()}>
                    <caption key="caption" class="unseen">{ "Options by criteria. Choose a rating for its reason and its source." }</caption>
                    <thead key="head">
                        <tr>
                            <th key="" scope="col" class="corner"><small>{ "Criterion; more filled dots are better" }</small></th>
                            { for places.iter().map(|option| column_head(props, *option)) }
                        </tr>
                    </thead>
                    { for groups.iter().map(group) }
                </table>
            </div>
            if *on_paper { { citations::view(reasons, &cells(assessment, &places, &groups)) } }
        </section>
    }
}

/// The head over the option at a place of the table.
fn column_head(props: &Props, option: usize) -> Html {
    let assessment = &props.assessment;
    let candidate = &assessment.table.candidates[option];
    let standing = &assessment.standings[option];
    let score = standing.score.filter(|_| assessment.verdict.kind != Kind::Withheld);
    html! {
        <ColumnHead
            key={candidate.id.as_str()}
            option={candidate.id.clone()}
            name={candidate.name.clone()}
            family={candidate.family_name.clone()}
            is_beyond={candidate.is_beyond}
            leads={leads(assessment, option)}
            state={standing.screened.state}
            score={score.map(|score| score.point)}
            on_asked={props.on_asked.clone()}
            on_opened={props.on_opened.clone()}
        />
    }
}

/// The criterion at a place over the options at others; in `brief` without reasons.
fn row(props: &Props, place: usize, options: &[usize], brief: bool) -> Html {
    let assessment = &props.assessment;
    let criterion = &assessment.table.criteria[place];
    let demanded = assessment.demands.iter().find(|(one, _)| *one == place);
    let cell = |option: &usize| {
        let candidate = &assessment.table.candidates[*option];
        cell::Props {
            reasons: Shared::clone(&props.reasons),
            option: candidate.id.clone(),
            option_name: AttrValue::from(candidate.name.clone()),
            criterion: Arc::clone(criterion),
            cell: candidate.cells[place].clone(),
            flags: Flag::all(assessment, *option, place),
            leads: leads(assessment, *option),
            brief,
            on_paper: props.on_paper,
            on_opened: props.on_opened.clone(),
        }
    };
    html! {
        <MatrixRow
            key={criterion.id.as_str()}
            criterion={Arc::clone(criterion)}
            share={assessment.share(place)}
            demanded={demanded.map(|(_, value)| value.clone())}
            differs={differs(assessment, place)}
            cells={options.iter().map(cell).collect::<Vec<_>>()}
            on_opened={props.on_opened.clone()}
        />
    }
}

/// The cells that stand on paper: those of the columns, and those that rule an option out.
fn cells<'a>(assessment: &'a Assessment, places: &[usize], groups: &[Group]) -> Vec<&'a Cell> {
    let cells = |option: usize| &assessment.table.candidates[option].cells;
    let rows = || groups.iter().flat_map(|group| &group.criteria);
    let compared = places.iter().flat_map(|place| rows().map(|row| &cells(*place)[*row]));
    let fails = assessment.in_state(State::RuledOut).flat_map(|option| {
        ruled_out::fails(assessment, option).map(move |(row, _)| &cells(option)[*row])
    });
    compared.chain(fails).collect()
}

/// "2 of 15 fit"; "3 of 15 left: 2 fit, 1 unconfirmed", the sum that stands at the must-haves.
pub fn fitting(assessment: &Assessment) -> String {
    let [fit, open] =
        [State::Fits, State::Unconfirmed].map(|state| assessment.in_state(state).count());
    let all = assessment.standings.len();
    let verb = if fit == 1 { "fits" } else { "fit" };
    if open == 0 {
        format!("{fit} of {all} {verb}")
    } else {
        format!("{} of {all} left: {fit} {verb}, {open} unconfirmed", fit + open)
    }
}

/// The same, " · 7 criteria are the same for all".
fn tally(assessment: &Assessment, groups: &[Group]) -> String {
    let same: usize =
        groups.iter().filter(|group| group.folds).map(|group| group.criteria.len()).sum();
    let folded = match same {
        0 => String::new(),
        1 => " · 1 criterion is the same for all".into(),
        number => format!(" · {number} criteria are the same for all"),
    };
    fitting(assessment) + &folded
}
