//! The words of each kind of verdict. What else depends on the kind is in `reasons`, `doubts` and `confidence`.

use super::names::counted;
use super::{doubts, reasons, ways_out};
use crate::assessment::{Aspect, Assessment, Confidence, Kind, NAMED_MOST, State};
use crate::phrase::{Phrase, capital};

/// Why a record holds no decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undecided {
    /// What is missing, for the title, within a sentence.
    pub title: String,
    /// How its outcome begins.
    pub outcome: &'static str,
}

impl Kind {
    /// The kind of answer in a few words.
    const fn say(self) -> &'static str {
        match self {
            Self::Withheld => "Withheld",
            Self::NothingFits => "Nothing fits",
            Self::Unconfirmed => "Not confirmed",
            Self::OnlyOption => "The only one that fits",
            Self::OnlyConfirmed => "The only one confirmed",
            Self::Tie => "A tie",
            Self::BestAlways => "Best under any weights",
            Self::CloseCall => "A close call",
            Self::BestForPriorities => "Best for your priorities",
        }
    }

    /// What is said after the name of an option that the verdict names.
    pub(super) const fn of_named(self) -> &'static str {
        match self {
            Self::Tie => " shares first place.",
            Self::Unconfirmed => " scores highest of those that may fit.",
            Self::Withheld
            | Self::NothingFits
            | Self::OnlyOption
            | Self::OnlyConfirmed
            | Self::BestAlways
            | Self::CloseCall
            | Self::BestForPriorities => " comes first.",
        }
    }
}

impl Assessment {
    /// The sentence that ends the outcome of a decision; `None` if the reasons say enough.
    pub(crate) fn closing(&self) -> Option<String> {
        match self.verdict.kind {
            Kind::BestAlways => {
                Some("No weighting of these criteria puts another option ahead.".into())
            }
            Kind::CloseCall => Some(match self.close_on() {
                Some(Aspect::Priorities) | None => "It is a close call.".into(),
                Some(_) => format!("It {}.", self.kind().to_ascii_lowercase()),
            }),
            Kind::Withheld
            | Kind::NothingFits
            | Kind::Unconfirmed
            | Kind::OnlyOption
            | Kind::OnlyConfirmed
            | Kind::Tie
            | Kind::BestForPriorities => None,
        }
    }

    /// What makes it a close call, if it is one.
    pub(super) fn close_on(&self) -> Option<Aspect> {
        self.confidence.as_ref().and_then(Confidence::close_on)
    }

