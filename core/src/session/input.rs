//! What happens to a session.

use std::fmt;

use crate::wire::Value;

/// What happened. `Debug` shows bytes by their number alone.
#[derive(Clone, Copy)]
pub enum Input<'a> {
    /// Bytes of the server, cut anywhere.
    Bytes(&'a [u8]),
    /// The deadline has come; harmless at any other time.
    Time,
    /// The client wants to end the session.
    Close,
    /// The server closed the connection, or it broke: the reason in words where there is one.
    Lost(Option<&'a str>),
}

impl fmt::Debug for Input<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Input::Bytes(bytes) => f.debug_tuple("Bytes").field(&Value::Bytes(bytes).masked()).finish(),
            Input::Time => f.write_str("Time"),
            Input::Close => f.write_str("Close"),
            Input::Lost(why) => f.debug_tuple("Lost").field(why).finish(),
        }
    }
}
