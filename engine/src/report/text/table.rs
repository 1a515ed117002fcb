//! Aligned columns for a terminal.

use core::fmt::Write;

/// A column: its heading, and whether it holds numbers.
pub type Column = (&'static str, bool);

/// Headings and rows in columns as wide as needed; numbers are aligned on the right.
pub fn table(columns: &[Column], rows: &[Vec<String>]) -> String {
    let width = |at: usize| {
        let cells = rows.iter().map(|row| row[at].chars().count());
        cells.max().unwrap_or(0).max(columns[at].0.chars().count())
    };
    let widths: Vec<usize> = (0..columns.len()).map(width).collect();
    let headings = columns.iter().map(|(heading, _)| (*heading).to_owned()).collect();
    let mut out = String::new();
    for row in core::iter::once(&headings).chain(rows) {
        let mut line = String::new();
        for ((cell, width), (_, is_number)) in row.iter().zip(&widths).zip(columns) {
            // Writing to a string cannot fail.
            let _ = match is_number {
                true => write!(line, "  {cell:>width$}"),
                false => write!(line, "  {cell:<width$}"),
            };
        }
        out += line.trim_end();
        out.push('\n');
    }
    out
}
