//! How a command ends, other than well.

use std::io;
use std::process::ExitCode;

use ccxcti_core::{Error, ErrorKind};

/// Exit status of a command that Ctrl-C ended, as shells give it.
pub const INTERRUPTED: u8 = 130;

/// Why a command ended early.
#[derive(Debug)]
pub enum End {
    /// Nothing more to do, nothing wrong.
    Done,
    /// A wrong call, in one sentence: exit 2.
    Usage(String),
    /// A failure, in one sentence: exit 1.
    Failed(String),
    /// Ctrl-C or termination, after what had to be closed was closed: exit 130.
    Interrupted,
    /// Whoever read the output has gone away (`| head`): no complaint, exit 0.
    NoReader,
}

impl End {
    /// Says what is wrong on stderr and gives the exit status.
    pub fn report(self) -> ExitCode {
        match self {
            End::Done | End::NoReader => ExitCode::SUCCESS,
            End::Interrupted => ExitCode::from(INTERRUPTED),
            End::Usage(sentence) => {
                let command = std::env::args().nth(1).filter(|word| !word.starts_with('-')).map(|word| format!(" {word}"));
                let command = command.filter(|_| !sentence.starts_with("unrecognized subcommand")).unwrap_or_default();
                complain(&format!("{sentence}; see `ccxcti{command} --help`"));
                ExitCode::from(2)
            }
            End::Failed(sentence) => {
                complain(&sentence);
                ExitCode::from(1)
            }
        }
    }
}

impl From<io::Error> for End {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => End::NoReader,
            _ => End::Failed(error.to_string()),
        }
    }
}

impl From<Error> for End {
    /// Values that are not accepted are a wrong call; everything else is a failure.
    fn from(error: Error) -> Self {
        match error.kind {
            ErrorKind::InvalidArgument => End::Usage(error.text),
            _ => End::Failed(error.text),
        }
    }
}

/// One sentence on stderr. If stderr is gone there is nobody left to tell.
pub fn complain(sentence: &str) {
    use std::io::Write;
    let _ = writeln!(io::stderr(), "ccxcti: {sentence}");
}

/// Ctrl-C and termination end the process at once: for commands that hold nothing open.
pub fn exit_on_interrupt() -> Result<(), End> {
    on_interrupt(|| std::process::exit(INTERRUPTED.into()))
}

/// Runs `action` on a thread of its own at each Ctrl-C or termination.
pub fn on_interrupt(action: impl FnMut() + Send + 'static) -> Result<(), End> {
    ctrlc::set_handler(action).map_err(|error| End::Failed(format!("cannot watch for Ctrl-C: {error}")))
}
