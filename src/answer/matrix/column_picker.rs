//! The choice of columns, where there are more options than room.

use yew::{Callback, Html, Properties, component, html};

use crate::answer::matrix::visible_columns::order;
use crate::state::Shared;
use crate::widgets::disclosure::{Head, use_disclosure};
use edgewise_engine::assessment::Assessment;
use edgewise_engine::id::OptionId;

/// What can be chosen.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What follows from what was said.
    pub assessment: Shared<Assessment>,
    /// The options that are shown.
    pub shown: Vec<usize>,
    /// How many there is room for.
    pub room: usize,
    /// Other options were picked; none: as it comes.
    pub on_picked: Callback<Option<Vec<OptionId>>>,
}

/// A list of all options, those that are shown ticked.
#[component]
pub fn ColumnPicker(props: &Props) -> Html {
    let fold = use_disclosure(false);
    let table = &props.assessment.table;
    if table.candidates.len() <= props.shown.len() {
        return Html::default();
    }
    let ids = |places: &[usize]| {
        places.iter().map(|place| table.candidates[*place].id.clone()).collect::<Vec<_>>()
    };
    let most = props.room - 1;
    let row = |place: usize| {
        let candidate = &table.candidates[place];
        let is_on = props.shown.contains(&place);
        let others = props.shown.iter().copied().filter(|one| *one != place);
        // Where there is no room, it takes the place of the last.
        let mut next: Vec<usize> = others.take(most).collect();
        if !is_on {
            next.push(place);
        }
        let next = ids(&next);
        let onchange = props.on_picked.reform(move |_: yew::Event| Some(next.clone()));
        let is_locked = is_on && props.shown.len() == 1;
        let field = format!("column-{}", candidate.id);
        html! {
            <li key={candidate.id.as_str()}>
                <input id={field.clone()} type="checkbox" checked={is_on} disabled={is_locked} {onchange} />
                <label for={field}><bdi>{ candidate.name.clone() }</bdi></label>
            </li>
        }
    };
    let on_reset = props.on_picked.reform(|_: yew::MouseEvent| None);
    let head = format!("Columns: {} of {}", props.shown.len(), table.candidates.len());
    fold.view("menu columns", Head::button(head), || {
        html! {
            <div class="menu-list">
                <p class="hint">{ format!("Families stand together. There is room for {} side by side; one more takes the place of the last.", props.room) }</p>
                <ul>{ for order(&props.assessment).into_iter().map(row) }</ul>
                <button class="link" type="button" onclick={on_reset}>{ "Choose for me" }</button>
            </div>
        }
    })
}
