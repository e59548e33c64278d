//! Programs that measure: each is a process of its own, prints one JSON object as its last line, and has a deadline.

use std::io::Read;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use serde_json::Value;

/// The JSON object that a program prints as its last line.
///
/// # Errors
///
/// That it did not end by itself within `limit` (it is killed then), failed, or printed something else; its name is in the sentence.
pub fn json(command: &mut Command, limit: Duration) -> Result<Value, String> {
    let name = name(command);
    let failed = |error: std::io::Error| format!("{name}: {error}");
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::inherit()).spawn().map_err(failed)?;
    let mut stdout = child.stdout.take().ok_or("a program has no output")?;
    let (done, read) = mpsc::channel();
    std::thread::spawn(move || {
        let mut text = String::new();
        // Whatever was printed before a failure is told with it; nobody listens any more after the deadline.
        let _ = stdout.read_to_string(&mut text);
        let _ = done.send(text);
    });
    let text = read.recv_timeout(limit);
    if text.is_err() {
        // It may just have ended; then there is nothing to kill.
        let _ = child.kill();
    }
    let status = child.wait().map_err(failed)?;
    let text = text.map_err(|_| format!("{name} did not end within {} s", limit.as_secs()))?;
    let said = serde_json::from_str(text.lines().last().unwrap_or_default());
    match said {
        Ok(said) if status.success() => Ok(said),
        _ => Err(format!("{name} ended with {status} and printed {text:?}")),
    }
}

/// A program and its script, without the folders.
fn name(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let last = |word: &std::ffi::OsStr| std::path::Path::new(word).file_name().unwrap_or(word).to_string_lossy().into_owned();
    words.take(3).map(last).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(script: &str, limit: Duration) -> Result<Value, String> {
        json(Command::new("sh").args(["-c", script]), limit)
    }

    #[test]
    fn the_last_line_is_read_and_a_failure_is_one() {
        let long = Duration::from_secs(60);
        assert_eq!(shell("echo words; echo '{\"a\": 1}'", long), Ok(serde_json::json!({"a": 1})));
        assert!(shell("echo '{}'; exit 3", long).unwrap_err().contains("exit status: 3"));
        assert!(shell("echo words", long).unwrap_err().contains("words"));
    }

    #[test]
    fn a_program_that_hangs_is_ended() {
        let error = shell("exec sleep 1000", Duration::from_millis(50)).unwrap_err();
        assert!(error.ends_with("did not end within 0 s"), "{error}");
    }
}
