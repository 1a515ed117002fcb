//! What the linker wrote down of a program (`--emit-relocs`): who names which data. The tools behind the
//! linker move the places that it speaks of, but names of functions and addresses of data stay.
//!
//! The format: <https://github.com/WebAssembly/tool-conventions/blob/main/Linking.md>.

mod sections;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use anyhow::Result;

use sections::Sections;

/// Where a function panics, as the compiler writes it down: the address of the file's name, its length,
/// line and column, four bytes each.
const PLACE_BYTES: usize = 16;
/// How the name of a file ends there.
const FILE_END: &[u8] = b".rs\0";

/// The constant data of a program.
pub struct Linked<'a> {
    /// Where it begins in memory.
    pub start: u32,
    pub bytes: &'a [u8],
    pieces: Vec<Piece<'a>>,
}

/// What the linker knows by one name.
struct Piece<'a> {
    /// Where it lies in the constant data.
    at: Range<usize>,
    /// The functions that name it.
    by_functions: BTreeSet<&'a str>,
    /// The pieces that it names, by where it does.
    names: BTreeMap<usize, usize>,
    /// Whether something that is not looked at here may use it.
    is_held: bool,
}

impl<'a> Linked<'a> {
    /// Reads a program as the linker leaves it.
    pub fn read(wasm: &'a [u8]) -> Result<Self> {
        let sections = Sections::read(wasm)?;
        let (mut pieces, mut piece_of, mut starts) = (Vec::new(), BTreeMap::new(), BTreeMap::new());
        for (symbol, at) in sections.symbols()? {
            piece_of.insert(symbol, pieces.len());
            starts.insert(at.start, pieces.len());
            let (by_functions, names) = (BTreeSet::new(), BTreeMap::new());
            pieces.push(Piece { at, by_functions, names, is_held: true });
        }
        let naming = sections.naming()?;
        for (function, symbol) in naming.in_functions {
            if let Some(piece) = piece_of.get(&symbol) {
                pieces[*piece].by_functions.insert(function);
                pieces[*piece].is_held = false;
            }
        }
        let mut held = naming.elsewhere;
        for (at, symbol) in naming.in_constants {
            let (Some(named), Some((_, by))) =
                (piece_of.get(&symbol), starts.range(..=at).next_back())
            else {
                continue;
            };
            let within = at - pieces[*by].at.start;
            if pieces[*by].at.contains(&at) {
                pieces[*by].names.insert(within, *named);
                pieces[*named].is_held = false;
            } else {
                held.push(symbol);
            }
        }
        for piece in held.iter().filter_map(|symbol| piece_of.get(symbol)) {
            pieces[*piece].is_held = true;
        }
        Ok(Self { start: sections.start, bytes: sections.constant, pieces })
    }

    /// The addresses of the data that nobody uses but functions of certain names, and of the places of
    /// panics, which nobody uses before there is one.
    pub fn only_of(&self, is_one: impl Fn(&str) -> bool) -> Vec<Range<u32>> {
        let is_used = |piece: &Piece<'_>| {
            piece.is_held
                || !self.is_place(piece) && piece.by_functions.iter().any(|name| !is_one(name))
        };
        let numbered = || self.pieces.iter().enumerate();
        let used = numbered().filter(|(_, piece)| is_used(piece)).map(|(number, _)| number);
        let mut used = used.collect::<BTreeSet<_>>();
        let mut next = used.iter().copied().collect::<Vec<_>>();
        while let Some(number) = next.pop() {
            let named = self.pieces[number].names.values().copied();
            next.extend(named.filter(|named| used.insert(*named)));
        }
        // What is used may lie within what is not.
        let mut others = vec![false; self.bytes.len()];
        for is_other in [true, false] {
            for (_, piece) in numbered().filter(|(number, _)| used.contains(number) != is_other) {
                others[piece.at.clone()].fill(is_other);
            }
        }
        runs(&others, self.start)
    }

    /// Whether this is the place of a panic.
    fn is_place(&self, piece: &Piece<'_>) -> bool {
        let Some(file) = piece.names.get(&0).map(|number| &self.pieces[*number]) else {
            return false;
        };
        let length = u32::try_from(file.at.len() - 1).unwrap_or(u32::MAX);
        piece.at.len() == PLACE_BYTES
            && piece.names.len() == 1
            && self.bytes[file.at.clone()].ends_with(FILE_END)
            && self.bytes[piece.at.clone()][4..8] == length.to_le_bytes()
    }
}

/// The addresses of what is marked, in runs.
fn runs(marked: &[bool], start: u32) -> Vec<Range<u32>> {
    let mut runs = Vec::new();
    let mut at = start;
    for run in marked.chunk_by(|one, next| one == next) {
        let end = at + u32::try_from(run.len()).unwrap_or(u32::MAX);
        if run[0] {
            runs.push(at..end);
        }
        at = end;
    }
    runs
}
