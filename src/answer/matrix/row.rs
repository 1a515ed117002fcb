//! A row: one criterion across the options that are shown.

use yew::{AttrValue, Html, Properties, component, html};

use super::cell::{self, MatrixCell};
use crate::renders;
use crate::widgets::words;
use edgewise_engine::id::CriterionId;

/// A criterion across some options. Equal as long as the row would look the same.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The criterion.
    pub criterion: CriterionId,
    /// What it is called.
    pub name: AttrValue,
    /// Its share of the weight, if it has any.
    pub share: Option<AttrValue>,
    /// What is demanded on it.
    pub demanded: Option<AttrValue>,
    /// Whether the keyboard comes to its name first.
    pub is_current: bool,
    /// A cell for each option.
    pub cells: Vec<cell::Props>,
}

/// The row.
#[component]
pub fn MatrixRow(props: &Props) -> Html {
    let Props { criterion, name, share, demanded, is_current, cells } = props;
    renders::note(|| format!("row {criterion}"));
    html! {
        <tr>
            <th key="" scope="row" tabindex={if *is_current { "0" } else { "-1" }} data-criterion={criterion.to_string()}>
                <span class="row-name">{ name.clone() }</span>
                if let Some(share) = share {
                    <small class="share">{ words(share.clone()) }<span class="unseen">{ " of the weight" }</span></small>
                }
                if let Some(demanded) = demanded {
                    <small class="demanded" title={demanded.clone()}>{ "must" }<span class="unseen">{ words(format!("-have: {demanded}")) }</span></small>
                }
            </th>
            { for cells.iter().map(|cell| html! {
                <MatrixCell key={cell.option.as_str()} ..cell.clone() />
            }) }
        </tr>
    }
}
