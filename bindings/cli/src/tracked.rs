//! The calls that the client tracks: a live table on a terminal, a line or JSON object per change elsewhere.

use std::io::{self, IsTerminal, Write};
use std::sync::Arc;
use std::time::SystemTime;

use ccxcti_core::Event;
use ccxcti_core::call::{Call, Connection, Picture};
use ccxcti_core::event::rfc3339;
use ccxcti_core::wire::{Dialect, EnumName};
use serde_json::{Map, Value};

use crate::end::End;
use crate::output;
use crate::style::Style;

/// Rows of the table, unless LINES says how high the terminal is.
const ROWS: usize = 20;
/// Width of the table, unless COLUMNS says how wide the terminal is.
const WIDTH: usize = 80;

/// How changes are shown.
#[derive(Clone, Copy, PartialEq)]
pub enum Form {
    /// One JSON object per change.
    Json,
    /// One line per change.
    Lines,
    /// The whole table, drawn again.
    Table,
}

/// What a picture is of: the last event that is in it.
pub struct Moment {
    received_at: SystemTime,
    seq: u64,
    epoch: u32,
}

impl Moment {
    /// That of an event.
    pub fn of(event: &Event) -> Moment {
        Moment { received_at: event.received_at, seq: event.seq, epoch: event.epoch }
    }
}

/// Shows pictures, one after the other.
pub struct Tracked {
    form: Form,
    style: Style,
    dialect: Dialect,
    protocol: u32,
    calls: Vec<Arc<Call>>,
    /// Lines of the table that stand on the terminal.
    drawn: usize,
}

