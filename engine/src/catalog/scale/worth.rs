//! What a value is worth, and whether it meets a demand.

use super::{Better, Scale, Test, Value};
use crate::order::InOrder;
use crate::quantity::{Amount, Date, Ratio, Until};

impl Scale {
    /// The worth of a value in [0, 1], 1 at the better end: level k of L, counted from 0, is worth
    /// k/(L−1); quantities and dates fall into declared bands, a count is worth its place in its
    /// range; points are their own worth. Bands
    /// of a date are counted from `as_of`. `None` if the scale is not weighed.
    pub fn worth(&self, value: &Value, as_of: Date) -> Option<Ratio> {
        match (self, value) {
            (Self::Levels(levels), Value::Level(place)) => {
                Some(step(usize::from(*place), levels.len() - 1))
            }
            (Self::Points, Value::Points(points)) => Some(*points),
            (Self::Quantity { better, count: Some(count), .. }, Value::Quantity(amount)) => {
                let (place, top) = (count.steps_to(*amount), count.most - count.least);
                let place = if *better == Better::Higher { place } else { top - place };
                Some(Ratio::new(place.into(), top.into()))
            }
            (Self::Quantity { better, bands, .. }, Value::Quantity(amount))
                if !bands.is_empty() =>
            {
                let reached = |limit: &&u64| match better {
                    Better::Higher => *amount >= Amount::Exactly(**limit),
                    Better::Lower => *amount <= Amount::Exactly(**limit),
                };
                Some(step(bands.iter().filter(reached).count(), bands.len()))
            }
            (Self::Date { bands, .. }, Value::Date(until)) if !bands.is_empty() => {
                let reached = |months: &&u16| *until >= Until::Day(as_of.plus_months(**months));
                Some(step(bands.iter().filter(reached).count(), bands.len()))
            }
            _ => None,
        }
    }

    /// The worths that an unknown value could have, ascending: one for each level or band, the two
    /// ends for points. Empty if the scale is not weighed.
    pub fn grades(&self) -> Vec<Ratio> {
        let top = self.steps();
        if self.is_weighed() {
            (0..=top).map(|place| Ratio::new(place, top)).collect()
        } else {
            Vec::new()
        }
    }

    /// How many equal steps the levels, bands or counts make from worst to best; 1 for points and if
    /// nothing is weighed.
    pub fn steps(&self) -> i128 {
        let steps = match self {
            Self::Levels(levels) => levels.len() - 1,
            Self::Quantity { count: Some(count), .. } => return (count.most - count.least).into(),
            Self::Quantity { bands, .. } => bands.len(),
            Self::Date { bands, .. } => bands.len(),
            Self::Points | Self::Set(_) => 1,
        };
        steps.max(1) as i128
    }

    /// The worst and the best value, if values are weighed and both ends can be named.
    pub fn ends(&self) -> Option<(Value, Value)> {
        match self {
            Self::Levels(levels) => {
                Some((Value::Level(0), Value::Level(u8::try_from(levels.len() - 1).ok()?)))
            }
            Self::Points => Some((Value::Points(Ratio::ZERO), Value::Points(Ratio::ONE))),
            Self::Quantity { better, bands, count, .. } => {
                let (least, most) = match count {
                    Some(count) => (count.least, count.most),
                    None => (*bands.first()?, *bands.last()?),
                };
                let (least, most) = (
                    Value::Quantity(Amount::Exactly(least)),
                    Value::Quantity(Amount::Exactly(most)),
                );
                Some(if *better == Better::Higher { (least, most) } else { (most, least) })
            }
            Self::Date { .. } | Self::Set(_) => None,
        }
    }

    /// Values that represent everything an unknown value could be: every level; every band and both
    /// sides of `demanded`; all members and none.
    pub fn samples(&self, demanded: Option<&Value>, as_of: Date) -> Vec<Value> {
        let mut samples = match self {
            Self::Levels(levels) => (0..levels.len())
                .filter_map(|place| u8::try_from(place).ok().map(Value::Level))
                .collect(),
            Self::Quantity { count: Some(count), .. } => (count.least..=count.most)
                .map(|number| Value::Quantity(Amount::Exactly(number)))
                .collect(),
            Self::Quantity { bands, .. } => bands
                .iter()
                .copied()
                .chain(match demanded {
                    Some(Value::Quantity(Amount::Exactly(number))) => Some(*number),
                    _ => None,
                })
                .flat_map(|limit| [limit.saturating_sub(1), limit, limit.saturating_add(1)])
                .map(|number| Value::Quantity(Amount::Exactly(number)))
                .chain([Value::Quantity(Amount::Unlimited)])
                .collect(),
            Self::Date { bands, .. } => bands
                .iter()
                .map(|months| Until::Day(as_of.plus_months(*months)))
                .chain([Until::Never, Until::Day(as_of), Until::NoEnd])
                .map(Value::Date)
                .collect(),
            Self::Set(members) => vec![
                Value::Set(Vec::new()),
                Value::Set(
                    (0..members.len()).filter_map(|place| u8::try_from(place).ok()).collect(),
                ),
            ],
            Self::Points => vec![Value::Points(Ratio::ZERO), Value::Points(Ratio::ONE)],
        };
        samples.extend(demanded.cloned());
        samples.order();
        samples.dedup();
        samples
    }
}

impl Test {
    /// Whether `value` meets a demand for `demanded`.
    pub fn passes(self, value: &Value, demanded: &Value) -> bool {
        match (self, value, demanded) {
            (Self::AllOf, Value::Set(has), Value::Set(wanted)) => {
                wanted.iter().all(|member| has.contains(member))
            }
            (Self::AnyOf, Value::Set(has), Value::Set(wanted)) => {
                wanted.is_empty() || wanted.iter().any(|member| has.contains(member))
            }
            (Self::AtMost, Value::Quantity(amount), Value::Quantity(most)) => amount <= most,
            (Self::AtLeast | Self::NotBefore, value, demanded) => {
                core::mem::discriminant(value) == core::mem::discriminant(demanded)
                    && value >= demanded
            }
            _ => false,
        }
    }
}

/// `place` steps of `top`.
fn step(place: usize, top: usize) -> Ratio {
    Ratio::new(place as i128, top as i128)
}
