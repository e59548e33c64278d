//! What the tests of requests share: a contact centre at work, requests that must be confirmed and requests that must be refused.
#![allow(dead_code)] // Each test program uses its part.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // Helpers of tests fail as tests do.

use ccxcti_core::sim::{ClientId, ServerOptions, Site, print_site};
use ccxcti_core::wire::{Builder, FieldId, MessageBuf, Put, field, message_json, msg};
use serde_json::Value;

use crate::stories_runner::House;

/// The first call of every contact centre, and the second one.
pub const A: u32 = 16_777_507;
pub const B: u32 = 16_777_508;
/// No call named.
pub const NONE: u32 = 0xffff_ffff;

pub type Sent<'a> = Vec<(FieldId, Put<'a>)>;

/// The default site where Ana's phone has a further line 3006, Cleo is a supervisor, and Dora's line is not CTI-enabled.
pub fn site() -> String {
    let site = print_site().replacen("extension = \"2006\"\n", "extension = \"2006\"\nsecondary = [\"3006\"]\n", 1);
    let site = site.replacen("extension = \"2008\"\n", "extension = \"2008\"\nsupervisor = true\n", 1);
    format!("{site}\n[[agent]]\nid = \"1004\"\nname = \"Dora\"\nextension = \"2009\"\nline_cti = false\n")
}

/// A contact centre with a bridge and a client for each agent; what they were told so far is forgotten.
pub struct Scene {
    pub house: House,
    pub bridge: ClientId,
    pub ana: ClientId,
    pub ben: ClientId,
    pub cleo: ClientId,
}

/// Services that clients ask for: all that there are.
const SERVICES: u32 = 0x2 | 0x4 | 0x80 | 0x2000;

impl Scene {
    pub fn new() -> Scene {
        Scene::on(&site(), "protocol=17")
    }

    /// With this site, and every client with these options.
    pub fn on(site: &str, options: &str) -> Scene {
        let mut house = House::on(Site::parse(site).unwrap(), ServerOptions::default());
        let bridge = house.open(&format!("mode=bridge services={} {options}", SERVICES | 0x10));
        let [ana, ben, cleo] =
            ["1001", "1002", "1003"].map(|agent| house.open(&format!("mode=agent agent_id={agent} services={} {options}", SERVICES | 1)));
        let mut scene = Scene { house, bridge, ana, ben, cleo };
        scene.forget();
        scene
    }

    /// Ana and Ben are logged in.
    pub fn at_work() -> Scene {
        let mut scene = Scene::new();
        scene.say(&["login 1001 2006", "login 1002 2007"]);
        scene
    }

    /// Ana, on 2006, talks on call A with +15551234, who came through the queue. Ben is logged in.
    pub fn talking() -> Scene {
        let mut scene = Scene::at_work();
        scene.say(&["ready 1001", "dial +15551234 7000"]);
        scene.house.wait(200);
        scene.say(&["answer 2006"]);
        scene
    }

    /// As `talking`, and Ana has called Ben about it: call B, which Ben has answered.
    pub fn consulting() -> Scene {
        let mut scene = Scene::talking();
        scene.say(&["consult 2006 2007", "answer 2007"]);
        scene
    }

    pub fn say(&mut self, lines: &[&str]) {
        for line in lines {
            self.house.ok(line);
        }
        self.forget();
    }

    fn clients(&self) -> [ClientId; 4] {
        [self.bridge, self.ana, self.ben, self.cleo]
    }

    pub fn forget(&mut self) {
        for client in self.clients() {
            self.house.take(client);
        }
    }

    /// What the contact centre shows of itself.
    pub fn state(&mut self) -> String {
        self.house.ok("show devices") + &self.house.ok("show calls")
    }

    /// `show calls` as JSON.
    pub fn calls(&mut self) -> Vec<Value> {
        serde_json::from_str(&self.house.ok("show calls")).unwrap()
    }

    /// The state of a device in a call, as `show calls` has it; `None` when it is not in the call.
    pub fn party(&mut self, call: u32, device: &str) -> Option<u64> {
        let calls = self.calls();
        let call = calls.iter().find(|shown| shown["call"] == call)?;
        call["parties"].as_array().unwrap().iter().find(|party| party["device"] == device)?["state"].as_u64()
    }

