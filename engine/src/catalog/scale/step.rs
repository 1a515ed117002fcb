//! Steps: the smallest change that raters could disagree about.

use super::{Better, Scale, Value};
use crate::quantity::{Amount, Date, Ratio};

/// How many steps a share without levels is divided into.
const POINTS_STEPS: i128 = 10;

impl Scale {
    /// What one step is worth: a level, a band, an item of a count with all its points, a tenth of
    /// points. The last step before an end may be shorter.
    pub fn step(&self) -> Ratio {
        let (part, whole) = match self {
            Self::Quantity { count: Some(count), .. } => (count.item_points.into(), self.steps()),
            Self::Points => (1, POINTS_STEPS),
            Self::Levels(_) | Self::Quantity { .. } | Self::Date { .. } | Self::Set(_) => {
                (1, self.steps())
            }
        };
        Ratio::new(part, whole).min(Ratio::ONE)
    }

    /// The value this many steps better or worse than `value`, or the end of the scale if that
    /// comes first; for a band, its nearest value.
    pub fn stepped(&self, value: &Value, steps: u32, is_better: bool, as_of: Date) -> Value {
        let Some(now) = self.worth(value, as_of) else { return value.clone() };
        let way = self.step() * Ratio::whole(steps.into());
        let goal =
            if is_better { (now + way).min(Ratio::ONE) } else { (now - way).max(Ratio::ZERO) };
        match self {
            Self::Points => Value::Points(goal),
            Self::Quantity { count: Some(count), better, .. } => {
                let steps = goal * Ratio::whole(self.steps());
                let steps = u64::try_from(steps.numerator() / steps.denominator()).unwrap_or(0);
                Value::Quantity(Amount::Exactly(match better {
                    Better::Higher => count.least + steps,
                    Better::Lower => count.most - steps,
                }))
            }
            _ => {
                let there = |one: &&Value| self.worth(one, as_of) == Some(goal);
                let samples = self.samples(None, as_of);
                let is_above = samples.iter().find(there).is_some_and(|one| one > value);
                let mut found = samples.iter().filter(there);
                let nearest = if is_above { found.next() } else { found.next_back() };
                nearest.unwrap_or(value).clone()
            }
        }
    }
}
