//! What a stranger or an accident can do to a link: it is never believed in silence, never fatal,
//! and never makes the page say too much.

use edgewise_engine::catalog::Catalog;
use edgewise_engine::link::{self, Trust};

use crate::damage::{notices, summed};
use crate::links::{RICH, TABLE};
use edgewise_testkit::fixture;

/// It is never read as sound, and there is always a notice.
#[track_caller]
fn doubted(catalog: &Catalog, text: &str) {
    let reading = link::read(catalog, text);
    assert_ne!(reading.trust, Trust::Sound, "{text}");
    assert!(!reading.notices.is_empty(), "{text}");
    assert!(reading.notices.iter().all(|notice| !notice.said.is_empty()), "{text}");
}

#[test]
fn sixty_ways_to_damage_a_link_are_all_doubted() {
    let catalog = edgewise_catalog::shipped();
    let damaged = "
        v1|v1;|v1;k=any|v1;e|v1;e=|v1;e=;k=any|v1;e=2024|v1;e=2024-6;k=any|v1;e=2024-06|v1;e=2024-06;
        v1;e=2024-06;k|v1;e=2024-06;k=|v1;e=2024-06;k=0000000|v1;e=2024-06;k=1z2xk1|v1;e=2024-06;k=1z2xk1gg
        v1;e=2024-06;m;k=any|v1;e=2024-06;m=;k=any|v1;e=2024-06;m=,;k=any|v1;e=2024-06;m=:;k=any
        v1;e=2024-06;m=admin-access|v1;e=2024-06;m=admin-access;k=any|v1;e=2024-06;m=admin-access:;k=any
        v1;e=2024-06;m=admin-access:no;k=any|v1;e=2024-06;m=admin-access:by-default:yes;k=any
        v1;e=2024-06;m=admin-access=by-default;k=any|v1;e=2024-06;m=admin_access:by-default;k=any
        v1;e=2024-06;m=Admin-access:by-default;k=any|v1;e=2024-06;m=runs-on:vmware.;k=any
        v1;e=2024-06;m=runs-on:.vmware;k=any|v1;e=2024-06;m=runs-on:vmware.vmware;k=any
        v1;e=2024-06;p;k=any|v1;e=2024-06;p=flexibility;k=any|v1;e=2024-06;p=flexibility:;k=any
        v1;e=2024-06;p=flexibility:33;k=any|v1;e=2024-06;p=flexibility:-1;k=any|v1;e=2024-06;p=runs-on:1;k=any
        v1;e=2024-06;w=flexibility:1e3;k=any|v1;e=2024-06;w=flexibility:+1;k=any|v1;e=2024-06;w=flexibility:99999999999;k=any
        v1;e=2024-06;h=own-1;k=any|v1;e=2024-06;h=;k=any|v1;e=2024-06;o1=;k=any|v1;e=2024-06;o=Ours;k=any
        v1;e=2024-06;o01=Ours;k=any|v1;e=2024-06;o1=%FF;k=any|v1;e=2024-06;r1=flexibility:low;k=any
        v1;e=2024-06;x=.;k=any|v1;e=2024-06;x=aks-hybrid;k=any|v1;e=2024-06;x=aks-hybrid.flexibility;k=any
        v1;e=2024-06;x=aks-hybrid.flexibility:best;k=any|v1;e=2024-06;x=k3s.flexibility:low;k=any
        v1;e=2024-06;x=own-1.flexibility:low;k=any|v1;e=2024-06;y=aks-hybrid.flexibility:so;k=any
        v1;e=2024-06;d=tomorrow;k=any|v1;e=2024-06;d=2026-1-1;k=any|v1;e=2024-06;d=;k=any|v1;e=2024-06;t=;k=any
        v1;e=2024-06;t=%C3;k=any|v1;e=2024-06;n=%E2%82;k=any|v1;e=2024-06;q=1;k=any|v1;e=2024-06;mm=1;k=any
        v1;m=admin-access:by-default;e=2024-06|v1;e=2024-06;e=2024-06;k=any|v1,e=2024-06,k=any|v1 e=2024-06
        v1;e=2024-06&k=any|V1;e=2024-06;k=any|v1;E=2024-06;k=any|v01;e=2024-06;k=any|v1.0;e=2024-06;k=any
        v99;e=2024-06;k=any|v;e=2024-06;k=any|1;e=2024-06;k=any|e=2024-06;k=any|%|%%%|%zz|#%|?s=|?s=x|=|;|:|.|null
    ";
    let links: Vec<&str> =
        damaged.split(['|', '\n']).map(str::trim).filter(|text| !text.is_empty()).collect();
    assert!(links.len() >= 60, "{}", links.len());
    for text in links {
        doubted(&catalog, text);
        if text == "." {
            // The end of a sentence behind the address of a page, which says nothing.
            continue;
        }
        doubted(&catalog, &format!("https://edgewise.example/#{}", text.trim_start_matches('#')));
    }
}

