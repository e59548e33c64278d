//! Many client sessions in one process and one thread: opened for real, kept by heartbeats, every frame checked and counted.
//!
//! A call whose ANI is a [`Sign`] is a probe, which tells how long the news took, or begins a phase. ANIs [`BEGIN`] and [`END`]
//! mark a window in the stream of every bridge, so that the bridges can be compared.
#![allow(clippy::disallowed_methods, clippy::disallowed_types)] // A bench is made of clocks and sockets.

use std::hash::{DefaultHasher, Hasher};
use std::io::{self, ErrorKind, Read, Write};
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use ccxcti_core::wire::{Builder, EncodeError, FRAME_MAX, Framer, Message, field, msg};
use mio::net::TcpStream;
use mio::{Events, Interest, Poll, Token};
use serde_json::{Value, json};

use crate::CODING;
use crate::clock::microseconds;
use crate::delays::{Delays, Of, Sign};

/// ANI of the call that begins the measured window.
pub const BEGIN: &str = "window-begins";
/// ANI of the call that ends it.
pub const END: &str = "window-ends";
/// Every session says so often that it is there.
const HEARTBEAT: Duration = Duration::from_secs(10);
/// IdleTimeout that it asks for, in seconds.
const IDLE_SECONDS: u32 = 30;
/// How long to wait for the socket before looking at the heartbeats.
const TICK: Duration = Duration::from_millis(50);
const READ_BYTES: usize = 256 * 1024;

/// Who a session is for.
#[derive(Clone, Debug)]
pub enum Kind {
    /// Everything.
    Bridge,
    /// This agent on this extension.
    Agent(String, String),
}

struct Session {
    kind: Kind,
    stream: TcpStream,
    framer: Framer,
    open: bool,
    beats_at: Instant,
    window: Window,
    malformed: u64,
    ended: Option<String>,
}

/// What a session saw between the marks.
#[derive(Default)]
struct Window {
    state: Stage,
    events: u64,
    calls: u64,
    bytes: u64,
    hash: DefaultHasher,
    begun_at: u64,
    ended_at: u64,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Stage {
    #[default]
    Before,
    Within,
    After,
}

/// All sessions of the process.
pub struct Sessions {
    poll: Poll,
    all: Vec<Session>,
    delays: Delays,
    buffer: Vec<u8>,
}

impl Sessions {
    /// Connects them one after the other and opens them; returns when all are open.
    ///
    /// # Errors
    ///
    /// What the system says, and the first session that was refused.
    pub fn open(address: SocketAddr, kinds: Vec<Kind>) -> io::Result<Sessions> {
        let mut sessions = Sessions { poll: Poll::new()?, all: Vec::new(), delays: Delays::default(), buffer: vec![0; READ_BYTES] };
        for kind in kinds {
            let stream = std::net::TcpStream::connect(address)?;
            stream.set_nodelay(true)?;
            stream.set_nonblocking(true)?;
            let mut stream = TcpStream::from_std(stream);
            stream.write_all(&open_req(&kind).map_err(io::Error::other)?)?;
            sessions.poll.registry().register(&mut stream, Token(sessions.all.len()), Interest::READABLE)?;
            let (framer, window) = (Framer::new(FRAME_MAX), Window::default());
            let beats_at = Instant::now() + HEARTBEAT;
            sessions.all.push(Session { kind, stream, framer, open: false, beats_at, window, malformed: 0, ended: None });
            sessions.turn()?;
        }
        while !sessions.all.iter().all(|session| session.open) {
            sessions.turn()?;
            if let Some(reason) = sessions.all.iter().find_map(|session| session.ended.clone()) {
                return Err(io::Error::other(reason));
            }
        }
        Ok(sessions)
    }

    /// Reads until every bridge has seen the end mark, or has ended.
    ///
    /// # Errors
    ///
    /// What the system says.
    pub fn until_the_end(&mut self) -> io::Result<()> {
        let done = |session: &Session| session.window.state == Stage::After || session.ended.is_some();
        while !self.all.iter().filter(|session| session.is_bridge()).all(done) {
            self.turn()?;
        }
        Ok(())
    }

    /// Waits for bytes once and reads whatever there is.
    ///
    /// # Errors
    ///
    /// What the system says.
    pub fn turn(&mut self) -> io::Result<()> {
        let mut events = Events::with_capacity(1024);
        match self.poll.poll(&mut events, Some(TICK)) {
            Err(error) if error.kind() != ErrorKind::Interrupted => return Err(error),
            _ => {}
        }
        let bridge = self.all.first().map(|session| session.window.state);
        for event in &events {
            let Token(index) = event.token();
            if let Some(session) = self.all.get_mut(index) {
                // Agents see no marks: their window is that of the first bridge, to within one look at the sockets.
                session.window.state = bridge.filter(|_| !session.is_bridge()).unwrap_or(session.window.state);
                session.read(&mut self.buffer, &mut self.delays);
            }
        }
        let now = Instant::now();
        self.all.iter_mut().for_each(|session| session.beat(now));
        Ok(())
    }

