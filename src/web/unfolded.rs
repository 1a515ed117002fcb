//! Folded parts of the page: they open when they hold something, and never close by themselves.

use yew::{hook, use_mut_ref};

/// Whether a folded part is to be open: from the first time that it `holds` something.
#[hook]
pub fn use_unfolded(holds: bool) -> bool {
    let was = use_mut_ref(|| false);
    *was.borrow_mut() |= holds;
    *was.borrow()
}
