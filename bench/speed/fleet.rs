//! How long a fleet takes: reading its rows and working it out, apart.

use std::fmt::Write;
use std::hint::black_box;

use edgewise_engine::board::{CsvReader, FleetSurvey};
use edgewise_engine::scenario::Board;

use super::{clock, say};

/// How often each is run; the middle one counts.
const RUNS: usize = 3;

/// This many rows in 40 classes: five sizes of memory, four spans without contact, with and without
/// Windows.
fn rows(count: usize) -> String {
    let mut text = String::from("name,sites,memory-per-node,offline-days,worker-os\n");
    for row in 0..count {
        let memory = [2048, 4096, 8192, 16384, 32768][row % 5];
        let days = [0, 7, 30, 60][row / 5 % 4];
        let workers = ["", "linux-and-windows"][row / 20 % 2];
        writeln!(text, "Site {row},1,{memory},{days},{workers}").expect("memory takes text");
    }
    text
}

/// This many rows that all say something different, including about what matters.
fn different(count: usize) -> String {
    let mut text = String::from(
        "name,memory-per-node,offline-days,survives-node-loss,priority:flexibility,priority:worker-os\n",
    );
    for row in 0..count {
        let (memory, days) = (1024 + 97 * (row % 100), row / 100);
        let (survives, one, other) = (["", "yes"][row % 2], row % 4, row / 4 % 4);
        writeln!(text, "Site {row},{memory},{days},{survives},{one},{other}")
            .expect("memory takes text");
    }
    text
}

fn measure(what: &str, text: &str, classes: usize) {
    let catalog = edgewise_catalog::shipped();
    let today = &catalog.today().id;
    let mut board = Board::new(today.clone());
    let read = median(|| {
        let reading = CsvReader::new(&catalog, today, black_box(text)).finish();
        assert_eq!((reading.problems.as_slice(), reading.board.entries.len()), (&[][..], classes));
        board = reading.board;
    });
    say(&format!("{what}: rows read"), read);
    let worked = median(|| {
        let fleet = FleetSurvey::new(&catalog, black_box(&board)).finish();
        assert_eq!(fleet.expect("few options").classes.len(), classes);
    });
    say(&format!("{what}: fleet worked out"), worked);
}

/// Microseconds of the middle one of a few runs.
fn median(mut run: impl FnMut()) -> f64 {
    let mut once = || {
        let start = clock::milliseconds();
        run();
        (clock::milliseconds() - start) * 1000.0
    };
    let mut runs: Vec<f64> = (0..RUNS).map(|_| once()).collect();
    runs.sort_by(f64::total_cmp);
    runs[RUNS / 2]
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn a_fleet_of_forty_classes() {
    for count in [1_000, 10_000, 100_000] {
        measure(&format!("{count} rows in 40 classes"), &rows(count), 40);
    }
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn a_fleet_of_ten_thousand_classes() {
    measure("10000 different rows", &different(10_000), 10_000);
}
