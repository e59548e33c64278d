//! What a consumer is told after it lost events: the calls that ended without its knowledge, then everything that is known now, then
//! `Resynchronised`. It goes into the queue of that consumer alone; nothing is asked of the server, whose picture never suffered.

use std::collections::{HashSet, VecDeque};
use std::iter::once;
use std::sync::Arc;
use std::time::SystemTime;

use super::handover::Recovery;
use crate::call::{Picture, synthetic};
use crate::event::{ContactId, Event, EventBody, Record, record};
use crate::filter::Follower;
use crate::keeper::Keeper;
use crate::wire::{Coding, MessageBuf, field};

/// How things are now.
pub(super) struct Present {
    pub picture: Picture,
    /// Newest sequence number: what is told carries it, so that numbers never go back.
    pub seq: u64,
    pub epoch: u32,
    pub wall: SystemTime,
    pub coding: Coding,
}

impl Present {
    /// What the keeper knows.
    pub(super) fn of(keeper: &Keeper, wall: SystemTime) -> Present {
        Present { picture: keeper.picture(), seq: keeper.seq(), epoch: keeper.epoch(), wall, coding: keeper.coding() }
    }

    /// The events for a consumer who lost these ends of calls. They are written one call at a time, as they are taken.
    pub(super) fn told(&self, ends: VecDeque<Arc<Event>>, filter: Option<&mut Follower>) -> Recovery {
        let Picture { mut agents, mut devices, mut calls, .. } = self.picture.clone();
        let mut types = None;
        if let Some(filter) = filter {
            // Agents first: they bring their phones.
            agents.retain(|agent| filter.knows_agent(agent));
            devices.retain(|device| filter.knows_device(device));
            calls.retain(|call| filter.knows_call(call));
            types = filter.types();
        }
        let (stamp, coding) = (self.stamp(), self.coding);
        let done = stamp.resynchronised(calls.len(), agents.len());
        let ends = ends.into_iter().map(move |end| stamp.again(&end));
        let agents = agents.into_iter().flat_map(move |agent| stamp.events(synthetic::whole_agent(&agent, coding), None));
        let devices = devices.into_iter().flat_map(move |device| stamp.events(synthetic::whole_device(&device, coding), None));
        let calls = calls.into_iter().flat_map(move |call| stamp.events(synthetic::whole_call(&call, coding), Some(call.contact_id)));
        let told = ends.chain(agents).chain(devices).chain(calls).filter(move |event| wanted(types.as_deref(), event));
        Box::new(told.chain(once(done)))
    }

    fn stamp(&self) -> Stamp {
        Stamp { seq: self.seq, epoch: self.epoch, wall: self.wall }
    }
}

fn wanted(types: Option<&HashSet<u32>>, event: &Event) -> bool {
    types.is_none_or(|types| types.contains(&event.type_number()))
}

/// What every event of one picture carries.
#[derive(Clone, Copy)]
struct Stamp {
    seq: u64,
    epoch: u32,
    wall: SystemTime,
}

impl Stamp {
    fn events(self, messages: Vec<MessageBuf>, contact_id: Option<ContactId>) -> impl Iterator<Item = Arc<Event>> + Send {
        messages.into_iter().map(move |message| {
            let plain = Event::new(self.seq, self.epoch, self.wall, EventBody::Message(message));
            Arc::new(Event { synthetic: true, contact_id, ..plain })
        })
    }

    /// A lost event, as it was received.
    fn again(self, lost: &Event) -> Arc<Event> {
        Arc::new(Event { seq: self.seq, epoch: self.epoch, synthetic: true, ..lost.clone() })
    }

    fn resynchronised(self, calls: usize, agents: usize) -> Arc<Event> {
        let done = Record::new(record::Resynchronised).with(field::calls, calls as u64).with(field::agents, agents as u64);
        Arc::new(Event::new(self.seq, self.epoch, self.wall, EventBody::Record(done)))
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, UNIX_EPOCH};

    use super::*;
    use crate::call::Model;
    use crate::filter::Filter;
    use crate::wire::{Builder, Dialect, Message, Value, msg};

    const CODING: Coding = Coding::new(17, Dialect::Ccx);

    fn frame(id: u32, fill: impl FnOnce(Builder) -> Builder) -> Vec<u8> {
        fill(Builder::of(id, CODING).unwrap()).finish().unwrap()
    }

    fn fold(model: &mut Model, frame: &[u8]) {
        model.fold(UNIX_EPOCH, Duration::ZERO, 1, &Message::decode(frame, CODING).unwrap());
    }

