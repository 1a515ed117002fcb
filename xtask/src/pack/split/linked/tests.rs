//! A linked program, put together by hand, and what of its data moves.

use wasm_encoder::{
    CodeSection, ConstExpr, CustomSection, DataSection, DataSymbolDefinition, Encode as _,
    FunctionSection, MemorySection, MemoryType, Module, NameMap, NameSection, SymbolTable,
    TypeSection,
};

use super::Linked;

const START: u32 = 1024;
/// Named by `now`, by `later`, by both, by nobody; the place of a panic in `now` (the address of its file,
/// the length of that name, line and column), and the name of its file.
const PIECES: [&[u8]; 6] = [
    b"at first",
    b"afterwards",
    b"always",
    b"?",
    &[0x29, 0x04, 0, 0, 4, 0, 0, 0, 17, 0, 0, 0, 5, 0, 0, 0],
    b"a.rs\0",
];
const PLACE: usize = 4;
const FILE: usize = 5;
/// Which pieces the functions name.
const NAMED: [(&str, &[usize]); 2] = [("now", &[0, 2, PLACE]), ("later", &[1, 2])];
/// `i32.const` with room for any address, and `drop`.
const NAMING: [u8; 7] = [0x41, 0x80, 0x80, 0x80, 0x80, 0x00, 0x1a];
/// The kinds of relocations.
const MEMORY_ADDR_SLEB: u8 = 4;
const MEMORY_ADDR_I32: u8 = 5;
/// The parts of the section `linking`.
const SEGMENT_INFO: u8 = 5;

/// Where a piece lies in the data.
fn offset(piece: usize) -> usize {
    PIECES[..piece].iter().map(|bytes| bytes.len()).sum()
}

fn program() -> Vec<u8> {
    let mut types = TypeSection::new();
    types.ty().function([], []);
    let (mut functions, mut code, mut in_code) =
        (FunctionSection::new(), CodeSection::new(), Vec::new());
    // Behind the number of functions.
    let mut at = 1;
    let mut names = NameMap::new();
    for (number, (name, named)) in (0..).zip(NAMED) {
        functions.function(0);
        names.append(number, name);
        let body = [&[0][..], &NAMING.repeat(named.len()), &[0x0b]].concat();
        // Behind the length of the body, its locals and the instruction itself.
        in_code.extend(named.iter().enumerate().map(|(nth, piece)| (at + 3 + nth * 7, *piece)));
        at += 1 + body.len();
        code.raw(&body);
    }
    let mut memories = MemorySection::new();
    let memory64 = false;
    let (minimum, maximum, shared, page_size_log2) = (1, None, false, None);
    memories.memory(MemoryType { minimum, maximum, memory64, shared, page_size_log2 });
    let mut data = DataSection::new();
    data.active(0, &ConstExpr::i32_const(START.cast_signed()), PIECES.concat());
    // Behind the number of pieces, kind, address and length.
    let in_data = [(1 + 1 + 4 + 1 + offset(PLACE), FILE)];

    let mut module = Module::new();
    module.section(&types).section(&functions).section(&memories).section(&code).section(&data);
    module.section(&linking());
    module.section(&relocations("reloc.CODE", MEMORY_ADDR_SLEB, &in_code));
    module.section(&relocations("reloc.DATA", MEMORY_ADDR_I32, &in_data));
    let mut section = NameSection::new();
    section.functions(&names);
    module.section(&section);
    module.finish()
}

fn linking() -> CustomSection<'static> {
    let mut bytes = vec![2, SEGMENT_INFO];
    let info = [&[1, 7][..], b".rodata", &[0, 0]].concat();
    info.encode(&mut bytes);
    let mut symbols = SymbolTable::new();
    for (piece, own) in PIECES.iter().enumerate() {
        let number = |size: usize| u32::try_from(size).expect("a small program");
        let (offset, size) = (number(offset(piece)), number(own.len()));
        let name = format!("piece{piece}");
        symbols.data(0, &name, Some(DataSymbolDefinition { index: 0, offset, size }));
    }
    symbols.encode(&mut bytes);
    CustomSection { name: "linking".into(), data: bytes.into() }
}

/// What is named where: the places in the section, and the pieces.
fn relocations(name: &str, kind: u8, named: &[(usize, usize)]) -> CustomSection<'static> {
    let mut bytes = vec![0];
    named.len().encode(&mut bytes);
    for (at, piece) in named {
        bytes.push(kind);
        at.encode(&mut bytes);
        piece.encode(&mut bytes);
        0_i32.encode(&mut bytes);
    }
    CustomSection { name: name.to_owned().into(), data: bytes.into() }
}

/// What moves with those functions.
fn moved(is_one: impl Fn(&str) -> bool) -> Vec<Vec<u8>> {
    let program = program();
    let linked = Linked::read(&program).expect("it is well linked");
    let ranges = linked.only_of(is_one).into_iter();
    let bytes = ranges.map(|range| {
        let at = |address: u32| (address - START) as usize;
        linked.bytes[at(range.start)..at(range.end)].to_vec()
    });
    bytes.collect()
}

#[test]
fn data_moves_with_the_functions_that_alone_name_it() {
    let place = [PIECES[PLACE], PIECES[FILE]].concat();
    assert_eq!(moved(|name| name == "later"), [b"afterwards".to_vec(), place]);
}

#[test]
fn the_places_of_panics_move_whoever_names_them_and_what_nobody_names_stays() {
    assert_eq!(moved(|_| false), [[PIECES[PLACE], PIECES[FILE]].concat()]);
    let all = moved(|_| true).concat();
    assert!(!all.contains(&b'?'), "{all:?}");
}

#[test]
fn a_program_without_the_notes_of_the_linker_is_refused() {
    let why = Linked::read(&wat::parse_str("(module)").expect("a module")).err();
    assert!(why.is_some_and(|why| why.to_string().contains("--emit-relocs")));
}
