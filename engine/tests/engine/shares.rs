//! Shares of winning: who takes part, by which method, and that it can be done bit by bit.

use edgewise_engine::assessment::{Method, Shares, Survey, assess};
use edgewise_engine::quantity::Ratio;

use edgewise_testkit::fixture;

const TWO: &str = "cost: high < mid < low\n ease: hard < fair < easy\n a = low hard\n b = mid easy";

/// The shares of the options in their order, over the visitor's tiers.
#[track_caller]
fn check(table: &str, said: &str, expected: &str) {
    let shares = fixture::shares(table, said).expect("there is something to ask");
    let each: Vec<String> = shares.in_order.shares.iter().map(ToString::to_string).collect();
    assert_eq!(each.join(" "), expected, "{said}");
}

#[test]
fn all_weightings_count_alike_until_something_comes_first() {
    // b is ahead unless cost weighs more than two thirds.
    check(TWO, "", "1/3 2/3");
    check(TWO, "p=cost:3", "2/3 1/3");
    check(TWO, "p=ease:3", "0/1 1/1");
}

#[test]
fn an_experts_weights_order_nothing() {
    check(TWO, "w=cost:5,ease:1", "1/3 2/3");
    assert!(!fixture::shares(TWO, "w=cost:5,ease:1").expect("two fit").is_ordered);
}

#[test]
fn one_criterion_leaves_one_weighting() {
    check(TWO, "p=ease:0", "1/1 0/1");
}

#[test]
fn options_that_are_worth_the_same_have_equal_parts() {
    let three = format!("{TWO}\n c = mid easy");
    check(&three, "", "1/3 1/3 1/3");
}

#[test]
fn only_options_that_fit_take_part() {
    let three = format!("{TWO}\n c = low easy");
    check(&three, "", "0/1 0/1 1/1");
    let table = three.replace(" a = low", "place: { shed, hall }\n a = low");
    let table = table.replace("hard\n", "hard shed\n").replace("mid easy", "mid easy shed");
    check(&table.replace("c = low easy", "c = low easy hall"), "m=place:shed", "1/3 2/3");
}

#[test]
fn nothing_is_said_of_less_than_two_options_of_nothing_weighed_or_of_a_withheld_answer() {
    assert_eq!(fixture::shares(TWO, "m=ease:easy"), None);
    assert_eq!(fixture::shares(TWO, "p=cost:0,ease:0"), None);
    let catalog = fixture::catalog(TWO);
    let scenario = fixture::scenario(&catalog, "");
    assert_eq!(assess(&catalog, &scenario).withheld().shares(&scenario), None);
}

/// Options and criteria with ratings spread over three levels, none better everywhere.
fn spread(options: usize, criteria: usize) -> String {
    let mut lines: Vec<String> =
        (0..criteria).map(|at| format!("c{at:02}: low < mid < top")).collect();
    for option in 0..options {
        let level = |at: usize| (((option * criteria + at + 1) * 0x9E37_79B9) >> 11) % 3;
        let cells: Vec<&str> = (0..criteria).map(|at| ["low", "mid", "top"][level(at)]).collect();
        lines.push(format!("o{option:02} = {}", cells.join(" ")));
    }
    lines.join("\n")
}

#[test]
fn what_is_too_much_for_exactness_is_asked_of_a_lattice() {
    let shares = fixture::shares(&spread(15, 20), "").expect("all fit");
    assert_eq!(shares.over_all.method, Method::Lattice);
    assert_eq!(shares.over_all.pieces, 0);
    assert_eq!(fixture::shares(&spread(9, 5), "").expect("all fit").over_all.method, Method::Exact);
}

#[test]
fn the_search_can_be_left_and_taken_up_again() {
    let catalog = fixture::catalog(&spread(9, 5));
    let scenario = fixture::scenario(&catalog, "p=c01:3,c04:1");
    let it = assess(&catalog, &scenario);
    let mut survey = Survey::of(&it, &scenario).expect("all fit");
    let mut turns = 0;
    while !survey.advance(1) {
        turns += 1;
    }
    assert!(turns > 50, "{turns}");
    assert_eq!(Some(survey.shares()), it.shares(&scenario));
}

