//! A board to begin with: shops, warehouses and ships.

use edgewise_engine::board::CsvReader;
use edgewise_engine::catalog::Catalog;
use edgewise_engine::scenario::Board;

/// The spreadsheet, which is the template as well.
pub const SITES: &str = "\
name,sites,machines,memory-per-node,offline-days,survives-node-loss,cpu-arch
Shops with mini PCs,300,1,8192,7,,x86-64
Warehouses,12,3,16384,7,yes,x86-64
Ships,4,1,8192,60,,x86-64
";

/// The same as a board.
pub fn board(catalog: &Catalog) -> Board {
    let reading = CsvReader::new(catalog, &catalog.today().id, SITES).finish();
    Board { title: "Shops, warehouses and ships".into(), ..reading.board }
}
