//! Changes that were found, written as the protocol messages that would have told them. Folded, they give what was found.
//!
//! Where a message has a place for something that is not known, CallType is 0, a LocalConnectionState, device type or reason 0xffff.

use std::time::{Duration, SystemTime};

use super::letter::Letter;
use super::seats::Seat;
use super::told::{NONE_16, NONE_32};
use super::types::{Agent, Call, Connection, Device, Picture, agent_state, lcs};
use super::{Asked, Model, Text};
use crate::wire::{Coding, Dialect, FieldId, Message, MessageBuf, field, msg};

/// Type of a route point: a call that is there has reached the switch, and nothing was dialled.
const ROUTE_POINT: u32 = 74;
/// SystemEventID: device out of service.
const OUT_OF_SERVICE: u32 = 10;
/// Call variables 1 to 10.
pub(super) const VARIABLES: [FieldId; 10] = [
    field::call_variable_1,
    field::call_variable_2,
    field::call_variable_3,
    field::call_variable_4,
    field::call_variable_5,
    field::call_variable_6,
    field::call_variable_7,
    field::call_variable_8,
    field::call_variable_9,
    field::call_variable_10,
];

/// What must be told so that the model comes to what SNAPSHOT_CALL_CONF says of a call, known or not; empty if it knows all that.
pub fn of_call(model: &Model, call_id: u32, snapshot: &Message<'_>, coding: Coding) -> Vec<MessageBuf> {
    let known = model.call(call_id);
    let mut asked = Model::new();
    if let Some(known) = &known {
        asked.seats.insert(Seat::new(Call::clone(known), 0, Duration::ZERO));
    }
    let about = Asked { call: Some(call_id), ..Asked::default() };
    asked.fold_answer(SystemTime::UNIX_EPOCH, Duration::ZERO, 1, &about, snapshot);
    asked.call(call_id).map(|to| call(known.as_deref(), &to, coding)).unwrap_or_default()
}

/// What must be told so that the model forgets a call that is there no more; empty if it does not know it.
pub fn call_gone(model: &Model, call_id: u32, coding: Coding) -> Vec<MessageBuf> {
    let seats = model.seats.of_id(call_id).filter_map(|at| model.seats.get(at));
    let ends = seats.filter_map(|seat| {
        let known = seat.call.connections.first().map(Connection::key);
        let at = Some(&seat.begun_at).filter(|begun| !begun.is_empty()).or(known);
        end_call(&seat.call, at.unwrap_or(&Text::EMPTY), coding)
    });
    ends.collect()
}

/// The end of a call, for instance of one that left because there were too many ([`Model::take_evicted`]).
pub fn ended(call: &Call, coding: Coding) -> Vec<MessageBuf> {
    end_call(call, call.connections.first().map_or(&Text::EMPTY, Connection::key), coding).into_iter().collect()
}

/// What must be told so that the model comes to what QUERY_AGENT_STATE_CONF says of an agent; empty if it knows that.
pub fn of_agent(model: &Model, agent_id: &str, answer: &Message<'_>, coding: Coding) -> Vec<MessageBuf> {
    let text = |name| match answer.get(name) {
        Some(crate::wire::Value::Text(text)) => Text::new(text),
        _ => Text::EMPTY,
    };
    let state = answer.u32(field::agent_state).filter(|state| *state != agent_state::UNKNOWN);
    let told = state.map(|state| now_in_state(model, agent_id, state));
    let Some(Some(mut agent)) = told else { return Vec::new() };
    let instead = |told: Text, known: Text| if told.is_empty() { known } else { told };
    agent.agent_extension = instead(text(field::agent_extension), agent.agent_extension);
    agent.agent_instrument = instead(text(field::agent_instrument), agent.agent_instrument);
    whole_agent(&agent, coding)
}

/// What must be told so that the model has an agent in this state; empty if it has. The reason is not known.
pub fn agent(model: &Model, agent_id: &str, state: u32, coding: Coding) -> Vec<MessageBuf> {
    now_in_state(model, agent_id, state).map(|agent| whole_agent(&agent, coding)).unwrap_or_default()
}

