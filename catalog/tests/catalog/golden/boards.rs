//! Links of grammar `b1`: what they open as, how far they are trusted, and the answer of each scenario.

use edgewise_engine::assessment::assess;
use edgewise_engine::board::FleetSurvey;
use edgewise_engine::catalog::Catalog;
use edgewise_engine::link::{self, Trust};
use edgewise_engine::scenario::{Board, Role};
use edgewise_testkit::succession::verdict;

use super::{hold_each, sections};

#[test]
fn a_golden_board_opens_as_it_always_did() {
    let catalog = edgewise_catalog::shipped();
    hold_each("boards", 5, |given| {
        let reading = link::read_board(&catalog, given);
        let trust = match reading.trust {
            Trust::Sound => "sound",
            Trust::Doubtful => "doubtful",
            Trust::Unreadable => "unreadable",
        };
        let link = match reading.trust {
            Trust::Unreadable => "nothing".into(),
            _ => link::write_board(&catalog, &reading.board).expect("it came from a link"),
        };
        let notices = sections(reading.notices.iter().map(|one| one.section.as_str()));
        let said = said(&catalog, &reading.board);
        format!("{link}\ntrust: {trust}\nnotices: {notices}\n{said}")
    });
}

/// The verdict of each scenario, and the fewest platforms for the classes.
pub fn said(catalog: &Catalog, board: &Board) -> String {
    let entries = board.entries.iter().map(|entry| {
        let verdict = verdict(&assess(catalog, &entry.scenario));
        format!(
            "{} {}, {} sites, {} machines: {verdict}\n",
            entry.role.spell(),
            entry.name,
            entry.sites,
            entry.machines
        )
    });
    let mut said: String = entries.collect();
    if board.of_role(Role::Class).next().is_some() {
        let fleet = FleetSurvey::new(catalog, board).finish().expect("it is small");
        let sets = fleet.covers.sets.iter().map(|one| {
            let ids = fleet.of_set(one.platforms).map(|platform| platform.id.to_string());
            ids.collect::<Vec<_>>().join(" and ")
        });
        let sets: Vec<String> = sets.collect();
        said += &["fewest platforms: ", &sets.join(", or "), "\n"].concat();
    }
    said
}
