//! Where the fields of a message stand. What the rows alone say is worked out when the table is compiled; what a frame adds
//! is noted while it is checked. So a field is found without walking.

use super::coding::FloatHeader;
use super::frame::HEADER_BYTES;
use super::row::{FieldId, MessageRow, Place, Tagged};
use super::spec::Kind;

/// Entries of an [`Index`]. Entry 0 takes all tags without a slot, so 31 tags of a message have one. When a message has
/// more, its later rows have none: they are found by walking.
pub(super) const SLOTS: usize = 32;

/// Tags from 0 on that may have a slot; the table has none above. More than those of one byte, so that these need no check.
pub(super) const TAGS: usize = 320;

/// Longest frame whose offsets fit an [`Index`]; that of a longer one stays empty, fields of a longer one are found by walking.
pub(super) const INDEXED_MAX: usize = NONE as usize - 1;

/// In place of an offset: there is none.
const NONE: u16 = u16::MAX;

/// Offset of the data of the first floating field of each slot.
#[derive(Clone, Copy)]
pub(super) struct Index([u16; SLOTS]);

impl Index {
    pub const EMPTY: Index = Index([NONE; SLOTS]);

    /// Where the data of the first field of this slot begins; `None` when the frame has none.
    #[inline]
    pub fn first(&self, slot: u8) -> Option<usize> {
        self.0.get(usize::from(slot) % SLOTS).filter(|at| **at != NONE).map(|at| usize::from(*at))
    }

    /// Where the data of the first field of any of these slots (bit 1 = slot 1) begins.
    pub fn first_of(&self, slots: u32) -> Option<usize> {
        let (mut rest, mut earliest) = (slots, None);
        while rest != 0 {
            let at = u8::try_from(rest.trailing_zeros()).ok().and_then(|slot| self.first(slot));
            earliest = earliest.map_or(at, |before: usize| Some(at.map_or(before, |at| before.min(at))));
            rest &= rest - 1;
        }
        earliest
    }

    /// Notes the floating fields from `from` on; false where they do not end at the frame's end.
    #[inline(always)] // It is the whole of the check; as a call of its own it costs a third more.
    pub fn note(&mut self, frame: &[u8], from: usize, header: FloatHeader, slots: &[u8; TAGS]) -> bool {
        let slot = |tag: Option<u16>| slots.get(usize::from(tag?)).copied().or(Some(0));
        let byte = |at: usize| frame.get(at).copied();
        let two = |at: usize| Some(u16::from_be_bytes([byte(at)?, byte(at + 1)?]));
        // The last byte first: that it is there shows that all are.
        match header {
            FloatHeader::OneOne => self.walk::<2>(frame, from, |at| Some((byte(at + 1)?.into(), slot(byte(at).map(u16::from))?))),
            FloatHeader::TwoOne => self.walk::<3>(frame, from, |at| Some((byte(at + 2)?.into(), slot(two(at))?))),
            FloatHeader::TwoTwo => self.walk::<4>(frame, from, |at| Some((two(at + 2)?.into(), slot(two(at))?))),
        }
    }

    /// One loop for each form of the header, which its size and `head` (length of the data, slot of the tag) tell.
    #[inline(always)] // As above.
    fn walk<const HEADER: usize>(&mut self, frame: &[u8], from: usize, head: impl Fn(usize) -> Option<(usize, u8)>) -> bool {
        let mut at = from;
        while let Some((length, slot)) = head(at) {
            at += HEADER;
            if let Some(first) = self.0.get_mut(usize::from(slot) % SLOTS) {
                // The first stays.
                *first = (at as u16).min(*first);
            }
            at += length;
        }
        if frame.len() > INDEXED_MAX {
            *self = Index::EMPTY;
        }
        // One that ends behind the frame, or a header that is cut, misses it.
        at == frame.len()
    }
}

/// Where a field of one form of a message stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    pub kind: Kind,
    /// In the fixed part: from the start of the frame, in versions from `settled` on. 0: not found so.
    pub offset: u16,
    /// Bytes; of floating text and bytes 0: any number.
    pub size: u16,
    /// Slot in the index; 0: of the fixed part.
    pub slot: u8,
    pub settled: u8,
}

/// The fields of one form of a message by their numbers, from the lowest on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lookup {
    /// The lowest number.
    pub lowest: usize,
    /// 0: not in this message, or only in the records of a list; else the number of the entry from 1.
    pub codes: &'static [u8],
    /// First the places of the fixed part, then the rows of the floating part.
    pub entries: &'static [Entry],
}

impl Lookup {
    #[inline]
    pub fn find(&self, field: FieldId) -> Option<&'static Entry> {
        let code = *self.codes.get(usize::from(field.0).wrapping_sub(self.lowest))?;
        self.entries.get(usize::from(code).wrapping_sub(1))
    }
}

/// Versions whose fixed lengths a form knows; no place begins later.
pub(super) const VERSIONS: usize = 26;

// From here on everything runs when the table is compiled: a wrong index is an error of the build, a loop is a `while`.

/// The places with where they stand.
#[allow(clippy::indexing_slicing)]
pub(super) const fn laid<const N: usize>(plain: &[Place]) -> [Place; N] {
    let mut places = [Place::new(FieldId(0), super::spec::UINT); N];
    let (mut at, mut offset, mut settled) = (0, 0, 0);
    while at < N {
        places[at] = Place { offset, settled, ..plain[at] };
        offset += plain[at].spec.size;
        settled = if plain[at].spec.since > settled { plain[at].spec.since } else { settled };
        at += 1;
    }
    assert!((settled as usize) < VERSIONS);
    places
}

