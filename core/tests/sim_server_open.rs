//! Opening a session: each rule of OPEN_REQ in both dialects, what is granted, and whose session a new one replaces.
// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod stories_runner;

use ccxcti_core::sim::{ServerOptions, Site};
use ccxcti_core::wire::{Dialect, field};
use stories_runner::{House, Options};

/// A bridge that asks for every service bit that there is but agent mode.
const EVERYTHING: &str = "services=4294967294";

fn ged188() -> ServerOptions {
    ServerOptions { dialect: Dialect::Ged188, protocol_max: 25, unix_start: 1_700_000_000, ..ServerOptions::default() }
}

/// The default site with Cleo (1003) as a supervisor, and a second line on Ana's phone.
fn with_supervisor(options: ServerOptions) -> House {
    let text = ccxcti_core::sim::print_site();
    let cleo = text.find("extension = \"2008\"").unwrap();
    let site = format!("{}supervisor = true\n{}", &text[..cleo], &text[cleo..]);
    let site = site.replacen("extension = \"2006\"", "extension = \"2006\"\nsecondary = [\"3006\"]", 1);
    House::on(Site::parse(&site).unwrap(), options)
}

/// The status of the FAILURE_CONF that these options get.
fn refused(house: &mut House, options: &str) -> i64 {
    let client = house.open(options);
    assert_eq!(house.client(client).names(), ["FAILURE_CONF"], "{options}");
    assert_eq!(house.client(client).number(field::invoke_id), 1);
    house.client(client).number(field::status)
}

/// ServicesGranted of a session with these options.
fn granted(house: &mut House, options: &str) -> i64 {
    let client = house.open(options);
    assert_eq!(house.client(client).names()[0], "OPEN_CONF", "{options}");
    let granted = house.client(client).messages[0].message().u32(field::services_granted).unwrap();
    house.server.disconnected(house.now, client);
    i64::from(granted)
}

#[test]
fn what_unified_ccx_refuses_has_its_status() {
    let mut house = with_supervisor(ServerOptions::default());
    for (options, status) in [
        ("mode=bridge protocol=9", 1),
        ("mode=bridge protocol=19", 1),
        ("mode=bridge no_client_id=1", 6),
        ("mode=bridge no_password=1", 6),
        ("mode=agent", 6),
        ("mode=bridge reserved1=1", 7),
        ("mode=bridge reserved=1", 7),
        ("mode=bridge reserved3=1", 7),
        ("mode=bridge peripheral=1", 7),
        ("mode=bridge peripheral=4294967295", 7),
        ("mode=both agent_id=1001", 17),
        ("mode=agent extension=20062006200620062006", 23),
        ("mode=bridge idle=19", 18),
        ("mode=bridge idle=0", 18),
        ("mode=agent agent_id=1001 extension=2007", 32),
        ("mode=agent agent_id=1001 instrument=2007", 32),
        ("mode=agent extension=2006 instrument=2007", 32),
        ("mode=agent agent_id=9999", 32),
        ("mode=agent extension=2005", 32),
        // An agent's device is the ICD extension, not another line of the phone.
        ("mode=agent extension=3006", 32),
    ] {
        assert_eq!(refused(&mut house, options), status, "{options}");
    }
    let limited = ServerOptions { protocol_max: 15, ..ServerOptions::default() };
    assert_eq!(refused(&mut House::with(limited), "mode=bridge protocol=16"), 1);
}

#[test]
fn what_ged188_refuses_has_its_status() {
    let mut house = with_supervisor(ged188());
    for (options, status) in [
        ("mode=bridge protocol=9", 1),
        ("mode=bridge protocol=26", 1),
        ("mode=bridge no_client_id=1", 6),
        ("mode=bridge no_password=1", 6),
        ("mode=agent", 6),
        ("mode=agent services=129 agent_id=1001", 12),
        ("mode=agent extension=20062006200620062006", 23),
        ("mode=bridge idle=19", 18),
        ("mode=bridge services=16388", 19),
        ("mode=both agent_id=1001", 19),
        ("mode=bridge events=2147483648 protocol=22", 20),
        ("mode=bridge agent_states=65535", 21),
        ("mode=bridge reserved1=1", 22),
        ("mode=bridge reserved=1", 22),
        ("mode=bridge reserved3=1", 22),
        ("mode=agent extension=2006 agent_id=1002", 32),
        ("mode=bridge config=2147483648", 95),
    ] {
        assert_eq!(refused(&mut house, &format!("{options} dialect=ged188")), status, "{options}");
    }
}

#[test]
fn a_refusal_leaves_the_connection_and_its_next_request() {
    let mut house = House::new();
    let client = house.open("mode=agent agent_id=9999");
    house.send(client, &Options::parse("mode=agent agent_id=1001").open_req());
    assert_eq!(house.client(client).names(), ["FAILURE_CONF", "OPEN_CONF"]);
    // A refusal before the version is agreed has no floating field that could be misread.
    assert_eq!(house.client(client).messages[0].message().floats().count(), 0);
}

#[test]
fn every_idle_time_out_from_20_seconds_on_is_taken() {
    for idle in ["20", "119", "120", "600", "2147483647", "4294967295"] {
        for (options, dialect) in [(ServerOptions::default(), "ccx"), (ged188(), "ged188")] {
            let mut house = House::with(options);
            let client = house.open(&format!("mode=bridge idle={idle} dialect={dialect}"));
            assert_eq!(house.client(client).names()[0], "OPEN_CONF", "{idle} {dialect}");
        }
    }
}

