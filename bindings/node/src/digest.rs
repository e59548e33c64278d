//! Events as JavaScript reads them: one buffer for a batch, with the place of every field, so that a field that nobody
//! reads costs no JavaScript. `lib/event.ts` is the reader; both sides are compared with the JSON form by the tests.
//!
//! The buffer is a run of 32-bit words in the order of the machine and, behind them, bytes:
//!
//! ```text
//! batch   count, byte offset of the bytes, count x (word offset of an event)
//! event   10 words (see `Digest::head`), number of entries, entries
//! entry   key | kind << 16, a, b        key: field number, or the tag of an unknown floating field
//! list    for each record: number of entries, entries. Lists stand behind the entries of their event; `a` of a list's
//!         entry counts words from there
//! ```

use std::time::{SystemTime, UNIX_EPOCH};

use ccxcti_core::event::{Record, RecordKind, RecordRow};
use ccxcti_core::wire::{Body, Coding, Dialect, FIELDS, FieldId, Float, FloatHeader, Group, List, Message, Value};
use ccxcti_core::{Event, EventBody};

/// Row number of a message that is not in the table.
const NO_ROW: u32 = u32::MAX;

/// What an entry holds. The same numbers stand in `lib/event.ts`.
#[derive(Clone, Copy)]
enum Kind {
    /// `a`.
    Uint = 0,
    /// `a`, signed.
    Int = 1,
    /// `a` + `b` * 2^32.
    Long = 2,
    /// `b` bytes of UTF-8 text at byte `a`.
    Text = 3,
    /// `b` bytes at byte `a`.
    Bytes = 4,
    /// `a` is 0 or 1.
    Flag = 5,
    /// `b` records, `a` words behind the entries of the event.
    List = 6,
    /// A floating field that the message does not know: `b` bytes at byte `a`; the key is its tag.
    Unknown = 7,
}

/// One entry: key and kind, a, b.
type Entry = [u32; 3];

/// Collects events and writes the buffer.
pub struct Digest {
    words: Vec<u32>,
    bytes: Vec<u8>,
    starts: Vec<u32>,
    seen: Seen,
}

impl Digest {
    /// An empty batch.
    pub fn new() -> Digest {
        Digest { words: Vec::new(), bytes: Vec::new(), starts: Vec::new(), seen: Seen::new() }
    }

    /// Adds an event of a client.
    pub fn event(&mut self, event: &Event) {
        let stamp = Stamp { seq: event.seq, epoch: event.epoch, received_us: micros(event.received_at) };
        match &event.body {
            EventBody::Message(message) => self.message(&message.message(), stamp),
            EventBody::Record(record) => self.record(event, record, stamp),
        }
    }

    /// Adds a message; one without a session has an empty stamp.
    pub fn message(&mut self, message: &Message<'_>, stamp: Stamp) {
        let frame_at = self.bytes.len();
        self.bytes.extend_from_slice(message.frame());
        let row = message.row().map_or(NO_ROW, |row| row.id);
        self.head(message.id(), row, stamp, [frame_at, message.frame().len()], coding_word(message.coding()));
        let count_at = self.words.len();
        self.words.push(0);
        let Some(body) = message.layout() else { return };
        let mut entries = Vec::with_capacity(64);
        let mut lists = Vec::new();
        self.fields(message, body, frame_at, &mut entries, &mut lists);
        entries.extend(message.unknown().map(|float| unknown(&float, message.frame(), frame_at)));
        self.finish(count_at, entries, lists);
    }

    /// The whole batch; the digest is empty again.
    pub fn take(&mut self) -> Vec<u8> {
        let head = 2 + self.starts.len();
        let at = 4 * (head + self.words.len());
        let mut out = Vec::with_capacity(at + self.bytes.len());
        let mut put = |word: u32| out.extend_from_slice(&word.to_ne_bytes());
        put(word(self.starts.len()));
        put(word(at));
        self.starts.iter().for_each(|start| put(word(head) + start));
        self.words.iter().for_each(|word| put(*word));
        out.extend_from_slice(&self.bytes);
        self.words.clear();
        self.bytes.clear();
        self.starts.clear();
        out
    }

    /// The fixed words of an event; the number of entries follows.
    fn head(&mut self, number: u32, row: u32, stamp: Stamp, frame: [usize; 2], coding: u32) {
        self.starts.push(word(self.words.len()));
        let [frame_at, frame_length] = frame.map(word);
        let [seq, received] = [stamp.seq, stamp.received_us].map(halves);
        let words = [number, row, seq[0], seq[1], received[0], received[1], stamp.epoch, frame_at, frame_length, coding];
        self.words.extend_from_slice(&words);
    }