    /// What kind of answer it is; a close call is said to be one if the weights make it one, since a clear lead
    /// that hangs on one fact is not close.
    pub(super) fn kind(&self) -> &'static str {
        match (self.verdict.kind, self.close_on()) {
            (Kind::CloseCall, Some(Aspect::Facts)) if self.deciding_doubts.len() > 1 => {
                "Depends on open facts"
            }
            (Kind::CloseCall, Some(Aspect::Facts)) => "Depends on an open fact",
            (Kind::CloseCall, Some(Aspect::Ratings)) => "Depends on one rating",
            (kind, _) => kind.say(),
        }
    }

    /// What kind of answer it is, for this scenario.
    pub(super) fn label(&self) -> &'static str {
        let kind = self.verdict.kind;
        match kind {
            Kind::Withheld => self.kind(),
            _ if self.is_blank => "Nothing said yet",
            Kind::BestForPriorities if !self.has_priorities => "Best, no priorities set",
            Kind::NothingFits
            | Kind::Unconfirmed
            | Kind::OnlyOption
            | Kind::OnlyConfirmed
            | Kind::Tie
            | Kind::BestAlways
            | Kind::CloseCall
            | Kind::BestForPriorities => self.kind(),
        }
    }

    /// The headline: the options, or what is missing.
    pub fn headline(&self) -> Phrase {
        let named = &self.verdict.options;
        match self.verdict.kind {
            Kind::Withheld => Phrase::text("Incomplete link: recommendation paused"),
            Kind::NothingFits if self.standings.is_empty() => Phrase::text("No option is left"),
            Kind::NothingFits => Phrase::text("No option meets all must-haves"),
            _ if self.is_blank => Phrase::text("Describe the site"),
            Kind::Unconfirmed if named.len() == 1 => self.names(named, "and").and("?"),
            Kind::Unconfirmed => Phrase::text("Nothing is confirmed to fit"),
            Kind::Tie if named.len() > NAMED_MOST => {
                Phrase::text(capital(&counted(named.len(), "option"))).and(" tie")
            }
            Kind::Tie
            | Kind::OnlyOption
            | Kind::OnlyConfirmed
            | Kind::BestAlways
            | Kind::CloseCall
            | Kind::BestForPriorities => self.names(named, "and"),
        }
    }

    /// Why, in sentences.
    pub(crate) fn reasons(&self) -> Vec<Phrase> {
        match self.verdict.kind {
            Kind::Withheld if self.is_blank => vec![Phrase::text(
                "Nothing that this scenario says could be read or carried over. What stands below is \
                 an empty start; nothing is recommended before that is checked.",
            )],
            Kind::Withheld => vec![Phrase::text(
                "Not all of this scenario could be read or carried over. Only what was understood is \
                 shown; nothing is recommended before that is checked.",
            )],
            Kind::NothingFits => ways_out::ways_out(self),
            _ if self.is_blank => vec![Phrase::text(
                "Nothing has been said about this site yet, so nothing is recommended.",
            )],
            Kind::Unconfirmed => doubts::unconfirmed(self),
            Kind::OnlyOption => reasons::only(self),
            Kind::Tie => reasons::tie(self),
            Kind::OnlyConfirmed | Kind::BestAlways | Kind::CloseCall | Kind::BestForPriorities => {
                reasons::single(self)
            }
        }
    }

    /// All in one sentence, for screen readers.
    pub(super) fn status(&self) -> Phrase {
        let all = self.standings.len();
        let open = all - self.in_state(State::RuledOut).count();
        let said = Phrase::text(format!("{open} of {all} options remain"));
        let named = self.names(&self.verdict.options, "and");
        match self.verdict.kind {
            Kind::Withheld => {
                Phrase::text("Not all of it could be read or carried over; please check it.")
            }
            Kind::NothingFits if all == 0 => {
                Phrase::text("Every family of options is switched off.")
            }
            Kind::NothingFits => Phrase::text(
                "No option meets all must-haves. The smallest changes that would help are listed.",
            ),
            Kind::Unconfirmed => said.and("; none is confirmed to fit."),
            Kind::Tie => said.and("; tied: ").join(named).and("."),
            _ if self.is_blank => said.and("; nothing said yet."),
            Kind::OnlyOption
            | Kind::OnlyConfirmed
            | Kind::BestAlways
            | Kind::CloseCall
            | Kind::BestForPriorities => said.and("; recommended: ").join(named).and("."),
        }
    }

    /// The answer within a sentence that compares two editions.
    pub(super) fn conclusion(&self) -> Phrase {
        let named = self.names(&self.verdict.options, "and");
        match self.verdict.kind {
            Kind::Withheld => Phrase::text("nothing is recommended, for a must-have was left out"),
            Kind::NothingFits => Phrase::text("nothing fits"),
            Kind::Unconfirmed => {
                let scores = if self.verdict.options.len() == 1 { " scores" } else { " score" };
                Phrase::text("nothing is confirmed to fit (of those that may, ")
                    .join(named)
                    .and(scores)
                    .and(" highest)")
            }
            Kind::Tie => Phrase::text("it is a tie of ").join(named),
            Kind::OnlyOption => named.and(" is the only option that fits"),
            Kind::OnlyConfirmed => named.and(" is the only option confirmed to fit"),
            Kind::BestAlways | Kind::CloseCall | Kind::BestForPriorities => {
                named.and(" comes first")
            }
        }
    }

    /// What a record says instead of a decision; `None` if one option is chosen.
    pub(crate) fn undecided(&self) -> Option<Undecided> {
        let (title, outcome) = match self.verdict.kind {
            Kind::Withheld => (
                "the link could not be relied on",
                "No decision: part of the link could not be read, or it may be damaged. This \
                 record shows what was understood; nothing is recommended until somebody confirms \
                 that it is what was meant.",
            ),
            _ if self.is_blank => {
                ("nothing was said of the site", "No decision: nothing was said of the site yet.")
            }
            Kind::NothingFits if self.standings.is_empty() => (
                "no option meets all must-haves",
                "No decision: every family of options is switched off.",
            ),
            Kind::NothingFits => {
                ("no option meets all must-haves", "No decision: no option meets all must-haves.")
            }
            Kind::Unconfirmed => {
                ("no option is confirmed to fit", "No decision: no option is confirmed to fit.")
            }
            Kind::Tie => {
                let title = counted(self.verdict.options.len(), "option") + " tie";
                return Some(Undecided { title, outcome: "No decision: a tie." });
            }
            Kind::OnlyOption
            | Kind::OnlyConfirmed
            | Kind::BestAlways
            | Kind::CloseCall
            | Kind::BestForPriorities => {
                return None;
            }
        };
        Some(Undecided { title: title.into(), outcome })
    }
}
