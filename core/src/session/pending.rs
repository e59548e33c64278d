//! Requests that wait for their confirmations: which InvokeID is whose question, and until when.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use crate::error::{Error, ErrorKind};
use crate::request::{REQUESTS_MAX, Ticket};
use crate::wire::{Dialect, EnumName, Message, field, msg};

/// Most requests of one session that wait at once: those of the program and room for the client's own questions.
pub(super) const PENDING_MAX: usize = REQUESTS_MAX + 64;

/// The table of what was asked and is not answered yet; at most [`PENDING_MAX`] rows.
#[derive(Debug, Default)]
pub(super) struct Pending {
    asked: BTreeMap<u32, Asked>,
    due: BTreeSet<(Duration, u32)>,
}

/// One question.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asked {
    pub ticket: Ticket,
    /// Wire name of the request.
    pub name: &'static str,
    /// When the answer is late.
    pub by: Duration,
}

impl Pending {
    pub(super) fn is_full(&self) -> bool {
        self.asked.len() >= PENDING_MAX
    }

    pub(super) fn has(&self, invoke_id: u32) -> bool {
        self.asked.contains_key(&invoke_id)
    }

    pub(super) fn add(&mut self, invoke_id: u32, asked: Asked) {
        self.due.insert((asked.by, invoke_id));
        self.asked.insert(invoke_id, asked);
    }

    /// The question that a message answers; it does not wait any more. Events and the server's own requests answer nothing, whatever
    /// numbers they carry.
    pub(super) fn answered_by(&mut self, message: &Message<'_>) -> Option<Asked> {
        let answers = message.name().is_some_and(|name| name.ends_with("_CONF"));
        self.take(message.u32(field::invoke_id).filter(|_| answers)?)
    }

    /// The question with this number; it does not wait any more.
    pub(super) fn take(&mut self, invoke_id: u32) -> Option<Asked> {
        let asked = self.asked.remove(&invoke_id)?;
        self.due.remove(&(asked.by, invoke_id));
        Some(asked)
    }

    /// When the next answer is late.
    pub(super) fn deadline(&self) -> Option<Duration> {
        self.due.first().map(|(by, _)| *by)
    }

    /// A question whose answer is late by now; it does not wait any more.
    pub(super) fn late(&mut self, now: Duration) -> Option<Asked> {
        let (_, invoke_id) = self.due.first().filter(|(by, _)| *by <= now).copied()?;
        self.take(invoke_id)
    }

    /// Everything that waits, in the order of the InvokeIDs; nothing waits any more.
    pub(super) fn all(&mut self) -> impl Iterator<Item = Asked> + use<> {
        self.due.clear();
        std::mem::take(&mut self.asked).into_values()
    }
}

/// The refusal that an answer is, if it is one. The server's own text stays out of the sentence: it may hold numbers of people.
pub(super) fn refusal(server: &str, name: &str, answer: &Message<'_>) -> Option<Error> {
    let coding = answer.coding();
    let symbol = |of: EnumName, code| of.row().symbol(code, coding.dialect, coding.protocol);
    let said = |of, code| symbol(of, code).unwrap_or_else(|| "a code that is not in the guides".to_owned());
    let (kind, of, place) = match answer.id() {
        msg::FAILURE_CONF => (ErrorKind::ServerFailure, EnumName::StatusCode, field::status),
        msg::CONTROL_FAILURE_CONF => (ErrorKind::ControlFailure, EnumName::ControlFailureCode, field::failure_code),
        _ => return None,
    };
    let code = answer.u32(place).unwrap_or(0);
    let mut text = format!("{server} refused {name} with {} ({code})", said(of, code));
    // The second code of CONTROL_FAILURE_CONF: PeripheralErrorCode, in Unified CCX with names.
    if let Some(detail) = answer.u32(field::unified_ccx_error_code).filter(|detail| *detail != 0) {
        let named = symbol(EnumName::CCXErrorCode, detail).filter(|_| coding.dialect == Dialect::Ccx);
        let named = named.unwrap_or_else(|| "peripheral error".to_owned());
        text.push_str(&format!(", {named} ({detail})"));
    }
    Some(Error::with_status(kind, text, code))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::{Builder, Coding};

    fn asked(number: u64, by: u64) -> Asked {
        Asked { ticket: Ticket(number), name: "SNAPSHOT_CALL_REQ", by: Duration::from_secs(by) }
    }

    #[test]
    fn questions_fall_due_in_the_order_of_their_deadlines_and_are_answered_in_any() {
        let mut pending = Pending::default();
        [(10, 1, 30), (11, 2, 10), (12, 3, 20)].into_iter().for_each(|(id, number, by)| pending.add(id, asked(number, by)));
        assert_eq!(pending.deadline(), Some(Duration::from_secs(10)));
        assert_eq!(pending.take(11).map(|asked| asked.ticket), Some(Ticket(2)));
        assert!(pending.take(11).is_none());
        assert!(pending.late(Duration::from_secs(19)).is_none());
        assert_eq!(pending.late(Duration::from_secs(40)).map(|asked| asked.ticket), Some(Ticket(3)));
        assert_eq!(pending.all().map(|asked| asked.ticket).collect::<Vec<_>>(), [Ticket(1)]);
        assert_eq!((pending.deadline(), pending.has(10)), (None, false));
    }

    #[test]
    fn the_servers_own_requests_answer_nothing() {
        let coding = Coding::new(25, Dialect::Ged188);
        for (id, answers) in [(msg::START_RECORDING_REQ, false), (msg::SNAPSHOT_DEVICE_CONF, true)] {
            let mut pending = Pending::default();
            pending.add(7, asked(1, 1));
            let frame = Builder::of(id, coding).unwrap().set(field::invoke_id, 7u32).finish().unwrap();
            let message = Message::decode(&frame, coding).unwrap();
            assert_eq!(pending.answered_by(&message).is_some(), answers, "{:?}", message.name());
        }
    }
}
