//! The tap: every frame of the client's sessions, in and out, into a capture file.
//!
//! The engine thread cuts frames and puts them into a bounded queue, nothing more; a thread of its own blanks secrets and
//! writes. A disk that is slow or full costs frames of the file, and the file says how many; it never costs the session anything.

mod disk;
mod pipe;
#[cfg(test)]
mod tests;

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use crate::capture::Direction;
use crate::config::Settings;
use crate::error::{Error, ErrorKind};
use crate::event::record;
use crate::keeper::{Effects, Input, Moment};
use crate::wire::{Coding, FRAME_MAX, Framer, Message, Value, field};

use disk::{Disk, open_file};
use pipe::Entry;
pub(super) use pipe::Pipe;
pub use pipe::{CAPTURE_BYTES_MAX, CaptureReport};

/// The engine's end of the queue.
pub(in crate::engine) struct Tap {
    pipe: Arc<Pipe>,
    coding: Coding,
    /// Name of the server that the next connection leads to.
    server: String,
    connected: bool,
    session: Option<Streams>,
}

/// The two byte streams of a session.
struct Streams {
    from_server: Stream,
    from_client: Stream,
}

struct Stream {
    direction: Direction,
    framer: Framer,
    /// The frame boundaries are lost: everything behind is kept as it is.
    broken: bool,
}

impl Tap {
    /// Opens the file of the configuration and starts the thread that writes it; `None` if no capture is wanted.
    pub(in crate::engine) fn open(settings: &Settings) -> Result<Option<Tap>, Error> {
        if settings.capture.is_empty() {
            return Ok(None);
        }
        let path = Path::new(&settings.capture);
        let failed = |error: &dyn std::fmt::Display| Error::new(ErrorKind::Io, format!("capture {}: {error}", path.display()));
        let (file, length) = open_file(path).map_err(|error| failed(&error))?;
        let pipe = Arc::new(Pipe::default());
        let disk = Disk::new(file, length, Arc::clone(&pipe));
        let thread = std::thread::Builder::new().name("ccxcti-capture".to_owned());
        thread.spawn(move || disk.run()).map_err(|error| failed(&error))?;
        let coding = Coding::new(settings.protocol, settings.dialect);
        Ok(Some(Tap { pipe, coding, server: String::new(), connected: false, session: None }))
    }

    pub(in crate::engine) fn pipe(&self) -> Arc<Pipe> {
        Arc::clone(&self.pipe)
    }

    /// What is about to go into the keeper.
    pub(in crate::engine) fn input(&mut self, at: Moment, input: &Input<'_>) {
        match input {
            Input::Connected => self.connected = true,
            Input::Bytes(bytes) => self.stream(at, Direction::FromServer, bytes),
            _ => {}
        }
    }

    /// What came out of it.
    pub(in crate::engine) fn effects(&mut self, at: Moment, fx: &Effects) {
        if std::mem::take(&mut self.connected) {
            let coding = asked_for(&fx.send, self.coding);
            self.pipe.put(Entry::Session { at: at.now, wall: at.wall, server: self.server.clone(), coding }, 0);
            self.session =
                Some(Streams { from_server: Stream::new(Direction::FromServer), from_client: Stream::new(Direction::FromClient) });
        }
        if !fx.send.is_empty() {
            self.stream(at, Direction::FromClient, &fx.send);
        }
        if fx.hang_up.is_some() {
            self.end(at, fx);
        }
        if let Some(attempt) = &fx.connect {
            self.server.clone_from(&attempt.name);
        }
    }

    fn stream(&mut self, at: Moment, direction: Direction, bytes: &[u8]) {
        let Some(session) = &mut self.session else { return };
        let stream = if direction == Direction::FromServer { &mut session.from_server } else { &mut session.from_client };
        stream.bytes(at.now, bytes, &self.pipe);
    }

    fn end(&mut self, at: Moment, fx: &Effects) {
        let Some(session) = self.session.take() else { return };
        session.from_server.rest(at.now, &self.pipe);
        session.from_client.rest(at.now, &self.pipe);
        let down = fx.events.iter().rev().find(|event| event.type_number() == record::SessionDown);
        let word = |name| down.and_then(|event| event.get(name)).and_then(Value::text).map(str::to_owned);
        let reason = word(field::reason).unwrap_or_else(|| "not-opened".to_owned());
        let text = word(field::text).unwrap_or_else(|| "the session was not opened".to_owned());
        self.pipe.put(Entry::End { at: at.now, reason, text }, 0);
    }
}

impl Drop for Tap {
    fn drop(&mut self) {
        self.pipe.close();
    }
}

impl Stream {
    fn new(direction: Direction) -> Stream {
        Stream { direction, framer: Framer::new(FRAME_MAX), broken: false }
    }

    fn bytes(&mut self, at: Duration, bytes: &[u8], pipe: &Pipe) {
        if self.broken {
            return pipe.put(Entry::Raw { at, direction: self.direction, bytes: bytes.to_vec() }, 1);
        }
        self.framer.feed(bytes);
        let (mut whole, mut count) = (Vec::new(), 0);
        self.broken = loop {
            match self.framer.next_frame() {
                Ok(Some(frame)) => {
                    whole.extend_from_slice(frame);
                    count += 1;
                }
                Ok(None) => break false,
                Err(_) => break true,
            }
        };
        if count > 0 {
            pipe.put(Entry::Frames { at, direction: self.direction, bytes: whole, count }, count);
        }
        if self.broken {
            self.pending(at, pipe);
        }
    }

    /// The session is over: what is left is no frame any more.
    fn rest(self, at: Duration, pipe: &Pipe) {
        if !self.broken {
            self.pending(at, pipe);
        }
    }

    fn pending(&self, at: Duration, pipe: &Pipe) {
        let bytes = self.framer.pending();
        if !bytes.is_empty() {
            pipe.put(Entry::Raw { at, direction: self.direction, bytes: bytes.to_vec() }, 1);
        }
    }
}

/// The version that the OPEN_REQ among these bytes asks for.
fn asked_for(sent: &[u8], usual: Coding) -> Coding {
    let mut framer = Framer::new(FRAME_MAX);
    framer.feed(sent);
    let first = framer.next_frame().ok().flatten();
    let version = first.and_then(|frame| Message::decode(frame, usual).ok()).and_then(|open| open.u32(field::version_number));
    version.map_or(usual, |version| Coding::new(version, usual.dialect))
}