    fn record(&mut self, event: &Event, record: &Record, stamp: Stamp) {
        self.head(record.number(), record.number(), stamp, [0, 0], 0);
        let count_at = self.words.len();
        self.words.push(0);
        let fields = RecordRow::by_number(record.number()).map_or(&[][..], |row| row.fields);
        let mut entries = Vec::with_capacity(fields.len());
        for (name, kind) in fields {
            let Some(value) = event.get(*name) else { continue };
            let flag = (*kind == RecordKind::Flag).then(|| value.integer()).flatten();
            entries.push(match flag {
                Some(flag) => entry(*name, Kind::Flag, u32::from(flag != 0), 0),
                None => self.copied(*name, value),
            });
        }
        self.finish(count_at, entries, Vec::new());
    }

    /// The fields of a message, each once, lists where their first member stands: as in the JSON form.
    fn fields(&mut self, message: &Message<'_>, body: &'static Body, frame_at: usize, entries: &mut Vec<Entry>, lists: &mut Vec<u32>) {
        self.seen.clear();
        let place = Placed { frame: message.frame(), at: frame_at };
        for (row, value) in message.fixed() {
            if self.seen.first(row.field) {
                entries.push(place.entry(row.field, value));
            }
        }
        for (row, value) in message.floats().filter_map(|float| float.known(body)) {
            match outer_group(body, row.field) {
                None if self.seen.first(row.field) => entries.push(place.entry(row.field, value)),
                Some(group) if self.seen.first(group.list) => {
                    if let Some(list) = message.list(group.list) {
                        entries.push(place.list(body, list, lists));
                    }
                }
                _ => {}
            }
        }
    }

    fn copied(&mut self, name: FieldId, value: Value<'_>) -> Entry {
        let at = self.bytes.len();
        if let Value::Text(bytes) | Value::Bytes(bytes) = value {
            self.bytes.extend_from_slice(bytes);
        }
        simple(name, value, |_| at)
    }

    /// Writes the entries of an event, and its lists behind them.
    fn finish(&mut self, count_at: usize, entries: Vec<Entry>, lists: Vec<u32>) {
        if let Some(count) = self.words.get_mut(count_at) {
            *count = word(entries.len());
        }
        self.words.extend(entries.into_iter().flatten());
        self.words.extend(lists);
    }
}

/// What only an event of a session has.
#[derive(Clone, Copy, Default)]
pub struct Stamp {
    seq: u64,
    epoch: u32,
    received_us: u64,
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

/// A frame that stands in the bytes of the batch: its values are offsets, not copies.
struct Placed<'a> {
    frame: &'a [u8],
    at: usize,
}

impl Placed<'_> {
    fn entry(&self, name: FieldId, value: Value<'_>) -> Entry {
        simple(name, value, |bytes| self.at + offset(self.frame, bytes))
    }

    /// Writes a list and gives its entry. Word offsets are counted from the start of `lists`.
    fn list(&self, body: &'static Body, list: List<'_>, lists: &mut Vec<u32>) -> Entry {
        let mut block = Vec::new();
        let mut count = 0;
        for record in list.records() {
            let mut entries: Vec<Entry> = Vec::new();
            let once = |entries: &[Entry], name: FieldId| !entries.iter().any(|entry| entry[0] & 0xffff == u32::from(name.0));
            for (name, value) in record.fields() {
                if once(&entries, name) {
                    entries.push(self.entry(name, value));
                }
            }
            for nested in body.groups.iter().filter(|nested| nested.inside == Some(list.group().list)) {
                // Members that are numbers of another size are no fields, and a list of nothing else is no list.
                let fields = |nested: &List<'_>| nested.records().any(|record| record.fields().next().is_some());
                if let Some(nested) = record.list(nested.list).filter(fields) {
                    entries.push(self.list(body, nested, lists));
                }
            }
            block.push(word(entries.len()));
            block.extend(entries.into_iter().flatten());
            count += 1;
        }
        let at = word(lists.len());
        lists.extend(block);
        entry(list.group().list, Kind::List, at, count)
    }
}

fn simple(name: FieldId, value: Value<'_>, place: impl Fn(&[u8]) -> usize) -> Entry {
    match value {
        Value::Uint(number) => entry(name, Kind::Uint, number, 0),
        Value::Int(number) => entry(name, Kind::Int, number.cast_unsigned(), 0),
        Value::Long(number) => entry(name, Kind::Long, halves(number)[0], halves(number)[1]),
        Value::Bytes(bytes) => entry(name, Kind::Bytes, word(place(bytes)), word(bytes.len())),
        Value::Text(text) | Value::NamedVariable { name: text, .. } | Value::NamedArray { name: text, .. } => {
            entry(name, Kind::Text, word(place(text)), word(text.len()))
        }
    }
}

fn entry(name: FieldId, kind: Kind, a: u32, b: u32) -> Entry {
    [u32::from(name.0) | (kind as u32) << 16, a, b]
}

fn unknown(float: &Float<'_>, frame: &[u8], frame_at: usize) -> Entry {
    let at = frame_at + offset(frame, float.bytes);
    [u32::from(float.tag) | (Kind::Unknown as u32) << 16, word(at), word(float.bytes.len())]
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
