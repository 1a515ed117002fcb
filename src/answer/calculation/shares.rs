//! How often each option would come first, and be ahead of each of the others.

use yew::{Html, html};

use crate::answer::win_shares::Found;
use crate::widgets::charts::stack;
use crate::widgets::words;
use edgewise_engine::assessment::{Assessment, FirstRank, Method, Shares};
use edgewise_engine::order::InOrder;
use edgewise_engine::quantity::Ratio;

/// What the table of all pairs is called.
const PAIRS: &str = "How often each is ahead of each other one";

/// The table of first places, and that of all pairs.
pub fn view(assessment: &Assessment, found: &Found) -> Html {
    let body = match found {
        Found::Nothing => return Html::default(),
        Found::Pending => html! { <p>{ "Being worked out…" }</p> },
        Found::All(shares) => {
            html! { <>{ firsts(assessment, shares) }{ pairs(assessment, shares) }</> }
        }
    };
    html! { <><h3>{ "How often each comes first" }</h3>{ body }</> }
}

/// First ranks, the most frequent first.
fn firsts(assessment: &Assessment, shares: &Shares) -> Html {
    let mut order: Vec<usize> = (0..shares.options.len()).collect();
    order.order_by_key(|at| std::cmp::Reverse(shares.in_order.shares[*at]));
    let is_never = |at: &usize| shares.over_all.shares[*at] == Ratio::ZERO;
    let (never, order): (Vec<usize>, Vec<usize>) = order.into_iter().partition(is_never);
    let row = |at: usize| {
        let option = shares.options[at];
        let candidate = &assessment.table.candidates[option];
        let leads = !assessment.is_blank && assessment.recommended().contains(&option);
        let share = shares.in_order.shares[at];
        html! {
            <tr key={candidate.id.as_str()}>
                <th scope="row"><bdi>{ words(candidate.name.clone()) }</bdi></th>
                if shares.is_ordered { <td class="figure">{ words(figure(&shares.in_order, at)) }</td> }
                <td class="figure">{ words(figure(&shares.over_all, at)) }</td>
                <td>{ stack(&[(share, leads)], [&candidate.name, ": ", &share.percent()].concat()) }</td>
            </tr>
        }
    };
    html! {
        <>
            <table class="figures firsts">
                <thead><tr>
                    <th scope="col">{ "Option that fits" }</th>
                    if shares.is_ordered { <th scope="col">{ "Keeping your ranking" }</th> }
                    <th scope="col">{ "Of all weightings" }</th>
                    <th scope="col">{ words(if shares.is_ordered { "The share that keeps your ranking" } else { "The share" }) }</th>
                </tr></thead>
                <tbody>{ for order.into_iter().map(row) }</tbody>
            </table>
            if !never.is_empty() {
                <p class="note">{ "Never a sole winner: " }{ for never.iter().enumerate().map(|(before, at)| html! {
                    <>{ if before > 0 { ", " } else { "" } }<bdi>{ words(assessment.table.candidates[shares.options[*at]].name.clone()) }</bdi></>
                }) }{ "." }</p>
            }
            <p class="note">{ words(how(shares)) }</p>
        </>
    }
}

/// "89 %", "0 %", "about 89 %".
fn figure(found: &FirstRank, at: usize) -> String {
    let share: Ratio = found.shares[at];
    match found.method {
        Method::Exact => share.percent(),
        Method::Lattice | Method::Float => found.method.say(share),
    }
}

fn how(shares: &Shares) -> String {
    let word = |found: &FirstRank| match found.method {
        Method::Exact => "exact",
        Method::Lattice | Method::Float => "of 65 536 weightings spread evenly, ±1 point",
    };
    let all = word(&shares.over_all);
    let kept = word(&shares.in_order);
    if kept == all {
        ["The shares are ", all, ". Options that are worth the same have equal parts of one share."]
            .concat()
    } else {
        ["The shares that keep your ranking are ", kept, ", those of all weightings ", all, "."]
            .concat()
    }
}

/// Each option that fits against each of the others.
fn pairs(assessment: &Assessment, shares: &Shares) -> Html {
    let name = |at: usize| assessment.table.candidates[shares.options[at]].name.clone();
    let all = 0..shares.options.len();
    let cell = |at: usize, rival: usize| {
        let said: String =
            if at == rival { "—".into() } else { Shares::per_cent(shares.pairwise[at][rival]) };
        html! { <td class="figure">{ words(said) }</td> }
    };
    let row = |at: usize| {
        html! { <tr><th scope="row"><bdi>{ words(name(at)) }</bdi></th>{ for all.clone().map(|rival| cell(at, rival)) }</tr> }
    };
    html! {
        <details class="more">
            <summary>{ PAIRS }</summary>
            <p class="note">{ "Under how many of all weightings the option of the row is ahead of that of the column." }</p>
            <div class="scroll pairs" tabindex="0" role="region" aria-label={PAIRS}>
                <table class="figures">
                    <thead><tr><th scope="col">{ "Ahead" }</th>{ for all.clone().map(|at| html! { <th scope="col"><bdi>{ words(name(at)) }</bdi></th> }) }</tr></thead>
                    <tbody>{ for all.clone().map(row) }</tbody>
                </table>
            </div>
        </details>
    }
}
