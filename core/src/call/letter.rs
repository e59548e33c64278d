//! Writes a message of a session, leaving out what its form there has no place for.

use super::Text;
use super::told::{NONE_16, NONE_32, tag};
use super::types::{Call, Connection};
use crate::wire::{Body, Builder, Coding, Dialect, FieldId, MessageBuf, MessageRow, field};

/// First GED-188 version whose CALL_DATA_UPDATE carries every ECC variable.
const WHOLE_EXPANDED: u32 = 22;

/// A message being written: what its form in this session has no place for is left out.
pub(super) struct Letter {
    builder: Option<Builder>,
    body: Option<&'static Body>,
    coding: Coding,
}

impl Letter {
    pub(super) fn new(message: u32, coding: Coding) -> Letter {
        let body = MessageRow::by_id(message).and_then(|row| row.layout.as_ref());
        Letter { builder: Builder::of(message, coding).ok(), body, coding }
    }

    fn with(self, change: impl FnOnce(Builder) -> Builder) -> Letter {
        Letter { builder: self.builder.map(change), ..self }
    }

    pub(super) fn number(self, name: FieldId, number: u32) -> Letter {
        let coding = self.coding;
        let is = |body: &&'static Body| {
            let place = body.written_form(coding.dialect).iter().find(|place| place.field == name && place.active(coding.protocol));
            // What Unified CCX reserves keeps its value.
            let reserved = coding.dialect == Dialect::Ccx && place.is_some_and(|place| place.spec.ccx.is_some());
            let floats = || body.tagged_field(name).is_some_and(|row| row.written_in(coding) && !row.member);
            (place.is_some() && !reserved) || (place.is_none() && floats())
        };
        if self.body.as_ref().is_some_and(is) { self.with(|builder| builder.set(name, number)) } else { self }
    }

    /// Text as it came, whatever its encoding.
    pub(super) fn text(self, name: FieldId, text: &Text) -> Letter {
        let tag = self.body.and_then(|body| body.tagged_field(name)).filter(|row| row.written_in(self.coding)).map(|row| row.tag);
        match tag {
            Some(tag) => self.with(|builder| builder.unknown(tag, &[text.as_bytes(), &[0]].concat())),
            None => self,
        }
    }

    pub(super) fn some_text(self, name: FieldId, text: &Text) -> Letter {
        if text.is_empty() { self } else { self.text(name, text) }
    }

    pub(super) fn device(self, kind: FieldId, id: FieldId, party: &Connection) -> Letter {
        self.number(kind, party.device_type.unwrap_or(NONE_16)).text(id, &party.device_id)
    }

    pub(super) fn state(self, state: Option<u32>) -> Letter {
        self.number(field::local_connection_state, state.unwrap_or(NONE_16)).number(field::event_cause, NONE_16)
    }

    pub(super) fn queue(self, csq: Option<u32>) -> Letter {
        let Some(csq) = csq else { return self };
        let record = vec![
            (field::csq_id, i64::from(csq).into()),
            (field::skill_group_id, i64::from(NONE_32).into()),
            (field::skill_group_priority, 0u32.into()),
        ];
        self.with(|builder| builder.set(field::csqs, vec![record]))
    }

    /// The expanded context: all of it, or what is other than in `from`; what is gone is blanked.
    pub(super) fn expanded(mut self, to: &Call, from: Option<&Call>) -> Letter {
        let whole = self.coding.dialect == Dialect::Ged188 && self.coding.protocol >= WHOLE_EXPANDED;
        let is_news = |known: bool| whole || !known;
        let mut scalars: Vec<(&Text, &Text)> = Vec::new();
        let told = to.named_variables.iter().filter(|new| is_news(from.is_some_and(|from| from.named_variables.contains(new))));
        scalars.extend(told.map(|new| (&new.name, &new.value)));
        let has = |name: &Text| to.named_variables.iter().any(|new| new.name == *name);
        scalars
            .extend(from.iter().flat_map(|from| &from.named_variables).filter(|old| !has(&old.name)).map(|old| (&old.name, &Text::SPACE)));
        let mut elements: Vec<(u8, &Text, &Text)> = Vec::new();
        let told = to.named_arrays.iter().filter(|new| is_news(from.is_some_and(|from| from.named_arrays.contains(new))));
        elements.extend(told.map(|new| (new.index, &new.name, &new.value)));
        let has = |index: u8, name: &Text| to.named_arrays.iter().any(|new| new.index == index && new.name == *name);
        let gone = from.iter().flat_map(|from| &from.named_arrays).filter(|old| !has(old.index, &old.name));
        elements.extend(gone.map(|old| (old.index, &old.name, &Text::SPACE)));
        let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        self = self.number(field::num_named_variables, count(scalars.len())).number(field::num_named_arrays, count(elements.len()));
        for (name, value) in scalars {
            self = self.raw(tag::NAMED_VARIABLE, &[name.as_bytes(), &[0], value.as_bytes(), &[0]].concat());
        }
        for (index, name, value) in elements {
            self = self.raw(tag::NAMED_ARRAY, &[&[index][..], name.as_bytes(), &[0], value.as_bytes(), &[0]].concat());
        }
        self
    }

    fn raw(self, tag: u16, bytes: &[u8]) -> Letter {
        self.with(|builder| builder.unknown(tag, bytes))
    }

    /// The message; `None` if it cannot be written in this session, because a text from an earlier one is too long for its form.
    pub(super) fn finish(self) -> Option<MessageBuf> {
        let frame = self.builder?.finish().ok()?;
        MessageBuf::decode(&frame, self.coding).ok()
    }
}
