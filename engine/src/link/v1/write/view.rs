//! Section `c`: the chosen columns, the pinned ones, and the two that are compared.

use crate::scenario::View;

/// The entries of the section.
pub fn entries(view: &View) -> Vec<String> {
    let columns = view.columns.iter().map(ToString::to_string);
    let pinned = view.pinned.iter().map(|option| format!("{option}:pin"));
    let compared = view.compared.iter().map(|(one, other)| format!("{one}.{other}"));
    columns.chain(pinned).chain(compared).collect()
}
