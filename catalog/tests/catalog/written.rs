//! What is written can be read again: the sender sees what the reader will, and no link is too long.

use edgewise_engine::catalog::Catalog;
use edgewise_engine::id::{CriterionId, OptionId};
use edgewise_engine::link::{self, LENGTH_MAX, Trust, WRITTEN_MAX};
use edgewise_engine::scenario::{
    Edit, NOTES_MAX, OVERRIDES_MAX, Override, OwnOption, Scenario, TITLE_MAX, clean,
};

use crate::links::TABLE;
use edgewise_testkit::fixture;

/// Words as they may be pasted, and as everybody sees them.
const PASTED: [(&str, &str); 12] = [
    ("line1\nline2", "line1 line2"),
    ("line1\r\nline2", "line1 line2"),
    ("a\tb\u{2028}c\u{85}d", "a b c d"),
    ("Sho\u{202e}ps", "Shops"),
    ("\u{1b}[31mShops\0", "[31mShops"),
    ("Sho\u{2060}\u{180e}\u{ad}\u{3164}ps", "Shops"),
    ("Shops\u{e0041}\u{e0042}\u{e007f}", "Shops"),
    ("\u{feff}Sh\u{200b}ops", "Shops"),
    // Selectors of shapes carry hidden text, sixteen of them or 256 at a time.
    ("Sh\u{e0100}\u{e01ef}\u{fe00}\u{fe0d}ops\u{180b}\u{180f}", "Shops"),
    ("Sh\u{2800}\u{e0080}\u{e0fff}\u{1bca0}\u{1d159}\u{fff0}ops", "Shops"),
    ("Ships \u{2693}\u{fe0f} \u{2693}\u{fe0e}", "Ships \u{2693}\u{fe0f} \u{2693}\u{fe0e}"),
    (
        "\u{645}\u{6cc}\u{200c}\u{62e} \u{1f469}\u{200d}\u{1f52c}",
        "\u{645}\u{6cc}\u{200c}\u{62e} \u{1f469}\u{200d}\u{1f52c}",
    ),
];

fn cell() -> (OptionId, CriterionId) {
    (OptionId::parse("alpha").expect("an id"), CriterionId::parse("cost").expect("an id"))
}

/// The scenario with these words wherever a visitor can write some.
fn with_words(words: &str) -> Scenario {
    let mut scenario = Scenario::new(fixture::catalog(TABLE).today().id.clone());
    (scenario.title, scenario.notes) = (words.into(), words.into());
    scenario.own.insert(1, OwnOption { name: words.into(), ..OwnOption::default() });
    scenario.overrides.insert(cell(), Override { value: None, reason: words.into() });
    scenario
}

#[test]
fn words_are_written_as_the_reader_sees_them() {
    let catalog = fixture::catalog(TABLE);
    for (pasted, seen) in PASTED {
        assert_eq!(clean(pasted), seen);
        let reading = link::read(&catalog, &link::write(&catalog, &with_words(pasted)));
        assert_eq!((reading.trust, &reading.notices[..]), (Trust::Sound, &[][..]), "{pasted:?}");
        assert_eq!(reading.scenario, with_words(seen), "{pasted:?}");
    }
}

#[test]
fn words_are_kept_as_others_will_see_them() {
    let catalog = fixture::catalog(TABLE);
    for (pasted, seen) in PASTED {
        let (option, criterion) = cell();
        let reason = Override { value: None, reason: pasted.into() };
        let own = |name: &str| OwnOption { name: name.into(), ..OwnOption::default() };
        let edits = vec![
            Edit::Titled(pasted.into()),
            Edit::Noted(pasted.into()),
            Edit::Added(1, own(pasted)),
            Edit::Overrode(option, criterion, reason),
        ];
        let blank = Scenario::new(catalog.today().id.clone());
        let scenario = blank.edited(&catalog, Edit::Several(edits));
        assert_eq!(scenario, with_words(seen), "{pasted:?}");
        let renamed = scenario.edited(&catalog, Edit::Named(2, pasted.into()));
        assert_eq!(renamed.own.get(&2), Some(&own(seen)), "{pasted:?}");
    }
}

