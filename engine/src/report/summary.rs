//! A few lines of plain text for a message or a ticket, with the link.

use crate::assessment::{Assessment, State};
use crate::link::is_unwanted;
use crate::scenario::Scenario;

/// How many options behind the answer are named.
const NEXT_MAX: usize = 3;

/// The answer in a few lines, with the link in the form that people will open.
pub fn summary(scenario: &Scenario, it: &Assessment, link: &str) -> String {
    let said = it.explain();
    let title = &scenario.title;
    let site = if title.is_empty() { String::new() } else { format!(" for “{title}”") };
    let mut lines = vec![format!("{}{site} ({})", said.headline.plain(), said.label)];
    lines.extend(said.because.iter().take(2).map(crate::phrase::Phrase::plain));
    if !it.demands.is_empty() {
        let demands = it.demands.iter().map(|(place, _)| it.demand(*place));
        lines.push(format!("Must-haves: {}.", demands.collect::<Vec<_>>().join("; ")));
    }
    let fits = |option: &usize| it.standings[*option].screened.state == State::Fits;
    let named = &it.verdict.options;
    let next = it.ranking().into_iter().filter(fits).filter(|one| !named.contains(one));
    let next = next.take(NEXT_MAX).map(|option| {
        let score = it.standings[option].score;
        let score = score.map_or_else(String::new, |one| format!(" ({})", one.point.decimal(2)));
        it.table.label(option) + &score
    });
    let next: Vec<String> = next.collect();
    if it.is_ranked() && !next.is_empty() {
        lines.push(format!("Next best: {}.", next.join("; ")));
    }
    lines.push(said.foot.plain());
    lines.push(link.to_owned());
    let visible = |line: &String| -> String {
        line.chars().filter(|letter| !is_unwanted(*letter)).collect::<String>() + "\n"
    };
    lines.iter().map(visible).collect()
}
