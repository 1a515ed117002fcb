//! How firm the answer is: one word, its figures, and their pictures.

use yew::{Html, html};

use crate::assessment::{Assessment, Explanation, Kind, Shares};
use crate::quantity::Ratio;
use crate::sorted::sort_by_key;
use crate::web::phrase::render;
use crate::web::picture::{stack, strip};
use crate::web::shares::Found;

/// The side of the verdict that says how sure it is; nothing where there is nothing to say.
pub fn view(assessment: &Assessment, explanation: &Explanation, found: &Found) -> Html {
    if assessment.verdict.kind == Kind::Withheld || explanation.robust.is_empty() {
        return Html::default();
    }
    html! {
        <div class="sure">
            if let Some(firmness) = explanation.firmness.filter(|_| !assessment.is_blank) {
                <p class="firmness">{ firmness.say() }</p>
            }
            { for explanation.robust.iter().map(|said| html! { <p>{ render(said) }</p> }) }
            { nearest(assessment) }
            if !assessment.is_blank {
                { first(assessment, found) }
            }
        </div>
    }
}

/// The strip of the weight that is nearest to a bound.
fn nearest(assessment: &Assessment) -> Html {
    let Some(robustness) = &assessment.robustness else { return Html::default() };
    let Some(flip) = &robustness.nearest else { return Html::default() };
    let held = &robustness.stability[flip.place];
    let criterion = &assessment.table.criteria[assessment.problem.enabled[flip.place]];
    strip(&criterion.name, (held.low, held.high), assessment.problem.share(flip.place))
}

/// How often the answer comes first; an empty bar until that is found.
fn first(assessment: &Assessment, found: &Found) -> Html {
    match found {
        Found::Nothing => Html::default(),
        Found::Pending => html! {
            <><p>{ "How often it comes first is being worked out." }</p>{ stack(&[], String::new()) }</>
        },
        Found::All(shares) => match assessment.say_shares(shares) {
            Some(said) => html! { <><p>{ render(&said) }</p>{ bar(assessment, shares) }</> },
            None => Html::default(),
        },
    }
}

/// The shares of all options in one bar, the answer's first.
pub fn bar(assessment: &Assessment, shares: &Shares) -> Html {
    let named = assessment.recommended();
    let mut parts: Vec<(bool, Ratio, &str)> = shares
        .options
        .iter()
        .zip(&shares.in_order.shares)
        .filter(|(_, share)| **share > Ratio::ZERO)
        .map(|(option, share)| {
            let is_behind = assessment.is_blank || !named.contains(option);
            (is_behind, *share, assessment.table.candidates[*option].name.as_str())
        })
        .collect();
    sort_by_key(&mut parts, |(is_behind, share, _)| (*is_behind, std::cmp::Reverse(*share)));
    let method = shares.in_order.method;
    let said: Vec<String> =
        parts.iter().map(|(_, share, name)| [name, ": ", &method.say(*share)].concat()).collect();
    let each: Vec<(Ratio, bool)> =
        parts.iter().map(|(behind, share, _)| (*share, !behind)).collect();
    stack(&each, "Comes first: ".to_owned() + &said.join("; "))
}
