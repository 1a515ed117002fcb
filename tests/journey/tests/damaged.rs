//! Links that were cut, changed or made up: never a blank page, never a silent default.

use edgewise_journey::Page;

/// Damaged in part: what was understood is shown, and nothing is recommended until confirmed.
const DOUBTFUL: [(&str, &str); 22] = [
    ("a demand without its value", "v1;e=2024-06;m=admin-access"),
    ("no checksum", "v1;e=2024-06;m=admin-access:by-default"),
    ("cut in a word", "v1;e=2024-06;m=admin-access:by-def"),
    ("cut in the checksum", "v1;e=2024-06;m=admin-access:by-default;k=03v"),
    ("a wrong checksum", "v1;e=2024-06;m=admin-access:by-default;k=1111111"),
    ("a changed value", "v1;e=2024-06;m=admin-access:on-request;k=03vt2qn"),
    ("an unknown edition", "v1;e=2019-01;m=admin-access:by-default;k=any"),
    ("no edition", "v1;m=admin-access:by-default;k=any"),
    ("an unknown criterion", "v1;e=2024-06;m=colour:blue;k=any"),
    ("a criterion of another edition", "v1;e=2024-06;m=offline-days:60;k=any"),
    ("an unknown section", "v1;e=2024-06;q=1;k=any"),
    ("an empty section", "v1;e=2024-06;m=;k=any"),
    (
        "a section that stands twice",
        "v1;e=2024-06;m=admin-access:by-default;m=worker-os:linux-only;k=any",
    ),
    (
        "a demand that stands twice",
        "v1;e=2024-06;m=admin-access:by-default,admin-access:on-request;k=any",
    ),
    ("a tier that is none", "v1;e=2024-06;p=flexibility:9;k=any"),
    ("a weight that is none", "v1;e=2024-06;w=flexibility:-3;k=any"),
    ("an unknown family", "v1;e=2024-06;h=nobody;k=any"),
    ("an unknown option", "v1;e=2024-06;x=nomad.flexibility:low;k=any"),
    ("ratings of nobody", "v1;e=2024-06;r3=flexibility:low;k=any"),
    ("a date that is none", "v1;e=2024-06;d=2024-02-31;k=any"),
    ("bytes that are no text", "v1;e=2024-06;t=%FF%FE;k=any"),
    ("separators only", "v1;;;==,,::;k=any"),
];

/// Not to be read at all.
const UNREADABLE: [(&str, &str); 6] = [
    ("a newer version", "v2;e=2030-01;zz=1;k=0000000"),
    ("a version that is none", "v01;e=2024-06;k=any"),
    ("an anchor", "side-by-side"),
    ("somebody else's state", "!/route?x=1&y=%7B%22a%22%3A1%7D"),
    ("a script", "<img src=x onerror=alert(1)>"),
    ("stray percent signs", "%%%E0%A4%A"),
];

/// The title of the scenario, as its field shows it.
fn title(page: &Page) -> String {
    page.script("return document.querySelector('#record-title').value")
}

/// What must hold as long as the visitor has not answered.
fn assert_withheld(page: &Page, what: &str, link: &str) {
    page.wait_for_text("Incomplete link: recommendation paused");
    let notices: Vec<String> = page.script(
        "return [...document.querySelectorAll('.notices li')].map(one => one.textContent.trim())",
    );
    assert!(!notices.is_empty(), "{what}: no notice");
    for notice in &notices {
        let is_sentence = notice.contains(' ') && notice.ends_with(['.', ')']);
        assert!(is_sentence, "{what}: “{notice}” is not a sentence");
    }
    let kept: String = page.script("return document.querySelector('.notices textarea').value");
    let shown = page.fragment();
    assert_eq!(format!("#{kept}"), shown, "{what}: the text is kept as it came");
    assert!(shown.len() > 1 && shown.len() >= link.len(), "{what}: the address is left alone");
    assert_eq!(page.count("[data-leads=true]"), 0, "{what}: nobody is recommended");
    assert_eq!(page.console_errors(), Vec::<String>::new(), "{what}");
}

