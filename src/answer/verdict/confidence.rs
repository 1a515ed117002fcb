//! How sure the answer is: one word, its figures, and their pictures.

use yew::{Html, html};

use crate::answer::win_shares::Found;
use crate::widgets::charts::{held, stack, strip};
use crate::widgets::render;
use edgewise_engine::assessment::{Assessment, Confidence, Kind, Shares, State};
use edgewise_engine::quantity::Ratio;
use edgewise_engine::words::Explanation;

/// The side of the verdict that says how sure it is; nothing where there is nothing to say.
pub fn view(assessment: &Assessment, explanation: &Explanation, found: &Found) -> Html {
    if assessment.verdict.kind == Kind::Withheld {
        return Html::default();
    }
    if explanation.confidence.is_empty() {
        return if assessment.is_blank { Html::default() } else { counted(assessment) };
    }
    html! {
        <div class="sure">
            if let Some(word) = assessment.confidence.as_ref().and_then(Confidence::word) {
                <p class="firmness">{ word.say() }</p>
            }
            { for explanation.confidence.iter().map(|part| html! { <p>{ render(&part.because) }</p> }) }
            { nearest(assessment) }
            if !assessment.is_blank {
                { first(assessment, found) }
            }
        </div>
    }
}

/// How many options are left, where no weight decides between them.
fn counted(assessment: &Assessment) -> Html {
    let all = assessment.standings.len();
    if all == 0 {
        return Html::default();
    }
    let [fit, open, out] = [State::Fits, State::Unconfirmed, State::RuledOut]
        .map(|state| assessment.in_state(state).count());
    let share = |count: usize| Ratio::new(count as i128, all as i128);
    let mut said = if fit == 1 { "fits".to_owned() } else { "fit".to_owned() };
    for (count, what) in [(open, " not confirmed"), (out, " ruled out")] {
        if count > 0 {
            said += &["; ", &count.to_string(), what].concat();
        }
    }
    let of = [&fit.to_string(), " of ", &all.to_string()].concat();
    let label = [&*of, " ", &said].concat();
    html! {
        <div class="sure counted">
            <p class="firmness">{ of }</p>
            <p>{ said }</p>
            { stack(&[(share(fit), true), (share(open), false)], label) }
        </div>
    }
}

/// The strip of the weight that is nearest to a bound.
fn nearest(assessment: &Assessment) -> Html {
    let Some(robustness) = &assessment.robustness else { return Html::default() };
    let Some(flip) = &robustness.nearest else { return Html::default() };
    let held = &robustness.stability[flip.place];
    let criterion = &assessment.table.criteria[assessment.problem.enabled[flip.place]];
    let (held, here) = ((held.low, held.high), assessment.problem.share(flip.place));
    let said = ["now ", &here.percent(), "; first with ", &self::held(held.0, held.1)].concat();
    html! { <>{ strip(&criterion.name, held, here) }{ legend(said) }</> }
}

/// What a picture shows, below it; whoever listens has it from the picture itself.
fn legend(said: String) -> Html {
    html! { <p class="legend" aria-hidden="true">{ said }</p> }
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
    parts.sort_by_key(|(is_behind, share, _)| (*is_behind, std::cmp::Reverse(*share)));
    let method = shares.in_order.method;
    let said: Vec<String> =
        parts.iter().map(|(_, share, name)| [name, ": ", &method.say(*share)].concat()).collect();
    let each: Vec<(Ratio, bool)> =
        parts.iter().map(|(behind, share, _)| (*share, !behind)).collect();
    let next = parts.iter().position(|(is_behind, ..)| *is_behind).map(|at| &said[at]);
    let picture = stack(&each, "Comes first: ".to_owned() + &said.join("; "));
    html! { <>{ picture }{ for next.map(|next| legend("then ".to_owned() + next)) }</> }
}
