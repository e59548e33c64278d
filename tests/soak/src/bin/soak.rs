//! `soak --seconds N --seed S --cli PROGRAM [--c PROGRAM] [--python PYTHON SCRIPT] [--node SCRIPT] [--rust] [--lose-one-after N]
//! [--table FILE]`: one run with these clients. `cargo xtask soak` builds everything and calls it.
//!
//! Prints a line a minute, then the tables; exit status 1 if anything did not hold.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use soak::plan::{Plan, both_forms, monitor, server, site};
use soak::process::ClientPlan;
use soak::{run, table};

fn main() -> ExitCode {
    match Call::of(std::env::args().skip(1)).and_then(|call| call.run()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("soak: {error}");
            ExitCode::from(2)
        }
    }
}

#[derive(Default)]
struct Call {
    seconds: u64,
    seed: u64,
    cli: String,
    clients: Vec<ClientPlan>,
    lose_one_after: Option<u32>,
    table: Option<PathBuf>,
}

impl Call {
    fn of(mut words: impl Iterator<Item = String>) -> Result<Call, String> {
        let mut call = Call { seconds: 60, seed: 1, ..Call::default() };
        while let Some(word) = words.next() {
            let mut value = || words.next().ok_or_else(|| format!("{word} wants a value"));
            match word.as_str() {
                "--seconds" => call.seconds = number(&value()?)?,
                "--seed" => call.seed = number(&value()?)?,
                "--lose-one-after" => call.lose_one_after = Some(number(&value()?)?),
                "--table" => call.table = Some(value()?.into()),
                "--cli" => {
                    call.cli = value()?;
                    call.clients.push(monitor(&call.cli));
                }
                "--rust" => call.clients.extend(both_forms("rust", &[&beside("soak-client")?])),
                "--c" => call.clients.extend(both_forms("c", &[&value()?])),
                "--python" => {
                    let (python, script) = (value()?, value()?);
                    call.clients.extend(both_forms("python", &[&python, &script]));
                }
                "--node" => call.clients.extend(both_forms("node", &["node", &value()?])),
                _ => return Err(format!("{word} is not known")),
            }
        }
        if call.cli.is_empty() { Err("--cli is missing".to_owned()) } else { Ok(call) }
    }

    fn run(self) -> Result<bool, String> {
        let folder = std::env::temp_dir().join(format!("soak-{}", std::process::id()));
        let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
        std::fs::create_dir_all(&folder).map_err(failed)?;
        let file = folder.join("site.toml");
        std::fs::write(&file, site()).map_err(failed)?;
        let servers = [0, 1].map(|more| server(&self.cli, &file.to_string_lossy(), self.seed + more));
        let mut plan = Plan::new(Duration::from_secs(self.seconds), self.seed, servers.to_vec(), self.clients);
        plan.lose_one_after = self.lose_one_after;
        println!("seed {}, {} s, {} clients", self.seed, self.seconds, plan.clients.len());
        let verdict = run::run(&plan, &mut |line| println!("{line}"));
        let _ = std::fs::remove_dir_all(&folder);
        let verdict = verdict?;
        let text = table::markdown(&verdict);
        print!("\n{text}\n{}\n", if verdict.holds() { "everything held" } else { "NOT EVERYTHING HELD" });
        if let Some(table) = &self.table {
            std::fs::write(table, text).map_err(|error| format!("{}: {error}", table.display()))?;
        }
        Ok(verdict.holds())
    }
}

fn number<N: std::str::FromStr>(text: &str) -> Result<N, String> {
    text.parse().map_err(|_| format!("{text} is not a number"))
}

/// A program that was built with this one.
fn beside(name: &str) -> Result<String, String> {
    let own = std::env::current_exe().map_err(|error| error.to_string())?;
    Ok(own.with_file_name(name).to_string_lossy().into_owned())
}