#[test]
fn words_that_are_too_long_are_kept_as_far_as_a_link_keeps_them() {
    let catalog = fixture::catalog(TABLE);
    let long = "\u{e4}".repeat(NOTES_MAX + 1);
    let blank = Scenario::new(catalog.today().id.clone());
    let edits = vec![Edit::Titled(long.clone()), Edit::Noted(long.clone()), Edit::Named(1, long)];
    let scenario = blank.edited(&catalog, Edit::Several(edits));
    let reading = link::read(&catalog, &link::write(&catalog, &scenario));
    assert_eq!((reading.notices.len(), &reading.scenario), (0, &scenario));
    let lengths = [&scenario.title, &scenario.notes].map(|words| words.chars().count());
    assert_eq!(lengths, [TITLE_MAX, NOTES_MAX]);
}

/// A catalogue in which as many cells can be overridden as a scenario takes.
fn wide() -> Catalog {
    let options: Vec<String> = (0..OVERRIDES_MAX).map(|at| format!("o{at} = l\n")).collect();
    fixture::catalog(&format!("c: l < m\n{}", options.concat()))
}

/// A scenario with this many reasons, each as long as allowed.
fn with_reasons(catalog: &Catalog, count: usize, letter: &str) -> Scenario {
    let mut scenario = Scenario::new(catalog.today().id.clone());
    for option in catalog.options.iter().take(count) {
        let reason = letter.repeat(NOTES_MAX);
        let cell = (option.id.clone(), catalog.criteria[0].id.clone());
        scenario.overrides.insert(cell, Override { value: None, reason });
    }
    scenario
}

#[test]
fn a_link_that_nobody_could_open_is_known_before_it_is_written() {
    let catalog = wide();
    for letter in ["a", "\u{436}", "\u{6f22}", "\u{1f600}", ";"] {
        let mut has_failed = false;
        for count in 0..=OVERRIDES_MAX {
            let scenario = with_reasons(&catalog, count, letter);
            let link = link::write(&catalog, &scenario);
            match link::fits(&catalog, &scenario) {
                Ok(()) => {
                    let address = format!("https://example.org/{}{link}", "x".repeat(2000));
                    let reading = link::read(&catalog, &address);
                    assert_eq!((reading.trust, reading.notices.len()), (Trust::Sound, 0));
                    assert_eq!(reading.scenario, scenario);
                }
                Err(long) => {
                    has_failed = true;
                    assert_eq!(long.length, link.len());
                    assert!(link.len() > WRITTEN_MAX && WRITTEN_MAX < LENGTH_MAX);
                }
            }
        }
        assert_eq!(has_failed, letter != "a", "{letter}");
    }
}

#[test]
fn a_link_that_can_be_read_but_not_written_again_says_so() {
    let catalog = wide();
    // Not escaped, as in a handwritten link: a third as long.
    let cells: Vec<String> = (0..30).map(|at| format!("o{at}.c")).collect();
    let values: Vec<String> = cells.iter().map(|cell| format!("{cell}:m")).collect();
    let reasons: Vec<String> =
        cells.iter().map(|cell| format!("{cell}:{}", "\u{6f22}".repeat(500))).collect();
    let text = format!("v1;e=2024-06;x={};y={};k=any", values.join(","), reasons.join(","));
    let reading = link::read(&catalog, &text);
    assert_eq!(reading.trust, Trust::Sound);
    let said: Vec<String> = reading.notices.iter().map(ToString::to_string).collect();
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].starts_with("The link would have 13"), "{said:?}");
    assert!(said[0].ends_with("Shorten the notes or the reasons."), "{said:?}");
}
