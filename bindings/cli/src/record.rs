//! `ccxcti record`: a client session whose frames go to a file.

use std::time::{Duration, Instant};

use ccxcti_core::engine::{Next, Subscription};
use ccxcti_core::event::FIRST_RECORD;
use clap::Args;

use crate::end::{End, complain};
use crate::monitor::{line, seconds};
use crate::output;
use crate::session::{Session, SessionOptions};
use crate::style::Style;

/// How often to look whether the file can still be written.
const LOOK: Duration = Duration::from_secs(1);

const EXAMPLES: &str = "\
Examples:
  ccxcti record ccx1,ccx2 monday.ccxcap
  ccxcti record ccx1 one-hour.ccxcap --for 3600
  ccxcti monitor file:monday.ccxcap

Every frame is kept, with direction and time; passwords are blanked. A file that is there already is appended to. Ends with
Ctrl-C. The file has phone numbers and names in it and can be read by its owner alone; CAPTURE.md describes the format.";

/// Record a session's frames in a file.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct RecordSession {
    /// CTI servers in the order to try; port 12028 unless given
    #[arg(value_name = "SERVER[,SERVER...]")]
    servers: String,
    /// The capture file, new or to be appended to
    file: String,
    /// End SECONDS after the session is up
    #[arg(long = "for", value_name = "SECONDS", value_parser = seconds)]
    duration: Option<Duration>,
    /// Keep trying to connect for SECONDS [default: once through the list]
    #[arg(long, value_name = "SECONDS")]
    wait: Option<String>,
    #[command(flatten)]
    session: SessionOptions,
}

impl RecordSession {
    /// Records until it is told to end. What the client itself has to say (SessionUp, SessionDown) is printed.
    pub fn run(self) -> Result<(), End> {
        let mut config = self.session.config(&self.servers, self.wait.as_deref())?;
        if self.file.is_empty() {
            return Err(End::Usage("FILE is empty".to_owned()));
        }
        config.set("capture", &self.file)?;
        let (session, events) = Session::open(&config)?;
        let printed = self.print(&session, &events);
        session.close();
        let report = session.capture().unwrap_or_default();
        match printed {
            // Nobody reads the lines any more; the recording was asked for all the same, and it is complete up to here.
            Err(End::NoReader) | Ok(()) => {}
            Err(end) => return Err(end),
        }
        match (report.lost, report.failure) {
            (0, None) => Ok(()),
            (lost, None) => Err(End::Failed(format!("{lost} frames are missing in {}: the disk did not keep up", self.file))),
            (lost, Some(failure)) => Err(End::Failed(format!("{lost} frames are missing in {}: {failure}", self.file))),
        }
    }

    fn print(&self, session: &Session, events: &Subscription) -> Result<(), End> {
        let style = Style::of_stdout();
        let end = self.duration.map(|duration| Instant::now() + duration);
        let mut told = false;
        loop {
            let left = end.map_or(LOOK, |end| end.saturating_duration_since(Instant::now()).min(LOOK));
            match events.next(Some(left)) {
                Next::Event(event) if event.type_number() >= FIRST_RECORD => output::line(&line(&event, style))?,
                Next::Event(_) => {}
                Next::TimedOut if end.is_some_and(|end| Instant::now() >= end) => return Ok(()),
                Next::TimedOut => {}
                Next::Closed => return Ok(()),
            }
            if let Some(failure) = session.capture().and_then(|report| report.failure).filter(|_| !told) {
                complain(&format!("{failure}; the session goes on, and writing is tried again"));
                told = true;
            }
        }
    }
}
