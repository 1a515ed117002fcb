//! Shares of winning in words: how often the answer comes first, and who should choose another.

use core::cmp::Reverse;

use crate::assessment::{Assessment, FirstRank, Method, Shares};
use crate::order::InOrder;
use crate::phrase::Phrase;
use crate::quantity::Ratio;

/// How many options of a tie get their share in words before that is left to the table.
const NAMES_MAX: usize = 3;
/// How many of the criteria that weigh most where an option comes first are named.
const CRITERIA_MAX: usize = 3;
/// The largest denominator for which "8 of 9" is easy to read.
const PARTS_MAX: i128 = 20;

impl Method {
    /// A share within a sentence, after "in": "8 of 9", "83 %", "about 83 %", "all".
    pub fn say(self, share: Ratio) -> String {
        match (self, share) {
            (Self::Exact, _) if share == Ratio::ONE => "all".into(),
            (Self::Exact, _) if share == Ratio::ZERO => "none".into(),
            (Self::Exact, _) if share.denominator() <= PARTS_MAX => {
                [share.numerator().to_string(), share.denominator().to_string()].join(" of ")
            }
            (Self::Exact, _) => of_hundred(share),
            (Self::Lattice | Self::Float, _) => "about ".to_owned() + &of_hundred(share),
        }
    }
}

/// Whole percentages, which are 0 or 100 only if the share is.
fn of_hundred(share: Ratio) -> String {
    let one = Ratio::new(1, 100);
    match share {
        _ if share == Ratio::ZERO || share == Ratio::ONE => share.percent(),
        _ if share < one => "less than ".to_owned() + &one.percent(),
        _ if share > Ratio::ONE - one => "more than ".to_owned() + &(Ratio::ONE - one).percent(),
        _ => share.percent(),
    }
}

impl Assessment {
    /// How often the recommended options come first; `None` if none is recommended, if it is the only
    /// one that fits, if it always comes first (which is already said), or if too many tie.
    pub fn say_shares(&self, shares: &Shares) -> Option<Phrase> {
        let named = self.recommended();
        let is_always = self.movable() == Some(Ratio::ONE);
        if named.is_empty() || named.len() > NAMES_MAX || is_always {
            return None;
        }
        let said = if shares.is_ordered {
            let keep = Phrase::text("Of all weightings that keep ");
            let them = "the criteria in this order of importance";
            keep.voiced("your criteria in the same order of importance", them).and(", ")
        } else {
            Phrase::text("Of all weightings of these criteria, ")
        };
        let said = match named {
            [one] => {
                let said = said.with(self.name(*one)).and(" comes first in ");
                said.figure(portion(shares, &shares.in_order, *one)?)
            }
            _ => tied(self, shares, said)?,
        };
        let also = match named {
            [one] if shares.is_ordered => Phrase::text("; of all weightings whatever, in ")
                .figure(portion(shares, &shares.over_all, *one)?),
            _ => Phrase::new(),
        };
        Some(said.join(also).and("."))
    }

    /// Who should choose an option: what weighs most where it comes first. `None` for an option that
    /// does not take part.
    pub fn say_for_whom(&self, shares: &Shares, option: usize) -> Option<Phrase> {
        let at = shares.place(option)?;
        let found = &shares.over_all;
        let share = found.shares[at];
        let Some(centre) = found.centres[at].as_ref().filter(|_| share > Ratio::ZERO) else {
            return Some(Phrase::text(
                "It is never the sole winner, however these criteria are weighted.",
            ));
        };
        let even = Ratio::new(1, centre.len().max(1) as i128);
        let mut above: Vec<(Ratio, usize)> = centre.iter().copied().zip(0..).collect();
        above.retain(|(weight, _)| *weight > even);
        above.order_by_key(|(weight, _)| Reverse(*weight));
        above.truncate(CRITERIA_MAX);
        let comes =
            Phrase::text(" Of all weightings, it comes first in ").figure(found.method.say(share));
        if above.is_empty() {
            let all = Phrase::text("Choose it if these criteria matter about equally.");
            return Some(all.join(comes).and("."));
        }
        let (you, impersonal) = if above.len() == 1 {
            (" matters most to you.", " matters most.")
        } else {
            (" matter most to you.", " matter most.")
        };
        let names = above.iter().map(|(_, at)| self.quoted_enabled(*at));
        let average = |(at, (weight, of)): (usize, &(Ratio, usize))| {
            let averages = if at == 0 { " averages " } else { " " };
            let unit = if at == 0 { " of the weight" } else { "" };
            self.quoted_enabled(*of).and(averages).figure(weight.percent()).and(unit)
        };
        let averages = above.iter().enumerate().map(average);
        Some(
            Phrase::text("Choose it if ")
                .listed(names, "and")
                .voiced(you, impersonal)
                .join(comes)
                .and("; in those, ")
                .listed(averages, "and")
                .and("."),
        )
    }
}

/// "A comes first in 4 of 9, B in 3 of 9"; for options that are alike, that they do so together.
fn tied(assessment: &Assessment, shares: &Shares, mut said: Phrase) -> Option<Phrase> {
    let named = assessment.recommended();
    let [first, others @ ..] = named else { return None };
    if others.iter().all(|other| assessment.alike(*first, *other).is_some()) {
        let share = shares.in_order.shares[shares.place(*first)?];
        let together = share * Ratio::whole(named.len() as i128);
        return Some(
            said.and("they share first place in ").figure(shares.in_order.method.say(together)),
        );
    }
    for (count, option) in named.iter().enumerate() {
        said = said
            .and(if count == 0 { "" } else { ", " })
            .with(assessment.name(*option))
            .and(if count == 0 { " comes first in " } else { " in " })
            .figure(portion(shares, &shares.in_order, *option)?);
    }
    Some(said)
}

fn portion(shares: &Shares, found: &FirstRank, option: usize) -> Option<String> {
    Some(found.method.say(found.shares[shares.place(option)?]))
}