/// See [`Lookup::entries`].
#[allow(clippy::indexing_slicing)]
pub(super) const fn entries<const N: usize>(places: &[Place], tagged: &[Tagged], slots: &[u8; TAGS]) -> [Entry; N] {
    let mut entries = [Entry { kind: Kind::Raw, offset: 0, size: 0, slot: 0, settled: 0 }; N];
    let mut at = 0;
    while at < N {
        entries[at] = if at < places.len() {
            let Place { spec, offset, settled, .. } = places[at];
            let settled = if spec.since > settled { spec.since } else { settled };
            Entry { kind: spec.kind, offset: offset + HEADER_BYTES as u16, size: spec.size, slot: 0, settled }
        } else {
            let Tagged { tag, spec, member, .. } = tagged[at - places.len()];
            assert!(member || !matches!(spec.kind, Kind::NamedArray));
            let size = match spec.kind.number_size() {
                Some(size) => size as u16,
                None => 0,
            };
            Entry { kind: spec.kind, offset: 0, size, slot: slots[tag as usize], settled: 0 }
        };
        at += 1;
    }
    entries
}

/// Length of the fixed part by protocol version.
#[allow(clippy::indexing_slicing)]
pub(super) const fn lengths(places: &[Place]) -> [u16; VERSIONS] {
    let mut lengths = [0; VERSIONS];
    let mut version = 0;
    while version < VERSIONS {
        let mut at = 0;
        while at < places.len() {
            lengths[version] += if places[at].active(version as u32) { places[at].spec.size } else { 0 };
            at += 1;
        }
        version += 1;
    }
    lengths
}

/// Lowest and highest number of the fields of a form.
#[allow(clippy::indexing_slicing)]
const fn bounds(places: &[Place], tagged: &[Tagged]) -> (u16, u16) {
    let (mut lowest, mut highest, mut at) = (u16::MAX, 0, 0);
    while at < places.len() + tagged.len() {
        let FieldId(number) = if at < places.len() { places[at].field } else { tagged[at - places.len()].field };
        lowest = if number < lowest { number } else { lowest };
        highest = if number > highest { number } else { highest };
        at += 1;
    }
    (lowest, highest)
}

/// The lowest number of the fields of a form.
pub(super) const fn lowest(places: &[Place], tagged: &[Tagged]) -> usize {
    bounds(places, tagged).0 as usize
}

/// Numbers from the lowest to the highest.
pub(super) const fn span(places: &[Place], tagged: &[Tagged]) -> usize {
    let (lowest, highest) = bounds(places, tagged);
    if lowest > highest { 0 } else { (highest - lowest) as usize + 1 }
}

/// See [`Lookup::codes`]. A field of both parts leads to the fixed one; of several rows of one field the first counts.
#[allow(clippy::indexing_slicing)]
pub(super) const fn codes<const N: usize>(places: &[Place], tagged: &[Tagged]) -> [u8; N] {
    assert!(places.len() + tagged.len() < 256);
    let mut codes = [0; N];
    let lowest = lowest(places, tagged);
    let mut at = places.len() + tagged.len();
    // From the last to the first, so that the first stays.
    while at > 0 {
        at -= 1;
        let (FieldId(number), member) =
            if at < places.len() { (places[at].field, false) } else { (tagged[at - places.len()].field, tagged[at - places.len()].member) };
        codes[number as usize - lowest] = if member { 0 } else { at as u8 + 1 };
    }
    codes
}

/// Slot of each tag: its row's number from 1, or 0. Of several rows of one tag the first counts.
#[allow(clippy::indexing_slicing)]
pub(super) const fn slots(tagged: &[Tagged]) -> [u8; TAGS] {
    let mut slots = [0; TAGS];
    let mut row = tagged.len();
    while row > 0 {
        row -= 1;
        slots[tagged[row].tag as usize] = if row + 1 < SLOTS { row as u8 + 1 } else { 0 };
    }
    slots
}

/// The slots of the members of a list as bits; 0 if one of them has none.
#[allow(clippy::indexing_slicing)]
pub(super) const fn slots_of(tagged: &[Tagged], members: &[FieldId]) -> u32 {
    let (mut bits, mut row) = (0, 0);
    while row < tagged.len() {
        if contains(members, tagged[row].field) {
            if row + 1 >= SLOTS || has_tag(tagged, row) {
                return 0;
            }
            bits |= 1 << (row + 1);
        }
        row += 1;
    }
    bits
}

/// Whether a row before this one has its tag, and therefore its slot.
#[allow(clippy::indexing_slicing)]
const fn has_tag(tagged: &[Tagged], row: usize) -> bool {
    let mut before = 0;
    while before < row {
        if tagged[before].tag == tagged[row].tag {
            return true;
        }
        before += 1;
    }
    false
}

/// Whether a field is among these.
pub(super) const fn contains(fields: &[FieldId], field: FieldId) -> bool {
    let mut rest = fields;
    while let [first, more @ ..] = rest {
        if first.0 == field.0 {
            return true;
        }
        rest = more;
    }
    false
}

/// Rows by message id: 0, or the row's number from 1.
#[allow(clippy::indexing_slicing)]
pub(super) const fn by_id<const N: usize>(rows: &[MessageRow]) -> [u8; N] {
    let mut numbers = [0; N];
    let mut row = 0;
    while row < rows.len() {
        assert!(row + 1 < 256 && (rows[row].id as usize) < N);
        numbers[rows[row].id as usize] = row as u8 + 1;
        row += 1;
    }
    numbers
}

/// Highest id of these rows.
#[allow(clippy::indexing_slicing)]
pub(super) const fn highest_id(rows: &[MessageRow]) -> usize {
    let (mut highest, mut row) = (0, 0);
    while row < rows.len() {
        highest = if rows[row].id as usize > highest { rows[row].id as usize } else { highest };
        row += 1;
    }
    highest
}
