//! The page's ground state, and the only way it changes. It names options and criteria by their ids: a
//! place in one scenario's table means something else in the next.

mod dispatch;
mod history;
mod message;
mod model;
mod shared;
mod subject;

pub use dispatch::{Dispatch, use_dispatch};
pub use message::{Message, Store};
pub use model::{Opened, State, Trail};
pub use shared::Shared;
pub use subject::Subject;
