//! Journeys through the built page; one module per thing a visitor does.

mod opens;
