//! What else was considered for a fleet: other sets as small, and the options that were not chosen.

use super::platforms;
use crate::board::Fleet;
use crate::report::markdown::list;

/// How many other sets are listed.
const SETS_MAX: usize = 10;

/// The other smallest sets, then the options by how far they fit; empty if nothing was chosen.
pub fn rejected(it: &Fleet) -> String {
    let Some((first, others)) = it.covers.sets.split_first() else { return String::new() };
    let sets = others.iter().take(SETS_MAX).map(|one| {
        let lost = one.regret.decimal(2);
        format!(
            "{}: covers as many sites, loses a score of {lost} in all",
            platforms(it, one.platforms)
        )
    });
    let more = others.len().saturating_sub(SETS_MAX);
    let more = (more > 0).then(|| format!("{more} more sets of the same size"));
    let any = |of: fn(&crate::board::Class) -> u64| {
        it.classes.iter().fold(0, |set, class| set | of(class)) & !first.platforms
    };
    let fits = any(|class| class.fits);
    let open = any(|class| class.unconfirmed) & !fits;
    let all = (0..it.platforms.len()).fold(0, |set: u64, place| set | 1 << place);
    let out = all & !(fits | open | first.platforms);
    let named =
        |label: &str, set: u64| (set != 0).then(|| format!("{label}: {}", platforms(it, set)));
    let options = [
        named("Fit at least one class, not chosen", fits),
        named("Not confirmed to fit any class", open),
        named("Ruled out for every class", out),
    ];
    list(sets.chain(more).chain(options.into_iter().flatten()))
}
