//! How fast the page answers, on a processor as slow as one likes.

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

impl Page {
    /// Makes the processor that many times slower than it is.
    pub fn slow_down(&self, times: u32) {
        self.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": times }));
    }

    /// Loads from now on as a first visitor does over a thin line: every file comes from the host,
    /// and the program a good while after the page.
    pub fn connect_slowly(&self) {
        self.devtools("Network.enable", json!({}));
        self.devtools("Network.setCacheDisabled", json!({ "cacheDisabled": true }));
        self.devtools("Network.setBypassServiceWorker", json!({ "bypass": true }));
        self.devtools(
            "Network.emulateNetworkConditions",
            json!({
                "offline": false, "latency": 20,
                "downloadThroughput": 200_000, "uploadThroughput": 200_000,
            }),
        );
    }

    /// Milliseconds from each of so many clicks on priorities and must-haves to the painted frame.
    pub fn click_to_paint(&self, clicks: usize) -> Vec<f64> {
        // A driver has little patience with one script.
        let starts = (0..clicks).step_by(BATCH);
        let batch = |from: usize| vec![json!(from), json!(BATCH.min(clicks - from))];
        starts.flat_map(|from| self.ask::<Vec<f64>>(CLICKS, batch(from))).collect()
    }
}
