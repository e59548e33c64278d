//! What the tests of the contact centre share: a CTI client made of the wire alone, a contact centre on virtual time, and, in
//! `play`, stories at play there.
#![allow(dead_code)] // Each test program uses its part.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // Helpers of tests fail as tests do.

pub mod play;
pub mod tcp;

use std::collections::BTreeMap;
use std::time::Duration;

use ccxcti_core::sim::{Action, ClientId, Server, ServerOptions, Site};
use ccxcti_core::wire::{Builder, Coding, Dialect, EnumName, FieldId, Framer, MessageBuf, Put, field, msg};

/// Options of a client, as the `[clients]` section of a story writes them: `mode=bridge events=begin-call`.
pub struct Options {
    words: BTreeMap<String, String>,
}

impl Options {
    pub fn parse(text: &str) -> Options {
        let word = |word: &str| word.split_once('=').map(|(key, value)| (key.to_owned(), value.to_owned())).unwrap();
        Options { words: text.split_whitespace().map(word).collect() }
    }

    pub fn get(&self, key: &str) -> Option<&str> {
        self.words.get(key).map(String::as_str)
    }

    pub fn dialect(&self) -> Dialect {
        self.get("dialect").map_or(Dialect::Ccx, |name| Dialect::by_name(name).unwrap())
    }

    pub fn coding(&self) -> Coding {
        let dialect = self.dialect();
        Coding::new(self.get("protocol").map_or(dialect.usual_version(), |number| number.parse().unwrap()), dialect)
    }

    /// The OPEN_REQ that these options ask for.
    pub fn open_req(&self) -> Vec<u8> {
        let number = |key: &str, usual: u32| self.get(key).map_or(usual, |value| value.parse().unwrap());
        let services = match self.get("mode") {
            Some("agent") => 0x5,
            Some("both") => 0x15,
            _ => 0x14,
        };
        let request = Builder::of(msg::OPEN_REQ, self.coding())
            .unwrap()
            .set(field::invoke_id, 1u32)
            .set(field::version_number, self.coding().protocol)
            .set(field::idle_timeout, number("idle", 20))
            .set(field::peripheral_id, number("peripheral", 0))
            .set(field::services_requested, number("services", services))
            .set(field::call_msg_mask, mask(self.get("events"), EnumName::CallEventMask, "", "_MASK", 0x65_efff))
            .set(field::agent_state_mask, mask(self.get("agent_states"), EnumName::AgentStateMask, "AGENT_", "_MASK", 0x1ff))
            .set(field::reserved1, number("reserved1", 0))
            .set(field::reserved2, number("reserved", 0))
            .set(field::reserved3, number("reserved3", 0));
        // Version 9, which is refused, does not have the field.
        let request = match self.get("config") {
            Some(mask) => request.set(field::config_msg_mask, mask.parse::<u32>().unwrap()),
            None => request,
        };
        let texts = [(field::agent_extension, "extension"), (field::agent_instrument, "instrument"), (field::agent_id_long, "agent_id")];
        let request = if self.get("no_client_id").is_some() {
            request
        } else {
            request.set(field::client_id, self.get("client_id").unwrap_or("test"))
        };
        let request = if self.get("no_password").is_some() { request } else { request.set(field::client_password, &b""[..]) };
        texts.into_iter().fold(request, |request, (name, key)| request.maybe(name, self.get(key))).finish().unwrap()
    }
}

fn mask(list: Option<&str>, of: EnumName, before: &str, after: &str, all: u32) -> u32 {
    match list {
        None | Some("all") => all,
        Some("none") => 0,
        Some(list) => match list.parse() {
            Ok(number) => number,
            Err(_) => list.split(',').fold(0, |bits, name| {
                let symbol = format!("{before}{}{after}", name.to_uppercase().replace('-', "_"));
                bits | of.row().value(&symbol).unwrap_or_else(|| panic!("no mask {symbol}"))
            }),
        },
    }
}

/// The client's end of a session: bytes in, messages out.
pub struct Client {
    pub coding: Coding,
    framer: Framer,
    /// Everything that came, OPEN_CONF included.
    pub messages: Vec<MessageBuf>,
    /// Bytes that came.
    pub received: usize,
}

impl Client {
    pub fn new(coding: Coding) -> Client {
        Client { coding, framer: Framer::new(12_500), messages: Vec::new(), received: 0 }
    }

