//! The habits of the house as ordinary tests: what a reviewer would otherwise have to look for. Each rule is a function
//! from text to findings, so that each test can also feed it a bad example and see that it finds it.

pub mod source;
