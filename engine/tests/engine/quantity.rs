//! Amounts and dates are read, said and compared as people mean them.

use edgewise_engine::quantity::{Amount, Date, Unit, Until};

#[track_caller]
fn said(unit: &str, amount: &str, expected: &str) {
    let amount = Amount::parse(amount).expect("an amount");
    assert_eq!(Unit::from(unit).say(amount).replace('\u{a0}', " "), expected);
}

#[track_caller]
fn day(text: &str) -> Date {
    Date::parse(text).unwrap_or_else(|| panic!("{text} is a day"))
}

#[track_caller]
fn later(text: &str, months: u16, expected: &str) {
    assert_eq!(day(text).plus_months(months).to_string(), expected);
}

#[test]
fn an_amount_is_said_with_its_unit() {
    said("MiB", "512", "512 MiB");
    said("MiB", "1024", "1 GiB");
    said("MiB", "1536", "1.5 GiB");
    said("MiB", "2000", "2000 MiB");
    said("cores", "1", "1 core");
    said("cores", "4", "4 cores");
    said("USD", "1", "1 USD");
    said("days", "unlimited", "no limit");
}

#[test]
fn unlimited_is_more_than_any_number() {
    assert!(Amount::Unlimited > Amount::Exactly(u64::MAX));
}

#[test]
fn only_digits_are_an_amount() {
    for text in ["", "-1", "+1", "1.5", "1 000", "0x10", "9999999999999999", "Unlimited"] {
        assert_eq!(Amount::parse(text), None, "{text}");
    }
    assert_eq!(Amount::parse("007").map(Amount::spell).as_deref(), Some("7"));
}

#[test]
fn only_days_that_exist_are_dates() {
    for text in ["2023-02-29", "2024-13-01", "2024-00-10", "2024-04-31", "1899-12-31", "3000-01-01"]
    {
        assert_eq!(Date::parse(text), None, "{text}");
    }
    assert_eq!(day("2024-02-29").to_string(), "2024-02-29");
    assert_eq!(Date::parse("2100-02-29"), None, "1900, 2100, 2200 … are no leap years");
    assert_eq!(day("2000-02-29").to_string(), "2000-02-29");
}

#[test]
fn a_date_has_one_spelling() {
    for text in ["2024-6-7", "24-06-07", "2024/06/07", "2024-06-07T00:00:00", "+024-06-07", ""] {
        assert_eq!(Date::parse(text), None, "{text}");
    }
}

#[test]
fn months_later_is_the_same_day_or_the_last_of_a_shorter_month() {
    later("2024-06-07", 0, "2024-06-07");
    later("2024-06-07", 12, "2025-06-07");
    later("2024-01-31", 1, "2024-02-29");
    later("2024-12-31", 2, "2025-02-28");
    later("2024-12-01", 1, "2025-01-01");
}

#[test]
fn later_is_never_earlier() {
    later("2999-06-07", 12, "2999-12-31");
    later("2024-06-07", u16::MAX, "2999-12-31");
}

#[test]
fn no_end_is_later_than_any_day() {
    assert!(Until::NoEnd > Until::Day(day("2999-12-31")));
    assert!(Until::Day(day("2024-06-08")) > Until::Day(day("2024-06-07")));
    assert_eq!(Until::parse("no-end").map(Until::spell).as_deref(), Some("no-end"));
}
