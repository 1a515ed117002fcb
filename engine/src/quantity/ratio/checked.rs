//! Arithmetic that says when a fraction would no longer fit, for sums whose length nobody limits.

use super::{Ratio, divided, gcd};

impl Ratio {
    /// The sum, if it fits.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        let divisor = gcd(self.denominator, other.denominator);
        let (scale, rest) =
            (divided(other.denominator, divisor), divided(self.denominator, divisor));
        let one = self.numerator.checked_mul(scale)?;
        let two = other.numerator.checked_mul(rest)?;
        Some(Self::new(one.checked_add(two)?, self.denominator.checked_mul(scale)?))
    }

    /// The difference, if it fits.
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.checked_add(-other)
    }

    /// The product, if it fits.
    pub fn checked_mul(self, other: Self) -> Option<Self> {
        let left = gcd(self.numerator, other.denominator).max(1);
        let right = gcd(other.numerator, self.denominator).max(1);
        Some(Self {
            numerator: divided(self.numerator, left)
                .checked_mul(divided(other.numerator, right))?,
            denominator: divided(self.denominator, right)
                .checked_mul(divided(other.denominator, left))?,
        })
    }
}
