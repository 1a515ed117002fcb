//! The keyboard's way through the page: where the focus is, and whether it can be seen there.

use thirtyfour::Key;

use crate::control::NAMES;
use crate::page::Page;

/// More stops than any page of ours has.
const STOPS_MAX: usize = 400;

impl Page {
    /// What has the focus: its group, if it is in a fieldset or dialog, and its name, such as
    /// `Flexibility, from Low to High / Decisive`; empty if it is nowhere.
    pub fn focused(&self) -> String {
        self.script(&format!("{NAMES}{FOCUSED}"))
    }

    /// Presses Tab until the focus is on a control whose description (see [`Page::focused`])
    /// begins with `wanted`.
    ///
    /// # Panics
    ///
    /// If the whole page was searched without success.
    pub fn tab_to(&self, wanted: &str) {
        let mut seen = Vec::new();
        while seen.len() < STOPS_MAX {
            self.type_keys(Key::Tab);
            let focused = self.focused();
            if focused.starts_with(wanted) {
                return;
            }
            seen.push(focused);
        }
        panic!("Tab never came to “{wanted}”, only to:\n{}", seen.join("\n"));
    }

    /// Whether the focused control lies in the window with nothing on top of it.
    pub fn is_focus_seen(&self) -> bool {
        self.script(SEEN)
    }
}

const FOCUSED: &str = "
    const element = document.activeElement;
    if (!element || element === document.body) return '';
    const place = element.closest('dialog') ?? element.closest('fieldset');
    const group = place && place !== element ? groupName(place) + ' / ' : '';
    return group + name(element);
";

/// A control is seen when its middle is in the window, and what is painted there is the control
/// itself, a part of it, or the label around it.
const SEEN: &str = "
    const element = document.activeElement;
    const box = element.getClientRects()[0];
    if (!box) return false;
    const middle = (low, high, end) => Math.min(Math.max((low + high) / 2, 0), end - 1);
    if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth)
        return false;
    const top = document.elementFromPoint(
        middle(Math.max(box.left, 0), Math.min(box.right, innerWidth), innerWidth),
        middle(Math.max(box.top, 0), Math.min(box.bottom, innerHeight), innerHeight));
    return !!top && (element.contains(top) || top.contains(element));
";
