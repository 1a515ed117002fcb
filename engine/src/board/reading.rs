//! The result of reading a file of sites, of either form: the board, and everything that was wrong with it.

use core::fmt::{self, Write};

use crate::catalog::{Named, Renamed, Renames};
use crate::id::EditionId;
use crate::scenario::{Board, Role};

/// How many problems are listed individually; the rest are counted.
const PROBLEMS_MAX: usize = 1_000;

/// The result of reading a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileReading {
    /// The classes, each with the name of its first row.
    pub board: Board,
    /// How many rows were accepted.
    pub rows: usize,
    /// How many rows were left out because of a problem.
    pub left_out: usize,
    /// What could not be read.
    pub problems: Vec<FileProblem>,
    /// How many more problems there are.
    pub unlisted: usize,
    /// Renamed ids that were read as today's, a sentence each; these are not problems.
    pub renamed: Vec<String>,
}

impl FileReading {
    /// The result for an empty file.
    pub(super) fn new(edition: EditionId) -> Self {
        let board = Board::new(edition);
        Self { board, rows: 0, left_out: 0, problems: Vec::new(), unlisted: 0, renamed: Vec::new() }
    }

    /// How many rows were read, and what became of them: "4 rows read, 2 kinds of site; 1 row left out."
    pub fn say(&self) -> String {
        let of = |role: Role| self.board.of_role(role).count();
        let mut said = String::new();
        for (number, before, one, many) in [
            (self.rows, "", "row read", "rows read"),
            (of(Role::Class), ", ", "kind of site", "kinds of site"),
            (of(Role::Voice), ", ", "person’s view", "people’s views"),
            (self.left_out, "; ", "row left out", "rows left out"),
        ] {
            if number > 0 || before.is_empty() {
                // Writing to a string cannot fail.
                let _ = write!(said, "{before}{number} {}", if number == 1 { one } else { many });
            }
        }
        said + "."
    }

    /// An id as it is called today, noting a sentence if it was renamed.
    pub(super) fn today<'a>(
        &mut self,
        renames: &'a Renames,
        named: &Named,
        id: &'a str,
    ) -> &'a str {
        renames.of(named, id).map_or(id, |one| {
            self.rename(one);
            &one.to
        })
    }

    /// Says once that an id was renamed.
    pub(super) fn rename(&mut self, renamed: &Renamed) {
        let said = renamed.say();
        if !self.renamed.contains(&said) {
            self.renamed.push(said);
        }
    }

    /// Lists a problem, or only counts it if many are listed already.
    pub(super) fn note(&mut self, problem: FileProblem) {
        if self.problems.len() < PROBLEMS_MAX {
            self.problems.push(problem);
        } else {
            self.unlisted += 1;
        }
    }
}

/// A part of a file that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileProblem {
    /// The row as a spreadsheet counts it, the header being the first; 0: the file as a whole.
    pub row: u64,
    /// The column by its name; empty: the whole row.
    pub column: String,
    /// A finished sentence.
    pub said: String,
}

impl fmt::Display for FileProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.row, self.column.as_str()) {
            (0, _) => f.write_str(&self.said),
            (row, "") => write!(f, "Row {row}: {}", self.said),
            (row, column) => write!(f, "Row {row}, column {column}: {}", self.said),
        }
    }
}
