//! The engine of **Edgewise**: which Kubernetes fits this edge site, and how sure is that answer?
//!
//! Pure: no input or output, no browser, no clock. The modules below are in order of dependency;
//! imports only point upwards.
//!
//! | module | what is true because of it |
//! |---|---|
//! | [`id`] | things keep their names forever |
//! | [`order`] | one sort serves all lists |
//! | [`quantity`] | figures are exact: no float is shown, stored or linked |
//! | [`phrase`] | explanations are meaning, not markup |
//! | [`catalog`] | every cell of every edition has a value, a reason and a source |
//! | [`scenario`] | everything a visitor said, and nothing that could be computed |
//! | [`assessment`] | the method: scenario and catalogue in, verdict and its reasons out |
//! | [`effort`] | hours and money come from the visitor's own numbers, never from ours |
//! | [`board`] | several scenarios: fleets, voices and comparisons, all from the same assessments |
//! | [`words`] | each sentence about an assessment is written once |
//! | [`link`] | a scenario is a line of text that still opens years later |
//! | [`report`] | what leaves the program for people and scripts |

pub mod assessment;
pub mod board;
pub mod catalog;
pub mod effort;
pub mod id;
pub mod link;
pub mod order;
pub mod phrase;
pub mod quantity;
pub mod report;
pub mod scenario;
pub mod words;
