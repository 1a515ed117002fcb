//! How sure the answer is, in one short sentence per part.

use super::names::{about, bound_and_now, count, counted};
use crate::assessment::{
    Aspect, Assessment, Facts, Flip, Kind, Margin, Priorities, Rater, Ratings, Shift, Time,
    TippingPoint, Word,
};
use crate::catalog::Standing;
use crate::phrase::Phrase;
use crate::quantity::Until;

/// One part of how sure the answer is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sure {
    /// What it is about.
    pub aspect: Aspect,
    /// How sure that part is.
    pub word: Word,
    /// Why, in one sentence.
    pub because: Phrase,
}

impl Word {
    /// The word as a label: "Solid".
    pub const fn say(self) -> &'static str {
        match self {
            Self::Open => "Open",
            Self::Likely => "Likely",
            Self::Solid => "Solid",
        }
    }
}

/// What a part of how sure the answer is means for a decision; that it is a close call only if the weights make
/// it one, since a clear lead that hangs on one fact is not close.
pub(super) fn means(assessment: &Assessment, part: &Sure) -> &'static str {
    match (part.word, part.aspect) {
        // Where nothing is ahead of others, only what is documented could be wrong.
        (Word::Solid, _) if assessment.verdict.kind == Kind::OnlyOption => {
            "Very, as long as what is documented is right."
        }
        (Word::Solid, _) if !assessment.critical.is_empty() && assessment.comparison.is_none() => {
            "Very, as long as what is documented is right."
        }
        (Word::Solid, _) => "Very. Nothing near would change it.",
        (Word::Likely, _) => "Fairly. It takes more than a small change to give another answer.",
        (Word::Open, _) if assessment.close_on() == Some(Aspect::Priorities) => {
            "Not very: it is a close call, and a small change would give another answer."
        }
        (Word::Open, Aspect::Ratings) => "Not very: one rating decides it.",
        (Word::Open, Aspect::Facts | Aspect::Time | Aspect::Priorities) => "Not very.",
    }
}

impl Aspect {
    /// The name of the part as a label: "Priorities".
    pub const fn say(self) -> &'static str {
        match self {
            Self::Facts => "Facts",
            Self::Time => "Time",
            Self::Ratings => "Ratings",
            Self::Priorities => "Priorities",
        }
    }
}

impl Rater {
    /// Whose rating it is, in brackets after it.
    const fn say(self) -> (&'static str, &'static str) {
        match self {
            Self::Vendor => ("documented", "documented"),
            Self::Article => ("rated in Microsoft's guide", "rated in Microsoft's guide"),
            Self::Edgewise => ("rated by Edgewise", "rated by Edgewise"),
            Self::Visitor => ("rated by you", "own rating"),
        }
    }
}

/// How sure the answer is, the binding part first; empty if nothing can be said.
pub fn confidence(assessment: &Assessment) -> Vec<Sure> {
    let Some(known) = &assessment.confidence else { return Vec::new() };
    let because = |aspect: Aspect| match aspect {
        Aspect::Facts => known.facts.as_ref().map(|facts| say_facts(assessment, facts)),
        Aspect::Time => known.time.as_ref().map(|time| say_time(assessment, time)),
        Aspect::Ratings => known.ratings.as_ref().map(|ratings| say_ratings(assessment, ratings)),
        Aspect::Priorities => {
            known.priorities.as_ref().map(|priorities| say_priorities(assessment, priorities))
        }
    };
    let parts = known.parts().into_iter();
    let said = parts.filter_map(|(aspect, word)| Some((aspect, word, because(aspect)?)));
    said.map(|(aspect, word, because)| Sure { aspect, word, because }).collect()
}

fn is_tie(assessment: &Assessment) -> bool {
    assessment.verdict.kind == Kind::Tie
}

