//! Must-haves beyond the questions, for example from a link: visible, and each removable.

use std::collections::BTreeSet;

use yew::{Callback, Html, MouseEvent, html};

use crate::browser::focus;
use crate::state::{Dispatch, Message, State};
use edgewise_engine::catalog::Questions;
use edgewise_engine::id::CriterionId;
use edgewise_engine::order::filled;
use edgewise_engine::scenario::Edit;

/// The must-haves that no question asks for.
pub fn view(state: &State, dispatch: &Dispatch) -> Html {
    let (catalog, scenario) = (&state.catalog, &state.scenario);
    let asked = asked(&catalog.questions);
    let others = scenario.musts.iter().filter(|(id, _)| !asked.contains(id));
    let row = |(id, value)| {
        let criterion = catalog.criterion(id)?;
        let said = criterion.demand(value);
        let onclick = {
            let (dispatch, id) = (dispatch.clone(), id.clone());
            Callback::from(move |_: MouseEvent| {
                dispatch.dispatch(Message::Edited(Edit::Dropped(id.clone())));
                focus::go_to(super::HEADING);
            })
        };
        Some(html! {
            <li key={format!("{id} {said}")}>
                <span>{ said.clone() }</span>
                <button class="drop" type="button" aria-label={format!("Remove: {said}")} {onclick}>{ "×" }</button>
            </li>
        })
    };
    let rows: Vec<Html> = others.filter_map(row).collect();
    html! {
        if !rows.is_empty() {
            <div class="also">
                <p class="hint">{ "Must-haves beyond these questions" }</p>
                <ul>{ for rows }</ul>
            </div>
        }
    }
}

/// The criteria on which answers demand something, alone or together.
fn asked(questions: &Questions) -> BTreeSet<&CriterionId> {
    let alone = questions.asked.iter().flat_map(|one| one.criteria());
    let together = questions.together.iter().flat_map(|one| one.must.iter().map(|(id, _)| id));
    filled(alone.chain(together))
}
