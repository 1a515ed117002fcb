//! Some thousands of mutated links and catalogues, the corpus first; `cargo xtask fuzz` runs
//! millions.

use edgewise_testkit::fuzz::{catalogues, links};

const SEED: u64 = 20_240_607;

#[test]
fn the_corpus_of_links_is_read_as_it_should_be() {
    let ground = links::Links::new(SEED);
    let corpus = links::corpus();
    assert!(corpus.len() > 40, "{} texts", corpus.len());
    for text in corpus {
        ground.check_any(&text).unwrap_or_else(|wrong| panic!("{wrong}\n{text:.2000}"));
    }
}

#[test]
fn a_mutated_link_that_means_something_else_gives_a_notice() {
    let ground = links::Links::new(SEED);
    for number in 0..4_000 {
        let case = ground.case(number);
        ground
            .check(&case)
            .unwrap_or_else(|wrong| panic!("case {number}: {wrong}\n{}", case.line()));
    }
}

#[test]
fn a_mutated_catalogue_is_refused_with_reasons_or_can_be_relied_on() {
    let mutated = (0..400).map(|number| catalogues::case(SEED, number));
    for files in catalogues::corpus().into_iter().chain(mutated) {
        let line = || catalogues::line(&files);
        catalogues::check(&files).unwrap_or_else(|wrong| panic!("{wrong}\n{}", line()));
    }
}

#[test]
fn the_first_catalogue_of_the_corpus_is_sound() {
    let files = &catalogues::corpus()[0];
    assert_eq!(edgewise_engine::catalog::check::read(files).err(), None);
}

/// A check that cannot fail proves nothing.
#[test]
fn a_reading_that_loses_something_is_noticed() {
    let ground = links::Links::new(SEED);
    let link = "v1;e=2024-06;p=flexibility:3;k=3f1fcmg";
    assert_eq!(ground.check_read_as(link, link), Ok(()));
    for other in ["v1;e=2024-06;k=1z2xk1g", "v1;e=2024-06;p=flexibility:1;k=any"] {
        assert!(ground.check_read_as(link, other).is_err(), "{other}");
    }
}
