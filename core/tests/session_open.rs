//! Opening a session: what is asked for, what may be the answer, and what is no CTI server.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)] // A test stops at the first surprise.

mod session_run;

use ccxcti_core::ErrorKind;
use ccxcti_core::session::{DownReason, Input, What};
use ccxcti_core::wire::{Dialect, FieldId, Message, MessageBuf, field, msg};

use session_run::{Run, S};

/// The open request of a configuration.
fn request(pairs: &[(&str, &str)]) -> MessageBuf {
    let mut run = Run::new(pairs);
    assert_eq!(run.sent_ids(), [msg::OPEN_REQ]);
    run.sent.remove(0)
}

fn has(message: &Message<'_>, name: FieldId) -> bool {
    message.get(name).is_some()
}

#[test]
fn a_bridge_session_asks_for_all_events_and_names_no_agent() {
    let request = request(&[]);
    let request = request.message();
    let number = |name| request.u32(name).unwrap();
    assert_eq!((number(field::version_number), number(field::idle_timeout), number(field::peripheral_id)), (17, 20, 0));
    assert_eq!((number(field::services_requested), number(field::config_msg_mask)), (0x10, 0));
    assert_eq!((number(field::call_msg_mask), number(field::agent_state_mask)), (0x0065_efff, 0x1ff));
    assert_eq!(request.text(field::client_id), Some("ccxcti"));
    assert!(has(&request, field::client_password), "present, though empty");
    let agent = [field::agent_id, field::agent_id_long, field::agent_extension, field::agent_instrument];
    assert!(agent.into_iter().all(|name| !has(&request, name)));
}

#[test]
fn an_agent_session_names_its_agent_in_the_form_of_its_dialect() {
    let agent = |dialect: &str, id: &str| {
        let pairs = [
            ("dialect", dialect),
            ("mode", "agent"),
            ("agent_id", id),
            ("extension", "2006"),
            ("instrument", "SEP1"),
            ("password", "secret"),
        ];
        request(&pairs)
    };
    let ccx = agent("ccx", "1001");
    let read = ccx.message();
    assert_eq!(read.u32(field::services_requested), Some(1));
    assert_eq!((read.text(field::agent_id_long), read.text(field::agent_id)), (Some("1001"), None));
    assert_eq!((read.text(field::agent_extension), read.text(field::agent_instrument)), (Some("2006"), Some("SEP1")));
    assert!(!format!("{read:?}").contains("secret"));
    let ged = agent("ged188", "12345678901");
    let read = ged.message();
    assert_eq!((read.text(field::agent_id), read.text(field::agent_id_long)), (Some("12345678901"), None));
    assert_eq!((read.u32(field::peripheral_id), read.u32(field::version_number)), (Some(0xffff_ffff), Some(25)));
    let long = agent("ged188", "123456789012");
    assert_eq!((long.message().text(field::agent_id), long.message().text(field::agent_id_long)), (None, Some("123456789012")));
}

#[test]
fn the_idle_timeout_is_four_heartbeats_below_two_minutes() {
    let idle = |heartbeat| request(&[("heartbeat", heartbeat)]).message().u32(field::idle_timeout);
    assert_eq!((idle("5"), idle("7.5"), idle("29.5"), idle("30")), (Some(20), Some(30), Some(118), Some(119)));
}

#[test]
fn open_conf_tells_what_was_granted() {
    let mut run = Run::new(&[("services", "call-data-update,client-control")]);
    run.pass(3 * S);
    let conf = [(field::invoke_id, 1), (field::services_granted, 0x10), (field::ccx_online, 0), (field::agent_state, 9)];
    run.bytes(&run.frame(msg::OPEN_CONF, &conf));
    let What::Up(opened) = &run.items[0].what else { panic!("{:?}", run.items) };
    assert_eq!((opened.protocol, opened.dialect, opened.services_granted, opened.online), (17, Dialect::Ccx, 0x10, false));
    assert_eq!((opened.agent_state, opened.monitor_id, run.items.len()), (9, 0, 1));
    assert_eq!(opened.conf.message().id(), msg::OPEN_CONF);
}

