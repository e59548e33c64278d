//! Six deliberate bugs, put between the server and its clients: one message is changed, dropped, added or moved, once in a run, so that
//! the clients see what a server with that bug would send. The checks must find each.

use std::collections::BTreeMap;

use ccxcti_core::sim::ClientId;
use ccxcti_core::sim::order::{Facts, keeps_order};
use ccxcti_core::wire::{MessageBuf, encode_json, field, message_json, msg};
use serde_json::Value;

use super::fold::{Eyes, call_id, connection};
use super::plan::ALL;
use super::random::Random;
use super::receivers::asked;
use super::setup;
use super::world::{Client, Sent};

/// What is wrong.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Bug {
    /// Two events whose order is guaranteed come the other way round.
    OrderSwapped,
    /// A client is never told that a call has ended.
    EndCallMissing,
    /// A client gets an event that its masks do not ask for, or does not get one that they do.
    WrongMask,
    /// An agent's client gets a call that its phone is not in.
    ForeignCall,
    /// An event names the id that its call had before.
    StaleId,
    /// An event names another party.
    WrongParty,
}

pub const BUGS: [Bug; 6] = [Bug::OrderSwapped, Bug::EndCallMissing, Bug::WrongMask, Bug::ForeignCall, Bug::StaleId, Bug::WrongParty];

/// The bridge client with odd masks, see `first_clients`.
const ODD: ClientId = 2;

type Clients = BTreeMap<ClientId, Client>;

/// Does one bug once.
pub struct Saboteur {
    bug: Bug,
    /// Opportunities to be passed by.
    patience: usize,
    random: Random,
    pub done: bool,
    /// The call that an agent's client gets, and who.
    foreign: Option<(u32, ClientId)>,
    /// The former ids of calls.
    former: BTreeMap<u32, u32>,
}

impl Saboteur {
    pub fn new(bug: Bug, seed: u64) -> Saboteur {
        let mut random = Random::new(seed ^ 0xb06);
        Saboteur { bug, patience: random.below(4), random, done: false, foreign: None, former: BTreeMap::new() }
    }

    /// Changes what is about to arrive.
    pub fn tamper(&mut self, sent: &mut Vec<Sent>, clients: &Clients) {
        match self.bug {
            Bug::OrderSwapped => self.swap(sent, clients),
            Bug::EndCallMissing => self.lose_end(sent, clients),
            Bug::WrongMask => self.wrong_mask(sent, clients),
            Bug::ForeignCall => self.foreign_call(sent, clients),
            Bug::StaleId => self.stale_id(sent, clients),
            Bug::WrongParty => self.wrong_party(sent, clients),
        }
    }

    /// Whether now is the time.
    fn strikes(&mut self) -> bool {
        if self.done || self.patience > 0 {
            self.patience = self.patience.saturating_sub(1);
            return false;
        }
        self.done = true;
        true
    }

    fn swap(&mut self, sent: &mut [Sent], clients: &Clients) {
        for at in 0..sent.len() {
            let next = (at + 1..sent.len()).find(|next| sent[*next].client == sent[at].client);
            let Some(next) = next.filter(|_| honest(&sent[at], clients)) else { continue };
            let facts = |at: usize| Facts::of_message(&sent[at].message.message());
            if keeps_order(&facts(at), &facts(next)) && self.strikes() {
                let (head, tail) = sent.split_at_mut(next);
                std::mem::swap(&mut head[at].message, &mut tail[0].message);
            }
        }
    }

    fn lose_end(&mut self, sent: &mut Vec<Sent>, clients: &Clients) {
        let end = |sent: &Sent| sent.message.message().id() == msg::END_CALL_EVENT && honest(sent, clients);
        if let Some(at) = sent.iter().position(end).filter(|_| self.strikes()) {
            sent.remove(at);
        }
    }

