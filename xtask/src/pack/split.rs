//! The program in two parts: what the first clicks need, and the rest, which comes right behind.
//!
//! Functions are moved as they are. Where the first part calls one that went into the rest, a
//! stand-in takes its place: it lets the rest come (`frame/rest.js`), then calls what stands in the
//! table of functions by then. So any division works, and a bad one only costs time. The parts
//! share memory, table and globals; the rest holds nothing of its own but its data: the late texts, what
//! only moved functions name, and the places of panics.

mod first;
mod later;
mod linked;
mod program;
mod rest;
#[cfg(test)]
mod tests;
mod watched;

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::ops::Range;

use anyhow::{Result, ensure};
use wasm_encoder::reencode::{self, Reencode};
use wasmparser::FunctionBody;

use linked::Linked;
use program::Program;
pub use watched::{WATCH, watched};

/// The two parts.
pub struct Parts {
    /// What is loaded first; it starts the page.
    pub first: Vec<u8>,
    /// What follows.
    pub rest: Vec<u8>,
}

/// The function of the glue that lets the rest come.
pub const BRING: &str = "bringRest";
/// The names under which the first part hands on its tables (that of functions is the first) and its
/// globals, with a number behind.
const TABLE: &str = "table";
const GLOBAL: &str = "global";

/// Divides a program; its functions must still have their names. It is given as it is used and as the
/// linker left it. The late texts go with the rest, and with them whoever reads them.
pub fn split(wasm: &[u8], linked: &[u8], late: &[u8]) -> Result<Parts> {
    let linked = Linked::read(linked)?;
    let program = Program::read(wasm)?;
    for name in later::unheard(program.defined().map(|(index, _)| program.name(index))) {
        println!("No function is called `{name}` any more: split/later/names.rs is out of date.");
    }
    split_by(wasm, Some(&linked), late, later::is_later, &later::READERS)
}

fn split_by(
    wasm: &[u8],
    linked: Option<&Linked<'_>>,
    late: &[u8],
    is_later: impl Fn(&str, usize) -> bool,
    readers: &[&str],
) -> Result<Parts> {
    let program = Program::read(wasm)?;
    let plan = Plan::of(&program, linked, late, is_later)?;
    let moved = || plan.moved.iter().map(|index| later::demangled(program.name(*index)));
    for reader in readers {
        ensure!(
            moved().filter(|name| name == reader).count() == 1,
            "{reader}, which reads data of the rest, is not there: it would be read before it is there"
        );
    }
    ensure!(!plan.slots.is_empty(), "no function of the program has a name that comes later");
    Ok(Parts { first: first::wasm(&program, &plan)?, rest: rest::wasm(&program, &plan)? })
}

/// A function of a program, and where it goes.
pub struct Placed {
    pub index: u32,
    pub bytes: usize,
    pub name: String,
    pub role: Role,
}

/// In which part a function is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    First,
    Rest,
}

/// Where each function goes.
pub fn roles(wasm: &[u8], linked: &[u8], late: &[u8]) -> Result<Vec<Placed>> {
    let (program, linked) = (Program::read(wasm)?, Linked::read(linked)?);
    let plan = Plan::of(&program, Some(&linked), late, later::is_later)?;
    let placed = program.defined().map(|(index, body)| Placed {
        index,
        bytes: body.as_bytes().len(),
        name: later::demangled(program.name(index)),
        role: if plan.moved.contains(&index) { Role::Rest } else { Role::First },
    });
    Ok(placed.collect())
}

/// Who goes where. Functions are named by their place in the program.
struct Plan {
    /// Those that move.
    moved: BTreeSet<u32>,
    /// Moved ones that somebody in the first part calls or holds: each has a stand-in there, and
    /// its slot of the table.
    slots: BTreeMap<u32, u32>,
    /// Those of the first part that the rest calls, with their slots.
    wanted: BTreeMap<u32, u32>,
    /// Moved and wanted ones that had no slot before, in the order of the new slots.
    added: Vec<u32>,
    /// The addresses of the data that moves, in order.
    data: Vec<Range<u32>>,
}

