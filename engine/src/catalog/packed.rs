//! Facts as bytes: packed by the build, unpacked by the program that contains them.

use serde::Serialize;
use serde::de::DeserializeOwned;

/// The value that exactly these bytes hold; `None` if they do not hold one.
pub fn from_bytes<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    let (value, rest) = postcard::take_from_bytes(bytes).ok()?;
    rest.is_empty().then_some(value)
}

/// A value as bytes.
///
/// # Panics
/// Never: memory takes all bytes, and every list knows its length
/// (`a_packed_catalogue_unpacks_as_it_was_and_no_part_of_it_does`).
pub fn to_bytes<T: Serialize>(value: &T) -> Vec<u8> {
    postcard::to_allocvec(value).expect("memory takes all bytes")
}
