//! A small program, whole and divided, run by an interpreter.

use wasmi::{Caller, Engine, Extern, Instance, Linker, Module, Store};
use wasmparser::{Parser, Payload};

use super::{BRING, Parts, WATCH, split_by, watched};

/// `main` calls what comes later by name and through the table; what comes later calls back, and reads
/// the late text.
const PROGRAM: &str = r#"(module
    (import "glue" "seen" (func $seen (param i32)))
    (memory (export "memory") 1)
    (table 2 funcref)
    (elem (i32.const 1) $later_held)
    (global $pointer (mut i32) (i32.const 1000))
    (data (i32.const 16) "before LATE after")
    (func $twice (param i32) (result i32) (i32.mul (local.get 0) (i32.const 2)))
    (func $only_later (param i32) (result i32) (i32.add (local.get 0) (global.get $pointer)))
    (func $later_named (param i32) (result i32)
        (call $seen (local.get 0))
        (global.set $pointer (i32.add (global.get $pointer) (i32.const 1)))
        (call $only_later (call $twice (local.get 0))))
    (func $later_held (param i32) (result i32)
        (i32.add (local.get 0) (i32.load8_u (i32.const 23))))
    (func (export "main") (param i32) (result i32)
        (i32.add
            (call $later_named (local.get 0))
            (call_indirect (param i32) (result i32) (call $twice (local.get 0)) (i32.const 1)))))"#;

const LATE: &[u8] = b"LATE";
const LATE_AT: usize = 23;
const READER: &str = "later_held";

/// What happened outside, and the rest as long as nobody brought it.
#[derive(Default)]
struct Outside {
    seen: Vec<i32>,
    rest: Option<Vec<u8>>,
    first: Option<Instance>,
    asked: usize,
}

struct Running {
    store: Store<Outside>,
    instance: Instance,
}

impl Running {
    fn start(program: &[u8], rest: Option<Vec<u8>>) -> Self {
        let engine = Engine::default();
        let mut store = Store::new(&engine, Outside { rest, ..Outside::default() });
        let mut linker = Linker::new(&engine);
        let seen = |mut caller: Caller<'_, Outside>, what: i32| caller.data_mut().seen.push(what);
        linker.func_wrap("glue", "seen", seen).expect("a new name");
        linker.func_wrap("glue", BRING, bring).expect("a new name");
        let module = Module::new(&engine, program).expect("a sound program");
        let instance = linker.instantiate_and_start(&mut store, &module).expect("all is there");
        store.data_mut().first = Some(instance);
        Self { store, instance }
    }

    fn main(&mut self, with: i32) -> i32 {
        let main = self.instance.get_typed_func::<i32, i32>(&self.store, "main");
        main.expect("it is given away").call(&mut self.store, with).expect("it ends")
    }

    fn late(&self) -> &[u8] {
        let memory = self.instance.get_memory(&self.store, "memory").expect("it is given away");
        &memory.data(&self.store)[LATE_AT..LATE_AT + LATE.len()]
    }
}

/// As `frame/rest.js` does it.
fn bring(mut caller: Caller<'_, Outside>) {
    caller.data_mut().asked += 1;
    let Some(rest) = caller.data_mut().rest.take() else { return };
    let first = caller.data().first.expect("it runs");
    let module = Module::new(caller.engine(), &*rest).expect("a sound rest");
    let mut linker = Linker::new(caller.engine());
    for import in module.imports() {
        let given = first.get_export(&caller, import.name()).unwrap_or_else(|| {
            let slot = import.name().parse::<u64>().expect("a slot of the table");
            let table = first.get_table(&caller, "table0").expect("it is given away");
            let held = table.get(&caller, slot).expect("within the table");
            let held = held.funcref().and_then(|held| held.val().copied().copied());
            Extern::Func(held.expect("the slot is taken"))
        });
        linker.define(import.module(), import.name(), given).expect("a new name");
    }
    linker.instantiate_and_start(&mut caller, &module).expect("all is there");
}

