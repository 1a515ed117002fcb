//! Short names between program and glue: those of wasm-bindgen end in digests, which no compression
//! makes shorter.

use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;

use anyhow::{Result, ensure};
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{ExportSection, ImportSection, Module};
use wasmparser::{CustomSectionReader, Export, ExternalKind, Import, Parser, Payload};

/// What stands in the glue before the name of anything that the program gives.
const GIVEN: &str = "wasm.";

/// What is noted in a program for those who read it later: the names of functions, and what of the
/// machine it uses.
const KEPT: [&str; 2] = ["name", "target_features"];

/// A program and its glue, which know each other's functions by numbers from here on.
pub fn shortened(wasm: &[u8], glue: &str) -> Result<(Vec<u8>, String)> {
    let (mut asked, mut given) = (BTreeSet::new(), BTreeSet::new());
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    asked.insert(import?.name);
                }
            }
            Payload::ExportSection(section) => {
                for export in section {
                    let export = export?;
                    // Scripts beside the glue know the memory by its name.
                    if export.kind != ExternalKind::Memory {
                        given.insert(export.name);
                    }
                }
            }
            _ => {}
        }
    }
    let mut short = Short { asked: numbered(&asked, "i"), given: numbered(&given, "e") };
    let glue = short.glue(glue)?;
    let mut module = Module::new();
    short.parse_core_module(&mut module, Parser::new(0), wasm)?;
    Ok((module.finish(), glue))
}

fn numbered<'a>(names: &BTreeSet<&'a str>, letter: &str) -> BTreeMap<&'a str, String> {
    names.iter().zip(0..).map(|(name, number)| (*name, format!("{letter}{number}"))).collect()
}

/// What is called how from here on: what the program asks for, and what it gives.
struct Short<'a> {
    asked: BTreeMap<&'a str, String>,
    given: BTreeMap<&'a str, String>,
}

impl Short<'_> {
    /// The glue with the short names: it lists what is asked for, one to a line, and takes what is
    /// given out of `wasm`.
    fn glue(&self, glue: &str) -> Result<String> {
        let mut listed = 0;
        let lines = glue.lines().map(|line| {
            let entry = line.trim_start().split_once(": ");
            match entry.and_then(|(name, what)| Some((self.asked.get(name)?, what))) {
                Some((short, what)) => {
                    listed += 1;
                    format!("{short}: {what}\n")
                }
                None => format!("{line}\n"),
            }
        });
        let glue: String = lines.collect();
        ensure!(
            listed == self.asked.len(),
            "the glue lists {listed} of the {} functions that the program asks for",
            self.asked.len()
        );
        let mut pieces = glue.split(GIVEN);
        let before = pieces.next().unwrap_or_default().to_owned();
        Ok(pieces.fold(before, |text, piece| {
            let is_in_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
            let end = piece.find(|letter| !is_in_name(letter)).unwrap_or(piece.len());
            let (name, behind) = piece.split_at(end);
            text + GIVEN + self.given.get(name).map_or(name, String::as_str) + behind
        }))
    }
}

impl Reencode for Short<'_> {
    type Error = Infallible;

    fn parse_import(
        &mut self,
        imports: &mut ImportSection,
        import: Import<'_>,
    ) -> Result<(), Error<Infallible>> {
        let short = self.asked[import.name].clone();
        utils::parse_import(self, imports, Import { name: &short, ..import })
    }

    fn parse_export(
        &mut self,
        exports: &mut ExportSection,
        export: Export<'_>,
    ) -> Result<(), Error<Infallible>> {
        let short = self.given.get(export.name).map_or(export.name, String::as_str).to_owned();
        utils::parse_export(self, exports, Export { name: &short, ..export })
    }

    fn parse_custom_section(
        &mut self,
        module: &mut Module,
        section: CustomSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        // What the linker wrote down, for one, is not true any more of what wasm-bindgen has made.
        if KEPT.contains(&section.name()) {
            utils::parse_custom_section(self, module, section)?;
        }
        Ok(())
    }

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: wasmparser::ImportSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        for import in section.into_imports() {
            self.parse_import(imports, import?)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROGRAM: &str = r#"(module
        (import "./glue.js" "open_0123456789abcdef" (func $open))
        (import "./glue.js" "close_0123456789abcdef" (func $close))
        (memory (export "memory") 1)
        (func (export "start_0123456789abcdef") (call $open) (call $close)))"#;
    const GLUE: &str = "const import0 = {\n  close_0123456789abcdef: arg0 => wasm.memory,\n  \
                        open_0123456789abcdef: arg0 => wasm.start_0123456789abcdef(arg0),\n};\n";

    fn names(wasm: &[u8]) -> Vec<String> {
        let mut names = Vec::new();
        for payload in Parser::new(0).parse_all(wasm) {
            match payload.expect("a sound program") {
                Payload::ImportSection(section) => {
                    let asked = section.into_imports().map(|one| one.expect("an import").name);
                    names.extend(asked.map(str::to_owned));
                }
                Payload::ExportSection(section) => {
                    let given = section.into_iter().map(|one| one.expect("an export").name);
                    names.extend(given.map(str::to_owned));
                }
                _ => {}
            }
        }
        names
    }

    #[test]
    fn program_and_glue_agree_on_the_short_names() {
        let wasm = wat::parse_str(PROGRAM).expect("a sound program");
        let (wasm, glue) = shortened(&wasm, GLUE).expect("a glue that fits");
        assert_eq!(names(&wasm), ["i1", "i0", "memory", "e0"]);
        assert_eq!(
            glue,
            "const import0 = {\ni0: arg0 => wasm.memory,\ni1: arg0 => wasm.e0(arg0),\n};\n"
        );
    }

    #[test]
    fn a_glue_that_lists_less_than_is_asked_for_is_refused() {
        let wasm = wat::parse_str(PROGRAM).expect("a sound program");
        assert!(shortened(&wasm, "const import0 = {\n};\n").is_err());
    }
}
