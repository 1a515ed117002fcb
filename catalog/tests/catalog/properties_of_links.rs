//! What holds of every link, written or damaged at random, and of any text at all.

use edgewise_engine::assessment::assess;
use edgewise_engine::catalog::Catalog;
use edgewise_engine::id::OptionId;
use edgewise_engine::link::{self, Trust};
use edgewise_engine::quantity::Date;
use edgewise_engine::quantity::Horizon;
use edgewise_engine::scenario::{Override, OwnOption, Site};
use proptest::prelude::*;

use edgewise_testkit::fixture;
use edgewise_testkit::grid::{CRITERIA, cell, config, grids};

use crate::links;

thread_local! {
    /// The catalogue of the links.
    static SMALL: Catalog = fixture::catalog(links::TABLE);
}

/// Words that a visitor may write.
const WORDS: &str = "[ -~äöß€漢😀א]{1,40}";

proptest! {
    #![proptest_config(config(500))]

    #[test]
    fn reading_what_was_written_gives_the_same_scenario(
        grid in grids(3),
        weights in prop::collection::vec(prop::option::of(0..1_000_001_u32), CRITERIA),
        words in (WORDS, WORDS, WORDS, WORDS),
        cells in prop::collection::btree_map((0..3_usize, 0..CRITERIA), prop::option::of(0..3_u8), 0..8),
        own in prop::collection::vec(prop::option::of(0..3_u8), CRITERIA),
        site in (prop::option::of(1..1001_u16), prop::option::of(1..1_000_001_u32), prop::option::of(1900..3000_u16)),
        date in prop::option::of((1900..3000_u16, 1..13_u8, 1..29_u8)),
    ) {
        let catalog = grid.catalog();
        let mut scenario = grid.scenario(&catalog);
        let criteria: Vec<_> = catalog.criteria.iter().map(|one| (one.id.clone(), one)).collect();
        let value = |at: usize, grade: u8| criteria[at].1.scale.read(&cell(at, grade)).expect("a value");
        for (at, weight) in weights.iter().enumerate() {
            scenario.weights.extend(weight.map(|weight| (criteria[at].0.clone(), weight)));
        }
        for ((row, at), grade) in cells {
            let option = &catalog.options[row % catalog.options.len()];
            let mine = Override {
                value: grade.map(|grade| value(at, grade)),
                reason: words.0.clone(),
            };
            scenario.overrides.insert((option.id.clone(), criteria[at].0.clone()), mine);
        }
        let ratings = own.iter().enumerate();
        let ratings = ratings.filter_map(|(at, grade)| Some((criteria[at].0.clone(), value(at, (*grade)?))));
        let ours = OwnOption { name: words.1, ratings: ratings.collect() };
        scenario.own.insert(8, ours);
        scenario.hidden.extend(catalog.families.first().map(|family| family.id.clone()));
        scenario.date = date.and_then(|(year, month, day)| Date::new(year, month, day));
        scenario.site = Site {
            machines: site.0,
            sites: site.1,
            until: site.2.map(Horizon::Year),
            ..Site::default()
        };
        scenario.view.columns.extend([OptionId::own(8), catalog.options[0].id.clone()]);
        scenario.view.compared = Some((OptionId::own(8), catalog.options[0].id.clone()));
        (scenario.title, scenario.notes) = (words.2, words.3);
        let link = link::write(&catalog, &scenario);
        let reading = link::read(&catalog, &link);
        prop_assert_eq!((reading.notices, reading.trust), (Vec::new(), Trust::Sound), "{}", link);
        prop_assert_eq!(&reading.scenario, &scenario, "{}", link);
        prop_assert_eq!(link::write(&catalog, &reading.scenario), link);
    }
}

proptest! {
    #![proptest_config(config(600))]

    #[test]
    fn whatever_is_pasted_is_read_without_panic_and_never_wrong_in_silence(
        at in 0..10_000_usize,
        length in 0..6_usize,
        new in "[#v1;:,=._%&?ka-z0-9é\u{202e}\u{0} ]{0,6}",
    ) {
        SMALL.with(|catalog| {
            let scenario = link::read(catalog, links::RICH).scenario;
            let whole = link::write(catalog, &scenario);
            let (from, to) = (at % whole.len(), (at % whole.len() + length).min(whole.len()));
            let changed = format!("{}{new}{}", &whole[..from], &whole[to..]);
            let reading = link::read(catalog, &changed);
            if reading.trust == Trust::Sound && !reading.scenario.is_blank() {
                assert_eq!(reading.scenario, scenario, "{changed}");
            }
            if reading.notices.is_empty() && reading.scenario != scenario {
                assert!(reading.scenario.is_blank(), "{changed}");
            }
            assess(catalog, &reading.scenario).explain();
        });
    }

    #[test]
    fn any_text_at_all_is_read_without_panic(text in "\\PC{0,200}", sections in "[acmpwhxyodtnrek0-9=;:.,%a-z-]{0,120}") {
        SMALL.with(|catalog| {
            for text in [&text, &format!("v1;{sections}"), &format!("#v1;e=2024-06;{sections};k=any")] {
                let reading = link::read(catalog, text);
                let again = link::read(catalog, &link::write(catalog, &reading.scenario));
                assert_eq!(again.scenario, reading.scenario, "{text}");
                assess(catalog, &reading.scenario).explain();
            }
        });
    }
}
