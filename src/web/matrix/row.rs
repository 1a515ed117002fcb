//! A row: one criterion over the options that are shown.

use std::rc::Rc;

use yew::{Callback, Html, Properties, component, html};

use super::cell::Cell;
use super::rows::differs;
use crate::assessment::Assessment;
use crate::catalog::Catalog;
use crate::web::details::Subject;

/// Which row.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The facts.
    pub catalog: Rc<Catalog>,
    /// What follows from what was said.
    pub assessment: Rc<Assessment>,
    /// The place of the criterion.
    pub criterion: usize,
    /// The options that are shown.
    pub options: Vec<usize>,
    /// A cell or the criterion was opened.
    pub on_opened: Callback<Subject>,
}

/// A row of the matrix.
#[component]
pub fn Row(props: &Props) -> Html {
    let assessment = &props.assessment;
    let criterion = &assessment.table.criteria[props.criterion];
    let share = assessment.share(props.criterion);
    let demanded = assessment.demands.iter().find(|(one, _)| *one == props.criterion);
    let on_opened = {
        let place = props.criterion;
        props.on_opened.reform(move |_: yew::MouseEvent| Subject::Criterion(place))
    };
    html! {
        <tr data-differs={differs(assessment, props.criterion).to_string()}>
            <th scope="row">
                <button class="criterion" type="button" onclick={on_opened}>{ criterion.name.clone() }</button>
                if let Some(share) = share {
                    <small>{ format!("{} of the weight", share.percent()) }</small>
                }
                if let Some((_, value)) = demanded {
                    <small class="demanded">{ format!("Must: {}", criterion.scale.say_demand(criterion.must.test, value)) }</small>
                }
            </th>
            { for props.options.iter().map(|option| html! {
                <Cell
                    key={assessment.table.candidates[*option].id.as_str()}
                    catalog={Rc::clone(&props.catalog)}
                    assessment={Rc::clone(assessment)}
                    option={*option}
                    criterion={props.criterion}
                    on_opened={props.on_opened.clone()}
                />
            }) }
        </tr>
    }
}
