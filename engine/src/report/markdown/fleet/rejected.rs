//! What else was considered for a fleet: other sets as small, and the options that were not chosen.

use super::platforms;
use crate::board::Fleet;

/// How many other sets are listed.
const SETS_MAX: usize = 10;

/// The other smallest sets, then the options by how far they fit; empty if nothing was chosen.
pub fn rejected(it: &Fleet) -> Vec<String> {
    let Some((first, others)) = it.covers.sets.split_first() else { return Vec::new() };
    let mut said = Vec::new();
    for one in others.iter().take(SETS_MAX) {
        let (names, lost) = (platforms(it, one.platforms), one.regret.decimal(2));
        said.push(format!("{names}: covers as many sites, loses a score of {lost} in all"));
    }
    if let more @ 1.. = others.len().saturating_sub(SETS_MAX) {
        said.push(format!("{more} more sets of the same size"));
    }
    let (mut fits, mut open, mut all) = (0, 0, 0_u64);
    for class in &it.classes {
        fits |= class.fits;
        open |= class.unconfirmed;
    }
    for place in 0..it.platforms.len() {
        all |= 1 << place;
    }
    for (label, set) in [
        ("Fit at least one class, not chosen", fits & !first.platforms),
        ("Not confirmed to fit any class", open & !fits),
        ("Ruled out for every class", all & !(fits | open)),
    ] {
        if set != 0 {
            said.push(format!("{label}: {}", platforms(it, set)));
        }
    }
    said
}