/// The agent in another state than the known one.
fn now_in_state(model: &Model, agent_id: &str, state: u32) -> Option<Agent> {
    let known = model.agent(agent_id);
    if known.as_ref().is_some_and(|known| known.agent_state == state) {
        return None;
    }
    Some(Agent {
        agent_id: Text::from(agent_id),
        agent_extension: known.as_ref().map(|known| known.agent_extension.clone()).unwrap_or_default(),
        agent_instrument: known.as_ref().map(|known| known.agent_instrument.clone()).unwrap_or_default(),
        agent_state: state,
        event_reason_code: None,
        since: SystemTime::UNIX_EPOCH,
    })
}

/// Everything that somebody who knows nothing must be told to know the picture.
pub fn picture(picture: &Picture, coding: Coding) -> Vec<MessageBuf> {
    let agents = picture.agents.iter().flat_map(|agent| whole_agent(agent, coding));
    let devices = picture.devices.iter().flat_map(|device| whole_device(device, coding));
    let calls = picture.calls.iter().flat_map(|to| whole_call(to, coding));
    agents.chain(devices).chain(calls).collect()
}

/// What somebody who knows nothing must be told to know a call: BEGIN_CALL, then what tells each party.
pub fn whole_call(to: &Call, coding: Coding) -> Vec<MessageBuf> {
    call(None, to, coding)
}

/// What somebody who knows nothing must be told to know an agent: AGENT_STATE_EVENT.
pub fn whole_agent(agent: &Agent, coding: Coding) -> Vec<MessageBuf> {
    agent_event(agent, coding).into_iter().collect()
}

/// What somebody who knows nothing must be told to know a device: SYSTEM_EVENT if it is out of service; else nothing, as events name it.
pub fn whole_device(device: &Device, coding: Coding) -> Vec<MessageBuf> {
    let event = (!device.in_service).then(|| out_of_service(device, coding)).flatten();
    event.into_iter().collect()
}

/// What must be told so that who knows `from` of a call, or nothing, comes to know `to`.
pub fn call(from: Option<&Call>, to: &Call, coding: Coding) -> Vec<MessageBuf> {
    let mut tale = Tale { to, coding, is_new: from.is_none(), messages: Vec::new() };
    let before = match from {
        Some(from) => {
            tale.gone(from);
            tale.data(from);
            from.connections.clone()
        }
        None => tale.begin(),
    };
    for party in &to.connections {
        tale.party(party, before.iter().find(|known| tale.same_party(known, party)));
    }
    tale.messages
}

/// The messages about one call.
struct Tale<'a> {
    to: &'a Call,
    coding: Coding,
    is_new: bool,
    messages: Vec<MessageBuf>,
}

