//! The weight of each criterion, and the weights with which the first place holds.

use yew::{Html, html};

use crate::widgets::charts::{self, strip};
use crate::widgets::words;
use edgewise_engine::assessment::Assessment;

pub fn view(assessment: &Assessment) -> Html {
    if assessment.problem.width() == 0 {
        return html! { <p>{ "No criterion counts: nothing is scored." }</p> };
    }
    let robustness = assessment.robustness.as_ref().filter(|_| assessment.has_rivals());
    let stability = robustness.map(|one| one.stability.as_slice()).unwrap_or_default();
    let holds = !stability.is_empty();
    let row = |place: usize| {
        let criterion = &assessment.table.criteria[assessment.problem.enabled[place]];
        let share = assessment.problem.share(place);
        let held = stability.get(place).map(|held| (held.low, held.high));
        html! {
            <tr key={criterion.id.as_str()}>
                <th scope="row">{ criterion.name.clone() }</th>
                <td class="figure">{ words(share.percent()) }</td>
                if let Some((low, high)) = held {
                    <td>
                        { strip(&criterion.name, (low, high), share) }
                        <span class="figure">{ words(charts::held(low, high)) }</span>
                    </td>
                }
            </tr>
        }
    };
    html! {
        <>
            <h3>{ words(if holds { "Weights, and where the first place holds" } else { "Weights" }) }</h3>
            <table class="figures">
                <thead><tr><th scope="col">{ "Criterion" }</th><th scope="col">{ "Weight" }</th>if holds { <th scope="col">{ "The winner stays first with" }</th> }</tr></thead>
                <tbody>{ for (0..assessment.problem.width()).map(row) }</tbody>
            </table>
            if assessment.verdict.kind.recommends() && !assessment.has_rivals() {
                <p>{ "No other option is confirmed to fit: no weight changes who comes first." }</p>
            }
        </>
    }
}
