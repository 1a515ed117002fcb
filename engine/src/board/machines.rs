//! What a number of machines demands of a site, in every file as on the page.

use crate::catalog::Catalog;
use crate::scenario::{Replies, Scenario};

/// A site with so many machines: what that demands, beside what was demanded anyway. Fails with a sentence
/// where the two contradict each other.
pub fn of_machines(catalog: &Catalog, said: &Scenario, count: u16) -> Result<Scenario, String> {
    let mut scenario = said.with_machines(catalog, count);
    let replies = Replies::of(catalog, &scenario);
    if let Some(wrong) = replies.contradictions(&catalog.questions).next() {
        return Err(wrong.because.clone());
    }
    scenario.musts.extend(said.musts.clone());
    Ok(scenario)
}
