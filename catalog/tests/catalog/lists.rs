//! Kept scenarios as a text: out, readable by people, and in again.

use edgewise_catalog::shipped;
use edgewise_engine::link::{is_note, names, read_list, write_list};

const TILLS: &str = "#v1;e=2024-06;t=Shop_tills;k=";

fn links(texts: &[&str]) -> Vec<String> {
    let text: Vec<String> = texts.iter().map(|text| format!("{text}k=any")).collect();
    let listed = read_list(&shipped(), &text.join("\n"));
    assert_eq!(listed.notices, [""; 0]);
    listed.links
}

#[test]
fn what_was_taken_out_comes_in_again() {
    let catalog = shipped();
    let kept = links(&[
        "v1;e=2024-06;t=Shop_tills;",
        "v1;e=2024-06;m=admin-access:by-default;t=Shop_tills;",
        "v1;e=2024-06;",
    ]);
    let text = write_list(&catalog, &kept, "https://example.org/edgewise/");
    assert!(
        text.contains(&format!("\n// Shop tills\nhttps://example.org/edgewise/{TILLS}")),
        "{text}"
    );
    assert!(text.contains("\n// Shop tills (2)\n") && text.contains("\n// Unnamed\n"), "{text}");
    let back = read_list(&catalog, &text);
    assert_eq!((back.links, back.notices, back.left), (kept, vec![], vec![]));
}

#[test]
fn a_name_that_comes_again_gets_a_number_and_both_stay() {
    let kept = links(&[
        "v1;e=2024-06;t=A;",
        "v1;e=2024-06;m=admin-access:by-default;t=A;",
        "v1;e=2024-06;h=aks-hybrid;t=A_%282%29;",
    ]);
    assert_eq!(names(&shipped(), &kept), ["A", "A (2)", "A (2) (2)"]);
}

#[test]
fn a_line_that_is_no_link_is_named_by_its_number_and_left_over() {
    let text =
        "// a note\n\nhello\nhttps://example.org/\nv2;e=2030-01;k=0000000\nv1;e=2024-06;k=any";
    let listed = read_list(&shipped(), text);
    assert_eq!(listed.links, ["#v1;e=2024-06;k=1z2xk1g"]);
    assert_eq!(listed.left, ["hello", "https://example.org/", "v2;e=2030-01;k=0000000"]);
    let starts = [
        "Line 3 was left out: This is not an Edgewise link",
        "Line 4 was left out: it holds no scenario.",
        "Line 5 was left out: This link was made by a newer version",
    ];
    for (notice, start) in listed.notices.iter().zip(starts) {
        assert!(notice.starts_with(start), "{notice}");
    }
    assert_eq!(listed.notices.len(), starts.len());
}

#[test]
fn a_damaged_link_is_taken_as_it_stands_aloud() {
    let listed = read_list(&shipped(), "#v1;e=2024-06;m=admin-access");
    assert_eq!(listed.links, ["#v1;e=2024-06;m=admin-access"]);
    assert!(
        listed.notices[0]
            .starts_with("Line 1 is damaged and was taken as it stands: “Admin rights”"),
        "{:?}",
        listed.notices
    );
}

#[test]
fn the_same_link_in_two_forms_is_taken_once() {
    let text = "https://a.example/#v1;e=2024-06;k=any\r\n%23v1;e=2024-06;k=1z2xk1g\r\n";
    assert_eq!(read_list(&shipped(), text).links, ["#v1;e=2024-06;k=1z2xk1g"]);
}

#[test]
fn blank_lines_and_notes_are_no_links_but_a_damaged_link_is_no_note() {
    for note in ["", "  ", "// a note", "#", "# Shops, 2026", "## Shops", "  # v1;e=2024-06;k=any"]
    {
        assert!(is_note(note), "{note}");
    }
    for line in ["#v1;e=2024-06", "#1;e=2024-06;k=any", "#hello", "hello", "https://a.example/"] {
        assert!(!is_note(line), "{line}");
    }
    let listed = read_list(&shipped(), "# Shops\n\n#v1;e=2024-06;k=any\n");
    assert_eq!((listed.links.len(), listed.notices), (1, Vec::new()));
}

#[test]
fn as_much_nonsense_as_a_list_may_hold_gives_few_notices() {
    let nonsense: Vec<String> = (0..33_333).map(|at| format!("nonsense {at}")).collect();
    let listed = read_list(&shipped(), &nonsense.join("\n"));
    assert_eq!(listed.left, nonsense, "each line can still be mended");
    assert_eq!(listed.notices.len(), 101);
    assert!(listed.notices[99].starts_with("Line 100 was left out: "), "{:?}", listed.notices[99]);
    assert_eq!(listed.notices[100], "33233 more lines have problems; they are not listed.");
    let one_more = read_list(&shipped(), &nonsense[..101].join("\n"));
    assert_eq!(one_more.notices[100], "1 more line has problems; it is not listed.");
}

#[test]
fn thousands_of_scenarios_of_one_name_are_numbered() {
    let text: Vec<String> =
        (1..4000).map(|hours| format!("v1;e=2024-06;t=Shop;n={hours};k=any")).collect();
    let listed = read_list(&shipped(), &text.join("\n"));
    let names = names(&shipped(), &listed.links);
    assert_eq!((&*names[0], &*names[1], &*names[3998]), ("Shop", "Shop (2)", "Shop (3999)"));
}
