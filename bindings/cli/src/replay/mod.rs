//! `ccxcti replay`: a capture as JSON lines, or served again to any client.

mod server;

use clap::Args;

use crate::end::{End, exit_on_interrupt};
use crate::output;
use crate::recording::play;

const EXAMPLES: &str = "\
Examples:
  ccxcti replay monday.ccxcap
  ccxcti replay monday.ccxcap --speed 10
  ccxcti replay monday.ccxcap --listen 127.0.0.1:12028 --speed 0

Without --listen the events are printed as `monitor --json` would have printed them, with the times of the recording.

With --listen the first line is `listening on ADDRESS`. Each client that connects gets the next recorded session that was
opened, after the last one the first again: its open request is answered as recorded, the server's frames follow at their
pace, heartbeats are answered, requests that were recorded get the recorded answer; other requests get none. The version is
the recorded one. Where the server ended the recorded session, the connection is closed; else it stays until the client goes.";

/// Print or serve what was recorded.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Replay {
    /// The capture file
    file: String,
    /// Serve the recorded server again on this address; port 0 picks a free one
    #[arg(long, value_name = "ADDR")]
    listen: Option<String>,
    /// So many times as fast as it was; 0 = at once [default: 0, with --listen 1]
    #[arg(long, value_name = "X", value_parser = speed)]
    speed: Option<f64>,
}

impl Replay {
    /// Replays to the end of the file; a server until Ctrl-C.
    pub fn run(self) -> Result<(), End> {
        exit_on_interrupt()?;
        match &self.listen {
            Some(listen) => server::serve(&self.file, listen, self.speed.unwrap_or(1.0)),
            None => play(&self.file, self.speed.unwrap_or(0.0), |events, _| {
                events.iter().try_for_each(|event| output::json(event.json(false)))?;
                Ok(true)
            }),
        }
    }
}

fn speed(text: &str) -> Result<f64, String> {
    let speed = text.parse().ok().filter(|speed: &f64| speed.is_finite() && *speed >= 0.0);
    speed.ok_or_else(|| "it takes a number from 0 on".to_owned())
}