/// A call that is not as it was.
enum Change<'a> {
    /// New, or something of it changed.
    Is(&'a Call),
    /// It is not there any more; the call that took its place, if one did.
    Gone(&'a Call, Option<u32>),
}

impl Form {
    /// The table belongs to a terminal, and to what happens now.
    pub fn new(json: bool, live: bool) -> Form {
        match (json, live && io::stdout().is_terminal()) {
            (true, _) => Form::Json,
            (false, true) => Form::Table,
            (false, false) => Form::Lines,
        }
    }
}

impl Tracked {
    /// Nothing shown yet.
    pub fn new(form: Form, style: Style) -> Tracked {
        Tracked { form, style, dialect: Dialect::Ccx, protocol: Dialect::Ccx.usual_version(), calls: Vec::new(), drawn: 0 }
    }

    /// Shows what is new in a picture, at most so many lines; how many it were.
    pub fn show(&mut self, picture: &Picture, moment: &Moment, most: u64) -> Result<u64, End> {
        let before = std::mem::replace(&mut self.calls, picture.calls.clone());
        let changes = changes(&before, &self.calls);
        let most = usize::try_from(most).unwrap_or(usize::MAX);
        match self.form {
            Form::Table if changes.is_empty() => return Ok(0),
            Form::Table => {
                self.draw(moment.received_at)?;
                return Ok(1);
            }
            Form::Json => changes.iter().take(most).try_for_each(|change| output::json(json(change, moment)))?,
            Form::Lines => changes.iter().take(most).try_for_each(|change| output::line(&self.line(change, moment)))?,
        }
        Ok(changes.len().min(most) as u64)
    }

    /// Draws the table with the ages of this moment.
    pub fn draw(&mut self, now: SystemTime) -> Result<(), End> {
        if self.form != Form::Table {
            return Ok(());
        }
        let size = |name: &str, usual: usize| {
            std::env::var(name).ok().and_then(|size| size.parse().ok()).filter(|size| *size > 3).unwrap_or(usual)
        };
        let (rows, width) = (size("LINES", ROWS + 3) - 3, size("COLUMNS", WIDTH) - 1);
        let mut lines = vec![self.style.bold(&cut("CALL        AGE  FROM            TO        PARTIES", width))];
        lines.extend(self.calls.iter().take(rows).map(|call| cut(&self.row(call, now), width)));
        lines.push(self.style.dim(&match self.calls.len() {
            count if count > rows => format!("{count} calls, {} of them not shown", count - rows),
            1 => "1 call".to_owned(),
            count => format!("{count} calls"),
        }));
        // Up to where the last table began, and away with it.
        let up = if self.drawn > 0 { format!("\x1b[{}A\r\x1b[J", self.drawn) } else { String::new() };
        self.drawn = lines.len();
        let mut out = io::stdout().lock();
        out.write_all(format!("{up}{}\n", lines.join("\n")).as_bytes())?;
        Ok(out.flush()?)
    }

    fn row(&self, call: &Call, now: SystemTime) -> String {
        let seconds = now.duration_since(call.since).unwrap_or_default().as_secs();
        let age = format!("{}:{:02}", seconds / 60, seconds % 60);
        format!("{:<10} {age:>5}  {:<14}  {:<8}  {}", call.call_id, from(call), to(call), self.parties(call))
    }

    fn line(&self, change: &Change<'_>, moment: &Moment) -> String {
        let time = rfc3339(moment.received_at);
        let time = time.get(11..23).unwrap_or(&time).to_owned();
        match change {
            Change::Gone(call, None) => format!("{time}Z  {:<10}  is over", call.call_id),
            Change::Gone(call, Some(became)) => format!("{time}Z  {:<10}  goes on as {became}", call.call_id),
            Change::Is(call) => {
                let line = format!("{time}Z  {:<10}  {} -> {}  {}", call.call_id, from(call), to(call), self.parties(call));
                line.trim_end().to_owned()
            }
        }
    }

    /// `2006 alerting (agent 1001), 5001 queued`.
    fn parties(&self, call: &Call) -> String {
        call.connections.iter().map(|connection| self.party(connection)).collect::<Vec<_>>().join(", ")
    }

    fn party(&self, connection: &Connection) -> String {
        let text = |text: &[u8]| String::from_utf8_lossy(text).into_owned();
        let name = |state| EnumName::LocalConnectionState.row().symbol(state, self.dialect, self.protocol);
        let state = connection.state.and_then(name).map(|name| name.strip_prefix("LCS_").unwrap_or(&name).to_lowercase());
        let agent = Some(text(connection.agent_id.as_bytes())).filter(|agent| !agent.is_empty()).map(|agent| format!("(agent {agent})"));
        let device = text(connection.key().as_bytes());
        [Some(device), state, agent].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}

/// What is different between two lists of calls, both sorted by id.
fn changes<'a>(before: &'a [Arc<Call>], now: &'a [Arc<Call>]) -> Vec<Change<'a>> {
    let find = |calls: &'a [Arc<Call>], id: u32| calls.binary_search_by_key(&id, |call| call.call_id).ok().and_then(|at| calls.get(at));
    let heir = |id: u32| now.iter().find(|call| call.merged_call_ids.contains(&id)).map(|call| call.call_id);
    let gone = before.iter().filter(|call| find(now, call.call_id).is_none());
    let gone = gone.map(|call| Change::Gone(call, heir(call.call_id)));
    let same = |call: &Arc<Call>| find(before, call.call_id).is_some_and(|old| Arc::ptr_eq(old, call) || old == call);
    gone.chain(now.iter().filter(|call| !same(call)).map(|call| Change::Is(call))).collect()
}

/// The call as the library shows it, with what happened to it and when.
fn json(change: &Change<'_>, moment: &Moment) -> Map<String, Value> {
    let mut object = Map::new();
    object.insert("type".to_owned(), "Call".into());
    match change {
        Change::Is(call) => object.extend(call.json(None)),
        Change::Gone(call, became) => {
            object.extend(call.json(None));
            object.insert("ended".to_owned(), true.into());
            object.extend(became.map(|id| ("became".to_owned(), id.into())));
        }
    }
    object.insert("received_at".to_owned(), rfc3339(moment.received_at).into());
    object.insert("seq".to_owned(), moment.seq.into());
    object.insert("epoch".to_owned(), moment.epoch.into());
    object
}

/// Who calls.
fn from(call: &Call) -> String {
    first(&[call.ani.as_bytes(), call.calling_device_id.as_bytes()])
}

/// What was dialled.
fn to(call: &Call) -> String {
    first(&[call.dialed_number.as_bytes(), call.dnis.as_bytes(), call.called_device_id.as_bytes()])
}

fn first(texts: &[&[u8]]) -> String {
    let text = texts.iter().find(|text| !text.is_empty()).copied().unwrap_or(b"?");
    String::from_utf8_lossy(text).into_owned()
}

/// A line that does not wrap, and has no control characters of somebody else in it.
fn cut(line: &str, width: usize) -> String {
    line.chars().map(|c| if c.is_control() { '?' } else { c }).take(width).collect()
}
