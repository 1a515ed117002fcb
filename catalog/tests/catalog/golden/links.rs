//! Links of grammar `v1`: what they open as, how far they are trusted, and the verdict.

use edgewise_engine::assessment::assess;
use edgewise_engine::link::{self, Trust};
use edgewise_testkit::succession::verdict;

use super::{hold_each, sections};

#[test]
fn a_golden_link_opens_as_it_always_did() {
    let catalog = edgewise_catalog::shipped();
    hold_each("links", 15, |given| {
        let reading = link::read(&catalog, given);
        let notices = sections(reading.notices.iter().map(|one| one.section.as_str()));
        let answer = || verdict(&assess(&catalog, &reading.scenario));
        let link = || link::write(&catalog, &reading.scenario);
        match reading.trust {
            Trust::Sound => {
                format!("{}\ntrust: sound\nnotices: {notices}\nverdict: {}\n", link(), answer())
            }
            Trust::Doubtful => format!(
                "{}\ntrust: doubtful\nnotices: {notices}\nverdict, if accepted: {}\n",
                link(),
                answer()
            ),
            Trust::Unreadable => format!("nothing\ntrust: unreadable\nnotices: {notices}\n"),
        }
    });
}
