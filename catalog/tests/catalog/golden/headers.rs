//! The first lines of the spreadsheets that people carry away: columns may be added at the end.

use edgewise_engine::assessment::assess;
use edgewise_engine::board::FleetSurvey;
use edgewise_engine::link;
use edgewise_engine::report::csv::{self, Separator};
use edgewise_engine::scenario::Scenario;

use super::folder;

#[test]
fn the_columns_of_a_spreadsheet_keep_their_names_and_their_order() {
    let (catalog, reasons) = (edgewise_catalog::shipped(), edgewise_catalog::reasons());
    let it = assess(&catalog, &Scenario::new(catalog.today().id.clone()));
    let board = link::read_board(&catalog, "b1;e=2024-06;class=Tills;k=any").board;
    let fleet = FleetSurvey::new(&catalog, &board).finish().expect("it is small");
    let texts = [
        ("fleet.csv", csv::fleet(&catalog, &board, &fleet)),
        ("matrix.csv", csv::matrix(&reasons, &it, "#v1", Separator::Comma)),
        ("matrix-semicolons.csv", csv::matrix(&reasons, &it, "#v1", Separator::Semicolon)),
    ];
    let golden = folder("headers");
    let names: Vec<&str> = golden.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["fleet.csv", "matrix-semicolons.csv", "matrix.csv"]);
    for (name, promised) in &golden {
        let (_, text) = texts.iter().find(|(one, _)| one == name).expect("it is made");
        let (header, promised) = (text.lines().next().unwrap_or_default(), promised.trim_end());
        assert!(header.starts_with(promised), "{name}:\n{header}\nbut promised was\n{promised}");
    }
}
