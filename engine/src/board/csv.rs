//! A board from a spreadsheet: one row per site or group of sites, read in steps.
//!
//! The first row names the columns: `name` and optionally `sites` and `machines`; the id of a criterion for a
//! must-have, its value spelled as in a link (`linux.windows-server`, `60`, `2028-03-27`) or as printed
//! (`16GiB`); `priority:` and an id for how much a criterion matters (`decisive`, `important`, `nice`,
//! `ignore`, or the digit of a link). An empty cell says nothing. Columns are separated by commas or
//! semicolons. A row that contains only a note (`# Shops`, `// Shops`) is skipped. Rows that say the same
//! form one class. Machines demand what they do on the page. Nothing is dropped silently: whatever cannot be
//! read is a problem with its row and column, and its row is left out.

mod column;

use std::collections::HashMap;

use csv::{ReaderBuilder, StringRecord, StringRecordsIntoIter};

use column::{Column, number};
pub use column::{and_then, no_tier};

use super::machines::of_machines;
use super::reading::{FileProblem, FileReading};
use crate::catalog::{Catalog, Named, Tier};
use crate::id::EditionId;
use crate::link::{is_note, is_unwanted};
use crate::scenario::{Entry, MACHINES_MAX, ROWS_MAX, Role, SITES_MAX, Scenario, TITLE_MAX};

/// A file on its way.
pub struct CsvReader<'t> {
    catalog: &'t Catalog,
    edition: EditionId,
    rows: StringRecordsIntoIter<&'t [u8]>,
    text: &'t str,
    /// A place in the text, in bytes, and the row that it is in.
    counted: (usize, u64),
    columns: Vec<(String, Column)>,
    /// The class of rows by the words of their cells, but for name and sites.
    known: HashMap<Vec<String>, Result<usize, Vec<FileProblem>>>,
    /// The class of rows by what they say, however they spell it.
    classes: HashMap<(Scenario, u16), usize>,
    /// How many rows each class has.
    counts: Vec<usize>,
    reading: FileReading,
    is_done: bool,
}

impl<'t> CsvReader<'t> {
    /// Begins with the header.
    pub fn new(catalog: &'t Catalog, edition: &EditionId, text: &'t str) -> Self {
        let text = text.trim_start_matches('\u{feff}');
        let head = text.lines().find(|line| !is_note(line)).unwrap_or("");
        let delimiter = if head.contains(';') { b';' } else { b',' };
        let mut reader = ReaderBuilder::new();
        reader.delimiter(delimiter).has_headers(false).flexible(true);
        let rows = reader.from_reader(text.as_bytes()).into_records();
        let mut file = Self {
            catalog,
            edition: edition.clone(),
            rows,
            text,
            counted: (0, 1),
            columns: Vec::new(),
            known: HashMap::new(),
            classes: HashMap::new(),
            counts: Vec::new(),
            reading: FileReading::new(edition.clone()),
            is_done: false,
        };
        file.head();
        file
    }

    /// How many rows were read.
    pub fn rows(&self) -> usize {
        self.reading.rows
    }

    /// Reads up to this many rows; returns whether the file is finished.
    pub fn advance(&mut self, count: usize) -> bool {
        for _ in 0..count {
            if self.is_done {
                break;
            }
            self.next_row();
        }
        self.is_done
    }

    /// Reads the rest.
    pub fn finish(mut self) -> FileReading {
        while !self.advance(usize::MAX) {}
        for (entry, count) in self.reading.board.entries.iter_mut().zip(&self.counts) {
            if *count > 1 {
                let more = format!(" and {} more", count - 1);
                entry.name = shortened(&entry.name, TITLE_MAX - more.len()) + &more;
            }
            entry.scenario.title.clone_from(&entry.name);
        }
        self.reading
    }

    fn head(&mut self) {
        let catalog = self.catalog;
        let is_row =
            |read: &Result<StringRecord, _>| !matches!(read, Ok(row) if is_left_blank(row));
        let head = match self.rows.find(is_row) {
            Some(Ok(head)) => head,
            Some(Err(error)) => return self.stop(format!("The header cannot be read: {error}.")),
            None => return self.stop("The file is empty.".into()),
        };
        let cut = Scenario::new(self.edition.clone()).cut(catalog);
        for name in &head {
            let (kind, id) = Column::split(name.trim());
            let id = self.reading.today(&catalog.renames, &Named::Criterion, id);
            let name = [kind, id].concat();
            let name = name.as_str();
            if self.columns.iter().any(|(known, _)| known == name) {
                self.problem(1, name, "This column appears twice.".into());
                self.is_done = true;
            }
            match Column::of(&cut, name) {
                Ok(column) => self.columns.push((name.to_owned(), column)),
                Err(said) => {
                    self.problem(1, name, said);
                    self.is_done = true;
                }
            }
        }
        if !self.columns.iter().any(|(_, column)| matches!(column, Column::Name)) {
            self.stop("There is no column called name, so no row was read.".into());
        }
    }

    fn stop(&mut self, said: String) {
        self.problem(0, "", said);
        self.is_done = true;
    }

    fn problem(&mut self, row: u64, column: &str, said: String) {
        self.reading.note(FileProblem { row, column: column.into(), said });
    }

