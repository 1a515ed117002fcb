//! The ledger of weights: what a built page is made of, and what `bench/ledger.toml` says of it.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::weight::Weight;
use crate::{packed, repo};

/// What stands above the figures in the file.
const HEAD: &str = "\
# What somebody waits for who opens the page the first time, what of it is facts, and what follows
# by itself; in bytes. `cargo xtask ledger` writes it; the tests hold it against the built page, and
# the page against the budget.
";

/// How far above the page the limit is set, in hundredths: builds differ by a few bytes.
const ROOM: u64 = 2;

/// The kinds of file without which the page does not stand, beside itself, with what each is here.
const KINDS: [(&str, &str); 4] =
    [("html", "html"), ("js", "glue"), ("css", "css"), ("wasm", PROGRAM)];
const PROGRAM: &str = "program";

/// What the file says.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ledger {
    /// How much the page may weigh.
    pub budget: Budget,
    /// The parts of the page.
    pub page: BTreeMap<String, Weight>,
    /// What of it lies inside the program.
    pub inside: BTreeMap<String, Weight>,
    /// What follows by itself; only who opens a link waits for it as well.
    pub behind: BTreeMap<String, Weight>,
}

/// How much the page may weigh, in hundredths of the least page in Yew that the same run builds;
/// after brotli.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Budget {
    /// What fails the tests. `cargo xtask ledger` lowers it and never raises it.
    pub limit: u64,
    /// What we want.
    pub goal: u64,
}

impl Ledger {
    /// Reads the file.
    pub fn read() -> Result<Self> {
        let path = path();
        let text = fs::read_to_string(&path);
        let text = text.with_context(|| format!("{} is missing.", path.display()))?;
        toml::from_str(&text).with_context(|| format!("{} cannot be read.", path.display()))
    }

    /// Weighs the built page; the limit is lowered to what it weighs with a little room.
    pub fn of_today(budget: Budget, counter: Weight) -> Result<Self> {
        let page = parts(&repo::dist())?;
        let behind = behind(&repo::dist())?;
        let room = hundredths(sum(&page), counter) * (100 + ROOM) / 100;
        Ok(Self {
            budget: Budget { limit: budget.limit.min(room), ..budget },
            page,
            inside: BTreeMap::from([("facts".to_owned(), Weight::of(&packed::first()?)?)]),
            behind,
        })
    }

    /// Writes the file.
    pub fn write(&self) -> Result<()> {
        let Budget { limit, goal } = self.budget;
        let mut text = HEAD.to_owned();
        write!(
            text,
            "\n# After brotli, in hundredths of the least page in Yew (bench/counter), built in the same\n\
             # run. The limit fails the tests; it is only ever lowered.\n\
             [budget]\nlimit = {limit}\ngoal = {goal}\n"
        )?;
        let sections = [("page", &self.page), ("inside", &self.inside), ("behind", &self.behind)];
        for (title, parts) in sections {
            write!(text, "\n[{title}]\n")?;
            for (name, Weight { raw, gzip, brotli }) in parts {
                writeln!(text, "{name} = {{ raw = {raw}, gzip = {gzip}, brotli = {brotli} }}")?;
            }
        }
        fs::write(path(), text)?;
        Ok(())
    }

    /// Prints a line for each part, and the sum.
    pub fn print(&self) {
        println!("{:<12} {:>9} {:>9} {:>9}", "bytes", "raw", "gzip", "brotli");
        let line = |name: &str, weight: Weight| {
            println!("{name:<12} {:>9} {:>9} {:>9}", weight.raw, weight.gzip, weight.brotli);
        };
        for (name, weight) in &self.page {
            line(name, *weight);
        }
        line("together", sum(&self.page));
        for (name, weight) in &self.inside {
            line(&format!("of it {name}"), *weight);
        }
        for (name, weight) in &self.behind {
            line(&format!("then {name}"), *weight);
        }
    }
}

/// Where the file lies.
fn path() -> PathBuf {
    repo::root().join("bench/ledger.toml")
}

/// All parts together.
pub fn sum(parts: &BTreeMap<String, Weight>) -> Weight {
    let mut sum = Weight::default();
    for part in parts.values() {
        sum += *part;
    }
    sum
}

/// How many hundredths of the other one it is, after brotli.
pub fn hundredths(page: Weight, counter: Weight) -> u64 {
    page.brotli * 100 / counter.brotli.max(1)
}

/// The page and the files that it names, by kind: what somebody waits for who opens it the first time.
/// Whatever else lies there (the rest of the program, the one file, the worker, the icons) comes later
/// or not at all.
pub fn parts(dist: &Path) -> Result<BTreeMap<String, Weight>> {
    let mut parts: BTreeMap<String, Weight> = BTreeMap::new();
    for file in files(dist)?.into_iter().filter(|file| file.is_waited_for) {
        *parts.entry(file.kind.to_owned()).or_default() += Weight::of(&fs::read(&file.path)?)?;
    }
    Ok(parts)
}

/// What follows by itself: the rest of the program, for which whoever opens a link waits too, and the sheet
/// for paper.
fn behind(dist: &Path) -> Result<BTreeMap<String, Weight>> {
    let mut behind: BTreeMap<String, Weight> = BTreeMap::new();
    for file in files(dist)? {
        if let Some(name) = file.follows {
            *behind.entry(name.to_owned()).or_default() += Weight::of(&fs::read(&file.path)?)?;
        }
    }
    Ok(behind)
}

/// A file of a kind that the page is made of.
struct File {
    path: PathBuf,
    kind: &'static str,
    is_waited_for: bool,
    /// What it is called if it comes by itself, later.
    follows: Option<&'static str>,
}

fn files(dist: &Path) -> Result<Vec<File>> {
    let page = fs::read_to_string(dist.join("index.html"))
        .context("There is no dist/ yet: run `cargo xtask dist`.")?;
    let mut files = Vec::new();
    for entry in fs::read_dir(dist)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let is_named = name == "index.html"
            || page.contains(&format!("./{name}"))
            || page.contains(&format!("'{name}'"));
        let follows = match &*name {
            name if name.starts_with("edgewise-rest-") => Some("rest"),
            name if name.ends_with(".paper.css") => Some("paper"),
            _ => None,
        };
        // All of the program in one is for WebKit alone.
        let is_whole = name.starts_with("edgewise-whole-");
        let is_waited_for = is_named && !is_whole && follows.is_none();
        let kind = KINDS.iter().find(|(end, _)| path.extension().is_some_and(|one| one == *end));
        if let Some((_, kind)) = kind {
            files.push(File { path, kind, is_waited_for, follows });
        }
    }
    Ok(files)
}
