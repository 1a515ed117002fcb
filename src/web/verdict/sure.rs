//! How firm the answer is: one word, its figures, and a strip for the weight that matters most.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use crate::assessment::{Assessment, Explanation, Kind};
use crate::quantity::Ratio;
use crate::web::phrase::render;

/// What is shown.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What follows from what was said.
    pub assessment: Rc<Assessment>,
    /// The same in words.
    pub explanation: Rc<Explanation>,
}

/// The side of the verdict that says how sure it is; nothing where there is nothing to say.
#[component]
pub fn Sure(props: &Props) -> Html {
    let Props { assessment, explanation } = props;
    if assessment.verdict.kind == Kind::Withheld || explanation.robust.is_empty() {
        return Html::default();
    }
    let flip =
        assessment.robustness.as_ref().and_then(|one| one.nearest.as_ref().map(|flip| (one, flip)));
    html! {
        <div class="sure">
            if let Some(firmness) = explanation.firmness.filter(|_| !assessment.is_blank) {
                <p class="firmness">{ firmness.say() }</p>
            }
            { for explanation.robust.iter().map(|said| html! { <p>{ render(said) }</p> }) }
            if let Some((robustness, flip)) = flip {
                <Strip
                    low={robustness.stability[flip.place].low}
                    high={robustness.stability[flip.place].high}
                    here={assessment.problem.share(flip.place)}
                    name={assessment.table.criteria[assessment.problem.enabled[flip.place]].name.clone()}
                />
            }
        </div>
    }
}

/// Where the winner holds, and where the weight is.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct StripProps {
    /// The least weight with which the winner stays first.
    pub low: Ratio,
    /// The most.
    pub high: Ratio,
    /// The weight as it is.
    pub here: Ratio,
    /// The criterion.
    pub name: String,
}

/// A weight from 0 to 1 as a strip.
#[component]
pub fn Strip(props: &StripProps) -> Html {
    let at = |share: Ratio| (share * Ratio::whole(200)).decimal(1);
    let said = format!(
        "{}: weight {}; first from {} to {}",
        props.name,
        props.here.percent(),
        props.low.percent(),
        props.high.percent(),
    );
    html! {
        <svg class="strip" viewBox="0 0 200 14" role="img" aria-label={said}>
            <rect class="strip-ground" x="0" y="4" width="200" height="6" rx="3" />
            <rect class="strip-holds" x={at(props.low)} y="4" width={at(props.high - props.low)} height="6" rx="3" />
            <circle class="strip-here" cx={at(props.here)} cy="7" r="5" />
        </svg>
    }
}
