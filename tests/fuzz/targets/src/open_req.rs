//! OPEN_REQ at the server: one answer each, in a form that the client can read, and nobody else is disturbed.

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use ccxcti_core::sim::{Action, Reply, Server, ServerOptions, Site};
use ccxcti_core::wire::{Builder, Coding, Dialect, EncodeError, FRAME_MAX, Framer, Message, field, msg};

use crate::bytes::{framed, head, slices};

/// The client that the data comes from.
const STRANGER: u64 = 1;
/// A client that was there before.
const NEIGHBOUR: u64 = 2;
/// The neighbour says that it is there so often; its session ends after 120 s of silence.
const HEARTBEATS: Duration = Duration::from_secs(100);
/// What passes afterwards, so that every time limit of the stranger's is reached.
const HOUR: Duration = Duration::from_secs(3_600);
/// CTI_SERVICE_ALL_EVENTS.
const ALL_EVENTS: u32 = 0x10;

/// A byte of options (1: GED-188, 2: a lower highest version, 4: standby, 8: the rest is a stream and not the body of an OPEN_REQ), the
/// length of the slices in which it arrives, and the bytes.
pub fn open_req(data: &[u8]) {
    let (choice, rest) = head(data);
    let (slice, bytes) = head(rest);
    let dialect = if choice & 1 == 0 { Dialect::Ccx } else { Dialect::Ged188 };
    let protocol_max = if choice & 2 == 0 { *dialect.versions().end() } else { 14 };
    let standby = choice & 4 != 0;
    let options = ServerOptions { dialect, protocol_max, unix_start: 1_700_000_000, standby, ..ServerOptions::default() };
    let mut server = Server::new(site(), options);
    let neighbour = neighbour(&mut server, Coding::new(12, dialect), standby);
    let (stream, single) = if choice & 8 == 0 { (framed(msg::OPEN_REQ, bytes), true) } else { (bytes.to_vec(), false) };
    server.connected(Duration::ZERO, STRANGER, "stranger".to_owned());
    let mut heard = Heard::default();
    for slice in slices(&stream, &[slice]) {
        server.received(Duration::ZERO, STRANGER, slice);
        heard.take(&mut server);
    }
    heard.check(&stream, single, dialect);
    // Only a new session of its own client for its own device could end it, and a bridge session has no device.
    assert!(!neighbour || !heard.ended.contains(&NEIGHBOUR), "the stranger ended the neighbour's session");
    happens(&mut server, &mut heard);
    an_hour_passes(&mut server, &mut heard, neighbour);
    assert!(!neighbour || lives(&mut server, Coding::new(12, dialect)), "the neighbour is gone");
}

/// The default site, read once.
pub fn site() -> Site {
    static SITE: OnceLock<Option<Site>> = OnceLock::new();
    let site = SITE.get_or_init(|| Site::of(None).ok()).clone();
    assert!(site.is_some(), "the default site");
    site.unwrap_or_else(|| unreachable!())
}

/// Opens the neighbour's session. False if there is no master to open it at.
fn neighbour(server: &mut Server, coding: Coding, standby: bool) -> bool {
    server.connected(Duration::ZERO, NEIGHBOUR, "neighbour".to_owned());
    let open = || {
        let request = Builder::of(msg::OPEN_REQ, coding)?
            .set(field::invoke_id, 7u32)
            .set(field::version_number, coding.protocol)
            .set(field::idle_timeout, 120u32)
            .set(field::services_requested, ALL_EVENTS)
            .set(field::client_id, "neighbour")
            .set(field::client_password, &[][..]);
        request.finish()
    };
    let request: Result<Vec<u8>, EncodeError> = open();
    assert!(request.is_ok(), "{request:?}");
    server.received(Duration::ZERO, NEIGHBOUR, &request.unwrap_or_default());
    let mut heard = Heard::default();
    heard.take(server);
    assert!(standby || heard.ended.is_empty());
    !standby
}

/// Whether the neighbour still gets an answer.
fn lives(server: &mut Server, coding: Coding) -> bool {
    server.received(HOUR, NEIGHBOUR, &framed(msg::HEARTBEAT_REQ, &99u32.to_be_bytes()));
    let mut heard = Heard::default();
    heard.take(server);
    heard.neighbour.iter().any(|frame| {
        let answer = Message::decode(frame, coding);
        answer.is_ok_and(|answer| answer.id() == msg::HEARTBEAT_CONF && answer.u32(field::invoke_id) == Some(99))
    })
}

/// Something happens: whoever is open is told.
fn happens(server: &mut Server, heard: &mut Heard) {
    for line in ["login 1001 2006", "ready 1001", "dial +15551234 7000", "show clients"] {
        let reply = server.verb(Duration::ZERO, line);
        assert!(!matches!(reply, Reply::Refused(_)), "{line}: {reply:?}");
        heard.take(server);
    }
    server.verb(Duration::ZERO, "hang-up +15551234");
    heard.take(server);
}

/// Whoever says nothing meanwhile is gone then, unless its session has no limit.
fn an_hour_passes(server: &mut Server, heard: &mut Heard, neighbour: bool) {
    let mut now = Duration::ZERO;
    while now + HEARTBEATS <= HOUR {
        now += HEARTBEATS;
        server.advance(now);
        if neighbour {
            server.received(now, NEIGHBOUR, &framed(msg::HEARTBEAT_REQ, &[0; 4]));
        }
        heard.take(server);
    }
    server.advance(HOUR);
    heard.take(server);
}

/// What came of the server.
#[derive(Default)]
struct Heard {
    stranger: Vec<u8>,
    neighbour: Vec<Arc<[u8]>>,
    ended: Vec<u64>,
}

impl Heard {
    fn take(&mut self, server: &mut Server) {
        while let Some(action) = server.next_action() {
            match action {
                Action::Send(STRANGER, bytes) => {
                    assert!(!self.ended.contains(&STRANGER), "bytes behind the end");
                    self.stranger.extend(bytes.iter());
                }
                Action::Send(_, bytes) => self.neighbour.push(bytes),
                Action::Close(client, _) | Action::Reset(client, _) => self.ended.push(client),
                Action::Played(..) => {}
            }
        }
    }

    /// What the stranger got are whole frames; for a single OPEN_REQ, its answer comes first and can be read.
    fn check(&self, stream: &[u8], single: bool, dialect: Dialect) {
        let mut framer = Framer::new(FRAME_MAX);
        framer.feed(&self.stranger);
        let mut first = None;
        while let Ok(Some(frame)) = framer.next_frame() {
            first = first.or_else(|| Some(frame.to_vec()));
        }
        assert!(framer.pending().is_empty(), "half a frame");
        if !single || stream.len() > FRAME_MAX {
            return;
        }
        let first = first.unwrap_or_default();
        let version = stream.get(12..16).and_then(|bytes| bytes.first_chunk::<4>()).map_or(0, |bytes| u32::from_be_bytes(*bytes));
        // A refusal has no floating field, so any version reads it.
        let version = if dialect.versions().contains(&version) { version } else { 10 };
        let answer = Message::decode(&first, Coding::new(version, dialect));
        let answer = answer.as_ref().map(|answer| (answer.id(), answer.u32(field::invoke_id)));
        let invoke = stream.get(8..12).and_then(|bytes| bytes.first_chunk::<4>()).map(|bytes| u32::from_be_bytes(*bytes));
        let expected = Some(invoke.unwrap_or_default());
        assert!(
            matches!(answer, Ok((msg::OPEN_CONF | msg::FAILURE_CONF, invoke)) if invoke == expected),
            "{answer:?} for invoke id {expected:?}"
        );
    }
}
