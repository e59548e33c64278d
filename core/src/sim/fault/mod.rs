//! Faults of a connection: what a bad network or a newer server does to the bytes that a client gets, at named points.
//!
//! A fault is written `KIND@POINT[=VALUE]`: `delay@open-conf=5s`, `garbage@event:3`. Both words stand in one table each, with a
//! sentence that is also the help. Points are counted on each connection anew, unless their sentence says otherwise.

mod apply;
mod line;

use std::fmt::Write as _;
use std::time::Duration;

use super::duration;
use crate::wire::{MESSAGES, MessageRow, msg};
pub(super) use line::Lines;

/// Faults of one server; more are a mistake.
const FAULTS_MAX: usize = 64;
/// Bytes of garbage, of pieces, and lost ones: no message is longer.
const BYTES_MAX: usize = 12_500;
/// Times that a message comes.
const TIMES_MAX: usize = 100;
/// MessageTypeID that no guide uses.
const UNKNOWN_MESSAGE: u32 = 60_000;
/// Tag that no message knows, and that fits one byte.
const UNKNOWN_TAG: u16 = 240;

/// What happens to a message. In the order in which several at one message are done.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Kind {
    UnknownTag(u16),
    /// Bytes from the end; `None` = all.
    Drop(Option<usize>),
    Duplicate(usize),
    UnknownMessage(u32),
    Malformed,
    Garbage(usize),
    Delay(Duration),
    Split(usize),
    Cut(usize),
}

/// Which messages it happens to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Point {
    OpenConf,
    Event(u64),
    OneEvent,
    EveryEvent,
    Message(u32),
}

/// One fault, as [`Fault::parse`] reads it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Fault {
    kind: Kind,
    point: Point,
}

struct KindRow {
    name: &'static str,
    /// What VALUE is; empty = there is none.
    value: &'static str,
    text: &'static str,
    read: fn(Option<&str>) -> Result<Kind, String>,
}

struct PointRow {
    name: &'static str,
    /// What stands behind a colon; empty = nothing.
    argument: &'static str,
    text: &'static str,
    read: fn(&str) -> Result<Point, String>,
}

const KINDS: &[KindRow] = &[
    KindRow {
        name: "drop",
        value: "BYTES",
        text: "The last BYTES bytes of the message are lost, without a value all of it. The session goes on.",
        read: |value| value.map(|value| bytes(value, 1)).transpose().map(Kind::Drop),
    },
    KindRow {
        name: "cut",
        value: "BYTES",
        text: "The connection ends after the first BYTES bytes of the message, usually 0.",
        read: |value| value.map_or(Ok(0), |value| bytes(value, 0)).map(Kind::Cut),
    },
    KindRow {
        name: "split",
        value: "BYTES",
        text: "The message comes in pieces of BYTES bytes, usually 1, a millisecond apart.",
        read: |value| value.map_or(Ok(1), |value| bytes(value, 1)).map(Kind::Split),
    },
    KindRow {
        name: "delay",
        value: "DURATION",
        text: "The message comes so much later, usually 1s, and what follows on the connection comes behind it.",
        read: |value| value.map_or(Ok(Duration::from_secs(1)), delay).map(Kind::Delay),
    },
    KindRow {
        name: "duplicate",
        value: "TIMES",
        text: "The message comes TIMES times, usually 2.",
        read: |value| value.map_or(Ok(2), |value| number(value, 2, TIMES_MAX)).map(Kind::Duplicate),
    },
    KindRow {
        name: "malformed",
        value: "",
        text: "Before the message comes a BEGIN_CALL_EVENT of 4 bytes: the frame ends in its fixed part.",
        read: |_| Ok(Kind::Malformed),
    },
    KindRow {
        name: "unknown-message",
        value: "ID",
        text: "Before the message comes one that no guide has, with the number ID, usually 60000.",
        read: |value| value.map_or(Ok(UNKNOWN_MESSAGE), unknown_message).map(Kind::UnknownMessage),
    },
    KindRow {
        name: "unknown-tag",
        value: "TAG",
        text: "The message has one more floating field, which no guide has, with the number TAG, usually 240.",
        read: |value| value.map_or(Ok(UNKNOWN_TAG), unknown_tag).map(Kind::UnknownTag),
    },
    KindRow {
        name: "garbage",
        value: "BYTES",
        text: "Before the message come BYTES bytes of 0xff, usually 16: nobody knows where the next frame begins.",
        read: |value| value.map_or(Ok(16), |value| bytes(value, 1)).map(Kind::Garbage),
    },
];

const POINTS: &[PointRow] = &[
    PointRow { name: "open-conf", argument: "", text: "The OPEN_CONF of each session.", read: |_| Ok(Point::OpenConf) },
    PointRow { name: "first-event", argument: "", text: "The first event on each connection.", read: |_| Ok(Point::Event(1)) },
    PointRow {
        name: "one-event",
        argument: "",
        text: "The first event on any connection, once for all; after it everything is in order.",
        read: |_| Ok(Point::OneEvent),
    },
    PointRow { name: "every-event", argument: "", text: "Every event.", read: |_| Ok(Point::EveryEvent) },
    PointRow {
        name: "event",
        argument: "N",
        text: "The Nth event on each connection, from 1.",
        read: |argument| argument.parse().ok().filter(|at| *at > 0).map(Point::Event).ok_or(format!("{argument} is not a number from 1")),
    },
    PointRow {
        name: "message",
        argument: "NAME",
        text: "Every message of that name, answers included, such as HEARTBEAT_CONF.",
        read: |argument| {
            let row = MessageRow::by_name(argument).ok_or(format!("no message is called {argument}"))?;
            Ok(Point::Message(row.id))
        },
    },
];

