//! What `edgewise report` hands out: a decision record, and the matrix for a spreadsheet.

use crate::program::{complaint, json, printed};

fn link(words: &[&str]) -> String {
    printed(&[&["link", "--edition", "2024-06"], words].concat()).trim().to_owned()
}

#[track_caller]
fn has(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "“{part}” is not in:\n{text}");
    }
}

#[test]
fn a_record_says_what_was_asked_what_was_chosen_and_on_whose_word() {
    let link = link(&["--must", "admin-access=by-default", "--priority", "flexibility=decisive"]);
    let record = printed(&["report", &link, "--format", "madr-full"]);
    has(
        &record,
        &[
            "## Context and Problem Statement",
            "* Admin rights by default",
            "## Decision Drivers",
            "**Flexibility** (Decisive, 52% of the weight, from Low to High)",
            "## Considered Options",
            "**Kubernetes on Azure Stack Edge**: ruled out (admin rights on request only",
            "Chosen option: **AKS hybrid**",
            "### Consequences",
            "### What would change this decision",
            "https://",
            "2024-06",
            env!("CARGO_PKG_VERSION"),
            &link,
        ],
    );
}

#[test]
fn the_visitors_words_stay_words() {
    let link = link(&["--title", "# A <script>alert(1)</script> `plant` [x](y)"]);
    let record = printed(&["report", &link]);
    assert!(!record.contains("<script>"), "{record}");
    assert!(!record.contains("[x](y)"), "{record}");
    has(&record, &["&lt;script&gt;", "\\`plant\\`"]);
}

#[test]
fn nothing_is_chosen_where_nothing_fits_or_a_link_is_damaged() {
    let all = ["--must", "flexibility=high", "--must", "operational-cost=low"];
    let record = printed(&["report", &link(&all)]);
    assert!(!record.contains("Chosen option"), "{record}");
    let record = printed(&["report", "#v1;e=2024-06;m=admin-access:by-default"]);
    assert!(!record.contains("Chosen option"), "{record}");
    let record = printed(&["report", "#v1;e=2024-06;m=admin-access:by-default", "--accept"]);
    has(&record, &["Chosen option: **AKS hybrid**"]);
}

#[test]
fn the_matrix_as_csv_has_a_line_for_each_option_on_each_criterion() {
    let text = printed(&["report", &link(&[]), "--format", "csv"]);
    let cell = r#""aks-hybrid","AKS hybrid","AKS hybrid","fits","1","0.8750","#;
    assert!(text.starts_with(r#""option_id","option","family","state","rank","score","#));
    assert_eq!(text.matches(cell).count(), 17);
}

#[test]
fn a_report_as_json_is_the_assessment() {
    let link = link(&[]);
    assert_eq!(json(&["report", &link, "--format", "json"]), json(&["assess", &link, "--json"]));
}

#[test]
fn a_report_keeps_the_page_that_its_link_was_given_with() {
    let bare = link(&["--priority", "flexibility=decisive"]);
    for page in ["https://edge.example/tools/", "http://127.0.0.1:8080/?lang=en", ""] {
        let given = [page, bare.as_str()].concat();
        has(&printed(&["report", &given]), &[&given]);
        let matrix = printed(&["report", &given, "--format", "csv"]);
        let last = format!(",\"{given}\"");
        assert!(matrix.lines().skip(1).all(|line| line.ends_with(&last)), "{given}:\n{matrix}");
    }
    let elsewhere = printed(&["report", &format!("file:///home/me/edgewise.html{bare}")]);
    assert!(!elsewhere.contains("file:"), "a place on a disk is nobody else's");
}

#[test]
fn a_report_of_what_is_no_link_says_so() {
    assert!(complaint(&["report", "hello"]).contains("This is not an Edgewise link"));
}

#[test]
fn a_short_record_names_who_decides_and_when() {
    let words = ["--deciders", "Ada, Grace", "--consulted", "Site team", "--date", "2026-12-01"];
    let record = printed(&[&["report", &link(&[])], &words[..]].concat());
    has(&record, &["date: 2026-12-01", "deciders: \"Ada, Grace\"", "consulted: \"Site team\""]);
    assert!(record.lines().count() <= 60, "{record}");
    assert!(complaint(&["report", &link(&[]), "--date", "soon"]).contains("is not a date"));
}

#[test]
fn the_board_and_a_message_get_texts_of_their_own() {
    let link = link(&["--priority", "flexibility=decisive", "--title", "Barn"]);
    let board = printed(&["report", &link, "--format", "board"]);
    has(
        &board,
        &[
            "# Kubernetes at the edge",
            "**Use AKS hybrid, by a narrow margin.**",
            "## Reasons",
            &link,
        ],
    );
    let summary = printed(&["report", &link, "--format", "summary"]);
    assert!(summary.starts_with("AKS hybrid for “Barn”"), "{summary}");
    assert!(summary.trim_end().ends_with(&link), "{summary}");
}

#[test]
fn semicolons_part_the_fields_for_spreadsheets_that_expect_them() {
    let text = printed(&["report", &link(&[]), "--format", "csv", "--semicolons"]);
    assert!(text.starts_with(r#""option_id";"option";"family";"#), "{text}");
}
