//! What answers is not what was hoped for: each case is one typed error with one clear sentence, and the process lives.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)] // A test stops at the first surprise.

mod peer;

use std::net::{SocketAddr, TcpListener, TcpStream};
use std::thread;
use std::time::Duration;

use ccxcti_core::session::Timings;
use ccxcti_core::wire::msg;
use ccxcti_core::{Client, Error, ErrorKind};
use socket2::{Domain, Socket, Type};

use peer::{Link, PATIENCE, Peer, config, expect, open_timed, quick};

/// The error of a client whose server does this with its connection.
fn error_of(server: impl FnOnce(Link) + Send + 'static) -> Error {
    error_within(&Timings::default(), server)
}

fn error_within(timings: &Timings, server: impl FnOnce(Link) + Send + 'static) -> Error {
    let peer = Peer::new();
    let mut config = peer.config();
    // A refused version is final then, too.
    config.set("protocol_min", "17").unwrap();
    let thread = thread::spawn(move || server(peer.accept()));
    let error = open_timed(&config, timings).unwrap_err();
    assert!(error.text.contains(config.get("servers")), "the sentence names the server: {error}");
    thread.join().unwrap();
    error
}

/// Sends these bytes and waits for the client to leave.
fn error_of_bytes(bytes: &'static [u8]) -> Error {
    error_of(move |mut link| {
        link.send(bytes);
        link.expect_end();
    })
}

#[test]
fn refusals_are_typed() {
    let kinds = [
        (1, ErrorKind::InvalidVersion),
        (6, ErrorKind::RequiredDataMissing),
        (10, ErrorKind::DeviceInUse),
        (32, ErrorKind::AgentDataInconsistent),
        (92, ErrorKind::NotMaster),
    ];
    for (status, kind) in kinds {
        let error = error_of(move |mut link| {
            let invoke_id = link.expect(msg::OPEN_REQ);
            link.refuse(invoke_id, status);
            link.expect_end();
        });
        assert_eq!((error.kind, error.status), (kind, Some(status)));
        assert!(error.kind.is(ErrorKind::OpenRefused));
    }
}

