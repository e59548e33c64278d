//! Who receives what, and in which form: modes, masks, SYSTEM_EVENT, secondary lines by version.
// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod stories_runner;

use std::collections::BTreeMap;

use ccxcti_core::sim::{ServerOptions, Site};
use ccxcti_core::wire::{Dialect, EnumName, MessageBuf, field, msg};
use stories_runner::House;

const ANA: &str = "mode=agent agent_id=1001 extension=2006 instrument=2006";
const BEN: &str = "mode=agent agent_id=1002 extension=2007 instrument=2007";

fn ged188() -> ServerOptions {
    ServerOptions { dialect: Dialect::Ged188, protocol_max: 25, unix_start: 1_700_000_000, ..ServerOptions::default() }
}

/// The default site with a second line, 3006, on Ana's phone.
fn with_secondary_line(options: ServerOptions) -> House {
    let text = ccxcti_core::sim::print_site();
    let site = text.replacen("extension = \"2006\"", "extension = \"2006\"\nsecondary = [\"3006\"]", 1);
    House::on(Site::parse(&site).unwrap(), options)
}

/// A call to the queue that Ana takes, with a hold, until its end.
fn a_call(house: &mut House) {
    for verb in ["login 1001 2006", "ready 1001", "dial +15551234 7000"] {
        house.ok(verb);
    }
    house.wait(200);
    for verb in ["answer 2006", "hold 2006", "retrieve 2006", "hang-up 2006", "logout 1001 force"] {
        house.ok(verb);
    }
}

#[test]
fn an_agents_state_goes_to_bridges_and_to_that_agent() {
    let mut house = House::new();
    let clients = [house.open("mode=bridge"), house.open("mode=bridge"), house.open(ANA), house.open(BEN), house.open("services=4")];
    house.ok("login 1001 2006");
    house.ok("ready 1001");
    house.ok("not-ready 1001 7");
    let seen = clients.map(|client| house.client(client).names().len() - 1);
    assert_eq!(seen, [3, 3, 3, 0, 0]);
}

#[test]
fn confirmations_go_to_who_asked() {
    let mut house = House::new();
    let (ana, bridge) = (house.open(ANA), house.open("mode=bridge"));
    house.ok("login 1001 2006");
    house.request(bridge, msg::SET_AGENT_STATE_REQ, &[(field::agent_state, 3u32.into()), (field::agent_instrument, "2006".into())]);
    assert_eq!(house.client(bridge).names().iter().filter(|name| name.ends_with("_CONF")).count(), 2);
    assert_eq!(house.client(ana).names().iter().filter(|name| name.ends_with("_CONF")).count(), 1);
    house.request(ana, msg::SET_AGENT_STATE_REQ, &[(field::agent_state, 3u32.into()), (field::agent_instrument, "2007".into())]);
    assert_eq!(house.client(bridge).last().message().name(), Some("AGENT_STATE_EVENT"), "nor is a refusal seen by others");
}

#[test]
fn each_bit_of_the_masks_brings_its_own_events() {
    let mut house = House::new();
    let all = house.open("mode=bridge idle=4294967295");
    let by_bit = |row: &'static [(u32, &'static str)], key: &str, house: &mut House| {
        let open = |(bit, _): &(u32, &str)| {
            let other = if key == "events" { "agent_states=none" } else { "events=none" };
            (*bit, house.open(&format!("mode=bridge idle=4294967295 {key}={bit} {other}")))
        };
        row.iter().filter(|(bit, _)| *bit <= 0x40_0000 && (key == "events" || *bit <= 0x100)).map(open).collect::<BTreeMap<_, _>>()
    };
    let calls = by_bit(EnumName::CallEventMask.row().ged188, "events", &mut house);
    let agents = by_bit(EnumName::AgentStateMask.row().ged188, "agent_states", &mut house);
    a_call(&mut house);
    let bytes = |messages: Vec<&MessageBuf>| messages.iter().map(|message| message.message().frame().to_vec()).collect::<Vec<_>>();
    let mut counted = 0;
    for (bit, client) in &calls {
        let of_bit =
            house.client(all).events().into_iter().filter(|event| event.message().row().and_then(|row| row.mask_bit()) == Some(*bit));
        let (expected, seen) = (bytes(of_bit.collect()), bytes(house.client(*client).events()));
        assert_eq!(seen, expected, "bit {bit:#x}");
        counted += seen.len();
    }
    // LOGOUT 1, NOT_READY 2, READY 3, TALKING 4, RESERVED 8.
    for (state, bit) in [(1, 0x2), (2, 0x4), (3, 0x8), (4, 0x10), (8, 0x100)] {
        let of_state = house.client(all).events().into_iter().filter(|event| event.message().u32(field::agent_state) == Some(state));
        let expected = bytes(of_state.filter(|event| event.message().id() == msg::AGENT_STATE_EVENT).collect());
        assert_eq!(bytes(house.client(agents[&bit]).events()), expected, "state {state}");
        counted += expected.len();
    }
    assert_eq!(counted, house.client(all).events().len(), "every event has one bit");
}

