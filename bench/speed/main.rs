//! How long the engine takes, natively and in a browser: the same code, measured the same way.
//!
//! `cargo xtask bench` runs it. Each figure is the median of batches, in microseconds a run.

use std::hint::black_box;

use edgewise::assessment::assess;
use edgewise::catalog::Catalog;
use edgewise::link;
use edgewise::scenario::Scenario;

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// How many batches a median is taken of.
const BATCHES: usize = 21;
/// How long a batch runs at least: far longer than the steps of a browser's clock.
const BATCH_MS: f64 = 10.0;

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
    let catalog = edgewise::shipped();
    for (name, text) in SCENARIOS {
        let scenario = scenario(&catalog, text);
        let took = median(|| drop(black_box(assess(&catalog, black_box(&scenario)))));
        say(&format!("assess, {name}"), took);
    }
}

#[track_caller]
fn scenario(catalog: &Catalog, text: &str) -> Scenario {
    let reading = link::read(catalog, text);
    assert_eq!(reading.notices, [], "{text}");
    reading.scenario
}

/// Microseconds of one run, the median of batches; the first batch only warms up.
fn median(mut run: impl FnMut()) -> f64 {
    let mut batches: Vec<f64> = (0..=BATCHES).map(|_| batch(&mut run)).skip(1).collect();
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
