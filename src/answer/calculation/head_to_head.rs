//! The answer against one other option: what each criterion adds to the lead.

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, TargetCast, html};

use crate::answer::win_shares::Found;
use crate::widgets::charts::balance;
use crate::widgets::words;
use edgewise_engine::assessment::{Assessment, Comparison, Contribution, Kind, Shares};
use edgewise_engine::id::OptionId;
use edgewise_engine::quantity::Ratio;

/// Compares with the picked option, or else with the next best.
pub fn view(
    assessment: &Assessment,
    picked: Option<&OptionId>,
    on_picked: &Callback<Option<OptionId>>,
    found: &Found,
) -> Html {
    let Some(next) = &assessment.comparison else { return Html::default() };
    let picked = picked.and_then(|id| assessment.option(id)).filter(|one| *one != next.option);
    let comparison =
        picked.map_or_else(|| next.clone(), |rival| assessment.compare(next.option, rival));
    let rows = comparison.contributions.iter().map(|one| row(assessment, &comparison, one));
    html! {
        <>
            <h3>
                <bdi>{ words(name(assessment, comparison.option)) }</bdi>
                { words(if assessment.verdict.kind == Kind::Tie { ", one of those that tie" } else { "" }) }
                { ", criterion by criterion against one other" }
            </h3>
            { choice(assessment, &comparison, on_picked) }
            if comparison.contributions.is_empty() {
                <p>{ "Both are worth the same on every criterion that counts." }</p>
            } else {
                <table class="figures">
                    <thead><tr><th scope="col">{ "Criterion" }</th><th scope="col">{ "Effect on the lead" }</th><th scope="col">{ "Loses – gains" }</th></tr></thead>
                    <tbody>{ for rows }</tbody>
                    <tfoot>
                        <tr>
                            <th scope="row">{ "The lead" }</th>
                            <td class="figure">{ words(lead(&comparison)) }</td>
                            <td>{ words(found.shares().and_then(|shares| ahead(shares, &comparison)).unwrap_or_default()) }</td>
                        </tr>
                    </tfoot>
                </table>
            }
        </>
    }
}

fn choice(
    assessment: &Assessment,
    comparison: &Comparison,
    on_picked: &Callback<Option<OptionId>>,
) -> Html {
    let ids: Vec<OptionId> = assessment.table.candidates.iter().map(|one| one.id.clone()).collect();
    let onchange = on_picked.reform(move |event: Event| {
        let id = event.target_unchecked_into::<HtmlSelectElement>().value();
        ids.iter().find(|one| one.as_str() == id).cloned()
    });
    let others = (0..assessment.table.candidates.len()).filter(|one| *one != comparison.option);
    html! {
        <p>
            <label for="working-rival">{ "The other option: " }</label>
            <select id="working-rival" class="button" {onchange}>
                { for others.map(|one| {
                    let id = assessment.table.candidates[one].id.to_string();
                    html! { <option key={id.clone()} value={id} selected={one == comparison.rival}>{ name(assessment, one) }</option> }
                }) }
            </select>
        </p>
    }
}

fn row(assessment: &Assessment, comparison: &Comparison, one: &Contribution) -> Html {
    let criterion = &assessment.table.criteria[assessment.problem.enabled[one.place]];
    let most = comparison.contributions.iter().map(|one| one.amount.abs()).max();
    html! {
        <tr key={criterion.id.as_str()}>
            <th scope="row">{ criterion.name.clone() }</th>
            <td class="figure">{ words(signed(one.amount)) }</td>
            <td>{ balance(one.amount, most.unwrap_or(Ratio::ONE)) }</td>
        </tr>
    }
}

fn lead(comparison: &Comparison) -> String {
    let sum = comparison.contributions.iter().fold(Ratio::ZERO, |sum, one| sum + one.amount);
    signed(sum)
}

/// "+0.13"; exact fractions are in the JSON.
fn signed(amount: Ratio) -> String {
    let sign = if amount > Ratio::ZERO { "+" } else { "" };
    [sign, &amount.decimal(2)].concat()
}

/// For what share of all weightings it is ahead; empty if one of the two does not fit.
fn ahead(shares: &Shares, comparison: &Comparison) -> Option<String> {
    let (one, other) = (shares.place(comparison.option)?, shares.place(comparison.rival)?);
    let share = Shares::per_cent(shares.pairwise[one][other]);
    Some(["ahead in ", &share, " of all weightings"].concat())
}

fn name(assessment: &Assessment, option: usize) -> String {
    assessment.table.candidates[option].name.clone()
}
