//! Worked examples come out as published: from one table for this ring and for the browser's.

use edgewise_testkit::examples;
use edgewise_testkit::fixture;

#[test]
fn worked_examples_come_out_as_published() {
    for case in examples::CASES {
        let catalog = match case.table {
            "" => edgewise_catalog::shipped(),
            table => fixture::catalog(table),
        };
        examples::check(case, &catalog);
    }
}

#[test]
fn rank_order_centroids_of_two_to_twelve_criteria_are_the_printed_ones() {
    examples::check_centroids();
}

#[test]
fn an_example_comes_out_as_published_as_the_browser_takes_it_too() {
    for case in examples::CASES.iter().filter(|case| !case.table.is_empty()) {
        examples::check(case, &examples::sketch(case.table));
    }
}
