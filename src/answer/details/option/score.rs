//! How the score of an option is made up, criterion by criterion, and what its facts in doubt may change.

use yew::{Html, html};

use crate::answer::matrix::glyph;
use crate::widgets::{sentence, words};
use edgewise_engine::assessment::{Assessment, Kind, Score};
use edgewise_engine::catalog::Standing;
use edgewise_engine::quantity::Ratio;

/// The score and its parts; empty while a link is in doubt.
pub fn view(assessment: &Assessment, option: usize) -> Html {
    if assessment.verdict.kind == Kind::Withheld {
        return html! { <p>{ "It gets no score before it is clear what was meant." }</p> };
    }
    let Some(score) = assessment.standings[option].score else {
        return html! { <p>{ "No criterion counts: nothing is scored." }</p> };
    };
    let places = 0..assessment.problem.width();
    html! {
        <>
            <p>
                { ["Score ", &shown(score.point), "."].concat() }
                if score.low != score.high {
                    { words([" With its facts in doubt, ", &range(&score), "."].concat()) }
                }
            </p>
            <table class="figures">
                <thead><tr><th scope="col">{ "Criterion" }</th><th scope="col">{ "Its rating" }</th><th scope="col">{ "Adds" }</th></tr></thead>
                <tbody>{ for places.map(|place| row(assessment, option, place)) }</tbody>
                <tfoot><tr><th scope="row">{ "The score" }</th><td></td><td class="figure">{ words(shown(score.point)) }</td></tr></tfoot>
            </table>
            { doubts(assessment, option) }
        </>
    }
}

fn row(assessment: &Assessment, option: usize, place: usize) -> Html {
    let on = assessment.problem.enabled[place];
    let criterion = &assessment.table.criteria[on];
    let cell = &assessment.table.candidates[option].cells[on];
    html! {
        <tr key={criterion.id.as_str()}>
            <th scope="row">{ criterion.name.clone() }<small>{ words(["weighs ", &assessment.problem.share(place).percent()].concat()) }</small></th>
            <td>
                { glyph::view(&criterion.scale, assessment.counted(option, on), assessment.table.as_of) }
                if assessment.held(option, on).is_some() { <>{ " " }<span class="flag">{ "With these must-haves" }</span></> }
                if matches!(cell.standing, Standing::Disputed(..)) { <>{ " " }<span class="flag">{ "Disputed" }</span></> }
                if cell.is_mine() { <>{ " " }<span class="flag mine">{ "Your rating" }</span></> }
            </td>
            <td class="figure">{ words(shown(assessment.problem.part(option, place).point)) }</td>
        </tr>
    }
}

/// The facts in doubt that carry weight, one by one; empty if all are known.
fn doubts(assessment: &Assessment, option: usize) -> Html {
    let problem = &assessment.problem;
    let cells = &assessment.table.candidates[option].cells;
    let is_open = |place: &usize| !cells[problem.enabled[*place]].standing.is_known();
    let open: Vec<usize> = (0..problem.width()).filter(is_open).collect();
    if open.is_empty() {
        return Html::default();
    }
    let row = |place: &usize| {
        let on = problem.enabled[*place];
        html! {
            <li>
                { [&assessment.table.criteria[on].name, " ("].concat() }
                { sentence(&assessment.cell_says(option, on)) }
                { ["): adds ", &range(&problem.part(option, *place)), "."].concat() }
            </li>
        }
    };
    html! {
        <>
            <h3>{ "In doubt" }</h3>
            <p class="hint">{ "Until it is known, each counts as the middle of what it may add." }</p>
            <ul>{ for open.iter().map(row) }</ul>
        </>
    }
}

/// "from 0.13 to 0.25".
fn range(score: &Score) -> String {
    ["from ", &shown(score.low), " to ", &shown(score.high)].concat()
}

/// "0.13"; exact fractions are in the JSON.
fn shown(amount: Ratio) -> String {
    amount.decimal(2)
}
