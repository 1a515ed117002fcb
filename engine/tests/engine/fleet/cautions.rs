//! What speaks against the platform of a class, at the sites of that class.

use edgewise_engine::catalog::Catalog;
use edgewise_engine::phrase::Phrase;

use super::{board, fleet, surveyed};
use edgewise_testkit::fixture;

#[test]
fn what_speaks_against_the_platform_of_each_class_is_said() {
    let table = "
        survives-node-loss: no < yes
        os: { linux, windows }
        ease: low < mid < top
        big = no linux.windows mid
        lean = yes linux top
    ";
    let classes = [
        ("Tills", 300, "p=ease:3"),
        ("Depots", 12, "m=os:windows"),
        ("Ships", 4, "m=os:windows,ease:top"),
    ];
    let (catalog, board, fleet) = surveyed(table, &classes);
    let said: Vec<String> = fleet.cautions(&catalog, &board, 9).iter().map(Phrase::plain).collect();
    assert_eq!(
        said,
        [
            "Tills: Big. The option that is best for this class alone, Lean (confidence: likely), would score 0.63 higher (on ease). Big does poorly on survives node loss (No).",
            "Depots: Big. Big does poorly on survives node loss (No).",
            "Ships: no option is confirmed to fit.",
        ]
    );
}

/// Alpha takes all the memory of the smaller machines and has poor ratings; it needs two machines to survive
/// the loss of one.
fn with_room() -> Catalog {
    let table = "
        memory: MiB lower 2048 4096
        survives-node-loss: no < yes
        machines-to-survive: machines lower 2 3
        os: { l, w }
        ease: low < mid < top
        alpha = 4096 yes 2 l.w low
        beta = 2048 yes 3 l top
    ";
    let mut files = fixture::files(table);
    let criteria = files.iter_mut().find(|(name, _)| name == "criteria.toml").expect("it is there");
    let roles =
        [("survives-node-loss", "resilience"), ("machines-to-survive", "resilient-machines")];
    for (id, role) in roles {
        let line = format!("id = \"{id}\"\n");
        criteria.1 = criteria.1.replacen(&line, &format!("{line}role = \"{role}\"\n"), 1);
    }
    let next = "[[criterion]]\nid = \"survives-node-loss\"";
    let must = format!("[criterion.must]\nleaves = \"applications\"\n{next}");
    criteria.1 = criteria.1.replacen(next, &must, 1);
    fixture::read(&files).catalog
}

fn cautions(catalog: &Catalog, classes: &[(&str, u32, &str)]) -> Vec<String> {
    let board = board(catalog, classes);
    let fleet = fleet(catalog, &board);
    let said = fleet.cautions(catalog, &board, 9);
    said.iter().map(|one| one.plain().replace('\u{a0}', " ")).collect()
}

#[test]
fn memory_that_is_used_up_speaks_against_the_platform_of_a_class() {
    let classes = [("Shops", 300, "m=memory:4096,os:w"), ("Depots", 12, "m=memory:8192,os:w")];
    assert_eq!(
        cautions(&with_room(), &classes),
        [
            "Shops: Alpha. Alpha needs at least 4 GiB (memory). That is all there is: applications need more on top. Alpha does poorly on ease (Low).",
            "Depots: Alpha. Alpha needs at least 4 GiB of the 8 GiB (memory), before any applications. Alpha does poorly on ease (Low).",
        ]
    );
}

#[test]
fn only_what_holds_at_the_sites_of_a_class_speaks_against_its_platform() {
    let safe =
        |machines: u32| format!("m=machines-to-survive:{machines},os:w,survives-node-loss:yes");
    let [two, three] = [safe(2), safe(3)];
    let said = cautions(&with_room(), &[("Two", 9, &two), ("Three", 9, &three)]);
    assert!(
        said[0].contains(
            "Alpha needs two machines to survive the loss of one; that is every machine a site has."
        ),
        "{said:#?}"
    );
    assert!(!said[1].contains("to survive"), "{said:#?}");
    assert!(said.iter().all(|one| one.contains("Alpha does poorly on ease (Low).")), "{said:#?}");
}
