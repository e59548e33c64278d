//! `ccxcti`: the shell is one more language. One file per command; what they share stands beside them.
#![deny(unsafe_code)] // Allowed in one place: the allocator that `bench` counts with.

mod bench;
mod coding;
mod decode;
mod demo;
mod encode;
mod end;
mod lines;
mod log;
mod monitor;
mod output;
mod record;
mod recording;
mod replay;
mod serve;
mod session;
mod stories;
mod style;
mod tracked;
mod words;

use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{Parser, Subcommand};

use end::End;

/// Unified CCX CTI on the command line.
#[derive(Parser)]
#[command(name = "ccxcti", version, about, after_help = "Try first:  ccxcti demo")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Demo(demo::Demo),
    Serve(serve::Serve),
    Monitor(Box<monitor::Monitor>),
    Record(Box<record::RecordSession>),
    Replay(replay::Replay),
    Decode(decode::Decode),
    Encode(encode::Encode),
    Bench(bench::Bench),
}

fn main() -> ExitCode {
    match parse().and_then(run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(end) => end.report(),
    }
}

fn run(cli: Cli) -> Result<(), End> {
    match cli.command {
        Command::Demo(command) => command.run(),
        Command::Serve(command) => command.run(),
        Command::Monitor(command) => command.run(),
        Command::Record(command) => command.run(),
        Command::Replay(command) => command.run(),
        Command::Decode(command) => command.run(),
        Command::Encode(command) => command.run(),
        Command::Bench(command) => command.run(),
    }
}

/// The command line, or a wrong call in one sentence. `--help` and `--version` print and end here.
fn parse() -> Result<Cli, End> {
    Cli::try_parse().map_err(|error| match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => match error.print() {
            Ok(()) => End::Done,
            Err(error) => End::from(error),
        },
        _ => End::Usage(sentence(&error)),
    })
}

/// clap explains over several paragraphs; the first one says what is wrong.
fn sentence(error: &clap::Error) -> String {
    if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        return "a command is missing".to_owned();
    }
    let text = error.to_string();
    let first = text.lines().take_while(|line| !line.trim().is_empty()).map(str::trim).collect::<Vec<_>>().join(" ");
    first.strip_prefix("error: ").unwrap_or(&first).to_owned()
}
