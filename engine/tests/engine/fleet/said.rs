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
        "One platform, for example Mid, would be enough if Tills settled for “Memory: 4\u{a0}GiB” instead of “Memory: 2\u{a0}GiB”.",
        "One platform, for example Tiny, would be enough if Warehouses did without the must-have “Os: Windows”.",
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
    let all = "One platform, for example Large, would be enough if every class with a must-have on memory settled for “Memory: 4\u{a0}GiB”.";
    assert!(said.iter().any(|it| it == all), "{said:#?}");
}

#[test]
fn of_those_that_would_be_enough_the_one_that_was_chosen_is_named() {
    let table = "
        os: any { linux, windows }
        ease: low < high
        plain = linux low
        good = linux high
        win = windows low
    ";
    let classes = [("Shops", 300, "m=os:windows;p=ease:3"), ("Ships", 4, "m=os:linux;p=ease:3")];
    let (catalog, board, fleet) = surveyed(table, &classes);
    let said = self::said(&catalog, &board, &fleet);
    let named = "One platform, for example Good, would be enough if Shops did without";
    assert!(said.iter().any(|it| it.starts_with(named)), "{said:#?}");
}

#[test]
fn an_option_that_may_fit_a_class_is_not_said_not_to() {
    let table = "
        os: any { linux, windows }
        ease: low < high
        best = linux.windows high
        open = linux|windows high
        some = linux high
    ";
    let classes = [("Shops", 300, "m=os:windows"), ("Ships", 4, "m=ease:high")];
    let (catalog, board, fleet) = surveyed(table, &classes);
    let rejected: Vec<String> = fleet
        .rejected(&catalog, &board)
        .iter()
        .map(|one| fleet.say_rejected(one).plain())
        .collect();
    assert!(
        rejected
            .contains(&"Fit other classes, but are not confirmed to fit Shops: Open.".to_owned())
            && rejected.contains(&"Fit other classes, but not Shops: Some.".to_owned()),
        "{rejected:#?}"
    );
}

#[test]
fn what_classes_lose_is_said_class_by_class() {
    let table = "os: { linux, windows }\n ease: low < mid < top\n big = linux.windows mid\n lean = linux top";
    let classes = [("Tills", 300, ""), ("Kiosks", 9, ""), ("Depots", 12, "m=os:windows")];
    let (catalog, board, fleet) = surveyed(table, &classes);
    assert_eq!(
        said(&catalog, &board, &fleet)[1],
        "Some classes do not get the option that is best for them alone. The score that is lost, on a scale from 0 to 1: 0.50 for Tills (Big instead of Lean, on ease) and 0.50 for Kiosks (Big instead of Lean, on ease)."
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

#[test]
fn the_other_choices_are_named() {
    let table = "os: { l, w, x }\n a = l.w\n b = l.w\n c = x\n d = x\n e = l.w";
    let first = |classes: &[(&str, u32, &str)]| {
        let (catalog, board, fleet) = surveyed(table, classes);
        said(&catalog, &board, &fleet).remove(0)
    };
    let (one, other) = (("One", 2, "m=os:w"), ("Other", 3, "m=os:x"));
    assert_eq!(first(&[one]), "One platform covers all 2 sites: A. So would B or E.");
    assert_eq!(first(&[other]), "One platform covers all 3 sites: C. So would D.");
    assert_eq!(
        first(&[one, other]),
        "Two platforms cover all 5 sites: A and C. So would A and D; B and C; B and D; or 2 other sets of the same size."
    );
}

#[test]
fn one_platform_fewer_is_said_to_leave_classes_without() {
    let (catalog, board, fleet) = surveyed(TABLE, &CLASSES);
    let said = said(&catalog, &board, &fleet);
    let expected = "One platform is not enough: Tiny covers the most sites, 304 of 316, and leaves Warehouses without a platform.";
    assert!(said.iter().any(|it| it == expected), "{said:#?}");
}

/// Two options with duties of their own, and one that has those of both.
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
            "Shops: Alpha. Alpha needs at least 4 GiB (memory). That is all there is, so nothing is left for applications: plan for more. Alpha does poorly on ease (Low).",
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

#[test]
fn what_was_rejected_is_grouped_by_the_reason() {
    let table = "
        memory: MiB lower 2048
        os: { l, w, x }
        ease: low < mid < top
        both = 1024 l.w mid
        twin = 1024 l.w mid
        dull = 1024 l.w low
        lean = 1024 l top
        slim = 1024 l top
        other = 1024 w top
        far = 1024 x top
        big = 8192 l.w top
        open = 1024 unknown low
    ";
    let classes = [("A", 10, "m=memory:2048,os:l"), ("B", 5, "m=memory:2048,os:w")];
    let (catalog, board, fleet) = surveyed(table, &classes);
    let rejected = fleet.rejected(&catalog, &board);
    let said: Vec<String> = rejected.iter().map(|one| fleet.say_rejected(one).plain()).collect();
    assert_eq!(
        said,
        [
            "Just as good by score: Twin.",
            "Cover the same sites, but lose more score: Dull (0.500 on average).",
            "Fit other classes, but not B: Lean, Slim.",
            "Fit other classes, but not A: Other.",
            "Not confirmed to fit any class: Open.",
            "Ruled out for every class, above all by “Memory: 2\u{a0}GiB”: Big.",
            "Ruled out for every class, above all by the must-have on os: Far.",
        ]
    );
}

fn asked(table: &str, classes: &[(&str, u32, &str)]) -> Vec<String> {
    let (catalog, board, fleet) = surveyed(table, classes);
    fleet.ask_next(&catalog, &board).iter().map(|one| one.said.plain()).collect()
}

#[test]
fn what_to_ask_next_is_what_matters_at_the_most_sites() {
    let table = "
        os: { l, w, x }
        ease: low < mid < top
        a = l.x mid
        b = l.x unknown
        c = w mid
        d = w unknown
    ";
    let classes = [("A", 10, "m=os:l"), ("B", 25, "m=os:w"), ("C", 20, "m=os:x")];
    assert_eq!(
        asked(table, &classes),
        [
            "Is “Ease: Top” a must-have? The answer narrows the choice for A, B and C (55 sites).",
            "For B, “Ease” is not known. Which option is best for A and C (30 sites) depends on it.",
        ]
    );
    // What would save a platform comes first.
    let table = "os: { l, w }\n hw: { arm, x86 }\n a = l unknown\n b = w arm";
    assert_eq!(
        asked(table, &[("A", 1, "m=os:l"), ("B", 1, "m=hw:arm")])[0],
        "Ask whether A meets the must-have on hw of B: if it does, A would be enough."
    );
    let table = "os: { l, w }\n hw: { arm, x86 }\n a = l arm\n b = l x86";
    assert_eq!(
        asked(table, &[("A", 3, "m=os:l"), ("B", 2, "m=os:l")]),
        ["Is “Hw: Arm” a must-have? The answer narrows the choice for A and B (5 sites)."]
    );
}
