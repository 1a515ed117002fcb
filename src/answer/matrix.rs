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

use yew::{Callback, Html, Properties, component, html, use_state};

use crate::answer::Subject;
use crate::answer::export;
use crate::answer::matrix::visible_columns::{shown, use_room};
use crate::browser::focus;
use crate::state::Shared;
use column_picker::ColumnPicker;
use edgewise_engine::assessment::{Assessment, Cell, State};
use edgewise_engine::catalog::Catalog;
use edgewise_engine::id::OptionId;
use groups::{Group, groups};

/// How many rows make a part.
const PART: usize = 3;

/// What the matrix shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The facts.
    pub catalog: Shared<Catalog>,
    /// What follows from what was said.
    pub assessment: Shared<Assessment>,
    /// The part of it that is wanted so far, if it is not all: first what stands over the table, then
    /// what is demanded and weighed, then so many parts of the rest.
    pub part: Option<usize>,
    /// Whether it is for paper, where a cell cannot be opened for its sources.
    pub on_paper: bool,
    /// "Why not …?" was asked of an option.
    pub on_asked: Callback<Option<OptionId>>,
    /// A cell, an option or a criterion was opened.
    pub on_opened: Callback<Subject>,
}

/// The matrix with what stands around it.
#[component]
pub fn Matrix(props: &Props) -> Html {
    let assessment = &props.assessment;
    let room = use_room();
    let picked = use_state(|| None::<Vec<OptionId>>);
    let unfolded = use_state(|| false);
    let is_unfolded = *unfolded || props.on_paper;
    let places = shown(assessment, picked.as_deref(), room);
    let mut groups = groups(assessment);
    let tally = tally(assessment, &groups);
    if let Some(part) = props.part {
        cut(&mut groups, part.saturating_sub(1) * PART);
    }
    let on_picked = {
        let picked = picked.clone();
        Callback::from(move |options: Option<Vec<OptionId>>| picked.set(options))
    };
    let on_folded = {
        let unfolded = unfolded.clone();
        Callback::from(move |_: yew::MouseEvent| unfolded.set(!*unfolded))
    };
    // It has some hundred controls.
    let on_skipped = Callback::from(|_: yew::MouseEvent| focus::go_to(export::HEADING));
    // Where one of several neighbours has no key, all are made anew as soon as one comes or goes:
    // here everything has one.
    let group = |group: &Group| {
        let is_open = !group.folds || is_unfolded;
        html! {
            <tbody key={group.title} class="group" data-brief={group.brief.to_string()}>
                <tr key="" class="group-head">
                    <th colspan={(places.len() + 1).to_string()} scope="rowgroup">
                        if group.folds {
                            <button class="fold" type="button" aria-expanded={is_open.to_string()} onclick={on_folded.clone()}>
                                { format!("{} ({})", group.title, group.criteria.len()) }
                            </button>
                        } else {
                            { group.title }
                        }
                    </th>
                </tr>
                { for group.criteria.iter().filter(|_| is_open).map(|criterion| row::view(props, *criterion, &places, group.brief)) }
            </tbody>
        }
    };
    html! {
        <section class="matrix" aria-labelledby="matrix-heading">
            <div class="matrix-head">
                <h2 id="matrix-heading">{ "Side by side" }</h2>
                <p class="tally">{ tally }</p>
                <ColumnPicker assessment={Shared::clone(assessment)} shown={places.clone()} {room} {on_picked} />
            </div>
            { ruled_out::view(props) }
            if props.part != Some(0) {
                <button class="link skip" type="button" onclick={on_skipped}>{ "Skip the table" }</button>
                <div class="scroll" tabindex="0" role="region" aria-label="Options by criteria">
                    <table data-columns={places.len().to_string()}>
                        <caption key="caption" class="unseen">{ "Options by criteria. Choose a rating for its reason and its source." }</caption>
                        <thead key="head">
                            <tr>
                                <th key="" scope="col" class="corner"><small>{ "Criterion; more filled dots are better" }</small></th>
                                { for places.iter().map(|option| column_head::view(props, *option)) }
                            </tr>
                        </thead>
                        { for groups.iter().map(group) }
                    </table>
                </div>
            }
            if props.on_paper { { citations::view(&props.catalog, &cells(assessment, &places, &groups)) } }
        </section>
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

/// Leaves so many of the rows that only inform.
fn cut(groups: &mut Vec<Group>, mut rows: usize) {
    for group in groups.iter_mut().filter(|group| group.brief) {
        group.criteria.truncate(rows);
        rows -= group.criteria.len();
    }
    groups.retain(|group| !group.criteria.is_empty());
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
