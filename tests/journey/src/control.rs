//! Acting on controls, found by what they are and what they are called.

use serde_json::json;
use thirtyfour::{By, WebElement};

use crate::page::Page;

/// What a visitor can act on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// `<button>`, or the `<summary>` of `<details>`.
    Button,
    /// `<a href>`.
    Link,
    /// `<input type=checkbox>`.
    Checkbox,
    /// `<input type=radio>`.
    Radio,
    /// Text, number and search fields.
    Field,
    /// `<select>`.
    List,
}

/// What to open if a control whose name begins like this is not visible.
const BEHIND: [(&str, &str); 8] = [
    ("Edition of the facts", "Options, notes, facts"),
    ("Options to consider", "Options, notes, facts"),
    ("Saved scenarios (", "Scenarios"),
    ("Save this scenario", "Scenarios"),
    ("Start over", "Scenarios"),
    ("Open a shared link", "Scenarios"),
    ("Download the", "Export"),
    ("Copy the", "Export"),
];

impl Role {
    /// The elements that have this role.
    const fn selector(self) -> &'static str {
        match self {
            Self::Button => "button, summary, [role=button]",
            Self::Link => "a[href]",
            Self::Checkbox => "input[type=checkbox]",
            Self::Radio => "input[type=radio]",
            Self::Field => {
                "textarea, input:not([type=checkbox],[type=radio],[type=button],[type=submit])"
            }
            Self::List => "select",
        }
    }
}

impl Page {
    /// Presses a button.
    pub fn press(&self, name: &str) {
        self.act(Role::Button, name, "");
    }

    /// Ticks a checkbox, or unticks it.
    pub fn tick(&self, name: &str) {
        self.act(Role::Checkbox, name, "");
    }

    /// Chooses a radio button in the group of that name.
    pub fn choose(&self, group: &str, name: &str) {
        self.act(Role::Radio, name, group);
    }

    /// Clicks a control inside the fieldset, section, table row or dialog of that name.
    pub fn act_in(&self, group: &str, role: Role, name: &str) {
        self.act(role, name, group);
    }

    /// Types into a field, after its current text, and leaves it, so that the change counts.
    pub fn fill(&self, name: &str, text: &str) {
        self.fill_in("", name, text);
    }

    /// The same in the fieldset, section or dialog of that name.
    pub fn fill_in(&self, group: &str, name: &str, text: &str) {
        let field = self.control(Role::Field, name, group);
        self.does(field.send_keys(text));
        self.run("document.activeElement.blur()", Vec::new());
    }

    /// Picks an entry of a list by its text, or by how that begins.
    pub fn pick(&self, list: &str, entry: &str) {
        let list = self.control(Role::List, list, "");
        let whole = format!("./option[normalize-space() = \"{entry}\"]");
        let begun = format!("./option[starts-with(normalize-space(), \"{entry}\")]");
        self.does(async {
            let found = match list.find(By::XPath(whole)).await {
                Ok(found) => found,
                Err(_) => list.find(By::XPath(begun)).await?,
            };
            found.click().await
        });
    }

    /// Whether a checkbox is ticked.
    pub fn is_ticked(&self, name: &str) -> bool {
        self.does(self.control(Role::Checkbox, name, "").is_selected())
    }

    /// Whether a radio button of a group is the chosen one.
    pub fn is_chosen(&self, group: &str, name: &str) -> bool {
        self.does(self.control(Role::Radio, name, group).is_selected())
    }

    /// Whether a control of that name is there to act on, now.
    pub fn offers(&self, role: Role, name: &str) -> bool {
        self.look_up(role, name, "").is_some()
    }

    fn act(&self, role: Role, name: &str, group: &str) {
        let control = self.control(role, name, group);
        self.does(control.scroll_into_view());
        self.does(control.click());
    }

