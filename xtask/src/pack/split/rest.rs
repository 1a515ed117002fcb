//! The rest: the functions that moved, written into the table that the first part holds out.

use std::ops::Range;

use anyhow::Result;
use wasm_encoder::reencode::Reencode as _;
use wasm_encoder::{
    CodeSection, ConstExpr, DataCountSection, DataSection, ElementSection, Elements, EntityType,
    FunctionSection, ImportSection, Module, TypeSection,
};

use super::program::Program;
use super::{GLOBAL, Plan, Renumbered, TABLE};

/// How long a gap may be to be written over.
const GAP_MOST: u32 = 8;
/// What the first part is called in here.
const FIRST: &str = "";

pub fn wasm(program: &Program<'_>, plan: &Plan) -> Result<Vec<u8>> {
    let order = plan.wanted.keys().chain(&plan.moved).copied();
    let mut new = Renumbered(order.zip(0..).collect());

    let mut types = TypeSection::new();
    new.parse_type_section(&mut types, program.types.clone())?;

    let mut imports = ImportSection::new();
    for (index, slot) in &plan.wanted {
        let kind = program.types_of[*index as usize];
        imports.import(FIRST, &slot.to_string(), EntityType::Function(kind));
    }
    for (at, table) in program.tables.iter().enumerate() {
        let mut table = new.table_type(table.ty)?;
        if at == 0 {
            table.minimum += u64::try_from(plan.added.len())?;
            table.maximum = table.maximum.map(|_| table.minimum);
        }
        imports.import(FIRST, &format!("{TABLE}{at}"), table);
    }
    imports.import(FIRST, "memory", new.memory_type(program.memory)?);
    for (at, global) in (0..).zip(&program.globals) {
        let name = format!("{GLOBAL}{at}");
        imports.import(FIRST, &name, new.global_type(global.ty)?);
    }

    let mut functions = FunctionSection::new();
    let mut code = CodeSection::new();
    for (index, body) in program.defined().filter(|(index, _)| plan.moved.contains(index)) {
        functions.function(program.types_of[index as usize]);
        new.parse_function_body(&mut code, body.clone())?;
    }

    let mut by_slot = plan.slots.iter().map(|(index, slot)| (*slot, *index)).collect::<Vec<_>>();
    by_slot.sort_unstable();
    let mut elements = ElementSection::new();
    for run in by_slot.chunk_by(|one, next| one.0 + 1 == next.0) {
        let from = ConstExpr::i32_const(i32::try_from(run[0].0)?);
        let items = run.iter().map(|(_, index)| new.function_index(*index));
        let items = items.collect::<Result<Vec<_>, _>>()?;
        elements.active(None, &from, Elements::Functions(items.into()));
    }

    let mut data = DataSection::new();
    for addresses in with_gaps(&plan.data) {
        let at = ConstExpr::i32_const(i32::try_from(addresses.start)?);
        data.active(0, &at, program.bytes_at(&addresses)?.iter().copied());
    }

    let mut module = Module::new();
    module.section(&types).section(&imports).section(&functions).section(&elements);
    if program.data_count.is_some() {
        module.section(&DataCountSection { count: data.len() });
    }
    module.section(&code).section(&data);
    module.section(&program.noted());
    Ok(module.finish())
}

/// The same addresses in fewer pieces, with what is short between them: it is constant, and writing it
/// once more is shorter than saying where the next begins.
fn with_gaps(addresses: &[Range<u32>]) -> Vec<Range<u32>> {
    let mut pieces: Vec<Range<u32>> = Vec::new();
    for next in addresses {
        match pieces.last_mut() {
            Some(last) if next.start <= last.end + GAP_MOST => last.end = last.end.max(next.end),
            _ => pieces.push(next.clone()),
        }
    }
    pieces
}
