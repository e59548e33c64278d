//! Events as JavaScript reads them: one buffer for a batch, with the place of every field, so that a field that nobody
//! reads costs no JavaScript. `lib/event.ts` is the reader; both sides are compared with the JSON form by the tests.
//!
//! The buffer is a run of 32-bit words in the order of the machine and, behind them, bytes:
//!
//! ```text
//! batch   count, byte offset of the bytes, count x (word offset of an event)
//! event   13 words (see `Digest::head`), number of entries, entries
//! entry   key | kind << 16, value        key: field number, or the tag of an unknown floating field
//! list    for each record: number of entries, entries. Lists stand behind the entries of their event
//! ```

use std::time::{SystemTime, UNIX_EPOCH};

use ccxcti_core::event::{ContactId, Record, RecordKind, RecordRow};
use ccxcti_core::wire::{Body, Coding, Dialect, FIELDS, FieldId, Float, FloatHeader, Group, List, Message, Value};
use ccxcti_core::{Event, EventBody};

/// Row number of a message that is not in the table.
const NO_ROW: u32 = u32::MAX;

/// What an entry holds. The same numbers stand in `lib/event.ts`. A place is offset | length << 16, in bytes from the start of the
/// bytes of the event; a frame has at most `FRAME_MAX` bytes, so that both fit.
#[derive(Clone, Copy)]
enum Kind {
    /// The value.
    Uint = 0,
    /// The value, signed.
    Int = 1,
    /// The place of eight bytes: a number of 64 bits, little-endian.
    Long = 2,
    /// The place of UTF-8 text.
    Text = 3,
    /// The place of bytes.
    Bytes = 4,
    /// 0 or 1.
    Flag = 5,
    /// Words behind the entries of the event | number of records << 16.
    List = 6,
    /// The place of the bytes of a floating field that the message does not know; the key is its tag.
    Unknown = 7,
}

/// One entry: key and kind, value.
type Entry = [u32; 2];

/// Collects events and writes the buffer. Keeps its memory from batch to batch.
pub struct Digest {
    words: Vec<u32>,
    bytes: Vec<u8>,
    starts: Vec<u32>,
    lists: Vec<u32>,
    seen: Seen,
}

impl Digest {
    /// An empty batch.
    pub fn new() -> Digest {
        Digest { words: Vec::new(), bytes: Vec::new(), starts: Vec::new(), lists: Vec::new(), seen: Seen::new() }
    }

    /// Adds an event of a client.
    pub fn event(&mut self, event: &Event) {
        let stamp = Stamp::of(event);
        match &event.body {
            EventBody::Message(message) => self.message(&message.message(), stamp),
            EventBody::Record(record) => self.record(event, record, stamp),
        }
    }

    /// Adds a message; one without a session has an empty stamp.
    pub fn message(&mut self, message: &Message<'_>, stamp: Stamp) {
        let row = message.row().map_or(NO_ROW, |row| row.id);
        self.head(message.id(), row, stamp, message.frame().len(), coding_word(message.coding()));
        self.bytes.extend_from_slice(message.frame());
        let count_at = self.words.len();
        self.words.push(0);
        let Some(body) = message.layout() else { return };
        self.fields(message, body);
        self.words.extend(message.unknown().flat_map(|float| unknown(&float, message.frame())));
        self.finish(count_at);
    }

    /// The whole batch; the digest is empty again.
    pub fn take(&mut self) -> Vec<u8> {
        let head = 2 + self.starts.len();
        let at = 4 * (head + self.words.len());
        let mut out = Vec::with_capacity(at + self.bytes.len());
        out.resize(at, 0);
        let starts = self.starts.iter().map(|start| word(head) + start);
        let words = [word(self.starts.len()), word(at)].into_iter().chain(starts);
        let (first, rest) = out.split_at_mut(4 * head);
        first.chunks_exact_mut(4).zip(words).for_each(|(place, word)| place.copy_from_slice(&word.to_ne_bytes()));
        rest.chunks_exact_mut(4).zip(&self.words).for_each(|(place, word)| place.copy_from_slice(&word.to_ne_bytes()));
        out.extend_from_slice(&self.bytes);
        self.words.clear();
        self.bytes.clear();
        self.starts.clear();
        out
    }

