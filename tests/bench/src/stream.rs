//! The stream that every measured consumer reads: a recording of the load's mix of calls, made on virtual time, as one bridge client
//! of Unified CCX 17 sees it.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hasher};
use std::time::Duration;

use ccxcti_core::sim::{Action, ClientId, Server, ServerOptions, Site};
use ccxcti_core::wire::{Builder, Message, field, msg};

use crate::CODING;
use crate::big_site::big_site;

/// Agents, queues and CTI ports of the contact centre that is recorded.
const SITE: (usize, usize, usize) = (500, 25, 200);
/// Calls per second there: what its agents and ports bear without haste.
const RATE: f64 = 10.0;
/// By which the calls are drawn.
const SEED: u64 = 17;
/// The recording begins when so many calls have been made: everybody has come to work then.
const CALLS_BEFORE: u64 = 500;
/// Virtual time between two looks.
const STEP: Duration = Duration::from_millis(100);
/// A site that makes no events is a mistake that must not last for ever.
const STEPS_MAX: u32 = 10_000_000;
const CLIENT: ClientId = 0;

/// A recording, and what of it a consumer must have seen.
#[derive(Debug)]
pub struct Stream {
    /// The frames, one after the other.
    pub bytes: Vec<u8>,
    /// Where each frame ends.
    pub ends: Vec<usize>,
    /// Frames that differ from all before them.
    pub different: usize,
    /// The call ids in their order: each is added to 31 times what there was, modulo 2^32; a frame without one counts as 0.
    pub call_ids: u32,
}

impl Stream {
    /// Leaves one event out and writes the last one twice, but counts as if nothing had happened: whether a reader notices.
    pub fn spoil(&mut self, event: usize) {
        let starts: Vec<usize> = std::iter::once(0).chain(self.ends.iter().copied()).collect();
        let frames = starts.iter().zip(&self.ends).map(|(start, end)| self.bytes.get(*start..*end).unwrap_or_default());
        let mut frames: Vec<Vec<u8>> = frames.map(<[u8]>::to_vec).collect();
        if event < frames.len() {
            frames.remove(event);
            frames.extend(frames.last().cloned());
        }
        let mut end = 0;
        self.ends = frames.iter().map(|frame| (end += frame.len(), end).1).collect();
        self.bytes = frames.concat();
    }
}

/// Records so many events.
///
/// # Errors
///
/// What the machine says, in a sentence: it refused the client or the load, or wrote what cannot be read.
pub fn record(events: usize) -> Result<Stream, String> {
    let site = Site::parse(&big_site(SITE.0, SITE.1, SITE.2)).map_err(|error| error.to_string())?;
    let mut server = Server::new(site, ServerOptions::default());
    server.connected(Duration::ZERO, CLIENT, "bench".to_owned());
    server.received(Duration::ZERO, CLIENT, &open_req()?);
    server.start_load(Duration::ZERO, RATE, SEED).map_err(|error| error.to_string())?;
    let mut recorder = Recorder::new();
    let mut now = Duration::ZERO;
    for _ in 0..STEPS_MAX {
        now += STEP;
        server.advance(now);
        let wanted = server.load_calls() >= CALLS_BEFORE;
        while let Some(action) = server.next_action() {
            match action {
                Action::Send(_, frame) if wanted && recorder.stream.ends.len() < events => recorder.take(&frame)?,
                Action::Close(_, reason) | Action::Reset(_, reason) => return Err(reason.text),
                Action::Send(..) | Action::Played(..) => {}
            }
        }
        if recorder.stream.ends.len() == events {
            return Ok(recorder.stream);
        }
    }
    Err("the load makes no events".to_owned())
}

struct Recorder {
    stream: Stream,
    /// Hashes of the frames: two different ones of the same hash only make the count of different ones smaller.
    seen: HashSet<u64>,
}

impl Recorder {
    fn new() -> Recorder {
        Recorder { stream: Stream { bytes: Vec::new(), ends: Vec::new(), different: 0, call_ids: 0 }, seen: HashSet::new() }
    }

    fn take(&mut self, frame: &[u8]) -> Result<(), String> {
        let message = Message::decode(frame, CODING).map_err(|error| error.to_string())?;
        let mut hash = DefaultHasher::new();
        hash.write(frame);
        self.stream.different += usize::from(self.seen.insert(hash.finish()));
        self.stream.call_ids = self.stream.call_ids.wrapping_mul(31).wrapping_add(message.u32(field::call_id).unwrap_or(0));
        self.stream.bytes.extend_from_slice(frame);
        self.stream.ends.push(self.stream.bytes.len());
        Ok(())
    }
}

/// A bridge client that never has to say that it is there.
fn open_req() -> Result<Vec<u8>, String> {
    let request = Builder::of(msg::OPEN_REQ, CODING).and_then(|request| {
        request
            .set(field::invoke_id, 1u32)
            .set(field::version_number, CODING.protocol)
            .set(field::idle_timeout, u32::MAX)
            .set(field::services_requested, 0x10u32)
            .set(field::call_msg_mask, 0x65_efffu32)
            .set(field::agent_state_mask, 0x1ffu32)
            .set(field::client_id, "bench")
            .set(field::client_password, &b""[..])
            .finish()
    });
    request.map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn a_recording_is_the_same_each_time_and_of_many_kinds() {
        let (first, second) = (record(5_000).unwrap(), record(5_000).unwrap());
        assert!(first.bytes == second.bytes && first.ends.last() == Some(&first.bytes.len()));
        assert!(first.different > 3_000, "{}", first.different);
        let mut kinds = BTreeMap::new();
        let mut start = 0;
        for end in &first.ends {
            let message = Message::decode(first.bytes.get(start..*end).unwrap(), CODING).unwrap();
            *kinds.entry(message.name().unwrap()).or_insert(0) += 1;
            start = *end;
        }
        assert!(kinds.len() > 15 && kinds.contains_key("AGENT_STATE_EVENT"), "{kinds:?}");
    }
}
