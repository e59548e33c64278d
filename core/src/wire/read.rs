//! Reads fields of a checked frame in place: by what its check noted, or, where that does not say, by walking.

use super::check::Shape;
use super::coding::FloatHeader;
use super::floats::Floats;
use super::frame::HEADER_BYTES;
use super::index::INDEXED_MAX;
use super::row::{FieldId, Form, Group, Place};
use super::spec::Kind;
use super::value::Value;

/// A field outside of lists: from the fixed part, else the first floating field that carries it.
#[inline(never)] // One call leads from any reader to the value; what is in it passes nothing through memory.
pub(super) fn value<'a>(frame: &'a [u8], shape: &Shape, name: FieldId) -> Option<Value<'a>> {
    match noted(frame, shape, name) {
        Noted::Here(kind, bytes) => Value::of(kind, bytes),
        Noted::Nowhere => None,
        Noted::Unsure => walked(frame, shape, name),
    }
}

/// The same as a number without a sign.
#[inline(never)] // As above.
pub(super) fn unsigned(frame: &[u8], shape: &Shape, name: FieldId) -> Option<u32> {
    match noted(frame, shape, name) {
        Noted::Here(kind, bytes) => Value::unsigned(kind, bytes),
        Noted::Nowhere => None,
        Noted::Unsure => walked(frame, shape, name)?.unsigned_number(),
    }
}

/// The same as text up to its NUL.
#[inline(never)] // As above.
pub(super) fn text<'a>(frame: &'a [u8], shape: &Shape, name: FieldId) -> Option<&'a [u8]> {
    match noted(frame, shape, name) {
        Noted::Here(Kind::String(_), bytes) => Some(Value::string(bytes)),
        Noted::Here(..) | Noted::Nowhere => None,
        Noted::Unsure => match walked(frame, shape, name)? {
            Value::Text(text) => Some(text),
            _ => None,
        },
    }
}

/// What the check noted of a field.
enum Noted<'a> {
    /// Its type and its bytes. A number has its size.
    Here(Kind, &'a [u8]),
    Nowhere,
    /// Only walking tells.
    Unsure,
}

#[inline(always)] // Where the field stands is told in registers then.
fn noted<'a>(frame: &'a [u8], shape: &Shape, name: FieldId) -> Noted<'a> {
    let Some(entry) = shape.form.and_then(|form| form.lookup.find(name)) else { return Noted::Nowhere };
    let size = usize::from(entry.size);
    let bytes = if entry.slot == 0 {
        if entry.offset == 0 || u32::from(entry.settled) > shape.coding.protocol {
            return Noted::Unsure;
        }
        let from = usize::from(entry.offset);
        frame.get(from..from + size)
    } else if let Some(from) = shape.index.first(entry.slot) {
        match data_length(frame, from, shape.header) {
            Some(length) if size == 0 || size == length => frame.get(from..from + length),
            Some(_) => return Noted::Unsure,
            None => None,
        }
    } else if frame.len() <= INDEXED_MAX {
        None
    } else {
        return Noted::Unsure;
    };
    bytes.map_or(Noted::Nowhere, |bytes| Noted::Here(entry.kind, bytes))
}

/// Length of the data of a floating field that begins here: what stands before it.
#[inline]
fn data_length(frame: &[u8], from: usize, header: FloatHeader) -> Option<usize> {
    let low = usize::from(*frame.get(from.wrapping_sub(1))?);
    match header {
        FloatHeader::OneOne | FloatHeader::TwoOne => Some(low),
        FloatHeader::TwoTwo => Some(usize::from(*frame.get(from.wrapping_sub(2))?) << 8 | low),
    }
}

/// By walking: where places of the fixed part are not there in this version, where the index has no room, and where the first
/// field of a tag is a number of another size, for one behind it may have its own.
#[cold]
#[inline(never)]
fn walked<'a>(frame: &'a [u8], shape: &Shape, name: FieldId) -> Option<Value<'a>> {
    let place = places(frame, shape.form?, shape.coding.protocol).find(|(place, _)| place.field == name);
    if let Some((place, bytes)) = place {
        return Value::of(place.spec.kind, bytes);
    }
    let row = shape.row?.layout.as_ref()?.tagged_field(name).filter(|row| !row.member)?;
    let fits = |data: &[u8]| row.spec.kind.number_size().is_none_or(|size| size == data.len());
    let mut floats = Floats { frame, at: shape.floats_at(), header: shape.header }.filter(|float| float.tag == row.tag);
    floats.find(|float| fits(float.bytes)).and_then(|float| Value::of(row.spec.kind, float.bytes))
}

/// Where the first record of a list may begin; `None` when the message has no member of it.
pub(super) fn start(frame: &[u8], shape: &Shape, group: &Group) -> Option<usize> {
    match group.slots {
        0 => Some(shape.floats_at()),
        _ if frame.len() > INDEXED_MAX => Some(shape.floats_at()),
        slots => Some(shape.index.first_of(slots)? - shape.header.size()),
    }
}

/// The fixed part in wire order.
pub(super) fn fixed<'a>(frame: &'a [u8], shape: &Shape) -> impl Iterator<Item = (&'static Place, Value<'a>)> + use<'a> {
    let protocol = shape.coding.protocol;
    let places = shape.form.into_iter().flat_map(move |form| places(frame, form, protocol));
    places.filter_map(|(place, bytes)| Some((place, Value::of(place.spec.kind, bytes)?)))
}

fn places<'a>(frame: &'a [u8], form: &'static Form, protocol: u32) -> impl Iterator<Item = (&'static Place, &'a [u8])> + use<'a> {
    let mut at = HEADER_BYTES;
    form.places.iter().filter(move |place| place.active(protocol)).filter_map(move |place| {
        let from = at;
        at += usize::from(place.spec.size);
        Some((place, frame.get(from..at)?))
    })
}
