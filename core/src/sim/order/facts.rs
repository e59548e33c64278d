//! What of a message matters for its order.

use crate::wire::{Class, FieldId, Message, MessageRow, field, msg};

/// NULL call id: 0xffffffff stands where there is no call.
const NO_CALL: u32 = 0xffff_ffff;
/// LCS_CONNECT: what CALL_ESTABLISHED_EVENT says of the caller, too.
const CONNECTED: u32 = 3;

/// Items of a call's context that events other than CALL_DATA_UPDATE_EVENT carry as well.
const CONTEXT: [FieldId; 5] = [field::ani, field::dnis, field::dialed_number, field::caller_entered_digits, field::user_to_user_info];

/// What a message is to the guarantees.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// OPEN_CONF.
    Open,
    /// HEARTBEAT_CONF.
    Heartbeat,
    /// An answer that tells a state: of an agent, a call, a device.
    Snapshot,
    /// Any other answer to a request.
    Confirmation,
    /// BEGIN_CALL_EVENT.
    Begin,
    /// END_CALL_EVENT.
    End,
    /// CALL_CLEARED_EVENT.
    Cleared,
    /// An event that tells the state of a connection.
    Connection,
    /// CALL_CONFERENCED_EVENT, CALL_TRANSFERRED_EVENT.
    Merged,
    /// CALL_DATA_UPDATE_EVENT.
    Data,
    /// RTP_STARTED_EVENT, RTP_STOPPED_EVENT.
    Stream,
    /// AGENT_STATE_EVENT.
    Agent,
    /// Configuration: keys, begin, records, end.
    Config,
    /// Everything else, messages not in the table included.
    Other,
}

impl Kind {
    fn of(id: u32) -> Kind {
        match id {
            msg::OPEN_CONF => Kind::Open,
            msg::HEARTBEAT_CONF => Kind::Heartbeat,
            msg::QUERY_AGENT_STATE_CONF | msg::SNAPSHOT_CALL_CONF | msg::SNAPSHOT_DEVICE_CONF => Kind::Snapshot,
            // It is the last word of a session.
            msg::CLOSE_CONF => Kind::Other,
            msg::BEGIN_CALL_EVENT => Kind::Begin,
            msg::END_CALL_EVENT => Kind::End,
            msg::CALL_CLEARED_EVENT => Kind::Cleared,
            msg::CALL_SERVICE_INITIATED_EVENT
            | msg::CALL_ORIGINATED_EVENT
            | msg::CALL_DELIVERED_EVENT
            | msg::CALL_ESTABLISHED_EVENT
            | msg::CALL_HELD_EVENT
            | msg::CALL_RETRIEVED_EVENT
            | msg::CALL_FAILED_EVENT
            | msg::CALL_DIVERTED_EVENT
            | msg::CALL_QUEUED_EVENT
            | msg::CALL_DEQUEUED_EVENT
            | msg::CALL_CONNECTION_CLEARED_EVENT => Kind::Connection,
            msg::CALL_CONFERENCED_EVENT | msg::CALL_TRANSFERRED_EVENT => Kind::Merged,
            msg::CALL_DATA_UPDATE_EVENT => Kind::Data,
            msg::RTP_STARTED_EVENT | msg::RTP_STOPPED_EVENT => Kind::Stream,
            msg::AGENT_STATE_EVENT => Kind::Agent,
            _ => match MessageRow::by_id(id) {
                Some(row) if row.class == Class::Config => Kind::Config,
                Some(row) if row.name.ends_with("_CONF") => Kind::Confirmation,
                _ => Kind::Other,
            },
        }
    }
}

/// What of a message matters for its order. Device ids stand as the client gets them.
#[derive(Clone, PartialEq, Eq)]
pub struct Facts {
    /// MessageTypeID.
    pub message: u32,
    /// What it is to the guarantees.
    pub kind: Kind,
    /// The call that the event is of.
    pub call: Option<u32>,
    /// Every call id that it mentions, each once.
    pub calls: Vec<u32>,
    /// Ids that the client may not know before: BEGIN_CALL's own, the new one of CALL_DATA_UPDATE, one that only a party list has.
    pub introduces: Vec<u32>,
    /// Ids that are not used any more afterwards: the old one of CALL_DATA_UPDATE, those that a party list replaces.
    pub gives_up: Vec<u32>,
    /// The device of the connection that the event reports.
    pub connection: Option<String>,
    /// States that the event tells: devices of `call`, each with its LocalConnectionState. Of CALL_ESTABLISHED the caller's, too.
    pub states: Vec<(String, u32)>,
    /// Who dialled.
    pub calling: Option<String>,
    /// Where the call was before it came to the connection's device.
    pub last_redirect: Option<String>,
    /// Items of the call's context that it carries.
    pub context: Vec<FieldId>,
    /// The agent of an agent event, else the extension.
    pub agent: Option<String>,
    /// Direction of a media stream: 0 input, 1 output.
    pub direction: Option<u32>,
}

