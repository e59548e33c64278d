//! Which protocol version to ask which server for.

use crate::config::Settings;

/// The version for the next attempt at each server.
#[derive(Debug)]
pub(super) struct Versions {
    next: Vec<u32>,
    highest: u32,
    lowest: u32,
}

impl Versions {
    pub(super) fn new(settings: &Settings) -> Versions {
        let lowest = settings.protocol_min.max(*settings.dialect.versions().start());
        Versions { next: vec![settings.protocol; settings.servers.len()], highest: settings.protocol, lowest }
    }

    pub(super) fn of(&self, server: usize) -> u32 {
        self.next.get(server).copied().unwrap_or(self.highest)
    }

    /// The server does not speak the version it was asked for. True if there is a lower one to ask for at once. If it speaks none,
    /// the next attempt starts with the highest again: the server may be another by then.
    pub(super) fn lower(&mut self, server: usize) -> bool {
        let Some(next) = self.next.get_mut(server) else { return false };
        let lower = *next > self.lowest;
        *next = if lower { *next - 1 } else { self.highest };
        lower
    }
}
