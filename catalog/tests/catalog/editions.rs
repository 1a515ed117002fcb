//! An edition sees what was claimed until then, and the shipped ones hold what they promise.

use edgewise_engine::catalog::{Against, Catalog, Facts, Reasons, Standing};
use edgewise_engine::id::{CriterionId, EditionId, OptionId, SourceId};
use edgewise_engine::scenario::Scenario;

use edgewise_testkit::fixture::{self, claim};

const TABLE: &str = "
    cost: high < medium < low
    speed: points
    alpha = low 1/2
    beta = high 1/4|3/4
";

/// A catalogue of two editions in which beta is split and alpha gets dearer.
fn two_editions() -> Facts {
    let mut files = fixture::files(TABLE);
    for (name, text) in &mut files {
        match name.as_str() {
            "editions.toml" => *text += &fixture::EDITIONS.replace("2024-06", "2026-11"),
            "options/alpha.toml" => {
                *text += &claim("cost", "medium").replace("value", "since = \"2026-11\"\nvalue");
            }
            "options/beta.toml" => {
                let split =
                    "[superseded]\nsince = \"2026-11\"\nby = [\"beta-one\", \"beta-two\"]\n";
                *text = text.replacen("[[claim]]", &format!("{split}[[claim]]"), 1);
            }
            _ => {}
        }
    }
    for name in ["beta-one", "beta-two"] {
        let table = TABLE.replace("beta =", &format!("{name} ="));
        let (file, text) = fixture::files(&table).pop().expect("the last option");
        files.push((file, text.replacen("summary", "since = \"2026-11\"\nsummary", 1)));
    }
    fixture::read(&files)
}

#[track_caller]
fn edition(id: &str, options: &str, cost_of_alpha: &str) {
    let Facts { catalog, reasons } = two_editions();
    let cut = catalog.cut(&EditionId::parse(id).expect("an id")).expect("an edition");
    let ids: Vec<&str> = cut.options.iter().map(|option| option.id.as_str()).collect();
    assert_eq!(ids.join(" "), options);
    let alpha = cut.option(&OptionId::parse("alpha").expect("an id")).expect("alpha");
    let claim = cut.claim(alpha, &CriterionId::parse("cost").expect("an id")).expect("a claim");
    assert_eq!(reasons.because(claim.reason), format!("The page says {cost_of_alpha}."));
}

#[test]
fn an_edition_sees_the_newest_claim_that_is_not_later_than_itself() {
    edition("2024-06", "alpha beta", "low");
    edition("2026-11", "alpha beta-one beta-two", "medium");
}

#[test]
fn todays_edition_is_the_last_one() {
    assert_eq!(two_editions().catalog.today().id.as_str(), "2026-11");
    assert!(two_editions().catalog.cut(&EditionId::parse("2025").expect("an id")).is_none());
}

#[test]
fn the_shipped_catalogue_unpacks() {
    let catalog = edgewise_catalog::shipped();
    assert!(!catalog.editions.is_empty() && !catalog.options.is_empty());
    assert!(Catalog::from_bytes(b"not a catalogue").is_none());
}

#[test]
fn a_packed_catalogue_unpacks_as_it_was_and_no_part_of_it_does() {
    let catalog = edgewise_catalog::shipped();
    let bytes = catalog.to_bytes();
    assert_eq!(Catalog::from_bytes(&bytes), Some(catalog));
    for end in (0..bytes.len()).step_by(997) {
        assert!(Catalog::from_bytes(&bytes[..end]).is_none(), "cut off at {end}");
    }
    let reasons = edgewise_catalog::reasons();
    assert_eq!(reasons.to_bytes(), edgewise_catalog::PACKED_REASONS);
    assert!(Reasons::from_bytes(&edgewise_catalog::PACKED_REASONS[1..]).is_none());
}

#[test]
fn the_edition_of_june_2024_is_exactly_the_article() {
    let catalog = edgewise_catalog::shipped();
    let cut = catalog.cut(&EditionId::parse("2024-06").expect("an id")).expect("it is shipped");
    let ids: Vec<&str> = cut.options.iter().map(|option| option.id.as_str()).collect();
    assert_eq!(ids, ["aks-hybrid", "azure-stack-edge", "bare-metal"]);
    let rated = ["operational-cost", "ease-of-configuration", "flexibility", "worker-os"];
    let row = |option: &str| {
        let option = cut.option(&OptionId::parse(option).expect("an id")).expect("listed");
        let value = |id: &str| {
            let criterion = cut.criterion(&CriterionId::parse(id).expect("an id")).expect("there");
            let claim = cut.claim(option, &criterion.id).expect("a claim");
            let mut values = claim.standing.values();
            values.next().map_or(String::new(), |value| criterion.scale.spell_value(value))
        };
        rated.map(value).join(" ")
    };
    assert_eq!(row("bare-metal"), "high difficult high linux-and-windows");
    assert_eq!(row("azure-stack-edge"), "low easy low linux-only");
    assert_eq!(row("aks-hybrid"), "low easy medium linux-and-windows");
}

#[test]
fn every_fact_has_its_reason_and_its_sources() {
    let Facts { catalog, reasons } = fixture::shipped();
    let has_sources =
        |ids: &[SourceId]| !ids.is_empty() && ids.iter().all(|id| reasons.source(id).is_some());
    for option in &catalog.options {
        assert!(!reasons.summary(&option.id).is_empty(), "{}", option.id);
        for claim in &option.claims {
            let place = format!("{} on {}", option.id, claim.criterion);
            let reason = reasons.of(claim.reason).expect(&place);
            assert!(!reason.because.trim().is_empty() && has_sources(&reason.sources), "{place}");
            let is_disputed = matches!(claim.standing, Standing::Disputed(..));
            assert_eq!(reason.against.is_some(), is_disputed, "{place}");
            let mut others = reason.against.iter();
            let is_whole =
                |one: &Against| !one.because.trim().is_empty() && has_sources(&one.sources);
            assert!(others.all(is_whole), "{place}");
        }
        for conflict in &option.conflicts {
            let reason = reasons.of(conflict.reason).expect("a conflict has a reason");
            assert!(!reason.because.is_empty() && has_sources(&reason.sources), "{conflict:?}");
        }
    }
    let asks =
        |id: &CriterionId| reasons.criteria.get(id).is_some_and(|text| !text.question.is_empty());
    assert!(catalog.criteria.iter().all(|criterion| asks(&criterion.id)));
}

#[test]
fn every_shipped_starting_point_opens_from_its_own_link() {
    let catalog = edgewise_catalog::shipped();
    for start in &catalog.starts {
        let scenario = Scenario::from_start(start);
        let reading = edgewise_engine::link::read(
            &catalog,
            &edgewise_engine::link::write(&catalog, &scenario),
        );
        assert_eq!((reading.notices, reading.scenario), (Vec::new(), scenario), "{}", start.id);
    }
}
