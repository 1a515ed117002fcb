//! Entries about the site: `machines:3`, `sites:300`, `until:2031`, and answers such as
//! `internet:steady`.

use super::{Reader, pair, shown};
use crate::catalog::Named;
use crate::id::{AnswerId, QuestionId};
use crate::quantity::Horizon;
use crate::scenario::{MACHINES_MAX, SITES_MAX};

impl Reader<'_> {
    pub(super) fn site(&mut self, key: &str, entry: &str) {
        let (name, value) = pair(entry);
        let value = value.unwrap_or("");
        match name {
            "machines" => {
                let count = whole(value, MACHINES_MAX.into()).and_then(|it| u16::try_from(it).ok());
                let is_again = self.scenario.site.machines.is_some();
                if self.is_good(key, entry, (is_again, count.is_some()), || {
                    format!("The number of machines is a whole number from 1 to {MACHINES_MAX}")
                }) {
                    self.scenario.site.machines = count;
                }
            }
            "sites" => {
                let count = whole(value, SITES_MAX);
                let is_again = self.scenario.site.sites.is_some();
                if self.is_good(key, entry, (is_again, count.is_some()), || {
                    format!("The number of sites is a whole number from 1 to {SITES_MAX}")
                }) {
                    self.scenario.site.sites = count;
                }
            }
            "until" => {
                let until = Horizon::parse(value);
                let is_again = self.scenario.site.until.is_some();
                if self.is_good(key, entry, (is_again, until.is_some()), || {
                    "How long it has to last is a year such as 2031 or a day such as 2031-06-30"
                        .into()
                }) {
                    self.scenario.site.until = until;
                }
            }
            _ => self.answer(key, entry, (name, value)),
        }
    }

    /// An answer that demands nothing.
    fn answer(&mut self, key: &str, entry: &str, (name, value): (&str, &str)) {
        let name = self.today(key, &Named::Question, name);
        let asked = QuestionId::parse(name);
        let value = match &asked {
            Some(question) => self.today(key, &Named::Answer(question.clone()), value),
            None => value,
        };
        let (Some(question), Some(answer)) = (asked, AnswerId::parse(value)) else {
            let said = format!("“{}” is no answer about the site; it was left out.", shown(entry));
            return self.doubt(key, entry, said);
        };
        let questions = &self.catalog.questions;
        let known = questions.question(&question).and_then(|one| one.answer(&answer));
        if known.is_none() && !questions.asked.is_empty() {
            let said = format!(
                "“{}” is no answer that this version knows; it was left out.",
                shown(entry)
            );
            return self.doubt(key, entry, said);
        }
        let is_again = self.scenario.site.answers.contains_key(&question);
        if self.is_good(key, entry, (is_again, true), String::new) {
            self.scenario.site.answers.insert(question, answer);
        }
    }

    /// Whether an entry may be kept: it can be read, and its kind was not kept before.
    fn is_good(
        &mut self,
        key: &str,
        entry: &str,
        (is_again, is_read): (bool, bool),
        expected: impl FnOnce() -> String,
    ) -> bool {
        if is_again {
            let said = format!("“{}” is answered twice; the first was kept.", shown(pair(entry).0));
            self.doubt(key, entry, said);
        } else if !is_read {
            self.doubt(key, entry, expected() + "; it was left out.");
        }
        !is_again && is_read
    }
}

/// A whole number from 1 to `most`.
fn whole(text: &str, most: u32) -> Option<u32> {
    let is_number = text.len() <= 10 && text.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|number| is_number && (1..=most).contains(number))
}
