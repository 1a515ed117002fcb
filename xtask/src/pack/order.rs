//! The order of a program's functions. Which comes first means nothing to a browser, and much to
//! compression: what is alike is shorter when it stands close together.

use std::collections::{BTreeSet, HashMap};
use std::convert::Infallible;

use anyhow::{Result, ensure};
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{CodeSectionReader, FunctionSectionReader, Parser, Payload, TypeRef};

/// How many bytes in a row make a piece that two functions have in common.
const PIECE: usize = 5;
/// What more functions than these have in common makes no two of them alike.
const COMMON_MOST: usize = 60;

type Piece = [u8; PIECE];

/// The same program with its functions in the order in which each is followed by the one that is most
/// alike.
pub fn ordered(wasm: &[u8]) -> Result<Vec<u8>> {
    let (mut imported, mut bodies) = (0, Vec::new());
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
            _ => {}
        }
    }
    let order = by_likeness(&bodies);
    let mut place_of = vec![0; order.len()];
    for (place, at) in (0..).zip(&order) {
        place_of[*at] = place;
    }
    let mut module = Module::new();
    Ordered { imported, order, place_of }.parse_core_module(&mut module, Parser::new(0), wasm)?;
    let module = module.finish();
    ensure!(
        module.len().abs_diff(wasm.len()) < wasm.len() / 10,
        "in another order the program has quite another length"
    );
    Ok(module)
}

/// From the longest on, each followed by the one that has most in common with it for its length.
fn by_likeness(bodies: &[&[u8]]) -> Vec<usize> {
    let pieces: Vec<BTreeSet<Piece>> = bodies
        .iter()
        .map(|body| body.windows(PIECE).filter_map(|p| p.try_into().ok()).collect())
        .collect();
    let mut with: HashMap<Piece, Vec<usize>> = HashMap::new();
    for (at, own) in pieces.iter().enumerate() {
        for piece in own {
            with.entry(*piece).or_default().push(at);
        }
    }
    with.retain(|_, functions| (2..=COMMON_MOST).contains(&functions.len()));
    let mut left = (0..bodies.len()).collect::<BTreeSet<_>>();
    let mut order = Vec::new();
    let mut in_common = vec![0_u64; bodies.len()];
    let longest = |left: &BTreeSet<usize>| left.iter().copied().max_by_key(|at| bodies[*at].len());
    let mut next = longest(&left);
    while let Some(at) = next {
        left.remove(&at);
        order.push(at);
        let mut alike = BTreeSet::new();
        for other in pieces[at].iter().filter_map(|piece| with.get(piece)).flatten() {
            if left.contains(other) {
                in_common[*other] += 1;
                alike.insert(*other);
            }
        }
        let likeness = |other: &usize| {
            let length = u64::try_from(pieces[*other].len()).unwrap_or(u64::MAX);
            // In thousandths: compared, not shown.
            in_common[*other].pow(2) * 1000 / length
        };
        next = alike.iter().copied().max_by_key(likeness).or_else(|| longest(&left));
        for other in alike {
            in_common[other] = 0;
        }
    }
    order
}

/// Writes functions down in another order, with their new numbers wherever they are named.
struct Ordered {
    imported: u32,
    /// Which function comes when, without the imported ones.
    order: Vec<usize>,
    place_of: Vec<u32>,
}

impl Reencode for Ordered {
    type Error = Infallible;

    fn function_index(&mut self, index: u32) -> Result<u32, Error<Infallible>> {
        Ok(match index.checked_sub(self.imported) {
            Some(own) => self.imported + self.place_of[own as usize],
            None => index,
        })
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let kinds = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for at in &self.order {
            functions.function(kinds[*at]);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let bodies = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for at in self.order.clone() {
            self.parse_function_body(code, bodies[at].clone())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use wasmi::{Engine, Linker, Store};

    use super::*;

    /// Alike: `$sum` and `$sum_again`; `main` calls by name and through the table.
    const PROGRAM: &str = r#"(module
        (import "" "one" (func $one (result i32)))
        (table 1 funcref)
        (elem (i32.const 0) $sum_again)
        (func $sum (param i32) (result i32)
            (i32.add (i32.const 123456) (i32.mul (local.get 0) (i32.const 654321))))
        (func (export "main") (param i32) (result i32)
            (i32.xor
                (i32.mul (call $one) (call $sum (local.get 0)))
                (call_indirect (param i32) (result i32) (call $other (local.get 0)) (i32.const 0))))
        (func $other (param i32) (result i32) (i32.rotl (local.get 0) (i32.const 7)))
        (func $sum_again (param i32) (result i32)
            (i32.sub (i32.const 123456) (i32.mul (local.get 0) (i32.const 654321)))))"#;

    fn main_of(program: &[u8], given: i32) -> i32 {
        let engine = Engine::default();
        let mut store = Store::new(&engine, ());
        let mut linker = Linker::new(&engine);
        linker.func_wrap("", "one", || 3).expect("a new name");
        let module = wasmi::Module::new(&engine, program).expect("a sound program");
        let instance = linker.instantiate_and_start(&mut store, &module).expect("all is there");
        let main = instance.get_typed_func::<i32, i32>(&store, "main").expect("a main");
        main.call(&mut store, given).expect("it ends")
    }

    fn bodies(program: &[u8]) -> Vec<Vec<u8>> {
        let payloads = Parser::new(0).parse_all(program).map(|one| one.expect("a sound program"));
        let code = payloads.filter_map(|payload| match payload {
            Payload::CodeSectionEntry(body) => Some(body.as_bytes().to_vec()),
            _ => None,
        });
        code.collect()
    }

    #[test]
    fn a_program_in_another_order_does_the_same() {
        let program = wat::parse_str(PROGRAM).expect("a sound program");
        let ordered = ordered(&program).expect("a program that can be taken apart");
        assert_ne!(bodies(&program), bodies(&ordered));
        for given in [0, 1, -5, 77777] {
            assert_eq!(main_of(&program, given), main_of(&ordered, given));
        }
    }

    #[test]
    fn functions_that_are_alike_stand_beside_one_another() {
        let program = wat::parse_str(PROGRAM).expect("a sound program");
        let before = bodies(&program);
        let order = by_likeness(&before.iter().map(Vec::as_slice).collect::<Vec<_>>());
        let place =
            |wanted: usize| order.iter().position(|at| *at == wanted).expect("all are there");
        assert_eq!(place(0).abs_diff(place(3)), 1, "{order:?}");
    }
}
