//! Random requests among random verbs: each is answered once, to its sender, and one that is refused changes nothing.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // A test stops at the first surprise.

mod requests_support;
mod stories_runner;

use std::collections::BTreeMap;

use ccxcti_core::sim::{ClientId, Reply};
use ccxcti_core::wire::{Builder, Dialect, FieldId, MessageRow, Presence, Put, field, msg};
use requests_support::{NONE, Scene, shown, site};

const SEEDS: u64 = 1_000;
const STEPS: usize = 60;

/// Everything that can be asked for in an open session, but for its end and heartbeats.
const REQUESTS: [u32; 19] = [
    msg::ALTERNATE_CALL_REQ,
    msg::ANSWER_CALL_REQ,
    msg::BAD_CALL_REQ,
    msg::CLEAR_CALL_REQ,
    msg::CLEAR_CONNECTION_REQ,
    msg::CONFERENCE_CALL_REQ,
    msg::CONSULTATION_CALL_REQ,
    msg::HOLD_CALL_REQ,
    msg::MAKE_CALL_REQ,
    msg::RECONNECT_CALL_REQ,
    msg::RETRIEVE_CALL_REQ,
    msg::SEND_DTMF_SIGNAL_REQ,
    msg::TRANSFER_CALL_REQ,
    msg::SET_CALL_DATA_REQ,
    msg::SET_AGENT_STATE_REQ,
    msg::QUERY_AGENT_STATE_REQ,
    msg::QUERY_DEVICE_INFO_REQ,
    msg::SNAPSHOT_CALL_REQ,
    msg::SNAPSHOT_DEVICE_REQ,
];

/// Requests about two calls of a phone.
const OF_TWO_CALLS: [u32; 4] = [msg::ALTERNATE_CALL_REQ, msg::CONFERENCE_CALL_REQ, msg::RECONNECT_CALL_REQ, msg::TRANSFER_CALL_REQ];

/// A small generator: the same seed gives the same run.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }

    fn verb(&mut self) -> String {
        let phone = self.one(&["2006", "2006", "2007", "2008", "3006", "+1", "+2", "+3", "2005"]);
        let number = self.one(&["7000", "2006", "2006", "2007", "3006", "+3", "2005"]);
        match self.below(10) {
            0 => format!("ready {}", self.one(&["1001", "1002"])),
            1 | 2 => format!("dial {} {number}", self.one(&["+1", "+2", "2005"])),
            3..=6 => format!("answer {phone}"),
            7 | 8 => format!("consult {} {number}", self.one(&["2006", "2007"])),
            _ => format!("hang-up {phone}"),
        }
    }

    /// A call id: mostly one that the phone is in, with the state that the place asks for.
    fn call(&mut self, name: FieldId, calls: &[(u32, u64)]) -> u32 {
        let state = if name == field::held_call_id || name == field::other_call_id { 4 } else { 3 };
        let fitting = calls.iter().find(|(_, at)| *at == state).filter(|_| self.below(10) < 8);
        match (fitting, calls) {
            (Some((call, _)), _) => *call,
            (None, []) => self.one(&[NONE, 1]),
            (None, calls) => self.one(&[calls[0].0, calls[calls.len() - 1].0, NONE, 1]),
        }
    }
}

/// Who asks, and with which phone and calls.
struct Sender {
    client: ClientId,
    phone: &'static str,
    agent: &'static str,
    calls: Vec<(u32, u64)>,
    /// The other party of each call, by call.
    calling: BTreeMap<u32, String>,
}

impl Sender {
    fn new(scene: &mut Scene, random: &mut Random) -> Sender {
        let (own, agent, phone) = random.one(&[
            (scene.ana, "1001", "2006"),
            (scene.ana, "1001", "3006"),
            (scene.ben, "1002", "2007"),
            (scene.cleo, "1003", "2008"),
        ]);
        let client = random.one(&[own, own, scene.bridge]);
        let (mut calls, mut calling) = (Vec::new(), BTreeMap::new());
        for call in scene.calls() {
            let id = u32::try_from(call["call"].as_u64().unwrap()).unwrap();
            let parties = call["parties"].as_array().unwrap();
            let Some(party) = parties.iter().find(|party| party["device"] == phone) else { continue };
            calls.push((id, party["state"].as_u64().unwrap()));
            let other = parties.iter().find(|party| party["device"] != phone);
            calling.extend(other.map(|other| (id, other["device"].as_str().unwrap().to_owned())));
        }
        Sender { client, phone, agent, calls, calling }
    }