#[test]
fn other_servers_are_recognised() {
    for (bytes, word) in [
        (&b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n"[..], "HTTP"),
        (&[0x15, 3, 3, 0, 2, 2, 70][..], "TLS"),
        (&b"SSH-2.0-OpenSSH_9.6\r\n"[..], "SSH"),
    ] {
        let error = error_of_bytes(bytes);
        assert_eq!(error.kind, ErrorKind::NotCtiServer);
        assert!(error.text.contains(word), "{error}");
    }
}

#[test]
fn a_server_that_closes_is_a_lost_connection() {
    let error = error_of(drop);
    assert_eq!(error.kind, ErrorKind::ConnectionLost);
    let error = error_of(|mut link| {
        link.expect(msg::OPEN_REQ);
        let conf = link.open_conf();
        link.send(&conf[..21]);
    });
    assert_eq!(error.kind, ErrorKind::ConnectionLost);
    assert!(error.text.contains("in the middle of a message, after 21"), "{error}");
}

#[test]
fn silence_is_a_time_out() {
    let timings = Timings { open: Duration::from_millis(50), ..Timings::default() };
    let error = error_within(&timings, |mut link| link.expect_end());
    assert_eq!(error.kind, ErrorKind::TimedOut);
    assert!(error.text.contains("50ms"), "{error}");
}

#[test]
fn a_port_on_which_nobody_listens_is_unreachable() {
    let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string();
    let error = Client::open(&config(&address)).unwrap_err();
    assert_eq!(error.kind, ErrorKind::Unreachable);
    assert!(error.text.contains(&address) && error.text.contains("refused"), "{error}");
}

#[test]
fn a_connection_that_nobody_takes_is_a_time_out() {
    let listener = Socket::new(Domain::IPV4, Type::STREAM, None).unwrap();
    listener.bind(&"127.0.0.1:0".parse::<SocketAddr>().unwrap().into()).unwrap();
    listener.listen(1).unwrap();
    let address = listener.local_addr().unwrap().as_socket().unwrap();
    // With its backlog full the system drops what comes, as a firewall does.
    let mut waiting = Vec::new();
    while let Ok(stream) = TcpStream::connect_timeout(&address, Duration::from_millis(200)) {
        waiting.push(stream);
        assert!(waiting.len() < 100, "the backlog has no end");
    }
    let timings = Timings { connect: Duration::from_millis(50), ..Timings::default() };
    let error = open_timed(&config(&address.to_string()), &timings).unwrap_err();
    assert_eq!(error.kind, ErrorKind::TimedOut);
    assert!(error.text.contains(&address.to_string()) && error.text.contains("50ms"), "{error}");
}

#[test]
fn a_name_that_nobody_knows_is_reported() {
    let timings = Timings { resolve: Duration::from_secs(2), ..Timings::default() };
    let error = open_timed(&config("no-such-host.invalid:12028"), &timings).unwrap_err();
    assert_eq!(error.kind, ErrorKind::Resolve);
    assert!(error.text.contains("no-such-host.invalid"), "{error}");
}

#[test]
fn a_name_is_resolved_and_its_addresses_are_tried() {
    let peer = Peer::new();
    let config = config(&peer.address().replace("127.0.0.1", "localhost"));
    let server = thread::spawn(move || peer.open().confirm_close());
    let (client, events) = open_timed(&config, &Timings::default()).unwrap();
    expect(&events, "SessionUp");
    client.close();
    server.join().unwrap();
}

#[test]
fn a_setting_that_does_not_fit_is_an_invalid_argument_and_starts_nothing() {
    let mut config = config("ccx1");
    config.set("mode", "agent").unwrap();
    assert_eq!(Client::start(&config).unwrap_err().kind, ErrorKind::InvalidArgument);
}

#[test]
fn the_second_server_of_the_list_is_tried_and_the_last_error_counts() {
    let (standby, master) = (Peer::new(), Peer::new());
    let both = config(&format!("{},{}", standby.address(), master.address()));
    let master_address = master.address();
    let refuse = move || {
        let mut link = standby.accept();
        let invoke_id = link.expect(msg::OPEN_REQ);
        link.refuse(invoke_id, 92);
    };
    let server = thread::spawn(move || {
        refuse();
        master.open().confirm_close();
        refuse();
        drop(master.accept());
    });
    let (client, _events) = open_timed(&both, &Timings::default()).unwrap();
    assert_eq!(client.server(), Some(master_address.clone()));
    client.close();
    let error = open_timed(&both, &Timings::default()).unwrap_err();
    assert_eq!(error.kind, ErrorKind::ConnectionLost);
    assert!(error.text.contains(&master_address), "{error}");
    server.join().unwrap();
}

#[test]
fn connect_wait_keeps_trying() {
    let peer = Peer::new();
    let mut config = peer.config();
    config.set("connect_wait", "60").unwrap();
    let server = thread::spawn(move || {
        for _ in 0..3 {
            drop(peer.accept());
        }
        peer.open().confirm_close();
    });
    let (client, _events) = open_timed(&config, &quick()).unwrap();
    client.close();
    server.join().unwrap();
}

#[test]
fn waiting_for_the_session_can_be_sliced_and_ends_with_the_client() {
    let peer = Peer::new();
    let (client, events) = Client::start(&peer.config()).unwrap();
    let link = peer.accept();
    assert_eq!(client.wait_up(Duration::from_millis(1)), Ok(false));
    let waiting = thread::spawn({
        let client = client.clone();
        move || client.wait_up(PATIENCE)
    });
    client.close();
    assert_eq!(waiting.join().unwrap().unwrap_err().kind, ErrorKind::Closed);
    assert!(matches!(events.next(None), ccxcti_core::Next::Closed));
    drop(link);
}