#[test]
fn a_link_cut_off_anywhere_is_doubted() {
    let catalog = fixture::catalog(TABLE);
    let whole = link::write(&catalog, &link::read(&catalog, RICH).scenario);
    for end in 2..whole.len() {
        doubted(&catalog, &whole[..end]);
    }
}

#[test]
fn a_changed_character_is_noticed_or_changes_nothing() {
    let catalog = fixture::catalog(TABLE);
    let scenario = link::read(&catalog, RICH).scenario;
    let whole = link::write(&catalog, &scenario);
    let marks = "#1;:,=.%&k0Zé\0 ";
    for at in 1..whole.len() {
        for letter in marks.chars() {
            let changed = format!("{}{letter}{}", &whole[..at], &whole[at + 1..]);
            let reading = link::read(&catalog, &changed);
            let silent = reading.notices.is_empty() || reading.trust == Trust::Sound;
            assert!(!silent || reading.scenario == scenario, "{changed}");
        }
    }
}

#[test]
fn text_that_is_too_long_is_cut_aloud() {
    let (said, trust) = notices(&summed(&format!("t={}", "x".repeat(81))));
    let shown = "x".repeat(60);
    let expected = "This text is longer than 80 characters; the rest was left out.";
    assert_eq!(said, [format!("{expected} (“{shown}…” in t)")]);
    assert_eq!(trust, Trust::Sound, "a title recommends nothing");
    let (said, _) = notices(&summed(&format!("n={}", "%C3%A4".repeat(501))));
    assert!(said[0].starts_with("This text is longer than 500 characters;"), "{said:?}");
    assert_eq!(notices(&summed(&format!("n={}", "%C3%A4".repeat(500)))).0, [""; 0]);
}

#[test]
fn more_than_the_most_ratings_are_left_out_aloud() {
    let levels = "a: l < m\n".replace('a', "c");
    let table: String = (0..65).fold(levels, |table, at| format!("{table}o{at} = l\n"));
    let catalog = fixture::catalog(&table);
    let cells: Vec<String> = (0..65).map(|at| format!("o{at}.c:m")).collect();
    let reading = link::read(&catalog, &format!("v1;e=2024-06;x={};k=any", cells.join(",")));
    assert_eq!((reading.scenario.overrides.len(), reading.trust), (64, Trust::Doubtful));
    assert_eq!(
        reading.notices[0].said,
        "A scenario holds at most 64 ratings of yours; this one was left out."
    );
}

