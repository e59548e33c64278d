//! The way between the server machine and the sockets, where faults happen. Time is an argument.

use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;
use std::time::Duration;

use super::apply::Passage;
use super::{Fault, Point};
use crate::sim::limits::{Count, Ending};
use crate::sim::server::{Action, ClientId};
use crate::wire::{Coding, MessageRow};

/// Bytes that may wait behind a delay for one client. When more come, its connection is reset, as for a client that does not read.
const WAITING_MAX: usize = 4 * 1024 * 1024;
/// Where MessageTypeID stands in a frame.
const MESSAGE_TYPE_AT: usize = 4;

/// The ways to all clients.
pub(in crate::sim) struct Lines {
    faults: Vec<Fault>,
    /// Whether the one event of `one-event` is over.
    one_event_is_over: bool,
    lines: BTreeMap<ClientId, Line>,
}

#[derive(Default)]
struct Line {
    events: u64,
    /// When the last byte of what was sent so far goes.
    free_at: Duration,
    waiting: VecDeque<(Duration, Action)>,
    waiting_bytes: usize,
    /// After a close or a reset nothing comes any more.
    over: bool,
}

impl Lines {
    pub(in crate::sim) fn new(mut faults: Vec<Fault>) -> Lines {
        faults.sort_by_key(|fault| fault.kind);
        Lines { faults, one_event_is_over: false, lines: BTreeMap::new() }
    }

    /// Takes what the server has to say to a client; `coding` is that of the session, as far as it is known.
    pub(in crate::sim) fn take(&mut self, now: Duration, coding: Option<Coding>, action: Action) {
        match action {
            Action::Send(client, message) => self.send(now, client, coding, &message),
            Action::Close(client, _) => self.lines.entry(client).or_default().put(now, action),
            Action::Reset(client, _) => {
                let line = self.lines.entry(client).or_default();
                line.waiting.clear();
                line.waiting.push_back((Duration::ZERO, action));
                line.over = true;
            }
            Action::Played(..) => {}
        }
    }

    fn send(&mut self, now: Duration, client: ClientId, coding: Option<Coding>, message: &Arc<[u8]>) {
        let line = self.lines.entry(client).or_default();
        let id = message.get(MESSAGE_TYPE_AT..).and_then(|rest| rest.first_chunk()).map_or(0, |bytes| u32::from_be_bytes(*bytes));
        let is_event = MessageRow::by_id(id).is_some_and(|row| row.name.ends_with("_EVENT"));
        line.events += u64::from(is_event);
        let event = if is_event { line.events } else { 0 };
        let once_is_over = self.one_event_is_over;
        let happens = |fault: &&Fault| fault.is_at(id, event) && !(fault.point == Point::OneEvent && once_is_over);
        let mut faults = self.faults.iter().filter(happens).peekable();
        self.one_event_is_over |= is_event;
        if faults.peek().is_none() {
            return line.put(now, Action::Send(client, Arc::clone(message)));
        }
        let mut passage = Passage::of(message);
        faults.for_each(|fault| passage.suffer(fault.kind, coding));
        for (pause, bytes) in passage.parts {
            line.put(now.max(line.free_at) + pause, Action::Send(client, bytes.into()));
        }
        if passage.cut {
            line.put(now, Action::Close(client, Ending { count: Count::Ended, text: "a fault cut the connection".to_owned() }));
        }
    }

    /// The connection is gone.
    pub(in crate::sim) fn forget(&mut self, client: ClientId) {
        self.lines.remove(&client);
    }

    /// The next thing to be done by now. The way of a client that is closed stays until `forget`: what the server still says is lost.
    pub(in crate::sim) fn next(&mut self, now: Duration) -> Option<Action> {
        let (client, line) = self.lines.iter_mut().find(|(_, line)| line.deadline().is_some_and(|at| at <= now))?;
        let (client, action) = (*client, line.next()?);
        if matches!(action, Action::Reset(..)) {
            self.lines.remove(&client);
        }
        Some(action)
    }

    /// When there is next something to be done.
    pub(in crate::sim) fn next_deadline(&self) -> Option<Duration> {
        self.lines.values().filter_map(Line::deadline).min()
    }
}

impl Line {
    fn deadline(&self) -> Option<Duration> {
        self.waiting.front().map(|(at, _)| *at)
    }

    /// Nothing overtakes on a connection.
    fn put(&mut self, at: Duration, action: Action) {
        if self.over {
            return;
        }
        self.free_at = self.free_at.max(at);
        let Some(client) = action.client() else { return };
        match &action {
            Action::Send(_, bytes) => self.waiting_bytes += bytes.len(),
            _ => self.over = true,
        }
        self.waiting.push_back((self.free_at, action));
        if self.waiting_bytes > WAITING_MAX {
            let ending = Ending { count: Count::DoesNotRead, text: format!("{} bytes wait behind a delay", self.waiting_bytes) };
            self.waiting.clear();
            self.waiting.push_back((Duration::ZERO, Action::Reset(client, ending)));
            self.over = true;
        }
    }

    fn next(&mut self) -> Option<Action> {
        let (_, action) = self.waiting.pop_front()?;
        if let Action::Send(_, bytes) = &action {
            self.waiting_bytes = self.waiting_bytes.saturating_sub(bytes.len());
        }
        Some(action)
    }
}
