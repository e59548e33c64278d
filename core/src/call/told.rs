//! What a call event tells, read in one walk over its places and one over its floating fields.

use crate::wire::{Message, Value, field, msg};

/// NULL_CALL, NULL_SERVICE, NULL_SKILL_GROUP: nothing is said.
pub(super) const NONE_32: u32 = 0xffff_ffff;
/// DEVID_NONE, LCS_NONE.
pub(super) const NONE_16: u32 = 0xffff;

/// Tags of the floating fields that are read here; a tag means the same in every call event.
pub(super) mod tag {
    pub(in super::super) const AGENT_EXTENSION: u16 = 4;
    pub(in super::super) const AGENT_ID: u16 = 5;
    pub(in super::super) const AGENT_INSTRUMENT: u16 = 6;
    pub(in super::super) const ANI: u16 = 8;
    pub(in super::super) const DNIS: u16 = 10;
    pub(in super::super) const DIALED_NUMBER: u16 = 11;
    pub(in super::super) const CALLER_ENTERED_DIGITS: u16 = 12;
    pub(in super::super) const CALL_VARIABLE_1: u16 = 13;
    pub(in super::super) const CALL_VARIABLE_10: u16 = 22;
    pub(in super::super) const CONNECTION_DEVICE_ID: u16 = 25;
    pub(in super::super) const ALERTING_DEVICE_ID: u16 = 26;
    pub(in super::super) const CALLING_DEVICE_ID: u16 = 27;
    pub(in super::super) const CALLED_DEVICE_ID: u16 = 28;
    pub(in super::super) const LAST_REDIRECT_DEVICE_ID: u16 = 29;
    pub(in super::super) const ANSWERING_DEVICE_ID: u16 = 30;
    pub(in super::super) const HOLDING_DEVICE_ID: u16 = 31;
    pub(in super::super) const RETRIEVING_DEVICE_ID: u16 = 32;
    pub(in super::super) const RELEASING_DEVICE_ID: u16 = 33;
    pub(in super::super) const FAILING_DEVICE_ID: u16 = 34;
    pub(in super::super) const PRIMARY_DEVICE_ID: u16 = 35;
    pub(in super::super) const SECONDARY_DEVICE_ID: u16 = 36;
    pub(in super::super) const CONNECTED_PARTY_CALL_ID: u16 = 39;
    pub(in super::super) const CONNECTED_PARTY_DEVICE_ID: u16 = 41;
    pub(in super::super) const DIVERTING_DEVICE_ID: u16 = 44;
    pub(in super::super) const CALL_WRAPUP_DATA: u16 = 46;
    pub(in super::super) const NEW_CONNECTION_DEVICE_ID: u16 = 47;
    pub(in super::super) const CSQ_ID: u16 = 62;
    pub(in super::super) const NAMED_VARIABLE: u16 = 82;
    pub(in super::super) const NAMED_ARRAY: u16 = 83;
    pub(in super::super) const AGENT_ID_LONG: u16 = 194;
}

/// A device as an event names it.
#[derive(Clone, Copy, Default)]
pub(super) struct Named<'a> {
    /// Empty where there is none.
    pub(super) id: &'a [u8],
    /// DeviceIDType, where it is one.
    pub(super) kind: Option<u32>,
}

/// The fields of call events that the model reads.
#[derive(Default)]
pub(super) struct Told<'a> {
    /// MessageTypeID.
    pub(super) message: u32,
    pub(super) call: Option<u32>,
    pub(super) new_call: Option<u32>,
    pub(super) call_type: Option<u32>,
    pub(super) application: Option<u32>,
    pub(super) csq: Option<u32>,
    pub(super) state: Option<u32>,
    pub(super) primary_call: Option<u32>,
    pub(super) secondary_call: Option<u32>,
    /// The connection that the event reports.
    pub(super) connection: &'a [u8],
    /// The device that did it: who alerts, answers, holds, retrieves, leaves, fails, dials.
    pub(super) acting: Named<'a>,
    pub(super) calling: Named<'a>,
    pub(super) called: &'a [u8],
    pub(super) last_redirect: Named<'a>,
    pub(super) new_connection: &'a [u8],
    pub(super) primary: &'a [u8],
    pub(super) secondary: &'a [u8],
}

