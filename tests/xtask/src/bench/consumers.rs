//! The programs that read the stream: every door as its user has it, installed, and what they are compared with.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::sender::{Profile, Sender};
use crate::install::install;
use crate::parts::{node, python};
use crate::soak::Doors;
use crate::tools::{root, run, work};

/// What a consumer is made of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Made {
    /// A C program of `tests/bench/clients`.
    C,
    /// A C program that runs the `ccxcti` program.
    Cli,
    Python,
    Node,
}

/// One thing that is measured.
#[derive(Clone, Copy, Debug)]
pub struct Consumer {
    pub name: &'static str,
    made: Made,
    /// Program or script, without the ending.
    file: &'static str,
    /// Its first argument.
    mode: &'static str,
    /// The consumer that its ratio is against.
    pub baseline: Option<&'static str>,
    pub role: Role,
}

impl Consumer {
    /// Whether it sees sequence numbers and has to tell of gaps: ours do.
    pub fn numbered(&self) -> bool {
        self.file == "handler" || self.file == "lines"
    }
}

/// What a consumer is good for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Role {
    /// Reads bytes and knows no events.
    Bytes,
    /// Reads events, on a host that has nothing else to do.
    Idle,
    /// Reads fewer events: its queue holds no more, and it cannot be told to.
    Few,
    /// Reads events while its host is busy with other work.
    Busy,
}

const FLOOR: &str = "read loop that discards (C)";
const PLAIN_PYTHON: &str = "Python plain client (socket, struct)";
const PLAIN_NODE: &str = "Node plain client (net, Buffer)";

/// In the order of the tables.
pub const CONSUMERS: &[Consumer] = &[
    consumer("memcpy of the same bytes", Made::C, "floor", "copy", None, Role::Bytes),
    consumer(FLOOR, Made::C, "floor", "read", None, Role::Bytes),
    consumer("C callback", Made::C, "handler", "", Some(FLOOR), Role::Idle),
    consumer("CLI, monitor --json", Made::Cli, "lines", "", Some(FLOOR), Role::Few),
    consumer(PLAIN_PYTHON, Made::Python, "plain_client", "", None, Role::Idle),
    consumer("Python callback", Made::Python, "handler", "callback", Some(PLAIN_PYTHON), Role::Idle),
    consumer("Python iterator", Made::Python, "handler", "iterator", Some(PLAIN_PYTHON), Role::Idle),
    consumer("Python asyncio", Made::Python, "handler", "asyncio", Some(PLAIN_PYTHON), Role::Idle),
    consumer("Python callback, busy main thread", Made::Python, "handler", "busy", Some(PLAIN_PYTHON), Role::Busy),
    consumer(PLAIN_NODE, Made::Node, "plain_client", "", None, Role::Idle),
    consumer("Node callback", Made::Node, "handler", "callback", Some(PLAIN_NODE), Role::Idle),
    consumer("Node for-await", Made::Node, "handler", "for-await", Some(PLAIN_NODE), Role::Idle),
    consumer("Node callback, busy loop", Made::Node, "handler", "busy", Some(PLAIN_NODE), Role::Busy),
];

const fn consumer(
    name: &'static str,
    made: Made,
    file: &'static str,
    mode: &'static str,
    baseline: Option<&'static str>,
    role: Role,
) -> Consumer {
    Consumer { name, made, file, mode, baseline, role }
}

/// The consumers whose names contain these words.
pub fn named(words: &str) -> Result<Vec<Consumer>, String> {
    let found: Vec<Consumer> = CONSUMERS.iter().copied().filter(|consumer| consumer.name.contains(words)).collect();
    if found.is_empty() {
        let names: Vec<&str> = CONSUMERS.iter().map(|consumer| consumer.name).collect();
        return Err(format!("there is no consumer {words}; there are: {}", names.join("; ")));
    }
    Ok(found)
}

/// Where the programs and their files are.
fn folder() -> Result<PathBuf, String> {
    let folder = work().join("bench");
    std::fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    Ok(folder)
}

/// Everything that some consumers need, built and installed as a user would have it.
pub struct Installed {
    /// How the programs in Rust are built; the libraries are always as they are released.
    pub profile: Profile,
    folder: PathBuf,
    prefix: PathBuf,
    python: PathBuf,
    node: PathBuf,
    cli: PathBuf,
}