#[test]
fn characters_that_turn_the_direction_of_writing_are_removed_aloud() {
    let catalog = fixture::catalog(TABLE);
    for (hidden, title) in [
        ("%E2%80%AE", "Shops"),
        ("%E2%81%A6", "Shops"),
        ("%00", "Shops"),
        ("%1B", "Shops"),
        ("%E2%80%8B", "Shops"),
        ("%EF%BB%BF", "Shops"),
        ("%E2%81%A0", "Shops"),
        ("%E1%A0%8E", "Shops"),
        ("%C2%AD", "Shops"),
        ("%E3%85%A4", "Shops"),
        ("%F3%A0%81%81", "Shops"),
        ("%0A", "Sho ps"),
        ("%09", "Sho ps"),
        ("%0D%0A", "Sho ps"),
    ] {
        let reading = link::read(&catalog, &summed(&format!("t=Sho{hidden}ps")));
        assert_eq!(reading.scenario.title, title, "{hidden}");
        let said = "Invisible control characters were removed from this text.";
        assert_eq!(reading.notices[0].said, said, "{hidden}");
    }
    let reading = link::read(&catalog, "v1;e=2024-06;m=cost:\u{202e}low\u{0};t=a\u{202e}b\0;k=any");
    assert_eq!(reading.scenario.title, "ab");
}

#[test]
fn a_notice_quotes_little_and_nothing_invisible() {
    let catalog = fixture::catalog(TABLE);
    let long = "%E2%80%AEx".repeat(3000);
    for text in [
        format!("v1;e=2024-06;m=cost:{long};k=any"),
        format!("v1;e=2024-06;{long}=1;k=any"),
        format!("v1;e=2024-06;{long};k=any"),
        format!("v1;e=2024-06;m={long}:1,\u{202e}cost:\u{202e}low;k={long}"),
        format!("v1;e={long}"),
        format!("\u{202e}{long}"),
        format!("v1;e=2024-06;{long}=1;{long}=1"),
    ] {
        for notice in link::read(&catalog, &text).notices {
            let said = notice.to_string();
            assert!(said.chars().count() < 400, "{} characters", said.chars().count());
            assert!(!said.contains(['\u{202e}', '\0']), "{said:?}");
        }
    }
}

#[test]
fn a_text_longer_than_any_link_is_not_looked_at() {
    let (said, trust) = notices(&",".repeat(1 << 20));
    assert_eq!(trust, Trust::Unreadable);
    assert_eq!(said, ["The text is longer than 64 KB; no link is, so it was not read."]);
}

#[test]
fn as_much_nonsense_as_a_link_may_hold_gives_few_notices() {
    let catalog = edgewise_catalog::shipped();
    let sections: Vec<String> = (0..12_000).map(|at| format!("{at:x}")).collect();
    for text in [
        format!("v1;e=2024-06;m={};k=any", ",".repeat(65_000)),
        format!("v1;e=2024-06;x={};k=any", "aks-hybrid.,".repeat(5_000)),
        format!("v1;e=2024-06;{};k=any", sections.join(";")),
        ";".repeat(65_000),
        "%".repeat(65_000),
        format!("v1;t={}", "%25".repeat(20_000)),
        "#".repeat(65_000),
        "v1;e=".repeat(13_000),
        "v1;".repeat(21_000),
        "v1; ".repeat(16_000),
        "v1;e=2024-06;k=0000000".repeat(2_900),
        format!("v1;e=2024-06{}", ";k=0000000".repeat(6_500)),
        format!("v1;e=2024-06;k=any {}", "v1;x ".repeat(12_000)),
        format!("v1;e={}", " ".repeat(65_000)),
        "\\u".repeat(32_000),
        "&#".repeat(32_000),
        "=\n".repeat(32_000),
        format!("/v3/__{}__;AA!", "*".repeat(64_000)),
        format!("/v2/url?u={}", "-25".repeat(21_000)),
    ] {
        let reading = link::read(&catalog, &text);
        assert!(reading.notices.len() <= 101, "{} notices", reading.notices.len());
        assert!(!reading.notices.is_empty() || reading.scenario.is_blank());
    }
    let reading = link::read(&catalog, &format!("v1;e=2024-06;m={};k=any", ",".repeat(999)));
    let last = reading.notices.last().map(|notice| notice.said.as_str());
    assert_eq!(last, Some("900 more problems were found; they are not listed."));
}
