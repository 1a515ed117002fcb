//! Several scenarios at once: a fleet from the front page, a scenario edited there and back, voices, two
//! scenarios compared, a spreadsheet with mistakes.

use edgewise_journey::{Look, Page, Role};

use crate::reflow::too_wide;

const NONE: [String; 0] = [];
/// Two classes of the article's edition, which does not change.
const BOARD: &str = "#b1;e=2024-06;t=Stores;class=Tills:300;m=admin-access:by-default;\
                     class=Ships:4;m=network-choice:free;k=any";
/// Three people about one site.
const VOICES: &str = "#b1;e=2024-06;voice=Ann;m=network-choice:free;voice=Ben;voice=Cem;k=any";

#[test]
fn a_newcomer_finds_the_platforms_of_the_example_fleet() {
    let page = Page::open("");
    page.press("Board");
    page.wait_for_text("Many sites, one decision");
    page.press("Open the example");
    page.wait_for_text("of 316");
    assert!(page.fragment().starts_with("#b1;e="), "{}", page.fragment());
    page.wait_for_text("Shops with mini PCs");
    page.wait_for_text("What standardising costs");
}

#[test]
fn a_board_opens_by_its_link_and_says_who_gets_what() {
    let page = Page::open(BOARD);
    page.wait_for_text("One platform covers all 304 sites: Bare-metal Kubernetes.");
    assert_eq!(page.text_of("#fleet-heading"), "Bare-metal Kubernetes");
    assert!(page.text_of(".fleet-matrix").contains("AKS hybrid"));
    assert_eq!(page.count(".fleet-matrix td[data-state=taken]"), 2);
    // Nothing was here before that Undo could bring back.
    assert_eq!(page.count(".board-tools [aria-disabled=true]"), 2, "Undo and Redo");
}

#[test]
fn a_scenario_is_edited_there_and_back_without_losing_the_board() {
    let page = Page::open(BOARD);
    page.press("Edit Ships");
    page.wait_for_text("Editing Ships of Stores");
    assert!(page.fragment().starts_with("#v1;e=2024-06;a=sites:4;m=network-choice:free"));
    page.press("Go back without saving");
    page.wait_for_text("all 304 sites");
    page.press("Edit Ships");
    page.go_to_fragment("#v1;e=2024-06;a=sites:4;k=any");
    page.press("Save and go back");
    page.wait_for_text("One platform covers all 304 sites: AKS hybrid.");
    page.press("Undo");
    page.wait_for_text("all 304 sites: Bare-metal Kubernetes.");
}

#[test]
fn a_scenario_is_added_with_one_click_and_survives_a_reload() {
    let page = Page::open(crate::choose::ARTICLE);
    page.press("Add to board");
    page.press("Board (1)");
    page.wait_for_text("On this board (1)");
    page.go("");
    page.press("Board (1)");
    page.wait_for_text("On this board (1)");
}

#[test]
fn the_disagreement_that_matters_is_named() {
    let page = Page::open(VOICES);
    page.wait_for_text("3 people about one site");
    page.wait_for_text("The disagreement that matters: Network plug-in choice");
    page.fill("Whose view it is", "Dan");
    page.fill("Link of a scenario", "#v1;e=2024-06;k=any");
    page.press("Add");
    page.wait_for_text("4 people about one site");
}

#[test]
fn two_scenarios_of_a_board_are_compared_with_one_click() {
    let page = Page::open(BOARD);
    page.press("Compare two");
    page.wait_for_text("AKS hybrid → Bare-metal Kubernetes");
    page.wait_for_text("explains the other answer");
}

#[test]
fn a_damaged_board_waits_for_the_visitor() {
    let page = Page::open("#b1;e=2024-06;class=Tills:0;class=Ships:4;k=any");
    page.wait_for_text("One thing could not be read");
    assert!(!page.text().contains("covers all"));
    page.press("Continue with the rest");
    page.wait_for_text("all 5 sites");
}

#[test]
fn mistakes_of_a_spreadsheet_are_named_by_row_and_column() {
    let page = Page::open("");
    page.press("Board");
    page.wait_for_text("Many sites, one decision");
    give_file(&page, "name,sites,flexibility\nA,2,high\nB,x,high\nC,1,tall\n");
    page.wait_for_text("Row 3, column sites: “x” is not a whole number");
    page.wait_for_text("Row 4, column flexibility:");
    page.press("Continue with the rest");
    page.wait_for_text("all 2 sites");
}

#[test]
fn the_page_answers_while_a_hundred_thousand_rows_are_read() {
    let page = Page::open("");
    page.press("Board");
    page.wait_for_text("Many sites, one decision");
    page.script::<()>(
        "window.worst = 0; let last = performance.now();
         const beat = () => { const now = performance.now(); worst = Math.max(worst, now - last); last = now;
             requestAnimationFrame(beat); };
         requestAnimationFrame(beat)",
    );
    give_rows(&page, 100_000);
    page.wait_until_within(std::time::Duration::from_mins(2), "all rows are there", || {
        page.script("return document.body.innerText.includes('100000 of 100000')")
    });
    let worst: f64 = page.script("return worst");
    assert!(worst < 1500.0, "the page stood still for {worst} ms");
}

#[test]
fn every_look_at_a_board_is_clean_and_fits_a_phone() {
    let page = Page::open("");
    for fragment in ["#board", BOARD, VOICES] {
        for width in [320, 1440] {
            page.resize(width, 800);
            page.go(fragment);
            assert_eq!(too_wide(&page), NONE, "{fragment}, {width} px");
            assert_eq!(page.small_targets(), NONE, "{fragment}, {width} px");
        }
        for look in [Look::Light, Look::Dark] {
            page.put_on(look);
            assert_eq!(page.accessibility_faults(), NONE, "{fragment}, {look:?}");
        }
    }
    page.go(BOARD);
    page.press("Compare two");
    assert_eq!(page.accessibility_faults(), NONE, "two compared");
}

#[test]
fn hours_by_the_visitors_own_numbers_show_the_break_even() {
    let page = Page::open("#v1;e=2024-06;h=aks-hybrid;k=any");
    page.unfold("Hours and money");
    page.wait_for_text("These are placeholders, not facts");
    page.act_in("Hours and money", Role::Button, "Your numbers");
    page.fill_in("Hours and money", "Sites", "300");
    page.wait_until("the link has the sites", || page.fragment().contains("a=sites:300"));
    page.fill_in("Hours and money", "Upgrades, hours a month, each site", "0.5–1");
    page.wait_until("the link has the hours", || {
        page.fragment().contains("f=cluster.upgrades:2-4")
    });
    assert!(!page.text_of(".effort").contains("placeholders, not facts: nothing"));
    assert_eq!(page.accessibility_faults(), NONE);
}

pub fn give_file(page: &Page, text: &str) {
    let text = text.replace('\n', "\\n");
    page.script::<()>(&format!("const text = \"{text}\";{GIVE}"));
}

fn give_rows(page: &Page, count: u32) {
    page.script::<()>(&format!(
        "let text = 'name,sites,memory-per-node,offline-days\\n';
         for (let row = 0; row < {count}; row++)
             text += `Site ${{row}},1,${{[2048, 4096, 8192][row % 3]}},${{[7, 30][row % 2]}}\\n`;
         {GIVE}"
    ));
}

/// Puts a text into the file field, as a visitor who chose a file would.
const GIVE: &str = "
    const files = new DataTransfer();
    files.items.add(new File([text], 'sites.csv', { type: 'text/csv' }));
    const field = [...document.querySelectorAll('input[type=file]')].find(one => one.checkVisibility());
    field.files = files.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
";
