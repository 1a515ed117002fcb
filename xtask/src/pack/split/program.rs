//! A program taken apart, as far as dividing it asks.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use anyhow::{Context, Result, bail, ensure};
use wasm_encoder::CustomSection;
use wasmparser::{
    Data, DataKind, Element, ElementItems, ElementKind, Export, ExternalKind, FuncType,
    FunctionBody, Global, Import, KnownCustom, MemoryType, Name, Operator, Parser, Payload, Table,
    TypeRef, TypeSectionReader,
};

/// The name of the section that lists what of the machine a program uses.
const FEATURES: &str = "target_features";

/// Its sections.
pub struct Program<'a> {
    pub types: TypeSectionReader<'a>,
    pub imports: Vec<Import<'a>>,
    /// The type of each function, imported ones first.
    pub types_of: Vec<u32>,
    pub tables: Vec<Table<'a>>,
    pub memory: MemoryType,
    pub globals: Vec<Global<'a>>,
    pub exports: Vec<Export<'a>>,
    pub elements: Vec<Element<'a>>,
    pub bodies: Vec<FunctionBody<'a>>,
    pub data_count: Option<u32>,
    pub data: Vec<Data<'a>>,
    /// What of the machine it uses, as the compiler wrote it down for tools that come after.
    pub features: &'a [u8],
    /// How many slots the table of functions has.
    pub slots: u32,
    /// The slot of each function that stands in the table.
    pub slot_of: BTreeMap<u32, u32>,
    names: BTreeMap<u32, &'a str>,
}

