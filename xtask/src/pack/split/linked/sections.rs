//! The sections of a linked program that say who names what.

use std::collections::BTreeMap;
use std::ops::Range;

use anyhow::{Context, Result, bail, ensure};
use wasmparser::{
    Data, DefinedDataSymbol, FunctionBody, KnownCustom, Linking, LinkingSectionReader, Parser,
    Payload, RelocSectionReader, RelocationType, SymbolInfo, TypeRef,
};

use super::super::program::{names_of_functions, start_of};

/// The data that nobody changes.
const CONSTANT: &str = ".rodata";

/// Who names data, and which.
pub struct Naming<'a> {
    /// In a function: its name, nothing where it has none.
    pub in_functions: Vec<(&'a str, Symbol)>,
    /// In constant data: at which of its bytes.
    pub in_constants: Vec<(usize, Symbol)>,
    /// In data that changes.
    pub elsewhere: Vec<Symbol>,
}

/// The number of what is named in the linker's list.
pub type Symbol = u32;

/// What the linker's sections hold.
#[derive(Default)]
pub struct Sections<'a> {
    /// Where the constant data begins in memory.
    pub start: u32,
    /// The constant data.
    pub constant: &'a [u8],
    /// Which section of data that is, and where it begins in the file's section.
    constant_number: u32,
    constant_from: usize,
    imported: u32,
    code_start: usize,
    bodies: Vec<Range<usize>>,
    names: BTreeMap<u32, &'a str>,
    linking: Option<LinkingSectionReader<'a>>,
    in_code: Option<RelocSectionReader<'a>>,
    in_data: Option<RelocSectionReader<'a>>,
}

impl<'a> Sections<'a> {
    /// Finds them in a program.
    pub fn read(wasm: &'a [u8]) -> Result<Self> {
        let mut found = Self::default();
        let mut data = (0, Vec::new());
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        found.imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::CodeSectionStart { unchecked_range, .. } => {
                    found.code_start = usize::try_from(unchecked_range.start)?;
                }
                Payload::CodeSectionEntry(body) => found.bodies.push(range(&body)?),
                Payload::DataSection(section) => {
                    let start = usize::try_from(section.range().start)?;
                    data = (start, section.into_iter().collect::<Result<_, _>>()?);
                }
                Payload::CustomSection(section) => match (section.name(), section.as_known()) {
                    (_, KnownCustom::Name(section)) => found.names = names_of_functions(section)?,
                    (_, KnownCustom::Linking(section)) => found.linking = Some(section),
                    ("reloc.CODE", KnownCustom::Reloc(section)) => found.in_code = Some(section),
                    ("reloc.DATA", KnownCustom::Reloc(section)) => found.in_data = Some(section),
                    _ => {}
                },
                _ => {}
            }
        }
        found.constant_number = found.number_of(CONSTANT)?;
        let (section, pieces) = data;
        let constant = pieces.get(found.constant_number as usize);
        found.take_constant(section, constant.context("the constant data is missing")?)?;
        Ok(found)
    }

    /// What of the constant data the linker knows by name, with its place there.
    pub fn symbols(&self) -> Result<BTreeMap<Symbol, Range<usize>>> {
        let mut symbols = BTreeMap::new();
        for part in self.linking()?.subsections() {
            let Linking::SymbolTable(table) = part? else { continue };
            for (number, symbol) in (0..).zip(table) {
                let SymbolInfo::Data { symbol: Some(place), .. } = symbol? else { continue };
                let DefinedDataSymbol { index, offset, size } = place;
                if index == self.constant_number && size > 0 {
                    let start = offset as usize;
                    symbols.insert(number, start..start + size as usize);
                }
            }
        }
        Ok(symbols)
    }

    /// Who names data, and which.
    pub fn naming(&self) -> Result<Naming<'a>> {
        let mut naming =
            Naming { in_functions: Vec::new(), in_constants: Vec::new(), elsewhere: Vec::new() };
        for (at, symbol) in named_in(self.in_code.as_ref().context("no reloc.CODE")?)? {
            naming.in_functions.push((self.function_at(self.code_start + at)?, symbol));
        }
        let constants = self.constant_from..self.constant_from + self.constant.len();
        for (at, symbol) in named_in(self.in_data.as_ref().context("no reloc.DATA")?)? {
            if constants.contains(&at) {
                naming.in_constants.push((at - constants.start, symbol));
            } else {
                naming.elsewhere.push(symbol);
            }
        }
        Ok(naming)
    }

    fn linking(&self) -> Result<&LinkingSectionReader<'a>> {
        self.linking.as_ref().context("the linker wrote nothing down: it wants --emit-relocs")
    }

    fn number_of(&self, wanted: &str) -> Result<u32> {
        for part in self.linking()?.subsections() {
            let Linking::SegmentInfo(segments) = part? else { continue };
            for (number, segment) in (0..).zip(segments) {
                if segment?.name == wanted {
                    return Ok(number);
                }
            }
        }
        bail!("the program has no {wanted}")
    }

    fn take_constant(&mut self, section: usize, constant: &Data<'a>) -> Result<()> {
        self.start = start_of(constant)?;
        self.constant = constant.data;
        self.constant_from = usize::try_from(constant.range.end)? - constant.data.len() - section;
        Ok(())
    }

    /// The name of the function that a byte of the file belongs to.
    fn function_at(&self, at: usize) -> Result<&'a str> {
        let number = self.bodies.partition_point(|body| body.end <= at);
        let is_inside = self.bodies.get(number).is_some_and(|body| body.contains(&at));
        ensure!(is_inside, "the linker names data where there is no function");
        let index = self.imported + u32::try_from(number)?;
        Ok(self.names.get(&index).copied().unwrap_or_default())
    }
}

fn range(body: &FunctionBody<'_>) -> Result<Range<usize>> {
    let range = body.range();
    Ok(usize::try_from(range.start)?..usize::try_from(range.end)?)
}

/// Where in its section data is named, and which.
fn named_in(section: &RelocSectionReader<'_>) -> Result<Vec<(usize, Symbol)>> {
    let mut named = Vec::new();
    for entry in section.entries() {
        let entry = entry?;
        match entry.ty {
            RelocationType::MemoryAddrLeb
            | RelocationType::MemoryAddrSleb
            | RelocationType::MemoryAddrI32 => named.push((entry.offset as usize, entry.index)),
            RelocationType::FunctionIndexLeb
            | RelocationType::TableIndexSleb
            | RelocationType::TableIndexI32
            | RelocationType::TypeIndexLeb
            | RelocationType::GlobalIndexLeb
            | RelocationType::TableNumberLeb => {}
            other => bail!("the linker names something in an unknown way: {other:?}"),
        }
    }
    Ok(named)
}
