//! What speaks against the named options, strongest first: every answer has a downside
//! (`docs/method.md`, "What speaks against the answer").

use super::confidence::{End, Time, Word};
use super::robustness::Flip;
use super::{Answer, Assessment, Prospect, State};
use crate::catalog::{Role, Standing, Value};
use crate::quantity::{Amount, Horizon, Ratio};

/// Up to how many named options each is discussed by name; with more, nothing has been chosen yet.
pub const NAMED_MOST: usize = 3;

/// One thing that speaks against a named option.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Objection {
    /// Support ends, has ended, or ends at an unknown time.
    Ends(End),
    /// It is not generally available.
    Preview(usize),
    /// A rival that fits is better on an enabled criterion, and overtakes it beyond some weight.
    Behind {
        /// The option.
        option: usize,
        /// The criterion on which it is furthest behind, as a place in the table.
        place: Option<usize>,
        /// The nearest bound.
        flip: Option<Flip>,
    },
    /// It rates low on something that was ranked.
    Weak {
        /// The option.
        option: usize,
        /// The criterion, as a place in the table.
        place: usize,
        /// Whether it is closer to the worst than to the best.
        is_poor: bool,
    },
    /// It stops when a machine fails, and no must-have covers that.
    Fragile {
        /// The option.
        option: usize,
        /// The criterion, as a place in the table.
        place: usize,
        /// Whether it never has more than that one machine.
        is_alone: bool,
    },
    /// A site has more machines than one cluster takes.
    Spare {
        /// The option.
        option: usize,
        /// How many one cluster takes at most.
        most: u64,
        /// How many a site has.
        has: u16,
    },
    /// It needs a certain number of machines to survive the loss of one.
    Machines {
        /// The option.
        option: usize,
        /// The criterion, as a place in the table.
        place: usize,
        /// How many it needs in all.
        needs: u64,
        /// How many of these another must-have asks for, and which must-have.
        more: Option<(u64, usize)>,
        /// How many a site has, if the visitor said so.
        has: Option<u16>,
    },
    /// A must-have makes its smallest cluster larger.
    Grown {
        /// The option.
        option: usize,
        /// How many machines it needs then.
        needs: u64,
        /// How many it needs otherwise.
        alone: u64,
        /// The must-have, as a place in the table.
        because: usize,
    },
    /// Sources disagree on a must-have, though either value would meet it.
    Disputed {
        /// The option.
        option: usize,
        /// The criterion, as a place in the table.
        place: usize,
    },
    /// Two values that are both weighed do not hold together.
    Apart {
        /// The option.
        option: usize,
        /// The criteria, as places in the table.
        places: [usize; 2],
        /// For each, what holds instead if the value of the other is chosen, if known, and the answer then.
        instead: [Option<(Value, Answer)>; 2],
    },
    /// No other option is left, so priorities change nothing.
    Idle,
}

impl Assessment {
    /// What speaks against the named options, strongest first; not empty if a few options are
    /// recommended, unless nothing speaks against them.
    pub fn against(&self) -> Vec<Objection> {
        let named = self.recommended();
        if named.is_empty() || self.is_blank || named.len() > NAMED_MOST {
            return Vec::new();
        }
        let mut found = ending(self.confidence.as_ref().and_then(|known| known.time.as_ref()));
        let behind = self.behind();
        let told = match &behind {
            Some(Objection::Behind { place, .. }) => *place,
            _ => None,
        };
        found.extend(behind);
        for option in named.iter().copied() {
            let is_told = |one: &Objection| matches!(one, Objection::Weak { place, .. } if Some(*place) == told);
            found.extend(self.weak(option).filter(|one| !is_told(one)));
            found.extend(self.machines(option));
            found.extend(self.grown(option));
            found.extend(self.spare(option));
            found.extend(self.disputed(option));
            found.extend(self.apart(option));
        }
        if found.is_empty() {
            found.extend(named.iter().filter_map(|option| self.weakest(*option)));
        }
        if !self.has_rivals() && self.in_state(State::Unconfirmed).next().is_none() {
            found.push(Objection::Idle);
        }
        found
    }

