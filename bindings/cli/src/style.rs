//! Colour, where it is wanted: on a terminal, unless NO_COLOR is set.

use std::io::{self, IsTerminal};

/// Colours of the first clients of the demo, in order.
pub const CLIENTS: [u8; 4] = [36, 33, 35, 32];

/// Whether and how to colour.
#[derive(Clone, Copy)]
pub struct Style {
    on: bool,
}

impl Style {
    /// As standard output and the environment want it.
    pub fn of_stdout() -> Style {
        let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        Style { on: !refused && io::stdout().is_terminal() }
    }

    /// Heavier.
    pub fn bold(self, text: &str) -> String {
        self.with(1, text)
    }

    /// Lighter.
    pub fn dim(self, text: &str) -> String {
        self.with(2, text)
    }

    /// In the colour with this number of the terminal ("Select Graphic Rendition").
    pub fn colour(self, number: u8, text: &str) -> String {
        self.with(number, text)
    }

    fn with(self, code: u8, text: &str) -> String {
        if self.on { format!("\x1b[{code}m{text}\x1b[0m") } else { text.to_owned() }
    }
}
