//! `edgewise link`: what was said is in the link, what was said twice is joined or refused, and a slip is
//! named with what was probably meant.

use crate::program::{complaint, folder, json, printed};
use edgewise_engine::link::{self, Trust};
use edgewise_testkit::fixture;

/// The link that these words make, which must open as what was said.
#[track_caller]
fn made(words: &[&str]) -> String {
    let link = printed(&[&["link"], words].concat());
    let reading = link::read(&edgewise_catalog::shipped(), &link);
    assert_eq!((reading.trust, &reading.notices[..]), (Trust::Sound, &[][..]), "{link}");
    let (body, _) = link.rsplit_once(";k=").expect("a checksum");
    body.trim_start_matches("#v1;e=2026-11").to_owned()
}

#[track_caller]
fn refused(words: &[&str], said: &str) {
    let complaint = complaint(&[&["link"], words].concat());
    assert!(complaint.contains(said), "{complaint}");
}

#[test]
fn a_must_have_given_again_is_joined_where_it_is_a_set() {
    let both = made(&["--must", "supported-by=suse", "--must", "supported-by=canonical"]);
    assert_eq!(both, made(&["--must", "supported-by=canonical.suse"]));
    assert_eq!(both, ";m=supported-by:canonical.suse");
    assert_eq!(
        made(&["--must", "supported-by=suse", "--must", "supported-by=suse"]),
        ";m=supported-by:suse"
    );
}

#[test]
fn anything_else_given_again_is_refused() {
    let again = "this has a value already; only the members of a set add up";
    refused(
        &["--must", "memory-per-node=2048", "--must", "memory-per-node=4096"],
        &format!("memory-per-node=4096: {again}"),
    );
    refused(
        &["--priority", "flexibility=nice", "--priority", "flexibility=important"],
        "flexibility=important: this criterion has a priority already",
    );
    // Also where the first is the default, which no link spells out.
    refused(
        &["--priority", "flexibility=important", "--priority", "flexibility=nice"],
        "flexibility=nice: this criterion has a priority already",
    );
    refused(
        &["--override", "k3s.flexibility=low", "--override", "k3s.flexibility=high"],
        &format!("k3s.flexibility=high: {again}"),
    );
    refused(
        &["--override", "k3s.flexibility=low", "--override", "k3s.flexibility=unknown"],
        "this cell has a rating already",
    );
    refused(
        &["--weights", "flexibility=1", "--weights", "flexibility=2"],
        "flexibility=2: this criterion has a weight already",
    );
    refused(&["--title", "A", "--title", "B"], "cannot be used multiple times");
    for (word, one, other) in [
        ("--hours", "upgrades=1..2", "upgrades=1..4"),
        ("--hours-once", "upgrades=1", "upgrades=1"),
        ("--hours-per-machine", "upgrades=1", "upgrades=2"),
        ("--quote", "per-device=1", "per-device=2"),
        ("--units", "per-device=1", "per-device=2"),
    ] {
        let said = complaint(&["effort", word, one, word, other]);
        assert!(said.contains(&format!("{word} {other}: this number was given already")), "{said}");
    }
    // The hours for each cluster and those for all are two numbers.
    printed(&["effort", "--hours", "upgrades=1", "--hours-once", "upgrades=1"]);
    let said = complaint(&["effort", "--years", "1", "--years", "2"]);
    assert!(said.contains("cannot be used multiple times"), "{said}");
}

#[test]
fn the_day_the_families_left_out_and_notes_can_be_said() {
    assert_eq!(made(&["--day", "2031-01-01"]), ";d=2031-01-01");
    assert_eq!(made(&["--note", "Ask Zoë"]), ";n=Ask_Zo%C3%AB");
    assert_eq!(made(&["--hide", "aks-hybrid", "--hide", "bare-metal"]), ";h=aks-hybrid,bare-metal");
    assert_eq!(made(&["--hide", "aks-hybrid,bare-metal"]), ";h=aks-hybrid,bare-metal");
    refused(&["--day", "tomorrow"], "tomorrow: not a day such as 2031-01-01");
    refused(&["--day", "2031-02-29"], "not a day such as 2031-01-01");
    refused(&["--hide", "aks-hybird"], "there is no family aks-hybird; did you mean aks-hybrid?");
    refused(&["--note", &"x".repeat(501)], "the note is longer than 500 characters");
}

#[test]
fn words_are_written_as_everybody_will_read_them() {
    assert_eq!(
        made(&["--title", "line1\nline2\tand\u{202e} more\u{1b}"]),
        ";t=line1_line2_and_more"
    );
    assert_eq!(made(&["--note", "a\r\nb\u{2060}"]), ";n=a_b");
    let long = ["x".repeat(80), "\u{200b}".into()].concat();
    assert_eq!(made(&["--title", &long]), format!(";t={}", "x".repeat(80)));
}

#[test]
fn amounts_are_read_as_they_are_printed() {
    let memory = |amount: &str| made(&["--must", &format!("memory-per-node={amount}")]);
    for amount in ["16GiB", "16 GiB", "16\u{a0}GiB", "16gib", "16Gi", "16384", "16384MiB"] {
        assert_eq!(memory(amount), ";m=memory-per-node:16384", "{amount}");
    }
    assert_eq!(memory("1.5GiB"), ";m=memory-per-node:1536");
    for amount in ["30", "30 days", "30\u{a0}days", "30days"] {
        assert_eq!(made(&["--must", &format!("offline-days={amount}")]), ";m=offline-days:30");
    }
    assert_eq!(made(&["--must", "offline-days=No limit"]), ";m=offline-days:unlimited");
    assert_eq!(made(&["--must", "supported-until=2030"]), ";m=supported-until:2030-12-31");
    // What one owns may end on any day of a year.
    refused(&["--override", "k3s.supported-until=2030"], "“2030” is not a date such as");
    let rated = made(&["--override", "k3s.memory-per-node=2 GiB"]);
    assert_eq!(rated, ";x=k3s.memory-per-node:2048");
}