    /// What speaks against taking an option that fits, whether it is the answer or not, strongest first.
    pub fn against_taking(&self, option: usize, until: Option<Horizon>) -> Vec<Objection> {
        if self.recommended() == [option] && !self.is_blank {
            return self.against();
        }
        let time = Time::of(&self.table, &self.demands, &[option], until);
        let mut found = ending(time.as_ref());
        let others =
            [self.machines(option), self.grown(option), self.spare(option), self.disputed(option)];
        found.extend(others.into_iter().flatten());
        found.extend(self.weakest(option));
        found
    }

    /// Where a single winner is behind a rival that fits.
    fn behind(&self) -> Option<Objection> {
        let (Some(robustness), [option]) = (&self.robustness, self.recommended()) else {
            return None;
        };
        let problem = &self.problem;
        let lost = |at: usize| {
            let rivals = self.in_state(State::Fits);
            let most = rivals.map(|rival| -problem.lead(*option, rival, at)).max().unwrap_or(0);
            most * problem.weights[at]
        };
        // The first of equals: `max_by_key` takes the last.
        let places = (0..problem.width()).rev().filter(|at| lost(*at) > 0);
        let place = places.max_by_key(|at| lost(*at)).map(|at| problem.enabled[at]);
        let flip = robustness.nearest.clone();
        (place.is_some() || flip.is_some()).then_some(Objection::Behind {
            option: *option,
            place,
            flip,
        })
    }

    /// Where an option rates lowest on what counts.
    fn weak(&self, option: usize) -> Option<Objection> {
        // Where a rival is ahead is already stated for a single named option; a poor rating is
        // worth stating anyway.
        let is_told = self.recommended().len() == 1 && self.has_rivals();
        let is_news =
            |one: &Objection| !is_told || matches!(one, Objection::Weak { is_poor: true, .. });
        self.weakest(option).filter(is_news)
    }

    /// The enabled criterion on which an option is furthest from the best possible.
    fn weakest(&self, option: usize) -> Option<Objection> {
        let at =
            (0..self.problem.width()).min_by_key(|at| self.problem.bounds[option][*at].point)?;
        let worth = self.problem.bounds[option][at].point;
        let is_poor = worth < Ratio::new(1, 2);
        let place = self.problem.enabled[at];
        (worth < Ratio::ONE).then_some(Objection::Weak { option, place, is_poor })
    }

    /// The criterion with a role.
    pub(crate) fn role(&self, role: Role) -> Option<usize> {
        self.table.criteria.iter().position(|one| one.role == Some(role))
    }

    fn demanded(&self, place: usize) -> Option<&Value> {
        self.demands.iter().find(|(one, _)| *one == place).map(|(_, value)| value)
    }

    /// The largest amount that a cell may have.
    fn amount(&self, option: usize, place: usize) -> Option<u64> {
        amount_of(&self.table.candidates[option].cells[place].standing)
    }

    /// How many machines it takes to survive the loss of one, or that it cannot survive one at all.
    fn machines(&self, option: usize) -> Option<Objection> {
        let place = self.role(Role::Resilience)?;
        let criterion = &self.table.criteria[place];
        let best = criterion.scale.ends().map(|(_, best)| best)?;
        if self.demanded(place) == Some(&best) {
            let place = self.role(Role::ResilientMachines)?;
            let (needs, more) = self.machines_needed(option, place)?;
            let has = match self.demanded(place) {
                Some(Value::Quantity(Amount::Exactly(number))) => u16::try_from(*number).ok(),
                _ => None,
            };
            return Some(Objection::Machines { option, place, needs, more, has });
        }
        let standing = &self.table.candidates[option].cells[place].standing;
        let never = standing.is_known() && standing.values().all(|value| *value != best);
        let is_alone = self.most_machines(option) == Some(1);
        let is_asked = self.demanded(place).is_some();
        (never && !is_asked).then_some(Objection::Fragile { option, place, is_alone })
    }

