//! A fleet in sentences: who loses what, what stands in the way, what was rejected, what to ask next.

use edgewise_engine::board::Fleet;
use edgewise_engine::catalog::Catalog;
use edgewise_engine::phrase::Phrase;
use edgewise_engine::scenario::Board;

use super::{CLASSES, TABLE, surveyed};

pub fn said(catalog: &Catalog, board: &Board, fleet: &Fleet) -> Vec<String> {
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
