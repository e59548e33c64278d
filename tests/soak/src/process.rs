//! Servers and clients: processes of their own that talk in lines.

use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crate::check::Checker;
use crate::monitor;
use crate::relay::Backend;
use crate::report::Line;

/// How long a server may take to start, or to answer a verb, on a busy machine.
const ANSWER_WAIT: Duration = Duration::from_secs(60);
/// How long a client may take to close and to end, on a busy machine.
pub const END_WAIT: Duration = Duration::from_secs(60);
/// How often to look whether a process has ended.
const LOOK: Duration = Duration::from_millis(20);
/// Lines of a client's standard error that are kept; what comes beyond is dropped.
const NOISE_MAX: usize = 64;

/// A contact centre of two nodes with a load.
pub struct Server {
    command: Vec<String>,
    backends: [Backend; 2],
    running: Option<Running>,
    /// How often it was started.
    pub starts: u64,
}

struct Running {
    child: Child,
    stdin: ChildStdin,
    answers: Receiver<String>,
}

impl Server {
    /// Starts it. `command` is the program and its arguments.
    ///
    /// # Errors
    ///
    /// That it does not start.
    pub fn start(command: Vec<String>, backends: [Backend; 2]) -> Result<Server, String> {
        let mut server = Server { command, backends, running: None, starts: 0 };
        server.restart()?;
        Ok(server)
    }

    /// Starts it again, at new addresses.
    ///
    /// # Errors
    ///
    /// That it does not start.
    pub fn restart(&mut self) -> Result<(), String> {
        let (program, arguments) = self.command.split_first().ok_or("a server needs a program")?;
        let failed = |error: std::io::Error| format!("{program}: {error}");
        let piped = || Stdio::piped();
        let mut child =
            Command::new(program).args(arguments).stdin(piped()).stdout(piped()).stderr(Stdio::null()).spawn().map_err(failed)?;
        let (stdin, stdout) = (child.stdin.take().ok_or("no input")?, child.stdout.take().ok_or("no output")?);
        let (tell, answers) = channel();
        thread::spawn(move || {
            let lines = BufReader::new(stdout).lines().map_while(Result::ok);
            lines.for_each(|line| drop(tell.send(line)));
        });
        let running = Running { child, stdin, answers };
        for backend in &self.backends {
            let line = running.answers.recv_timeout(ANSWER_WAIT).map_err(|_| format!("{program} does not listen"))?;
            let address = line.strip_prefix("listening on ").and_then(|address| address.parse().ok());
            let address = address.ok_or_else(|| format!("{program} said {line:?}"))?;
            *backend.lock().unwrap_or_else(PoisonError::into_inner) = Some(address);
        }
        self.running = Some(running);
        self.starts += 1;
        Ok(())
    }

    /// SIGKILL, in the middle of whatever it does.
    pub fn kill(&mut self) {
        for backend in &self.backends {
            *backend.lock().unwrap_or_else(PoisonError::into_inner) = None;
        }
        if let Some(mut running) = self.running.take() {
            // It may have ended by itself.
            let _ = running.child.kill();
            let _ = running.child.wait();
        }
    }

    /// Whether it runs. One that has ended without being killed has not.
    pub fn runs(&mut self) -> bool {
        self.running.as_mut().is_some_and(|running| matches!(running.child.try_wait(), Ok(None)))
    }

    /// The answer to a verb.
    ///
    /// # Errors
    ///
    /// That it does not answer.
    pub fn command(&mut self, verb: &str) -> Result<String, String> {
        let running = self.running.as_mut().ok_or("the server is not there")?;
        while running.answers.try_recv().is_ok() {}
        writeln!(running.stdin, "{verb}").map_err(|error| format!("{verb}: {error}"))?;
        running.answers.recv_timeout(ANSWER_WAIT).map_err(|_| format!("{verb}: no answer"))
    }

    /// Its process.
    pub fn pid(&self) -> Option<u32> {
        self.running.as_ref().map(|running| running.child.id())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.kill();
    }
}

/// How a client is started, and what is to be expected of it.
#[derive(Clone, Debug)]
pub struct ClientPlan {
    /// Its ClientID.
    pub name: String,
    /// Program and arguments.
    pub command: Vec<String>,
    /// Whether it is slow on purpose.
    pub slow: bool,
    /// Whether its `resync` is off.
    pub exact: bool,
    /// Whether it is `ccxcti monitor --json` and not one of our own.
    pub monitor: bool,
}

/// A client that runs.
pub struct Client {
    /// How it was started.
    pub plan: ClientPlan,
    child: Child,
    stdin: Option<ChildStdin>,
    checker: Arc<Mutex<Checker>>,
    reader: Option<thread::JoinHandle<()>>,
    /// The first lines of its standard error.
    noise: Arc<Mutex<VecDeque<String>>>,
}

