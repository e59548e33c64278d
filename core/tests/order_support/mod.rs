//! What the tests of the order share: messages to be put in order, a judge of delivered orders, and a client that folds events.
#![allow(dead_code)] // Each test program uses its part.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // Helpers of tests fail as tests do.

pub mod messages;

use std::collections::BTreeMap;
use std::time::Duration;

use ccxcti_core::sim::order::{Facts, GUARANTEES, Shuffler};
use ccxcti_core::wire::{Builder, Coding, Dialect, FieldId, MessageBuf, MessageRow, Put, Value, field, msg};

pub fn millis(millis: u64) -> Duration {
    Duration::from_millis(millis)
}

/// A message as a story's expectations write it: `CALL_HELD_EVENT call_id=1 connection_device_id=2006`; `parties=1:2005,1:2007` is
/// the party list of a conference or transfer.
pub fn message(line: &str) -> MessageBuf {
    let mut words = line.split_whitespace();
    let coding = Coding::new(17, Dialect::Ccx);
    let row = MessageRow::by_name(words.next().unwrap()).unwrap();
    let builder = words.fold(Builder::of(row.id, coding).unwrap(), |builder, word| {
        let (name, value) = word.split_once('=').unwrap();
        if name == "parties" {
            return builder.set(field::parties, parties(value));
        }
        let name = FieldId::by_name(name).unwrap_or_else(|| panic!("no field {name}"));
        let text = row.layout.as_ref().unwrap().tagged_field(name).is_some() && !name.name().ends_with("_type");
        if text { builder.set(name, value) } else { builder.set(name, value.parse::<u32>().unwrap()) }
    });
    MessageBuf::decode(&builder.finish().unwrap(), coding).unwrap()
}

fn parties(text: &str) -> Put<'static> {
    let party = |party: &str| {
        let (id, device) = party.split_once(':').unwrap();
        vec![
            (field::connected_party_call_id, id.parse::<u32>().unwrap().into()),
            (field::connected_party_device_type, 0u32.into()),
            (field::connected_party_device_id, Put::Text(device.to_owned().into())),
        ]
    };
    Put::List(text.split(',').map(party).collect())
}

pub fn facts(message: &MessageBuf) -> Facts {
    Facts::of_message(&message.message())
}

/// Pushes each message at its time; gives the numbers of the messages as they were delivered, with the time. Time passes from
/// deadline to deadline.
pub fn deliver(mut shuffler: Shuffler<usize>, sent: &[(Duration, MessageBuf)]) -> Vec<(usize, Duration)> {
    let mut delivered = Vec::new();
    let mut until = |shuffler: &mut Shuffler<usize>, end: Option<Duration>| {
        while let Some(at) = shuffler.next_deadline().filter(|at| end.is_none_or(|end| *at < end)) {
            delivered.push((shuffler.pop(at).unwrap(), at));
        }
    };
    for (at, (now, message)) in sent.iter().enumerate() {
        until(&mut shuffler, Some(*now));
        assert!(shuffler.push(*now, facts(message), at).is_empty(), "too many wait");
    }
    until(&mut shuffler, None);
    delivered
}

/// The first guarantee that this order breaks: its name, and the two messages.
pub fn broken(sent: &[Facts], delivered: &[usize]) -> Option<(&'static str, usize, usize)> {
    for (place, first) in delivered.iter().enumerate() {
        for second in delivered[place + 1..].iter().filter(|second| *second < first) {
            if let Some(guarantee) = GUARANTEES.iter().find(|guarantee| (guarantee.holds)(&sent[*second], &sent[*first])) {
                return Some((guarantee.name, *second, *first));
            }
        }
    }
    None
}

/// What a client knows of one call.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Call {
    pub call_type: u32,
    pub data: BTreeMap<String, String>,
    pub parties: BTreeMap<String, u32>,
    pub streams: BTreeMap<(String, u32), bool>,
}

/// A client that takes every event at its word: the last one counts. It mends nothing and ignores nothing, but for a route point,
/// which is left as soon as the call is said to have gone on.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Picture {
    pub calls: BTreeMap<u32, Call>,
    pub agents: BTreeMap<String, (u32, u32)>,
    pub begun: Vec<u32>,
    pub ended: Vec<u32>,
}