    /// The fixed words of an event, whose bytes come next; the number of entries follows.
    fn head(&mut self, number: u32, row: u32, stamp: Stamp, length: usize, coding: u32) {
        self.starts.push(word(self.words.len()));
        let place = [word(self.bytes.len()), word(length)];
        self.words.extend([number, row]);
        self.words.extend([stamp.seq, stamp.received_us].into_iter().flat_map(halves));
        self.words.extend([stamp.epoch, place[0], place[1], coding, stamp.flags]);
        self.words.extend(halves(stamp.contact));
    }

    fn record(&mut self, event: &Event, record: &Record, stamp: Stamp) {
        self.head(record.number(), record.number(), stamp, 0, 0);
        let start = self.bytes.len();
        let count_at = self.words.len();
        self.words.push(0);
        let fields = RecordRow::by_number(record.number()).map_or(&[][..], |row| row.fields);
        for (name, kind) in fields {
            let Some(value) = event.get(*name) else { continue };
            let at = self.bytes.len() - start;
            let entry = match (value, kind) {
                (Value::Uint(flag), RecordKind::Flag) => entry(*name, Kind::Flag, u32::from(flag != 0)),
                (Value::Text(text), _) => {
                    self.bytes.extend_from_slice(text);
                    simple(*name, value, |_| at)
                }
                (value, _) => match value.integer().and_then(|number| u64::try_from(number).ok()) {
                    Some(number) if number > u64::from(u32::MAX) => {
                        self.bytes.extend_from_slice(&number.to_le_bytes());
                        entry(*name, Kind::Long, place(at, 8))
                    }
                    _ => simple(*name, value, |_| at),
                },
            };
            self.words.extend(entry);
        }
        self.finish(count_at);
    }

    /// The fields of a message, each once, lists where their first member stands: as in the JSON form.
    fn fields(&mut self, message: &Message<'_>, body: &'static Body) {
        self.seen.clear();
        let frame = message.frame();
        for (row, value) in message.fixed() {
            if self.seen.first(row.field) {
                self.words.extend(in_frame(frame, row.field, value));
            }
        }
        for (row, value) in message.floats().filter_map(|float| float.known(body)) {
            match outer_group(body, row.field) {
                None if self.seen.first(row.field) => self.words.extend(in_frame(frame, row.field, value)),
                Some(group) if self.seen.first(group.list) => {
                    if let Some(list) = message.list(group.list) {
                        self.words.extend(self::list(frame, body, list, &mut self.lists));
                    }
                }
                _ => {}
            }
        }
    }

    /// Writes the number of entries of an event, and its lists behind them.
    fn finish(&mut self, count_at: usize) {
        let entries = (self.words.len() - count_at - 1) / 2;
        if let Some(count) = self.words.get_mut(count_at) {
            *count = word(entries);
        }
        self.words.append(&mut self.lists);
    }
}

/// What only an event of a session has.
#[derive(Clone, Copy, Default)]
pub struct Stamp {
    seq: u64,
    epoch: u32,
    received_us: u64,
    /// Bits: `REPLAY`, `SYNTHETIC`, `CONTACT`.
    flags: u32,
    /// The number of the contact, where the flag says that there is one.
    contact: u64,
}

/// Bits of a stamp's flags. The same stand in `lib/event.ts`.
const REPLAY: u32 = 1;
const SYNTHETIC: u32 = 2;
const CONTACT: u32 = 4;

impl Stamp {
    fn of(event: &Event) -> Stamp {
        let flags = [(event.replay, REPLAY), (event.synthetic, SYNTHETIC), (event.contact_id.is_some(), CONTACT)];
        Stamp {
            seq: event.seq,
            epoch: event.epoch,
            received_us: micros(event.received_at),
            flags: flags.into_iter().filter(|(set, _)| *set).map(|(_, bit)| bit).sum(),
            contact: event.contact_id.map_or(0, ContactId::number),
        }
    }
}

/// Which fields an event has already.
struct Seen {
    marks: Vec<u32>,
    mark: u32,
}

impl Seen {
    fn new() -> Seen {
        Seen { marks: vec![0; FIELDS.len() + 1], mark: 0 }
    }

    fn clear(&mut self) {
        self.mark = self.mark.wrapping_add(1);
        if self.mark == 0 {
            self.marks.fill(0);
            self.mark = 1;
        }
    }

    /// Whether the field comes for the first time since `clear`.
    fn first(&mut self, name: FieldId) -> bool {
        match self.marks.get_mut(usize::from(name.0)) {
            Some(mark) => std::mem::replace(mark, self.mark) != self.mark,
            None => false,
        }
    }
}

