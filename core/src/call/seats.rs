//! Where the calls are kept: by id, and in the order in which they were heard of last.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::Arc;
use std::time::Duration;

use super::types::Call;

/// Nobody.
const NIL: u32 = u32::MAX;

/// A call with what is not part of the picture.
#[derive(Clone)]
pub(super) struct Seat {
    pub(super) call: Arc<Call>,
    /// Order of first sight, which decides which of two contacts is the older one.
    pub(super) order: u64,
    /// The epoch in which BEGIN_CALL came; 0 = it did not.
    pub(super) begun_in: u32,
    /// The device of the connection that BEGIN_CALL named.
    pub(super) begun_at: super::Text,
    /// Every party was told of when the call began, or in a list since.
    pub(super) started: bool,
    /// Somebody may have come in unseen since.
    pub(super) hidden: bool,
    /// Items of the context that were told by BEGIN_CALL, CALL_DATA_UPDATE or a snapshot: bits, see `context`.
    pub(super) context_told: u32,
    /// When it was heard of last.
    pub(super) heard: Duration,
    older: u32,
    newer: u32,
    /// The next call with the same id.
    twin: u32,
}

impl Seat {
    pub(super) fn new(call: Call, order: u64, heard: Duration) -> Seat {
        Seat {
            call: Arc::new(call),
            order,
            begun_in: 0,
            begun_at: super::Text::EMPTY,
            started: false,
            hidden: false,
            context_told: 0,
            heard,
            older: NIL,
            newer: NIL,
            twin: NIL,
        }
    }

    /// The call, to be changed: copied first if somebody holds a picture with it.
    pub(super) fn call_mut(&mut self) -> &mut Call {
        Arc::make_mut(&mut self.call)
    }

    /// Says whether the parties that are known are all there are.
    pub(super) fn note_complete(&mut self) {
        let complete = self.started && !self.hidden;
        if self.call.complete != complete {
            self.call_mut().complete = complete;
        }
    }
}

/// A hash for call ids: the server hands them out one after the other, and nobody else chooses them.
#[derive(Default)]
pub(super) struct IdHasher(u64);

impl Hasher for IdHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.write_u32(u32::from(*byte)));
    }

    fn write_u32(&mut self, number: u32) {
        // The golden ratio spreads neighbours over the whole table.
        self.0 = (self.0 ^ u64::from(number)).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(32);
    }
}

/// A table by call id.
pub(super) type ById<T> = HashMap<u32, T, BuildHasherDefault<IdHasher>>;

/// The calls. A place in it is a `usize` that stays until the call is taken out.
#[derive(Clone, Default)]
pub(super) struct Seats {
    places: Vec<Option<Seat>>,
    free: Vec<u32>,
    by_id: ById<u32>,
    ends: Option<(u32, u32)>,
    count: usize,
}

impl Seats {
    pub(super) fn len(&self) -> usize {
        self.count
    }

    pub(super) fn get(&self, at: usize) -> Option<&Seat> {
        self.places.get(at)?.as_ref()
    }

    pub(super) fn get_mut(&mut self, at: usize) -> Option<&mut Seat> {
        self.places.get_mut(at)?.as_mut()
    }

