//! The first part: all but the functions that move, with stand-ins for those that it calls.

use anyhow::{Context, Result};
use wasm_encoder::reencode::Reencode as _;
use wasm_encoder::{
    CodeSection, ConstExpr, DataCountSection, DataSection, ElementSection, Elements, EntityType,
    ExportKind, ExportSection, Function, FunctionSection, GlobalSection, ImportSection,
    MemorySection, Module, TableSection, TypeSection,
};

use super::program::{Program, start_of};
use super::{BRING, GLOBAL, Plan, Renumbered, TABLE};

pub fn wasm(program: &Program<'_>, plan: &Plan) -> Result<Vec<u8>> {
    let bring = program.imported();
    let staying = program.defined().filter(|(index, _)| !plan.moved.contains(index));
    let staying = staying.collect::<Vec<_>>();
    let order = (0..bring)
        .chain([u32::MAX])
        .chain(staying.iter().map(|(index, _)| *index))
        .chain(plan.slots.keys().copied());
    let mut new = Renumbered(order.zip(0..).collect());

    let mut types = TypeSection::new();
    new.parse_type_section(&mut types, program.types.clone())?;
    let nothing = types.len();
    types.ty().function([], []);

    let mut imports = ImportSection::new();
    for import in &program.imports {
        new.parse_import(&mut imports, *import)?;
    }
    let glue = program.imports.first().context("the program asks nothing of its glue")?.module;
    imports.import(glue, BRING, EntityType::Function(nothing));

    let mut functions = FunctionSection::new();
    let mut code = CodeSection::new();
    for (index, body) in staying {
        functions.function(program.types_of[index as usize]);
        new.parse_function_body(&mut code, body.clone())?;
    }
    for (index, slot) in &plan.slots {
        let kind = program.types_of[*index as usize];
        functions.function(kind);
        code.function(&stand_in(program, *index, *slot, bring)?);
    }

    let mut tables = TableSection::new();
    let more = u64::try_from(plan.added.len())?;
    for (at, table) in program.tables.iter().enumerate() {
        let mut kind = new.table_type(table.ty)?;
        if at == 0 {
            kind.minimum += more;
            kind.maximum = kind.maximum.map(|most| most + more);
        }
        tables.table(kind);
    }
    let mut memories = MemorySection::new();
    memories.memory(new.memory_type(program.memory)?);
    let mut globals = GlobalSection::new();
    for global in &program.globals {
        new.parse_global(&mut globals, global.clone())?;
    }

    let mut exports = ExportSection::new();
    for export in &program.exports {
        new.parse_export(&mut exports, *export)?;
    }
    for (at, _) in (0..).zip(&program.tables) {
        exports.export(&format!("{TABLE}{at}"), ExportKind::Table, at);
    }
    for (at, _) in (0..).zip(&program.globals) {
        exports.export(&format!("{GLOBAL}{at}"), ExportKind::Global, at);
    }

    let mut elements = ElementSection::new();
    for element in &program.elements {
        new.parse_element(&mut elements, element.clone())?;
    }
    let added = plan.added.iter().map(|index| new.function_index(*index));
    let added = added.collect::<Result<Vec<_>, _>>()?;
    let from = ConstExpr::i32_const(i32::try_from(program.slots)?);
    elements.active(None, &from, Elements::Functions(added.into()));

    let data = data(program, plan)?;

    let mut module = Module::new();
    module.section(&types).section(&imports).section(&functions).section(&tables);
    module.section(&memories).section(&globals).section(&exports).section(&elements);
    if program.data_count.is_some() {
        module.section(&DataCountSection { count: data.len() });
    }
    module.section(&code).section(&data).section(&program.noted());
    Ok(module.finish())
}

/// Lets the rest come, then calls what it has put into that slot.
fn stand_in(program: &Program<'_>, index: u32, slot: u32, bring: u32) -> Result<Function> {
    let kind = program.kind(index)?;
    let mut function = Function::new([]);
    let mut says = function.instructions();
    says.call(bring);
    for at in 0..u32::try_from(kind.params().len())? {
        says.local_get(at);
    }
    says.i32_const(i32::try_from(slot)?);
    says.call_indirect(0, program.types_of[index as usize]);
    says.end();
    Ok(function)
}

/// How much may be missing from the data before what follows begins anew: zeros cost less.
const GAP_MOST: usize = 256;

/// The data without what has moved.
fn data(program: &Program<'_>, plan: &Plan) -> Result<DataSection> {
    let mut data = DataSection::new();
    for piece in &program.data {
        let start = start_of(piece)?;
        let mut bytes = piece.data.to_vec();
        let mut from = 0;
        let mut lay = |from: usize, bytes: &[u8]| -> Result<()> {
            let at = ConstExpr::i32_const(i32::try_from(start as usize + from)?);
            data.active(0, &at, bytes.iter().copied());
            Ok(())
        };
        for moved in &plan.data {
            let Some(at) = moved.start.checked_sub(start).map(|at| at as usize) else { continue };
            let end = at + moved.len();
            let Some(gone) = bytes.get_mut(at..end) else { continue };
            gone.fill(0);
            if gone.len() > GAP_MOST {
                lay(from, &bytes[from..at])?;
                from = end;
            }
        }
        lay(from, &bytes[from..])?;
    }
    Ok(data)
}