    /// What was seen, as JSON.
    pub fn report(&self) -> Value {
        let bridges: Vec<&Window> = self.all.iter().filter(|session| session.is_bridge()).map(|session| &session.window).collect();
        let first = bridges.first();
        let seconds = first.map_or(0.0, |window| window.ended_at.saturating_sub(window.begun_at) as f64 / 1e6);
        let same = bridges.iter().all(|window| first.is_some_and(|first| first.hash.finish() == window.hash.finish()));
        let agents = self.all.iter().filter(|session| !session.is_bridge());
        let ended: Vec<&String> = self.all.iter().filter_map(|session| session.ended.as_ref()).collect();
        json!({
            "bridges": bridges.len(), "agents": self.all.len() - bridges.len(), "seconds": seconds,
            "calls": first.map_or(0, |window| window.calls), "events_of_a_bridge": first.map_or(0, |window| window.events),
            "events": self.all.iter().map(|session| session.window.events).sum::<u64>(),
            "events_of_agents": agents.map(|session| session.window.events).sum::<u64>(),
            "bytes": self.all.iter().map(|session| session.window.bytes).sum::<u64>(),
            "bridges_saw_the_same": same, "ended": ended,
            "malformed": self.all.iter().map(|session| session.malformed).sum::<u64>(),
            "delay_of_bridges": self.delays.all(Of::Bridge), "delay_of_agents": self.delays.all(Of::Agent), "phases": self.delays.phases(),
        })
    }
}

impl Session {
    fn is_bridge(&self) -> bool {
        matches!(self.kind, Kind::Bridge)
    }

    fn read(&mut self, buffer: &mut [u8], delays: &mut Delays) {
        while self.ended.is_none() {
            match self.stream.read(buffer) {
                Ok(0) => self.ended = Some("the server closed a session".to_owned()),
                Ok(count) => self.feed(buffer.get(..count).unwrap_or_default(), delays),
                Err(error) if error.kind() == ErrorKind::WouldBlock => return,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => self.ended = Some(format!("a session was lost: {error}")),
            }
        }
    }

    fn feed(&mut self, bytes: &[u8], delays: &mut Delays) {
        self.framer.feed(bytes);
        loop {
            let frame = match self.framer.next_frame() {
                Ok(Some(frame)) => frame,
                Ok(None) => return,
                Err(error) => return self.ended = Some(format!("no frame boundary any more: {error}")),
            };
            let Ok(message) = Message::decode(frame, CODING) else {
                self.malformed += 1;
                continue;
            };
            match message.id() {
                msg::OPEN_CONF => self.open = true,
                msg::HEARTBEAT_CONF => {}
                msg::FAILURE_CONF => self.ended = Some(format!("a request was refused with {:?}", message.u32(field::status))),
                id => {
                    let ani = if id == msg::BEGIN_CALL_EVENT { message.text(field::ani) } else { None };
                    self.window.see(&message, ani);
                    if let Some(sign) = Sign::of(ani) {
                        let of = if matches!(self.kind, Kind::Bridge) { Of::Bridge } else { Of::Agent };
                        delays.see(of, sign, microseconds());
                    }
                }
            }
        }
    }

    fn beat(&mut self, now: Instant) {
        if now < self.beats_at || self.ended.is_some() {
            return;
        }
        self.beats_at = now + HEARTBEAT;
        let request = Builder::of(msg::HEARTBEAT_REQ, CODING).and_then(|request| request.set(field::invoke_id, 2u32).finish());
        let sent = request.map_err(io::Error::other).and_then(|request| self.stream.write_all(&request));
        if let Err(error) = sent {
            self.ended = Some(format!("a heartbeat was not sent: {error}"));
        }
    }
}

impl Window {
    /// Counts an event that stands between the marks.
    fn see(&mut self, message: &Message<'_>, ani: Option<&str>) {
        if ani == Some(END) {
            (self.state, self.ended_at) = (Stage::After, microseconds());
        }
        if self.state == Stage::Within {
            self.events += 1;
            self.calls += u64::from(message.id() == msg::BEGIN_CALL_EVENT && Sign::of(ani).is_none());
            self.bytes += message.frame().len() as u64;
            self.hash.write(message.frame());
        }
        if ani == Some(BEGIN) {
            (self.state, self.begun_at) = (Stage::Within, microseconds());
        }
    }
}

/// The OPEN_REQ of a session.
///
/// # Errors
///
/// A text that is longer than a field takes.
pub fn open_req(kind: &Kind) -> Result<Vec<u8>, EncodeError> {
    let (services, agent) = match kind {
        Kind::Bridge => (0x10, None),
        Kind::Agent(agent, extension) => (0x1, Some((agent, extension))),
    };
    let request = Builder::of(msg::OPEN_REQ, CODING)?
        .set(field::invoke_id, 1u32)
        .set(field::version_number, CODING.protocol)
        .set(field::idle_timeout, IDLE_SECONDS)
        .set(field::services_requested, services)
        .set(field::call_msg_mask, 0x65_efffu32)
        .set(field::agent_state_mask, 0x1ffu32)
        .set(field::client_id, "bench")
        .set(field::client_password, &b""[..]);
    let request = match agent {
        None => request,
        Some((agent, extension)) => request
            .set(field::agent_extension, extension.as_str())
            .set(field::agent_instrument, extension.as_str())
            .set(field::agent_id_long, agent.as_str()),
    };
    request.finish()
}
