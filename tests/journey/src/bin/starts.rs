//! Starts the built page in WebKit again and again, with a few clicks each time, and counts what fails
//! by its words. `cargo xtask starts` builds the page first.

use std::collections::BTreeMap;
use std::env;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Instant;

use anyhow::Result;
use clap::Parser;
use edgewise_journey::start::{Clicks, End, Starter};
use edgewise_journey::{Server, dist};

/// Starts the built page in WebKit and counts what fails.
#[derive(Parser)]
struct Options {
    /// How often
    #[arg(long, default_value_t = 100)]
    times: usize,
    /// The built page
    #[arg(long, default_value_os_t = dist())]
    dist: PathBuf,
    /// How many browsers at once
    #[arg(long, default_value_t = 1)]
    at_once: usize,
    /// Fail if one start failed, or none went well
    #[arg(long)]
    must_be_zero: bool,
}

/// Starts that ended alike.
#[derive(Default)]
struct Counts {
    /// By the answer, which is the same each time.
    right: BTreeMap<String, usize>,
    failed: BTreeMap<String, usize>,
    lost: BTreeMap<String, usize>,
}

/// The rate that was seen before, and that a run is held against.
const RATE: f64 = 0.01;

/// After how many starts it says how far it is.
const OFTEN: usize = 50;

fn main() -> Result<ExitCode> {
    let options = Options::parse();
    let server = Server::plain(options.dist.clone())?;
    let clicks = Clicks::of_today();
    println!("{} starts of {}", options.times, options.dist.display());
    for (name, value) in env::vars().filter(|(name, _)| name.starts_with("JSC_")) {
        println!("with {name}={value}");
    }
    let begin = Instant::now();
    let (next, counts) = (AtomicUsize::new(0), Mutex::new(Counts::default()));
    thread::scope(|scope| {
        let work = || start_all(&options, server.address(), &clicks, &next, &counts);
        let workers: Vec<_> = (0..options.at_once).map(|_| scope.spawn(work)).collect();
        workers.into_iter().try_for_each(|worker| worker.join().expect("a worker does not panic"))
    })?;
    let mut counts = counts.into_inner().expect("a worker does not panic");
    counts.keep_the_usual_answer();
    counts.print();
    println!("in {} s", begin.elapsed().as_secs());
    let is_zero = counts.failed.is_empty() && !counts.right.is_empty();
    Ok(if options.must_be_zero && !is_zero { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// Starts the page until all workers together have done so as often as asked.
fn start_all(
    options: &Options,
    address: &str,
    clicks: &Clicks,
    next: &AtomicUsize,
    counts: &Mutex<Counts>,
) -> Result<()> {
    let mut starter = Starter::new()?;
    loop {
        let number = next.fetch_add(1, Ordering::Relaxed);
        if number >= options.times {
            return Ok(());
        }
        let end = starter.start(address, clicks);
        if let End::Failed(words) | End::Lost(words) = &end {
            eprintln!("start {}: {words}", number + 1);
        }
        if let End::Lost(_) = end {
            // A driver that has lost its browser may refuse another one.
            starter = Starter::new()?;
        }
        let mut counts = counts.lock().expect("a worker does not panic");
        counts.add(end);
        if counts.sum().is_multiple_of(OFTEN) {
            eprintln!("{}", counts.summary());
        }
    }
}

impl Counts {
    fn add(&mut self, end: End) {
        let (like, words) = match end {
            End::Right(answer) => (&mut self.right, answer),
            End::Failed(words) => (&mut self.failed, one_line(&words)),
            End::Lost(words) => (&mut self.lost, one_line(&words)),
        };
        *like.entry(words).or_default() += 1;
    }

    /// An answer that differs from the most common one is a failure although its heading is right.
    fn keep_the_usual_answer(&mut self) {
        let usual = self.right.iter().max_by_key(|(_, count)| **count);
        let Some(usual) = usual.map(|(answer, _)| answer.clone()) else { return };
        for (answer, count) in self.right.extract_if(.., |answer, _| *answer != usual) {
            let place = usual.chars().zip(answer.chars()).take_while(|(a, b)| a == b).count();
            let [said, wanted] = [&answer, &usual].map(|answer| -> String {
                answer.chars().skip(place.saturating_sub(20)).take(60).collect()
            });
            let words = one_line(&format!("“{said}” in the place of “{wanted}”"));
            *self.failed.entry(words).or_default() += count;
        }
    }

    /// How many are right, failed and lost.
    fn sums(&self) -> [usize; 3] {
        [&self.right, &self.failed, &self.lost].map(|like| like.values().sum())
    }

    fn sum(&self) -> usize {
        self.sums().iter().sum()
    }

    fn summary(&self) -> String {
        let [right, failed, lost] = self.sums();
        format!("{failed} of {} failed; {lost} more were lost", right + failed)
    }

    fn print(&self) {
        let [right, failed, _] = self.sums();
        println!("\n{right:6}  right");
        for (like, what) in [(&self.failed, "failed"), (&self.lost, "lost")] {
            for (words, count) in like {
                println!("{count:6}  {what}: {words}");
            }
        }
        println!("\n{}", self.summary());
        if failed == 0 {
            let chance = (0..right).fold(1.0, |chance, _| chance * (1.0 - RATE));
            println!("if one in a hundred failed, none would with a probability of {chance:.4}");
        }
    }
}

/// Words in one line that is short enough for a table.
fn one_line(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars().take(240).collect()
}