    fn delivered(call_id: u32, device: &str) -> Vec<u8> {
        frame(msg::CALL_DELIVERED_EVENT, |builder| {
            let party = builder.set(field::local_connection_state, 2u32).set(field::connection_device_id, device);
            party.set(field::call_id, call_id).set(field::alerting_device_id, device)
        })
    }

    /// Two calls and two agents.
    fn model() -> Model {
        let mut model = Model::new();
        for (call_id, device) in [(5, "2006"), (6, "2007")] {
            fold(&mut model, &delivered(call_id, device));
        }
        for (agent, extension) in [("1001", "2006"), ("1002", "2007")] {
            let ready = |builder: Builder| builder.set(field::agent_state, 3u32).set(field::agent_id, agent);
            fold(&mut model, &frame(msg::AGENT_STATE_EVENT, |builder| ready(builder).set(field::agent_extension, extension)));
        }
        model
    }

    fn present(model: &Model) -> Present {
        Present { picture: model.picture(), seq: 40, epoch: 2, wall: UNIX_EPOCH + Duration::from_secs(9), coding: CODING }
    }

    fn lost_end(call_id: u32) -> Arc<Event> {
        let frame = frame(msg::END_CALL_EVENT, |builder| builder.set(field::call_id, call_id));
        let body = EventBody::Message(MessageBuf::decode(&frame, CODING).unwrap());
        Arc::new(Event { contact_id: Some(ContactId::from_number(77)), ..Event::new(12, 1, UNIX_EPOCH, body) })
    }

    fn number(event: &Event, name: crate::wire::FieldId) -> i64 {
        event.get(name).and_then(Value::integer).unwrap()
    }

    #[test]
    fn who_lost_everything_knows_everything_again() {
        let told: Vec<_> = present(&model()).told(VecDeque::from([lost_end(4)]), None).collect();
        let (done, events) = told.split_last().unwrap();
        assert_eq!((done.type_name(), number(done, field::calls), number(done, field::agents)), ("Resynchronised", 2, 2));
        assert!(told.iter().all(|event| (event.seq, event.epoch) == (40, 2)));
        assert!(events.iter().all(|event| event.synthetic) && !done.synthetic);
        let end = &events[0];
        assert_eq!((end.type_name(), number(end, field::call_id), end.received_at), ("EndCall", 4, UNIX_EPOCH));
        assert_eq!(end.contact_id, Some(ContactId::from_number(77)));
        let mut fresh = Model::new();
        for event in events {
            let EventBody::Message(message) = &event.body else { panic!("a record among them") };
            fresh.fold(UNIX_EPOCH, Duration::ZERO, 2, &message.message());
        }
        let states = |model: &Model| {
            let party = |party: &crate::call::Connection| (party.connection_device_id.clone(), party.state);
            let calls: Vec<_> =
                model.picture().calls.iter().map(|call| (call.call_id, call.connections.iter().map(party).collect::<Vec<_>>())).collect();
            let agents: Vec<_> = model.picture().agents.iter().map(|agent| (agent.agent_id.clone(), agent.agent_state)).collect();
            (calls, agents)
        };
        assert_eq!(states(&fresh), states(&model()));
        let contact = events.iter().find(|event| event.type_name() == "BeginCall").unwrap().contact_id;
        assert_eq!(contact, model().contact(5));
    }

    #[test]
    fn a_filter_is_told_what_it_watches() {
        let mut filter = Follower::new(&Filter::parse("agents=1001").unwrap()).unwrap();
        let told: Vec<_> = present(&model()).told(VecDeque::new(), Some(&mut filter)).collect();
        let done = told.last().unwrap();
        assert_eq!((number(done, field::calls), number(done, field::agents)), (1, 1));
        let mut calls: Vec<_> = told.iter().filter_map(|event| event.get(field::call_id)).filter_map(Value::integer).collect();
        calls.dedup();
        assert_eq!(calls, [5]);
        let mut types = Follower::new(&Filter::parse("events=agent-state").unwrap()).unwrap();
        let told: Vec<_> = present(&model()).told(VecDeque::from([lost_end(4)]), Some(&mut types)).collect();
        let names: Vec<_> = told.iter().map(|event| event.type_name()).collect();
        assert_eq!(names, ["AgentState", "AgentState", "Resynchronised"]);
    }

    #[test]
    fn nothing_known_is_told_as_such() {
        let told: Vec<_> = present(&Model::new()).told(VecDeque::new(), None).collect();
        assert_eq!((told.len(), number(&told[0], field::calls)), (1, 0));
    }
}
