//! The page's ground state, and the only way in which it changes.

mod acts;
mod model;
mod shared;

pub use model::{Dispatch, Message, Opened, State, Store, Trail};
pub use shared::Shared;