impl Client {
    /// Starts it; what it says goes to the checker.
    ///
    /// # Errors
    ///
    /// That it does not start.
    pub fn start(plan: ClientPlan, checker: Arc<Mutex<Checker>>) -> Result<Client, String> {
        let (program, arguments) = plan.command.split_first().ok_or("a client needs a program")?;
        let failed = |error: std::io::Error| format!("{program}: {error}");
        let piped = || Stdio::piped();
        let mut command = Command::new(program);
        let mut child = command.args(arguments).stdin(piped()).stdout(piped()).stderr(piped()).spawn().map_err(failed)?;
        let stdin = child.stdin.take();
        let (stdout, stderr) = (child.stdout.take().ok_or("no output")?, child.stderr.take().ok_or("no errors")?);
        let noise = Arc::<Mutex<VecDeque<String>>>::default();
        let kept = Arc::clone(&noise);
        thread::spawn(move || {
            for line in BufReader::new(stderr).lines().map_while(Result::ok) {
                let mut kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
                if kept.len() < NOISE_MAX {
                    kept.push_back(line);
                }
            }
        });
        let (seen, is_monitor) = (Arc::clone(&checker), plan.monitor);
        let reader = thread::spawn(move || {
            if is_monitor {
                lock(&seen).line(Line::Opening);
            }
            for line in BufReader::new(stdout).lines().map_while(Result::ok) {
                let parsed = if is_monitor { monitor::parse(&line) } else { Line::parse(&line) };
                let parsed = parsed.unwrap_or_else(|| Line::Trouble(format!("it said {line:?}")));
                lock(&seen).line(parsed);
            }
            if is_monitor {
                lock(&seen).line(Line::Closed);
            }
        });
        Ok(Client { plan, child, stdin, checker, reader: Some(reader), noise })
    }

    /// Its checker.
    pub fn checker(&self) -> std::sync::MutexGuard<'_, Checker> {
        lock(&self.checker)
    }

    /// Its process.
    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Has it close its client and open another one.
    ///
    /// # Errors
    ///
    /// That the program did not end, or does not start again, where that is the way.
    pub fn reopen(&mut self) -> Result<(), String> {
        if !self.plan.monitor {
            self.say("reopen");
            return Ok(());
        }
        self.ask_to_end();
        if !self.ended(END_WAIT) {
            return Err(format!("{} did not end", self.plan.name));
        }
        *self = Client::start(self.plan.clone(), Arc::clone(&self.checker))?;
        Ok(())
    }

    /// Whether it still runs.
    pub fn runs(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }

    fn say(&mut self, word: &str) {
        // In one piece. One that has ended is noticed elsewhere.
        let line = format!("{word}\n");
        let _ = self.stdin.as_mut().map(|stdin| stdin.write_all(line.as_bytes()));
    }

    /// Has it close its client and end.
    pub fn ask_to_end(&mut self) {
        if self.plan.monitor { interrupt(self.child.id()) } else { self.say("end") }
    }

    /// Waits for its end. False if it did not come in time, or was not a good one.
    pub fn ended(&mut self, wait: Duration) -> bool {
        let until = Instant::now() + wait;
        let status = loop {
            match self.child.try_wait() {
                Ok(None) if Instant::now() < until => thread::sleep(LOOK),
                Ok(status) => break status,
                Err(_) => break None,
            }
        };
        if status.is_none() {
            // Otherwise its output would have no end.
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
        if let Some(reader) = self.reader.take() {
            // It reads to the end of the output, which has come.
            let _ = reader.join();
        }
        // 130 is how a program ends that was interrupted.
        status.is_some_and(|status| status.success() || (self.plan.monitor && status.code() == Some(130)))
    }

    /// What it printed where nothing should be.
    pub fn noise(&self) -> Vec<String> {
        self.noise.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect()
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        // Harmless behind its end.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn lock(checker: &Mutex<Checker>) -> std::sync::MutexGuard<'_, Checker> {
    checker.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Ctrl-C for a process that was started here.
fn interrupt(pid: u32) {
    let _ = Command::new("sh").args(["-c", &format!("kill -INT {pid}")]).status();
}

/// What a process has of the machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct Footprint {
    /// Resident memory, in KiB.
    pub rss_kib: u64,
    /// Open descriptors.
    pub descriptors: usize,
    /// Threads.
    pub threads: usize,
}

impl Footprint {
    /// Of a process; nothing if it is gone.
    pub fn of(pid: u32) -> Footprint {
        let folder = Path::new("/proc").join(pid.to_string());
        let entries = |name: &str| std::fs::read_dir(folder.join(name)).map_or(0, Iterator::count);
        let status = std::fs::read_to_string(folder.join("status")).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let rss_kib = line.and_then(|line| line.trim().trim_end_matches("kB").trim().parse().ok()).unwrap_or(0);
        Footprint { rss_kib, descriptors: entries("fd"), threads: entries("task") }
    }
}
