//! What the relay passed on to whom: the frames of each session, until the client has told of them.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::clock::microseconds;

/// Sessions of one client that it has told nothing of yet; when there are more, the oldest are forgotten: they never came up.
const SESSIONS_MAX: usize = 200;
/// Frames of one session that its client has told nothing of yet. A client that is further behind is not slow but stuck, and the run
/// says so: [`Session::overflowed`].
const FRAMES_MAX: usize = 4_000_000;

/// A frame that was passed on so long before its session ended has reached its program, whatever end that was and however busy the
/// machine is: only what came later can have been under way.
pub const UNDER_WAY_MAX: Duration = Duration::from_secs(10);

/// The number of a session stands in OPEN_CONF in these bits of ServicesGranted, which no service uses; SessionUp shows them.
pub const ORDINAL_SHIFT: u32 = 23;
/// So many numbers fit there.
pub const ORDINALS: u32 = 1 << 8;

/// A frame that was passed on.
#[derive(Clone, Copy, Debug)]
pub struct Passed {
    /// Its checksum.
    pub crc: u32,
    /// When, in microseconds since 1970.
    pub at: u64,
}

/// How a session ended at the relay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// With the end of the stream behind everything that stands here: the client must have seen all of it.
    Whole,
    /// In any other way: what was under way may be gone.
    Broken,
}

/// One connection on which a session was asked for.
#[derive(Debug)]
pub struct Session {
    /// Number among the sessions of its client.
    pub ordinal: u32,
    frames: Mutex<Frames>,
}

#[derive(Debug, Default)]
struct Frames {
    /// Frames from number `from` on.
    kept: VecDeque<Passed>,
    from: usize,
    /// How it ended, and when, in microseconds since 1970.
    ending: Option<(Ending, u64)>,
    overflowed: bool,
}

impl Session {
    fn lock(&self) -> MutexGuard<'_, Frames> {
        self.frames.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A frame is about to be passed on.
    pub fn pass(&self, crc: u32, at: u64) {
        let mut frames = self.lock();
        if frames.kept.len() >= FRAMES_MAX {
            frames.overflowed = true;
            frames.kept.pop_front();
            frames.from += 1;
        }
        frames.kept.push_back(Passed { crc, at });
    }

    /// Nothing more is passed on. The first ending holds.
    pub fn end(&self, ending: Ending) {
        let mut frames = self.lock();
        frames.ending = frames.ending.or_else(|| Some((ending, microseconds())));
    }

    /// How it ended, if it has.
    pub fn ending(&self) -> Option<Ending> {
        self.lock().ending.map(|(ending, _)| ending)
    }

    /// Frames from a number on that cannot have been under way when the session ended, or now if it has not.
    pub fn overdue(&self, from: usize) -> u64 {
        let frames = self.lock();
        let end = frames.ending.map_or_else(microseconds, |(_, at)| at);
        let under_way = u64::try_from(UNDER_WAY_MAX.as_micros()).unwrap_or(u64::MAX);
        let late = frames.kept.iter().skip(from.saturating_sub(frames.from)).take_while(|frame| frame.at.saturating_add(under_way) < end);
        late.count() as u64
    }

    /// Number of frames passed on so far.
    pub fn count(&self) -> usize {
        let frames = self.lock();
        frames.from + frames.kept.len()
    }

    /// The frame with this number, counted from 0.
    pub fn frame(&self, number: usize) -> Option<Passed> {
        let frames = self.lock();
        frames.kept.get(number.checked_sub(frames.from)?).copied()
    }

    /// The first frame with this checksum from a number on.
    pub fn find(&self, from: usize, crc: u32) -> Option<usize> {
        let frames = self.lock();
        let skip = from.saturating_sub(frames.from);
        frames.kept.iter().skip(skip).position(|frame| frame.crc == crc).map(|at| frames.from + skip + at)
    }

    /// Frames before this number are not asked for any more.
    pub fn forget(&self, before: usize) {
        let mut frames = self.lock();
        while frames.from < before && frames.kept.pop_front().is_some() {
            frames.from += 1;
        }
    }

    /// Whether the client was so far behind that frames had to be forgotten.
    pub fn overflowed(&self) -> bool {
        self.lock().overflowed
    }
}

