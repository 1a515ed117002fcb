//! What arrives after the first answer: the table, the rest of the program, and the reasons behind the facts.
//!
//! They are fetched one after the other, once the first screen is built. Each is [`Arrival::Waiting`], [`Arrival::Here`] or
//! [`Arrival::Failed`]; a retry is a message. Only the views that show them wait for them, and a view
//! that cannot be shown yet says so in its place:
//!
//! ```ignore
//! let delivery = use_delivery();
//! delivery.room("The details", |rooms| (rooms.details)(&props))
//! ```
//!
//! To move a view into the rest of the program: give it an entry in [`rooms::Rooms`], let `crate::lazy`
//! name the view there, and call it through [`Delivery::room`]. Code that only such views use goes with
//! them. Reasons need no entry: they are part of the state, and empty until they arrive.

mod arrival;
pub mod rooms;
mod stand_in;

pub use arrival::{Arrival, Delivery, Event, Part, use_delivery};
