//! What leaves the program: the assessment and the catalogue for people and for scripts.

mod checked;
pub mod csv;
mod file_name;
mod header;
pub mod json;
pub mod markdown;
mod qr;
pub mod summary;
pub mod text;
pub mod upkeep;

pub use checked::{Checked, Outcome};
pub use file_name::file_name;
pub use header::Header;
pub use qr::Qr;

use crate::assessment::{Assessment, Kind};
use crate::catalog::Catalog;
use crate::link;
use crate::scenario::Scenario;

/// The version of Edgewise that wrote a report: all of its crates share it.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The link in a report: while the verdict is withheld, one that opens withheld too.
fn link_of(catalog: &Catalog, scenario: &Scenario, it: &Assessment) -> String {
    match it.verdict.kind {
        Kind::Withheld => link::write_in_doubt(catalog, scenario),
        _ => link::write(catalog, scenario),
    }
}
