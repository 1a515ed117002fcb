//! Everything inside the calculation, one part below another.

use yew::{Callback, Html, Properties, component, html};

use super::expert_weights::ExpertWeights;
use super::{decisive_facts, head_to_head, prices, shares, weights};
use crate::answer::win_shares::use_win_shares;
use crate::state::{Shared, State};
use edgewise_engine::assessment::Assessment;
use edgewise_engine::id::OptionId;
use edgewise_engine::words::Explanation;

/// What is shown.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was said.
    pub state: Shared<State>,
    /// What follows from it.
    pub assessment: Shared<Assessment>,
    /// The same in words.
    pub explanation: Shared<Explanation>,
    /// The option that the answer is compared with, if one was picked.
    pub rival: Option<OptionId>,
    /// Another one was picked.
    pub on_rival: Callback<Option<OptionId>>,
}

/// All of it. How often each option would win is computed while it is being looked at.
#[component]
pub fn Content(props: &Props) -> Html {
    let Props { state, assessment, explanation, rival, on_rival } = props;
    let found = use_win_shares(state, assessment);
    html! {
        <>
            { weights::view(assessment) }
            <ExpertWeights state={Shared::clone(state)} assessment={Shared::clone(assessment)} />
            { head_to_head::view(assessment, rival.as_ref(), on_rival, &found) }
            { shares::view(assessment, &found) }
            { decisive_facts::view(assessment, explanation) }
            { prices::view(assessment) }
            if !explanation.confidence.is_empty() {
                <p class="note">
                    { "Confidence is the weakest of its parts. Priorities are solid where a fifth of the weight or more may \
                       shift, and open below a twentieth; ratings are solid where it takes three steps or more to change \
                       the answer, and open where one is enough; facts are open where one that is unknown or disputed \
                       decides; time is open where something that is needed ends too soon." }
                </p>
            }
            <p class="note">
                { "Tiers become rank-order-centroid weights (Barron and Barrett, 1996); a score is the sum of weight \
                   times worth, computed with exact fractions. Intervals keep all other weights in proportion \
                   (Mareschal, 1988). Shares of winning are first-rank acceptabilities (Lahdelma and Salminen, 2001)." }
            </p>
        </>
    }
}
