//! The machine itself: one input at a time, effects into the outbox.

use std::mem;
use std::sync::Arc;
use std::time::Duration;

use super::health;
use super::input::Input;
use super::open::open_req;
use super::outbox::{DownReason, Ended, Item, Opened, Outbox, What};
use super::pending::Pending;
use super::state::{Closing, EARLY_MAX, HEARTBEATS_UNANSWERED, Open, Opening, State};
use super::stranger::{from_server, header_id, looks_like, no_server_message};
use super::timings::Timings;
use crate::config::Settings;
use crate::error::{Error, ErrorKind};
use crate::wire::{Builder, Coding, Dialect, EncodeError, EnumName, FRAME_MAX, Framer, Message, MessageBuf, WireError, field, msg};

/// FAILURE_EVENT statuses that end the session; all others are only delivered (37 is about another client, for example).
const ENDING: &[(u32, DownReason)] = &[
    (4, DownReason::Failure), // E_CTI_SESSION_NOT_OPEN: the server lost the session.
    (11, DownReason::Replaced),
    (15, DownReason::ServerOffline),
    (16, DownReason::Failure), // E_CTI_TIMEOUT: the server heard nothing for the idle time-out.
    (92, DownReason::ServerOffline),
];

/// A session from its open request on.
#[derive(Debug)]
pub struct Session {
    pub(super) server: String,
    pub(super) coding: Coding,
    framer: Framer,
    heartbeat: Duration,
    close_answer: Duration,
    farewell: Duration,
    open_answer: Duration,
    pub(super) next_invoke_id: u32,
    pub(super) pending: Pending,
    pub(super) state: State,
}

/// What the framer had.
enum Received {
    Message(MessageBuf),
    Malformed(What),
    FramingLost(WireError),
}

impl Session {
    /// A session on a connection that has just been made; the open request, for this protocol version, stands in `out`. Fails if a
    /// setting does not fit its field.
    pub fn open(
        now: Duration,
        settings: &Arc<Settings>,
        server: &str,
        protocol: u32,
        timings: &Timings,
        out: &mut Outbox,
    ) -> Result<Session, EncodeError> {
        let coding = Coding::new(protocol, settings.dialect);
        let heartbeat = timings.heartbeat.unwrap_or(settings.heartbeat);
        let invoke_id = 1;
        out.send = open_req(settings, coding, settings.heartbeat, invoke_id)?;
        Ok(Session {
            server: server.to_owned(),
            coding,
            framer: Framer::new(FRAME_MAX),
            heartbeat,
            close_answer: timings.close,
            farewell: timings.farewell,
            open_answer: timings.open,
            next_invoke_id: invoke_id + 1,
            pending: Pending::default(),
            state: State::Opening(Opening { answer_by: now + timings.open, early: Vec::new() }),
        })
    }

    /// Takes one input. After `out.ended` is set every further input is ignored.
    pub fn handle(&mut self, now: Duration, input: Input<'_>, out: &mut Outbox) {
        match input {
            Input::Bytes(bytes) => self.bytes(now, bytes, out),
            Input::Time => self.time(now, out),
            Input::Close => self.close(now, out),
            Input::Lost(why) => self.lost(why, out),
        }
        if let Some(ended) = out.ended.clone() {
            self.cancel(now, &ended, out);
        }
    }

    /// When `Input::Time` is due; `None` after the end.
    pub fn deadline(&self) -> Option<Duration> {
        let own = self.own_deadline()?;
        Some(self.pending.deadline().map_or(own, |by| by.min(own)))
    }

    fn own_deadline(&self) -> Option<Duration> {
        match &self.state {
            State::Opening(opening) => Some(opening.answer_by),
            State::Open(open) => Some(open.farewell.map_or(open.beat_at, |by| by.min(open.beat_at))),
            State::Closing(closing) => Some(closing.answer_by),
            State::Ended => None,
        }
    }

    /// How its messages are written.
    pub fn coding(&self) -> Coding {
        self.coding
    }

    fn bytes(&mut self, now: Duration, bytes: &[u8], out: &mut Outbox) {
        if matches!(self.state, State::Ended) {
            return;
        }
        self.framer.feed(bytes);
        while let Some(received) = self.next_frame() {
            match received {
                Received::Message(message) => self.message(now, message, out),
                Received::Malformed(what) => self.malformed(now, what, out),
                Received::FramingLost(error) => self.framing_lost(&error, out),
            }
            if matches!(self.state, State::Ended) {
                return;
            }
        }
        self.look_ahead(out);
    }

    fn next_frame(&mut self) -> Option<Received> {
        let frame = match self.framer.next_frame() {
            Ok(frame) => frame?,
            Err(error) => return Some(Received::FramingLost(error)),
        };
        Some(match Message::decode(frame, self.coding) {
            Ok(message) => {
                // Unified CCX 18 shows its floating header with the first floating field; it holds for the session.
                self.coding.header = self.coding.header.or(message.proved_header());
                Received::Message(message.to_buf())
            }
            Err(error) => {
                Received::Malformed(What::Malformed { error: error.to_string(), id: header_id(frame).unwrap_or(0), frame: frame.to_vec() })
            }
        })
    }

