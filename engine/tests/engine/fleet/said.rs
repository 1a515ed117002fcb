//! A fleet in sentences: who loses what, what stands in the way, what is not counted, what speaks against it.

use edgewise_engine::board::Fleet;
use edgewise_engine::catalog::Catalog;
use edgewise_engine::phrase::Phrase;
use edgewise_engine::scenario::Board;

use super::{CLASSES, TABLE, board, fleet, surveyed};
use edgewise_testkit::fixture;

fn said(catalog: &Catalog, board: &Board, fleet: &Fleet) -> Vec<String> {
    fleet.say(catalog, board).iter().map(Phrase::plain).collect()
}

#[test]
fn what_stands_in_the_way_is_said_in_plain_words() {
    let (catalog, board, fleet) = surveyed(TABLE, &CLASSES);
    let said = said(&catalog, &board, &fleet);
    let expected = [
        "One platform would be enough, Mid, if Tills relaxed the must-have on Memory to “Memory: 4\u{a0}GiB”.",
        "One platform would be enough, Tiny, if Warehouses dropped the must-have on Os.",
    ];
    for one in expected {
        assert!(said.iter().any(|it| it == one), "{one}\n{said:#?}");
    }
    let table = "
        memory: MiB lower 2048
        os: { linux, windows }
        small = 1024 linux
        large = 4096 windows
    ";
    let classes = [("A", 1, "m=memory:1024"), ("B", 1, "m=memory:2048"), ("C", 1, "m=os:windows")];
    let (catalog, board, fleet) = surveyed(table, &classes);
    let said = self::said(&catalog, &board, &fleet);
    let all = "One platform would be enough, Large, if every class with a must-have on Memory relaxed it to “Memory: 4\u{a0}GiB”.";
    assert!(said.iter().any(|it| it == all), "{said:#?}");
}

#[test]
fn what_classes_lose_is_said_class_by_class() {
    let table = "os: { linux, windows }\n ease: low < mid < top\n big = linux.windows mid\n lean = linux top";
    let classes = [("Tills", 300, ""), ("Kiosks", 9, ""), ("Depots", 12, "m=os:windows")];
    let (catalog, board, fleet) = surveyed(table, &classes);
    assert_eq!(
        said(&catalog, &board, &fleet)[1],
        "Compared with each class’s own best option, the score is 0.50 lower for Tills (on Ease) and 0.50 lower for Kiosks (on Ease)."
    );
}

/// Two options whose vendors sell support for what is free, one with everything in the product.
const SUPPORTED: &str = "
    you-operate: { upgrades, support }
    price-model: any { free, per-node }
    vendor-support: community < separate < included
    os: { l, w, x, y }
    alone = upgrades.support free community l
    lean = upgrades free separate w
    paid = upgrades free.per-node separate x
    whole = upgrades per-node included y
";

fn on_contracts(effort: &str) -> Vec<String> {
    let catalog = fixture::catalog(SUPPORTED);
    let classes = [("A", 1, "m=os:l"), ("B", 1, "m=os:w"), ("C", 1, "m=os:x"), ("D", 1, "m=os:y")];
    let mut board = board(&catalog, &classes);
    board.assumptions = fixture::scenario(&catalog, effort).assumptions;
    let fleet = fleet(&catalog, &board);
    let said = said(&catalog, &board, &fleet).into_iter();
    said.filter(|one| one.contains("contract")).collect()
}

#[test]
fn hours_that_a_paid_contract_takes_over_are_said_not_to_be_counted() {
    assert_eq!(on_contracts("").len(), 0, "nothing is said of placeholders");
    assert_eq!(
        on_contracts("f=cluster.support:8"),
        [
            "With Lean and Paid, support is the vendor’s under a paid contract: no hours are counted for it, and no price of the contract either."
        ]
    );
    assert_eq!(
        on_contracts("f=cluster.support:8,quote.per-node:100"),
        [
            "With Lean, support is the vendor’s under a paid contract: no hours are counted for it, and no price of the contract either.",
            "With Paid, support is the vendor’s under a paid contract: no hours are counted for it, but the quoted price is."
        ]
    );
}

#[test]
fn hours_that_are_still_placeholders_are_named() {
    let catalog = fixture::catalog(
        "you-operate: { upgrades, storage, rest }\n os: { l }\n a = upgrades.storage l",
    );
    let mut board = board(&catalog, &[("A", 3, "m=os:l")]);
    board.assumptions = fixture::scenario(&catalog, "f=cluster.upgrades:8").assumptions;
    let fleet = fleet(&catalog, &board);
    let said = said(&catalog, &board, &fleet);
    assert_eq!(
        said.last().map(String::as_str),
        Some("The hours still rest on placeholders for storage.")
    );
}

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
            "Tills: Big. Its best option, Lean (confidence: likely), would score 0.63 higher (on Ease). Big does poorly on survives node loss (No).",
            "Depots: Big. Big does poorly on survives node loss (No).",
            "Ships: no option is confirmed to fit.",
        ]
    );
}
