//! The engine, natively: the table of contents of what it promises.

mod tidy;
