//! How often each assumption is due, and the hours that follow.

use crate::scenario::Quarters;

/// A range of whole numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Range {
    /// The lower end.
    pub low: i128,
    /// The higher end.
    pub high: i128,
}

impl Range {
    /// The smallest range that holds both.
    #[must_use]
    pub fn hull(self, other: Self) -> Self {
        Self { low: self.low.min(other.low), high: self.high.max(other.high) }
    }

    /// The range times a number.
    #[must_use]
    pub fn times(self, factor: i128) -> Self {
        let (one, other) = (self.low * factor, self.high * factor);
        Self { low: one.min(other), high: one.max(other) }
    }

    /// The range of the sum of one of each.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self { low: self.low + other.low, high: self.high + other.high }
    }
}

impl From<Quarters> for Range {
    fn from(quarters: Quarters) -> Self {
        Self { low: quarters.low().into(), high: quarters.high().into() }
    }
}

/// How many platforms, clusters and machines each duty is due for. Negative in a difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Load(Vec<[i128; 3]>);

impl Load {
    pub(super) fn none(duties: usize) -> Self {
        Self(vec![[0; 3]; duties])
    }

    /// Adds duties for a number of platforms, clusters and machines.
    pub fn add(&mut self, duties: &[u8], platforms: i128, clusters: i128, machines: i128) {
        for duty in duties {
            let due = &mut self.0[usize::from(*duty)];
            due[0] += platforms;
            due[1] += clusters;
            due[2] += machines;
        }
    }

    /// The range of hours. Each assumption is one number, though it is not known which: whatever one
    /// load has as often as another cancels in their difference before the range is taken.
    pub(super) fn range(&self, rates: &[[Quarters; 3]]) -> Range {
        let dues = self.0.iter().flatten();
        let terms = dues.zip(rates.iter().flatten());
        terms.map(|(due, rate)| Range::from(*rate).times(*due)).fold(Range::default(), Range::plus)
    }
}
