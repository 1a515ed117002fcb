//! A click renders again the rows and cells of the matrix that it changes, and no others.

use std::collections::BTreeMap;

use edgewise_page::renders;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

use crate::mounted::{Mounted, rest, until};

/// Both demands of the article's edition.
const BOTH_DEMANDS: &str =
    "#v1;e=2024-06;m=admin-access:by-default,worker-os:linux-and-windows;k=2sdj15f";

/// Longer than all that follows a click, on a busy machine too.
const SETTLED_MS: u32 = 500;

/// Every row and cell of the matrix as HTML, by the names under which its rendering is noted.
fn shown(page: &Mounted) -> BTreeMap<String, String> {
    let all =
        page.root.query_selector_all(".matrix tbody tr, .matrix td").expect("a good selector");
    let elements = (0..all.length()).filter_map(|at| all.item(at)?.dyn_into::<Element>().ok());
    elements.filter_map(|one| Some((name(&one)?, one.outer_html()))).collect()
}

/// "row flexibility" or "cell k3s.flexibility"; nothing for the heading of a group.
fn name(element: &Element) -> Option<String> {
    if element.tag_name() == "TR" {
        let head = element.query_selector("th[data-criterion]").ok().flatten()?;
        return Some(format!("row {}", head.get_attribute("data-criterion")?));
    }
    let (option, criterion) =
        (element.get_attribute("data-option")?, element.get_attribute("data-criterion")?);
    Some(format!("cell {option}.{criterion}"))
}

/// The rows and cells that a click renders, each as often as it does, and those that it changes.
async fn clicked(page: &Mounted, control: &str) -> (Vec<String>, Vec<String>) {
    let before = shown(page);
    let answer = page.text("#verdict");
    renders::take();
    page.press(control);
    until(|| page.text("#verdict") != answer).await;
    rest(SETTLED_MS).await;
    let is_shown = |view: &String| view.starts_with("row ") || view.starts_with("cell ");
    let mut found: Vec<String> = renders::take().into_iter().filter(is_shown).collect();
    found.sort();
    let after = shown(page);
    let mut changed: Vec<String> = after
        .iter()
        .filter(|(name, html)| before.get(*name) != Some(html))
        .map(|(name, _)| name.clone())
        .collect();
    changed.sort();
    (found, changed)
}

#[wasm_bindgen_test]
async fn a_priority_renders_only_the_rows_whose_weight_it_changes() {
    let page = Mounted::at(BOTH_DEMANDS).await;
    page.unfold(".priorities").await;
    let all = shown(&page).len();
    let (found, changed) = clicked(&page, "[name=tier-flexibility][value=decisive]").await;
    assert_eq!(found, changed);
    assert!(!found.is_empty() && found.len() * 4 < all, "{} of {all}", found.len());
}

#[wasm_bindgen_test]
async fn a_priority_renders_no_other_control() {
    let page = Mounted::at(BOTH_DEMANDS).await;
    page.unfold(".must-haves").await;
    page.unfold(".priorities").await;
    let answer = page.text("#verdict");
    renders::take();
    page.press("[name=tier-flexibility][value=decisive]");
    until(|| page.text("#verdict") != answer).await;
    rest(SETTLED_MS).await;
    let is_control =
        |view: &String| view.starts_with("must-have ") || view.starts_with("priority ");
    let found: Vec<String> = renders::take().into_iter().filter(is_control).collect();
    assert_eq!(found, ["priority flexibility"]);
}

#[wasm_bindgen_test]
async fn a_must_have_renders_only_what_it_changes() {
    let page = Mounted::at("#v1;e=2026-11;k=any").await;
    page.unfold(".must-haves").await;
    let (found, changed) = clicked(&page, "#must-admin-access").await;
    assert_eq!(found, changed);
    assert!(!found.is_empty());
}

#[wasm_bindgen_test]
async fn walking_the_table_renders_only_the_two_cells_and_their_rows() {
    let page = Mounted::at(BOTH_DEMANDS).await;
    let cell = page.root.query_selector(".matrix td[tabindex='0']").expect("a good selector");
    let cell = cell.expect("the table has a first cell").unchecked_into::<web_sys::HtmlElement>();
    cell.focus().expect("a cell takes the focus");
    rest(SETTLED_MS).await;
    renders::take();
    let row = cell.parent_element().and_then(|row| row.next_element_sibling());
    let below = row.and_then(|row| row.query_selector("td").ok().flatten());
    let below = below.expect("there is a second row").unchecked_into::<web_sys::HtmlElement>();
    below.focus().expect("a cell takes the focus");
    rest(SETTLED_MS).await;
    let is_shown = |view: &String| view.starts_with("row ") || view.starts_with("cell ");
    let found: Vec<String> = renders::take().into_iter().filter(is_shown).collect();
    assert_eq!(found.len(), 4, "{found:?}");
}