impl Tale<'_> {
    /// A line may be known by the shorter of its two ids.
    fn same_party(&self, one: &Connection, other: &Connection) -> bool {
        super::ids::same(one.key().as_bytes(), other.key().as_bytes(), self.coding.dialect == Dialect::Ccx)
    }

    fn say(&mut self, message: Letter) {
        self.messages.extend(message.finish());
    }

    /// A message that reports a connection.
    fn about(&self, message: u32, key: &Text) -> Letter {
        let letter = Letter::new(message, self.coding);
        letter.number(field::connection_device_type, 0).number(field::call_id, self.to.call_id).text(field::connection_device_id, key)
    }

    /// BEGIN_CALL with everything that the call carries; gives the party that it tells.
    fn begin(&mut self) -> Vec<Connection> {
        let first = self.to.connections.first();
        let letter = self.about(msg::BEGIN_CALL_EVENT, first.map_or(&Text::EMPTY, Connection::key));
        let mut letter = letter.number(field::call_type, self.to.call_type.unwrap_or(0));
        for (name, value) in items(self.to) {
            letter = letter.some_text(name, value);
        }
        letter = letter.expanded(self.to, None);
        self.say(letter);
        first.map(|first| Connection { device_type: None, state: None, ..first.clone() }).into_iter().collect()
    }

    /// CALL_CONNECTION_CLEARED of who has left.
    fn gone(&mut self, from: &Call) {
        let is_there = |known: &&Connection| self.to.connections.iter().any(|party| self.same_party(known, party));
        let gone: Vec<&Connection> = from.connections.iter().filter(|known| !is_there(known)).collect();
        gone.into_iter().for_each(|gone| self.left(gone));
    }

    fn left(&mut self, gone: &Connection) {
        let letter = self.about(msg::CALL_CONNECTION_CLEARED_EVENT, gone.key());
        self.say(letter.device(field::releasing_device_type, field::releasing_device_id, gone).state(Some(lcs::NULL)));
    }

    /// CALL_DATA_UPDATE with what is other than before.
    fn data(&mut self, from: &Call) {
        let to = self.to;
        let changed = |(before, after): &((FieldId, &Text), (FieldId, &Text))| before.1 != after.1;
        let items: Vec<_> = items(from).zip(items(to)).filter(changed).map(|(_, after)| after).collect();
        let expanded = from.named_variables != to.named_variables || from.named_arrays != to.named_arrays;
        let kind = to.call_type.filter(|_| to.call_type != from.call_type);
        if items.is_empty() && !expanded && kind.is_none() {
            return;
        }
        let key = to.connections.first().map_or(&Text::EMPTY, Connection::key);
        let letter = self.about(msg::CALL_DATA_UPDATE_EVENT, key).number(field::call_type, kind.or(to.call_type).unwrap_or(0));
        let letter = letter.number(field::new_connection_device_type, 0).number(field::new_call_id, to.call_id);
        let mut letter = letter.text(field::new_connection_device_id, key);
        for (name, value) in items {
            letter = letter.text(name, if value.is_empty() { &BLANK } else { value });
        }
        if expanded {
            letter = letter.expanded(to, Some(from));
        }
        self.say(letter);
    }

    /// What tells that a party is in the call, and how.
    fn party(&mut self, party: &Connection, known: Option<&Connection>) {
        let same =
            |known: &Connection| known.state == party.state && (known.device_type == party.device_type || party.device_type.is_none());
        if known.is_some_and(same) {
            return;
        }
        let was_held = known.is_some_and(|known| known.state == Some(lcs::HOLD));
        match party.state {
            Some(lcs::CONNECT) if was_held => self.plain(msg::CALL_RETRIEVED_EVENT, party),
            Some(lcs::CONNECT) => self.full(msg::CALL_ESTABLISHED_EVENT, party),
            Some(lcs::HOLD) => {
                if self.is_new {
                    // CALL_HELD does not say whose application the call is, and who called.
                    self.full(msg::CALL_ESTABLISHED_EVENT, party);
                }
                self.plain(msg::CALL_HELD_EVENT, party);
            }
            Some(lcs::INITIATE) if party.device_type != Some(ROUTE_POINT) => self.full(msg::CALL_ORIGINATED_EVENT, party),
            Some(lcs::QUEUED) => {
                if known.is_none_or(|known| known.device_type != party.device_type) {
                    // CALL_QUEUED does not say what kind of device it is.
                    self.full(msg::CALL_ESTABLISHED_EVENT, party);
                }
                self.full(msg::CALL_QUEUED_EVENT, party);
            }
            Some(lcs::FAIL) => {
                if let Some(known) = known.filter(|known| matches!(known.state, Some(lcs::CONNECT | lcs::HOLD | lcs::QUEUED))) {
                    // At a phone that is in the call CALL_FAILED tells of another connection.
                    self.left(known);
                }
                self.plain(msg::CALL_FAILED_EVENT, party);
            }
            _ => self.full(msg::CALL_DELIVERED_EVENT, party),
        }
    }

    /// A message that tells of the party alone.
    fn plain(&mut self, message: u32, party: &Connection) {
        let (kind, id) = match message {
            msg::CALL_RETRIEVED_EVENT => (field::retrieving_device_type, field::retrieving_device_id),
            msg::CALL_HELD_EVENT => (field::holding_device_type, field::holding_device_id),
            _ => (field::failing_device_type, field::failing_device_id),
        };
        let mut letter = self.about(message, party.key()).device(kind, id, party).state(party.state);
        if message == msg::CALL_FAILED_EVENT {
            letter = letter.device(field::called_device_type, field::called_device_id, party);
        }
        self.say(letter);
    }

    /// A message that tells of application, queue and who called whom, too.
    fn full(&mut self, message: u32, party: &Connection) {
        let to = self.to;
        let letter = self.about(message, party.key());
        let letter = letter.number(field::application_id, to.application_id.unwrap_or(NONE_32));
        let state = if message == msg::CALL_ESTABLISHED_EVENT { Some(lcs::CONNECT) } else { party.state };
        let letter = letter.state(state).number(field::called_device_type, if to.called_device_id.is_empty() { NONE_16 } else { 0 });
        let letter = letter.some_text(field::called_device_id, &to.called_device_id);
        let letter = letter.number(field::last_redirect_device_type, NONE_16);
        self.say(match message {
            msg::CALL_ORIGINATED_EVENT => letter.number(field::csq_id, to.csq_id.unwrap_or(NONE_32)).device(
                field::calling_device_type,
                field::calling_device_id,
                party,
            ),
            msg::CALL_QUEUED_EVENT => self.caller(letter, party).number(field::queue_device_type, NONE_16).queue(to.csq_id),
            msg::CALL_ESTABLISHED_EVENT => {
                let letter = letter.number(field::csq_id, to.csq_id.unwrap_or(NONE_32));
                self.caller(letter.device(field::answering_device_type, field::answering_device_id, party), party)
            }
            _ => {
                let letter = letter.number(field::csq_id, to.csq_id.unwrap_or(NONE_32));
                letter.device(field::alerting_device_type, field::alerting_device_id, party).number(field::calling_device_type, NONE_16)
            }
        });
    }

    /// Who called, where saying so does not tell that the caller is connected.
    fn caller(&self, letter: Letter, party: &Connection) -> Letter {
        let caller = &self.to.calling_device_id;
        let is_caller = |other: &&Connection| super::ids::same(other.device_id.as_bytes(), caller.as_bytes(), true);
        let there = self.to.connections.iter().find(is_caller);
        let dials = there.is_some_and(|there| there.state == Some(lcs::INITIATE) && there.key() != party.key());
        if caller.is_empty() || dials {
            return letter.number(field::calling_device_type, NONE_16);
        }
        let kind = there.and_then(|there| there.device_type).unwrap_or(0);
        letter.number(field::calling_device_type, kind).text(field::calling_device_id, caller)
    }
}

