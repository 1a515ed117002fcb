//! The whole program: everything is there from the start, so nothing is ever asked for.

use std::future::{Ready, ready};

use crate::delivery::rooms::{Rooms, Table};
use crate::delivery::{Arrival, Delivery};
use crate::state::Shared;
use edgewise_engine::catalog::Reasons;

/// What is there at once: all of it.
pub fn at_start(reasons: Shared<Reasons>) -> Delivery {
    Delivery {
        table: Arrival::Here(Shared::new(super::table())),
        program: Arrival::Here(Shared::new(super::rooms())),
        reasons: Arrival::Here(reasons),
    }
}

/// The reasons that are there at once.
pub fn reasons_at_start() -> Reasons {
    edgewise_catalog::reasons()
}

/// The table.
pub fn table() -> Ready<Option<Table>> {
    ready(Some(super::table()))
}

/// The rest of the program.
pub fn rooms() -> Ready<Option<Rooms>> {
    ready(Some(super::rooms()))
}

/// The reasons.
pub fn reasons() -> Ready<Option<Reasons>> {
    ready((super::rooms().unpack)(edgewise_catalog::PACKED_REASONS))
}
