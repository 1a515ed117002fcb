//! The working: weights, contributions, where the winner holds, the price of each must-have.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use super::verdict::Strip;
use crate::assessment::{Assessment, Kind};
use crate::quantity::Ratio;

/// What is shown.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What follows from what was said.
    pub assessment: Rc<Assessment>,
}

/// "Show the working".
#[component]
pub fn Working(props: &Props) -> Html {
    let assessment = &props.assessment;
    if assessment.verdict.kind == Kind::Withheld {
        return Html::default();
    }
    html! {
        <details class="working">
            <summary><b>{ "Show the working" }</b></summary>
            { weights(assessment) }
            { contributions(assessment) }
            { prices(assessment) }
            <p class="note">
                { "Tiers become rank-order-centroid weights (Barron and Barrett, 1996); a score is the sum of weight \
                   times worth, computed with exact fractions. Intervals keep all other weights in proportion \
                   (Mareschal, 1988)." }
            </p>
        </details>
    }
}

fn weights(assessment: &Assessment) -> Html {
    if assessment.problem.width() == 0 {
        return html! { <p>{ "No criterion counts: nothing is scored." }</p> };
    }
    let stability =
        assessment.robustness.as_ref().map(|one| one.stability.as_slice()).unwrap_or_default();
    let row = |place: usize| {
        let criterion = &assessment.table.criteria[assessment.problem.enabled[place]];
        let share = assessment.problem.share(place);
        html! {
            <tr key={criterion.id.as_str()}>
                <th scope="row">{ criterion.name.clone() }</th>
                <td class="figure">{ format!("{} ({share})", share.percent()) }</td>
                <td>
                    if let Some(interval) = stability.get(place) {
                        <Strip low={interval.low} high={interval.high} here={share} name={criterion.name.clone()} />
                        <span class="figure">{ format!("{} to {}", interval.low.percent(), interval.high.percent()) }</span>
                    } else {
                        { "—" }
                    }
                </td>
            </tr>
        }
    };
    html! {
        <>
            <h3>{ "Weights, and where the first place holds" }</h3>
            <table class="figures">
                <thead><tr><th scope="col">{ "Criterion" }</th><th scope="col">{ "Weight" }</th><th scope="col">{ "The winner stays first with" }</th></tr></thead>
                <tbody>{ for (0..assessment.problem.width()).map(row) }</tbody>
            </table>
        </>
    }
}

fn contributions(assessment: &Assessment) -> Html {
    let Some(comparison) = &assessment.comparison else { return Html::default() };
    let name = |option: usize| assessment.table.candidates[option].name.clone();
    let most =
        comparison.contributions.iter().map(|one| one.amount.abs()).max().unwrap_or(Ratio::ONE);
    let row = |one: &crate::assessment::Contribution| {
        let criterion = &assessment.table.criteria[assessment.problem.enabled[one.place]];
        let length = one.amount.abs() / most * Ratio::whole(100);
        let start =
            if one.amount.is_negative() { Ratio::whole(100) - length } else { Ratio::whole(100) };
        let sign = if one.amount.is_negative() { "" } else { "+" };
        html! {
            <tr key={criterion.id.as_str()}>
                <th scope="row">{ criterion.name.clone() }</th>
                <td class="figure">{ format!("{sign}{} ({})", one.amount.decimal(3), one.amount) }</td>
                <td>
                    <svg class="bar" viewBox="0 0 200 12" aria-hidden="true" data-against={one.amount.is_negative().to_string()}>
                        <rect x={start.decimal(1)} y="2" width={length.decimal(1)} height="8" />
                        <path class="axis" d="M100 0v12" />
                    </svg>
                </td>
            </tr>
        }
    };
    html! {
        <>
            <h3><bdi>{ name(comparison.option) }</bdi>{ " against " }<bdi>{ name(comparison.rival) }</bdi></h3>
            <table class="figures">
                <thead><tr><th scope="col">{ "Criterion" }</th><th scope="col">{ "Adds to the lead" }</th><th scope="col">{ "For and against" }</th></tr></thead>
                <tbody>{ for comparison.contributions.iter().map(row) }</tbody>
            </table>
        </>
    }
}

fn prices(assessment: &Assessment) -> Html {
    if assessment.prices.is_empty() {
        return Html::default();
    }
    let names = |options: &[usize]| {
        let names: Vec<&str> =
            options.iter().map(|one| assessment.table.candidates[*one].name.as_str()).collect();
        if names.is_empty() { "nothing".to_owned() } else { names.join(", ") }
    };
    html! {
        <>
            <h3>{ "The price of each must-have" }</h3>
            <table class="figures">
                <thead><tr><th scope="col">{ "Without" }</th><th scope="col">{ "Returns" }</th><th scope="col">{ "Best score rises by" }</th></tr></thead>
                <tbody>
                    { for assessment.prices.iter().zip(&assessment.demands).map(|(price, (place, value))| {
                        let criterion = &assessment.table.criteria[*place];
                        html! {
                            <tr key={criterion.id.as_str()}>
                                <th scope="row">{ criterion.demand(value) }</th>
                                <td>{ names(&price.returns) }</td>
                                <td class="figure">{ price.gain.map_or_else(|| "—".to_owned(), |gain| gain.decimal(3)) }</td>
                            </tr>
                        }
                    }) }
                </tbody>
            </table>
        </>
    }
}
