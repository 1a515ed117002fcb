//! Exact fractions: every score, weight and bound is one of these.

mod checked;

use core::fmt;
use core::ops::{Add, Div, Mul, Neg, Sub};

use num_integer::Integer;
use num_rational::Ratio as Fraction;
use serde::{Deserialize, Serialize};

/// A fraction in lowest terms with a positive denominator.
///
/// Arithmetic is in `i128`: the catalogue's limits (at most 40 weighed criteria, worths with a common
/// denominator of at most 1 000 000, expert weights of at most 1 000 000) keep every product in the
/// method well within its range; one that overflowed would panic in every profile. Comparison never
/// overflows.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "(i128, i128)", try_from = "(i128, i128)")]
pub struct Ratio(Fraction<i128>);

impl Ratio {
    /// Zero.
    pub const ZERO: Self = Self::whole(0);
    /// One.
    pub const ONE: Self = Self::whole(1);

    /// `numerator / denominator` in lowest terms.
    ///
    /// # Panics
    /// If the denominator is zero; callers only divide by counts and total weights.
    pub fn new(numerator: i128, denominator: i128) -> Self {
        assert!(denominator != 0, "a ratio has a denominator");
        let divisor = denominator.signum() * gcd(numerator, denominator);
        Self(Fraction::new_raw(divided(numerator, divisor), divided(denominator, divisor)))
    }

    /// A whole number.
    pub const fn whole(number: i128) -> Self {
        Self(Fraction::new_raw(number, 1))
    }

    /// The numerator, in lowest terms.
    pub const fn numerator(self) -> i128 {
        *self.0.numer()
    }

    /// The denominator, in lowest terms; positive.
    pub const fn denominator(self) -> i128 {
        *self.0.denom()
    }

    /// Whether this is less than zero.
    pub const fn is_negative(self) -> bool {
        self.numerator() < 0
    }

    /// The absolute value.
    #[must_use]
    pub const fn abs(self) -> Self {
        Self(Fraction::new_raw(self.numerator().abs(), self.denominator()))
    }

    /// The whole billionths in it, rounded down: for comparing distances, never shown.
    pub const fn billionths(self) -> i128 {
        (self.numerator() * 1_000_000_000).div_euclid(self.denominator())
    }

    /// `"n/d"`, `"0.45"`, `"3"`: what an author may write for a fraction.
    pub fn parse(text: &str) -> Option<Self> {
        let digits =
            |s: &str| !s.is_empty() && s.len() <= 12 && s.bytes().all(|b| b.is_ascii_digit());
        if let Some((above, below)) = text.split_once('/') {
            let (true, true) = (digits(above), digits(below)) else {
                return None;
            };
            let below: i128 = below.parse().ok()?;
            return (below != 0).then(|| Self::new(above.parse().unwrap_or(0), below));
        }
        let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
        let (true, true) = (digits(whole), digits(part)) else {
            return None;
        };
        let scale = 10_i128.pow(u32::try_from(part.len()).ok()?);
        let whole: i128 = whole.parse().ok()?;
        Some(Self::new(whole * scale + part.parse::<i128>().ok()?, scale))
    }

    /// The nearest multiple of 10^-`places`, halves away from zero, as text: `"0.875"`.
    pub fn decimal(self, places: u32) -> String {
        let scale = 10_i128.pow(places);
        let scaled = (self.abs().0 * scale).round().to_integer();
        let sign = if self.is_negative() && scaled != 0 { "−" } else { "" };
        if places == 0 {
            return format!("{sign}{scaled}");
        }
        let width = places as usize;
        format!("{sign}{}.{:0width$}", scaled / scale, scaled % scale)
    }

    /// The nearest whole percentage, as text: `"57%"`.
    pub fn percent(self) -> String {
        format!("{}%", (self * Self::whole(100)).decimal(0))
    }

    /// The largest whole number that is not greater.
    pub fn floor(self) -> i128 {
        self.0.floor().to_integer()
    }

    /// The largest whole percentage that is not greater: `"57%"` for 4/7. For what holds up to that
    /// point.
    pub fn percent_down(self) -> String {
        format!("{}%", (self.0 * 100).floor().to_integer())
    }

    /// The smallest whole percentage that is not less: `"58%"` for 4/7. For what holds from that
    /// point on.
    pub fn percent_up(self) -> String {
        format!("{}%", (self.0 * 100).ceil().to_integer())
    }
}

/// The greatest common divisor, never negative; with zero, the other number. Numbers that fit 64
/// bits are kept in 64 bits, for the reason given at [`divided`].
pub fn gcd(a: i128, b: i128) -> i128 {
    match (u64::try_from(a.abs()), u64::try_from(b.abs())) {
        (Ok(a), Ok(b)) => i128::from(a.gcd(&b)),
        _ => a.gcd(&b),
    }
}

/// The least common multiple of two positive numbers.
pub fn lcm(a: i128, b: i128) -> i128 {
    a.lcm(&b)
}

/// The quotient of two numbers. Numbers that fit 64 bits are divided in one step; for 128 bits a
/// processor, and even more so a browser, takes dozens.
pub fn divided(number: i128, by: i128) -> i128 {
    match (i64::try_from(number), i64::try_from(by)) {
        (Ok(number), Ok(by)) if number != i64::MIN => i128::from(number / by),
        _ => number / by,
    }
}

impl From<Ratio> for (i128, i128) {
    fn from(ratio: Ratio) -> Self {
        (ratio.numerator(), ratio.denominator())
    }
}

impl TryFrom<(i128, i128)> for Ratio {
    type Error = &'static str;
    fn try_from((numerator, denominator): (i128, i128)) -> Result<Self, Self::Error> {
        let is_sound = denominator > 0 && numerator.checked_abs().is_some();
        is_sound.then(|| Self::new(numerator, denominator)).ok_or("this is not a fraction")
    }
}

impl Add for Ratio {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Neg for Ratio {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl Sub for Ratio {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Mul for Ratio {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        Self(self.0 * other.0)
    }
}

impl Div for Ratio {
    type Output = Self;
    fn div(self, other: Self) -> Self {
        Self(self.0 / other.0)
    }
}

impl fmt::Display for Ratio {
    /// `n/d` in lowest terms, whole numbers too: `1/1`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.numerator(), self.denominator())
    }
}

impl fmt::Debug for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