fn say_priorities(assessment: &Assessment, priorities: &Priorities) -> Phrase {
    if assessment.problem.total == 0 {
        return Phrase::text("No criterion counts, so nothing separates them.");
    }
    if is_tie(assessment) {
        return Phrase::new()
            .voiced("Your priorities", "These priorities")
            .and(" do not separate them.");
    }
    let Some(catch) = &priorities.catch else {
        return Phrase::text("No weighting of these criteria would put another option ahead.");
    };
    let rival = assessment.name(catch.rival);
    if priorities.word() == Word::Open {
        return Phrase::text("A small change in priorities would favour ")
            .with(rival)
            .and(": shifting ")
            .figure(about(catch.amount))
            .and(" of the weight is enough.");
    }
    Phrase::text("It takes a shift of ")
        .figure(about(catch.amount))
        .and(" of the weight for ")
        .with(rival)
        .and(" to catch up.")
}

fn say_ratings(assessment: &Assessment, ratings: &Ratings) -> Phrase {
    match (&ratings.margin, ratings.mu) {
        _ if assessment.problem.total == 0 => Phrase::text("No rating counts."),
        (_, Some(0)) if assessment.verdict.options.len() == 2 => {
            Phrase::text("One step in one rating decides the tie.")
        }
        (_, Some(0)) => Phrase::text("One step in one rating changes who shares first place."),
        (Some(margin), Some(1)) => assessment.say_margin(margin),
        (Some(margin), Some(2)) => Phrase::text(
            "No change of one step in a rating would cost it first place; a change of two would: ",
        )
        .join(assessment.say_margin(margin)),
        (Some(margin), Some(steps)) => {
            let number = count(usize::try_from(steps).unwrap_or(usize::MAX));
            let said = Phrase::text("Ratings would have to be off by ")
                .figure(format!("{number} steps"))
                .and(" before ")
                .join(assessment.names(&margin.first, "and"))
                .and(if margin.first.len() == 1 { " comes first" } else { " share first place" });
            let raters = margin.shifts.iter().map(|shift| shift.rater);
            let is_ours = raters.clone().all(|rater| rater == Rater::Edgewise);
            said.and(if is_ours { "; these ratings are Edgewise’s own." } else { "." })
        }
        (None, _) | (_, None) => {
            Phrase::text("No change of ratings would put another option ahead.")
        }
    }
}

impl Assessment {
    /// "X leaves 5 of 7 instead of 4 of 7 duties to your team (rated by Edgewise)".
    pub fn say_shift(&self, shift: &Shift) -> Phrase {
        let said = Phrase::new().with(self.name(shift.option)).and(" ");
        let now = self.cell_values(shift.option, shift.place);
        let standing = &self.table.candidates[shift.option].cells[shift.place].standing;
        let (you, impersonal) = shift.rater.say();
        let (said, rest) = match &shift.to {
            None => {
                let said = said.and("is rated otherwise on ");
                (said.with(self.criterion_name(shift.place)), Some(now))
            }
            Some(to) => {
                let is_settled = matches!(standing, Standing::Known(_));
                let (clause, rest) = if is_settled {
                    self.clause_instead(shift.option, shift.place, to, &now)
                } else {
                    (self.clause_with(shift.place, to), None)
                };
                (said.join(clause), rest)
            }
        };
        match standing {
            Standing::Unknown => said.and(" (not known so far)"),
            Standing::Disputed(..) => said.and(" (sources disagree)"),
            Standing::Known(_) => {
                let said = said.and(" (").voiced(you, impersonal);
                rest.map_or(said.clone(), |now| said.and(": ").join(now)).and(")")
            }
        }
    }
}

fn say_facts(assessment: &Assessment, facts: &Facts) -> Phrase {
    let label = |cell: &(usize, usize)| {
        assessment.quoted_name(cell.1).and(" for ").with(assessment.name(cell.0))
    };
    match (facts.alone.as_slice(), &facts.together) {
        ([one], _) => assessment.say_doubt(one.0, one.1).and(", and the answer depends on it."),
        ([one, other], _) => Phrase::text("The answer depends on two open facts: ")
            .join(label(one))
            .and(" and ")
            .join(label(other))
            .and("."),
        ([one, rest @ ..], _) => {
            let number = counted(rest.len() + 1, "open fact");
            let said = Phrase::text("The answer depends on ").and(number);
            said.and(", first of all ").join(label(one)).and(".")
        }
        ([], Some([one, two])) if one.0 == two.0 => {
            Phrase::text("No fact in doubt changes the answer by itself, but two together could: ")
                .join(assessment.quoted_name(one.1))
                .and(" and ")
                .join(assessment.quoted_name(two.1))
                .and(", both for ")
                .with(assessment.name(one.0))
                .and(".")
        }
        ([], Some([one, two])) => {
            Phrase::text("No fact in doubt changes the answer by itself, but two together could: ")
                .join(label(one))
                .and(" and ")
                .join(label(two))
                .and(".")
        }
        ([], None) if assessment.asks.is_empty() && assessment.idle_doubts == 0 => {
            Phrase::text("Every fact that it rests on is known.")
        }
        ([], None) => Phrase::text("No open fact changes it, and no two together do."),
    }
}

