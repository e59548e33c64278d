//! Reads fields of a checked frame in place: by what its check noted, or, where that does not say, by walking.

use super::check::Shape;
use super::coding::FloatHeader;
use super::floats::Floats;
use super::frame::HEADER_BYTES;
use super::index::INDEXED_MAX;
use super::row::{FieldId, Form, Group, MessageRow, Place};
use super::spec::Kind;
use super::value::Value;

/// A field outside of lists, as its type and its bytes: from the fixed part, else the first floating field that carries it.
/// A number has its size.
#[inline]
pub(super) fn field<'a>(frame: &'a [u8], shape: &Shape, name: FieldId) -> Option<(Kind, &'a [u8])> {
    let form = shape.form?;
    let entry = form.lookup.find(name)?;
    let size = usize::from(entry.size);
    if entry.slot != 0 && frame.len() <= INDEXED_MAX {
        let data = data(frame, shape.index.first(entry.slot)?, shape.header)?;
        if size == 0 || size == data.len() {
            return Some((entry.kind, data));
        }
    } else if entry.offset != 0 && u32::from(entry.settled) <= shape.coding.protocol {
        let from = usize::from(entry.offset);
        return Some((entry.kind, frame.get(from..from + size)?));
    }
    walked(frame, Walk { row: shape.row?, form, protocol: shape.coding.protocol, header: shape.header, at: shape.floats_at() }, name)
}

/// The data of the floating field whose header stands here.
#[inline]
fn data(frame: &[u8], at: usize, header: FloatHeader) -> Option<&[u8]> {
    let rest = frame.get(at..)?;
    let (length, behind) = match (header, rest) {
        (FloatHeader::OneOne, [_, length, behind @ ..]) | (FloatHeader::TwoOne, [_, _, length, behind @ ..]) => {
            (usize::from(*length), behind)
        }
        (FloatHeader::TwoTwo, [_, _, a, b, behind @ ..]) => (usize::from(u16::from_be_bytes([*a, *b])), behind),
        _ => return None,
    };
    behind.get(..length)
}

/// What walking needs to know.
struct Walk {
    row: &'static MessageRow,
    form: &'static Form,
    protocol: u32,
    header: FloatHeader,
    at: usize,
}

/// By walking: where places of the fixed part are not there in this version, where the index has no room, and where the first
/// field of a tag is a number of another size, for one behind it may have its own.
#[cold]
#[inline(never)]
fn walked(frame: &[u8], walk: Walk, name: FieldId) -> Option<(Kind, &[u8])> {
    let place = places(frame, walk.form, walk.protocol).find(|(place, _)| place.field == name);
    if let Some((place, bytes)) = place {
        return Some((place.spec.kind, bytes));
    }
    let row = walk.row.layout.as_ref()?.tagged_field(name).filter(|row| !row.member)?;
    let fits = |data: &[u8]| row.spec.kind.number_size().is_none_or(|size| size == data.len());
    let mut floats = Floats { frame, at: walk.at, header: walk.header }.filter(|float| float.tag == row.tag);
    floats.find(|float| fits(float.bytes)).map(|float| (row.spec.kind, float.bytes))
}

/// Where the first record of a list may begin; `None` when the message has no member of it.
pub(super) fn start(frame: &[u8], shape: &Shape, group: &Group) -> Option<usize> {
    match group.slots {
        0 => Some(shape.floats_at()),
        _ if frame.len() > INDEXED_MAX => Some(shape.floats_at()),
        slots => shape.index.first_of(slots),
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