#[test]
fn an_amount_of_memory_that_may_mean_another_is_asked_about() {
    refused(&["--must", "memory-per-node=16"], "“16” has no unit: say 16GiB or 16MiB");
    refused(&["--override", "k3s.memory-per-node=2"], "“2” has no unit: say 2GiB or 2MiB");
    refused(
        &["--must", "memory-per-node=8 GB"],
        "“8 GB” is another amount than in GiB: say 8GiB, or a number of MiB",
    );
}

#[test]
fn an_unknown_id_is_named_with_the_nearest_one() {
    refused(&["--must", "memory-per-nod=2GiB"], "did you mean memory-per-node? There are");
    refused(&["--priority", "flexibilty=nice"], "did you mean flexibility? There are");
    refused(&["--weights", "cost=1"], "there is no criterion cost; did you mean operational-cost?");
    refused(&["--override", "k3.flexibility=low"], "there is no option k3; did you mean k3s?");
    refused(&["--must", "worker-os=linux_only"], "did you mean linux-only?");
    refused(&["--must", "supported-by=suse.canonicl"], "did you mean canonical?");
    refused(&["--edition", "2026-10"], "there is no edition 2026-10; did you mean 2026-11?");
    for (word, slip, meant) in
        [("--hours", "upgrads=1", "upgrades"), ("--quote", "per-devise=1", "per-device")]
    {
        let said = complaint(&["effort", word, slip]);
        assert!(said.contains(&format!("; did you mean {meant}? There are ")), "{said}");
    }
    refused(
        &["--edition", "2024-06", "--override", "k3s.flexibility=low"],
        "edition 2024-06 does not list k3s",
    );
}

#[test]
fn a_weight_on_what_the_edition_has_no_facts_on_is_refused() {
    refused(
        &["--edition", "2024-06", "--weights", "offline-days=1"],
        "edition 2024-06 has no facts on offline-days",
    );
}

#[test]
fn no_more_ratings_are_written_than_are_read() {
    let options: Vec<String> = (0..65).map(|at| format!("o{at} = l\n")).collect();
    let folder = folder(&fixture::files(&format!("c: l < m\n{}", options.concat())));
    let path = folder.path().to_str().expect("a plain path");
    let ratings: Vec<String> = (0..65).map(|at| format!("o{at}.c=m")).collect();
    let words = |count: usize| {
        let mut words = vec!["link", "--catalog", path];
        for rating in &ratings[..count] {
            words.extend(["--override", rating.as_str()]);
        }
        words
    };
    assert!(printed(&words(64)).starts_with("#v1;e=2024-06;x="));
    assert!(complaint(&words(65)).contains("a scenario holds at most 64 ratings of yours"));
}

#[test]
fn text_lists_the_best_first_then_the_unconfirmed_then_those_ruled_out() {
    let folder = folder(&fixture::files(
        "x: points\n p: { hall, yard }\n a = 1/4 hall\n b = 1/2 yard\n c = 3/4 hall\n d = 1 unknown\n e = 0 unknown\n f = 1 yard",
    ));
    let path = folder.path().to_str().expect("a plain path");
    let link = "v1;e=2024-06;m=p:hall;k=any";
    let text = printed(&["assess", link, "--catalog", path]);
    let rows = text.lines().filter(|line| line.starts_with("  "));
    let names: Vec<&str> = rows.filter_map(|line| line.split_whitespace().next()).collect();
    let names: Vec<&str> = names.into_iter().filter(|name| !name.ends_with(':')).collect();
    assert_eq!(names, ["C", "A", "D", "E", "F", "B"], "{text}");
    let json = json(&["assess", link, "--catalog", path, "--json"]);
    assert_eq!(json["options"][0]["id"], "c", "JSON has the same order");
}

#[test]
fn an_option_of_ones_own_with_the_name_of_another_is_told_apart() {
    let link = "#v1;e=2026-11;o1=k3S;r1=duties:1,freedoms:16,parts:0;o2=Box;o3=box;o4=Else;k=any";
    let text = printed(&["assess", link]);
    assert!(text.starts_with("k3S (yours) — "), "{text}");
    let is_row = |name: &str| text.lines().any(|line| line.starts_with(&format!("  {name}  ")));
    for name in ["k3s", "k3S (yours)", "Box (yours, number 2)", "box (yours, number 3)", "Else"] {
        assert!(is_row(name), "{name} is not in:\n{text}");
    }
}

#[test]
fn the_facts_of_a_site_demand_what_the_page_demands() {
    assert_eq!(
        made(&["--machines", "3", "--sites", "40", "--until", "2031"]),
        ";a=machines:3,sites:40,until:2031;m=smallest-cluster:3,supported-until:2031-12-31"
    );
    assert_eq!(
        made(&["--machines", "12", "--must", "survives-node-loss=yes"]),
        ";a=machines:12;m=machines-to-survive:12,smallest-cluster:12,survives-node-loss:yes"
    );
    refused(
        &["--machines", "3", "--must", "smallest-cluster=1"],
        "--machines sets the must-have smallest-cluster, which --must sets already",
    );
    refused(&["--sites", "0"], "--sites: Enter a whole number from 1 to 100000.");
    refused(&["--until", "soon"], "--until: Enter a year or a date");
    refused(
        &["--machines", "3", "--edition", "2024-06"],
        "--machines: edition 2024-06 does not ask for it",
    );
}