#[test]
fn the_order_of_a_file_changes_nothing_that_a_lattice_says() {
    let asked = |table: &str| {
        let catalog = fixture::catalog(table);
        let scenario = fixture::scenario(&catalog, "p=c02:3,c00:3,c01:1");
        let it = assess(&catalog, &scenario);
        Survey::by_lattice(&it, &scenario).expect("all fit").shares()
    };
    let table = spread(3, 5);
    // The criteria backwards, each with its column.
    let (criteria, rows): (Vec<&str>, Vec<&str>) =
        table.lines().partition(|line| line.contains(": "));
    let turned = rows.iter().map(|row| {
        let (id, cells) = row.split_once(" = ").expect("a row");
        format!("{id} = {}", cells.split(' ').rev().collect::<Vec<_>>().join(" "))
    });
    let criteria = criteria.iter().rev().map(|line| (*line).to_owned());
    let lines: Vec<String> = criteria.chain(turned).collect();
    let (one, other) = (asked(&table), asked(&lines.join("\n")));
    assert_eq!(one.over_all.method, Method::Lattice);
    assert_eq!(one.over_all.shares, other.over_all.shares);
    assert_eq!(one.in_order.shares, other.in_order.shares);
    assert_eq!(one.pairwise, other.pairwise);
}

#[test]
fn a_share_in_floating_point_is_said_in_per_cent_with_three_digits() {
    let said = [0.0, 0.0004, 0.0005, 0.361_111, 0.9996, 1.0].map(Shares::per_cent);
    assert_eq!(
        said.map(|one| one.replace('\u{a0}', " ")),
        ["0.0%", "0.0%", "0.1%", "36.1%", "100.0%", "100.0%"]
    );
}

#[test]
fn a_share_in_floating_point_is_said_with_three_digits() {
    let said = [0.0, 0.0004, 0.0005, 0.361_111, 0.9996, 1.0].map(Shares::three_digits);
    assert_eq!(said, ["0.000", "0.000", "0.001", "0.361", "1.000", "1.000"]);
}

/// What is said of the answer's share.
#[track_caller]
fn says(table: &str, said: &str, expected: &str) {
    let it = fixture::assessed(table, said);
    let shares = fixture::shares(table, said).expect("there is something to ask");
    let phrase = it.say_shares(&shares).map(|phrase| phrase.plain());
    assert_eq!(phrase.as_deref().unwrap_or("nothing"), expected, "{said}");
}

#[test]
fn the_answer_is_told_its_share_of_the_weightings() {
    says(TWO, "", "Of all weightings of these criteria, B comes first in 2 of 3.");
    says(
        TWO,
        "p=ease:3",
        "Of all weightings that keep your criteria in the same order of importance, B comes first in all; of all weightings whatever, in 2 of 3.",
    );
    says(&format!("{TWO}\n c = low easy"), "", "nothing");
}

#[test]
fn alike_options_come_first_together_and_others_one_by_one() {
    let alike = format!("{TWO}\n c = mid easy");
    says(&alike, "", "Of all weightings of these criteria, they share first place in 2 of 3.");
    let other = "cost: high < low\n ease: hard < easy\n a = low hard\n b = high easy";
    says(other, "", "Of all weightings of these criteria, A comes first in 1 of 2, B in 1 of 2.");
}

#[test]
fn fractions_that_nobody_reads_are_said_in_per_cents() {
    let say = |method: Method, text: &str| method.say(Ratio::parse(text).expect("a fraction"));
    assert_eq!(say(Method::Exact, "8/9"), "8 of 9");
    assert_eq!(say(Method::Exact, "71/96"), "74%");
    assert_eq!(say(Method::Exact, "1/1000"), "less than 1%");
    assert_eq!(say(Method::Exact, "999/1000"), "more than 99%");
    assert_eq!(say(Method::Exact, "1"), "all");
    assert_eq!(say(Method::Lattice, "8/9"), "about 89%");
    assert_eq!(say(Method::Lattice, "1"), "about 100%");
}

/// Who should choose the option of that place.
#[track_caller]
fn for_whom(table: &str, option: usize, expected: &str) {
    let it = fixture::assessed(table, "");
    let shares = fixture::shares(table, "").expect("there is something to ask");
    let phrase = it.say_for_whom(&shares, option).map(|phrase| phrase.plain());
    assert_eq!(phrase.as_deref().unwrap_or("nothing"), expected);
}

#[test]
fn whom_an_option_is_for_follows_from_the_middle_of_the_weightings_under_which_it_wins() {
    // First while cost has more than two thirds: from 2/3 to 1, in the middle 5/6.
    for_whom(
        TWO,
        0,
        "Choose it if “Cost” matters most to you. Of all weightings, it comes first in 1 of 3; in those, “Cost” averages 83% of the weight.",
    );
    let beaten = format!("{TWO}\n c = high hard");
    for_whom(&beaten, 2, "It is never the sole winner, however these criteria are weighted.");
}
