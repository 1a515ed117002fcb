//! Measures the time from a click to the painted frame. `cargo xtask bench` builds the page first.

use edgewise_journey::Page;

/// Clicks per run; the 98th percentile is the third largest.
const CLICKS: usize = 150;
/// How many times slower the processor is made.
const SLOWER: [u32; 2] = [1, 6];

fn main() {
    let page = Page::open("");
    for times in SLOWER {
        page.slow_down(times);
        // The first few include one-time compilation and layout.
        page.click_to_paint(CLICKS / 10);
        let mut took = page.click_to_paint(CLICKS);
        took.sort_by(f64::total_cmp);
        let at = |per_cent: usize| took[(took.len() - 1) * per_cent / 100];
        println!(
            "click to paint, processor {times}x slower: p50 {:.1} ms, p98 {:.1} ms",
            at(50),
            at(98)
        );
    }
}
