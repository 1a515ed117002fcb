//! The whole page as a component: it mounts, says what it says, and follows what is pressed.

use edgewise_engine::catalog::{Catalog, Reasons};
use edgewise_engine::link;
use edgewise_engine::scenario::{Edit, NOTES_MAX, OVERRIDES_MAX, Override, Scenario};
use edgewise_testkit::examples;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::mounted::{Mounted, fragment, rest, until};

#[wasm_bindgen_test]
async fn the_status_waits_until_the_visitor_rests() {
    let page = Mounted::at("#v1;e=2024-06;k=1z2xk1g").await;
    page.unfold(".must-haves").await;
    let pressed_ms = js_sys::Date::now();
    page.press("#must-admin-access");
    // Of an older link, today's answer is what the headline says.
    let wanted = "23 of 26 options remain; recommended: MicroK8s.";
    until(|| page.text("[role=status]") == wanted).await;
    let waited_ms = js_sys::Date::now() - pressed_ms;
    assert_eq!(page.text("[role=status]"), wanted);
    assert!(waited_ms >= 790.0, "{waited_ms} ms");
}

#[wasm_bindgen_test]
async fn two_hundred_changes_end_in_the_right_address() {
    let page = Mounted::at("#v1;e=2024-06;k=1z2xk1g").await;
    page.unfold(".must-haves").await;
    for _ in 0..201 {
        page.press("#must-admin-access");
        rest(1).await;
    }
    let wanted = "#v1;e=2024-06;m=admin-access:by-default;k=03vt2qn";
    until(|| fragment() == wanted).await;
    assert_eq!(fragment(), wanted);
}

#[wasm_bindgen_test]
async fn a_doubtful_link_is_not_overwritten() {
    let page = Mounted::at("#v1;e=2024-06;m=admin-access").await;
    assert!(page.text("#verdict").contains("Incomplete link: recommendation paused"));
    rest(1300).await;
    assert_eq!(fragment(), "#v1;e=2024-06;m=admin-access");
}

/// A link could not hold more, and would be doubted when it is opened.
#[wasm_bindgen_test]
async fn a_rating_finer_than_three_decimals_is_refused_where_it_is_typed() {
    let catalog = examples::sketch("x: points\n y: points\n a = 1 0\n b = 1/2 1");
    let page = Mounted::with(catalog, Reasons::default(), "").await;
    page.unfold(".extra").await;
    page.press(".considered summary");
    until(|| !page.text(".considered .acts").is_empty()).await;
    page.press(".considered .acts button:last-child");
    until(|| !page.text("#details-heading").is_empty()).await;
    // A field forgets what was wrong with it once it is shown.
    rest(500).await;
    page.fill("#own-1-x", "1/3");
    until(|| !page.text("#own-1-x-wrong").is_empty()).await;
    assert_eq!(page.text("#own-1-x-wrong"), "“1/3” is finer than three decimals");
}

#[wasm_bindgen_test]
async fn an_edit_that_no_link_could_hold_is_refused_aloud() {
    let full = link::write(&edgewise_catalog::shipped(), &full(&edgewise_catalog::shipped()));
    let page = Mounted::at(&full).await;
    assert_eq!(fragment().len(), full.len());
    page.unfold(".must-haves").await;
    page.press("#must-admin-access");
    until(|| page.text("[role=status]").contains("This change was not made")).await;
    assert!(page.text("[role=status]").contains("This change was not made"));
    assert!(page.text("aside").contains("This change was not made"));
    page.fill("#record-title", &"Ж".repeat(50));
    until(|| page.text("#record-title-wrong").contains("cannot be opened again")).await;
    let said = page.text("#record-title-wrong");
    assert!(said.contains("cannot be opened again"), "“{said}” on “{}”", page.text(".notices"));
    rest(500).await;
    assert_eq!(fragment(), full);
}

/// A scenario to whose link not twenty more letters can be added.
fn full(catalog: &Catalog) -> Scenario {
    let mut scenario = Scenario::new(catalog.today().id.clone());
    let cut = scenario.cut(catalog);
    let cells: Vec<_> = cut
        .options
        .iter()
        .flat_map(|option| cut.criteria.iter().map(|one| (option.id.clone(), one.id.clone())))
        .collect();
    for (option, criterion) in cells.into_iter().take(OVERRIDES_MAX) {
        // As long a reason as there is room for.
        let edited = |letters: usize| {
            let mine = Override { value: None, reason: "Ж".repeat(letters) };
            scenario.edited(catalog, Edit::Overrode(option.clone(), criterion.clone(), mine))
        };
        let fits = |letters: &usize| link::fits(catalog, &edited(*letters)).is_ok();
        let Some(most) = (0..=NOTES_MAX).rev().find(fits) else { break };
        scenario = edited(most);
        if most < NOTES_MAX {
            break;
        }
    }
    scenario
}
