//! How fast the page answers, on a processor of any slowness.

use std::time::Duration;

use serde_json::json;

use crate::page::Page;

/// How many clicks one script makes.
const BATCH: usize = 20;

/// Clicks the radio buttons and checkboxes of the page one after the other and measures, for each,
/// the time until the next frame has been painted.
const CLICKS: &str = "
    const [from, count] = arguments;
    const painted = () => new Promise(done => requestAnimationFrame(() => {
        const after = new MessageChannel();
        after.port1.onmessage = done;
        after.port2.postMessage(0);
    }));
    const rest = () => new Promise(done => setTimeout(done, 50));
    const fields = () => [...document.querySelectorAll(
        '.site-card input[type=radio]:not(:checked), .site-card input[type=checkbox]')]
        .filter(field => field.checkVisibility());
    return (async () => {
        const took = [];
        for (let number = from; number < from + count; number += 1) {
            const all = fields();
            const field = all[(number * 7) % all.length];
            const start = performance.now();
            field.click();
            await painted();
            took.push(performance.now() - start);
            await rest();
        }
        return took;
    })();
";

/// Notes when the app can be used and when a table has rows, whatever else the page does.
const NOTE_TIMES: &str = "
    window.times = {};
    const look = () => {
        const is_ready = document.documentElement?.dataset.app === 'ready';
        if (is_ready) window.times.controls ??= performance.now();
        if (is_ready && document.querySelectorAll('table tbody tr').length > 5)
            window.times.table ??= performance.now();
        if (window.times.table === undefined) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
";

/// How long after the start of a visit something was there, in milliseconds.
#[derive(Clone, Copy, Debug, serde::Deserialize)]
pub struct Usable {
    /// The first control that does something.
    pub controls: f64,
    /// The table of options and criteria.
    pub table: f64,
}

/// The median of some figures; the upper of the two for an even number.
///
/// # Panics
///
/// When there is none.
pub fn median(figures: &[f64]) -> f64 {
    let mut figures = figures.to_vec();
    figures.sort_by(f64::total_cmp);
    figures[figures.len() / 2]
}

impl Page {
    /// When a first visitor can use the page over 1.6 Mbit/s with 150 ms a turn, on a processor four
    /// times slower than this one.
    pub fn usable_after(&self, fragment: &str) -> Usable {
        self.run_before_the_page(NOTE_TIMES);
        self.slow_down(4);
        self.line(150, 200_000);
        self.load(&format!("{}{fragment}", self.home()));
        self.wait_until_within(Duration::from_mins(1), "the table is there", || {
            self.script::<bool>("return window.times.table !== undefined")
        });
        self.script("return window.times")
    }

    /// Makes the processor that many times slower than it is.
    pub fn slow_down(&self, times: u32) {
        self.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": times }));
    }

    /// From now on, loads as for a first visitor over a slow line: every file comes from the host,
    /// and the program a good while after the page.
    pub fn connect_slowly(&self) {
        self.line(20, 200_000);
    }

    /// Loads every file afresh over a line with this round trip in milliseconds and this many bytes
    /// per second.
    fn line(&self, latency: u32, bytes: u32) {
        self.devtools("Network.enable", json!({}));
        self.devtools("Network.setCacheDisabled", json!({ "cacheDisabled": true }));
        self.devtools("Network.setBypassServiceWorker", json!({ "bypass": true }));
        self.devtools(
            "Network.emulateNetworkConditions",
            json!({
                "offline": false, "latency": latency,
                "downloadThroughput": bytes, "uploadThroughput": bytes,
            }),
        );
    }

    /// Milliseconds from each of this many clicks on priorities and must-haves to the painted
    /// frame.
    pub fn click_to_paint(&self, clicks: usize) -> Vec<f64> {
        // A driver has little patience with one script.
        let starts = (0..clicks).step_by(BATCH);
        let batch = |from: usize| vec![json!(from), json!(BATCH.min(clicks - from))];
        starts.flat_map(|from| self.ask::<Vec<f64>>(CLICKS, batch(from))).collect()
    }
}