#[test]
fn services_are_granted_as_a_subset() {
    let mut house = with_supervisor(ServerOptions::default());
    // Configuration is not granted, and supervisor services only to a supervisor's own session.
    assert_eq!(granted(&mut house, EVERYTHING), 0x2016);
    assert_eq!(granted(&mut house, "mode=bridge services=262294"), 0x16);
    assert_eq!(granted(&mut house, "mode=bridge services=16"), 0x10);
    assert_eq!(granted(&mut house, "mode=bridge services=0"), 0);
    assert_eq!(granted(&mut house, "services=135 agent_id=1001"), 0x7);
    assert_eq!(granted(&mut house, "services=135 agent_id=1003"), 0x87);
    // Agent state control came with version 12.
    assert_eq!(granted(&mut house, "services=8208 protocol=12"), 0x2010);
    assert_eq!(granted(&mut house, "services=8208 protocol=11"), 0x10);
    let mut house = with_supervisor(ged188());
    // What a recorded bridge client asks for.
    assert_eq!(granted(&mut house, "mode=bridge services=1835670 dialect=ged188 peripheral=5000 idle=2147483647"), 0x16);
    assert_eq!(granted(&mut house, "services=135 agent_id=1003 dialect=ged188"), 0x87);
}

#[test]
fn unified_ccx_ignores_what_it_does_not_use() {
    let mut house = House::new();
    let client = house.open("mode=bridge events=4294967295 agent_states=65535 config=4294967295 protocol=18");
    let conf = house.client(client).last().message();
    assert_eq!((conf.name(), conf.u32(field::config_msg_mask_granted)), (Some("OPEN_CONF"), Some(0)));
    let shown: serde_json::Value = serde_json::from_str(&house.ok("show clients")).unwrap();
    assert_eq!((shown[0]["events"].as_u64(), shown[0]["agent_states"].as_u64()), (Some(0x65_efff), Some(0x1ff)));
    // Agent data in bridge mode are not looked at.
    let bridge = house.open("mode=bridge agent_id=9999 extension=1");
    assert_eq!(house.client(bridge).names(), ["OPEN_CONF"]);
}

#[test]
fn open_conf_tells_services_and_agent() {
    let mut house = House::new();
    let bridge = house.open("mode=bridge");
    let conf = house.client(bridge).last().message();
    assert_eq!(
        (conf.u32(field::services_granted), conf.u32(field::ccx_online), conf.u32(field::agent_state)),
        (Some(0x14), Some(1), Some(9))
    );
    assert_eq!((conf.u32(field::monitor_id), conf.u32(field::ccx_status), conf.u32(field::peripheral_type)), (Some(0), Some(0), Some(0)));
    assert_eq!((conf.get(field::agent_extension), conf.list(field::peripherals).map(|list| list.records().count())), (None, Some(1)));
    let ana = house.open("mode=agent agent_id=1001 extension=2006 instrument=2006");
    let conf = house.client(ana).last().message();
    // Not logged in: LOGOUT.
    assert_eq!((conf.u32(field::agent_state), conf.u32(field::services_granted)), (Some(1), Some(5)));
    assert_eq!((conf.text(field::agent_extension), conf.text(field::agent_instrument)), (Some("2006"), Some("2006")));
    assert_eq!((conf.text(field::agent_id_long), conf.get(field::agent_id)), (Some("1001"), None));
    house.ok("login 1002 2007");
    house.ok("ready 1002");
    let ben = house.open("mode=agent instrument=2007");
    assert_eq!(house.client(ben).number(field::agent_state), 3);
}

#[test]
fn ged188_says_in_open_conf_what_unified_ccx_does_not() {
    let mut house = House::with(ged188());
    let bridge = house.open("mode=bridge dialect=ged188");
    let conf = house.client(bridge).messages[0].message();
    assert_eq!((conf.u32(field::peripheral_type), conf.u32(field::session_type)), (Some(21), Some(1)));
    assert_eq!((conf.u32(field::ccx_time), conf.u32(field::ccx_online)), (Some(1_700_000_000), Some(1)));
    // The type of session came with version 24.
    let old = house.open("mode=bridge dialect=ged188 protocol=23");
    assert_eq!(house.client(old).messages[0].message().get(field::session_type), None);
}

#[test]
fn a_device_belongs_to_one_client() {
    let mut house = House::new();
    let first = house.open("mode=agent agent_id=1001 client_id=desk");
    assert_eq!(refused(&mut house, "mode=agent extension=2006 client_id=other"), 10);
    assert_eq!(house.client(first).names(), ["OPEN_CONF"]);
    let second = house.open("mode=agent extension=2006 client_id=desk");
    assert_eq!(house.client(second).names(), ["OPEN_CONF"]);
    assert_eq!(house.client(first).names(), ["OPEN_CONF", "FAILURE_EVENT"]);
    assert_eq!(house.client(first).number(field::status), 11);
    assert_eq!(house.ended[0].0, first);
    house.ok("login 1001 2006");
    assert_eq!(house.client(second).names(), ["OPEN_CONF", "AGENT_STATE_EVENT"]);
    assert_eq!(house.client(first).names().len(), 2);
    // A bridge never replaces a bridge, whatever its ClientID; nor does another agent of the same ClientID.
    let bridges = [house.open("mode=bridge client_id=desk"), house.open("mode=bridge client_id=desk")];
    let ben = house.open("mode=agent extension=2007 client_id=desk");
    assert!(bridges.iter().chain([&ben]).all(|client| house.client(*client).names() == ["OPEN_CONF"]));
    // A refused second OPEN_REQ of the same connection replaces nothing.
    house.send(second, &Options::parse("mode=agent extension=2006 client_id=desk").open_req());
    assert_eq!((house.client(second).number(field::status), house.ended.len()), (5, 1));
    // The device is free when the session has ended.
    house.server.disconnected(house.now, second);
    let other = house.open("mode=agent extension=2006 client_id=other");
    assert_eq!(house.client(other).names(), ["OPEN_CONF"]);
}
