//! A row: one criterion over the options that are shown.

use std::sync::Arc;

use yew::{Callback, Html, Properties, component, html};

use super::cell::{self, MatrixCell};
use crate::renders;
use crate::state::Subject;
use edgewise_engine::catalog::{Criterion, Value};
use edgewise_engine::quantity::Ratio;

/// A criterion over some options. Equal as long as the row would look the same.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The criterion.
    pub criterion: Arc<Criterion>,
    /// Its share of the weight, if it has any.
    pub share: Option<Ratio>,
    /// What is demanded of it.
    pub demanded: Option<Value>,
    /// Whether the options that are left differ on it.
    pub differs: bool,
    /// A cell for each option.
    pub cells: Vec<cell::Props>,
    /// The criterion was opened.
    pub on_opened: Callback<Subject>,
}

/// The row.
#[component]
pub fn MatrixRow(props: &Props) -> Html {
    let criterion = &props.criterion;
    renders::note(|| format!("row {}", criterion.id));
    let on_opened = {
        let id = criterion.id.clone();
        props.on_opened.reform(move |_: yew::MouseEvent| Subject::Criterion(id.clone()))
    };
    html! {
        <tr data-differs={props.differs.to_string()}>
            <th key="" scope="row">
                <button class="criterion" type="button" onclick={on_opened}>{ criterion.name.clone() }</button>
                if let Some(share) = props.share {
                    <small>{ format!("{} of the weight", share.percent()) }</small>
                }
                if let Some(value) = &props.demanded {
                    <small class="demanded">{ format!("Must: {}", criterion.scale.say_demand(criterion.must.test, value)) }</small>
                }
            </th>
            { for props.cells.iter().map(|cell| html! {
                <MatrixCell key={cell.option.as_str()} ..cell.clone() />
            }) }
        </tr>
    }
}
