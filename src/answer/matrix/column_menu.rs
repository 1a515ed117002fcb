//! The choice of columns.

use std::collections::BTreeSet;

use yew::{Callback, Html, MouseEvent, Properties, component, html};

use crate::state::Shared;
use crate::widgets::disclosure::{Head, use_disclosure};
use crate::widgets::words;
use edgewise_engine::assessment::Assessment;
use edgewise_engine::id::OptionId;
use edgewise_engine::order::filled;
use edgewise_engine::scenario::{Edit, View};

/// What can be chosen.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What follows from what was said.
    pub assessment: Shared<Assessment>,
    /// The options that are shown, as places in the table.
    pub shown: Vec<usize>,
    /// What was chosen so far.
    pub view: View,
    /// Other columns were chosen.
    pub on_edited: Callback<Edit>,
}

/// A list of all options by rank, those that are shown ticked.
#[component]
pub fn ColumnMenu(props: &Props) -> Html {
    let Props { assessment, shown, view, on_edited } = props;
    let fold = use_disclosure(false);
    let candidates = &assessment.table.candidates;
    let ids: BTreeSet<OptionId> = filled(shown.iter().map(|place| candidates[*place].id.clone()));
    let row = |place: usize| {
        let candidate = &candidates[place];
        let is_on = ids.contains(&candidate.id);
        let mut next = ids.clone();
        if !next.remove(&candidate.id) {
            next.insert(candidate.id.clone());
        }
        let mut edits = Vec::new();
        if is_on && view.pinned.contains(&candidate.id) {
            edits.push(Edit::Unpinned(candidate.id.clone()));
        }
        edits.push(Edit::ChoseColumns(next));
        let onchange = on_edited.reform(move |_: yew::Event| Edit::Several(edits.clone()));
        let is_locked = is_on && shown.len() == 1;
        let field = format!("column-{}", candidate.id);
        html! {
            <li key={candidate.id.as_str()}>
                <input id={field.clone()} type="checkbox" checked={is_on} disabled={is_locked} {onchange} />
                <label for={field}><bdi>{ words(assessment.table.label(place)) }</bdi></label>
            </li>
        }
    };
    let on_suggested = on_edited.reform(|_: MouseEvent| Edit::ChoseColumns(BTreeSet::new()));
    let on_all = {
        let all: BTreeSet<OptionId> = filled(candidates.iter().map(|one| one.id.clone()));
        on_edited.reform(move |_: MouseEvent| Edit::ChoseColumns(all.clone()))
    };
    let head = format!("Columns: {} of {}", shown.len(), candidates.len());
    fold.view("menu columns", Head::menu(words(head)), || {
        html! {
            <div class="menu-list">
                <p class="acts">
                    <button class="link" type="button" onclick={on_suggested}>{ "Suggested columns" }</button>
                    <button class="link" type="button" onclick={on_all}>{ words(format!("All {}", candidates.len())) }</button>
                </p>
                <ul>{ for assessment.ranking().into_iter().map(row) }</ul>
            </div>
        }
    })
}