    /// Before the session is open, a header that no server sends is enough: its body may never come.
    fn look_ahead(&mut self, out: &mut Outbox) {
        if let (State::Opening(_), Some(id)) = (&self.state, header_id(self.framer.pending()))
            && !from_server(id)
        {
            self.end(self.not_cti(&no_server_message(id)), out);
        }
    }

    fn message(&mut self, now: Duration, message: MessageBuf, out: &mut Outbox) {
        match &mut self.state {
            State::Opening(_) => self.message_early(now, message, out),
            State::Open(_) => self.message_open(now, message, out),
            State::Closing(closing) => {
                let (id, invoke_id) = (message.message().id(), message.message().u32(field::invoke_id));
                let closes = id == msg::CLOSE_CONF || (id == msg::FAILURE_CONF && invoke_id == Some(closing.invoke_id));
                if closes {
                    self.end(closed(), out);
                } else if !matches!(id, msg::HEARTBEAT_CONF | msg::OPEN_CONF) {
                    out.items.push(Item { at: now, what: What::Message(message) });
                }
            }
            State::Ended => {}
        }
    }

    fn message_early(&mut self, now: Duration, message: MessageBuf, out: &mut Outbox) {
        let id = message.message().id();
        match id {
            msg::OPEN_CONF => self.opened(now, message, out),
            msg::FAILURE_CONF | msg::FAILURE_EVENT => {
                let error = Error::refused(&self.server, message.message().u32(field::status).unwrap_or(0));
                self.end(Ended::new(DownReason::Refused, error), out);
            }
            _ if !from_server(id) => self.end(self.not_cti(&no_server_message(id)), out),
            _ => self.keep_early(Item { at: now, what: What::Message(message) }, out),
        }
    }

    fn keep_early(&mut self, item: Item, out: &mut Outbox) {
        let State::Opening(opening) = &mut self.state else { return };
        if opening.early.len() < EARLY_MAX {
            return opening.early.push(item);
        }
        let flood = format!("it sent more than {EARLY_MAX} messages without answering the open request");
        self.end(self.not_cti(&flood), out);
    }

    fn opened(&mut self, now: Duration, conf: MessageBuf, out: &mut Outbox) {
        let number = |name| conf.message().u32(name).unwrap_or(0);
        let online = number(field::ccx_online) != 0;
        let open = Open { beat_at: now + self.heartbeat, unanswered: Vec::new(), online, farewell: None };
        let State::Opening(opening) = mem::replace(&mut self.state, State::Open(open)) else { return };
        let what = What::Up(Opened {
            protocol: self.coding.protocol,
            dialect: self.coding.dialect,
            services_granted: number(field::services_granted),
            online,
            agent_state: number(field::agent_state),
            monitor_id: number(field::monitor_id),
            conf,
        });
        out.items.push(Item { at: now, what });
        out.items.extend(opening.early);
    }

    fn message_open(&mut self, now: Duration, message: MessageBuf, out: &mut Outbox) {
        let State::Open(open) = &mut self.state else { return };
        let read = message.message();
        match read.id() {
            msg::HEARTBEAT_CONF => open.unanswered.clear(),
            msg::OPEN_CONF | msg::CLOSE_CONF => {}
            msg::FAILURE_CONF if read.u32(field::invoke_id).is_some_and(|id| open.unanswered.contains(&id)) => {
                let error = self.reported(read.u32(field::status), "answered a heartbeat with");
                self.end(Ended::new(DownReason::ServerOffline, error), out);
            }
            msg::FAILURE_EVENT => {
                let status = read.u32(field::status);
                out.items.push(Item { at: now, what: What::Message(message) });
                if let Some((_, reason)) = ENDING.iter().find(|(ending, _)| Some(*ending) == status) {
                    self.end(Ended::new(*reason, self.reported(status, "ended the session with")), out);
                }
            }
            _ => {
                match health::online(&read) {
                    // Off line from the start is nothing new; the guide then has the client wait.
                    Some(false) if open.online => open.farewell = open.farewell.or(Some(now + self.farewell)),
                    Some(online) => open.online = online,
                    None => {}
                }
                self.answer_or_item(now, message, out);
            }
        }
    }

    fn malformed(&mut self, now: Duration, what: What, out: &mut Outbox) {
        let What::Malformed { error, id, frame } = &what else { return };
        let (text, id) = (format!("its answer cannot be read: {error}"), *id);
        self.answer_unreadable(now, frame, error, out);
        let item = Item { at: now, what };
        match self.state {
            State::Opening(_) if matches!(id, msg::OPEN_CONF | msg::FAILURE_CONF | msg::FAILURE_EVENT) || !from_server(id) => {
                self.end(self.not_cti(&text), out);
            }
            State::Opening(_) => self.keep_early(item, out),
            _ => out.items.push(item),
        }
    }