    pub fn feed(&mut self, bytes: &[u8]) {
        self.received += bytes.len();
        self.framer.feed(bytes);
        while let Some(frame) = self.framer.next_frame().unwrap() {
            self.messages.push(MessageBuf::decode(frame, self.coding).unwrap());
        }
    }

    pub fn names(&self) -> Vec<&'static str> {
        self.messages.iter().map(|message| message.message().name().unwrap()).collect()
    }

    /// The unsolicited messages: what a story expects.
    pub fn events(&self) -> Vec<&MessageBuf> {
        self.messages.iter().filter(|message| message.message().name().is_some_and(|name| name.ends_with("_EVENT"))).collect()
    }

    pub fn last(&self) -> &MessageBuf {
        self.messages.last().unwrap()
    }

    pub fn number(&self, name: FieldId) -> i64 {
        self.last().message().get(name).unwrap().integer().unwrap()
    }
}

/// A contact centre on virtual time with its clients.
pub struct House {
    pub server: Server,
    pub now: Duration,
    pub clients: BTreeMap<ClientId, Client>,
    next: ClientId,
    /// Connections that the server ended, with its reason.
    pub ended: Vec<(ClientId, String)>,
    pub played: Vec<Result<(), String>>,
}

impl House {
    pub fn new() -> House {
        House::with(ServerOptions::default())
    }

    pub fn with(options: ServerOptions) -> House {
        House::on(Site::of(None).unwrap(), options)
    }

    pub fn on(site: Site, options: ServerOptions) -> House {
        let server = Server::new(site, options);
        House { server, now: Duration::ZERO, clients: BTreeMap::new(), next: 0, ended: Vec::new(), played: Vec::new() }
    }

    pub fn connect(&mut self, options: &str) -> ClientId {
        let options = Options::parse(options);
        let client = self.next;
        self.next += 1;
        let node = options.get("node").map_or(1, |node| node.parse().unwrap());
        self.server.connected_to(self.now, client, node, "test".to_owned());
        self.clients.insert(client, Client::new(options.coding()));
        client
    }

    /// Connects and asks to open; the answer is the last message of the client.
    pub fn open(&mut self, options: &str) -> ClientId {
        let client = self.connect(options);
        self.send(client, &Options::parse(options).open_req());
        client
    }

    pub fn send(&mut self, client: ClientId, bytes: &[u8]) {
        self.server.received(self.now, client, bytes);
        self.collect();
    }

    /// Sends a request made of these fields.
    pub fn request(&mut self, client: ClientId, message: u32, fields: &[(FieldId, Put<'_>)]) {
        let builder = Builder::of(message, self.clients[&client].coding).unwrap().set(field::invoke_id, 77u32);
        let bytes = fields.iter().fold(builder, |builder, (name, value)| builder.set(*name, value.clone())).finish().unwrap();
        self.send(client, &bytes);
    }

    /// Says a verb that must be accepted.
    pub fn ok(&mut self, line: &str) -> String {
        match self.server.verb(self.now, line) {
            ccxcti_core::sim::Reply::Ok(answer) => {
                self.collect();
                answer
            }
            other => panic!("{line}: {other:?}"),
        }
    }

    /// Says a verb that must be refused; gives the reason.
    pub fn refused(&mut self, line: &str) -> String {
        let before = self.ok("show devices") + &self.ok("show calls");
        let reason = match self.server.verb(self.now, line) {
            ccxcti_core::sim::Reply::Refused(reason) => reason,
            other => panic!("{line}: {other:?}"),
        };
        assert!(self.server.next_action().is_none(), "{line} was refused and sent something");
        assert_eq!(before, self.ok("show devices") + &self.ok("show calls"), "{line} was refused and changed something");
        reason
    }

    pub fn wait(&mut self, millis: u64) {
        self.now += Duration::from_millis(millis);
        self.server.advance(self.now);
        self.collect();
    }

    pub fn client(&self, client: ClientId) -> &Client {
        &self.clients[&client]
    }

    /// Names of what came since the last time, OPEN_CONF and other answers included.
    pub fn take(&mut self, client: ClientId) -> Vec<&'static str> {
        let names = self.clients[&client].names();
        self.clients.get_mut(&client).unwrap().messages.clear();
        names
    }

    fn collect(&mut self) {
        while let Some(action) = self.server.next_action() {
            match action {
                Action::Send(client, bytes) => self.clients.get_mut(&client).unwrap().feed(&bytes),
                Action::Close(client, ending) | Action::Reset(client, ending) => self.ended.push((client, ending.text)),
                Action::Played(_, result) => self.played.push(result),
            }
        }
    }
}
