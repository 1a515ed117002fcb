//! Describing a site: questions whose answers are must-haves, all must-haves by search, three parts on a
//! phone, undo by keyboard, drafts.

use edgewise_journey::{Key, Page, Role};

/// The plant of eight clicks: three x86 servers with 16 GB and Linux, offline, one may fail.
const PLANT: [(&str, &str); 6] = [
    ("Machines per site", "3"),
    ("Keeps running if one fails?", "Yes"),
    ("Memory of each machine, GB", "16"),
    ("Processor", "x86-64"),
    ("Internet", "none, ever"),
    ("Containers", "Linux and Windows"),
];

/// Replaces the text in a field by typing.
fn type_into(page: &Page, selector: &str, text: &str) {
    page.script::<()>(&format!(
        "const field = document.querySelector('{selector}'); field.focus(); field.select()"
    ));
    page.type_keys(text);
}

fn is_given(page: &Page, question: &str, answer: &str) -> bool {
    page.is_chosen(question, answer)
}

#[test]
fn before_anything_is_said_nothing_is_ranked() {
    let page = Page::open("");
    page.wait_for_text("Which Kubernetes fits your edge site?");
    page.wait_for_text("The 26 options, from A to Z");
    assert_eq!(page.count(".ranked, .answer, [data-leads=true]"), 0);
    assert!(is_given(&page, "Machines per site", "Not said"));
    page.act_in("Describe your site", Role::Button, "Shop tills on Windows PCs");
    page.wait_for_text("AKS Edge Essentials");
    assert_eq!(page.count(".overview"), 0);
    assert!(is_given(&page, "Machines per site", "1"));
}

#[test]
fn a_plant_is_described_in_seven_clicks() {
    let page = Page::open("");
    for (question, answer) in PLANT {
        page.choose(question, answer);
    }
    page.act_in("They run", Role::Checkbox, "Linux");
    page.wait_until("all of it is in the link", || {
        let link = page.fragment();
        [
            "a=machines:3",
            "cpu-arch:x86-64",
            "machines-to-survive:3",
            "memory-per-node:16384",
            "offline-days:unlimited",
            "offline-install:offline",
            "runs-on:linux-machines",
            "survives-node-loss:yes",
            "worker-os:linux-and-windows",
        ]
        .iter()
        .all(|part| link.contains(part))
    });
    let link = page.fragment();
    page.go(&link);
    for (question, answer) in PLANT {
        assert!(is_given(&page, question, answer), "{question}: {answer}");
    }
}

#[test]
fn not_said_takes_back_what_the_answer_wrote_and_nothing_else() {
    let page = Page::open("#v1;e=2026-11;m=admin-access:by-default;k=any");
    page.wait_for_text("Admin rights by default");
    page.choose("Who looks after it", "general IT");
    page.wait_for_text("Priorities: Duties left to your team: Decisive");
    page.choose("Who looks after it", "Not said");
    page.wait_until("only the must-have is left", || {
        page.fragment().starts_with("#v1;e=2026-11;m=admin-access:by-default;k=")
    });
    page.press("Remove: Admin rights by default");
    page.wait_until("nothing is said", || page.fragment().is_empty());
    assert_ne!(page.focused(), "");
}

#[test]
fn an_answer_says_before_it_is_chosen_how_many_options_match() {
    let page = Page::open("");
    let said = || page.text_of("label:has(#ask-keeps-running-yes) .count");
    page.wait_until("the count is there", || !said().is_empty());
    let count = said();
    page.choose("Keeps running if one fails?", "Yes");
    page.wait_for_text(&format!("Answer what you know: {count} of 26 options match"));
}

#[test]
fn a_year_that_is_over_is_remarked() {
    let page = Page::open("");
    page.fill("Has to last until", "2020");
    page.wait_for_text("That is in the past.");
    let page = Page::open("");
    page.fill("Has to last until", "2031");
    page.wait_until("the link has it", || page.fragment().contains("until:2031"));
    assert!(!page.text().contains("That is in the past."));
}

#[test]
fn one_machine_that_keeps_running_is_a_contradiction_and_is_said() {
    let page = Page::open("");
    page.choose("Machines per site", "1");
    page.choose("Keeps running if one fails?", "Yes");
    page.wait_for_text("One machine cannot keep running when it fails");
}