    fn wrong_mask(&mut self, sent: &mut Vec<Sent>, clients: &Clients) {
        let masks = clients.get(&ODD).map(|client| client.opening.masks).unwrap_or_default();
        let gets_too_much = self.random.percent(50);
        let fits = |sent: &Sent| {
            let asked = |masks| asked(&sent.message.message(), masks);
            if gets_too_much { sent.client == 0 && asked(masks) == Some(false) } else { sent.client == ODD && asked(ALL).is_some() }
        };
        let Some(at) = sent.iter().position(fits).filter(|_| self.strikes()) else { return };
        if gets_too_much {
            let message = sent[at].message.clone();
            sent.insert(at + 1, Sent { client: ODD, message });
        } else {
            sent.remove(at);
        }
    }

    fn foreign_call(&mut self, sent: &mut Vec<Sent>, clients: &Clients) {
        let of_bridge = |sent: &&Sent| sent.client == 0;
        for begin in sent.iter().filter(of_bridge).filter(|sent| sent.message.message().id() == msg::BEGIN_CALL_EVENT) {
            let device = connection(&begin.message.message()).unwrap_or_default();
            let stranger = |client: &Client| match client.opening.eyes {
                Eyes::Agent(agent) => {
                    !setup::lines_of(agent).contains(&device.as_str()) && client.coding == clients[&0].coding && !client.dropped
                }
                Eyes::Bridge => false,
            };
            let strangers: Vec<ClientId> = clients.iter().filter(|(_, client)| stranger(client)).map(|(id, _)| *id).collect();
            if !strangers.is_empty() && self.strikes() {
                self.foreign = self.random.pick(&strangers).map(|id| (call_id(&begin.message.message()), *id));
            }
        }
        let Some((call, client)) = self.foreign else { return };
        let copies = |sent: Sent| {
            let message =
                Some(sent.message.clone()).filter(|message| sent.client == 0 && message.message().u32(field::call_id) == Some(call));
            std::iter::once(sent).chain(message.map(|message| Sent { client, message }))
        };
        *sent = std::mem::take(sent).into_iter().flat_map(copies).collect();
    }

    fn stale_id(&mut self, sent: &mut [Sent], clients: &Clients) {
        for sent in sent {
            let message = sent.message.message();
            let facts = Facts::of_message(&message);
            if let (Some(new), Some(old)) = (facts.introduces.first(), facts.gives_up.first()) {
                self.former.insert(*new, *old);
            } else if let Some(old) = message.u32(field::call_id).and_then(|id| self.former.get(&id)).copied()
                && honest(sent, clients)
                && self.strikes()
            {
                sent.message = rewritten(&sent.message, &[("call_id", old.into())]);
            }
        }
    }

    fn wrong_party(&mut self, sent: &mut [Sent], clients: &Clients) {
        for sent in sent {
            let acting = match sent.message.message().id() {
                msg::CALL_DELIVERED_EVENT => "alerting_device_id",
                msg::CALL_ESTABLISHED_EVENT => "answering_device_id",
                msg::CALL_HELD_EVENT => "holding_device_id",
                msg::CALL_RETRIEVED_EVENT => "retrieving_device_id",
                msg::CALL_CONNECTION_CLEARED_EVENT => "releasing_device_id",
                _ => continue,
            };
            let device = connection(&sent.message.message()).unwrap_or_default();
            let others = ["2006", "2007", "2008", "2015", "5002", "+4"].map(|other| if other == device { "2009" } else { other });
            if honest(sent, clients) && self.strikes() {
                let other: Value = self.random.one(&others).into();
                sent.message = rewritten(&sent.message, &[("connection_device_id", other.clone()), (acting, other)]);
            }
        }
    }
}

/// Whether the client's picture is judged in full.
fn honest(sent: &Sent, clients: &Clients) -> bool {
    clients.get(&sent.client).is_some_and(|client| client.opening.masks == ALL && client.fold.from_start)
}

/// The same message with other values.
fn rewritten(message: &MessageBuf, values: &[(&str, Value)]) -> MessageBuf {
    let coding = message.message().coding();
    let mut object = message_json(&message.message(), false);
    for (name, value) in values {
        object["fields"][name] = value.clone();
    }
    MessageBuf::decode(&encode_json(&object, coding).unwrap(), coding).unwrap()
}
