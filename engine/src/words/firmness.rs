//! How firm the answer is: one word, and the figures behind it.

use super::doubts;
use super::names::bound;
use crate::assessment::{Assessment, Kind};
use crate::phrase::Phrase;
use crate::quantity::Ratio;

/// The share of movable weight from which an answer is called firm.
const FIRM: (i128, i128) = (1, 5);

/// How firm an answer is, in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Firmness {
    /// A fifth of the weight or more may move, and no single fact changes it.
    Firm,
    /// Less may move.
    Fair,
    /// Nearly none may move, or one fact in doubt changes it.
    Close,
}

impl Firmness {
    /// The word.
    pub const fn say(self) -> &'static str {
        match self {
            Self::Firm => "Firm",
            Self::Fair => "Fair",
            Self::Close => "Narrow",
        }
    }
}

/// One word; none where no single option is ahead of another.
pub fn firmness(assessment: &Assessment) -> Option<Firmness> {
    let movable = assessment.robustness.as_ref()?.movable;
    match assessment.verdict.kind {
        _ if !assessment.has_rivals() => None,
        Kind::CloseCall => Some(Firmness::Close),
        Kind::BestAlways if !assessment.deciding_doubts.is_empty() => Some(Firmness::Close),
        Kind::BestAlways => Some(Firmness::Firm),
        Kind::BestForPriorities if movable >= Ratio::new(FIRM.0, FIRM.1) => Some(Firmness::Firm),
        Kind::BestForPriorities => Some(Firmness::Fair),
        Kind::Withheld | Kind::NothingFits | Kind::Unconfirmed | Kind::OnlyOption | Kind::Tie => {
            None
        }
    }
}

/// The figures, a sentence each.
pub fn figures(assessment: &Assessment) -> Vec<Phrase> {
    let Some(robustness) = &assessment.robustness else {
        return Vec::new();
    };
    if assessment.problem.total == 0 || !assessment.has_rivals() {
        return Vec::new();
    }
    let least = Ratio::new(1, 100);
    let mut said = Vec::new();
    if let Some(can_change) = doubts::can_change(assessment) {
        said.push(Phrase::text(if can_change {
            "A fact that is not confirmed can change it."
        } else {
            "A fact that is not confirmed can make it a tie."
        }));
    }
    said.push(match robustness.movable {
        share if share == Ratio::ONE => {
            Phrase::text("However the weight is moved, it stays first or joint first.")
        }
        share if share < least => Phrase::text("Moving less than ")
            .figure(least.percent())
            .and(" of the weight can be enough for another to draw level."),
        share => Phrase::new()
            .voiced("However you move up to ", "With any move of up to ")
            .figure(share.percent_down())
            .and(" of the weight, it stays first or joint first."),
    });
    if let Some(flip) = &robustness.nearest {
        let above = flip.bound > assessment.problem.share(flip.place);
        said.push(
            Phrase::new()
                .with(assessment.enabled_head(flip.place))
                .and(if above { " alone may rise to " } else { " alone may fall to " })
                .figure(bound(flip.bound, above))
                .and(" of the weight, the others in proportion; then ")
                .with(assessment.name(flip.rival))
                .and(" draws level."),
        );
    }
    said
}
