//! Models that are wrong on purpose: what they do not understand is kept from them, or changed on the way.

use ccxcti_core::wire::{MessageBuf, encode_json, message_json, msg};

/// What is wrong with a model.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mutant {
    /// It does not know this message.
    Deaf(u32),
    /// It takes an id change for a change of data.
    KeepsOldIds,
    /// It believes that who holds goes on talking.
    HoldsNothing,
    /// It takes the first party of a list for all.
    ShortLists,
    /// It takes the data of a change for nothing.
    Forgetful,
}

/// Every mutant that must be found.
pub const MUTANTS: [Mutant; 15] = [
    Mutant::Deaf(msg::BEGIN_CALL_EVENT),
    Mutant::Deaf(msg::END_CALL_EVENT),
    Mutant::Deaf(msg::CALL_DELIVERED_EVENT),
    Mutant::Deaf(msg::CALL_ESTABLISHED_EVENT),
    Mutant::Deaf(msg::CALL_CONNECTION_CLEARED_EVENT),
    Mutant::Deaf(msg::CALL_RETRIEVED_EVENT),
    Mutant::Deaf(msg::CALL_QUEUED_EVENT),
    Mutant::Deaf(msg::CALL_DIVERTED_EVENT),
    Mutant::Deaf(msg::CALL_TRANSFERRED_EVENT),
    Mutant::Deaf(msg::CALL_CONFERENCED_EVENT),
    Mutant::Deaf(msg::AGENT_STATE_EVENT),
    Mutant::KeepsOldIds,
    Mutant::HoldsNothing,
    Mutant::ShortLists,
    Mutant::Forgetful,
];

impl Mutant {
    /// What the mutant makes of a message; `None` = nothing.
    pub fn hears(self, message: &MessageBuf) -> Option<MessageBuf> {
        let id = message.message().id();
        let json = || message_json(&message.message(), false);
        let mut object = match (self, id) {
            (Mutant::Deaf(deaf), id) if deaf == id => return None,
            (Mutant::KeepsOldIds | Mutant::Forgetful, msg::CALL_DATA_UPDATE_EVENT)
            | (Mutant::HoldsNothing, msg::CALL_HELD_EVENT)
            | (Mutant::ShortLists, msg::CALL_CONFERENCED_EVENT | msg::CALL_TRANSFERRED_EVENT) => json(),
            _ => return Some(message.clone()),
        };
        let fields = object["fields"].as_object_mut()?;
        match self {
            Mutant::KeepsOldIds => _ = fields.insert("new_call_id".to_owned(), fields["call_id"].clone()),
            Mutant::Forgetful => fields.retain(|name, _| !name.starts_with("call_variable") && name != "ani" && name != "call_wrapup_data"),
            Mutant::HoldsNothing => {
                object["message"] = "CALL_RETRIEVED_EVENT".into();
                object.remove("type");
                object["id"] = msg::CALL_RETRIEVED_EVENT.into();
                let fields = object["fields"].as_object_mut()?;
                fields.retain(|name, _| !name.starts_with("holding"));
                fields["local_connection_state"] = 3.into();
            }
            _ => fields["parties"].as_array_mut()?.truncate(1),
        }
        object["fields"].as_object_mut()?.remove("num_parties");
        let coding = message.message().coding();
        Some(MessageBuf::decode(&encode_json(&object, coding).unwrap(), coding).unwrap())
    }
}
