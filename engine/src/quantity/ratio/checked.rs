//! Arithmetic that reports when a fraction would overflow, for sums of unlimited length.
//!
//! Short fractions are computed in 64 bits, where a browser divides many times faster.

use num_rational::Ratio as Fraction;
use num_traits::{CheckedAdd, CheckedMul, CheckedSub};

use super::Ratio;

impl Ratio {
    /// The sum, if it fits.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.in_a_word(other, Fraction::checked_add)
            .or_else(|| self.0.checked_add(&other.0).map(Self))
    }

    /// The difference, if it fits.
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.in_a_word(other, Fraction::checked_sub)
            .or_else(|| self.0.checked_sub(&other.0).map(Self))
    }

    /// The product, if it fits.
    pub fn checked_mul(self, other: Self) -> Option<Self> {
        self.in_a_word(other, Fraction::checked_mul)
            .or_else(|| self.0.checked_mul(&other.0).map(Self))
    }

    /// The result of an operation on two 64-bit fractions, if it fits 64 bits too.
    fn in_a_word(
        self,
        other: Self,
        combine: impl Fn(&Fraction<i64>, &Fraction<i64>) -> Option<Fraction<i64>>,
    ) -> Option<Self> {
        let made = combine(&self.word()?, &other.word()?)?;
        Some(Self(Fraction::new_raw((*made.numer()).into(), (*made.denom()).into())))
    }

    fn word(self) -> Option<Fraction<i64>> {
        let (above, below) =
            (self.numerator().try_into().ok()?, self.denominator().try_into().ok()?);
        Some(Fraction::new_raw(above, below))
    }
}
