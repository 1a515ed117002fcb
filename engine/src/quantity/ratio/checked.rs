//! Arithmetic that says when a fraction would no longer fit, for sums whose length nobody limits.

use num_traits::{CheckedAdd, CheckedMul, CheckedSub};

use super::Ratio;

impl Ratio {
    /// The sum, if it fits.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(&other.0).map(Self)
    }

    /// The difference, if it fits.
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.0.checked_sub(&other.0).map(Self)
    }

    /// The product, if it fits.
    pub fn checked_mul(self, other: Self) -> Option<Self> {
        self.0.checked_mul(&other.0).map(Self)
    }
}
