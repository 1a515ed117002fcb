//! What is said of a fleet's hours: placeholders, contracts that take some over, ranges that overlap.

use super::said::said;
use super::{board, fleet};
use edgewise_testkit::fixture;

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
            "With Lean and Paid, your team spends no hours on support, because the vendor does it under a support contract that you pay for. The price of that contract is not counted."
        ]
    );
    assert_eq!(
        on_contracts("f=cluster.support:8,quote.per-node:100"),
        [
            "With Lean, your team spends no hours on support, because the vendor does it under a support contract that you pay for. The price of that contract is not counted.",
            "With Paid, your team spends no hours on support, because the vendor does it under a support contract that you pay for. The price that was quoted is counted."
        ]
    );
}

#[test]
fn hours_that_are_still_placeholders_are_named() {
    let catalog = fixture::catalog(
        "you-operate: { upgrades, storage, rest }\n os: { l }\n a = upgrades.storage l",
    );
    let last = |given: &str| {
        let mut board = board(&catalog, &[("A", 3, "m=os:l")]);
        board.assumptions = fixture::scenario(&catalog, given).assumptions;
        let fleet = fleet(&catalog, &board);
        said(&catalog, &board, &fleet).pop().expect("something is said")
    };
    assert_eq!(
        last("f=cluster.upgrades:8,once.upgrades:0"),
        "Some of the hours are placeholders, not yours: storage."
    );
    assert_eq!(
        last("f=cluster.upgrades:8"),
        "Some of the hours are placeholders, not yours: upgrades (once for all sites) and storage."
    );
    assert_eq!(
        last("f=machine.upgrades:8,cluster.storage:1,once.storage:1"),
        "Some of the hours are placeholders, not yours: upgrades (once for all sites, and at each site)."
    );
    let whole = "f=cluster.upgrades:8,once.upgrades:8,cluster.storage:1,once.storage:1";
    assert_eq!(last(whole), "One platform covers all 3 sites: A.", "nothing is a placeholder");
}

const WORK: &str = "
    you-operate: { shared, heavy, light }
    os: { l, w }
    ease: low < top
    both = shared.heavy l.w low
    lean = shared.light l top
    other = shared.light w top
";

fn on_hours(given: &str) -> Vec<String> {
    let catalog = fixture::catalog(WORK);
    let mut board = board(&catalog, &[("A", 10, "m=os:l"), ("B", 10, "m=os:w")]);
    board.assumptions = fixture::scenario(&catalog, given).assumptions;
    let fleet = fleet(&catalog, &board);
    let said = said(&catalog, &board, &fleet).into_iter();
    said.filter(|one| one.starts_with("By your hours") || one.starts_with("Your hours")).collect()
}

#[test]
fn hours_that_overlap_are_said_to_overlap() {
    let once = "once.shared:0,once.heavy:0,once.light:0";
    // What the platforms share is wide, and what differs is not: the ranges overlap, but not the difference.
    assert_eq!(
        on_hours(&format!("f={once},cluster.shared:4-40,cluster.heavy:4,cluster.light:8")),
        [
            "By your hours, one platform (Both) takes the least work: 40 to 220 hours a month. Two platforms (Lean and Other) take 60 to 240. The ranges overlap, but both rest on the same hours: whatever these turn out to be, two platforms take 20 more."
        ]
    );
    assert_eq!(
        on_hours(&format!("f={once},cluster.shared:4,cluster.heavy:4,cluster.light:8")),
        [
            "By your hours, one platform (Both) takes the least work: 40 hours a month. Two platforms (Lean and Other) take 60."
        ]
    );
    assert_eq!(
        on_hours(&format!("f={once},cluster.shared:4,cluster.heavy:4-12,cluster.light:8")),
        [
            "Your hours do not settle how many platforms take the least work: one platform (Both) takes 40 to 80 hours a month and two platforms (Lean and Other) take 60. The ranges overlap."
        ]
    );
}
