//! A click renders again the rows and cells of the matrix that it changes, and no others.

use std::collections::BTreeMap;

use edgewise_catalog::shipped;
use edgewise_engine::catalog::Catalog;
use edgewise_engine::id::{CriterionId, OptionId};
use edgewise_page::renders;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

use crate::mounted::{Mounted, rest, until};

/// Both demands of the article's edition.
const BOTH_DEMANDS: &str =
    "#v1;e=2024-06;m=admin-access:by-default,worker-os:linux-and-windows;k=2sdj15f";

/// Longer than the matrix may come after the verdict, on a busy machine too.
const SETTLED_MS: u32 = 1_500;

/// Every row and cell of the matrix as HTML, by the names of its option and its criterion.
fn shown(page: &Mounted) -> BTreeMap<String, String> {
    let all =
        page.root.query_selector_all(".matrix tbody tr, .matrix td").expect("a good selector");
    let elements = (0..all.length()).filter_map(|at| all.item(at)?.dyn_into::<Element>().ok());
    elements.filter_map(|one| Some((name(&one)?, one.outer_html()))).collect()
}

/// "Flexibility" or "k3s, Flexibility"; nothing for the heading of a group.
fn name(element: &Element) -> Option<String> {
    let named = |selector| element.query_selector(selector).ok().flatten();
    if element.tag_name() == "TR" {
        return named("button.criterion")?.text_content();
    }
    let label = named(".rating-button")?.get_attribute("aria-label")?;
    let mut of = label.strip_suffix(": reason and sources")?.rsplitn(3, ", ");
    let (criterion, option) = (of.next()?, of.next()?);
    Some(format!("{option}, {criterion}"))
}

/// The same of a row or a cell that was rendered: "row flexibility", "cell k3s.flexibility".
fn rendered(catalog: &Catalog, view: &str) -> Option<String> {
    let (kind, ids) = view.split_once(' ').expect("a view is noted with its kind");
    if kind != "row" && kind != "cell" {
        return None;
    }
    let (option, criterion) = ids.split_once('.').unwrap_or(("", ids));
    let criterion = CriterionId::parse(criterion).and_then(|id| catalog.criterion(&id).cloned());
    let criterion = criterion.expect("rows are about criteria").name.clone();
    if kind == "row" {
        return Some(criterion);
    }
    let option = OptionId::parse(option).and_then(|id| catalog.option(&id).cloned());
    Some(format!("{}, {criterion}", option.expect("cells are about options").name))
}

/// The rows and cells that a click renders, each as often as it does, and those that it changes.
async fn clicked(page: &Mounted, control: &str) -> (Vec<String>, Vec<String>) {
    let before = shown(page);
    let verdict = page.text("#verdict");
    renders::take();
    page.press(control);
    until(|| page.text("#verdict") != verdict).await;
    // The matrix follows a frame after the verdict.
    rest(SETTLED_MS).await;
    let catalog = shipped();
    let mut found: Vec<String> =
        renders::take().iter().filter_map(|view| rendered(&catalog, view)).collect();
    found.sort();
    let after = shown(page);
    let changed = after.iter().filter(|(name, html)| before.get(*name) != Some(html));
    (found, changed.map(|(name, _)| name.clone()).collect())
}

#[wasm_bindgen_test]
async fn a_priority_renders_only_the_rows_whose_weight_it_changes() {
    let page = Mounted::at(BOTH_DEMANDS).await;
    let all = shown(&page).len();
    let (found, changed) = clicked(&page, "[name=tier-flexibility][value=decisive]").await;
    assert_eq!(found, changed);
    assert!(!found.is_empty() && found.len() * 4 < all, "{} of {all}", found.len());
}

#[wasm_bindgen_test]
async fn a_priority_renders_no_other_control() {
    let page = Mounted::at(BOTH_DEMANDS).await;
    let verdict = page.text("#verdict");
    renders::take();
    page.press("[name=tier-flexibility][value=decisive]");
    until(|| page.text("#verdict") != verdict).await;
    let is_control =
        |view: &String| view.starts_with("must-have ") || view.starts_with("priority ");
    let found: Vec<String> = renders::take().into_iter().filter(is_control).collect();
    assert_eq!(found, ["priority flexibility"]);
}

#[wasm_bindgen_test]
async fn a_must_have_renders_only_what_it_changes() {
    let page = Mounted::at("#v1;e=2026-11;k=any").await;
    let (found, changed) = clicked(&page, "#must-admin-access").await;
    assert_eq!(found, changed);
    assert!(!found.is_empty());
}