impl<'a> Program<'a> {
    pub fn read(wasm: &'a [u8]) -> Result<Self> {
        let (mut types, mut memory, mut data_count, mut data) = (None, None, None, Vec::new());
        let (mut imports, mut types_of, mut own_types) = (Vec::new(), Vec::new(), Vec::new());
        let mut features: &[u8] = &[];
        let (mut tables, mut globals, mut exports) = (Vec::new(), Vec::new(), Vec::new());
        let (mut elements, mut bodies, mut names) = (Vec::new(), Vec::new(), BTreeMap::new());
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::TypeSection(section) => types = Some(section),
                Payload::ImportSection(section) => {
                    imports = section.into_imports().collect::<Result<_, _>>()?;
                }
                Payload::FunctionSection(section) => {
                    own_types = section.into_iter().collect::<Result<_, _>>()?;
                }
                Payload::TableSection(section) => {
                    tables = section.into_iter().collect::<Result<_, _>>()?;
                }
                Payload::MemorySection(section) => {
                    memory = section.into_iter().next().transpose()?;
                }
                Payload::GlobalSection(section) => {
                    globals = section.into_iter().collect::<Result<_, _>>()?;
                }
                Payload::ExportSection(section) => {
                    exports = section.into_iter().collect::<Result<_, _>>()?;
                }
                Payload::ElementSection(section) => {
                    elements = section.into_iter().collect::<Result<_, _>>()?;
                }
                Payload::CodeSectionEntry(body) => bodies.push(body),
                Payload::DataCountSection { count, .. } => data_count = Some(count),
                Payload::DataSection(section) => {
                    data = section.into_iter().collect::<Result<_, _>>()?;
                }
                Payload::CustomSection(section) => {
                    if section.name() == FEATURES {
                        features = section.data();
                    }
                    if let KnownCustom::Name(section) = section.as_known() {
                        names = names_of_functions(section)?;
                    }
                }
                Payload::StartSection { .. } => bail!("the program has a start of its own"),
                _ => {}
            }
        }
        for import in &imports {
            let TypeRef::Func(kind) = import.ty else { bail!("it imports more than functions") };
            types_of.push(kind);
        }
        types_of.append(&mut own_types);
        let slots = u32::try_from(tables.first().context("it has no table")?.ty.initial)?;
        let mut program = Self {
            types: types.context("it has no types")?,
            imports,
            types_of,
            tables,
            memory: memory.context("it has no memory")?,
            globals,
            exports,
            elements,
            bodies,
            data_count,
            data,
            features,
            slots,
            slot_of: BTreeMap::new(),
            names,
        };
        program.slot_of = program.slots_of_functions()?;
        Ok(program)
    }

    /// How many functions come from outside.
    pub fn imported(&self) -> u32 {
        u32::try_from(self.imports.len()).expect("counted in 32 bits in the file")
    }

    /// Its own functions.
    pub fn defined(&self) -> impl Iterator<Item = (u32, &FunctionBody<'a>)> {
        (self.imported()..).zip(&self.bodies)
    }

    /// The name of a function as the compiler gave it; empty where it has none.
    pub fn name(&self, index: u32) -> &'a str {
        self.names.get(&index).copied().unwrap_or_default()
    }

    /// The functions that stand in the table, and those that are given away.
    pub fn held(&self) -> BTreeSet<u32> {
        let exported = self.exports.iter().filter(|export| export.kind == ExternalKind::Func);
        exported.map(|export| export.index).chain(self.slot_of.keys().copied()).collect()
    }

    /// Who calls whom, by name.
    pub fn calls(&self) -> Result<BTreeSet<(u32, u32)>> {
        let mut calls = BTreeSet::new();
        for (index, body) in self.defined() {
            for operator in body.get_operators_reader()? {
                if let Operator::Call { function_index } = operator? {
                    calls.insert((index, function_index));
                }
            }
        }
        Ok(calls)
    }

    /// Where some bytes lie in memory.
    pub fn place_of(&self, bytes: &[u8]) -> Result<Range<u32>> {
        let mut found = self
            .data
            .iter()
            .flat_map(|data| memchr::memmem::find_iter(data.data, bytes).map(move |at| (at, data)));
        let (at, data) = found.next().context("the late texts are not in the program")?;
        ensure!(found.next().is_none(), "the late texts are in the program more than once");
        let start = start_of(data)? + u32::try_from(at)?;
        Ok(start..start + u32::try_from(bytes.len())?)
    }

    /// What lies at some addresses from the start on.
    pub fn bytes_at(&self, addresses: &Range<u32>) -> Result<&'a [u8]> {
        for data in &self.data {
            let Some(at) = addresses.start.checked_sub(start_of(data)?) else { continue };
            let at = at as usize;
            if let Some(bytes) = data.data.get(at..at + addresses.len()) {
                return Ok(bytes);
            }
        }
        bail!("the program has no data at {addresses:?}")
    }

    /// The functions that cannot move, since they name what only their own part can name.
    pub fn bound(&self) -> Result<BTreeSet<u32>> {
        use Operator as O;
        let mut bound = BTreeSet::new();
        for (index, body) in self.defined() {
            for operator in body.get_operators_reader()? {
                let operator = operator?;
                ensure!(
                    !matches!(operator, O::MemoryInit { .. } | O::DataDrop { .. }),
                    "the program names its data by their numbers, which change"
                );
                if matches!(
                    operator,
                    O::TableInit { .. } | O::RefFunc { .. } | O::ReturnCall { .. }
                ) {
                    bound.insert(index);
                }
            }
        }
        Ok(bound)
    }

    /// What of the machine it uses, for a part of it.
    pub fn noted(&self) -> CustomSection<'a> {
        CustomSection { name: FEATURES.into(), data: self.features.into() }
    }

    /// The type of a function.
    pub fn kind(&self, index: u32) -> Result<FuncType> {
        let at = self.types_of.get(index as usize).context("no such function")?;
        let mut kinds = self.types.clone().into_iter_err_on_gc_types();
        let kind = kinds.nth(*at as usize).context("no such type")?;
        Ok(kind?)
    }

    fn slots_of_functions(&self) -> Result<BTreeMap<u32, u32>> {
        let mut slots = BTreeMap::new();
        for element in &self.elements {
            let ElementKind::Active { table_index: None | Some(0), offset_expr } = &element.kind
            else {
                bail!("it fills another table than that of functions");
            };
            let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else {
                bail!("its table does not say where it is filled");
            };
            let ElementItems::Functions(functions) = &element.items else {
                bail!("its table is filled with more than functions");
            };
            for (slot, function) in (u32::try_from(value)?..).zip(functions.clone()) {
                slots.entry(function?).or_insert(slot);
            }
        }
        ensure!(!slots.is_empty(), "its table is empty");
        Ok(slots)
    }
}

/// Where data lies in memory.
pub fn start_of(data: &Data<'_>) -> Result<u32> {
    let DataKind::Active { offset_expr, .. } = &data.kind else {
        bail!("the program has data that does not lie in memory from the start");
    };
    let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else {
        bail!("data of the program does not say where it lies");
    };
    Ok(u32::try_from(value)?)
}

/// The names that functions have in a program.
pub fn names_of_functions(
    section: wasmparser::NameSectionReader<'_>,
) -> Result<BTreeMap<u32, &str>> {
    let mut names = BTreeMap::new();
    for part in section {
        if let Name::Function(map) = part? {
            for naming in map {
                let naming = naming?;
                names.insert(naming.index, naming.name);
            }
        }
    }
    Ok(names)
}
