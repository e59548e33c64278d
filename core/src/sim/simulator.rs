//! The handle: starts the contact centre, says verbs, plays stories, stops it.

use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use super::fault;
use super::serve::{self, Command};
use super::server::ServerOptions;
use super::site::Site;
use super::story::Story;
use crate::error::{Error, ErrorKind};
use crate::wire::Dialect;

/// Commands that may wait for the event loop; who sends one more waits.
const COMMANDS_MAX: usize = 64;

/// Called from the event loop with one line for each thing that a person may want to know: a client that was reset, and why.
/// No line holds a phone number. It must not call the simulator.
pub type Log = Arc<dyn Fn(&str) + Send + Sync>;

/// How the embedded contact centre is started. `SimOptions::default()` is the default site on a free port of 127.0.0.1.
#[derive(Clone)]
pub struct SimOptions {
    /// Text of a site file; `None` = the default site.
    pub site: Option<String>,
    /// Where to listen, `host:port`; port 0 picks a free one. One address, or two: nodes 1 and 2 of one site, of which node 1 is
    /// the master.
    pub listen: Vec<String>,
    /// Starts without a master: every node refuses clients as a standby does, until `go-master`.
    pub standby: bool,
    /// Dialect of every session.
    pub dialect: Dialect,
    /// Highest protocol version that is accepted; `None` = the highest of the dialect.
    pub protocol_max: Option<u32>,
    /// Delivers events in any order that the guarantees of the protocol allow, not in the natural one. A site can ask for it too.
    pub shuffle: bool,
    /// Where everything random begins; `None` = what the site says.
    pub seed: Option<u64>,
    /// Faults of connections, `KIND@POINT[=VALUE]`: see [`fault_help`](super::fault_help).
    pub faults: Vec<String>,
    /// Calls per second that people make by themselves, above 0 and at most 10,000, by the seed; `None` = none.
    pub load: Option<f64>,
    /// Where lines for people go; `None` = nowhere.
    pub log: Option<Log>,
}

impl Default for SimOptions {
    fn default() -> SimOptions {
        SimOptions {
            site: None,
            listen: vec!["127.0.0.1:0".to_owned()],
            standby: false,
            dialect: Dialect::Ccx,
            protocol_max: None,
            shuffle: false,
            seed: None,
            faults: Vec::new(),
            load: None,
            log: None,
        }
    }
}

/// A running contact centre with its CTI server. One thread with one event loop serves all clients. Any thread may call any
/// method; dropping the value stops the contact centre.
pub struct Simulator {
    /// The text that it was started with.
    site: Option<String>,
    addresses: Vec<String>,
    commands: SyncSender<Command>,
    waker: Arc<mio::Waker>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

impl Simulator {
    /// Starts a contact centre; on return its ports accept clients.
    ///
    /// Errors: `InvalidArgument` (site, address, version, load, faults), `Io` (the address is taken).
    pub fn start(options: SimOptions) -> Result<Simulator, Error> {
        let mut site = Site::of(options.site.as_deref())?;
        site.shuffle |= options.shuffle;
        site.seed = options.seed.unwrap_or(site.seed);
        let faults = fault::parse_all(&options.faults).map_err(|text| Error::new(ErrorKind::InvalidArgument, text))?;
        let protocol_max = protocol_max(&options)?;
        let (commands, received) = sync_channel(COMMANDS_MAX);
        let server = ServerOptions { dialect: options.dialect, protocol_max, standby: options.standby, ..ServerOptions::default() };
        let own = options.site.clone();
        let started = serve::start(site, server, options, faults, received)?;
        let thread = Mutex::new(Some(started.thread));
        Ok(Simulator { site: own, addresses: started.addresses, commands, waker: started.waker, thread })
    }

    /// The address to connect to, `127.0.0.1:PORT`; with two nodes that of node 1.
    pub fn address(&self) -> String {
        self.addresses.first().cloned().unwrap_or_default()
    }

    /// All addresses, in the order of `SimOptions::listen`.
    pub fn addresses(&self) -> Vec<String> {
        self.addresses.clone()
    }