#[test]
fn a_link_in_doubt_says_so_and_recommends_nothing() {
    let page = Page::open("");
    for (what, link) in DOUBTFUL {
        page.go(link);
        assert_withheld(&page, what, link);
        page.wait_for_text("Continue with what we could read");
    }
}

#[test]
fn a_link_that_cannot_be_read_says_so_and_keeps_its_text() {
    let page = Page::open("");
    for (what, link) in UNREADABLE {
        page.go(link);
        assert_withheld(&page, what, link);
        page.wait_for_text("This link could not be read");
    }
}

#[test]
fn starting_anew_leaves_the_blank_page() {
    for link in ["#v1;e=2024-06;m=admin-access", "#v2;e=2030-01;k=0000000"] {
        let page = Page::open(link);
        page.press("Start over");
        page.wait_for_text("Describe your site, or start from an example");
        page.wait_until("the notices are gone", || page.count(".notices") == 0);
        page.wait_until("the address is blank", || page.fragment().is_empty());
        page.back();
        page.wait_until("the damaged text is back", || page.count(".notices") == 1);
        assert_eq!(page.fragment(), link);
    }
}

#[test]
fn a_link_in_doubt_is_handed_on_as_it_came() {
    let link = "#v1;e=2026-11;m=no-such-fact:60,worker-os:linux-and-windows;k=any";
    let page = Page::open(link);
    page.wait_for_text("Continue with what we could read");
    page.press("Copy link");
    page.wait_for_text("Link copied");
    assert!(page.clipboard().ends_with(link), "{}", page.clipboard());
    page.press("Continue with what we could read");
    page.wait_until("the notices are gone", || page.count(".notices") == 0);
    page.press("Copy link");
    page.wait_until("what was confirmed is copied", || {
        page.clipboard().contains("#v1;e=2026-11;m=worker-os:linux-and-windows;k=")
    });
}

#[test]
fn nobody_stands_before_another_while_a_link_is_in_doubt() {
    let page = Page::open(
        "#v1;e=2024-06;m=admin-access;\
         p=ease-of-configuration:0,flexibility:3,operational-cost:0,worker-os:0;k=any",
    );
    let heads = || page.text_of(".matrix thead");
    let is_before = |one: &str, other: &str| heads().find(one) < heads().find(other);
    page.wait_for_text("Continue with what we could read");
    assert!(is_before("AKS hybrid", "Bare-metal Kubernetes"), "in the order of the alphabet");
    assert_eq!(page.text_of(".matrix .column-stands"), "", "nobody has a score");
    page.press("Continue with what we could read");
    page.wait_until("whoever comes first stands first", || {
        !page.text_of(".matrix .column-stands").is_empty()
            && is_before("Bare-metal Kubernetes", "AKS hybrid")
    });
}

#[test]
fn a_link_that_was_only_escaped_opens_without_a_word() {
    let page = Page::open("");
    for link in [
        "%23v1;e=2024-06;m=admin-access:by-default;k=03vt2qn",
        "v1%3Be%3D2024-06%3Bm%3Dadmin-access%3Aby-default%3Bk%3D03vt2qn",
        "v1;e=2024-06;m=admin-access:by-default;k=03vt2qn.",
        "v1;e=2024-06;m=admin-access:by-default;k=03VT2QN",
        "v1;e=2024-06;m=admin-access:by-default;k=any",
        "v1&#59;e=2024-06&#59;m=admin-access:by-default&#59;k=03vt2qn",
    ] {
        page.go(link);
        page.wait_for_text("2 of 3 options match");
        assert!(page.is_ticked("Admin rights by default"), "{link}");
        assert_eq!(page.count(".notices"), 0, "{link}");
    }
    page.go_to(&format!("{}?s=v1;e=2024-06;m=admin-access:by-default;k=03vt2qn", page.home()));
    page.wait_for_text("2 of 3 options match");
}