/// Writes a list of a message and gives its entry.
fn list(frame: &[u8], body: &'static Body, list: List<'_>, lists: &mut Vec<u32>) -> Entry {
    let mut block = Vec::new();
    let mut count = 0;
    for record in list.records() {
        let count_at = block.len();
        block.push(0);
        for (name, value) in record.fields() {
            let known = block.iter().skip(count_at + 1).step_by(2).any(|key| key & 0xffff == u32::from(name.0));
            if !known {
                block.extend(in_frame(frame, name, value));
            }
        }
        for nested in body.groups.iter().filter(|nested| nested.inside == Some(list.group().list)) {
            // Members that are numbers of another size are no fields, and a list of nothing else is no list.
            let fields = |nested: &List<'_>| nested.records().any(|record| record.fields().next().is_some());
            if let Some(nested) = record.list(nested.list).filter(fields) {
                block.extend(self::list(frame, body, nested, lists));
            }
        }
        let entries = (block.len() - count_at - 1) / 2;
        if let Some(count) = block.get_mut(count_at) {
            *count = word(entries);
        }
        count += 1;
    }
    let at = lists.len();
    lists.extend(block);
    entry(list.group().list, Kind::List, place(at, count))
}

fn in_frame(frame: &[u8], name: FieldId, value: Value<'_>) -> Entry {
    simple(name, value, |bytes| offset(frame, bytes))
}

fn simple(name: FieldId, value: Value<'_>, at: impl Fn(&[u8]) -> usize) -> Entry {
    match value {
        Value::Uint(number) => entry(name, Kind::Uint, number),
        Value::Int(number) => entry(name, Kind::Int, number.cast_unsigned()),
        // A number of a record that fits 32 bits; `Digest::record` writes the larger ones.
        Value::Long(number) => entry(name, Kind::Uint, halves(number)[0]),
        Value::Bytes(bytes) => entry(name, Kind::Bytes, place(at(bytes), bytes.len())),
        Value::Text(text) | Value::NamedVariable { name: text, .. } | Value::NamedArray { name: text, .. } => {
            entry(name, Kind::Text, place(at(text), text.len()))
        }
    }
}

fn entry(name: FieldId, kind: Kind, value: u32) -> Entry {
    [u32::from(name.0) | (kind as u32) << 16, value]
}

/// Two numbers below 65,536 in one word.
fn place(at: usize, length: usize) -> u32 {
    word(at.min(0xffff)) | word(length.min(0xffff)) << 16
}

fn unknown(float: &Float<'_>, frame: &[u8]) -> Entry {
    [u32::from(float.tag) | (Kind::Unknown as u32) << 16, place(offset(frame, float.bytes), float.bytes.len())]
}

/// The outermost list in which a floating field stands.
fn outer_group(body: &'static Body, name: FieldId) -> Option<&'static Group> {
    let group = body.group_of(name)?;
    group.inside.map_or(Some(group), |outer| body.group(outer))
}

/// Where `part`, a slice of `whole`, starts in it.
fn offset(whole: &[u8], part: &[u8]) -> usize {
    (part.as_ptr() as usize).wrapping_sub(whole.as_ptr() as usize).min(whole.len())
}

/// A batch is far below 4 GiB: 256 frames of at most 12,500 bytes, or one buffer that JavaScript handed in.
fn word(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn halves(number: u64) -> [u32; 2] {
    [(number & 0xffff_ffff) as u32, (number >> 32) as u32]
}

fn micros(time: SystemTime) -> u64 {
    time.duration_since(UNIX_EPOCH).map_or(0, |since| u64::try_from(since.as_micros()).unwrap_or(u64::MAX))
}

/// Version, dialect and form of the floating header, for `coding_of`.
fn coding_word(coding: Coding) -> u32 {
    let header = match coding.header {
        None => 0,
        Some(FloatHeader::OneOne) => 1,
        Some(FloatHeader::TwoOne) => 2,
        Some(FloatHeader::TwoTwo) => 3,
    };
    (coding.protocol & 0xffff) | u32::from(coding.dialect == Dialect::Ged188) << 16 | header << 24
}

/// The coding of a word that `coding_word` made.
pub fn coding_of(word: u32) -> Coding {
    let header = match word >> 24 {
        1 => Some(FloatHeader::OneOne),
        2 => Some(FloatHeader::TwoOne),
        3 => Some(FloatHeader::TwoTwo),
        _ => None,
    };
    let dialect = if word & 0x1_0000 == 0 { Dialect::Ccx } else { Dialect::Ged188 };
    Coding { protocol: word & 0xffff, dialect, header }
}
