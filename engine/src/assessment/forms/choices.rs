//! Choices of members: the best of all ways to choose one from each set, given the conflicts that
//! threaten it.

use crate::assessment::screening::Outcome;

/// A choice of one of several members on a criterion.
pub struct Choice {
    /// The criterion it is made on.
    pub place: usize,
    /// The members that a form may choose from.
    pub members: Vec<u8>,
}

/// A conflict that some choice of members would contain.
pub struct Threat<'a> {
    /// Where members are chosen, and which of them belong to the conflict.
    pub chosen: Vec<(usize, &'a [u8])>,
    /// Whether a worse value of another criterion might be enough, without anyone saying that it
    /// holds.
    pub is_open: bool,
}

/// The outcome of the best choice of members.
pub fn best(choices: &[Choice], made: &mut Vec<(usize, u8)>, threats: &[Threat<'_>]) -> Outcome {
    let Some((choice, rest)) = choices.split_first() else {
        return judge(made, threats);
    };
    let mut most = Outcome::Fail;
    for member in &choice.members {
        made.push((choice.place, *member));
        let outcome = best(rest, made, threats);
        made.pop();
        match outcome {
            Outcome::Pass => return Outcome::Pass,
            Outcome::Unknown => most = Outcome::Unknown,
            Outcome::Fail => {}
        }
    }
    most
}

/// Whether a form contains a conflict.
fn judge(made: &[(usize, u8)], threats: &[Threat<'_>]) -> Outcome {
    let is_chosen = |(place, members): &(usize, &[u8])| {
        made.iter().any(|(at, member)| at == place && members.contains(member))
    };
    let mut outcome = Outcome::Pass;
    for threat in threats.iter().filter(|threat| threat.chosen.iter().all(is_chosen)) {
        if !threat.is_open {
            return Outcome::Fail;
        }
        outcome = Outcome::Unknown;
    }
    outcome
}
