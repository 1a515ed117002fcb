//! The widest catalogues that the check accepts stay inside exact arithmetic; wider ones are refused.

use core::fmt::Write;

use edgewise_engine::assessment::assess;
use edgewise_engine::catalog::check;
use edgewise_engine::link;
use edgewise_engine::quantity::Ratio;

/// A catalogue of 40 criteria with these numbers of levels, and six options spread over them.
fn wide(levels: impl Fn(usize) -> usize) -> Vec<(String, String)> {
    let mut criteria = String::new();
    for place in 0..40 {
        let _ = write!(
            criteria,
            "[[criterion]]\nid = \"c{place}\"\nname = \"C\"\nquestion = \"?\"\nscale = \"levels\"\nlevels = ["
        );
        for level in 0..levels(place) {
            let _ = write!(criteria, "{{ id = \"l{level}\", name = \"L\", means = \"M.\" }},");
        }
        criteria.push_str("]\n");
    }
    let mut files = vec![
        ("editions.toml".into(), "[[edition]]\nid = \"e\"\ntitle = \"E\"\ndate = 2026-01-01\n".into()),
        (
            "sources.toml".into(),
            "[[source]]\nid = \"s\"\ntitle = \"S\"\npublisher = \"P\"\nurl = \"https://example.org\"\ndate = \"2026\"\n".into(),
        ),
        ("criteria.toml".into(), criteria),
    ];
    for option in 0..6 {
        let mut text = format!("name = \"O{option}\"\nsummary = \"S.\"\n");
        for place in 0..40 {
            let value = match (option * 7 + place * 5) % 11 {
                10 => "unknown".into(),
                spread => format!("l{}", spread % levels(place)),
            };
            let _ = write!(
                text,
                "[[claim]]\ncriterion = \"c{place}\"\nvalue = \"{value}\"\nbecause = \"B.\"\nsource = \"s\"\n"
            );
        }
        files.push((format!("options/o{option}.toml"), text));
    }
    files
}

#[test]
fn the_widest_catalogue_that_the_check_accepts_is_assessed() {
    // Steps of 2, 3, 4, 5, 7, 9, 11 and 13 have the common denominator 180 180.
    let steps = [2, 3, 4, 5, 7, 9, 11, 13];
    let facts = check::read(&wide(|place| steps[place % 8] + 1)).expect("within the limit");
    let catalog = facts.catalog;
    for sizes in [(13, 14), (1, 19), (17, 11), (7, 23)] {
        let tier = |place: usize| match place {
            _ if place < sizes.0 => 3,
            _ if place < sizes.0 + sizes.1 => 2,
            _ => 1,
        };
        let priorities: Vec<String> =
            (0..40).map(|place| format!("c{place}:{}", tier(place))).collect();
        let text = format!("v1;e=e;p={};k=any", priorities.join(","));
        let it = assess(&catalog, &link::read(&catalog, &text).scenario);
        let shares = (0..it.problem.width()).map(|place| it.problem.share(place));
        assert_eq!(shares.fold(Ratio::ZERO, |sum, one| sum + one), Ratio::ONE);
        for standing in &it.standings {
            let score = standing.score.expect("forty criteria count");
            assert!(
                Ratio::ZERO < score.low && score.low <= score.point && score.point <= score.high
            );
            assert!(score.high < Ratio::ONE);
        }
        let robustness = it.robustness.as_ref().expect("one option is ahead");
        assert!(Ratio::ZERO < robustness.movable && robustness.movable <= Ratio::ONE);
        for (place, interval) in robustness.stability.iter().enumerate() {
            let share = it.problem.share(place);
            assert!(Ratio::ZERO <= interval.low && interval.low <= share);
            assert!(share <= interval.high && interval.high <= Ratio::ONE);
        }
    }
}

#[test]
fn a_catalogue_whose_worths_need_too_fine_a_unit_is_refused() {
    let primes = [2, 3, 5, 7, 11, 13, 17, 19];
    let defects =
        check::read(&wide(|place| primes[place % 8] + 1)).expect_err("9 699 690 is too much");
    assert_eq!(
        defects.iter().map(ToString::to_string).collect::<Vec<_>>(),
        [
            "criteria.toml: the steps of all scales and the denominators of all points together need \
             a common denominator above 1000000"
        ]
    );
}

#[test]
fn more_criteria_than_exact_arithmetic_takes_are_refused_but_sets_weigh_nothing() {
    let with = |kind: &str, count: usize| {
        let mut files = wide(|_| 3);
        let criteria = files.iter_mut().find(|(name, _)| name == "criteria.toml").expect("there");
        for place in 0..count {
            let _ = write!(
                criteria.1,
                "[[criterion]]\nid = \"d{place}\"\nname = \"D\"\nquestion = \"?\"\n{kind}\n"
            );
        }
        let said = check::read(&files).map_err(|defects| defects[0].to_string());
        said.map(|facts| facts.catalog.criteria.len())
    };
    let set = "scale = \"set\"\nmembers = [{ id = \"m\", name = \"M\", means = \"M.\" }]";
    assert_eq!(with(set, 24), Ok(64));
    assert_eq!(with(set, 25), Err("criteria.toml: has more than 64 criteria".into()));
    assert_eq!(
        with("scale = \"points\"", 1),
        Err("criteria.toml: has more than 40 criteria that can be weighed".into())
    );
}