#[test]
fn buying_new_excludes_the_hosts_that_are_there() {
    let page = Page::open("");
    page.act_in("They run", Role::Checkbox, "Linux");
    page.act_in("They run", Role::Checkbox, "vSphere");
    page.wait_until("both are demanded", || {
        page.fragment().contains("runs-on:linux-machines.vmware")
    });
    page.act_in("They run", Role::Checkbox, "We buy new");
    page.wait_until("it is an answer that demands nothing", || {
        page.fragment().contains("a=hosts:new") && !page.fragment().contains("runs-on")
    });
    assert!(!page.is_ticked("vSphere"));
}

#[test]
fn numbers_and_years_are_typed() {
    let page = Page::open("");
    page.choose("Machines per site", "more");
    type_into(&page, "#ask-machines-typed", "12");
    page.type_keys(Key::Enter);
    page.wait_until("it counts", || page.fragment().contains("smallest-cluster:12"));
    page.fill("How many sites", "300");
    page.fill("Has to last until", "2030");
    page.wait_until("both count", || {
        let link = page.fragment();
        link.contains("sites:300") && link.contains("supported-until:2030-12-31")
    });
    page.fill("Has to last until", "0");
    page.wait_for_text("Enter a year or a date, such as 2030 or 2030-06-30.");
}

#[test]
fn must_haves_are_found_by_name_value_and_synonym() {
    let page = Page::open("");
    page.press("All must-haves (");
    for (query, found) in [
        ("gpu", "GPU for workloads"),
        ("fips", "FIPS"),
        ("k8s without internet", "Works without contact for"),
    ] {
        type_into(&page, "#find-must-have", query);
        page.wait_until(&format!("“{query}” finds “{found}”"), || {
            page.text_of(".must-haves").contains(found)
        });
    }
    type_into(&page, "#find-must-have", "gpu");
    page.pick("GPU for workloads: how much", "Usable");
    page.wait_until("choosing it demands it", || page.fragment().contains("gpu:yes"));
    type_into(&page, "#find-must-have", "no such thing");
    page.wait_for_text("No must-have is called that.");
}

#[test]
fn undo_and_redo_by_keyboard_leave_text_fields_alone() {
    let page = Page::open("");
    page.choose("Containers", "Linux and Windows");
    page.wait_until("it counts", || page.fragment().contains("worker-os"));
    page.type_keys(Key::Control + "z");
    page.wait_until("it is undone", || page.fragment().is_empty());
    page.type_keys(Key::Control + Key::Shift + "z");
    page.wait_until("it is redone", || page.fragment().contains("worker-os"));
    page.script::<()>("document.querySelector('#record-title').focus()");
    page.type_keys("Cold");
    page.type_keys(Key::Control + "z");
    assert!(page.fragment().contains("worker-os"));
}

#[test]
fn what_is_typed_is_still_there_after_a_reload() {
    let page = Page::open("");
    page.script::<()>("document.querySelector('#record-title').focus()");
    page.type_keys("Cold store");
    page.load(page.home());
    page.wait_until("the draft is there", || {
        page.script::<String>("return document.querySelector('#record-title').value")
            == "Cold store"
    });
    page.script::<()>("document.querySelector('#record-title').focus()");
    page.type_keys(Key::End + ", Linz");
    page.type_keys(Key::Enter);
    page.wait_until("it is the title", || page.fragment().contains("t=Cold_store%2C_Linz"));
}

/// Each field that is typed into, and what leads to it on a fresh page.
const FIELDS: [(&str, &[&str], &str); 8] = [
    ("", &[], "#record-title"),
    ("", &["Options, notes, facts", "Notes and date"], "#record-notes"),
    ("", &["Options, notes, facts", "Notes and date"], "#record-date"),
    ("", &["Saved scenarios (0)"], "#keep-name"),
    ("", &["Saved scenarios (0)"], "#keep-in"),
    ("", &["Open a shared link"], "#open-link-text"),
    ("#board", &[], "#intro-link"),
    ("#v1;e=2024-06;h=aks-hybrid;k=any", &["Export", "Who decides, and when"], "#header-date"),
];

#[test]
fn whatever_is_typed_is_still_there_after_a_reload() {
    let page = Page::open("");
    for (fragment, openers, field) in FIELDS {
        let open = || {
            page.go(fragment);
            for opener in openers {
                page.press(opener);
            }
            page.wait_until(field, || page.count(field) == 1);
        };
        open();
        page.script::<()>(&format!("document.querySelector('{field}').focus()"));
        page.type_keys("half a wo");
        open();
        let there: String = page.script(&format!("return document.querySelector('{field}').value"));
        assert_eq!(there, "half a wo", "{field}");
    }
}