    /// How many machines one cluster takes at most, if that is known and not disputed.
    fn most_machines(&self, option: usize) -> Option<u64> {
        let place = self.role(Role::MostMachines)?;
        match &self.table.candidates[option].cells[place].standing {
            Standing::Known(Value::Quantity(Amount::Exactly(most))) => Some(*most),
            _ => None,
        }
    }

    /// That a site has more machines than one cluster takes.
    fn spare(&self, option: usize) -> Option<Objection> {
        let (most, has) = (self.most_machines(option)?, self.machines?);
        (most < u64::from(has)).then_some(Objection::Spare { option, most, has })
    }

    /// That a must-have makes its smallest cluster larger, where nothing is asked about the loss of a machine: that
    /// is said with the machines it takes to survive it.
    fn grown(&self, option: usize) -> Option<Objection> {
        let place = self.role(Role::LeastMachines)?;
        let is_resilient =
            self.role(Role::Resilience).is_some_and(|one| self.demanded(one).is_some());
        let held = self.held(option, place).filter(|_| !is_resilient)?;
        let (needs, alone) = (amount_of(&held.standing)?, self.amount(option, place)?);
        let bind = &self.table.candidates[option].conflicts[held.conflict];
        let because = bind.elements.iter().map(|one| one.place).find(|one| *one != place)?;
        (needs > alone).then_some(Objection::Grown { option, needs, alone, because })
    }

    /// How many machines it needs to survive the loss of one, and how many of these are due to
    /// another must-have, such as Windows workers on separate machines.
    fn machines_needed(&self, option: usize, place: usize) -> Option<(u64, Option<(u64, usize)>)> {
        let alone = self.amount(option, place)?;
        let Some(held) = self.held(option, place) else { return Some((alone, None)) };
        let together = amount_of(&held.standing)?;
        let bind = &self.table.candidates[option].conflicts[held.conflict];
        let other = bind.elements.iter().map(|one| one.place).find(|one| *one != place)?;
        let more = together.checked_sub(alone).filter(|more| *more > 0);
        Some((together, more.map(|more| (more, other))))
    }

    /// The first two values that are both weighed and do not hold together, where no must-have decides
    /// between them.
    pub(crate) fn apart(&self, option: usize) -> Option<Objection> {
        let candidate = &self.table.candidates[option];
        let counts = |place: usize| {
            self.problem.enabled.contains(&place)
                && self.demanded(place).is_none()
                && self.held(option, place).is_none()
                && matches!(candidate.cells[place].standing, Standing::Known(_))
        };
        let mut pairs = candidate.conflicts.iter().filter_map(|bind| match &bind.elements[..] {
            [one, other] if counts(one.place) && counts(other.place) => Some([one, other]),
            _ => None,
        });
        let pair = pairs.next()?;
        let ground = self.ground();
        let instead = pair.map(|element| {
            let value = element.instead.clone()?;
            let worth = self.table.criteria[element.place].scale.worth(&value, self.table.as_of);
            let prospect = Prospect::of(value.clone(), worth, true);
            Some((value, ground.answer_if(option, element.place, &prospect)))
        });
        Some(Objection::Apart { option, places: pair.map(|element| element.place), instead })
    }

    /// The first must-have on which sources disagree, though either value would meet it.
    fn disputed(&self, option: usize) -> Option<Objection> {
        let cells = &self.table.candidates[option].cells;
        let is_disputed = |place: &usize| matches!(cells[*place].standing, Standing::Disputed(..));
        let mut places = self.demands.iter().map(|(place, _)| *place);
        places.find(is_disputed).map(|place| Objection::Disputed { option, place })
    }
}

/// What may come to an end too early, or is not generally available.
fn ending(time: Option<&Time>) -> Vec<Objection> {
    let Some(time) = time else { return Vec::new() };
    let previews = time.previews.iter().map(|option| Objection::Preview(*option));
    let ends = time.ends.iter().filter(|end| end.word != Word::Solid);
    previews.chain(ends.cloned().map(Objection::Ends)).collect()
}

fn amount_of(standing: &Standing) -> Option<u64> {
    let amounts = standing.values().filter_map(|value| match value {
        Value::Quantity(Amount::Exactly(number)) => Some(*number),
        _ => None,
    });
    amounts.max()
}
