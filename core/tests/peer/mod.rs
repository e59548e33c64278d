//! A scripted CTI server: a listener, one connection at a time, bytes in and out under the control of the test.
#![allow(dead_code)] // Each test file uses the part that it needs.

use std::io::{ErrorKind, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::time::{Duration, Instant};

use ccxcti_core::session::Timings;
use ccxcti_core::wire::{Builder, Coding, Dialect, FRAME_MAX, FieldId, Framer, MessageBuf, field, msg};
use ccxcti_core::{Client, Config, Error, Event, Next, Subscription};

/// Nothing that a test waits for takes this long, unless it failed.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// The listening side.
pub struct Peer {
    listener: TcpListener,
    pub coding: Coding,
}

/// One connection of a client.
pub struct Link {
    stream: TcpStream,
    framer: Framer,
    coding: Coding,
}

impl Peer {
    pub fn new() -> Peer {
        Peer::speaking(17, Dialect::Ccx)
    }

    pub fn speaking(protocol: u32, dialect: Dialect) -> Peer {
        Peer { listener: TcpListener::bind("127.0.0.1:0").unwrap(), coding: Coding::new(protocol, dialect) }
    }

    pub fn address(&self) -> String {
        self.listener.local_addr().unwrap().to_string()
    }

    /// A configuration for a client of this peer.
    pub fn config(&self) -> Config {
        let mut config = config(&self.address());
        config.set("protocol", &self.coding.protocol.to_string()).unwrap();
        config.set("dialect", self.coding.dialect.name()).unwrap();
        config
    }

    /// The next connection.
    pub fn accept(&self) -> Link {
        self.listener.set_nonblocking(true).unwrap();
        let stream = within("a connection", || match self.listener.accept() {
            Ok((stream, _)) => Some(stream),
            Err(error) if error.kind() == ErrorKind::WouldBlock => None,
            Err(error) => panic!("{error}"),
        });
        stream.set_nonblocking(false).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream.set_nodelay(true).unwrap();
        Link { stream, framer: Framer::new(FRAME_MAX), coding: self.coding }
    }

    /// The next connection, with the session opened on it.
    pub fn open(&self) -> Link {
        let mut link = self.accept();
        link.expect(msg::OPEN_REQ);
        link.confirm_open();
        link
    }
}

impl Link {
    /// The next message of the client; `None` when it closed or reset the connection.
    pub fn receive(&mut self) -> Option<MessageBuf> {
        loop {
            if let Some(frame) = self.framer.next_frame().unwrap() {
                return Some(MessageBuf::decode(frame, self.coding).unwrap());
            }
            let mut bytes = [0; 4096];
            match self.stream.read(&mut bytes) {
                Ok(0) => return None,
                Ok(read) => self.framer.feed(&bytes[..read]),
                Err(error) if error.kind() == ErrorKind::ConnectionReset => return None,
                Err(error) => panic!("the client sent nothing: {error}"),
            }
        }
    }

    /// The next message, which must be this one; gives its invoke id.
    pub fn expect(&mut self, id: u32) -> u32 {
        let message = self.receive().expect("the client closed the connection");
        assert_eq!(message.message().id(), id, "{message:?}");
        message.message().u32(field::invoke_id).unwrap()
    }

    /// Reads until the client closes the connection.
    pub fn expect_end(&mut self) {
        while self.receive().is_some() {}
    }

    pub fn open_conf(&self) -> Vec<u8> {
        self.frame(msg::OPEN_CONF, &[(field::invoke_id, 1), (field::services_granted, 0x10), (field::ccx_online, 1)])
    }

    pub fn confirm_open(&mut self) {
        let frame = self.open_conf();
        self.send(&frame);
    }

    /// Answers with FAILURE_CONF.
    pub fn refuse(&mut self, invoke_id: u32, status: u32) {
        let frame = self.frame(msg::FAILURE_CONF, &[(field::invoke_id, invoke_id), (field::status, status)]);
        self.send(&frame);
    }

    pub fn frame(&self, id: u32, fields: &[(FieldId, u32)]) -> Vec<u8> {
        let builder = Builder::of(id, self.coding).unwrap();
        fields.iter().fold(builder, |builder, (name, value)| builder.set(*name, *value)).finish().unwrap()
    }

    pub fn send(&mut self, bytes: &[u8]) {
        self.stream.write_all(bytes).unwrap();
    }

    /// False if the client is gone.
    pub fn try_send(&mut self, bytes: &[u8]) -> bool {
        self.stream.write_all(bytes).is_ok()
    }

    /// A call event with this call id.
    pub fn call(&self, call_id: u32) -> Vec<u8> {
        Builder::of(msg::CALL_DELIVERED_EVENT, self.coding)
            .unwrap()
            .set(field::call_id, call_id)
            .set(field::connection_device_id, "2006")
            .set(field::ani, "+15551234")
            .finish()
            .unwrap()
    }

    /// Answers CLOSE_REQ.
    pub fn confirm_close(&mut self) {
        let invoke_id = self.expect(msg::CLOSE_REQ);
        let frame = self.frame(msg::CLOSE_CONF, &[(field::invoke_id, invoke_id)]);
        self.send(&frame);
    }
}

/// A configuration with these servers.
pub fn config(servers: &str) -> Config {
    let mut config = Config::new();
    config.set("servers", servers).unwrap();
    config
}

/// The next event, which must come.
pub fn next(events: &Subscription) -> std::sync::Arc<Event> {
    match events.next(Some(PATIENCE)) {
        Next::Event(event) => event,
        other => panic!("no event: {other:?}"),
    }
}

/// The next event, which must have this type.
pub fn expect(events: &Subscription, type_name: &str) -> std::sync::Arc<Event> {
    let event = next(events);
    assert_eq!(event.type_name(), type_name, "{:?}", event.json(true));
    event
}

/// Text field of an event.
pub fn text(event: &Event, name: FieldId) -> String {
    event.get(name).and_then(ccxcti_core::wire::Value::text).unwrap_or("").to_owned()
}

/// Number field of an event.
pub fn number(event: &Event, name: FieldId) -> i64 {
    event.get(name).and_then(ccxcti_core::wire::Value::integer).unwrap_or(-1)
}

/// Waits for a condition.
pub fn within<T>(what: &str, mut check: impl FnMut() -> Option<T>) -> T {
    let started = Instant::now();
    loop {
        if let Some(found) = check() {
            return found;
        }
        assert!(started.elapsed() < PATIENCE, "waited in vain for {what}");
        std::thread::park_timeout(Duration::from_millis(1));
    }
}

/// Starts a client with the waiting times of a test and waits for its first session, or for why there is none.
pub fn open_timed(config: &Config, timings: &Timings) -> Result<(Client, Subscription), Error> {
    let (client, events) = Client::start_timed(config, timings)?;
    match client.wait_up(PATIENCE) {
        Ok(up) => assert!(up, "neither a session nor an error"),
        Err(error) => return Err(error),
    }
    Ok((client, events))
}

/// Waiting times short enough to be waited for.
pub fn quick() -> Timings {
    let short = Duration::from_millis(10);
    Timings { round_first: Some(short), round_most: Some(short), refused: short, ..Timings::default() }
}
