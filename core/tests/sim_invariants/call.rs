//! A call as a client knows it.

use std::collections::{BTreeMap, BTreeSet};

use ccxcti_core::wire::{FieldId, Message, field};

/// LocalConnectionState.
pub mod lcs {
    pub const NULL: u32 = 0;
    pub const INITIATE: u32 = 1;
    pub const ALERTING: u32 = 2;
    pub const CONNECT: u32 = 3;
    pub const HOLD: u32 = 4;
    pub const QUEUED: u32 = 5;
    pub const FAIL: u32 = 6;
}

/// A call as a client knows it.
#[derive(Clone, Default, Debug)]
pub struct Call {
    pub kind: u32,
    pub context: BTreeMap<String, String>,
    /// `None` = in the call, state not known.
    pub parties: BTreeMap<String, Option<u32>>,
    /// When the state of a party was told last.
    pub told_at: BTreeMap<String, usize>,
    /// Every party was told of when the call began.
    pub from_start: bool,
    /// Somebody may have come in unseen since.
    pub hidden: bool,
    /// When it began.
    pub begun: usize,
    /// Another call has its parties now: only its end can follow.
    pub emptied: bool,
    /// It is over: nobody can come in any more.
    pub cleared: bool,
    /// Media that run: device and direction.
    pub streams: BTreeSet<(String, u32)>,
    /// Media of agents who logged out: they may stop, or run on unseen.
    pub faint: BTreeSet<(String, u32)>,
    /// Everything was heard since the call began, so that only what was started can stop.
    pub heard: bool,
}

impl Call {
    /// Whether the parties that are known are all there are.
    pub fn whole(&self) -> bool {
        self.from_start && !self.hidden
    }

    /// The states in which a party may be; none = not known. Media that run to a phone on hold tell that it was retrieved, or that
    /// its agent was logged out in between, which only the bridge is told.
    pub fn states(&self, device: &str) -> Vec<u32> {
        let runs = self.streams.iter().any(|(phone, _)| phone == device);
        let told = self.parties.get(device).copied().flatten();
        let retrieved = told.filter(|told| *told == lcs::HOLD && runs).map(|_| lcs::CONNECT);
        told.into_iter().chain(retrieved).collect()
    }

    /// Takes the context that an event carries; an empty item changes nothing.
    pub fn take_context(&mut self, message: &Message<'_>) {
        let named = [field::ani, field::dnis, field::dialed_number, field::caller_entered_digits, field::call_wrapup_data];
        let variables = (1..=10).filter_map(|number| FieldId::by_name(&format!("call_variable_{number}")));
        for name in named.into_iter().chain(variables) {
            if let Some(value) = message.text(name).filter(|value| !value.is_empty()) {
                self.context.insert(name.name().to_owned(), value.to_owned());
            }
        }
        for record in message.list(field::named_variables).into_iter().flat_map(|list| list.records()) {
            let part = |name: FieldId| record.get(name).and_then(|value| value.text()).unwrap_or_default().to_owned();
            self.context.insert(part(field::name), part(field::value));
        }
    }
}