#[test]
fn what_is_begun_of_an_override_is_still_there_after_a_reload() {
    let page = Page::open("");
    let open = || {
        page.go("#v1;e=2024-06;p=flexibility:3;k=any");
        page.open_cell("aks-hybrid", "flexibility");
        page.press("Override");
    };
    open();
    page.fill("Reason (included in the link)", "Measured in Lin");
    open();
    let reason: String = page.script("return document.querySelector('[id$=reason]').value");
    assert_eq!(reason, "Measured in Lin");
    page.fill("Reason (included in the link)", "z");
    page.press("Apply");
    page.wait_until("it counts", || page.fragment().contains("Measured_in_Linz"));
}

#[test]
fn the_day_that_periods_count_from_is_typed_key_by_key() {
    let page = Page::open("");
    page.press("Options, notes, facts");
    page.press("Notes and date");
    type_into(&page, "#record-date", "2030-06-30");
    page.type_keys(Key::Enter);
    page.wait_until("it counts", || page.fragment().contains("d=2030-06-30"));
    type_into(&page, "#record-date", "1899-12-31");
    page.type_keys(Key::Enter);
    page.wait_for_text("Enter a date between 1900 and 2999");
    let typed: String = page.script("return document.querySelector('#record-date').value");
    assert_eq!(typed, "1899-12-31");
    assert!(page.fragment().contains("d=2030-06-30"), "{}", page.fragment());
}

#[test]
fn a_phone_has_three_parts_and_the_answer_in_sight() {
    let page = Page::open("");
    page.resize(390, 844);
    page.go("");
    assert!(page.offers(Role::Button, "Shop tills on Windows PCs"));
    assert!(!page.offers(Role::Button, "Compare two"));
    page.choose("Internet", "none, ever");
    page.act_in("Parts of the page", Role::Button, "Answer");
    page.wait_for_text("All 26 options, best first");
    assert!(!page.offers(Role::Radio, "none, ever"));
    page.act_in("Parts of the page", Role::Button, "Compare");
    page.wait_for_text("Side by side");
    page.act_in("Parts of the page", Role::Button, "Site");
    assert!(is_given(&page, "Internet", "none, ever"));
    assert!(!page.scrolls_sideways());
}

#[test]
fn the_head_is_one_line_and_the_answer_is_near() {
    let page = Page::open("");
    page.resize(1440, 900);
    page.choose("Containers", "Linux and Windows");
    page.wait_for_text("All 26 options, best first");
    let high: f64 =
        page.script("return document.querySelector('.masthead').getBoundingClientRect().height");
    assert!(high <= 56.0, "{high} px");
    page.script::<()>("document.activeElement.blur(); scrollTo(0, 0)");
    let mut stops = 0;
    let is_there = || {
        page.script::<bool>(
            "return document.activeElement.closest('.answer, .answer-part') !== null",
        )
    };
    while !is_there() {
        page.type_keys(Key::Tab);
        stops += 1;
        assert!(stops <= 30, "{}", page.focused());
    }
}

#[test]
fn the_second_stop_leads_to_the_answer_on_a_phone_too() {
    for width in [1440, 390] {
        let page = Page::open(super::list::SITE);
        page.resize(width, 844);
        if width == 390 {
            page.act_in("Parts of the page", Role::Button, "Site");
            page.script::<()>("document.querySelector('.skip').focus()");
        } else {
            page.type_keys(Key::Tab);
        }
        assert_eq!(page.focused(), "Skip to the questions");
        page.type_keys(Key::Tab);
        assert_eq!(page.focused(), "Skip to the answer");
        page.type_keys(Key::Enter);
        page.wait_until("the heading of the answer has the focus", || {
            page.script::<bool>("return document.activeElement.id === 'verdict-heading'")
        });
    }
}

#[test]
fn the_first_stop_leads_to_the_questions() {
    let page = Page::open("");
    page.type_keys(Key::Tab);
    assert_eq!(page.focused(), "Skip to the questions");
    page.type_keys(Key::Enter);
    page.type_keys(Key::Tab);
    page.type_keys(Key::Tab);
    assert!(page.script::<bool>("return document.activeElement.closest('.site-card') !== null"));
}

#[test]
fn a_year_counts_while_its_field_still_has_the_focus() {
    let page = Page::open("");
    type_into(&page, "#ask-until", "2031");
    page.wait_until("the link has it", || page.fragment().contains("until:2031"));
    assert_eq!(page.script::<String>("return document.activeElement.id"), "ask-until");
}
