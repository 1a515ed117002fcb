//! How many tests passed and failed, read off the closing lines of test runners.

use std::fmt;
use std::ops::AddAssign;

/// A count of tests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub passed: u32,
    pub failed: u32,
}

impl Tally {
    /// One check that passed or failed as a whole.
    pub fn of(passed: bool) -> Self {
        Self { passed: u32::from(passed), failed: u32::from(!passed) }
    }

    /// Reads `test result: ok. 5 passed; 0 failed; …`, the closing line of
    /// `cargo test` and of the browser runner alike.
    pub fn from_closing_line(line: &str) -> Option<Self> {
        let (_, counts) = line.trim().strip_prefix("test result: ")?.split_once(". ")?;
        let count = |word: &str| {
            counts.split("; ").find_map(|part| part.strip_suffix(word)?.trim().parse().ok())
        };
        Some(Self { passed: count("passed")?, failed: count("failed")? })
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_closing_line_is_counted() {
        let line =
            "test result: FAILED. 12 passed; 3 failed; 0 ignored; 0 measured; 0 filtered out";
        let tally = Tally::from_closing_line(line);
        assert_eq!(tally, Some(Tally { passed: 12, failed: 3 }));
    }

    #[test]
    fn any_other_line_is_not() {
        assert_eq!(Tally::from_closing_line("test a::b ... ok"), None);
        assert_eq!(Tally::from_closing_line("12 passed; 3 failed"), None);
    }

    #[test]
    fn the_sum_closes_the_run_in_the_words_that_ci_reads() {
        let mut sum = Tally::of(true);
        sum += Tally { passed: 4, failed: 0 };
        assert_eq!(sum.to_string(), "5 passed, 0 failed");
    }
}
