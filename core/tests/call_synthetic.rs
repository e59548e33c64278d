//! What is written to tell a change, folded, gives the change: for random calls in every coding. `CCXCTI_SEED=N` does one seed.
// A test stops at the first surprise.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::time::{Duration, SystemTime};

use ccxcti_core::call::{Call, Connection, Model, NamedArray, NamedVariable, Text, lcs, synthetic};
use ccxcti_core::event::ContactId;
use ccxcti_core::wire::{Coding, Dialect, MessageBuf};
use serde_json::Value;

const SEEDS: u64 = 5_000;
const CALL: u32 = 7;

struct Random(fastrand::Rng);

impl Random {
    fn one<T: Clone>(&mut self, of: &[T]) -> T {
        of[self.0.usize(..of.len())].clone()
    }

    fn text(&mut self) -> Text {
        let length = self.0.usize(1..40);
        let text: String = (0..length).map(|_| self.0.alphanumeric()).collect();
        if self.0.bool() { Text::EMPTY } else { Text::from(text.as_str()) }
    }

    fn coding(&mut self) -> Coding {
        let dialect = self.one(&[Dialect::Ccx, Dialect::Ged188]);
        Coding::new(self.0.u32(dialect.versions()), dialect)
    }

    fn party(&mut self, device: &str) -> Connection {
        let states = [lcs::INITIATE, lcs::ALERTING, lcs::CONNECT, lcs::HOLD, lcs::QUEUED, lcs::FAIL];
        Connection {
            connection_device_id: if self.0.u8(..4) == 0 { Text::from(format!("x{device}").as_str()) } else { Text::EMPTY },
            device_id: Text::from(device),
            device_type: Some(self.one(&[0, 73, 74, 76, 78])),
            state: Some(self.one(&states)),
            agent_id: Text::EMPTY,
            since: SystemTime::UNIX_EPOCH,
        }
    }

    fn call(&mut self) -> Call {
        let mut call = Call::new(CALL, ContactId::new(CALL, SystemTime::UNIX_EPOCH), SystemTime::UNIX_EPOCH);
        call.call_type = Some(self.one(&[1, 9, 12, 15]));
        for device in ["2005", "2006", "2007.3007", "+4930", "7000"] {
            if self.0.bool() {
                call.connections.push(self.party(device));
            }
        }
        self.context(&mut call);
        call
    }

    fn context(&mut self, call: &mut Call) {
        let items = [&mut call.ani, &mut call.dnis, &mut call.dialed_number, &mut call.caller_entered_digits, &mut call.call_wrapup_data];
        items.into_iter().chain(&mut call.call_variables).for_each(|item| *item = self.text());
        for name in ["user.a", "user.b", "user.c"] {
            let (scalar, element) = (self.text(), self.text());
            if !scalar.is_empty() {
                call.named_variables.push(NamedVariable { name: name.into(), value: scalar });
            }
            if !element.is_empty() {
                call.named_arrays.push(NamedArray { name: name.into(), index: self.0.u8(..), value: element });
            }
        }
    }
}

fn fold(model: &mut Model, messages: &[MessageBuf]) {
    for message in messages {
        model.fold(SystemTime::UNIX_EPOCH, Duration::ZERO, 1, &message.message());
    }
}

/// What a call is, whatever the order in which its parties became known; contact, moments and former ids belong to the model.
fn shown(call: &Call) -> Value {
    let mut call = call.clone();
    call.connections.sort_by(|a, b| a.device_id.cmp(&b.device_id));
    call.connections.iter_mut().for_each(|party| party.since = SystemTime::UNIX_EPOCH);
    (call.complete, call.calling_device_id, call.called_device_id) = (true, Text::EMPTY, Text::EMPTY);
    call.json(None).into()
}

fn check(seed: u64) {
    let mut random = Random(fastrand::Rng::with_seed(seed));
    let coding = random.coding();
    let (mut before, mut after) = (random.call(), random.call());
    (before.application_id, before.csq_id) = (random.one(&[None, Some(3)]), random.one(&[None, Some(4)]));
    (after.application_id, after.csq_id) = (before.application_id, before.csq_id);
    before.calling_device_id = random.one(&[Text::EMPTY, "2005".into(), "+1".into()]);
    after.calling_device_id = before.calling_device_id.clone();
    // Ids of connections stay; those of Unified CCX are the devices'.
    for party in &mut after.connections {
        let known = before.connections.iter().find(|known| known.device_id == party.device_id);
        party.connection_device_id = known.map_or(Text::EMPTY, |known| known.connection_device_id.clone());
    }
    let mut model = Model::new();
    fold(&mut model, &synthetic::whole_call(&before, coding));
    let known = model.call(CALL).unwrap();
    let (told, first) = (shown(&known), shown(&before));
    // Nothing but a party tells of application and queue.
    let said = before.connections.iter().any(|party| !matches!(party.state, Some(lcs::FAIL)));
    let service = |mut value: Value| {
        if !said {
            value.as_object_mut().unwrap().retain(|name, _| name != "application_id" && name != "csq_id");
        }
        value
    };
    assert_eq!(service(told), service(first), "seed {seed}, {coding:?}: the whole call");
    let change = synthetic::call(Some(&known), &after, coding);
    fold(&mut model, &change);
    let folded = model.call(CALL).unwrap();
    assert_eq!(service(shown(&folded)), service(shown(&after)), "seed {seed}, {coding:?}: by {change:?}");
    assert!(synthetic::call(Some(&folded), &after, coding).is_empty(), "seed {seed}: something is told again");
    let gone = synthetic::call_gone(&model, CALL, coding);
    fold(&mut model, &gone);
    assert_eq!(model.calls_len(), 0, "seed {seed}");
}

#[test]
fn what_is_told_is_what_was_found() {
    match std::env::var("CCXCTI_SEED").ok().and_then(|seed| seed.parse().ok()) {
        Some(seed) => check(seed),
        None => (0..SEEDS).for_each(check),
    }
}