#[test]
fn each_refusal_has_its_kind() {
    let kinds = [
        (1, ErrorKind::InvalidVersion),
        (6, ErrorKind::RequiredDataMissing),
        (10, ErrorKind::DeviceInUse),
        (15, ErrorKind::ServerOffline),
        (18, ErrorKind::InvalidTimeout),
        (32, ErrorKind::AgentDataInconsistent),
        (36, ErrorKind::OpenRefused),
        (92, ErrorKind::NotMaster),
        (4_000_000, ErrorKind::OpenRefused),
    ];
    for (status, kind) in kinds {
        let mut run = Run::new(&[]);
        run.bytes(&run.failure(1, status));
        assert_eq!((run.end().0, run.end().1), (DownReason::Refused, kind), "{status}");
        assert_eq!(run.ended.as_ref().unwrap().error.status, Some(status));
        assert_eq!(run.session.deadline(), None);
    }
}

#[test]
fn silence_after_the_open_request_ends_it_after_thirty_seconds() {
    let mut run = Run::new(&[]);
    run.pass(29 * S);
    assert!(run.ended.is_none());
    run.pass(S);
    let (reason, kind, text) = run.end();
    assert_eq!((reason, kind), (DownReason::NoAnswer, ErrorKind::TimedOut));
    assert!(text.contains("ccx1:12028") && text.contains("30s"), "{text}");
}

#[test]
fn closing_before_the_session_is_open_sends_nothing() {
    let mut run = Run::new(&[]);
    run.sent.clear();
    run.input(Input::Close);
    assert_eq!((run.end().0, run.sent.len()), (DownReason::Closed, 0));
}

#[test]
fn other_servers_are_known_by_their_first_bytes() {
    let cases: [(&[u8], &str); 6] = [
        (b"HTTP/1.1 400 Bad Request\r\n\r\n", "HTTP"),
        (&[0x15, 3, 1, 0, 2, 2, 70], "TLS"),
        (b"SSH-2.0-OpenSSH_9.6\r\n", "SSH"),
        (b"220 mail.example.org ESMTP\r\n", "text"),
        (&[0, 0, 0, 4, 0, 0, 0xff, 0xfe], "message id 65534"),
        (&[0xff; 64], "message header"),
    ];
    for (bytes, word) in cases {
        let mut run = Run::new(&[]);
        run.bytes(bytes);
        let (_, kind, text) = run.end();
        assert_eq!(kind, ErrorKind::NotCtiServer, "{text}");
        assert!(text.contains(word) && text.contains("ccx1:12028"), "{text}");
    }
}

#[test]
fn an_echo_and_an_unreadable_answer_are_no_cti_server() {
    let mut run = Run::new(&[]);
    let echo = run.sent[0].message().frame().to_vec();
    run.bytes(&echo);
    assert_eq!(run.end().1, ErrorKind::NotCtiServer);
    let mut run = Run::new(&[]);
    run.bytes(&[0, 0, 0, 4, 0, 0, 0, 4, 0, 0, 0, 1]);
    let (_, kind, text) = run.end();
    assert_eq!(kind, ErrorKind::NotCtiServer);
    assert!(text.contains("OPEN_CONF: services_granted"), "{text}");
}

#[test]
fn events_before_open_conf_follow_session_up_with_their_own_time() {
    let mut run = Run::new(&[]);
    run.pass(S);
    run.bytes(&run.system_event(3));
    run.pass(S);
    run.bytes(&[run.open_conf(), run.system_event(4)].concat());
    assert_eq!(run.story(), ["2s Up", "1s System", "2s System"]);
}

#[test]
fn a_flood_before_open_conf_is_bounded() {
    let mut run = Run::new(&[]);
    let flood = run.system_event(3).repeat(2_000);
    run.bytes(&flood);
    assert_eq!((run.end().1, run.items.len()), (ErrorKind::NotCtiServer, 0));
}