#[test]
fn signs_that_turn_the_direction_of_writing_are_removed_with_a_notice() {
    let page = Page::open("#v1;e=2024-06;t=%E2%80%AEsllams_spohS;k=any");
    page.wait_for_text("Invisible control characters were removed");
    assert_eq!(title(&page), "sllams spohS");
    assert!(!page.text().contains('\u{202e}'));
    page.press("Close");
    page.wait_until("the notice is gone", || page.count(".notices") == 0);
}

#[test]
fn words_from_a_link_are_shown_as_text() {
    let page = Page::open("#v1;e=2024-06;t=%3Cimg_src%3Dx_onerror%3Dalert%281%29%3E;k=any");
    assert_eq!(title(&page), "<img src=x onerror=alert(1)>");
    assert_eq!(page.count("img"), 0);
}

#[test]
fn a_text_of_megabytes_is_refused_with_a_sentence() {
    let page = Page::open("");
    page.script::<()>("location.hash = 'v1;e=2024-06;t=' + 'A'.repeat(200000)");
    page.wait_for_text("The text is longer than 64 KB");
    page.press("Start over");
    page.wait_for_text("Describe your site, or start from an example");
}

/// Read as it was meant or not: a decisive priority, and a checksum that does not fit.
const WAITING: &str = "#v1;e=2024-06;p=flexibility:3;k=0000000";

#[test]
fn another_edition_does_not_take_the_doubt_away() {
    let page = Page::open(WAITING);
    page.wait_for_text("Not all of this link could be read");
    page.pick("Edition of the facts", "2026-11");
    page.wait_until("the address names the edition", || page.fragment().contains("e=2026-11"));
    page.wait_for_text("Not all of this link could be read");
    page.wait_for_text("The checksum does not fit");
    assert_eq!(page.count("[data-leads=true]"), 0, "nobody is recommended");
    assert!(!page.fragment().contains(";k="), "{}", page.fragment());
    page.script::<()>("location.reload()");
    page.wait_for_text("Not all of this link could be read");
    page.back();
    page.wait_until("the link is back as it came", || page.fragment() == WAITING);
}

#[test]
fn what_is_changed_on_a_link_in_doubt_is_there_after_a_reload_and_so_is_the_doubt() {
    let page = Page::open(WAITING);
    page.wait_for_text("Not all of this link could be read");
    page.choose("Operational cost", "Nice");
    page.wait_until("the address follows", || page.fragment() != WAITING);
    let changed = page.fragment();
    assert!(!changed.contains(";k="), "{changed}");
    page.script::<()>("location.reload()");
    page.wait_for_text("Not all of this link could be read");
    assert_eq!(page.fragment(), changed);
    assert!(page.is_chosen("Operational cost", "Nice"));
    assert_eq!(page.count("[data-leads=true]"), 0, "nobody is recommended");
}

#[test]
fn the_link_as_it_was_is_shown_until_it_is_answered() {
    let newer = "#v2;e=2030-01;zz=1;k=0000000";
    for link in [WAITING, newer] {
        let page = Page::open(link);
        let kept = || -> String {
            page.script("return document.querySelector('.notices textarea').value")
        };
        page.wait_until("the notices are there", || page.count(".notices textarea") == 1);
        page.fill("Title", "Changed meanwhile");
        page.wait_until("the address follows", || page.fragment().contains("Changed_meanwhile"));
        assert_eq!(format!("#{}", kept()), link);
        page.fill("Title", " again");
        page.wait_until("the address follows", || page.fragment().contains("meanwhile_again"));
        assert_eq!(format!("#{}", kept()), link);
        page.back();
        page.wait_until("Back leads to the link as it came", || page.fragment() == link);
    }
}

#[test]
fn a_link_in_doubt_cannot_be_saved() {
    let page = Page::open(WAITING);
    page.press("Saved scenarios (0)");
    let is_idle = || -> bool {
        page.script(
            "return [...document.querySelectorAll('.kept-list button')]
                 .find(one => one.textContent === 'Save this scenario').disabled",
        )
    };
    page.wait_for_text("Say first whether the link was read as it was meant");
    assert!(is_idle());
    page.press("Continue with what we could read");
    page.wait_until("it can be saved", || !is_idle());
}