impl Plan {
    fn of(
        program: &Program<'_>,
        linked: Option<&Linked<'_>>,
        late: &[u8],
        is_later: impl Fn(&str, usize) -> bool,
    ) -> Result<Self> {
        let calls = program.calls()?;
        let held = program.held();
        let moved = moved(program, &calls, &held, is_later)?;
        let (mut slotted, mut wanted) = (held, BTreeSet::new());
        for (caller, called) in calls {
            match (moved.contains(&caller), moved.contains(&called)) {
                (false, true) => _ = slotted.insert(called),
                (true, false) => _ = wanted.insert(called),
                _ => {}
            }
        }
        slotted.retain(|index| moved.contains(index));
        let mut added = Vec::new();
        let mut slots = |functions: BTreeSet<u32>| {
            let slot = |index| {
                let slot = program.slot_of.get(&index).copied().unwrap_or_else(|| {
                    added.push(index);
                    program.slots + u32::try_from(added.len() - 1).unwrap_or(u32::MAX)
                });
                (index, slot)
            };
            functions.into_iter().map(slot).collect()
        };
        let (slots, wanted) = (slots(slotted), slots(wanted));
        let mut data = vec![program.place_of(late)?];
        if let Some(linked) = linked {
            data.extend(data_of(program, &moved, linked)?);
        }
        data.sort_by_key(|range| range.start);
        Ok(Self { moved, slots, wanted, added, data })
    }
}

/// The data that only moved functions name, and the places of panics.
fn data_of(
    program: &Program<'_>,
    moved: &BTreeSet<u32>,
    linked: &Linked<'_>,
) -> Result<Vec<Range<u32>>> {
    let end = linked.start + u32::try_from(linked.bytes.len())?;
    ensure!(
        program.bytes_at(&(linked.start..end))? == linked.bytes,
        "the data of the program is not as the linker left it"
    );
    let (gone, left): (BTreeSet<u32>, _) =
        program.defined().map(|(index, _)| index).partition(|index| moved.contains(index));
    // The linker leaves names mangled, and wasm-bindgen does not.
    let names = |functions: BTreeSet<u32>| {
        let name = |index| later::demangled(program.name(index));
        functions.into_iter().map(name).collect::<BTreeSet<_>>()
    };
    let (gone, left) = (names(gone), names(left));
    let is_gone = |name: &str| {
        let name = later::demangled(name);
        gone.contains(&name) && !left.contains(&name)
    };
    Ok(linked.only_of(is_gone))
}

/// The functions whose names say that they come later, and those that nobody else reaches.
fn moved(
    program: &Program<'_>,
    calls: &BTreeSet<(u32, u32)>,
    held: &BTreeSet<u32>,
    is_later: impl Fn(&str, usize) -> bool,
) -> Result<BTreeSet<u32>> {
    let bound = program.bound()?;
    let is_named = |(index, body): &(u32, &FunctionBody<'_>)| {
        !bound.contains(index) && is_later(program.name(*index), body.as_bytes().len())
    };
    let named = program.defined().filter(is_named).map(|(index, _)| index).collect();
    let mut stays: BTreeSet<u32> = held.union(&bound).copied().collect();
    stays = stays.difference(&named).copied().collect();
    let mut next = stays.iter().copied().collect::<Vec<_>>();
    while let Some(caller) = next.pop() {
        for (_, called) in calls.range((caller, 0)..=(caller, u32::MAX)) {
            if !named.contains(called) && stays.insert(*called) {
                next.push(*called);
            }
        }
    }
    Ok(program.defined().map(|(index, _)| index).filter(|index| !stays.contains(index)).collect())
}

/// Writes functions down anew, with their numbers in the new part.
struct Renumbered(BTreeMap<u32, u32>);

impl Reencode for Renumbered {
    type Error = io::Error;

    fn function_index(&mut self, index: u32) -> Result<u32, reencode::Error<Self::Error>> {
        self.0.get(&index).copied().ok_or_else(|| {
            let why = format!("function {index} is in the other part");
            reencode::Error::UserError(io::Error::other(why))
        })
    }
}
