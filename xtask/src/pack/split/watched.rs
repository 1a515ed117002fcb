//! A program that says which of its functions it calls.

use std::convert::Infallible;

use anyhow::{Context, Result};
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{
    CodeSection, EntityType, ImportSection, Instruction, Module, TypeSection, ValType,
};
use wasmparser::{
    CustomSectionReader, FunctionBody, ImportSectionReader, Parser, TypeSectionReader,
};

use super::program::Program;

/// The function of the glue that is told the number of each function as it is called.
pub const WATCH: &str = "watch";

/// The same program, which tells its glue whenever one of its functions begins.
pub fn watched(wasm: &[u8]) -> Result<Vec<u8>> {
    let program = Program::read(wasm)?;
    let glue = program.imports.first().context("the program asks nothing of its glue")?.module;
    let mut watched =
        Watched { glue, watch: program.imported(), next: program.imported(), kind: 0 };
    let mut module = Module::new();
    watched.parse_core_module(&mut module, Parser::new(0), wasm)?;
    Ok(module.finish())
}

struct Watched<'a> {
    glue: &'a str,
    /// Its number: behind all that was imported before.
    watch: u32,
    /// The number that the next function had.
    next: u32,
    /// The type of what is told.
    kind: u32,
}

impl Reencode for Watched<'_> {
    type Error = Infallible;

    fn function_index(&mut self, index: u32) -> Result<u32, Error<Infallible>> {
        Ok(index + u32::from(index >= self.watch))
    }

    fn parse_type_section(
        &mut self,
        types: &mut TypeSection,
        section: TypeSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        utils::parse_type_section(self, types, section)?;
        self.kind = types.len();
        types.ty().function([ValType::I32], []);
        Ok(())
    }

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        utils::parse_import_section(self, imports, section)?;
        imports.import(self.glue, WATCH, EntityType::Function(self.kind));
        Ok(())
    }

    fn parse_function_body(
        &mut self,
        code: &mut CodeSection,
        body: FunctionBody<'_>,
    ) -> Result<(), Error<Infallible>> {
        let mut function = self.new_function_with_parsed_locals(&body)?;
        function.instruction(&Instruction::I32Const(self.next.cast_signed()));
        function.instruction(&Instruction::Call(self.watch));
        self.next += 1;
        let mut operators = body.get_operators_reader()?;
        while !operators.eof() {
            function.instruction(&self.parse_instruction(&mut operators)?);
        }
        code.function(&function);
        Ok(())
    }

    fn parse_custom_section(
        &mut self,
        _: &mut Module,
        _: CustomSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        Ok(())
    }
}
