//! Fractions are exact: they add, compare and round as on paper, however large.

use std::cmp::Ordering;

use edgewise_engine::quantity::{Ratio, divided, gcd, lcm};

#[track_caller]
fn ratio(text: &str) -> Ratio {
    Ratio::parse(text).unwrap_or_else(|| panic!("{text} is a fraction"))
}

#[track_caller]
fn check(found: Ratio, expected: &str) {
    assert_eq!(found.to_string(), expected);
}

#[test]
fn a_ratio_is_kept_in_lowest_terms() {
    check(Ratio::new(6, 8), "3/4");
    check(Ratio::new(0, 7), "0/1");
    check(Ratio::new(7, 7), "1/1");
}

#[test]
fn the_sign_stands_above_the_line() {
    check(Ratio::new(3, -4), "-3/4");
    check(Ratio::new(-3, -4), "3/4");
    assert!(Ratio::new(1, -2).is_negative());
    check(Ratio::new(1, -2).abs(), "1/2");
}

#[test]
#[should_panic(expected = "a ratio has a denominator")]
fn nothing_is_divided_by_zero() {
    let _ = Ratio::new(1, 0);
}

#[test]
fn arithmetic_is_exact() {
    check(ratio("1/3") + ratio("1/6"), "1/2");
    check(ratio("1/3") - ratio("1/2"), "-1/6");
    check(ratio("2/3") * ratio("3/4"), "1/2");
    check(ratio("2/3") / ratio("4/3"), "1/2");
    check(-ratio("2/3"), "-2/3");
    check((0..10).fold(Ratio::ZERO, |sum, _| sum + ratio("0.1")), "1/1");
}

#[test]
fn a_fraction_or_a_decimal_may_be_written() {
    check(ratio("7/8"), "7/8");
    check(ratio("0.45"), "9/20");
    check(ratio("3"), "3/1");
    check(ratio("0"), "0/1");
    check(ratio("0.000000000001"), "1/1000000000000");
}

#[test]
fn what_is_not_a_fraction_is_refused() {
    for text in ["", "/", "1/", "/2", "1/0", "-1/2", "+1", "1.", ".5", "1e3", "0x1", "1/2/3", " 1"]
    {
        assert_eq!(Ratio::parse(text), None, "{text}");
    }
    assert_eq!(Ratio::parse("1234567890123"), None, "too long");
}

#[test]
fn larger_is_later() {
    assert!(ratio("1/3") < ratio("1/2"));
    assert!(-ratio("1/2") < -ratio("1/3"));
    assert!(-ratio("1/2") < Ratio::ZERO);
    assert!(ratio("7/5") < ratio("3/2"));
    assert_eq!(ratio("2/4").cmp(&ratio("1/2")), Ordering::Equal);
}

#[test]
fn comparison_never_overflows() {
    let near = |below| Ratio::new(i128::MAX, below);
    assert!(near(i128::MAX - 1) > near(i128::MAX));
    assert!(Ratio::new(i128::MAX - 1, i128::MAX) < Ratio::ONE);
    assert!(Ratio::new(i128::MAX - 2, i128::MAX - 1) < Ratio::new(i128::MAX - 1, i128::MAX));
    assert!(Ratio::new(1 - i128::MAX, i128::MAX) > Ratio::whole(-1));
}

#[test]
fn short_and_long_fractions_are_compared_and_divided_alike() {
    let border = [i128::from(i64::MIN), i128::from(i64::MAX), i128::from(u64::MAX)];
    for number in border.into_iter().flat_map(|one| [one - 1, one, one + 1]) {
        for by in [-7, -1, 1, 3] {
            assert_eq!(divided(number, by), number / by, "{number} / {by}");
        }
        assert!(Ratio::new(number, 7) < Ratio::new(number + 1, 7), "{number}");
        assert!(Ratio::new(7, number.abs()) > Ratio::new(7, number.abs() + 1), "{number}");
    }
}

#[test]
fn short_and_long_fractions_are_added_and_multiplied_alike() {
    let border = [i128::from(i64::MIN), i128::from(i64::MAX)];
    for number in border.into_iter().flat_map(|one| [one - 1, one, one + 1]) {
        let one = Ratio::new(number, 3);
        assert_eq!(one.checked_add(Ratio::ONE), Some(Ratio::new(number + 3, 3)), "{number}");
        assert_eq!(one.checked_sub(Ratio::ONE), Some(Ratio::new(number - 3, 3)), "{number}");
        assert_eq!(one.checked_mul(Ratio::whole(6)), Some(Ratio::whole(number * 2)), "{number}");
        assert_eq!(one.checked_mul(Ratio::ZERO), Some(Ratio::ZERO), "{number}");
    }
}

#[test]
fn a_difference_that_does_not_fit_is_none() {
    let large = Ratio::new(1, i128::MAX);
    assert_eq!(large.checked_sub(Ratio::new(1, i128::MAX - 1)), None);
    assert_eq!(ratio("2/3").checked_sub(ratio("1/6")), Some(ratio("1/2")));
    assert_eq!(large.checked_sub(large), Some(Ratio::ZERO));
}

#[test]
#[should_panic(expected = "overflow")]
fn a_sum_that_does_not_fit_stops_the_program() {
    let _ = Ratio::whole(i128::MAX) + Ratio::ONE;
}

#[test]
fn a_product_cancels_before_it_multiplies() {
    let (large, next) = (1_i128 << 100, (1_i128 << 100) + 1);
    check(Ratio::new(large, next) * Ratio::new(next, large), "1/1");
    check(Ratio::new(large, next) / Ratio::new(large, next), "1/1");
}

#[test]
fn decimals_round_to_the_nearest_halves_away_from_zero() {
    assert_eq!(ratio("7/8").decimal(3), "0.875");
    assert_eq!(ratio("1/8").decimal(2), "0.13");
    assert_eq!((-ratio("1/8")).decimal(2), "−0.13");
    assert_eq!(ratio("2/3").decimal(3), "0.667");
    assert_eq!(ratio("1/3").decimal(0), "0");
    assert_eq!(ratio("1/2").decimal(0), "1");
    assert_eq!(ratio("999/1000").decimal(2), "1.00");
}

#[test]
fn nothing_is_never_said_to_be_negative() {
    assert_eq!((-ratio("1/1000")).decimal(2), "0.00");
}

#[test]
fn per_cents_are_whole() {
    assert_eq!(ratio("4/7").percent(), "57%");
    assert_eq!(ratio("1/4").percent(), "25%");
    assert_eq!(ratio("1/200").percent(), "1%");
    assert_eq!(ratio("1/201").percent(), "0%");
    assert_eq!(Ratio::ONE.percent(), "100%");
}

#[test]
fn what_holds_up_to_a_share_is_rounded_down_and_what_holds_from_it_up() {
    let both = |text: &str| (ratio(text).percent_down(), ratio(text).percent_up());
    assert_eq!(both("4/7"), ("57%".into(), "58%".into()));
    assert_eq!(both("1/4"), ("25%".into(), "25%".into()));
    assert_eq!(both("1/144"), ("0%".into(), "1%".into()));
    assert_eq!(both("17/432"), ("3%".into(), "4%".into()));
}

#[test]
fn divisors_and_multiples_are_common() {
    assert_eq!((gcd(12, 18), gcd(-12, 18), gcd(0, 5), gcd(0, 0)), (6, 6, 5, 0));
    assert_eq!((lcm(4, 6), lcm(1, 7), (1..=20).fold(1, lcm)), (12, 7, 232_792_560));
}