    /// Sends a request that must be confirmed at once, to its sender alone; gives the confirmation's fields as JSON.
    pub fn granted(&mut self, client: ClientId, request: u32, fields: &[(FieldId, Put<'_>)]) -> Value {
        self.forget();
        self.house.request(client, request, fields);
        let first = self.house.client(client).messages.first().cloned().unwrap_or_else(|| panic!("no answer to {request}"));
        let first = first.message();
        assert_eq!(first.id(), request + 1, "{}", shown(&self.house.client(client).messages[0]));
        for other in self.clients().into_iter().filter(|other| *other != client) {
            let names = self.house.client(other).names();
            assert!(names.iter().all(|name| name.ends_with("_EVENT")), "an answer went to another client: {names:?}");
        }
        let mut fields = Value::Object(message_json(&first, false))["fields"].clone();
        assert_eq!(fields.as_object_mut().unwrap().shift_remove("invoke_id"), Some(77.into()));
        fields
    }

    /// Sends a request that must be refused by the contact centre: nothing has changed, nobody is told anything but the sender.
    /// Gives the control failure code and the code of Unified CCX.
    pub fn refused(&mut self, client: ClientId, request: u32, fields: &[(FieldId, Put<'_>)]) -> (u32, u32) {
        let answer = self.only_answer(client, request, fields);
        let answer = answer.message();
        assert_eq!(answer.id(), msg::CONTROL_FAILURE_CONF, "{answer:?}");
        assert!(answer.text(field::text).is_some_and(|text| !text.is_empty()), "{answer:?} does not say why");
        (answer.u32(field::failure_code).unwrap(), answer.u32(field::unified_ccx_error_code).unwrap())
    }

    /// As `refused`, by the server itself. Gives the status.
    pub fn failed(&mut self, client: ClientId, request: u32, fields: &[(FieldId, Put<'_>)]) -> u32 {
        let builder = Builder::of(request, self.house.client(client).coding).unwrap().set(field::invoke_id, 77u32);
        let bytes = fields.iter().fold(builder, |builder, (name, value)| builder.set(*name, value.clone())).finish().unwrap();
        self.failed_bytes(client, &bytes)
    }

    /// As `failed`, with a whole frame.
    pub fn failed_bytes(&mut self, client: ClientId, frame: &[u8]) -> u32 {
        let answer = self.answer_to(client, frame);
        let answer = answer.message();
        assert_eq!(answer.id(), msg::FAILURE_CONF, "{answer:?}");
        answer.u32(field::status).unwrap()
    }

    fn only_answer(&mut self, client: ClientId, request: u32, fields: &[(FieldId, Put<'_>)]) -> MessageBuf {
        let builder = Builder::of(request, self.house.client(client).coding).unwrap().set(field::invoke_id, 77u32);
        let bytes = fields.iter().fold(builder, |builder, (name, value)| builder.set(*name, value.clone())).finish().unwrap();
        self.answer_to(client, &bytes)
    }

    fn answer_to(&mut self, client: ClientId, frame: &[u8]) -> MessageBuf {
        let before = self.state();
        self.forget();
        self.house.send(client, frame);
        assert_eq!(self.state(), before, "a refused request changed something");
        for other in self.clients().into_iter().filter(|other| *other != client) {
            assert_eq!(self.house.client(other).names(), [""; 0], "a refused request was told to others");
        }
        let answers = self.house.client(client).messages.clone();
        assert_eq!(answers.len(), 1, "{:?}", self.house.client(client).names());
        assert_eq!(answers[0].message().u32(field::invoke_id), Some(77));
        answers[0].clone()
    }

    /// The messages with this name that a client has got since the last time.
    pub fn events(&self, client: ClientId, name: &str) -> Vec<MessageBuf> {
        let named = |message: &&MessageBuf| message.message().name() == Some(name);
        self.house.client(client).messages.iter().filter(named).cloned().collect()
    }
}

/// A message with all it says.
pub fn shown(message: &MessageBuf) -> String {
    Value::Object(message_json(&message.message(), false)).to_string()
}

/// The fields of a connection.
pub fn own(call: u32, device: &'static str) -> Sent<'static> {
    vec![(field::call_id, call.into()), (field::connection_device_id, device.into())]
}

pub fn active(call: u32, device: &'static str) -> Sent<'static> {
    vec![(field::active_call_id, call.into()), (field::active_connection_device_id, device.into())]
}

pub fn held(call: u32, device: &'static str) -> Sent<'static> {
    vec![(field::held_call_id, call.into()), (field::held_connection_device_id, device.into())]
}

pub fn other(call: u32, device: &'static str) -> Sent<'static> {
    vec![(field::other_call_id, call.into()), (field::other_connection_device_id, device.into())]
}

pub fn phone(device: &'static str) -> Sent<'static> {
    vec![(field::agent_instrument, device.into())]
}

pub fn number(number: &'static str) -> Sent<'static> {
    vec![(field::dialed_number, number.into())]
}

/// Text made on the way.
pub fn text(text: String) -> Put<'static> {
    Put::Text(text.into())
}

/// All of them in one request.
pub fn all<const N: usize>(parts: [Sent<'static>; N]) -> Sent<'static> {
    parts.into_iter().flatten().collect()
}