#[test]
fn a_system_event_goes_to_every_open_session() {
    let mut house = House::with(ServerOptions { unix_start: 1_700_000_000, ..ServerOptions::default() });
    let open = ["mode=bridge events=none agent_states=none", "services=4 events=none", ANA, BEN, "mode=bridge protocol=10"];
    let clients = open.map(|options| house.open(options));
    let unopened = house.connect("mode=bridge");
    house.ok("login 1001 2006");
    clients.iter().for_each(|client| drop(house.take(*client)));
    house.wait(5_000);
    house.ok("out-of-service 5001");
    for client in clients {
        assert_eq!(house.client(client).names(), ["SYSTEM_EVENT"]);
        let event = house.client(client).last().message();
        assert_eq!((event.u32(field::system_event_id), event.u32(field::ccx_status)), (Some(10), Some(0x400)));
        assert_eq!((event.u32(field::event_device_type), event.text(field::event_device_id)), (Some(73), Some("5001")));
        assert_eq!(event.u32(field::ccx_time), Some(1_700_000_005));
    }
    assert!(house.client(unopened).names().is_empty());
    house.ok("in-service 5001");
    assert_eq!(house.client(clients[0]).number(field::system_event_id), 11);
}

#[test]
fn ged188_has_its_own_status_in_a_system_event() {
    let mut house = House::with(ged188());
    let bridge = house.open("mode=bridge dialect=ged188");
    house.ok("out-of-service 7000");
    let event = house.client(bridge).last().message();
    assert_eq!((event.u32(field::system_event_id), event.u32(field::ccx_status)), (Some(10), Some(0)));
    assert_eq!((event.u32(field::system_event_arg1), event.text(field::event_device_id)), (Some(1), Some("7000")));
}

#[test]
fn secondary_lines_are_plain_extensions_for_sessions_before_version_14() {
    let seen = |options: ServerOptions, client: &str| {
        let mut house = with_secondary_line(options);
        let bridge = house.open(client);
        house.ok("login 1001 2006");
        house.ok("dial 3006 2005");
        house.wait(100);
        house.ok("answer 2005");
        let events = house.client(bridge).events();
        let delivered = events.iter().find(|event| event.message().id() == msg::CALL_DELIVERED_EVENT).unwrap().message();
        let begin = events.iter().find(|event| event.message().id() == msg::BEGIN_CALL_EVENT).unwrap().message();
        let originated = events.iter().find(|event| event.message().id() == msg::CALL_ORIGINATED_EVENT).unwrap().message();
        (
            delivered.text(field::calling_device_id).unwrap().to_owned(),
            delivered.u32(field::calling_device_type).unwrap(),
            begin.text(field::connection_device_id).unwrap().to_owned(),
            begin.text(field::ani).unwrap().to_owned(),
            originated.text(field::connection_device_id).unwrap().to_owned(),
        )
    };
    let own = |text: &str| text.to_owned();
    for protocol in [14, 17, 18] {
        let ids = seen(ServerOptions::default(), &format!("mode=bridge protocol={protocol}"));
        assert_eq!(ids, (own("2006.3006"), 78, own("2006.3006"), own("2006.3006"), own("2006.3006")), "protocol {protocol}");
    }
    for protocol in [10, 13] {
        let ids = seen(ServerOptions::default(), &format!("mode=bridge protocol={protocol}"));
        assert_eq!(ids, (own("3006"), 76, own("3006"), own("3006"), own("3006")), "protocol {protocol}");
    }
    let ids = seen(ged188(), "mode=bridge dialect=ged188");
    assert_eq!(ids, (own("3006"), 76, own("3006"), own("3006"), own("3006")));
}

#[test]
fn two_versions_at_once_get_the_same_call_each_in_its_form() {
    let mut house = with_secondary_line(ServerOptions::default());
    let (new, old) = (house.open("mode=bridge protocol=17"), house.open("mode=bridge protocol=13"));
    house.ok("login 1001 2006");
    house.ok("dial +15551234 3006");
    house.wait(100);
    house.ok("answer 3006");
    house.ok("hang-up 3006");
    assert_eq!(house.client(new).names(), house.client(old).names());
    let dotted = |client| house.client(client).messages.iter().filter(|message| has(message.message().frame(), b"2006.3006")).count();
    assert!(dotted(new) > 3, "{}", dotted(new));
    assert_eq!(dotted(old), 0);
    let lines = |client| {
        let events = house.client(client).events();
        events.iter().filter_map(|event| event.message().u32(field::line_type)).collect::<Vec<_>>()
    };
    assert!(lines(new).contains(&10) && lines(old).iter().all(|line| *line == 3), "{:?} {:?}", lines(new), lines(old));
}

fn has(frame: &[u8], text: &[u8]) -> bool {
    frame.windows(text.len()).any(|part| part == text)
}