impl Facts {
    /// The facts of a message.
    pub fn of_message(message: &Message<'_>) -> Facts {
        let kind = Kind::of(message.id());
        let number = |name| message.u32(name).filter(|id| *id != NO_CALL);
        let text = |name| message.text(name).filter(|text| !text.is_empty()).map(str::to_owned);
        let mut facts = Facts {
            message: message.id(),
            kind,
            call: None,
            calls: Vec::new(),
            introduces: Vec::new(),
            gives_up: Vec::new(),
            connection: None,
            states: Vec::new(),
            calling: None,
            last_redirect: None,
            context: Vec::new(),
            agent: None,
            direction: None,
        };
        match kind {
            Kind::Agent => facts.agent = message.agent_id().map(str::to_owned).or_else(|| text(field::agent_extension)),
            Kind::Merged => facts.merge(message),
            Kind::Begin | Kind::End | Kind::Cleared | Kind::Connection | Kind::Data | Kind::Stream => {
                facts.call = number(field::call_id);
                facts.mention(facts.call);
                facts.connection = text(field::connection_device_id);
                facts.calling = text(field::calling_device_id);
                facts.last_redirect = text(field::last_redirect_device_id);
                facts.direction = message.u32(field::direction);
                facts.context.extend(CONTEXT.into_iter().filter(|name| message.get(*name).is_some()));
                facts.of_call_event(message.u32(field::local_connection_state), number(field::new_call_id));
            }
            _ => {}
        }
        facts
    }

    fn of_call_event(&mut self, state: Option<u32>, new: Option<u32>) {
        match self.kind {
            Kind::Begin => self.introduces.extend(self.call),
            Kind::Data if new.is_some() && new != self.call => {
                self.introduces.extend(new);
                self.gives_up.extend(self.call);
                self.mention(new);
            }
            Kind::Connection => {
                self.states.extend(self.connection.clone().zip(state));
                if self.message == msg::CALL_ESTABLISHED_EVENT {
                    self.states.extend(self.calling.clone().map(|caller| (caller, CONNECTED)));
                }
            }
            _ => {}
        }
    }

    fn merge(&mut self, message: &Message<'_>) {
        let named = [field::primary_call_id, field::secondary_call_id].map(|name| message.u32(name).filter(|id| *id != NO_CALL));
        let parties = message.list(field::parties).into_iter().flat_map(|list| list.records());
        let parties: Vec<u32> = parties
            .filter_map(|party| party.get(field::connected_party_call_id)?.integer())
            .filter_map(|id| u32::try_from(id).ok())
            .filter(|id| *id != NO_CALL)
            .collect();
        self.introduces = parties.iter().copied().filter(|id| !named.contains(&Some(*id))).collect();
        if !parties.is_empty() {
            self.gives_up = named.into_iter().flatten().filter(|id| !parties.contains(id)).collect();
        }
        named.into_iter().chain(parties.into_iter().map(Some)).for_each(|id| self.mention(id));
    }

    fn mention(&mut self, call: Option<u32>) {
        self.calls.extend(call.filter(|id| !self.calls.contains(id)));
    }

    /// Whether both mention one call.
    pub fn shares_call(&self, other: &Facts) -> bool {
        self.calls.iter().any(|id| other.calls.contains(id))
    }

    /// Whether it says which parties a call has or how they are.
    pub(super) fn of_parties(&self) -> bool {
        matches!(self.kind, Kind::Connection | Kind::Merged | Kind::Cleared)
    }

    /// Whether it is an event of a call.
    pub(super) fn of_call(&self) -> bool {
        self.of_parties() || matches!(self.kind, Kind::Begin | Kind::End | Kind::Data | Kind::Stream)
    }
}