    /// Says a verb and waits for its answer: `Ok("ok call=16777507")` or `Err("error ...")`, after which nothing has changed.
    /// `wait 250ms` answers when that much time has passed.
    pub fn command(&self, line: &str) -> Result<String, String> {
        let (reply, answer) = sync_channel(1);
        self.send(Command::Verb { line: line.to_owned(), reply }).map_err(|error| format!("error {error}"))?;
        answer.recv().unwrap_or_else(|_| Err(format!("error {}", stopped())))
    }

    /// Plays the steps of a story from now on: a built-in one by its name, or the TOML text of one. Returns at once.
    ///
    /// Errors: `InvalidArgument` (no such story, or its text is wrong), `QueueFull`, `Closed`.
    pub fn play(&self, story: &str) -> Result<StoryRun, Error> {
        self.play_story(&Story::named_or_text(story)?)
    }

    /// As [`Simulator::play`], of a story that is at hand. A story with a site of its own plays there alone.
    pub fn play_story(&self, story: &Story) -> Result<StoryRun, Error> {
        if story.site.is_some() && story.site.as_deref().map(str::trim) != self.site.as_deref().map(str::trim) {
            let text = format!("story {} happens on a site of its own: start the contact centre with that site", story.name);
            return Err(Error::new(ErrorKind::InvalidArgument, text));
        }
        let name = story.name.clone();
        let ((accepted, acceptance), (done, result)) = (sync_channel(1), sync_channel(1));
        self.send(Command::Play { story: Box::new(story.clone()), accepted, done })?;
        acceptance.recv().unwrap_or_else(|_| Err(stopped()))?;
        Ok(StoryRun(Mutex::new(Run { name, result, ended: None })))
    }

    /// Stops the contact centre: clients are disconnected. Returns when the thread has ended. A second call does nothing.
    pub fn stop(&self) {
        let Some(thread) = locked(&self.thread).take() else { return };
        if self.send(Command::Stop).is_ok() && thread.thread().id() != std::thread::current().id() {
            // A thread that ended by a panic has already said so.
            let _ = thread.join();
        }
    }

    fn send(&self, command: Command) -> Result<(), Error> {
        self.commands.send(command).map_err(|_| stopped())?;
        self.waker.wake().map_err(|error| Error::new(ErrorKind::Io, error.to_string()))
    }
}

impl Drop for Simulator {
    fn drop(&mut self) {
        self.stop();
    }
}

/// A story that was started by [`Simulator::play`]. Any thread may wait for it; dropping it does not stop the story.
pub struct StoryRun(Mutex<Run>);

struct Run {
    name: String,
    result: Receiver<Result<(), String>>,
    ended: Option<Result<(), Error>>,
}

impl StoryRun {
    /// Waits until the last step is done, at most `timeout`: `None` = it still plays. An error names the step that was refused.
    pub fn wait(&self, timeout: Duration) -> Option<Result<(), Error>> {
        let mut run = locked(&self.0);
        if run.ended.is_none() {
            let ended = match run.result.recv_timeout(timeout) {
                Ok(result) => result.map_err(|reason| Error::new(ErrorKind::Refused, format!("story {}, {reason}", run.name))),
                Err(RecvTimeoutError::Timeout) => return None,
                Err(RecvTimeoutError::Disconnected) => Err(stopped()),
            };
            run.ended = Some(ended);
        }
        run.ended.clone()
    }
}

fn protocol_max(options: &SimOptions) -> Result<u32, Error> {
    let versions = options.dialect.versions();
    let highest = options.protocol_max.unwrap_or(*versions.end());
    if versions.contains(&highest) {
        return Ok(highest);
    }
    let text = format!("protocol {highest} is not one of dialect {}: {} to {}", options.dialect, versions.start(), versions.end());
    Err(Error::new(ErrorKind::InvalidArgument, text))
}

fn stopped() -> Error {
    Error::new(ErrorKind::Closed, "the simulator has stopped")
}

/// A lock whose holder panicked still guards whole values here.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