impl<'a> Told<'a> {
    pub(super) fn read(message: &Message<'a>) -> Told<'a> {
        let mut told = Told { message: message.id(), ..Told::default() };
        for (place, value) in message.fixed() {
            if let Value::Uint(number) = value {
                told.take_place(place.field, number);
            }
        }
        message.floats().for_each(|float| told.take_float(float.tag, float.bytes));
        if matches!(told.message, msg::CALL_SERVICE_INITIATED_EVENT | msg::CALL_ORIGINATED_EVENT) {
            told.acting = told.calling;
        }
        told
    }

    fn take_place(&mut self, name: crate::wire::FieldId, number: u32) {
        let long = Some(number).filter(|number| *number != NONE_32);
        let short = Some(number).filter(|number| *number != NONE_16);
        match name {
            field::call_id => self.call = long,
            field::new_call_id => self.new_call = long,
            // CALLTYPE_INVALID: a place that has nothing to say.
            field::call_type => self.call_type = short.filter(|kind| *kind != 0),
            field::application_id => self.application = long,
            field::csq_id => self.csq = long,
            field::local_connection_state => self.state = short,
            field::primary_call_id => self.primary_call = long,
            field::secondary_call_id => self.secondary_call = long,
            field::calling_device_type => self.calling.kind = short,
            field::last_redirect_device_type => self.last_redirect.kind = short,
            field::alerting_device_type
            | field::answering_device_type
            | field::holding_device_type
            | field::retrieving_device_type
            | field::releasing_device_type
            | field::failing_device_type
            | field::diverting_device_type => self.acting.kind = short,
            _ => {}
        }
    }

    fn take_float(&mut self, tag: u16, bytes: &'a [u8]) {
        let place = match tag {
            tag::CONNECTION_DEVICE_ID => &mut self.connection,
            tag::CALLING_DEVICE_ID => &mut self.calling.id,
            tag::CALLED_DEVICE_ID => &mut self.called,
            tag::LAST_REDIRECT_DEVICE_ID => &mut self.last_redirect.id,
            tag::ALERTING_DEVICE_ID
            | tag::ANSWERING_DEVICE_ID
            | tag::HOLDING_DEVICE_ID
            | tag::RETRIEVING_DEVICE_ID
            | tag::RELEASING_DEVICE_ID
            | tag::FAILING_DEVICE_ID
            | tag::DIVERTING_DEVICE_ID => &mut self.acting.id,
            tag::NEW_CONNECTION_DEVICE_ID => &mut self.new_connection,
            tag::PRIMARY_DEVICE_ID => &mut self.primary,
            tag::SECONDARY_DEVICE_ID => &mut self.secondary,
            tag::CSQ_ID => {
                // Of several queues the first.
                let csq = bytes.first_chunk().map(|bytes| u32::from_be_bytes(*bytes)).filter(|csq| *csq != NONE_32);
                self.csq = self.csq.or(csq);
                return;
            }
            _ => return,
        };
        if place.is_empty() {
            *place = until_nul(bytes);
        }
    }
}

/// Text up to its NUL.
pub(super) fn until_nul(bytes: &[u8]) -> &[u8] {
    let end = bytes.iter().position(|byte| *byte == 0).unwrap_or(bytes.len());
    bytes.get(..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::{FieldId, MESSAGES};

    /// The tags are written here once more so that they can be matched: they are those of the table.
    #[test]
    fn tags_are_those_of_the_table() {
        let tags: [(u16, FieldId); 31] = [
            (tag::AGENT_EXTENSION, field::agent_extension),
            (tag::AGENT_ID, field::agent_id),
            (tag::AGENT_INSTRUMENT, field::agent_instrument),
            (tag::ANI, field::ani),
            (tag::DNIS, field::dnis),
            (tag::DIALED_NUMBER, field::dialed_number),
            (tag::CALLER_ENTERED_DIGITS, field::caller_entered_digits),
            (tag::CALL_VARIABLE_1, field::call_variable_1),
            (tag::CALL_VARIABLE_10, field::call_variable_10),
            (tag::CONNECTION_DEVICE_ID, field::connection_device_id),
            (tag::ALERTING_DEVICE_ID, field::alerting_device_id),
            (tag::CALLING_DEVICE_ID, field::calling_device_id),
            (tag::CALLED_DEVICE_ID, field::called_device_id),
            (tag::LAST_REDIRECT_DEVICE_ID, field::last_redirect_device_id),
            (tag::ANSWERING_DEVICE_ID, field::answering_device_id),
            (tag::HOLDING_DEVICE_ID, field::holding_device_id),
            (tag::RETRIEVING_DEVICE_ID, field::retrieving_device_id),
            (tag::RELEASING_DEVICE_ID, field::releasing_device_id),
            (tag::FAILING_DEVICE_ID, field::failing_device_id),
            (tag::PRIMARY_DEVICE_ID, field::primary_device_id),
            (tag::SECONDARY_DEVICE_ID, field::secondary_device_id),
            (tag::CONNECTED_PARTY_CALL_ID, field::connected_party_call_id),
            (tag::CONNECTED_PARTY_DEVICE_ID, field::connected_party_device_id),
            (tag::DIVERTING_DEVICE_ID, field::diverting_device_id),
            (tag::CALL_WRAPUP_DATA, field::call_wrapup_data),
            (tag::NEW_CONNECTION_DEVICE_ID, field::new_connection_device_id),
            (tag::CSQ_ID, field::csq_id),
            (tag::NAMED_VARIABLE, field::named_variable),
            (tag::NAMED_ARRAY, field::named_array),
            (tag::AGENT_ID_LONG, field::agent_id_long),
            (56, field::call_connection_call_id),
        ];
        for row in MESSAGES.iter().filter(|row| matches!(row.id, 4 | 9..=31 | 37 | 49 | 65 | 83 | 85 | 86)) {
            for tagged in row.layout.as_ref().map(|body| body.tagged).unwrap_or_default() {
                let expected = tags.iter().find(|(tag, name)| *tag == tagged.tag || *name == tagged.field);
                assert!(expected.is_none_or(|pair| *pair == (tagged.tag, tagged.field)), "{} {}", row.name, tagged.field.name());
            }
        }
    }
}
