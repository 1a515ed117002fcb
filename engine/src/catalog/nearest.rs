//! Ids that do not exist, with the one that was probably meant.

/// The minimum similarity of two ids, in thousandths, for one to be suggested in place of the
/// other.
const ALIKE_MIN: usize = 600;

/// "there is no edition 2026-10; did you mean 2026-11? There are 2024-06, 2026-11".
pub fn unknown<'a>(what: &str, given: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    let known: Vec<&str> = known.into_iter().collect();
    let list = known.join(", ");
    match nearest(given, &known) {
        Some(one) => format!("there is no {what} {given}; did you mean {one}? There are {list}"),
        None => format!("there is no {what} {given}; there are {list}"),
    }
}

/// What is wrong, and what was probably meant, if anything was: "…; did you mean low?".
pub fn guessed(said: String, given: &str, known: &[&str]) -> String {
    match nearest(given, known) {
        Some(one) => format!("{said}; did you mean {one}?"),
        None => said,
    }
}

/// The id most similar to the given one, if any is similar enough.
pub fn nearest<'a>(given: &str, known: &[&'a str]) -> Option<&'a str> {
    let given = given.to_lowercase().replace(['_', ' '], "-");
    let alike = |one: &&'a str| {
        let is_part = given.len() > 2 && (one.contains(&given) || given.contains(one));
        let length = given.chars().count().max(one.chars().count()).max(1);
        let spelled = 1000 - strsim::damerau_levenshtein(&given, one) * 1000 / length;
        (if is_part { spelled.max(ALIKE_MIN) } else { spelled }, *one)
    };
    let likely = known.iter().map(alike).filter(|(alike, _)| *alike >= ALIKE_MIN);
    likely.max_by_key(|(alike, _)| *alike).map(|(_, one)| one)
}

#[cfg(test)]
mod tests {
    use super::{nearest, unknown};

    const KNOWN: [&str; 4] = ["operational-cost", "flexibility", "offline-days", "worker-os"];

    #[test]
    fn a_slip_a_part_and_another_spelling_are_understood() {
        assert_eq!(nearest("flexibilty", &KNOWN), Some("flexibility"));
        assert_eq!(nearest("cost", &KNOWN), Some("operational-cost"));
        assert_eq!(nearest("Worker_OS", &KNOWN), Some("worker-os"));
        assert_eq!(nearest("offline days", &KNOWN), Some("offline-days"));
    }

    #[test]
    fn what_is_like_nothing_is_not_guessed() {
        assert_eq!(nearest("price", &KNOWN), None);
        assert_eq!(nearest("os", &KNOWN), None);
        assert_eq!(nearest("", &KNOWN), None);
        assert_eq!(unknown("x", "a", ["bb"]), "there is no x a; there are bb");
    }
}