/// What can be said behind `--fault`: the text of `--fault help`.
pub fn fault_help() -> String {
    let mut text = "KIND@POINT[=VALUE]: what happens to the bytes that a client gets, and where.\n\nKIND\n".to_owned();
    for row in KINDS {
        let form = if row.value.is_empty() { row.name.to_owned() } else { format!("{}[={}]", row.name, row.value) };
        // Writing to a text cannot fail.
        let _ = writeln!(text, "  {form:<22} {}", row.text);
    }
    text.push_str("\nPOINT\n");
    for row in POINTS {
        let _ = writeln!(text, "  {:<22} {}", point_form(row), row.text);
    }
    text.push_str("\nAn event is a message that nobody asked for: its name ends in _EVENT.\n\nExample: --fault delay@open-conf=5s --fault garbage@event:3\n");
    text
}

/// Reads all faults of a server; the error says what is wrong and what is allowed.
pub(super) fn parse_all(texts: &[String]) -> Result<Vec<Fault>, String> {
    if texts.len() > FAULTS_MAX {
        return Err(format!("{} faults: at most {FAULTS_MAX} are possible", texts.len()));
    }
    texts.iter().map(|text| Fault::parse(text)).collect()
}

impl Fault {
    /// Reads `KIND@POINT[=VALUE]`.
    fn parse(text: &str) -> Result<Fault, String> {
        let wrong = |reason: String| format!("fault {text}: {reason}");
        let (kind, rest) = text.split_once('@').ok_or_else(|| wrong("it is written KIND@POINT[=VALUE]".to_owned()))?;
        let (point, value) = rest.split_once('=').map_or((rest, None), |(point, value)| (point, Some(value)));
        let kind = read_kind(kind, value).map_err(wrong)?;
        let point = read_point(point).map_err(wrong)?;
        Ok(Fault { kind, point })
    }

    /// Whether the point is at this message, the `event`th event of its connection (0 = it is none).
    fn is_at(&self, message: u32, event: u64) -> bool {
        match self.point {
            Point::OpenConf => message == msg::OPEN_CONF,
            Point::Event(at) => event == at,
            Point::OneEvent | Point::EveryEvent => event > 0,
            Point::Message(id) => message == id,
        }
    }
}

fn read_kind(name: &str, value: Option<&str>) -> Result<Kind, String> {
    let row = KINDS.iter().find(|row| row.name == name).ok_or_else(|| {
        let names: Vec<&str> = KINDS.iter().map(|row| row.name).collect();
        format!("there is no kind {name}; kinds are {}", names.join(", "))
    })?;
    match value {
        Some(value) if row.value.is_empty() => Err(format!("{name} takes no value, but {value} is given")),
        value => (row.read)(value).map_err(|reason| format!("{} of {name}: {reason}", row.value)),
    }
}

fn read_point(text: &str) -> Result<Point, String> {
    let (name, argument) = text.split_once(':').unwrap_or((text, ""));
    let row = POINTS.iter().find(|row| row.name == name).ok_or_else(|| {
        let names: Vec<String> = POINTS.iter().map(point_form).collect();
        format!("there is no point {name}; points are {}", names.join(", "))
    })?;
    match (row.argument.is_empty(), argument.is_empty()) {
        (true, false) => Err(format!("{name} takes no argument, but {argument} is given")),
        (false, true) => Err(format!("the point is written {}", point_form(row))),
        _ => (row.read)(argument).map_err(|reason| format!("{name}: {reason}")),
    }
}

fn point_form(row: &PointRow) -> String {
    if row.argument.is_empty() { row.name.to_owned() } else { format!("{}:{}", row.name, row.argument) }
}

fn bytes(text: &str, least: usize) -> Result<usize, String> {
    number(text, least, BYTES_MAX)
}

fn number(text: &str, least: usize, most: usize) -> Result<usize, String> {
    let read = text.parse().ok().filter(|number| (least..=most).contains(number));
    read.ok_or_else(|| format!("{text} is not a number from {least} to {most}"))
}

fn delay(text: &str) -> Result<Duration, String> {
    duration::parse(text).map_err(|sentence| format!("{text} {sentence}"))
}

fn unknown_message(text: &str) -> Result<u32, String> {
    let id = text.parse().map_err(|_| format!("{text} is not a number of 32 bits"))?;
    MessageRow::by_id(id).map_or(Ok(id), |row| Err(format!("{id} is {}", row.name)))
}

fn unknown_tag(text: &str) -> Result<u16, String> {
    let tag = number(text, 1, 255)?;
    let tag = u16::try_from(tag).map_err(|_| format!("{tag} is no tag"))?;
    let user = MESSAGES.iter().find(|row| row.layout.as_ref().is_some_and(|body| body.tagged(tag).is_some()));
    user.map_or(Ok(tag), |row| Err(format!("{} knows tag {tag}", row.name)))
}

#[cfg(test)]
mod tests;
