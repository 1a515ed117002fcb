//! **Edgewise**: which way of running Kubernetes fits this edge site, and how sure is that answer?
//!
//! The map, in the order in which things depend on each other; imports point upwards only, and a
//! test checks it.
//!
//! | module | what is true because of it |
//! |---|---|
//! | [`id`] | things keep their names for ever |
//! | [`quantity`] | figures are exact: no float is shown, stored or linked |
//! | [`phrase`] | explanations are meaning, not markup |
//! | [`catalog`] | every cell of every edition has a value, a reason and a source |
//! | [`scenario`] | all that a visitor said, and nothing that could be computed |
//! | [`assessment`] | the method: scenario and catalogue in, verdict and its reasons out |
//! | [`link`] | a scenario is a line of text that opens in years |
//! | [`report`] | what leaves the program for people and scripts |
//! | `cli` | the command line (host only) |
//! | `web` | the page (wasm32 only) |

pub mod assessment;
pub mod catalog;
pub mod gather;
pub mod id;
pub mod link;
pub mod packed;
pub mod phrase;
pub mod quantity;
pub mod report;
pub mod scenario;
pub mod sorted;

#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
#[cfg(target_arch = "wasm32")]
pub mod web;

use catalog::Catalog;
use packed::LateTexts;

/// The catalogue that the build checked and packed.
///
/// # Panics
/// Never: the bytes come from this same build, and `the_shipped_catalogue_unpacks` reads them.
pub fn shipped() -> Catalog {
    const FIRST: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/catalog.bin"));
    static LATE: LateTexts = LateTexts::new(include_str!(concat!(env!("OUT_DIR"), "/late.txt")));
    Catalog::from_parts(FIRST, &LATE).expect("the build packed these bytes with this same code")
}