/// All sessions of all clients.
#[derive(Debug, Default)]
pub struct Ledger {
    clients: Mutex<HashMap<String, Client>>,
}

#[derive(Debug, Default)]
struct Client {
    next: u32,
    sessions: VecDeque<Arc<Session>>,
    /// Frames of sessions that it never told of, and was not quick enough to miss.
    unseen: u64,
}

impl Client {
    /// The oldest sessions never came up, as far as the client tells.
    fn forget(&mut self, count: usize) {
        self.unseen += self.sessions.drain(..count).map(|session| session.overdue(0)).sum::<u64>();
    }
}

impl Ledger {
    /// A client asks for a session.
    pub fn begin(&self, client: &str) -> Arc<Session> {
        let mut clients = self.clients.lock().unwrap_or_else(PoisonError::into_inner);
        let client = clients.entry(client.to_owned()).or_default();
        let session = Arc::new(Session { ordinal: client.next, frames: Mutex::default() });
        client.next += 1;
        client.sessions.push_back(Arc::clone(&session));
        client.forget(client.sessions.len().saturating_sub(SESSIONS_MAX));
        session
    }

    /// The session that a client says is up, by the bits of its OPEN_CONF. Earlier ones are forgotten: they never will be,
    /// and what was passed on to them is counted for [`Ledger::settle`].
    pub fn up(&self, client: &str, services: u32) -> Option<Arc<Session>> {
        let marked = (services >> ORDINAL_SHIFT) % ORDINALS;
        let mut clients = self.clients.lock().unwrap_or_else(PoisonError::into_inner);
        let client = clients.get_mut(client)?;
        let at = client.sessions.iter().position(|session| session.ordinal % ORDINALS == marked)?;
        client.forget(at);
        client.sessions.pop_front()
    }

    /// The client has told of everything that it ever will. Frames of sessions that it did not tell of.
    pub fn settle(&self, client: &str) -> u64 {
        let mut clients = self.clients.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(client) = clients.get_mut(client) else { return 0 };
        client.forget(client.sessions.len());
        client.unseen
    }

    /// Whether the session is the last one that its client asked for.
    pub fn is_last(&self, client: &str, session: &Session) -> bool {
        let clients = self.clients.lock().unwrap_or_else(PoisonError::into_inner);
        clients.get(client).is_some_and(|client| client.next == session.ordinal + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_that_is_never_told_of_counts() {
        let ledger = Ledger::default();
        let sessions: Vec<_> = (0..3).map(|_| ledger.begin("c")).collect();
        let late = microseconds() - 2 * u64::try_from(UNDER_WAY_MAX.as_micros()).unwrap();
        [late, late, microseconds()].into_iter().for_each(|at| sessions[0].pass(7, at));
        sessions[1].pass(7, microseconds());
        assert_eq!((sessions[0].overdue(0), sessions[0].overdue(1), sessions[1].overdue(0)), (2, 1, 0));
        assert!(ledger.up("c", 2 << ORDINAL_SHIFT).is_some());
        assert_eq!((ledger.settle("c"), ledger.settle("nobody")), (2, 0));
    }

    #[test]
    fn a_session_is_found_by_its_mark_and_frames_by_number_or_checksum() {
        let ledger = Ledger::default();
        let sessions: Vec<_> = (0..3).map(|_| ledger.begin("c")).collect();
        (0..5).for_each(|frame| sessions[1].pass(100 + frame, 7));
        let up = ledger.up("c", 0x1f | 1 << ORDINAL_SHIFT).unwrap();
        assert_eq!((up.ordinal, up.count(), up.find(1, 103), up.find(4, 103)), (1, 5, Some(3), None));
        up.forget(2);
        assert_eq!((up.frame(1).is_none(), up.frame(2).map(|frame| frame.crc), up.count()), (true, Some(102), 5));
        assert!(ledger.up("c", 0).is_none(), "it came before one that was up");
        assert!(ledger.is_last("c", &sessions[2]) && !ledger.is_last("c", &up));
        up.end(Ending::Whole);
        up.end(Ending::Broken);
        assert_eq!(up.ending(), Some(Ending::Whole));
    }
}
