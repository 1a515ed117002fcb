//! Entries about what is shown: `k3s` is a chosen column, `k3s:pin` a pinned one, `k3s.talos` two
//! that are compared.
//!
//! None of them changes the answer, so a damaged one is noted without casting doubt on the link.

use super::{Reader, pair};
use crate::catalog::Named;
use crate::id::OptionId;

impl Reader<'_> {
    pub(super) fn view(&mut self, key: &str, entry: &str) {
        match (entry.split_once('.'), pair(entry)) {
            (Some((one, other)), _) => {
                let pair = (self.shown_option(key, one), self.shown_option(key, other));
                let (Some(one), Some(other)) = pair else {
                    let said = "There are no such two options here to compare; this was left out.";
                    return self.note(key, entry, said);
                };
                if one == other {
                    let said = "An option is not compared with itself; this was left out.";
                    return self.note(key, entry, said);
                }
                if self.scenario.view.compared.is_some() {
                    let said = "Two other options are compared already; these were left out.";
                    return self.note(key, entry, said);
                }
                self.scenario.view.compared = Some((one, other));
            }
            (None, (name, kind @ (None | Some("pin")))) => {
                let Some(option) = self.shown_option(key, name) else {
                    let said = "There is no such option here to show; it was left out.";
                    return self.note(key, entry, said);
                };
                let view = &mut self.scenario.view;
                let place = if kind.is_some() { &mut view.pinned } else { &mut view.columns };
                if !place.insert(option) {
                    self.note(key, entry, "This column is named twice.");
                }
            }
            (None, _) => {
                let said = "A column is an option, or an option and “:pin”; this was left out.";
                self.note(key, entry, said);
            }
        }
    }

    /// An option that this edition lists, or one of the visitor's own that the link has already
    /// named.
    fn shown_option(&mut self, key: &str, name: &str) -> Option<OptionId> {
        let name = self.today(key, &Named::Option, name);
        let id = OptionId::parse(name)?;
        let is_own = self.scenario.own.keys().any(|number| OptionId::own(*number) == id);
        (is_own || self.cut.option(&id).is_some()).then_some(id)
    }
}