    /// The calls with this id: one, unless the server gives two calls the same.
    pub(super) fn of_id(&self, id: u32) -> impl Iterator<Item = usize> + '_ {
        let first = self.by_id.get(&id).copied();
        std::iter::successors(first, |at| self.seat(*at).map(|seat| seat.twin).filter(|twin| *twin != NIL)).map(|at| at as usize)
    }

    /// All, in no order.
    pub(super) fn iter(&self) -> impl Iterator<Item = (usize, &Seat)> {
        self.places.iter().enumerate().filter_map(|(at, seat)| Some((at, seat.as_ref()?)))
    }

    pub(super) fn iter_mut(&mut self) -> impl Iterator<Item = &mut Seat> {
        self.places.iter_mut().flatten()
    }

    /// The call that was silent longest.
    pub(super) fn oldest(&self) -> Option<usize> {
        self.ends.map(|(oldest, _)| oldest as usize)
    }

    /// The calls, the longest silent first.
    pub(super) fn by_silence(&self) -> impl Iterator<Item = &Seat> {
        let first = self.ends.map(|(oldest, _)| oldest);
        let places = std::iter::successors(first, |at| self.seat(*at).map(|seat| seat.newer).filter(|newer| *newer != NIL));
        places.filter_map(|at| self.seat(at))
    }

    pub(super) fn insert(&mut self, seat: Seat) -> usize {
        let id = seat.call.call_id;
        let at = match self.free.pop() {
            Some(at) => at,
            None => {
                self.places.push(None);
                // The number of calls is bounded far below.
                u32::try_from(self.places.len() - 1).unwrap_or(NIL)
            }
        };
        if let Some(place) = self.places.get_mut(at as usize) {
            *place = Some(seat);
        }
        self.count += 1;
        self.link_id(at, id);
        self.link_last(at);
        at as usize
    }

    pub(super) fn remove(&mut self, at: usize) -> Option<Seat> {
        let place = u32::try_from(at).ok()?;
        let id = self.get(at)?.call.call_id;
        self.unlink(place);
        self.unlink_id(place, id);
        let seat = self.places.get_mut(at)?.take();
        self.count -= 1;
        self.free.push(place);
        if self.count == 0 && self.places.len() > 64 {
            // A quiet night after a busy day gives the memory back.
            *self = Seats::default();
        }
        seat
    }

    /// Gives the call another id.
    pub(super) fn rename(&mut self, at: usize, id: u32) {
        let (Ok(place), Some(old)) = (u32::try_from(at), self.get(at).map(|seat| seat.call.call_id)) else { return };
        self.unlink_id(place, old);
        if let Some(seat) = self.get_mut(at) {
            seat.call_mut().call_id = id;
        }
        self.link_id(place, id);
    }

    /// The call was heard of now.
    pub(super) fn touch(&mut self, at: usize, now: Duration) {
        let Ok(place) = u32::try_from(at) else { return };
        if let Some(seat) = self.get_mut(at) {
            seat.heard = now;
        }
        if self.ends.is_some_and(|(_, newest)| newest != place) {
            self.unlink(place);
            self.link_last(place);
        }
    }

    fn seat(&self, at: u32) -> Option<&Seat> {
        self.get(at as usize)
    }

    fn seat_mut(&mut self, at: u32) -> Option<&mut Seat> {
        self.get_mut(at as usize)
    }

    fn link_id(&mut self, at: u32, id: u32) {
        let first = self.by_id.get(&id).copied();
        if let Some(seat) = self.seat_mut(at) {
            seat.twin = NIL;
        }
        let Some(mut last) = first else {
            self.by_id.insert(id, at);
            return;
        };
        while let Some(next) = self.seat(last).map(|seat| seat.twin).filter(|twin| *twin != NIL) {
            last = next;
        }
        if let Some(seat) = self.seat_mut(last) {
            seat.twin = at;
        }
    }

    fn unlink_id(&mut self, at: u32, id: u32) {
        let twin = self.seat(at).map_or(NIL, |seat| seat.twin);
        let Some(mut before) = self.by_id.get(&id).copied() else { return };
        if before == at {
            if twin == NIL {
                self.by_id.remove(&id)
            } else {
                self.by_id.insert(id, twin)
            };
            return;
        }
        while let Some(next) = self.seat(before).map(|seat| seat.twin).filter(|next| *next != at && *next != NIL) {
            before = next;
        }
        if let Some(seat) = self.seat_mut(before) {
            seat.twin = twin;
        }
    }

    fn link_last(&mut self, at: u32) {
        let newest = self.ends.map(|(_, newest)| newest);
        if let Some(seat) = self.seat_mut(at) {
            (seat.older, seat.newer) = (newest.unwrap_or(NIL), NIL);
        }
        if let Some(seat) = newest.and_then(|newest| self.seat_mut(newest)) {
            seat.newer = at;
        }
        self.ends = Some((self.ends.map_or(at, |(oldest, _)| oldest), at));
    }

    fn unlink(&mut self, at: u32) {
        let Some((older, newer)) = self.seat(at).map(|seat| (seat.older, seat.newer)) else { return };
        if let Some(seat) = self.seat_mut(older) {
            seat.newer = newer;
        }
        if let Some(seat) = self.seat_mut(newer) {
            seat.older = older;
        }
        self.ends = self.ends.and_then(|(oldest, newest)| {
            let oldest = if oldest == at { newer } else { oldest };
            let newest = if newest == at { older } else { newest };
            (oldest != NIL && newest != NIL).then_some((oldest, newest))
        });
    }
}

#[cfg(test)]
mod tests {
    use std::time::SystemTime;

    use super::*;
    use crate::event::ContactId;

    fn seat(id: u32) -> Seat {
        let at = SystemTime::UNIX_EPOCH;
        Seat::new(Call::new(id, ContactId::new(id, at), at), 0, Duration::ZERO)
    }

    fn silence(seats: &Seats) -> Vec<u32> {
        seats.by_silence().map(|seat| seat.call.call_id).collect()
    }

    #[test]
    fn calls_stand_in_the_order_of_their_silence() {
        let mut seats = Seats::default();
        let places: Vec<usize> = (0..4).map(|id| seats.insert(seat(id))).collect();
        seats.touch(places[0], Duration::from_secs(1));
        assert_eq!(silence(&seats), [1, 2, 3, 0]);
        seats.remove(places[2]);
        seats.touch(places[3], Duration::from_secs(2));
        assert_eq!((silence(&seats), seats.len()), (vec![1, 0, 3], 3));
        let again = seats.insert(seat(9));
        assert_eq!(again, places[2], "a free place is used again");
        seats.rename(again, 7);
        assert_eq!((seats.of_id(9).count(), seats.of_id(7).collect::<Vec<_>>()), (0, vec![again]));
        for place in [0, 1, 2, 3] {
            seats.remove(place);
        }
        assert_eq!((seats.len(), seats.oldest()), (0, None));
    }

    #[test]
    fn two_calls_may_have_one_id() {
        let mut seats = Seats::default();
        let (a, b, c) = (seats.insert(seat(5)), seats.insert(seat(5)), seats.insert(seat(5)));
        assert_eq!(seats.of_id(5).collect::<Vec<_>>(), [a, b, c]);
        seats.remove(b);
        assert_eq!(seats.of_id(5).collect::<Vec<_>>(), [a, c]);
        seats.remove(a);
        assert_eq!(seats.of_id(5).collect::<Vec<_>>(), [c]);
        seats.remove(c);
        assert_eq!(seats.of_id(5).count(), 0);
    }
}
