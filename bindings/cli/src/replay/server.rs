//! The recorded server, once more.

use std::io::{ErrorKind, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use ccxcti_core::capture::{Direction, Record, What};
use ccxcti_core::playback::Answers;
use ccxcti_core::wire::{Builder, Coding, EncodeError, FRAME_MAX, Framer, HEADER_BYTES, Message, field, msg};

use crate::end::{End, complain};
use crate::output;
use crate::recording::{Item, Pace, Recording};

/// Longest wait for a client before what is due is looked at again; no socket takes zero.
const TURN: Duration = Duration::from_millis(50);
/// Records that are played before the client is listened to again.
const RECORDS_PER_TURN: usize = 256;
/// A client that says nothing for so long has gone without a word.
const IDLE_MAX: Duration = Duration::from_secs(120);
/// A client that does not read for so long has gone, too.
const STUCK_MAX: Duration = Duration::from_secs(30);

/// Serves until the process ends.
pub fn serve(path: &str, listen: &str, speed: f64) -> Result<(), End> {
    let opened = opened_sessions(path)?;
    if opened.is_empty() {
        return Err(End::Failed(format!("{path}: no session in it was opened")));
    }
    let listener = TcpListener::bind(listen).map_err(|error| match error.kind() {
        ErrorKind::InvalidInput => End::Usage(format!("--listen: {listen:?} is not host:port")),
        _ => End::Failed(format!("cannot listen on {listen}: {error}")),
    })?;
    output::line(&format!("listening on {}", listener.local_addr()?))?;
    let next = Arc::new(AtomicUsize::new(0));
    for stream in listener.incoming() {
        let (path, opened, next) = (path.to_owned(), opened.clone(), Arc::clone(&next));
        let Ok(stream) = stream else { continue };
        thread::spawn(move || {
            let served = Connection::open(stream, &path, speed, &opened, &next).and_then(Connection::run);
            if let Err(End::Failed(reason)) = served {
                complain(&reason);
            }
        });
    }
    Ok(())
}

/// Which sessions of the file were opened, counted from 0 in the order of the file.
fn opened_sessions(path: &str) -> Result<Vec<usize>, End> {
    let mut recording = Recording::open(path)?;
    let (mut sessions, mut opened) = (0, Vec::new());
    while let Some(item) = recording.next_item()? {
        let Item::Record(record) = item else { continue };
        match &record.what {
            What::Session { .. } => sessions += 1,
            what if is_open_conf(what) && sessions > 0 && opened.last() != Some(&(sessions - 1)) => opened.push(sessions - 1),
            _ => {}
        }
    }
    Ok(opened)
}

fn is_open_conf(what: &What) -> bool {
    matches!(what, What::Frame { direction: Direction::FromServer, bytes } if id_of(bytes) == msg::OPEN_CONF)
}

/// MessageTypeID of a frame.
fn id_of(frame: &[u8]) -> u32 {
    frame.get(4..).and_then(|rest| rest.first_chunk::<4>()).map_or(0, |id| u32::from_be_bytes(*id))
}

/// One client and its recorded session.
struct Connection {
    stream: TcpStream,
    framer: Framer,
    coding: Coding,
    recording: Recording,
    answers: Answers,
    pace: Pace,
    /// The next record and when it is due; `None` when no more comes.
    due: Option<(Box<Record>, Instant)>,
    /// The recorded server ended the session.
    ends: bool,
    heard: Instant,
}

impl Connection {
    /// Takes the client's open request and answers as recorded.
    fn open(stream: TcpStream, path: &str, speed: f64, opened: &[usize], next: &AtomicUsize) -> Result<Connection, End> {
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(TURN))?;
        stream.set_write_timeout(Some(STUCK_MAX))?;
        let turn = next.load(Ordering::SeqCst) % opened.len().max(1);
        let session = opened.get(turn).copied().unwrap_or_default();
        let mut recording = Recording::open(path)?.quietly();
        let (server, coding) = skip_to(&mut recording, session)?;
        let now = Instant::now();
        let (framer, answers, pace) = (Framer::new(FRAME_MAX), Answers::new(&server), Pace::new(speed));
        let mut connection = Connection { stream, framer, coding, recording, answers, pace, due: None, ends: false, heard: now };
        let request = connection.open_request()?;
        let conf = connection.until_open_conf()?;
        connection.send(&with_request_id(&conf.0, request))?;
        // Only a client that was taken uses a session up.
        next.fetch_add(1, Ordering::SeqCst);
        connection.pace = Pace::new(speed);
        connection.pace.until(conf.1);
        connection.advance()?;
        Ok(connection)
    }

    /// Waits for OPEN_REQ; its request id. Another version than the recorded one is refused.
    fn open_request(&mut self) -> Result<u32, End> {
        while let Some(frame) = self.receive()? {
            let Some(frame) = frame else { continue };
            let Ok(message) = Message::decode(&frame, self.coding) else { return Err(End::Done) };
            let request = message.u32(field::invoke_id).unwrap_or(0);
            match (message.id(), message.u32(field::version_number)) {
                (msg::OPEN_REQ, Some(version)) if version == self.coding.protocol => return Ok(request),
                (msg::OPEN_REQ, _) => self.refuse(request, 1)?,
                _ => self.refuse(request, 4)?,
            }
            return Err(End::Done);
        }
        Err(End::Done)
    }

    /// FAILURE_CONF: 1 = E_CTI_INVALID_VERSION, 4 = E_CTI_SESSION_NOT_OPEN.
    fn refuse(&mut self, request: u32, status: u32) -> Result<(), End> {
        self.say(Builder::of(msg::FAILURE_CONF, self.coding).map(|conf| conf.set(field::invoke_id, request).set(field::status, status)))
    }

    /// Reads the recording up to OPEN_CONF, which it gives with its time. What the server sent earlier follows it.
    fn until_open_conf(&mut self) -> Result<(Vec<u8>, std::time::SystemTime), End> {
        while let Some(item) = self.recording.next_item()? {
            let Item::Record(record) = item else { continue };
            if let (true, What::Frame { bytes, .. }) = (is_open_conf(&record.what), &record.what) {
                return Ok((bytes.clone(), record.wall));
            }
        }
        Err(End::Done)
    }

    fn run(mut self) -> Result<(), End> {
        loop {
            for _ in 0..RECORDS_PER_TURN {
                if self.due.as_ref().is_some_and(|(_, at)| *at <= Instant::now()) {
                    self.play()?;
                }
            }
            if self.due.is_none() && self.ends {
                return Ok(());
            }
            match self.receive()? {
                None => return Ok(()),
                Some(None) => {}
                Some(Some(frame)) => self.answer(&frame)?,
            }
        }
    }

    /// The record that is due, and the next one.
    fn play(&mut self) -> Result<(), End> {
        let Some((record, _)) = self.due.take() else { return Ok(()) };
        match &record.what {
            What::Frame { direction: Direction::FromClient, bytes } => self.answers.client_sent(bytes),
            What::Frame { direction: Direction::FromServer, bytes } => match id_of(bytes) {
                // These are said when this client asks for them.
                msg::HEARTBEAT_CONF | msg::CLOSE_CONF | msg::OPEN_CONF => {}
                _ => {
                    if let Some(frame) = self.answers.server_sent(bytes) {
                        self.send(&frame)?;
                    }
                }
            },
            What::Raw { direction: Direction::FromServer, bytes } => self.send(bytes)?,
            What::SessionEnd { reason, .. } => {
                self.ends = reason != "closed";
                return Ok(());
            }
            What::Session { .. } | What::Start { .. } => return Ok(()),
            _ => {}
        }
        self.advance()
    }

    fn advance(&mut self) -> Result<(), End> {
        while let Some(item) = self.recording.next_item()? {
            if let Item::Record(record) = item {
                let at = Instant::now() + self.pace.until(record.wall);
                self.due = Some((record, at));
                break;
            }
        }
        Ok(())
    }

    fn answer(&mut self, frame: &[u8]) -> Result<(), End> {
        let request = request_id(frame);
        match id_of(frame) {
            msg::HEARTBEAT_REQ => self.say(Builder::of(msg::HEARTBEAT_CONF, self.coding).map(|conf| conf.set(field::invoke_id, request))),
            msg::CLOSE_REQ => {
                self.say(Builder::of(msg::CLOSE_CONF, self.coding).map(|conf| conf.set(field::invoke_id, request)))?;
                Err(End::Done)
            }
            _ => self.answers.asked(frame).into_iter().try_for_each(|answer| self.send(&answer)),
        }
    }

    /// The client's next frame: `None` = it has gone, `Some(None)` = nothing came within a turn.
    fn receive(&mut self) -> Result<Option<Option<Vec<u8>>>, End> {
        let mut buffer = [0; 4096];
        loop {
            match self.framer.next_frame() {
                Err(_) => return Ok(None),
                Ok(Some(frame)) => return Ok(Some(Some(frame.to_vec()))),
                Ok(None) => {}
            }
            let left = self.due.as_ref().map_or(TURN, |(_, at)| at.saturating_duration_since(Instant::now()));
            self.stream.set_read_timeout(Some(left.clamp(Duration::from_millis(1), TURN)))?;
            match self.stream.read(&mut buffer) {
                Ok(0) => return Ok(None),
                Ok(bytes) => {
                    self.heard = Instant::now();
                    self.framer.feed(buffer.get(..bytes).unwrap_or_default());
                }
                Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut | ErrorKind::Interrupted) => {
                    return Ok((self.heard.elapsed() < IDLE_MAX).then_some(None));
                }
                Err(_) => return Ok(None),
            }
        }
    }

    fn say(&mut self, message: Result<Builder, EncodeError>) -> Result<(), End> {
        let frame = message.and_then(Builder::finish).map_err(|error| End::Failed(error.to_string()))?;
        self.send(&frame)
    }

    /// A client that has gone is no failure.
    fn send(&mut self, bytes: &[u8]) -> Result<(), End> {
        self.stream.write_all(bytes).map_err(|_| End::Done)
    }
}

/// Reads up to the beginning of a session; its server and coding.
fn skip_to(recording: &mut Recording, session: usize) -> Result<(String, Coding), End> {
    let mut left = session;
    while let Some(item) = recording.next_item()? {
        let Item::Record(record) = item else { continue };
        if let What::Session { server, coding } = &record.what {
            match left.checked_sub(1) {
                None => return Ok((server.clone(), *coding)),
                Some(less) => left = less,
            }
        }
    }
    Err(End::Done)
}

/// InvokeID of a request: its first field.
fn request_id(frame: &[u8]) -> u32 {
    frame.get(HEADER_BYTES..).and_then(|body| body.first_chunk::<4>()).map_or(0, |id| u32::from_be_bytes(*id))
}

fn with_request_id(frame: &[u8], id: u32) -> Vec<u8> {
    let mut frame = frame.to_vec();
    if let Some(place) = frame.get_mut(HEADER_BYTES..HEADER_BYTES + 4) {
        place.copy_from_slice(&id.to_be_bytes());
    }
    frame
}