    fn framing_lost(&mut self, error: &WireError, out: &mut Outbox) {
        let ended = match self.state {
            State::Opening(_) => self.not_cti(&looks_like(self.framer.pending())),
            _ => {
                let text = format!("{} sent bytes that are no message: {error}", self.server);
                Ended::new(DownReason::ProtocolError, Error::new(ErrorKind::Malformed, text))
            }
        };
        self.end(ended, out);
    }

    fn time(&mut self, now: Duration, out: &mut Outbox) {
        self.expire(now, out);
        if self.own_deadline().is_none_or(|deadline| now < deadline) {
            return;
        }
        match &self.state {
            State::Opening(_) => {
                let text = format!("{} took the connection but did not answer the open request within {:?}", self.server, self.open_answer);
                self.end(Ended::new(DownReason::NoAnswer, Error::new(ErrorKind::TimedOut, text)), out);
            }
            State::Open(open) if open.farewell.is_some_and(|by| by <= now) => self.end(self.gone_offline(), out),
            State::Open(_) => self.beat(now, out),
            State::Closing(_) => self.end(closed(), out),
            State::Ended => {}
        }
    }

    fn beat(&mut self, now: Duration, out: &mut Outbox) {
        let invoke_id = self.invoke_id();
        let State::Open(open) = &mut self.state else { return };
        if open.unanswered.len() >= HEARTBEATS_UNANSWERED {
            let text = format!("{} left {HEARTBEATS_UNANSWERED} heartbeats in a row unanswered", self.server);
            return self.end(Ended::new(DownReason::NoAnswer, Error::new(ErrorKind::TimedOut, text)), out);
        }
        open.unanswered.push(invoke_id);
        open.beat_at = now + self.heartbeat;
        self.send(Builder::of(msg::HEARTBEAT_REQ, self.coding).map(|builder| builder.set(field::invoke_id, invoke_id)), out);
    }

    fn close(&mut self, now: Duration, out: &mut Outbox) {
        match &self.state {
            // There is no session yet that could be closed.
            State::Opening(_) => self.end(closed(), out),
            State::Open(_) => {
                self.cancel(now, &closed(), out);
                let invoke_id = self.invoke_id();
                self.state = State::Closing(Closing { invoke_id, answer_by: now + self.close_answer });
                let builder = Builder::of(msg::CLOSE_REQ, self.coding);
                self.send(builder.map(|builder| builder.set(field::invoke_id, invoke_id).set(field::status, 0u32)), out);
            }
            State::Closing(_) | State::Ended => {}
        }
    }

    fn send(&mut self, builder: Result<Builder, EncodeError>, out: &mut Outbox) {
        match builder.and_then(Builder::finish) {
            Ok(frame) => out.send.extend_from_slice(&frame),
            Err(error) => self.end(Ended::new(DownReason::ProtocolError, error.into()), out),
        }
    }

    fn lost(&mut self, why: Option<&str>, out: &mut Outbox) {
        let server = &self.server;
        let how = match self.framer.pending().len() {
            0 => why.map_or_else(|| "closed the connection".to_owned(), |why| format!("broke the connection: {why}")),
            bytes => format!("closed the connection in the middle of a message, after {bytes} of its bytes"),
        };
        let lost = |text| Ended::new(DownReason::ConnectionLost, Error::new(ErrorKind::ConnectionLost, text));
        let ended = match self.state {
            State::Opening(_) => lost(format!("{server} {how}; it did not answer the open request")),
            State::Open(Open { farewell: Some(_), .. }) => self.gone_offline(),
            State::Open(_) => lost(format!("{server} {how}")),
            State::Closing(_) => closed(),
            State::Ended => return,
        };
        self.end(ended, out);
    }

    fn end(&mut self, ended: Ended, out: &mut Outbox) {
        self.state = State::Ended;
        out.ended = Some(ended);
    }

    fn not_cti(&self, because: &str) -> Ended {
        let text = format!("{} is not a CTI server: {because}", self.server);
        Ended::new(DownReason::ProtocolError, Error::new(ErrorKind::NotCtiServer, text))
    }

    fn gone_offline(&self) -> Ended {
        let text = format!("{} reported that the contact centre is out of service", self.server);
        Ended::new(DownReason::ServerOffline, Error::new(ErrorKind::ServerOffline, text))
    }

    fn reported(&self, status: Option<u32>, how: &str) -> Error {
        let status = status.unwrap_or(0);
        let version = Dialect::Ccx.usual_version();
        let symbol =
            EnumName::StatusCode.row().symbol(status, Dialect::Ccx, version).unwrap_or_else(|| "a status not in the guides".to_owned());
        let kind = match ErrorKind::of_open_status(status) {
            ErrorKind::OpenRefused => ErrorKind::ConnectionLost,
            kind => kind,
        };
        Error { kind, text: format!("{} {how} {symbol} ({status})", self.server), status: Some(status) }
    }
}

fn closed() -> Ended {
    Ended::new(DownReason::Closed, Error::new(ErrorKind::Closed, "the client was closed"))
}