fn say_time(assessment: &Assessment, time: &Time) -> Phrase {
    if let Some(option) = time.previews.first() {
        return Phrase::new()
            .with(assessment.name(*option))
            .and(" is not generally available yet.");
    }
    let Some(end) = time.ends.first() else {
        return Phrase::text("Nothing that it needs has an announced end.");
    };
    if end.until == Some(Until::NoEnd) {
        let silent =
            time.ends.iter().filter(|one| one.until == end.until && one.place == end.place);
        let silent: Vec<usize> = silent.map(|one| one.option).collect();
        if silent.len() > 1 {
            return Phrase::text("No end of support has been announced for ")
                .join(assessment.names(&silent, "and"))
                .and(".");
        }
    }
    let said = assessment.say_end(end);
    match time.upgrades.iter().find(|one| one.option == end.option) {
        Some(upgrades) if end.until == Some(Until::NoEnd) => {
            said.and(" ").join(assessment.say_upgrades(upgrades))
        }
        _ => said,
    }
}

/// The bound of one weight at which another option catches up.
pub fn say_bound(assessment: &Assessment) -> Option<Phrase> {
    let flip = assessment.robustness.as_ref()?.nearest.as_ref()?;
    Some(assessment.say_flip(flip))
}

impl Assessment {
    /// "Y catches up if the weight of “Flexibility” rises to about 38% (now 16%)."
    pub fn say_flip(&self, flip: &Flip) -> Phrase {
        let catches_up = Phrase::new().with(self.name(flip.rival)).and(" catches up if ");
        catches_up.join(self.say_turn(flip))
    }

    /// "the weight of “Flexibility” rises to about 38% (now 16%).": the turn at which another option is ahead.
    pub(super) fn say_turn(&self, flip: &Flip) -> Phrase {
        let share = self.problem.share(flip.place);
        let moves = if flip.bound > share { " rises to " } else { " falls to " };
        let [bound, now] = bound_and_now(flip.bound, share);
        Phrase::text("the weight of ")
            .join(self.quoted_enabled(flip.place))
            .and(moves)
            .figure(bound)
            .and(" (now ")
            .figure(now)
            .and(").")
    }

    /// What could change the answer, in a sentence.
    pub fn say_tipping_point(&self, point: &TippingPoint) -> Phrase {
        match point {
            TippingPoint::Priority(flip) => self.say_flip(flip),
            TippingPoint::Rating(margin) => self.say_margin(margin),
            TippingPoint::Date(end) => self.say_end(end),
            TippingPoint::Preview(option) => self.say_preview(*option),
            TippingPoint::Fact(option, place) => {
                let ask = self.asks.iter().find(|ask| (ask.option, ask.place) == (*option, *place));
                ask.map_or_else(Phrase::new, |ask| self.say_ask(ask))
            }
        }
    }

    /// "Y would come first if it turned out that X leaves 5 of 7 instead of 4 of 7 duties to your team
    /// (rated by Edgewise)."
    pub fn say_margin(&self, margin: &Margin) -> Phrase {
        let shifts = margin.shifts.iter().map(|shift| self.say_shift(shift));
        let first = self.names(&margin.first, "and").and(match margin.first.len() {
            1 => " would come first",
            _ => " would share first place",
        });
        first.and(" if it turned out that ").listed(shifts, "and").and(".")
    }
}
