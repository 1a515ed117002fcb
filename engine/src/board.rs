//! Several scenarios at once: files of many sites, the fewest platforms for a fleet, several voices
//! on one site, two scenarios compared (`docs/method-boards.md`).

mod best;
mod compare;
mod cover;
mod csv;
mod difference;
mod fleet;
mod json;
mod machines;
mod reading;
mod tables;
mod template;
mod voices;

pub use compare::{Compared, Explanation, compare};
pub use csv::CsvReader;
pub use difference::{Difference, differences};
pub use fleet::{
    Cheapest, Choice, Class, Covers, Doubt, Fleet, FleetSurvey, Guess, Loss, Number, Obstacle,
    Platform, Stage, Unconfirmed,
};
pub use json::{read_json, write_json};
pub use reading::{FileProblem, FileReading};
pub use template::template;
pub use voices::{
    Agreement, Bridge, Emphasis, Matters, Position, Stand, Voice, Voices, Way, voices,
};
