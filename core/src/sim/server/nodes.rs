//! The nodes of the site: one is the master and serves, the other stands by.
//!
//! The contact centre itself is one: agents, calls and queues stay as they are when another node becomes the master.

use super::open::status;
use super::{ClientId, Server, ServerOptions};
use crate::sim::limits::Count;
use crate::sim::switch::{Fields, Refusal};
use crate::wire::{Dialect, field, msg};

/// The first node.
pub(super) const FIRST: u8 = 1;
/// Most nodes that a site can have.
pub(in crate::sim) const NODES_MAX: u8 = 2;
/// SystemEventID.
const SYSTEM_OFFLINE: u32 = 4;
/// CCXStatus.
const CCX_IN_SERVICE: u32 = 0x400;
const CCX_OUT_OF_SERVICE: u32 = 0x600;
/// PGStatus: the CTI server is off line.
const PG_CTI_SERVER_OFFLINE: u32 = 8;
/// The only peripheral.
const PERIPHERAL: u32 = 1;

/// Which nodes there are, and which is the master.
pub(super) struct Nodes {
    count: u8,
    master: Option<u8>,
}

impl Nodes {
    pub(super) fn new(options: &ServerOptions) -> Nodes {
        let count = options.nodes.clamp(FIRST, NODES_MAX);
        Nodes { count, master: (!options.standby).then_some(FIRST) }
    }

    /// A node that is not the master, the first one if both are not.
    fn standby(&self) -> Option<u8> {
        (FIRST..=self.count).find(|node| self.master != Some(*node))
    }

    fn known(&self, node: u8) -> Result<u8, Refusal> {
        if (FIRST..=self.count).contains(&node) {
            return Ok(node);
        }
        Err(refused(format!("there is no node {node}: the site has {}", if self.count == 1 { "one" } else { "two" })))
    }
}

impl Server {
    /// Whether the client is connected to the master. Another node answers every request in the same way.
    pub(super) fn is_served(&self, client: ClientId) -> bool {
        self.sessions.get(&client).is_some_and(|session| self.nodes.master == Some(session.node))
    }

    /// The status of a node that is not, or is no longer, the master. Unified CCX reserves 15, so 92 says both.
    pub(super) fn not_master(&self) -> u32 {
        match self.options.dialect {
            Dialect::Ccx => status::SERVER_NOT_MASTER,
            Dialect::Ged188 => status::CTI_SERVER_OFFLINE,
        }
    }

    /// The master, or this node, stands by; with two nodes the other one is the master at once.
    pub(super) fn go_standby(&mut self, node: Option<u8>) -> Result<(), Refusal> {
        let node = match (node.map(|node| self.nodes.known(node)).transpose()?, self.nodes.master) {
            (None, Some(master)) => master,
            (None, None) => return Err(refused("no node is the master")),
            (Some(node), master) if master == Some(node) => node,
            (Some(node), _) => return Err(refused(format!("node {node} is not the master"))),
        };
        self.nodes.master = self.nodes.standby();
        self.go_off_line(node);
        Ok(())
    }

    /// This node, or the one that is not, becomes the master. The present master stands by.
    pub(super) fn go_master(&mut self, node: Option<u8>) -> Result<(), Refusal> {
        let node = match node {
            Some(node) => self.nodes.known(node)?,
            None => self.nodes.standby().ok_or_else(|| refused("the only node is the master"))?,
        };
        if self.nodes.master == Some(node) {
            return Err(refused(format!("node {node} is the master")));
        }
        let before = self.nodes.master.replace(node);
        if let Some(before) = before {
            self.go_off_line(before);
        }
        Ok(())
    }

    /// Says good-bye to the clients of a node, whatever they asked for, and closes their sessions.
    fn go_off_line(&mut self, node: u8) {
        let of_node = self.sessions.iter().filter(|(_, session)| session.node == node && session.is_open());
        let clients: Vec<ClientId> = of_node.map(|(client, _)| client).collect();
        let reason = format!("node {node} is no longer the master");
        let offline = self.system_event(SYSTEM_OFFLINE);
        let failure: Fields = vec![(field::status, self.not_master().into())];
        for client in clients {
            self.send(client, msg::SYSTEM_EVENT, &offline);
            self.send(client, msg::FAILURE_EVENT, &failure);
            self.close(client, Count::Ended, &reason);
        }
    }

    /// A SYSTEM_EVENT about the server itself.
    pub(super) fn system_event(&self, id: u32) -> Fields {
        let mut fields = self.system_fields(id != SYSTEM_OFFLINE);
        fields.extend([(field::system_event_id, id.into()), (field::event_device_type, 0xffffu32.into())]);
        fields
    }

    /// What every SYSTEM_EVENT says: how the server is, the time of day, and in GED-188 the peripheral that it is about.
    pub(super) fn system_fields(&self, in_service: bool) -> Fields {
        let ccx = self.options.dialect == Dialect::Ccx;
        let status = match (in_service, ccx) {
            (true, true) => CCX_IN_SERVICE,
            (false, true) => CCX_OUT_OF_SERVICE,
            (true, false) => 0,
            (false, false) => PG_CTI_SERVER_OFFLINE,
        };
        let peripheral = (!ccx).then(|| (field::system_event_arg1, PERIPHERAL.into()));
        [(field::ccx_status, status.into()), (field::ccx_time, self.unix_time().into())].into_iter().chain(peripheral).collect()
    }
}

/// Nodes are changed by verbs, never by requests: there is no code for the wire.
fn refused(text: impl Into<String>) -> Refusal {
    Refusal { code: None, text: text.into() }
}
