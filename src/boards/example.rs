//! A board to begin with: shops, warehouses and ships.

use edgewise_engine::board::CsvReader;
use edgewise_engine::catalog::Catalog;
use edgewise_engine::scenario::Board;

/// The spreadsheet, whose rows are also in the template.
pub const SITES: &str = "\
name,sites,machines,memory-per-node,offline-days,survives-node-loss,worker-os,offline-install,vendor-support
Shops with mini PCs,300,1,8192,7,,,,
Warehouses with three servers,12,3,32768,7,yes,,,included
Ships without internet,4,1,16384,90,,,offline,
";

/// The same as a board.
pub fn board(catalog: &Catalog) -> Board {
    let reading = CsvReader::new(catalog, &catalog.today().id, SITES).finish();
    Board { title: "Shops, warehouses and ships".into(), ..reading.board }
}
