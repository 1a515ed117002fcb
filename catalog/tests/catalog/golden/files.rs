//! Boards in files, as spreadsheets and as JSON: the board that they are read as. What is promised of a file
//! is in a text of the same name.

use edgewise_engine::board::{CsvReader, read_json};
use edgewise_engine::link;

use super::boards::said;
use super::{folder, hold};

#[test]
fn a_golden_file_of_sites_is_read_as_it_always_was() {
    let catalog = edgewise_catalog::shipped();
    let files = folder("files");
    let promised = |name: &str| files.iter().find(|(file, _)| file == name);
    let given = files.iter().filter(|(name, _)| !name.to_lowercase().ends_with(".txt"));
    let each = given.map(|(name, text)| {
        let reading = if name.to_lowercase().ends_with(".json") {
            read_json(&catalog, text)
        } else {
            // A spreadsheet names no edition.
            let (_, edition) = name.split_once('_').expect("its name ends with the edition");
            let named = |id: &&edgewise_engine::catalog::Edition| {
                edition.strip_suffix(".csv") == Some(id.id.as_str())
            };
            let edition = catalog.editions.iter().find(named).expect("the edition is there");
            CsvReader::new(&catalog, &edition.id, text).finish()
        };
        let link = link::write_board(&catalog, &reading.board).expect("it is short");
        let places = reading.problems.iter().map(|one| format!("row {} {}", one.row, one.column));
        let places: Vec<String> = places.collect();
        let problems = if places.is_empty() { "none".into() } else { places.join(", ") };
        let found =
            format!("opens as: {link}\nproblems: {problems}\n{}", said(&catalog, &reading.board));
        let name = format!("{name}.txt");
        let promised = promised(&name).map_or_else(String::new, |(_, text)| text.clone());
        (name, promised, found)
    });
    let each: Vec<_> = each.collect();
    assert!(each.len() >= 3, "only {} files", each.len());
    hold("files", each);
}