/// One space blanks an item.
static BLANK: Text = Text::SPACE;

/// The items of the context, in the same order for every call.
fn items(call: &Call) -> impl Iterator<Item = (FieldId, &Text)> {
    let numbers = [
        (field::ani, &call.ani),
        (field::dnis, &call.dnis),
        (field::dialed_number, &call.dialed_number),
        (field::caller_entered_digits, &call.caller_entered_digits),
    ];
    let wrapup = std::iter::once((field::call_wrapup_data, &call.call_wrapup_data));
    numbers.into_iter().chain(VARIABLES.into_iter().zip(&call.call_variables)).chain(wrapup)
}

fn end_call(call: &Call, at: &Text, coding: Coding) -> Option<MessageBuf> {
    let letter = Letter::new(msg::END_CALL_EVENT, coding).number(field::connection_device_type, 0).number(field::call_id, call.call_id);
    letter.text(field::connection_device_id, at).finish()
}

fn agent_event(agent: &Agent, coding: Coding) -> Option<MessageBuf> {
    let letter = Letter::new(msg::AGENT_STATE_EVENT, coding);
    let letter = letter.number(field::csq_state, agent.agent_state).number(field::csq_id, NONE_32).number(field::skill_group_id, NONE_32);
    let letter = letter.number(field::agent_state, agent.agent_state);
    let letter = letter.number(field::event_reason_code, agent.event_reason_code.unwrap_or(NONE_16));
    // GED-188 has tag 5 for ids of up to 11 characters, Unified CCX tag 194 for all.
    let short = coding.dialect == Dialect::Ged188 && agent.agent_id.as_bytes().len() < 12;
    let letter = letter.some_text(field::agent_extension, &agent.agent_extension);
    let letter = letter.some_text(field::agent_instrument, &agent.agent_instrument);
    let letter = letter.number(field::next_agent_state, NONE_16);
    letter.text(if short { field::agent_id } else { field::agent_id_long }, &agent.agent_id).finish()
}

fn out_of_service(device: &Device, coding: Coding) -> Option<MessageBuf> {
    let letter = Letter::new(msg::SYSTEM_EVENT, coding).number(field::system_event_id, OUT_OF_SERVICE);
    let letter = letter.number(field::event_device_type, device.device_type.unwrap_or(0));
    letter.text(field::event_device_id, &device.device_id).finish()
}
