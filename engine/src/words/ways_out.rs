//! The mildest ways out where no option meets all must-haves.

use crate::assessment::{Assessment, Relaxation};
use crate::phrase::{Part, Phrase};

/// How many ways are named.
const WAYS_MAX: usize = 4;

/// That nothing fits, then a way out in each sentence.
pub fn ways_out(assessment: &Assessment) -> Vec<Phrase> {
    if assessment.standings.is_empty() {
        return vec![Phrase::text("Every family of options is left out; take one back in.")];
    }
    let mut said =
        vec![Phrase::text("Every option fails at least one must-have. The mildest ways out:")];
    said.extend(assessment.relaxations.iter().take(WAYS_MAX).map(|one| way(assessment, one)));
    said
}

/// "Drop “Vendor support” and “Memory: 4 GiB” instead of “Memory: 2 GiB”: X returns."
fn way(assessment: &Assessment, way: &Relaxation) -> Phrase {
    let changes = way.changes.iter().enumerate().map(|(at, (place, to))| {
        let demanded = assessment.demand(*place);
        Part::Value(match to {
            None if at == 0 => format!("Drop “{demanded}”"),
            None => format!("drop “{demanded}”"),
            Some(value) => {
                let milder = assessment.table.criteria[*place].demand(value);
                format!("“{milder}” instead of “{demanded}”")
            }
        })
    });
    let verb = if way.returns.len() == 1 { " returns" } else { " return" };
    let back = Phrase::new()
        .list(changes, "and")
        .and(": ")
        .join(assessment.names(&way.returns, "and"))
        .and(verb);
    if way.unconfirmed.is_empty() {
        back.and(".")
    } else if way.unconfirmed.len() == way.returns.len() {
        back.and(", still unconfirmed.")
    } else {
        back.and(", ").join(assessment.names(&way.unconfirmed, "and")).and(" still unconfirmed.")
    }
}
