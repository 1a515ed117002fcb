//! Runs mutated links and catalogues by the million: `cargo xtask fuzz`.
//!
//! A case is a number under a seed, so the result does not depend on the machine or the number of
//! cores. The first case that fails is printed in the form of the corpus.

use std::panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook};
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Instant;

use edgewise_testkit::fuzz::{catalogues, links};

/// How many cases a core takes at a time.
const BLOCK: u64 = 5_000;
/// One in this many links is also assessed and explained.
const WHOLE: u64 = 256;

/// This many whole links are read to measure the speed of the reader alone.
const READ: usize = 20_000;

/// What to do; all of it is printed by `cargo xtask fuzz --help`.
#[derive(Clone, Copy)]
struct Words {
    links: u64,
    catalogues: u64,
    seed: u64,
    from: u64,
}

fn main() -> ExitCode {
    let words = match words() {
        Ok(words) => words,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::FAILURE;
        }
    };
    // A panic is a finding, with its message; it is printed with the case.
    let usual = take_hook();
    set_hook(Box::new(|_| {}));
    let found = corpus().or_else(|| run(words));
    set_hook(usual);
    match found {
        None => ExitCode::SUCCESS,
        Some(found) => {
            println!("{found}");
            ExitCode::FAILURE
        }
    }
}

/// `--links N --catalogues N --seed N --from N`, each optional.
fn words() -> Result<Words, String> {
    let mut words = Words { links: 1_000_000, catalogues: 100_000, seed: 20_240_607, from: 0 };
    let mut given = std::env::args().skip(1);
    while let Some(name) = given.next() {
        let number = given.next().and_then(|number| number.parse().ok());
        let number = number.ok_or_else(|| format!("{name} takes a whole number"))?;
        match name.as_str() {
            "--links" => words.links = number,
            "--catalogues" => words.catalogues = number,
            "--seed" => words.seed = number,
            "--from" => words.from = number,
            _ => return Err(format!("{name} is not known here")),
        }
    }
    Ok(words)
}

/// The corpus first: what once failed must not fail again.
fn corpus() -> Option<String> {
    let ground = links::Links::new(0);
    let (texts, catalogues) = (links::corpus(), catalogues::corpus());
    let of_text = |text: &String| {
        let wrong = caught(|| ground.check_any(text)).err()?;
        Some(format!("A text of the corpus: {wrong}\n{text:.2000}\n"))
    };
    let of_files = |files: &catalogues::Files| {
        let wrong = caught(|| catalogues::check(files)).err()?;
        Some(format!("A catalogue of the corpus: {wrong}\n{}", catalogues::line(files)))
    };
    let found = texts.iter().filter_map(of_text);
    let found: String = found.chain(catalogues.iter().filter_map(of_files)).collect();
    println!("corpus: {} texts, {} catalogues", texts.len(), catalogues.len());
    (!found.is_empty()).then_some(found)
}

fn run(words: Words) -> Option<String> {
    let Words { seed, from, .. } = words;
    let ground = links::Links::new(seed);
    let start = Instant::now();
    ground.read_many(READ);
    let seconds = start.elapsed().as_secs_f64();
    println!("reading alone: {READ} whole links in {seconds:.3} s on one core");
    let link = |number: u64| {
        let case = caught_case(|| ground.case(number))?;
        let check = || {
            if number.is_multiple_of(WHOLE) {
                ground.check_whole(&case)
            } else {
                ground.check(&case)
            }
        };
        caught(check).map_err(|wrong| format!("{wrong}\n{}", case.line()))
    };
    let catalogue = |number: u64| {
        let files = catalogues::case(seed, number);
        caught(|| catalogues::check(&files))
            .map_err(|wrong| format!("{wrong}\n{}", catalogues::line(&files)))
    };
    all("links", from, words.links, seed, link)
        .or_else(|| all("catalogues", from, words.catalogues, seed, catalogue))
}

/// Tries all cases on all cores; returns the message of the first that fails.
fn all(
    what: &str,
    from: u64,
    count: u64,
    seed: u64,
    check: impl Fn(u64) -> Result<(), String> + Sync,
) -> Option<String> {
    let start = Instant::now();
    let (next, done) = (AtomicU64::new(0), AtomicU64::new(0));
    let is_over = AtomicBool::new(false);
    let found: Mutex<Vec<(u64, String)>> = Mutex::new(Vec::new());
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let blocks = count.div_ceil(BLOCK);
    let shown = (blocks / 20).max(1);
    std::thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(|| {
                while !is_over.load(Ordering::Relaxed) {
                    let block = next.fetch_add(1, Ordering::Relaxed);
                    if block >= blocks {
                        return;
                    }
                    let cases = from + block * BLOCK..from + count.min((block + 1) * BLOCK);
                    for number in cases {
                        if let Err(wrong) = check(number) {
                            found.lock().expect("nobody panics here").push((number, wrong));
                            is_over.store(true, Ordering::Relaxed);
                            break;
                        }
                    }
                    let done = done.fetch_add(1, Ordering::Relaxed) + 1;
                    if done.is_multiple_of(shown) || done == blocks {
                        let cases = count.min(done * BLOCK);
                        let seconds = start.elapsed().as_secs_f64();
                        println!("{what}: {cases} of {count} in {seconds:.1} s");
                    }
                }
            });
        }
    });
    let first = found.into_inner().expect("nobody panics here").into_iter().min()?;
    let (number, wrong) = first;
    let advice = "Give it a test, mend it, and add it to tests/fuzz/corpus/.";
    Some(format!("{what}, seed {seed}, case {number}: {wrong}\n{advice}"))
}

fn caught(check: impl FnOnce() -> Result<(), String>) -> Result<(), String> {
    caught_case(check)?
}

fn caught_case<T>(make: impl FnOnce() -> T) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(make)).map_err(|panic| {
        let words = panic.downcast_ref::<String>().map(String::as_str);
        let words = words.or_else(|| panic.downcast_ref::<&str>().copied());
        format!("a panic: {}", words.unwrap_or("without words"))
    })
}
