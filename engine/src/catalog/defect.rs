//! Defects of author data: a place and a finished sentence each, all of them at once.

use core::fmt;
use core::ops::Range;

/// One thing wrong in a catalogue's files.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Defect {
    /// The file, relative to the catalogue.
    pub file: String,
    /// The line, counted from 1; 0 for the whole file.
    pub line: u32,
    /// The column, counted from 1, in characters.
    pub column: u32,
    /// What is wrong and what would be right.
    pub text: String,
}

impl fmt::Display for Defect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.line == 0 {
            return write!(f, "{}: {}", self.file, self.text);
        }
        write!(f, "{}:{}:{}: {}", self.file, self.line, self.column, self.text)
    }
}

/// The defects found so far.
#[derive(Debug, Default)]
pub struct Defects(pub Vec<Defect>);

impl Defects {
    /// Notes a defect at a place in a file's text.
    pub fn at(&mut self, place: &Place<'_>, text: impl Into<String>) {
        let before = place.sheet.text.get(..place.span.start).unwrap_or("");
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
        self.0.push(Defect {
            file: place.sheet.name.into(),
            line: u32::try_from(line).unwrap_or(u32::MAX),
            column: u32::try_from(column).unwrap_or(u32::MAX),
            text: text.into(),
        });
    }

    /// Notes a defect of a whole file, or a missing file.
    pub fn file(&mut self, name: &str, text: impl Into<String>) {
        self.0.push(Defect { file: name.into(), line: 0, column: 0, text: text.into() });
    }
}

/// A file of the catalogue.
#[derive(Clone, Copy, Debug)]
pub struct Sheet<'a> {
    /// Its name, relative to the catalogue.
    pub name: &'a str,
    /// Its contents.
    pub text: &'a str,
}

/// A stretch of a file.
#[derive(Clone, Debug)]
pub struct Place<'a> {
    /// The file.
    pub sheet: Sheet<'a>,
    /// The byte range.
    pub span: Range<usize>,
}
