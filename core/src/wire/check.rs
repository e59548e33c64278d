//! Checks a frame against the forms of its message, and notes where its fields stand.

use super::coding::{Coding, Dialect, FloatHeader};
use super::error::WireError;
use super::floats::Floats;
use super::frame::{FRAME_MAX, HEADER_BYTES};
use super::index::Index;
use super::row::{Body, Form, MessageRow};
use super::table::msg;

/// What checking found out about a frame.
#[derive(Clone, Copy)]
pub(super) struct Shape {
    pub row: Option<&'static MessageRow>,
    /// The form of the fixed part; `None` where no layout is published.
    pub form: Option<&'static Form>,
    pub coding: Coding,
    pub header: FloatHeader,
    /// Where the floating part begins, from the start of the frame.
    pub floats_at: u32,
    pub index: Index,
}

impl Shape {
    /// Of a message whose body stays raw.
    #[inline]
    pub fn raw(coding: Coding) -> Shape {
        Shape { row: None, form: None, coding, header: coding.written(), floats_at: u32::MAX, index: Index::EMPTY }
    }

    /// Where the floating part begins, from the start of the frame.
    #[inline]
    pub fn floats_at(&self) -> usize {
        usize::try_from(self.floats_at).unwrap_or(usize::MAX)
    }
}

/// Checks one whole frame and notes in `shape`, whose coding is that of the session, what it is.
#[inline]
pub(super) fn check(frame: &[u8], shape: &mut Shape) -> Result<(), WireError> {
    let (announced, id) = header_of(frame)?;
    let present = frame.len() - HEADER_BYTES;
    if announced as usize != present {
        return Err(WireError::Length { announced, present });
    }
    if id == msg::OPEN_REQ {
        shape.coding = open_req_coding(frame, shape.coding);
        shape.header = shape.coding.written();
    }
    shape.row = MessageRow::by_id(id);
    match shape.row.and_then(|row| Some((row, row.layout.as_ref()?))) {
        Some((_, body)) if plain(shape, frame, body) => Ok(()),
        Some((row, body)) => {
            *shape = any(frame, row, body, shape.coding)?;
            Ok(())
        }
        None => Ok(()),
    }
}

#[inline]
pub(super) fn header_of(frame: &[u8]) -> Result<(u32, u32), WireError> {
    match frame {
        [a, b, c, d, e, f, g, h, ..] => Ok((u32::from_be_bytes([*a, *b, *c, *d]), u32::from_be_bytes([*e, *f, *g, *h]))),
        _ => Err(WireError::TooLong { offset: 0, length: frame.len() as u64, limit: FRAME_MAX }),
    }
}

/// OPEN_REQ is read before a version is agreed: VersionNumber is its second field in every version.
#[cold]
fn open_req_coding(frame: &[u8], coding: Coding) -> Coding {
    const VERSION_NUMBER: usize = HEADER_BYTES + 4;
    let Some(bytes) = frame.get(VERSION_NUMBER..).and_then(|rest| rest.first_chunk::<4>()) else { return coding };
    let protocol = u32::from_be_bytes(*bytes);
    if protocol == coding.protocol {
        return coding;
    }
    let dialect = if Dialect::Ccx.versions().contains(&protocol) { coding.dialect } else { Dialect::Ged188 };
    Coding::new(protocol, dialect)
}

/// Tries the form that most messages have as their only one; false where another may fit, or none does.
#[inline]
fn plain(shape: &mut Shape, frame: &[u8], body: &'static Body) -> bool {
    match (body.only_form(shape.coding.dialect), shape.coding.header) {
        (Some(form), Some(header)) => fits(shape, frame, body, form, header),
        _ => false,
    }
}

#[inline]
fn fits(shape: &mut Shape, frame: &[u8], body: &'static Body, form: &'static Form, header: FloatHeader) -> bool {
    // A fixed part has some hundred bytes at most.
    let from = HEADER_BYTES + form.length(shape.coding.protocol);
    (shape.form, shape.header, shape.floats_at) = (Some(form), header, from as u32);
    shape.index.note(frame, from, header, body.slots)
}

/// Finds the form of the fixed part and of the floating header that reads to the body's end, or says what is wrong with the first.
#[cold]
#[inline(never)]
fn any(frame: &[u8], row: &'static MessageRow, body: &'static Body, coding: Coding) -> Result<Shape, WireError> {
    let several_forms = body.forms(coding.dialect).count() > 1;
    let mut exact = None;
    let mut first_error = None;
    'found: for &header in coding.readable() {
        for form in body.forms(coding.dialect) {
            match walk(frame, row, body, (form, coding.protocol, header), several_forms) {
                // One of several forms may end exactly by chance; one in which every tag is known is surely right.
                Ok(true) => {
                    exact = Some((form, header));
                    break 'found;
                }
                Ok(false) => exact = exact.or(Some((form, header))),
                Err(error) => first_error = first_error.or(Some(error)),
            }
        }
    }
    let (form, header) = exact.ok_or(first_error.unwrap_or(WireError::Length { announced: 0, present: 0 }))?;
    let mut shape = Shape { row: Some(row), ..Shape::raw(coding) };
    fits(&mut shape, frame, body, form, header);
    Ok(shape)
}

/// Walks one form in one version with one header; tells, where it is asked to look, whether every tag belongs to the message.
fn walk(
    frame: &[u8],
    row: &'static MessageRow,
    body: &'static Body,
    (form, protocol, header): (&'static Form, u32, FloatHeader),
    look: bool,
) -> Result<bool, WireError> {
    let message = row.name;
    let mut at = HEADER_BYTES;
    for place in form.places.iter().filter(|place| place.active(protocol)) {
        let needed = usize::from(place.spec.size);
        let left = frame.len() - at;
        if left < needed {
            return Err(WireError::Short { message, field: place.field, offset: at, needed, left });
        }
        at += needed;
    }
    let mut floats = Floats { frame, at, header };
    let mut known = true;
    loop {
        match floats.step(message) {
            Ok(None) => return Ok(known),
            Ok(Some(float)) => known &= !look || body.tagged(float.tag).is_some(),
            Err(WireError::FloatLength { message, tag, offset, length, left, .. }) => {
                let field = body.tagged(tag).map(|row| row.field);
                return Err(WireError::FloatLength { message, field, tag, offset, length, left });
            }
            Err(error) => return Err(error),
        }
    }
}