    fn next_row(&mut self) {
        let record = match self.rows.next() {
            None => return self.is_done = true,
            Some(Ok(record)) => record,
            Some(Err(error)) => {
                let row = self.row_at(error.position());
                self.reading.left_out += 1;
                return self.problem(row, "", format!("This row cannot be read: {error}."));
            }
        };
        if is_left_blank(&record) {
            return;
        }
        let row = self.row_at(record.position());
        if self.reading.rows == ROWS_MAX {
            return self
                .stop(format!("A file holds at most {ROWS_MAX} rows; the rest was not read."));
        }
        if record.len() > self.columns.len() {
            let said = format!(
                "There are {} cells under {} columns; the row was left out.",
                record.len(),
                self.columns.len()
            );
            self.reading.left_out += 1;
            return self.problem(row, "", said);
        }
        match self.row(row, &record) {
            Ok(()) => self.reading.rows += 1,
            Err(problems) => {
                self.reading.left_out += 1;
                for one in problems {
                    self.problem(row, &one.column, one.said);
                }
            }
        }
    }

    /// The row as a spreadsheet counts it: with blank lines, and with either end of a line. Positions only
    /// ever go on.
    fn row_at(&mut self, position: Option<&csv::Position>) -> u64 {
        let Some(position) = position else { return 0 };
        let bytes = self.text.as_bytes();
        let begin = usize::try_from(position.byte()).unwrap_or(usize::MAX).min(bytes.len());
        // The reader begins a row before the rest of the line's end and the blank lines in front of it.
        let blank = bytes[begin..].iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let (from, row) = self.counted;
        let passed =
            self.text.get(from..begin + blank).map_or(0, |passed| passed.matches('\n').count());
        self.counted = (begin + blank, row + passed as u64);
        self.counted.1
    }

    fn row(&mut self, row: u64, record: &StringRecord) -> Result<(), Vec<FileProblem>> {
        let wrong =
            |column: &str, said: String| vec![FileProblem { row, column: column.into(), said }];
        let cell = |at: usize| record.get(at).unwrap_or("").trim();
        let at = |is: fn(&Column) -> bool| self.columns.iter().position(|(_, one)| is(one));
        let name = at(|one| matches!(one, Column::Name)).map_or("", cell);
        if name.is_empty() {
            return Err(wrong("name", "A row needs a name; it was left out.".into()));
        }
        let sites = match at(|one| matches!(one, Column::Sites)) {
            Some(at) => number(cell(at), SITES_MAX).map_err(|said| wrong("sites", said))?,
            None => 1,
        };
        let words: Vec<String> = (0..self.columns.len())
            .filter(|at| !matches!(self.columns[*at].1, Column::Name | Column::Sites))
            .map(|at| cell(at).to_owned())
            .collect();
        let class = self.class_of(words)?;
        let entry = &mut self.reading.board.entries[class];
        if entry.name.is_empty() {
            entry.name = shortened(name, TITLE_MAX);
        }
        let Some(sum) = entry.sites.checked_add(sites) else {
            return Err(wrong("sites", "A class has too many sites; the row was left out.".into()));
        };
        entry.sites = sum;
        self.counts[class] += 1;
        Ok(())
    }

    /// The class of rows with these cells, which are looked at once.
    fn class_of(&mut self, words: Vec<String>) -> Result<usize, Vec<FileProblem>> {
        if let Some(known) = self.known.get(&words) {
            return known.clone();
        }
        let read = self.class(&words);
        self.known.insert(words, read.clone());
        read
    }

    /// The class that these cells mean: one that is known, or the next.
    fn class(&mut self, words: &[String]) -> Result<usize, Vec<FileProblem>> {
        let mut scenario = Scenario::new(self.edition.clone());
        let (mut machines, mut problems) = (None, Vec::new());
        let mut renamed = Vec::new();
        let columns = self.columns.iter();
        let columns = columns.filter(|(_, one)| !matches!(one, Column::Name | Column::Sites));
        for ((name, column), word) in columns.zip(words).filter(|(_, word)| !word.is_empty()) {
            let read = match column {
                Column::Machines => number(word, MACHINES_MAX.into())
                    .map(|number| machines = Some(u16::try_from(number).unwrap_or(MACHINES_MAX))),
                Column::Must(criterion) => {
                    let (word, old) = self.catalog.renames.respelled(criterion, word);
                    renamed.extend(old.into_iter().cloned());
                    criterion
                        .scale
                        .read_said(&word)
                        .map(|value| {
                            scenario.musts.insert(criterion.id.clone(), value);
                        })
                        .map_err(|wrong| and_then(wrong, "the row was left out."))
                }
                Column::Priority(criterion) => match Tier::parse(word) {
                    Some(tier) => {
                        if tier != criterion.default_tier(&self.edition) {
                            scenario.priorities.insert(criterion.id.clone(), tier);
                        }
                        Ok(())
                    }
                    None => Err(and_then(no_tier(word), "the row was left out.")),
                },
                Column::Name | Column::Sites => Ok(()),
            };
            if let Err(said) = read {
                problems.push(FileProblem { row: 0, column: name.clone(), said });
            }
        }
        for one in &renamed {
            self.reading.rename(one);
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        if let Some(count) = machines {
            scenario = of_machines(self.catalog, &scenario, count)
                .map_err(|said| vec![FileProblem { row: 0, column: "machines".into(), said }])?;
        }
        let machines = machines.unwrap_or(1);
        let next = self.counts.len();
        let class = *self.classes.entry((scenario.clone(), machines)).or_insert(next);
        if class == next {
            let entry = Entry::new(Role::Class, String::new(), scenario);
            self.reading.board.entries.push(Entry { sites: 0, machines, ..entry });
            self.counts.push(0);
        }
        Ok(class)
    }
}

/// Whether a row says nothing of a site: it is blank, or a note and no more.
fn is_left_blank(row: &StringRecord) -> bool {
    let mut cells = row.iter();
    cells.next().is_none_or(is_note) && cells.all(|cell| cell.trim().is_empty())
}

fn shortened(name: &str, length: usize) -> String {
    let name: String = name.chars().filter(|letter| !is_unwanted(*letter)).collect();
    name.chars().take(length).collect()
}
