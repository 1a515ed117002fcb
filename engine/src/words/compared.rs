//! Two scenarios side by side, in sentences.

use crate::assessment::Assessment;
use crate::board::{Compared, Difference, Explanation};
use crate::catalog::Catalog;
use crate::phrase::{Part, Phrase};
use crate::scenario::Scenario;

impl Compared {
    /// What follows and why, in sentences.
    pub fn say(&self, catalog: &Catalog, one: &Scenario, other: &Scenario) -> Vec<Phrase> {
        let [first, second] = pair_of_names(one, other);
        let mut said = vec![
            Phrase::new().with(first).and(": ").join(named(&self.one)),
            Phrase::new().with(second).and(": ").join(named(&self.other)),
        ];
        if self.differences.is_empty() {
            said.push(Phrase::text("Both say the same."));
            return said;
        }
        match &self.explanation {
            Explanation::Same => {
                said.push(Phrase::text("The differences do not change the answer."));
            }
            Explanation::OnlyTogether => said.push(Phrase::text(
                "No single difference explains the other answer, and no two or three together: it takes all of them.",
            )),
            Explanation::NotFound => said.push(Phrase::text(
                "No few differences were found that explain the other answer.",
            )),
            Explanation::Sets(sets) => {
                let words = |set: &Vec<Difference>| {
                    let each: Vec<String> =
                        set.iter().map(|it| it.say(catalog, one, other).plain()).collect();
                    each.join(" together with ")
                };
                let explains = if sets.len() == 1 {
                    "This explains the other answer: "
                } else {
                    "Each of these explains the other answer by itself: "
                };
                let sets: Vec<String> = sets.iter().map(words).collect();
                said.push(Phrase::text(format!("{explains}{}.", sets.join("; "))));
            }
        }
        said
    }
}

/// What two scenarios are called: by their titles, or first and second where these do not tell them apart.
pub fn pair_of_names(one: &Scenario, other: &Scenario) -> [Part; 2] {
    let is_told = one.title != other.title;
    [(one, "First"), (other, "Second")].map(|(it, place)| match it.title.as_str() {
        title if is_told && !title.is_empty() => Part::Visitor(title.to_owned()),
        _ => Part::Text(place.to_owned()),
    })
}

impl Assessment {
    /// The answer in a few words: what is named, or why nothing is.
    pub fn in_brief(&self) -> String {
        if self.verdict.options.is_empty() {
            return self.kind().to_ascii_lowercase();
        }
        self.names(&self.verdict.options, "and").plain()
    }
}

/// What is named for a scenario, in a sentence.
fn named(it: &Assessment) -> Phrase {
    let options = it.verdict.options.iter().map(|option| it.name(*option));
    let kind = it.kind();
    if it.verdict.options.is_empty() {
        return Phrase::text(format!("{kind}."));
    }
    Phrase::new().list(options, "and").and(format!(" ({}).", kind.to_ascii_lowercase()))
}