impl Installed {
    /// Everything for the tests: what the other parts have built, where that is newer than its sources.
    pub fn built() -> Result<Installed, String> {
        let folder = folder()?;
        let Doors { c, python, node } = Doors::built(&folder)?;
        let cli = Profile::Debug.build("ccxcti-cli")?.join("ccxcti");
        let installed = Installed { profile: Profile::Debug, folder, prefix: c, python, node, cli };
        installed.compile()?;
        installed.copy_scripts()?;
        Ok(installed)
    }

    /// Builds what these consumers need and nothing else.
    pub fn new(profile: Profile, consumers: &[Consumer]) -> Result<Installed, String> {
        let folder = folder()?;
        let nothing = PathBuf::new;
        let prefix = folder.join("prefix");
        let mut installed = Installed { profile, python: nothing(), node: nothing(), cli: nothing(), folder, prefix };
        let some = |made: Made| consumers.iter().any(|consumer| consumer.made == made);
        if some(Made::C) || some(Made::Cli) {
            install(&installed.prefix)?;
            installed.compile()?;
        }
        if some(Made::Cli) {
            installed.cli = profile.build("ccxcti-cli")?.join("ccxcti");
        }
        if some(Made::Python) {
            installed.python = python::installed(&installed.folder.join("python"))?;
        }
        if some(Made::Node) {
            installed.node = node::installed(&installed.folder.join("node"))?;
            installed.copy_scripts()?;
        }
        Ok(installed)
    }

    /// The C programs, against the installed library.
    fn compile(&self) -> Result<(), String> {
        let compiler = std::env::var_os("CC").unwrap_or_else(|| "cc".into());
        for (name, library) in [("handler", true), ("floor", false), ("lines", false)] {
            let mut compile = Command::new(&compiler);
            compile.args(["-O2", "-std=gnu99", "-Wall", "-Wextra", "-Werror", "-o"]).arg(self.folder.join(name));
            compile.arg(root().join(format!("tests/bench/clients/{name}.c")));
            if library {
                let lib = self.prefix.join("lib");
                compile.arg(format!("-I{}", self.prefix.join("include").display())).arg(format!("-L{}", lib.display())).arg("-lccxcti");
                compile.arg(format!("-Wl,-rpath,{}", lib.display()));
            }
            run(&mut compile)?;
        }
        Ok(())
    }

    /// Beside node_modules, so that the import is found as a user's would be.
    fn copy_scripts(&self) -> Result<(), String> {
        ["handler.mjs", "plain_client.mjs"].iter().try_for_each(|script| {
            let (from, to) = (root().join("tests/bench/clients").join(script), self.node.join(script));
            std::fs::copy(from, &to).map(drop).map_err(|error| format!("{}: {error}", to.display()))
        })
    }

    /// The command that lets a consumer read a sender's stream; `times` is the file for the time of each event.
    pub fn command(&self, consumer: &Consumer, sender: &Sender, times: Option<&Path>) -> Command {
        let clients = root().join("tests/bench/clients");
        let mut command = match consumer.made {
            Made::C | Made::Cli => Command::new(self.folder.join(consumer.file)),
            Made::Python => Command::new(&self.python),
            Made::Node => Command::new("node"),
        };
        match consumer.made {
            Made::C => {}
            Made::Cli => drop(command.arg(&self.cli)),
            Made::Python => drop(command.arg(clients.join(format!("{}.py", consumer.file)))),
            Made::Node => drop(command.arg(self.node.join(format!("{}.mjs", consumer.file)))),
        }
        command.args(Some(consumer.mode).filter(|mode| !mode.is_empty())).arg(&sender.address).arg(sender.events.to_string());
        let more = if consumer.role == Role::Bytes { Some(OsString::from(sender.bytes.to_string())) } else { times.map(OsString::from) };
        command.args(more);
        command
    }

    /// An open C client: prints what it keeps in memory.
    pub fn idle_client(&self, sender: &Sender) -> Command {
        let mut command = Command::new(self.folder.join("handler"));
        command.args([&sender.address, "0"]);
        command
    }
}