impl Picture {
    pub fn of<'a>(events: impl IntoIterator<Item = &'a MessageBuf>) -> Picture {
        let mut picture = Picture::default();
        events.into_iter().for_each(|event| picture.take(event));
        picture.begun.sort_unstable();
        picture.ended.sort_unstable();
        picture
    }

    fn take(&mut self, event: &MessageBuf) {
        let message = event.message();
        let number = |name| message.u32(name).unwrap_or(u32::MAX);
        let text = |name| message.text(name).unwrap_or_default().to_owned();
        let (id, device, state) = (number(field::call_id), text(field::connection_device_id), number(field::local_connection_state));
        match message.id() {
            msg::AGENT_STATE_EVENT => {
                self.agents.insert(text(field::agent_id_long), (number(field::agent_state), number(field::event_reason_code)));
            }
            msg::SYSTEM_EVENT | msg::FAILURE_EVENT => {}
            msg::BEGIN_CALL_EVENT => {
                self.begun.push(id);
                let call = self.calls.entry(id).or_default();
                call.call_type = number(field::call_type);
                call.learn(event);
            }
            msg::END_CALL_EVENT => {
                self.ended.push(id);
                self.calls.remove(&id);
            }
            msg::CALL_CLEARED_EVENT => self.calls.entry(id).or_default().parties.clear(),
            msg::CALL_DATA_UPDATE_EVENT => {
                let new = number(field::new_call_id);
                let known = self.calls.remove(&id).unwrap_or_default();
                let call = self.calls.entry(new).or_default();
                call.parties.extend(known.parties);
                call.streams.extend(known.streams);
                call.data.extend(known.data);
                call.call_type = number(field::call_type);
                call.learn(event);
            }
            msg::CALL_CONFERENCED_EVENT | msg::CALL_TRANSFERRED_EVENT => self.merge(event),
            msg::RTP_STARTED_EVENT | msg::RTP_STOPPED_EVENT => {
                let stream = (device, number(field::direction));
                self.calls.entry(id).or_default().streams.insert(stream, message.id() == msg::RTP_STARTED_EVENT);
            }
            _ => {
                let call = self.calls.entry(id).or_default();
                call.connection(event, device, state);
            }
        }
    }

    fn merge(&mut self, event: &MessageBuf) {
        let message = event.message();
        let listed: Vec<(u32, String)> = message.list(field::parties).map_or(Vec::new(), |list| {
            let of = |record: ccxcti_core::wire::Record<'_>| {
                let id = record.get(field::connected_party_call_id).and_then(Value::integer).unwrap();
                (u32::try_from(id).unwrap(), record.get(field::connected_party_device_id).and_then(Value::text).unwrap().to_owned())
            };
            list.records().map(of).collect()
        });
        let Some(survivor) = listed.first().map(|(id, _)| *id) else { return };
        let (primary, secondary) = (message.u32(field::primary_call_id).unwrap(), message.u32(field::secondary_call_id).unwrap());
        let mut known = Call::default();
        for id in [secondary, primary, survivor] {
            if let Some(call) = self.calls.get(&id) {
                known.parties.extend(call.parties.clone());
            }
        }
        if primary != survivor
            && let Some(call) = self.calls.remove(&primary)
        {
            self.calls.entry(survivor).or_insert(call);
        }
        let call = self.calls.entry(survivor).or_default();
        call.parties = listed.into_iter().map(|(_, device)| (device.clone(), known.parties.get(&device).copied().unwrap_or(3))).collect();
        if let (msg::CALL_CONFERENCED_EVENT, Some(controller)) = (message.id(), message.text(field::controller_device_id)) {
            call.parties.insert(controller.to_owned(), 3);
        }
    }
}

impl Call {
    fn learn(&mut self, event: &MessageBuf) {
        let message = event.message();
        for (name, value) in [field::ani, field::dnis, field::dialed_number, field::call_variable_1].map(|name| (name, message.text(name)))
        {
            self.data.extend(value.map(|value| (name.name().to_owned(), value.to_owned())));
        }
    }

    fn connection(&mut self, event: &MessageBuf, device: String, state: u32) {
        let message = event.message();
        if let Some(last) = message.text(field::last_redirect_device_id)
            && self.parties.get(last) == Some(&1)
        {
            self.parties.remove(last);
        }
        match (message.id(), message.text(field::calling_device_id)) {
            (msg::CALL_ESTABLISHED_EVENT, Some(caller)) => {
                self.parties.insert(caller.to_owned(), 3);
            }
            (msg::CALL_DELIVERED_EVENT, Some(caller)) => {
                self.parties.entry(caller.to_owned()).or_insert(1);
            }
            _ => {}
        }
        if state == 0 {
            self.parties.remove(&device);
        } else {
            self.parties.insert(device, state);
        }
    }
}