    /// A request with a value that makes sense, or none, in each of its fields.
    fn request(&self, row: &MessageRow, random: &mut Random, coding: ccxcti_core::wire::Coding) -> Vec<u8> {
        let body = row.layout.as_ref().unwrap();
        let mut builder = Builder::of(row.id, coding).unwrap().set(field::invoke_id, 77u32);
        let mut call = NONE;
        for place in body.written_form(Dialect::Ccx).iter().filter(|place| place.active(coding.protocol)) {
            let value = match place.field {
                name if name.name().ends_with("call_id") => {
                    call = random.call(name, &self.calls);
                    call
                }
                field::agent_state => random.one(&[0, 1, 2, 3, 3, 4, 5]),
                field::forced_flag => random.one(&[0, 0, 0, 1, 2]),
                field::consult_type => random.one(&[0, 1, 2, 2, 3]),
                _ if place.spec.ccx == Some(0) && random.below(150) == 0 => 1,
                _ => continue,
            };
            builder = builder.set(place.field, value);
        }
        for tagged in body.tagged.iter().filter(|tagged| !tagged.member) {
            let wanted = tagged.spec.presence != Presence::Optional || random.below(2) == 0;
            if let Some(value) = self.text(row.id, tagged.field, call, random).filter(|_| wanted && random.below(40) != 0) {
                builder = builder.set(tagged.field, Put::Text(value.into()));
            }
        }
        builder.finish().unwrap()
    }

    fn text(&self, request: u32, name: FieldId, call: u32, random: &mut Random) -> Option<String> {
        let odd = random.below(12) == 0;
        Some(match name {
            _ if name == field::connection_device_id && request == msg::ANSWER_CALL_REQ => {
                self.calling.get(&call).cloned().unwrap_or_default()
            }
            _ if name.name().ends_with("device_id") && odd => random.one(&["2007", "7000", "+1", ""]).to_owned(),
            _ if name.name().ends_with("device_id") => self.phone.to_owned(),
            field::agent_instrument if request == msg::SET_AGENT_STATE_REQ && self.phone == "3006" => "2006".to_owned(),
            field::agent_instrument => self.phone.to_owned(),
            field::agent_id | field::agent_id_long => if odd { "1002" } else { self.agent }.to_owned(),
            field::dialed_number => random.one(&["2006", "2007", "7000", "+3", "0000", ""]).to_owned(),
            field::dtmf_string => random.one(&["1#", "x"]).to_owned(),
            field::call_variable_1 => random.one(&["a", "b", " ", ""]).to_owned(),
            _ => return None,
        })
    }
}

/// How often each request was confirmed and refused.
type Counts = BTreeMap<u32, (u32, u32)>;

fn ask(scene: &mut Scene, random: &mut Random, counts: &mut Counts) {
    let sender = Sender::new(scene, random);
    // With a held call beside an active one, what needs both is asked for more often.
    let of = if sender.calls.len() > 1 && random.below(2) == 0 { &OF_TWO_CALLS[..] } else { &REQUESTS };
    let row = MessageRow::by_id(random.one(of)).unwrap();
    let frame = sender.request(row, random, scene.house.client(sender.client).coding);
    let before = scene.state();
    scene.forget();
    scene.house.send(sender.client, &frame);
    let answers = scene.house.client(sender.client).messages.clone();
    let first = answers.first().unwrap_or_else(|| panic!("no answer to {}", row.name));
    let count = counts.entry(row.id).or_default();
    let confirmed = first.message().id() == row.id + 1;
    if confirmed {
        count.0 += 1;
    } else {
        count.1 += 1;
        let refused = [msg::CONTROL_FAILURE_CONF, msg::FAILURE_CONF].contains(&first.message().id());
        assert!(refused && answers.len() == 1, "{}: {}", row.name, shown(first));
        assert_eq!(scene.state(), before, "{} was refused and changed something", row.name);
    }
    assert_eq!(first.message().u32(field::invoke_id), Some(77));
    for client in [scene.bridge, scene.ana, scene.ben, scene.cleo] {
        let own = usize::from(client == sender.client);
        let others = scene.house.client(client).names().into_iter().skip(own).collect::<Vec<_>>();
        assert!(others.iter().all(|name| name.ends_with("_EVENT") && confirmed), "{} told {others:?}", row.name);
    }
}

#[test]
fn every_request_is_answered_once_and_a_refused_one_changes_nothing() {
    let mut counts = Counts::new();
    for seed in 0..SEEDS {
        println!("seed {seed}"); // Seen when the test fails.
        let mut random = Random(seed);
        let mut scene = Scene::on(&site(), &format!("protocol={}", 10 + seed % 8));
        scene.say(&["login 1001 2006", "login 1002 2007", "login 1003 2008"]);
        for _ in 0..STEPS {
            if random.below(5) < 2 {
                let verb = random.verb();
                // Refused verbs are part of the mix.
                let _: Reply = scene.house.server.verb(scene.house.now, &verb);
                if let (Some(called), true) = (verb.strip_prefix("consult 2006 "), random.below(4) > 0) {
                    let _: Reply = scene.house.server.verb(scene.house.now, &format!("answer {called}"));
                }
                scene.house.wait(random.below(3) as u64 * 40);
            } else {
                ask(&mut scene, &mut random, &mut counts);
            }
        }
    }
    for request in REQUESTS {
        let (confirmed, refused) = counts.get(&request).copied().unwrap_or_default();
        assert!(confirmed > 5 && refused > 5, "request {request}: confirmed {confirmed} times, refused {refused} times");
    }
}
