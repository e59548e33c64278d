//! One table of errors: number, name, parent, sentence. Every door derives its own kinds from it.

use std::fmt;

/// `number Name [of Parent] [status n] "sentence";` becomes a variant of `ErrorKind` and a row of `ERRORS`.
macro_rules! errors {
    ($( $number:literal $name:ident $(of $parent:ident)? $(status $status:literal)? $sentence:literal; )*) => {
        /// What kind of thing went wrong. Numbers are public in C and never reused.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum ErrorKind { $( #[doc = $sentence] $name = $number ),* }

        /// The table of errors, by number.
        pub static ERRORS: &[ErrorRow] = &[
            $( ErrorRow {
                kind: ErrorKind::$name,
                name: stringify!($name),
                parent: first(&[$(ErrorKind::$parent)?]),
                status: first(&[$($status)?]),
                sentence: $sentence,
            } ),*
        ];
    };
}

errors! {
    10 InvalidArgument "An argument or configuration value is not one that is accepted.";
    11 Type "The field has another type than the one asked for.";
    12 Panic "The library met a bug of its own; it stayed inside the library.";
    13 Closed "The client or simulator is closed.";
    14 QueueFull "The command queue is full.";
    15 Io "The operating system refused a resource.";
    16 Malformed "The bytes are not a message.";
    17 Encode "The message cannot be written.";
    18 Refused "The embedded contact centre refused the verb.";
    20 Connect "No CTI server could be reached.";
    21 Resolve of Connect "The server's name could not be resolved.";
    22 Unreachable of Connect "The server did not accept the connection.";
    23 NotCtiServer of Connect "What answers on that port is not a CTI server.";
    24 ConnectionLost of Connect "The server closed the connection before the session was open.";
    25 TimedOut of Connect "The server did not answer in time.";
    30 OpenRefused "The server refused to open the session.";
    31 InvalidVersion of OpenRefused status 1 "The server does not speak the protocol version asked for.";
    32 RequiredDataMissing of OpenRefused status 6 "The open request lacks data that the server requires.";
    33 DeviceInUse of OpenRefused status 10 "Another client holds the agent's device.";
    34 SessionReplaced of OpenRefused status 11 "A newer session of the same client replaced this one.";
    35 ServerOffline of OpenRefused status 15 "The CTI server is off line.";
    36 InvalidTimeout of OpenRefused status 18 "The server does not accept the idle time-out.";
    37 AgentDataInconsistent of OpenRefused status 32 "Agent id, extension and instrument do not belong together.";
    38 NotMaster of OpenRefused status 92 "The server is the standby node of its cluster.";
    40 RequestFailed "The server answered the request with a failure.";
    41 ServerFailure of RequestFailed "The CTI server itself did not take the request (FAILURE_CONF).";
    42 ControlFailure of RequestFailed "The contact centre refused the request (CONTROL_FAILURE_CONF).";
    43 RequestTimedOut "The server did not answer the request in time; whether it was carried out is not known.";
    44 NotConnected "There is no session at the moment: the request was not sent.";
    45 SessionLost "The session ended before the request was answered; whether it was carried out is not known.";
}

/// One row of the table of errors.
#[derive(Debug)]
pub struct ErrorRow {
    /// The kind.
    pub kind: ErrorKind,
    /// Its name, as Python and Node call it.
    pub name: &'static str,
    /// The kind of which it is a special case.
    pub parent: Option<ErrorKind>,
    /// The FAILURE_CONF status that it stands for ("Unified CCX CTI Protocol Developer Guide", status codes).
    pub status: Option<u32>,
    /// One sentence.
    pub sentence: &'static str,
}

impl ErrorKind {
    /// The stable number.
    pub const fn code(self) -> u32 {
        self as u32
    }

    /// The row of this kind.
    pub fn row(self) -> &'static ErrorRow {
        const NONE: ErrorRow = ErrorRow { kind: ErrorKind::Panic, name: "Panic", parent: None, status: None, sentence: "?" };
        // The macro makes a row for every variant; the fallback cannot be reached.
        ERRORS.iter().find(|row| row.kind == self).unwrap_or(&NONE)
    }

    /// The kind that a refusal of the open stands for.
    pub fn of_open_status(status: u32) -> ErrorKind {
        ERRORS.iter().find(|row| row.status == Some(status)).map_or(ErrorKind::OpenRefused, |row| row.kind)
    }

    /// Whether this is `other` or a special case of it.
    pub fn is(self, other: ErrorKind) -> bool {
        self == other || self.row().parent == Some(other)
    }
}

/// An error of the library: a kind to act on and one sentence to show. Never holds a password or a phone number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// What kind of thing went wrong.
    pub kind: ErrorKind,
    /// One sentence for people.
    pub text: String,
    /// The status or failure code of the refusal, where a server gave one.
    pub status: Option<u32>,
}

impl Error {
    /// An error with its sentence.
    pub fn new(kind: ErrorKind, text: impl Into<String>) -> Error {
        Error { kind, text: text.into(), status: None }
    }

    /// The error of a refused open.
    pub fn refused(server: &str, status: u32) -> Error {
        let kind = ErrorKind::of_open_status(status);
        let dialect = crate::wire::Dialect::Ccx;
        let name = crate::wire::EnumName::StatusCode
            .row()
            .symbol(status, dialect, dialect.usual_version())
            .unwrap_or_else(|| "a status not in the guides".to_owned());
        let sentence = if kind == ErrorKind::OpenRefused { "" } else { kind.row().sentence };
        let text = format!("{server} refused the session with {name} ({status}). {sentence}");
        Error { kind, text: text.trim_end().to_owned(), status: Some(status) }
    }

    /// An error with its sentence and the server's code.
    pub fn with_status(kind: ErrorKind, text: impl Into<String>, status: u32) -> Error {
        Error { kind, text: text.into(), status: Some(status) }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl std::error::Error for Error {}

impl From<crate::wire::WireError> for Error {
    fn from(error: crate::wire::WireError) -> Self {
        Error::new(ErrorKind::Malformed, error.to_string())
    }
}

impl From<crate::wire::EncodeError> for Error {
    fn from(error: crate::wire::EncodeError) -> Self {
        Error::new(ErrorKind::Encode, error.to_string())
    }
}

const fn first<T: Copy>(items: &[T]) -> Option<T> {
    match items {
        [item, ..] => Some(*item),
        [] => None,
    }
}
