//! CONSULTATION_CALL_REQ, TRANSFER_CALL_REQ and CONFERENCE_CALL_REQ: a second call, and what becomes of both.
//!
//! Source: "Unified CCX CTI Protocol Developer Guide", third-party call control and its call flows; single-step forms from the
//! "CTI Server Message Reference Guide".

use super::call_requests::{ACTIVE, HELD_CALL};
use super::data_requests::call_data;
use super::open::status;
use super::requests::{Answer, Refused, ccx, text};
use super::{ClientId, Server};
use crate::sim::call_data::CallData;
use crate::sim::switch::{CallRef, ConsultKind, DialOptions, Fields, Merged, cf};
use crate::wire::{Message, Put, field};

/// LocalConnectionState of a call that the phone talks on.
const CONNECTED: u32 = 3;

impl Server {
    /// The new call takes the active one's context; what the request carries wins.
    pub(super) fn consultation_call(&mut self, client: ClientId, request: &Message<'_>) -> Answer {
        let (line, active) = self.connection(client, request, ACTIVE)?;
        let number = self.dialled(request)?;
        let kind = match request.u32(field::consult_type) {
            Some(0 | 1) => ConsultKind::Transfer,
            Some(2) => ConsultKind::Conference,
            _ => return Err(Refused::control(cf::VALUE_OUT_OF_RANGE, ccx::INVALID_ARGUMENT, "there is no such ConsultType")),
        };
        self.must_be(&line, active, &[CONNECTED], cf::NO_ACTIVE_CALL)?;
        let options = DialOptions { data: call_data(request, self.options.dialect)?, ..DialOptions::default() };
        let call = self.switch.consult(&line, &number, kind, options)?;
        Ok(self.new_connection(call, &line))
    }

    /// With a held call both become one; without, the active call goes to DialedNumber in a single step.
    pub(super) fn transfer_call(&mut self, client: ClientId, request: &Message<'_>) -> Answer {
        let (line, active) = self.connection(client, request, ACTIVE)?;
        let data = call_data(request, self.options.dialect)?;
        let merged = match self.call_in(request, field::held_call_id)? {
            Some(_) => {
                let held = self.second_connection(&line, request, HELD_CALL)?;
                self.switch.may_carry(self.switch.survivor(active, held), &data)?;
                self.switch.transfer(&line, Some(active), Some(held))?
            }
            None => {
                let number = self.single_step(&line, active, request)?;
                self.switch.may_carry(active, &data)?;
                self.switch.blind_transfer(&line, &number)?
            }
        };
        // The phone that transferred is out of it: the new connection is that of the party who came by the transfer.
        let connection = merged.parties.last().cloned().unwrap_or_default();
        self.merged(merged, &connection, &data)
    }

    /// With a held call both become one; without, DialedNumber is called into the active call in a single step.
    pub(super) fn conference_call(&mut self, client: ClientId, request: &Message<'_>) -> Answer {
        let (line, active) = self.connection(client, request, ACTIVE)?;
        let data = call_data(request, self.options.dialect)?;
        let merged = match self.call_in(request, field::held_call_id)? {
            Some(_) => {
                let held = self.second_connection(&line, request, HELD_CALL)?;
                self.switch.may_carry(self.switch.survivor(active, held), &data)?;
                self.switch.conference(&line, Some(active), Some(held))?
            }
            None => {
                let number = self.single_step(&line, active, request)?;
                self.switch.may_carry(active, &data)?;
                self.switch.blind_conference(&line, &number)?
            }
        };
        let connection = self.switch.shown(&line);
        self.merged(merged, &connection, &data)
    }

    /// The number of a single step.
    fn single_step(&self, line: &str, active: u32, request: &Message<'_>) -> Result<String, Refused> {
        if request.get(field::dialed_number).is_none() {
            return Err(Refused::Status(status::REQUIRED_DATA_MISSING, "there is neither a held call nor dialed_number".to_owned()));
        }
        let number = self.dialled(request)?;
        self.must_be(line, active, &[CONNECTED], cf::NO_ACTIVE_CALL)?;
        Ok(number)
    }

    /// The confirmation of a transfer or a conference; what the request carries becomes data of the call that survived.
    fn merged(&mut self, merged: Merged, connection: &str, data: &CallData) -> Answer {
        if *data != CallData::default() {
            self.switch.set(&CallRef::Id(merged.call), data)?;
        }
        let party = |device: &String| {
            vec![
                (field::connected_party_call_id, merged.call.into()),
                (field::connected_party_device_type, 0u32.into()),
                (field::connected_party_device_id, text(device)),
            ]
        };
        let fields: Fields = vec![
            (field::new_call_id, merged.call.into()),
            (field::new_connection_device_type, 0u32.into()),
            (field::new_connection_device_id, text(connection)),
            (field::parties, Put::List(merged.parties.iter().take(PARTIES_MAX).map(party).collect())),
        ];
        Ok(fields)
    }
}

/// Most parties in a message (MAX_NUM_PARTIES); a call has no more.
const PARTIES_MAX: usize = 16;
