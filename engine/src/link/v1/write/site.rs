//! Section `a`: facts of the site, in ASCII order.

use std::collections::BTreeMap;

use crate::order::filled;
use crate::scenario::Site;

/// The entries of the section.
pub fn entries(site: &Site) -> Vec<String> {
    let answers = site.answers.iter();
    let answers = answers.map(|(question, answer)| (question.as_str(), answer.to_string()));
    let mut entries: BTreeMap<&str, String> = filled(answers);
    entries.extend(site.machines.map(|count| ("machines", count.to_string())));
    entries.extend(site.sites.map(|count| ("sites", count.to_string())));
    entries.extend(site.until.map(|until| ("until", until.spell())));
    entries.into_iter().map(|(name, value)| format!("{name}:{value}")).collect()
}
