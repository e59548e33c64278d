//! From server to client: every frame is noted, then passed on; between frames something bad may happen.

use std::io::Write;
use std::net::Shutdown;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::thread;
use std::time::{Duration, Instant};

use ccxcti_core::wire::{FRAME_MAX, frame_length, msg};

use super::Shared;
use super::fault::{Fault, by_chance};
use super::line::{Line, READ_BYTES, read};
use crate::check::is_answer;
use crate::clock::microseconds;
use crate::crc::crc32;
use crate::ledger::{Ending, ORDINAL_SHIFT, ORDINALS, Session};

/// How long a client may take to notice that its connection is over. One that hears nothing gives up after 20 s.
const NOTICE_WAIT: Duration = Duration::from_secs(120);
/// How often to look for that.
const LOOK: Duration = Duration::from_millis(20);
/// Longest delay.
const DELAY_MAX: Duration = Duration::from_millis(1_500);
/// Frames that come in pieces, at most.
const SPLIT_MAX: u32 = 60;
/// Bytes of the largest piece.
const PIECE_MAX: usize = 9;
/// Where ServicesGranted stands in OPEN_CONF: behind header and InvokeID.
const SERVICES_AT: usize = 12;

/// The way down of one connection.
pub(super) struct Downstream {
    shared: Arc<Shared>,
    line: Arc<Line>,
    session: Arc<Session>,
    dice: fastrand::Rng,
    waiting: Vec<u8>,
    open: bool,
    pieces_left: u32,
    fault_at: Option<Instant>,
}

impl Downstream {
    pub(super) fn new(shared: Arc<Shared>, line: Arc<Line>, session: Arc<Session>, dice: fastrand::Rng) -> Downstream {
        let mut down = Downstream { shared, line, session, dice, waiting: Vec::new(), open: false, pieces_left: 0, fault_at: None };
        down.plan();
        down
    }

    /// When the next fault is due.
    fn plan(&mut self) {
        let every = self.shared.faults_every;
        self.fault_at = (!every.is_zero()).then(|| Instant::now() + every.mul_f64(0.25 + 1.5 * self.dice.f64()));
    }

    pub(super) fn run(mut self) {
        let mut buffer = vec![0; READ_BYTES];
        loop {
            if self.line.gone() || self.shared.stopped() {
                return self.session.end(Ending::Broken);
            }
            let over = match read(&self.line.server, &mut buffer) {
                None => false,
                Some([]) => true,
                Some(bytes) => {
                    self.waiting.extend_from_slice(bytes);
                    false
                }
            };
            if !self.pass() {
                return self.session.end(Ending::Broken);
            }
            if over {
                // What is left of a frame is passed on, too: so a server that dies looks.
                let rest = std::mem::take(&mut self.waiting);
                return self.cut(&rest);
            }
            let due = self.fault_at.is_some_and(|at| at <= Instant::now());
            if self.open && due && !self.shared.halted() && self.fault() {
                return;
            }
        }
    }

    /// Passes on the whole frames that wait. False if the client does not take them.
    fn pass(&mut self) -> bool {
        let mut out = Vec::new();
        while let Ok(Some(length)) = frame_length(&self.waiting, FRAME_MAX) {
            if self.waiting.len() < length {
                break;
            }
            let mut frame: Vec<u8> = self.waiting.drain(..length).collect();
            if self.note(&mut frame) {
                out.append(&mut frame);
            }
            if self.pieces_left > 0 {
                self.pieces_left -= 1;
                if !self.in_pieces(&std::mem::take(&mut out)) {
                    return false;
                }
            }
        }
        out.is_empty() || (&self.line.client).write_all(&out).is_ok()
    }

    /// Notes a frame, or marks it as the answer that opens the session. False if it is not to be passed on: the one to lose, and events
    /// when the run is over.
    fn note(&mut self, frame: &mut [u8]) -> bool {
        let id = frame.get(4..).and_then(|rest| rest.first_chunk::<4>()).map_or(0, |id| u32::from_be_bytes(*id));
        if id == msg::OPEN_CONF {
            self.open = true;
            let services = frame.get_mut(SERVICES_AT..).and_then(|rest| rest.first_chunk_mut::<4>());
            if let Some(services) = services {
                let marked = u32::from_be_bytes(*services) | (self.session.ordinal % ORDINALS) << ORDINAL_SHIFT;
                *services = marked.to_be_bytes();
            }
        }
        if is_answer(id) || self.shared.halted() {
            return is_answer(id);
        }
        self.session.pass(crc32(frame), microseconds());
        !self.shared.loses()
    }

    fn in_pieces(&mut self, bytes: &[u8]) -> bool {
        let mut left = bytes;
        while !left.is_empty() {
            let (piece, rest) = left.split_at(self.dice.usize(1..=PIECE_MAX).min(left.len()));
            if (&self.line.client).write_all(piece).is_err() {
                return false;
            }
            left = rest;
        }
        true
    }

    /// Something bad. True = the connection is over.
    fn fault(&mut self) -> bool {
        let (fault, name) = by_chance(&mut self.dice);
        self.shared.did(name);
        self.plan();
        match fault {
            Fault::Split => self.pieces_left = self.dice.u32(1..=SPLIT_MAX),
            Fault::Delay => thread::sleep(DELAY_MAX.mul_f64(self.dice.f64())),
            Fault::Malformed => {
                // CALL_DELIVERED, cut off in its fixed part. Random bytes make each one different.
                let mut frame = [0, 0, 0, 6, 0, 0, 0, 9, 0, 0, 0, 1, 0, 0];
                frame.iter_mut().skip(8).for_each(|byte| *byte = self.dice.u8(..));
                self.session.pass(crc32(&frame), microseconds());
                let broken = (&self.line.client).write_all(&frame).is_err();
                return broken && self.lost();
            }
            Fault::Cut => self.cut(&[]),
            Fault::CutInside => self.cut(&[0, 0, 0, 100, 0, 0, 0, 9, 0, 0, 0, 1]),
            Fault::Reset => {
                self.session.end(Ending::Broken);
                // Sent when the last owner lets go of the socket.
                let _ = socket2::SockRef::from(&self.line.client).set_linger(Some(Duration::ZERO));
            }
            Fault::Garbage => {
                self.session.end(Ending::Broken);
                let _ = (&self.line.client).write_all(&[0xff; 64]);
                self.until_noticed();
            }
            Fault::Silence => {
                self.session.end(Ending::Broken);
                self.line.silent.store(true, Ordering::SeqCst);
                self.until_noticed();
            }
        }
        !matches!(fault, Fault::Split | Fault::Delay)
    }

    fn lost(&self) -> bool {
        self.session.end(Ending::Broken);
        true
    }

    /// The end of the stream, behind the first bytes of a frame that never ends.
    fn cut(&self, rest: &[u8]) {
        let sent = rest.is_empty() || (&self.line.client).write_all(rest).is_ok();
        // Said before it is done: the client may be quick.
        self.session.end(if sent && !self.line.gone() { Ending::Whole } else { Ending::Broken });
        // Only this direction: what the client says now must not be answered by a reset, which could overtake what it has not read.
        let _ = self.line.client.shutdown(Shutdown::Write);
        self.until_noticed();
    }

    fn until_noticed(&self) {
        let until = Instant::now() + NOTICE_WAIT;
        while !self.line.gone() && !self.shared.stopped() && Instant::now() < until {
            thread::sleep(LOOK);
        }
    }
}
