//! A row: one criterion over the options that are shown.

use yew::{Html, html};

use super::groups::differs;
use super::{Props, cell};
use crate::answer::Subject;

/// A criterion over the options of these places; in `brief` without reasons.
pub fn view(props: &Props, place: usize, options: &[usize], brief: bool) -> Html {
    let assessment = &props.assessment;
    let criterion = &assessment.table.criteria[place];
    let share = assessment.share(place);
    let demanded = assessment.demands.iter().find(|(one, _)| *one == place);
    let on_opened = props.on_opened.reform(move |_: yew::MouseEvent| Subject::Criterion(place));
    html! {
        <tr key={criterion.id.as_str()} data-differs={differs(assessment, place).to_string()}>
            <th key="" scope="row">
                <button class="criterion" type="button" onclick={on_opened}>{ criterion.name.clone() }</button>
                if let Some(share) = share {
                    <small>{ format!("{} of the weight", share.percent()) }</small>
                }
                if let Some((_, value)) = demanded {
                    <small class="demanded">{ format!("Must: {}", criterion.scale.say_demand(criterion.must.test, value)) }</small>
                }
            </th>
            { for options.iter().map(|option| cell::view(props, *option, place, brief)) }
        </tr>
    }
}
