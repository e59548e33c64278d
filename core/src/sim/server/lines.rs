//! Further lines of agents' phones, for sessions that know no `primary.actual`.
//!
//! Source: "Unified CCX CTI Protocol Developer Guide", device ids from version 14 on: clients of older versions get the actual
//! extension, as an agent's phone on its usual line. GED-188 has neither the form nor, for these lines, a type of its own.

use super::Server;
use crate::sim::site::Device;
use crate::sim::switch::Fields;
use crate::wire::{Coding, Dialect, FieldId, Put, field};

/// First version of Unified CCX with `primary.actual`.
const LINES_SINCE: u32 = 14;
/// DeviceIDType of such a line, and of an agent's phone.
const NON_ACD_DEVICE: i64 = 78;
const AGENT_DEVICE: u32 = 76;
/// LineType before there was another one.
const LINE_BUSINESS: u32 = 3;

/// Whether a session sees further lines of agents' phones as `primary.actual`, with a type of their own.
pub(super) fn knows_lines(coding: Coding) -> bool {
    coding.dialect == Dialect::Ccx && coding.protocol >= LINES_SINCE
}

impl Server {
    /// The fields as sessions get them that do not know such lines.
    pub(super) fn plain_lines(&self, fields: &Fields) -> Fields {
        fields.iter().map(|(name, value)| (*name, self.plain(*name, value))).collect()
    }

    fn plain(&self, name: FieldId, value: &Put<'static>) -> Put<'static> {
        match value {
            Put::Number(NON_ACD_DEVICE) if name.name().ends_with("device_type") => AGENT_DEVICE.into(),
            Put::Number(_) if name == field::line_type => LINE_BUSINESS.into(),
            Put::Text(text) if names_a_device(name) => {
                let actual = text.split_once('.').map(|(_, actual)| actual).filter(|actual| self.is_further_line(actual));
                actual.map_or_else(|| value.clone(), |actual| Put::Text(actual.to_owned().into()))
            }
            Put::List(records) => Put::List(records.iter().map(|record| self.plain_lines(record)).collect()),
            _ => value.clone(),
        }
    }

    fn is_further_line(&self, device: &str) -> bool {
        matches!(self.switch.site().devices.get(device), Some(Device::SecondaryLine(_)))
    }
}

/// Fields in which a number of a telephone stands.
fn names_a_device(name: FieldId) -> bool {
    const NUMBERS: [FieldId; 5] = [field::ani, field::dnis, field::dialed_number, field::agent_extension, field::agent_instrument];
    NUMBERS.contains(&name) || name.name().ends_with("device_id")
}
