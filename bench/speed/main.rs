//! How long the engine takes, natively and in a browser: the same code, measured the same way.
//!
//! `cargo xtask bench` runs it. Each figure is the median of batches, in microseconds a run.

mod fleet;

use std::hint::black_box;

use edgewise_engine::assessment::{Method, POINTS, Survey, assess};
use edgewise_engine::catalog::Catalog;
use edgewise_engine::link;
use edgewise_engine::scenario::Scenario;

use edgewise_testkit::examples;
use edgewise_testkit::invented::{self, Chance};

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// How many batches a median is taken of.
const BATCHES: usize = 21;
/// How long a batch runs at least: far longer than the steps of a browser's clock.
const BATCH_MS: f64 = 10.0;
/// How long everything runs unmeasured before: a browser recompiles hot code in the meantime.
const WARM_MS: f64 = 1000.0;

/// What is assessed: everything by default, and a scenario with must-haves, tiers and a winner.
const SCENARIOS: [(&str, &str); 2] = [
    ("nothing said", "v1;e=2026-11;k=any"),
    (
        "two must-haves, two tiers",
        "v1;e=2026-11;m=offline-days:30;p=flexibility:1,operational-cost:3;k=any",
    ),
];

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn assess_the_shipped_catalogue() {
    let catalog = edgewise_catalog::shipped();
    for (name, text) in SCENARIOS {
        let scenario = scenario(&catalog, text);
        let took = median(|| drop(black_box(assess(&catalog, black_box(&scenario)))));
        say(&format!("assess, {name}"), took);
    }
}

/// How many options are held against each other on twenty criteria.
const OPTIONS: usize = 15;

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn shares_of_fifteen_options_on_twenty_criteria() {
    let pattern = examples::sketch(examples::TWENTY);
    let catalog = invented::with_options(&pattern, OPTIONS, &mut Chance::of(1, 0));
    let scenario = Scenario::new(catalog.today().id.clone());
    let it = assess(&catalog, &scenario);
    let survey = Survey::by_lattice(&it, &scenario).expect("all of them fit");
    let took = median(|| drop(black_box(black_box(survey.clone()).shares())));
    say(&format!("first ranks, {OPTIONS} x 20, {POINTS} weightings"), took);
    say(
        "the same as a plain loop of products",
        median(|| drop(black_box(plain(&it.problem.worths)))),
    );
}

/// How often each row has the largest sum of products with this many rows of numbers, and nothing
/// else: the least that sampling this many weightings can cost.
fn plain(worths: &[Vec<i128>]) -> Vec<u32> {
    let narrow = |worth: &i128| i64::try_from(*worth).expect("worths are small");
    let worths: Vec<Vec<i64>> = worths.iter().map(|row| row.iter().map(narrow).collect()).collect();
    let mut weights: Vec<i64> = (1..=20).collect();
    let mut firsts = vec![0; worths.len()];
    for point in 0..POINTS {
        weights[(point % 20) as usize] += i64::from(point & 7);
        let (mut most, mut first) = (0, 0);
        for (at, row) in worths.iter().enumerate() {
            let score: i64 = row.iter().zip(&weights).map(|(worth, weight)| worth * weight).sum();
            if score > most {
                (most, first) = (score, at);
            }
        }
        firsts[first] += 1;
    }
    firsts
}

/// Seven criteria of three levels: eight options on them still have exact shares.
const SEVEN: &str = "
    a: low < mid < top\n b: low < mid < top\n c: low < mid < top\n d: low < mid < top
    e: low < mid < top\n f: low < mid < top\n g: low < mid < top
    one = low low low low low low low
";

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn exact_shares_of_eight_options_on_seven_criteria() {
    let catalog = invented::with_options(&examples::sketch(SEVEN), 8, &mut Chance::of(1, 0));
    let scenario = Scenario::new(catalog.today().id.clone());
    let survey = Survey::of(&assess(&catalog, &scenario), &scenario).expect("all of them fit");
    let took = median(|| drop(black_box(black_box(survey.clone()).shares())));
    let found = survey.shares().over_all;
    assert_eq!(found.method, Method::Exact);
    say(&format!("first ranks, 8 x 7, {} pieces", found.pieces), took);
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn unpack_the_shipped_catalogue() {
    say("unpack the facts", median(|| drop(black_box(edgewise_catalog::shipped()))));
}

#[track_caller]
fn scenario(catalog: &Catalog, text: &str) -> Scenario {
    let reading = link::read(catalog, text);
    assert_eq!(reading.notices, [], "{text}");
    reading.scenario
}

/// Microseconds of one run, the median of batches.
fn median(mut run: impl FnMut()) -> f64 {
    let start = clock::milliseconds();
    while clock::milliseconds() - start < WARM_MS {
        batch(&mut run);
    }
    let mut batches: Vec<f64> = (0..BATCHES).map(|_| batch(&mut run)).collect();
    batches.sort_by(f64::total_cmp);
    batches[BATCHES / 2]
}

fn batch(run: &mut impl FnMut()) -> f64 {
    let start = clock::milliseconds();
    let mut runs = 0.0;
    loop {
        run();
        runs += 1.0;
        let took = clock::milliseconds() - start;
        if took >= BATCH_MS {
            return took * 1000.0 / runs;
        }
    }
}

/// A line that `cargo xtask bench` finds again.
fn say(what: &str, microseconds: f64) {
    clock::print(&format!("[speed] {what}: {microseconds:.1}"));
}

#[cfg(target_arch = "wasm32")]
mod clock {
    pub fn milliseconds() -> f64 {
        web_sys::window().and_then(|window| window.performance()).map_or(0.0, |clock| clock.now())
    }

    pub fn print(line: &str) {
        wasm_bindgen_test::console_log!("{line}");
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod clock {
    use std::sync::LazyLock;
    use std::time::Instant;

    static START: LazyLock<Instant> = LazyLock::new(Instant::now);

    pub fn milliseconds() -> f64 {
        START.elapsed().as_secs_f64() * 1000.0
    }

    pub fn print(line: &str) {
        println!("{line}");
    }
}
