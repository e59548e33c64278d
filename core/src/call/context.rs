//! What a call carries: numbers, digits, variables, wrap-up data and the expanded context (ECC).

use std::mem;

use super::seats::Seat;
use super::text::Text;
use super::told::{tag, until_nul};
use super::types::{Call, NamedArray, NamedVariable};
use crate::wire::{Dialect, Message};

/// ECC scalars, and ECC array elements, that are kept of one call: more than fit into the 2000 bytes that the protocol allows. When
/// full, further names are not taken; known ones still change.
pub const NAMED_MAX: usize = 512;

/// Bits of the items, in the order of `item`; the last is the expanded context.
const EXPANDED: u32 = 1 << 15;
/// Every item was told.
const ALL: u32 = EXPANDED | (EXPANDED - 1);

/// First GED-188 version whose CALL_DATA_UPDATE carries every ECC variable: the receiver replaces its set.
const REPLACES_EXPANDED: u32 = 22;

/// What the context of a message means for what is known.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum How {
    /// BEGIN_CALL, a snapshot: everything there is.
    Whole,
    /// CALL_DATA_UPDATE: what has changed; an empty item says nothing, a blank one empties.
    Changes,
    /// Other events repeat what was so when they were sent, perhaps before a change that has come already: only what was never told.
    Gaps,
}

/// Takes what a message tells of the context; says whether anything changed. Copies the call only then.
pub(super) fn take(seat: &mut Seat, message: &Message<'_>, how: How) -> bool {
    match how {
        How::Gaps if seat.context_told == ALL => return false,
        How::Whole => clear(seat.call_mut()),
        _ => {}
    }
    let coding = message.coding();
    let mut replaces = how == How::Changes && coding.dialect == Dialect::Ged188 && coding.protocol >= REPLACES_EXPANDED;
    let (mut told, mut changed, mut replaced) = (0, false, None);
    for float in message.floats() {
        let bit = bit(float.tag);
        if bit == 0 || (how == How::Gaps && seat.context_told & bit != 0) {
            continue;
        }
        told |= bit;
        if bit == EXPANDED && replaces {
            replaces = false;
            let call = seat.call_mut();
            replaced = Some((mem::take(&mut call.named_variables), mem::take(&mut call.named_arrays)));
        }
        let item = match float.tag {
            tag::NAMED_VARIABLE => scalar(seat, float.bytes),
            tag::NAMED_ARRAY => element(seat, float.bytes),
            item => plain(seat, item, until_nul(float.bytes)),
        };
        changed |= item && !(bit == EXPANDED && replaced.is_some());
    }
    // What is said again is no change.
    changed |= replaced.is_some_and(|(variables, arrays)| variables != seat.call.named_variables || arrays != seat.call.named_arrays);
    match how {
        How::Whole => seat.context_told = ALL,
        How::Changes => seat.context_told |= told,
        How::Gaps => {}
    }
    changed
}

fn clear(call: &mut Call) {
    // Numbers that are not said stay: they say who called whom.
    (call.caller_entered_digits, call.call_wrapup_data) = (Text::EMPTY, Text::EMPTY);
    call.call_variables.iter_mut().for_each(|variable| *variable = Text::EMPTY);
    (call.named_variables, call.named_arrays) = (Vec::new(), Vec::new());
}

fn bit(float: u16) -> u32 {
    match float {
        tag::ANI => 1,
        tag::DNIS => 1 << 1,
        tag::DIALED_NUMBER => 1 << 2,
        tag::CALLER_ENTERED_DIGITS => 1 << 3,
        tag::CALL_WRAPUP_DATA => 1 << 4,
        tag::CALL_VARIABLE_1..=tag::CALL_VARIABLE_10 => 1 << (5 + float - tag::CALL_VARIABLE_1),
        tag::NAMED_VARIABLE | tag::NAMED_ARRAY => EXPANDED,
        _ => 0,
    }
}

fn item(call: &Call, float: u16) -> Option<&Text> {
    match float {
        tag::ANI => Some(&call.ani),
        tag::DNIS => Some(&call.dnis),
        tag::DIALED_NUMBER => Some(&call.dialed_number),
        tag::CALLER_ENTERED_DIGITS => Some(&call.caller_entered_digits),
        tag::CALL_WRAPUP_DATA => Some(&call.call_wrapup_data),
        _ => call.call_variables.get(usize::from(float.checked_sub(tag::CALL_VARIABLE_1)?)),
    }
}

fn item_mut(call: &mut Call, float: u16) -> Option<&mut Text> {
    match float {
        tag::ANI => Some(&mut call.ani),
        tag::DNIS => Some(&mut call.dnis),
        tag::DIALED_NUMBER => Some(&mut call.dialed_number),
        tag::CALLER_ENTERED_DIGITS => Some(&mut call.caller_entered_digits),
        tag::CALL_WRAPUP_DATA => Some(&mut call.call_wrapup_data),
        _ => call.call_variables.get_mut(usize::from(float.checked_sub(tag::CALL_VARIABLE_1)?)),
    }
}

/// One space blanks an item.
fn is_blank(value: &[u8]) -> bool {
    value.iter().all(|byte| *byte == b' ')
}

fn plain(seat: &mut Seat, float: u16, value: &[u8]) -> bool {
    let new = if is_blank(value) { &[] } else { value };
    let changes = !value.is_empty() && item(&seat.call, float).is_some_and(|known| known.as_bytes() != new);
    if changes && let Some(place) = item_mut(seat.call_mut(), float) {
        *place = Text::new(new);
    }
    changes
}

fn name_and_value(bytes: &[u8]) -> (&[u8], &[u8]) {
    let name = until_nul(bytes);
    (name, until_nul(bytes.get(name.len() + 1..).unwrap_or_default()))
}

fn scalar(seat: &mut Seat, bytes: &[u8]) -> bool {
    let (name, value) = name_and_value(bytes);
    let variables = &seat.call.named_variables;
    let known = variables.binary_search_by(|variable| variable.name.as_bytes().cmp(name));
    let same = known.ok().and_then(|at| variables.get(at)).is_some_and(|variable| variable.value.as_bytes() == value);
    if value.is_empty() || name.is_empty() || same || (known.is_err() && (is_blank(value) || variables.len() >= NAMED_MAX)) {
        return false;
    }
    let variables = &mut seat.call_mut().named_variables;
    match known {
        Ok(at) if is_blank(value) => _ = variables.remove(at),
        Ok(at) => variables.get_mut(at).into_iter().for_each(|variable| variable.value = Text::new(value)),
        Err(at) => variables.insert(at, NamedVariable { name: Text::new(name), value: Text::new(value) }),
    }
    true
}

fn element(seat: &mut Seat, bytes: &[u8]) -> bool {
    let Some((index, rest)) = bytes.split_first() else { return false };
    let (name, value) = name_and_value(rest);
    let elements = &seat.call.named_arrays;
    let known = elements.binary_search_by(|element| (element.name.as_bytes(), element.index).cmp(&(name, *index)));
    let same = known.ok().and_then(|at| elements.get(at)).is_some_and(|element| element.value.as_bytes() == value);
    if value.is_empty() || name.is_empty() || same || (known.is_err() && (is_blank(value) || elements.len() >= NAMED_MAX)) {
        return false;
    }
    let elements = &mut seat.call_mut().named_arrays;
    match known {
        Ok(at) if is_blank(value) => _ = elements.remove(at),
        Ok(at) => elements.get_mut(at).into_iter().for_each(|element| element.value = Text::new(value)),
        Err(at) => elements.insert(at, NamedArray { name: Text::new(name), index: *index, value: Text::new(value) }),
    }
    true
}
