//! Checked links as plain text.

use crate::catalog::{Catalog, Reasons};
use crate::id::OptionId;
use crate::report::{Checked, Outcome};

/// Checked links, each with its outcome, its reasons and the facts that changed.
pub fn checked(catalog: &Catalog, reasons: &Reasons, all: &[Checked]) -> String {
    all.iter().map(|it| one(catalog, reasons, it)).collect::<Vec<_>>().join("\n")
}

fn one(catalog: &Catalog, reasons: &Reasons, it: &Checked) -> String {
    let mut lines: Vec<String> = vec![it.link.clone()];
    lines.extend(it.notices.iter().map(|notice| format!("! {notice}")));
    lines.extend(it.said(catalog, reasons));
    if let Outcome::Older(drift) = &it.outcome {
        lines.extend(drift.notices.iter().map(|notice| format!("! {}", notice.plain())));
        if !drift.yardsticks.is_empty() {
            lines.push("Yardsticks that changed:".into());
        }
        lines.extend(drift.yardsticks.iter().map(|one| format!("  {}", one.said.plain())));
        if !drift.changes.is_empty() {
            lines.push("Facts that changed and touch this:".into());
        }
        lines
            .extend(drift.changes.iter().map(|one| format!("  {}", drift.say_change(one).plain())));
        let name = |id: &OptionId| match drift.now.option(id) {
            Some(place) => drift.now.table.label(place),
            None => id.to_string(),
        };
        if !drift.came.is_empty() {
            let names: Vec<String> = drift.came.iter().map(name).collect();
            lines.push(format!("New options: {}.", names.join("; ")));
        }
    }
    lines.push(String::new());
    lines.join("\n")
}
