//! Exact fractions: every score, weight and bound is one of these.

mod checked;

use crate::packed::packed;
use core::cmp::Ordering;
use core::fmt;
use core::ops::{Add, Div, Mul, Neg, Sub};

/// A fraction in lowest terms with a positive denominator.
///
/// Arithmetic is plain `i128`: the catalogue's limits (at most 40 criteria, worths with a common
/// denominator of at most 1 000 000, expert weights of at most 1 000 000) keep every product that
/// the method forms far inside it. Comparison never multiplies, so it holds for any two values.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Ratio {
    numerator: i128,
    denominator: i128,
}

packed!(struct Ratio { numerator, denominator });

impl Ratio {
    /// Nothing.
    pub const ZERO: Self = Self { numerator: 0, denominator: 1 };
    /// The whole.
    pub const ONE: Self = Self { numerator: 1, denominator: 1 };

    /// `numerator / denominator` in lowest terms.
    ///
    /// # Panics
    /// When the denominator is zero; callers divide by counts and total weights only.
    pub fn new(numerator: i128, denominator: i128) -> Self {
        assert!(denominator != 0, "a ratio has a denominator");
        let divisor = denominator.signum() * gcd(numerator, denominator);
        Self { numerator: divided(numerator, divisor), denominator: divided(denominator, divisor) }
    }

    /// Whether both parts are so short that products of two such numbers fit.
    fn is_short(self) -> bool {
        i64::try_from(self.numerator).is_ok() && i64::try_from(self.denominator).is_ok()
    }

    /// A whole number.
    pub const fn whole(number: i128) -> Self {
        Self { numerator: number, denominator: 1 }
    }

    /// The part above the line, in lowest terms.
    pub const fn numerator(self) -> i128 {
        self.numerator
    }

    /// The part below the line, in lowest terms; positive.
    pub const fn denominator(self) -> i128 {
        self.denominator
    }

    /// Whether this is less than nothing.
    pub const fn is_negative(self) -> bool {
        self.numerator < 0
    }

    /// The distance from zero.
    #[must_use]
    pub const fn abs(self) -> Self {
        Self { numerator: self.numerator.abs(), denominator: self.denominator }
    }

    /// The whole billionths in it, rounded down: for comparing distances, never shown.
    pub const fn billionths(self) -> i128 {
        (self.numerator * 1_000_000_000).div_euclid(self.denominator)
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
        let scaled = round(self.numerator.abs() * scale, self.denominator);
        let sign = if self.is_negative() && scaled != 0 { "−" } else { "" };
        if places == 0 {
            return format!("{sign}{scaled}");
        }
        let width = places as usize;
        format!("{sign}{}.{:0width$}", scaled / scale, scaled % scale)
    }

    /// The nearest whole per cent, as text: `"57 %"`.
    pub fn percent(self) -> String {
        format!("{}\u{a0}%", (self * Self::whole(100)).decimal(0))
    }

    /// The next whole per cent that is not more: `"57 %"` for 4/7. For what holds up to there.
    pub fn percent_down(self) -> String {
        let hundred = self * Self::whole(100);
        format!("{}\u{a0}%", hundred.numerator.div_euclid(hundred.denominator))
    }

    /// The next whole per cent that is not less: `"58 %"` for 4/7. For what holds from there on.
    pub fn percent_up(self) -> String {
        let hundred = self * Self::whole(100);
        format!("{}\u{a0}%", -(-hundred.numerator).div_euclid(hundred.denominator))
    }
}

/// `numerator / denominator` to the nearest whole number, halves up; both are non-negative.
fn round(numerator: i128, denominator: i128) -> i128 {
    (2 * numerator + denominator) / (2 * denominator)
}

/// The greatest common divisor, never negative; with zero, the other number.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "both fit by then")]
pub const fn gcd(a: i128, b: i128) -> i128 {
    let (mut a, mut b) = (a.abs(), b.abs());
    while b != 0 {
        if a <= u64::MAX as i128 && b <= u64::MAX as i128 {
            return gcd_of_words(a as u64, b as u64) as i128;
        }
        (a, b) = (b, a % b);
    }
    a
}

/// The same in one machine word, where division is many times faster.
const fn gcd_of_words(mut a: u64, mut b: u64) -> u64 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

/// The quotient of two numbers. Those of 64 digits are divided in one step, where a processor, and
/// much more so a browser, takes dozens for those of 128.
#[inline(never)]
pub fn divided(number: i128, by: i128) -> i128 {
    match (i64::try_from(number), i64::try_from(by)) {
        (Ok(number), Ok(by)) if number != i64::MIN => i128::from(number / by),
        _ => number / by,
    }
}

/// The least common multiple of two positive numbers.
pub const fn lcm(a: i128, b: i128) -> i128 {
    a / gcd(a, b) * b
}

impl Ord for Ratio {
    /// Compares short fractions by products, which fit then; others by their whole parts, then by
    /// the reciprocals of what is left, without a product that could overflow.
    fn cmp(&self, other: &Self) -> Ordering {
        let (mut a, mut b) = (*self, *other);
        if a.is_short() && b.is_short() {
            return (a.numerator * b.denominator).cmp(&(b.numerator * a.denominator));
        }
        let mut turned = false;
        loop {
            let (a_whole, b_whole) =
                (a.numerator.div_euclid(a.denominator), b.numerator.div_euclid(b.denominator));
            let (a_rest, b_rest) =
                (a.numerator.rem_euclid(a.denominator), b.numerator.rem_euclid(b.denominator));
            let here = match a_whole.cmp(&b_whole) {
                Ordering::Equal if a_rest == 0 || b_rest == 0 => a_rest.cmp(&b_rest),
                Ordering::Equal => {
                    (a, b) = (
                        Self { numerator: a.denominator, denominator: a_rest },
                        Self { numerator: b.denominator, denominator: b_rest },
                    );
                    turned = !turned;
                    continue;
                }
                order => order,
            };
            return if turned { here.reverse() } else { here };
        }
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Add for Ratio {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        let divisor = gcd(self.denominator, other.denominator);
        let scale = divided(other.denominator, divisor);
        Self::new(
            self.numerator * scale + other.numerator * divided(self.denominator, divisor),
            self.denominator * scale,
        )
    }
}

impl Neg for Ratio {
    type Output = Self;
    fn neg(self) -> Self {
        Self { numerator: -self.numerator, denominator: self.denominator }
    }
}

impl Sub for Ratio {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        self + -other
    }
}

impl Mul for Ratio {
    type Output = Self;
    /// Cancels crosswise first: nothing larger than the product itself is formed.
    fn mul(self, other: Self) -> Self {
        let left = gcd(self.numerator, other.denominator).max(1);
        let right = gcd(other.numerator, self.denominator).max(1);
        Self {
            numerator: divided(self.numerator, left) * divided(other.numerator, right),
            denominator: divided(self.denominator, right) * divided(other.denominator, left),
        }
    }
}

impl Div for Ratio {
    type Output = Self;
    fn div(self, other: Self) -> Self {
        Mul::mul(self, Self::new(other.denominator, other.numerator))
    }
}

impl fmt::Display for Ratio {
    /// `n/d` in lowest terms, whole numbers too: `1/1`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.numerator, self.denominator)
    }
}

impl fmt::Debug for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
