//! What a check says of links that hold nothing, may be damaged, or are of today; and of a
//! scenario that is assessed under another edition.

use edgewise_engine::link::Trust;
use edgewise_engine::report::{Checked, json, text};

use edgewise_testkit::fixture;

use crate::program::{self, printed};

fn checked(text: &str, accepts: Trust) -> Checked {
    Checked::of(&edgewise_catalog::shipped(), text, accepts)
}

#[track_caller]
fn unreadable(text: &str, why: &str) {
    let it = checked(text, Trust::Sound);
    assert_eq!((it.holds(), it.link.as_str()), (None, text));
    assert_eq!(
        it.said(&edgewise_catalog::shipped(), &edgewise_catalog::reasons()),
        ["Nothing could be checked."]
    );
    let notices: Vec<String> = it.notices.iter().map(ToString::to_string).collect();
    assert!(notices.iter().any(|said| said.contains(why)), "{notices:?}");
}

#[test]
fn a_text_without_a_link_is_unreadable_not_the_blank_page() {
    unreadable("", "This text holds no link.");
    unreadable("https://example.org/", "This text holds no link.");
}

#[test]
fn a_link_that_may_be_damaged_is_checked_only_when_what_was_read_is_accepted() {
    let link = "v1;e=2024-06";
    unreadable(link, "The checksum at the end is missing");
    let it = checked(link, Trust::Doubtful);
    assert!(it.holds().is_some());
    assert!(it.link.starts_with("#v1;e=2024-06;k="), "{}", it.link);
    assert_eq!(it.notices.len(), 1);
    assert_eq!(checked("v9;e=2024-06;k=any", Trust::Doubtful).holds(), None);
}

#[test]
fn a_link_of_today_holds_and_says_why() {
    let it = checked("v1;e=2026-11;k=any", Trust::Sound);
    assert_eq!(it.holds(), Some(true));
    assert_eq!(
        it.said(&edgewise_catalog::shipped(), &edgewise_catalog::reasons()),
        ["The conclusion holds: the link is of today's edition, 2026-11, so nothing can have \
          changed."]
    );
}

#[test]
fn a_check_in_json_names_every_changed_fact_as_links_spell_it() {
    let facts = fixture::shipped();
    let catalog = &facts.catalog;
    let all = [
        Checked::of(catalog, "v1;e=2024-06;m=survives-node-loss:yes;k=any", Trust::Sound),
        Checked::of(catalog, "junk", Trust::Sound),
    ];
    let printed: serde_json::Value =
        serde_json::from_str(&json::checked(catalog, &facts.reasons, &all)).expect("it is JSON");
    let old = &printed[0];
    assert_eq!((&old["edition"], &old["today"]), (&"2024-06".into(), &"2026-11".into()));
    assert_eq!(old["holds"], false);
    assert_eq!(old["verdict_then"]["kind"], "unconfirmed");
    assert_eq!(old["verdict_now"]["kind"], "close-call");
    let changes = old["changes"].as_array().expect("a list");
    let appliance = changes
        .iter()
        .find(|one| one["successor"] == "azure-stack-edge-pro-gpu")
        .expect("the appliance is open again");
    assert_eq!(
        [&appliance["option"], &appliance["criterion"], &appliance["then"], &appliance["now"]],
        ["azure-stack-edge", "survives-node-loss", "no", "yes|limited"]
    );
    assert_eq!(old["came"].as_array().map(Vec::len), Some(18));
    assert_eq!(old["went"].as_array().map(Vec::len), Some(3));
    let junk = &printed[1];
    assert!(junk["edition"].is_null() && junk["holds"].is_null() && junk["verdict_now"].is_null());
}

#[test]
fn several_checks_in_words_are_parted_by_an_empty_line() {
    let all = [checked("v1;e=2026-11;k=any", Trust::Sound), checked("junk", Trust::Sound)];
    let printed = text::checked(&edgewise_catalog::shipped(), &edgewise_catalog::reasons(), &all);
    assert_eq!(printed.matches("\n\n").count(), 1);
    assert!(printed.ends_with("Nothing could be checked.\n"), "{printed}");
}

#[test]
fn an_edition_without_facts_on_a_must_have_withholds_until_that_is_accepted() {
    let link = printed(&["link", "--must", "gpu=yes", "--must", "worker-os=linux-only"]);
    let (link, words) = (link.trim(), ["--edition", "2024-06"]);
    let kind = |more: &[&str]| {
        let it = program::json(&[&["assess", link, "--json"][..], &words[..], more].concat());
        (it["verdict"]["kind"].clone(), it["notices"].clone(), it["link"].clone())
    };
    let (withheld, notices, moved) = kind(&[]);
    assert_eq!(withheld, "withheld");
    let said = notices[0].as_str().expect("a sentence");
    assert!(said.ends_with("was left out: edition 2024-06 has no facts on “GPU”."), "{said}");
    assert!(moved.as_str().is_some_and(|link| link.starts_with("#v1;e=2024-06;m=worker-os:")));
    assert_ne!(kind(&["--accept"]).0, "withheld");
}
