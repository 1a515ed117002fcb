//! Where the arrow keys lead in a table that is a single tab stop.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlTableCellElement, HtmlTableRowElement};

/// The cell that contains an element; only cells that can take the focus count.
pub fn cell_of(element: &Element) -> Option<HtmlElement> {
    element.closest("td[tabindex], th[tabindex]").ok().flatten()?.dyn_into().ok()
}

/// The cell that a key leads to from another one; `None` for any other key and at the edge.
pub fn neighbour(cell: &HtmlElement, key: &str, is_far: bool) -> Option<HtmlElement> {
    let row = cell.closest("tr").ok().flatten()?;
    let at = cell.dyn_ref::<HtmlTableCellElement>()?.cell_index();
    let rows = rows(&row)?;
    let here = rows.iter().position(|one| *one == row)?;
    let last_row = rows.len() - 1;
    let end = i32::try_from(row.dyn_ref::<HtmlTableRowElement>()?.cells().length()).ok()? - 1;
    let (to, at) = match key {
        "ArrowUp" => (here.checked_sub(1)?, at),
        "ArrowDown" => (here + 1, at),
        "ArrowLeft" => (here, at - 1),
        "ArrowRight" => (here, at + 1),
        // The corner takes no focus.
        "Home" if is_far => (0, 1),
        "End" if is_far => (last_row, end),
        "Home" => (here, i32::from(here == 0)),
        "End" => (here, end),
        "PageUp" => (here.saturating_sub(PAGE), at),
        "PageDown" => ((here + PAGE).min(last_row), at),
        _ => return None,
    };
    let cells = rows.get(to)?.dyn_ref::<HtmlTableRowElement>()?.cells();
    let found = u32::try_from(at).ok().and_then(|at| cells.item(at))?;
    cell_of(&found)
}

/// How many rows make up a page.
const PAGE: usize = 8;

/// The rows of its table in which cells can take the focus.
fn rows(row: &Element) -> Option<Vec<Element>> {
    let table = row.closest("table").ok().flatten()?;
    let all = table.query_selector_all("tr:has([tabindex])").ok()?;
    Some((0..all.length()).filter_map(|at| all.item(at)?.dyn_into().ok()).collect())
}