fn is_later(name: &str, _: usize) -> bool {
    name.starts_with("later")
}

fn program() -> Vec<u8> {
    wat::parse_str(PROGRAM).expect("it is well written")
}

fn parts() -> Parts {
    split_by(&program(), None, LATE, is_later, &[READER]).expect("it can be divided")
}

#[test]
fn a_divided_program_does_what_the_whole_one_does() {
    let Parts { first, rest } = parts();
    let (mut whole, mut divided) =
        (Running::start(&program(), None), Running::start(&first, Some(rest)));
    for with in [0, 1, -7, 4000] {
        assert_eq!(divided.main(with), whole.main(with), "with {with}");
    }
    assert_eq!(divided.store.data().seen, whole.store.data().seen);
    assert_eq!(divided.late(), whole.late());
}

#[test]
fn late_texts_lie_with_the_rest_and_come_with_it() {
    let Parts { first, rest } = parts();
    let holds = |part: &[u8]| part.windows(LATE.len()).any(|piece| piece == LATE);
    assert!(!holds(&first) && holds(&rest));
    let mut divided = Running::start(&first, Some(rest));
    assert_eq!(divided.late(), [0; LATE.len()]);
    divided.main(1);
    assert_eq!(divided.late(), LATE);
}

#[test]
fn the_table_holds_the_rest_itself_once_it_is_there() {
    let Parts { first, rest } = parts();
    let mut divided = Running::start(&first, Some(rest));
    divided.main(1);
    let asked = divided.store.data().asked;
    divided.main(1);
    // By name there is still the stand-in; through the table there is none any more.
    assert_eq!(divided.store.data().asked - asked, 1);
}

#[test]
fn what_only_the_rest_calls_goes_with_it() {
    let Parts { first, rest } = parts();
    let written = |part: &[u8]| {
        let is_body = |payload| matches!(payload, Ok(Payload::CodeSectionEntry(_)));
        Parser::new(0).parse_all(part).map(is_body).filter(|is_body| *is_body).count()
    };
    // In the first part: two of its own, and two that stand in.
    assert_eq!((written(&program()), written(&first), written(&rest)), (5, 4, 3));
}

#[test]
fn a_watched_program_does_the_same_and_tells_what_it_calls() {
    let engine = Engine::default();
    let mut store = Store::new(&engine, Vec::<i32>::new());
    let mut linker = Linker::new(&engine);
    linker.func_wrap("glue", "seen", |_: i32| {}).expect("a new name");
    let watch = |mut caller: Caller<'_, Vec<i32>>, which: i32| caller.data_mut().push(which);
    linker.func_wrap("glue", WATCH, watch).expect("a new name");
    let watched = watched(&program()).expect("it can be taken apart");
    let module = Module::new(&engine, &watched).expect("a sound program");
    let instance = linker.instantiate_and_start(&mut store, &module).expect("all is there");
    let main = instance.get_typed_func::<i32, i32>(&store, "main").expect("it is given away");
    let said = main.call(&mut store, 7).expect("it ends");
    assert_eq!(said, Running::start(&program(), None).main(7));
    // As they stand in the program, behind the one that comes from outside.
    let (twice, only_later, later_named, later_held, main) = (1, 2, 3, 4, 5);
    assert_eq!(store.data(), &[main, later_named, twice, only_later, twice, later_held]);
}

#[test]
fn what_is_not_there_or_not_once_is_missed() {
    let refused = |late: &[u8], later: fn(&str, usize) -> bool, reader: &str| {
        let parts = split_by(&program(), None, late, later, &[reader]);
        parts.err().map_or_else(String::new, |why| why.to_string())
    };
    assert!(refused(b"nowhere", is_later, READER).contains("not in the program"));
    assert!(refused(b"e", is_later, READER).contains("more than once"));
    assert!(refused(LATE, is_later, "twice").contains("twice, which reads data"));
    assert!(refused(LATE, |_, _| false, READER).contains("later_held, which reads data"));
}
