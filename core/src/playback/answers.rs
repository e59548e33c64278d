//! Which recorded answer belongs to which question: the keeper asks with request ids of its own.

use std::collections::{HashMap, VecDeque};
use std::fmt;

use crate::wire::{FRAME_MAX, Framer, HEADER_BYTES, MessageRow, field, msg};

/// Questions without answer that are remembered on either side; the oldest goes.
const OPEN_MAX: usize = 1_024;
/// Recorded answers that may wait for their question; the oldest goes.
const WAITING_MAX: usize = 1_024;

/// A question but for its request id.
type Question = Vec<u8>;

/// The questions of the recorded client and of the one that listens now (the keeper of a playback, or whoever connects to a replay), and
/// the answers of the recorded server.
pub struct Answers {
    server: String,
    /// Of the recorded client, by request id.
    recorded: HashMap<u32, Question>,
    recorded_order: VecDeque<u32>,
    /// Of the keeper, not yet answered.
    asked: VecDeque<(u32, Question)>,
    /// Answers whose question the keeper has not asked yet.
    waiting: VecDeque<(Question, Vec<u8>)>,
}

impl Answers {
    /// Of a session with this server.
    pub fn new(server: &str) -> Answers {
        Answers {
            server: server.to_owned(),
            recorded: HashMap::new(),
            recorded_order: VecDeque::new(),
            asked: VecDeque::new(),
            waiting: VecDeque::new(),
        }
    }

    /// A new connection: what was open is not answered any more.
    pub fn server(&mut self, name: &str) {
        *self = Answers::new(name);
    }

    /// Name of the server of the present session.
    pub fn name(&self) -> &str {
        &self.server
    }

    /// The recorded client sent a frame: its answer will have the same request id.
    pub fn client_sent(&mut self, frame: &[u8]) {
        let Some((id, question)) = question(frame) else { return };
        if self.recorded.insert(id, question).is_none() {
            self.recorded_order.push_back(id);
        }
        if self.recorded_order.len() > OPEN_MAX
            && let Some(oldest) = self.recorded_order.pop_front()
        {
            self.recorded.remove(&oldest);
        }
    }

    /// The recorded server sent a frame: what of it the keeper is to get.
    pub fn server_sent(&mut self, frame: &[u8]) -> Option<Vec<u8>> {
        let Some(question) = request_id(frame).and_then(|id| self.recorded.remove(&id)) else { return Some(frame.to_vec()) };
        self.recorded_order.retain(|id| self.recorded.contains_key(id));
        match self.asked.iter().position(|(_, asked)| *asked == question).and_then(|at| self.asked.remove(at)) {
            Some((id, _)) => Some(with_request_id(frame, id)),
            None => {
                self.waiting.push_back((question, frame.to_vec()));
                if self.waiting.len() > WAITING_MAX {
                    self.waiting.pop_front();
                }
                None
            }
        }
    }

    /// The keeper sent frames: the answers that are there already.
    pub fn asked(&mut self, sent: &[u8]) -> Vec<Vec<u8>> {
        let mut framer = Framer::new(FRAME_MAX);
        framer.feed(sent);
        let mut answers = Vec::new();
        while let Ok(Some(frame)) = framer.next_frame() {
            let Some((id, question)) = question(frame) else { continue };
            match self.waiting.iter().rposition(|(waiting, _)| *waiting == question).and_then(|at| self.waiting.remove(at)) {
                Some((_, answer)) => answers.push(with_request_id(&answer, id)),
                None => self.asked.push_back((id, question)),
            }
            if self.asked.len() > OPEN_MAX {
                self.asked.pop_front();
            }
        }
        answers
    }
}

impl fmt::Debug for Answers {
    /// Only how many: what is asked belongs to people.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Answers({} recorded, {} asked, {} waiting)", self.recorded.len(), self.asked.len(), self.waiting.len())
    }
}

/// Request id and the rest of a question; `None` for what a session says on its own account.
fn question(frame: &[u8]) -> Option<(u32, Question)> {
    let id = u32::from_be_bytes(*frame.get(4..)?.first_chunk::<4>()?);
    let housekeeping = matches!(id, msg::OPEN_REQ | msg::CLOSE_REQ | msg::HEARTBEAT_REQ);
    let (header, rest) = (frame.get(4..HEADER_BYTES)?, frame.get(HEADER_BYTES + 4..)?);
    (!housekeeping).then(|| Some((request_id(frame)?, [header, rest].concat())))?
}

/// InvokeID: the first field of every request and of its answer. `None` for messages without one.
fn request_id(frame: &[u8]) -> Option<u32> {
    let id = u32::from_be_bytes(*frame.get(4..)?.first_chunk::<4>()?);
    let row = MessageRow::by_id(id).filter(|row| !row.name.ends_with("_EVENT"))?;
    let first = row.layout.as_ref()?.forms.first()?.places.first()?;
    let value = frame.get(HEADER_BYTES..)?.first_chunk::<4>()?;
    (first.field == field::invoke_id).then(|| u32::from_be_bytes(*value))
}

fn with_request_id(frame: &[u8], id: u32) -> Vec<u8> {
    let mut frame = frame.to_vec();
    if let Some(place) = frame.get_mut(HEADER_BYTES..HEADER_BYTES + 4) {
        place.copy_from_slice(&id.to_be_bytes());
    }
    frame
}
