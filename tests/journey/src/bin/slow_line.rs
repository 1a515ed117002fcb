//! Measures when the page can be used, and when its table is there, over a slow line and on a slow
//! processor. `cargo xtask bench` builds the page first; `--folder` measures an earlier build beside it.

use std::path::PathBuf;

use clap::Parser;
use edgewise_journey::{Page, dist, median};

/// Measures when the page can be used over a slow line.
#[derive(Parser)]
struct Options {
    /// Folders of built pages, one after the other [default: dist/]
    #[arg(long)]
    folder: Vec<PathBuf>,
    /// How often each is opened
    #[arg(long, default_value_t = 5)]
    runs: usize,
}

/// A scenario that every build can answer.
const FRAGMENT: &str =
    "#v1;e=2024-06;m=admin-access:by-default,worker-os:linux-and-windows;p=flexibility:3;k=0n5xen1";

fn main() {
    let Options { mut folder, runs } = Options::parse();
    if folder.is_empty() {
        folder.push(dist());
    }
    let mut times = vec![(Vec::new(), Vec::new()); folder.len()];
    // In turns, so that other load on the machine affects all of them.
    for _ in 0..runs {
        for (folder, (controls, table)) in folder.iter().zip(&mut times) {
            let page = Page::of(folder.clone());
            let took = page.usable_after(FRAGMENT);
            controls.push(took.controls);
            table.push(took.table);
        }
    }
    for (folder, (controls, table)) in folder.iter().zip(&times) {
        println!(
            "{}, median of {runs}: first controls {:.0} ms, table {:.0} ms",
            folder.display(),
            median(controls),
            median(table)
        );
    }
}