    fn control(&self, role: Role, name: &str, group: &str) -> WebElement {
        self.reveal(role, name, group);
        let place = if group.is_empty() { String::new() } else { format!(" in “{group}”") };
        self.wait_until(&format!("there is one {role:?} “{name}”{place}"), || {
            self.look_up(role, name, group).is_some()
        });
        self.look_up(role, name, group)
            .unwrap_or_else(|| panic!("the {role:?} “{name}”{place} went away while it was used"))
    }

    /// Opens the menu or unfolds the list that a visitor would look into for a control that is not in
    /// sight.
    fn reveal(&self, role: Role, name: &str, group: &str) {
        let behind = BEHIND.iter().find(|(begin, _)| name.starts_with(begin) || group == *begin);
        let fold = match (behind, role) {
            (Some((_, opener)), _) => opener,
            (None, Role::Checkbox | Role::List) => "All must-haves (",
            (None, Role::Radio) => "Priorities (",
            (None, Role::Button | Role::Link | Role::Field) => return,
        };
        if self.look_up(role, name, group).is_some() {
            return;
        }
        self.unfold(fold);
    }

    /// Opens the folded list or the menu whose name begins like this, unless it is open.
    pub fn unfold(&self, begin: &str) {
        let script = "const closed = 'details:not([open]) > summary, button[aria-haspopup=dialog]';
            const fold = [...document.querySelectorAll(closed)]
            .find(one => one.textContent.startsWith(arguments[0]) && one.checkVisibility());
            fold?.click()";
        self.run(script, vec![json!(begin)]);
    }

    fn look_up(&self, role: Role, name: &str, group: &str) -> Option<WebElement> {
        self.settle();
        let arguments = vec![json!(role.selector()), json!(name), json!(group)];
        let found = self.does(self.browser.execute(format!("{NAMES}{FIND}"), arguments));
        found.element().ok()
    }
}

/// What people and screen readers call a control and a group: the plain names, label,
/// `aria-label`, `aria-labelledby` or text, without what is hidden from screen readers; axe looks
/// after the rest.
pub(crate) const NAMES: &str = "
    const plain = text => (text ?? '').replace(/\\s+/g, ' ').trim();
    const text = element => {
        if (!element?.querySelector('[aria-hidden=true]')) return element?.textContent;
        const copy = element.cloneNode(true);
        copy.querySelectorAll('[aria-hidden=true]').forEach(hidden => hidden.remove());
        return copy.textContent;
    };
    const byIds = ids => ids.split(/\\s+/).map(id => text(document.getElementById(id))).join(' ');
    const name = element => plain(
        element.hasAttribute('aria-labelledby') ? byIds(element.getAttribute('aria-labelledby'))
        : element.ariaLabel ? element.ariaLabel
        : element.labels?.length ? [...element.labels].map(text).join(' ')
        : text(element));
    const groupName = element => element.matches('fieldset')
        ? plain(text(element.querySelector('legend'))) : name(element);
";

/// Finds the one visible control; arguments: selector, its name, the name of the group around it or "".
///
/// A name matches if it equals the one asked for or, failing that, begins with it, since labels
/// continue with figures ("Windows workers, 2 would be left"). Several matches are as bad as none.
const FIND: &str = "
    const [selector, wanted, group] = arguments;
    const choose = (elements, nameOf, wanted) => {
        const exact = elements.filter(element => nameOf(element) === wanted);
        return exact.length ? exact : elements.filter(element => nameOf(element).startsWith(wanted));
    };
    // A folded part has boxes, yet nobody sees it.
    const seen = element => element.getClientRects().length > 0 && element.checkVisibility();
    const around = group
        ? choose([...document.querySelectorAll(
            'fieldset, section, nav, dialog, details, table, tr, [role=radiogroup], [role=group], [role=region]'
          )], groupName, group)
        : [document];
    const all = new Set(around.flatMap(place => [...place.querySelectorAll(selector)]).filter(seen));
    const found = choose([...all], name, wanted);
    return found.length === 1 ? found[0] : null;
";
