//! Links that are old, or were damaged on their way.

use edgewise_journey::Page;

/// Edition 2024-06, with "survives the loss of a node".
const OLD: &str = "#v1;e=2024-06;m=survives-node-loss:yes;k=0kc3rm6";

#[test]
fn an_old_link_is_looked_at_again_a_damaged_one_recommends_nothing_an_escaped_one_opens() {
    let page = Page::open(OLD);
    page.wait_for_text("In June 2024: ");
    page.press("Update to the November 2026 facts");
    page.wait_until("the address follows", || page.fragment().contains("e=2026-11"));
    assert!(page.fragment().contains("survives-node-loss:yes"), "{}", page.fragment());
    assert!(!page.text().contains("In June 2024: "));
    page.back();
    page.wait_for_text("In June 2024: ");
    recommends_nothing_from_a_damaged_link(&page);
    opens_what_was_only_escaped(&page);
}

fn recommends_nothing_from_a_damaged_link(page: &Page) {
    let cut = "#v1;e=2024-06;m=admin-access,worker-os:linux-and-windows";
    page.go(cut);
    page.wait_for_text("Not all of this link could be read");
    assert_eq!(page.count("[data-leads=true]"), 0, "nobody is recommended");
    page.choose("Flexibility", "Decisive");
    page.wait_until("the address follows", || page.fragment().contains("flexibility:3"));
    assert!(!page.fragment().contains(";k="), "what is in doubt gets no checksum");
    page.press("Continue with what we could read");
    page.wait_for_text("In June 2024: ");
    page.wait_until("the address is whole", || {
        page.fragment()
            .starts_with("#v1;e=2024-06;m=worker-os:linux-and-windows;p=flexibility:3;k=")
    });
    assert!(page.is_ticked("Workers"));
    assert!(!page.is_ticked("Admin rights by default"));
    assert_eq!(page.count(".notices"), 0);

    let newer = "#v2;e=2030-01;zz=1;k=0000000";
    page.go(newer);
    page.wait_for_text("This link could not be read");
    assert_eq!(page.fragment(), newer);
    page.press("Start over");
    page.wait_for_text("Describe your site, or start from an example");
    page.wait_until("the address is blank", || page.fragment().is_empty());
    page.back();
    page.wait_until("the damaged text is back", || page.count(".notices") == 1);
    assert_eq!(page.fragment(), newer);
}

fn opens_what_was_only_escaped(page: &Page) {
    for escaped in [
        "%23v1;e=2024-06;m=admin-access:by-default;k=03vt2qn",
        "v1%3Be%3D2024-06%3Bm%3Dadmin-access%3Aby-default%3Bk%3D03vt2qn",
        "v1&#59;e=2024-06&#59;m=admin-access:by-default&#59;k=03vt2qn",
    ] {
        page.go(escaped);
        page.wait_for_text("2 of 3 options match");
        assert_eq!(page.count(".notices"), 0, "{escaped}");
    }
    page.go_to(&format!("{}?s=v1;e=2024-06;m=admin-access:by-default;k=03vt2qn", page.home()));
    page.wait_for_text("2 of 3 options match");
}
