//! All that is inside, one thing under the other.

use yew::{Callback, Html, html};

use super::expert_weights::ExpertWeights;
use super::{Props, decisive_facts, head_to_head, prices, shares, weights};
use crate::state::Shared;
use edgewise_engine::id::OptionId;

/// All of it, with the answer held against one `rival`. A part of the rest of the program: it is
/// called and not written out where it is shown.
pub fn view(
    props: &Props,
    rival: Option<&OptionId>,
    on_rival: &Callback<Option<OptionId>>,
) -> Html {
    let Props { state, assessment, explanation, found } = props;
    html! {
        <>
            { weights::view(assessment) }
            <ExpertWeights state={Shared::clone(state)} assessment={Shared::clone(assessment)} />
            { head_to_head::view(assessment, rival, on_rival, found) }
            { shares::view(assessment, found) }
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
