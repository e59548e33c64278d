//! What a field of the dictionary means to a filter: derived from its public name, in this one place.

use std::sync::LazyLock;

use crate::wire::{FIELDS, FieldId, field};

/// What a value stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Device,
    Agent,
    Call,
}

/// Fields of other names that hold the id of a device.
const DEVICES: [FieldId; 3] = [field::agent_extension, field::agent_instrument, field::supervisor_instrument];

/// Fields that hold the id by which an agent logs in.
const AGENTS: [FieldId; 3] = [field::agent_id, field::agent_id_long, field::atc_agent_id];

/// A key of the router, no call of the switch.
const NO_CALL: FieldId = field::router_call_key_call_id;

/// Roles by field number.
static ROLES: LazyLock<Vec<Option<Role>>> = LazyLock::new(|| FIELDS.iter().map(|row| derive(row.id, row.name)).collect());

/// The role of a field, if it has one.
pub(super) fn role(name: FieldId) -> Option<Role> {
    ROLES.get(usize::from(name.0).checked_sub(1)?).copied().flatten()
}

fn derive(id: FieldId, name: &str) -> Option<Role> {
    if DEVICES.contains(&id) || name.ends_with("_device_id") {
        Some(Role::Device)
    } else if AGENTS.contains(&id) {
        Some(Role::Agent)
    } else if name.ends_with("call_id") && id != NO_CALL {
        Some(Role::Call)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use crate::wire::{Kind, MESSAGES};

    use super::*;

    fn of(role: Role) -> String {
        let names = FIELDS.iter().filter(|row| super::role(row.id) == Some(role)).map(|row| row.name);
        names.collect::<Vec<_>>().join(" ")
    }

    /// Read the lists when they change: a new field by chance named like an id would let events through that are not meant.
    #[test]
    fn these_fields_name_devices_agents_and_calls() {
        let devices = "agent_extension agent_instrument connection_device_id alerting_device_id calling_device_id called_device_id \
            last_redirect_device_id answering_device_id holding_device_id retrieving_device_id releasing_device_id failing_device_id \
            primary_device_id secondary_device_id controller_device_id added_party_device_id connected_party_device_id \
            transferring_device_id transferred_device_id diverting_device_id coc_call_connection_device_id queue_device_id \
            new_connection_device_id event_device_id trunk_used_device_id active_connection_device_id other_connection_device_id \
            requesting_device_id held_connection_device_id originating_device_id call_connection_device_id call_device_id \
            monitored_device_id agent_connection_device_id supervisor_connection_device_id supervisor_instrument recording_device_id";
        assert_eq!(of(Role::Device), devices);
        assert_eq!(of(Role::Agent), "agent_id agent_id_long atc_agent_id");
        let calls = "call_id secondary_connection_call_id primary_call_id secondary_call_id connected_party_call_id coc_connection_call_id \
            new_call_id active_call_id other_call_id held_call_id call_connection_call_id agent_call_id supervisor_call_id";
        assert_eq!(of(Role::Call), calls);
    }

    /// What is text, has such a name and is no id of a device or agent: a new field must be decided on.
    #[test]
    fn no_field_of_a_device_or_agent_is_forgotten() {
        let bodies = || MESSAGES.iter().filter_map(|row| row.layout.as_ref());
        let texts: HashSet<FieldId> = bodies()
            .flat_map(|body| body.tagged.iter().map(|row| (row.field, row.spec.kind)))
            .filter_map(|(field, kind)| matches!(kind, Kind::String(_)).then_some(field))
            .collect();
        let named = |name: &str| ["device", "agent", "instrument", "extension"].iter().any(|part| name.contains(part));
        let left = FIELDS.iter().filter(|row| texts.contains(&row.id) && named(row.name) && role(row.id).is_none()).map(|row| row.name);
        let configuration = "agent_password agent_team_name default_device_port_address extension device_field2 device_field4 \
            flt_default_device_port_address media_forking_device_name terminal_device_name instrument";
        assert_eq!(left.collect::<Vec<_>>().join(" "), configuration);
    }
}
