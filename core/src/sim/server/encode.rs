//! Writing messages for a session's version and dialect.

use std::sync::Arc;

use super::lines::knows_lines;
use super::{ClientId, Server};
use crate::sim::limits::Count;
use crate::sim::switch::{Fields, Notice, Refusal};
use crate::wire::{Body, Builder, Coding, Dialect, FieldId, HEADER_BYTES, Message, MessageRow, Put, Spec, field, msg};

/// Where MessageTypeID stands in a frame, and VersionNumber in an OPEN_REQ.
const MESSAGE_TYPE_AT: usize = 4;
const VERSION_NUMBER_AT: usize = HEADER_BYTES + 4;

/// One event, written at most once for each coding in use.
pub(super) struct Encoded<'a> {
    notice: &'a Notice,
    /// Its fields for sessions that know no `primary.actual`; `None` where no receiver is one.
    plain: Option<Fields>,
    /// Its fields for sessions to which every expanded variable is told; `None` where no receiver is one.
    whole: Option<Fields>,
    written: Vec<(Coding, Option<Arc<[u8]>>)>,
}

impl<'a> Encoded<'a> {
    pub(super) fn new(notice: &'a Notice, plain: Option<Fields>, whole: Option<Fields>) -> Encoded<'a> {
        Encoded { notice, plain, whole, written: Vec::new() }
    }

    pub(super) fn bytes(&mut self, coding: Coding) -> Option<Arc<[u8]>> {
        if let Some((_, bytes)) = self.written.iter().find(|(known, _)| *known == coding) {
            return bytes.clone();
        }
        let plain = self.plain.as_ref().filter(|_| !knows_lines(coding));
        let whole = self.whole.as_ref().filter(|_| tells_all_expanded(coding));
        let bytes = encode(self.notice.message, whole.or(plain).unwrap_or(&self.notice.fields), coding);
        self.written.push((coding, bytes.clone()));
        bytes
    }
}

/// Whether CALL_DATA_UPDATE carries every expanded variable in such a session, so that the receiver replaces its set ("CTI Server
/// Message Reference Guide", version 22).
pub(super) fn tells_all_expanded(coding: Coding) -> bool {
    coding.dialect == Dialect::Ged188 && coding.protocol >= 22
}

/// Writes a message; fields that this version or dialect does not have are left out.
pub(super) fn encode(message: u32, fields: &Fields, coding: Coding) -> Option<Arc<[u8]>> {
    let body = MessageRow::by_id(message)?.layout.as_ref()?;
    let mut builder = Builder::of(message, coding).ok()?;
    for (name, value) in fields {
        let name = own_name(*name, value, coding.dialect);
        if is_written(body, name, coding) {
            builder = builder.set(name, value.clone());
        }
    }
    let written = builder.finish();
    debug_assert!(written.is_ok(), "{written:?}");
    written.ok().map(Arc::from)
}

/// Whether sessions of this version have the field, or the list. What Unified CCX reserves has its value from the builder.
fn is_written(body: &'static Body, name: FieldId, coding: Coding) -> bool {
    let free = |spec: &Spec| coding.dialect == Dialect::Ged188 || spec.ccx.is_none();
    let place = body.written_form(coding.dialect).iter().find(|place| place.field == name);
    let fixed = place.is_some_and(|place| place.active(coding.protocol) && free(&place.spec));
    let tagged = |name| body.tagged_field(name).is_some_and(|tagged| tagged.written_in(coding));
    fixed || body.group(name).map_or_else(|| tagged(name), |group| group.members.iter().all(|member| tagged(*member)))
}

/// Unified CCX has the agent id under tag 194; GED-188 under tag 5, which takes 12 bytes with the NUL, and a longer one under 194.
fn own_name(name: FieldId, value: &Put<'_>, dialect: Dialect) -> FieldId {
    let short = matches!(value, Put::Text(text) if text.len() < 12);
    if name == field::agent_id_long && dialect == Dialect::Ged188 && short { field::agent_id } else { name }
}

/// The bit of CallMsgMask that asks for an event.
pub(super) fn mask_of(message: u32) -> u32 {
    MessageRow::by_id(message).and_then(MessageRow::mask_bit).unwrap_or_default()
}

/// The InvokeID of a request that could not be read, or whose layout is not known: it stands first in every request.
pub(super) fn invoke_id_of(frame: &[u8]) -> u32 {
    number_at(frame, HEADER_BYTES).unwrap_or_default()
}

/// The MessageTypeID of a message that could not be read.
pub(super) fn message_id_of(frame: &[u8]) -> u32 {
    number_at(frame, MESSAGE_TYPE_AT).unwrap_or_default()
}

/// The VersionNumber of an OPEN_REQ that could not be read: its second field in every version.
pub(super) fn version_number_of(frame: &[u8]) -> Option<u32> {
    number_at(frame, VERSION_NUMBER_AT)
}

fn number_at(frame: &[u8], offset: usize) -> Option<u32> {
    frame.get(offset..)?.first_chunk().map(|bytes| u32::from_be_bytes(*bytes))
}

/// FAILURE_CONFs before a session is open: more than there are versions to try, twice over.
const REFUSALS_MAX: u32 = 32;

impl Server {
    /// Sends a message to one client.
    pub(super) fn send(&mut self, client: ClientId, message: u32, fields: &Fields) {
        let Some(session) = self.sessions.get(&client) else { return };
        let coding = session.coding;
        let plain = (!knows_lines(coding)).then(|| self.plain_lines(fields));
        if let Some(bytes) = encode(message, plain.as_ref().unwrap_or(fields), coding) {
            self.leave(client, bytes);
        }
    }

    /// Confirms a request to the session that asked.
    pub(super) fn confirm(&mut self, client: ClientId, request: &Message<'_>, message: u32, mut fields: Fields) {
        fields.push((field::invoke_id, invoke_id_of(request.frame()).into()));
        self.send(client, message, &fields);
    }

    /// FAILURE_CONF to a request.
    pub(super) fn fail(&mut self, client: ClientId, request: &Message<'_>, status: u32, text: &str) {
        self.failure(client, invoke_id_of(request.frame()), status, text);
    }

    /// FAILURE_CONF. Before the session is open no version is agreed, so there is no floating field that could be misread.
    pub(super) fn failure(&mut self, client: ClientId, invoke_id: u32, status: u32, text: &str) {
        let open = self.sessions.get(&client).is_some_and(super::session::Session::is_open);
        let mut fields: Fields = vec![(field::invoke_id, invoke_id.into()), (field::status, status.into())];
        if open && !text.is_empty() {
            fields.push((field::text, Put::Text(short(text).to_owned().into())));
        }
        self.send(client, msg::FAILURE_CONF, &fields);
        if !open {
            self.refused_once_more(client);
        }
    }

    /// Before its session is open a client is refused only so often.
    fn refused_once_more(&mut self, client: ClientId) {
        let Some(session) = self.sessions.get_mut(&client) else { return };
        session.refusals += 1;
        if session.refusals >= REFUSALS_MAX {
            self.reset(client, Count::RefusedTooOften, "it was refused too often before it opened a session");
        }
    }

    /// The answer to a request that the contact centre refused. `ccx` is the code of Unified CCX; GED-188 has the peripheral's there.
    pub(super) fn refuse(&mut self, client: ClientId, request: &Message<'_>, refusal: &Refusal, ccx: u32) {
        let Some(code) = refusal.code else {
            return self.fail(client, request, super::open::status::FUNCTION_NOT_AVAILABLE, &refusal.text);
        };
        let ccx = if self.options.dialect == Dialect::Ccx { ccx } else { 0 };
        let codes = [(field::failure_code, code.into()), (field::unified_ccx_error_code, ccx.into())];
        let fields = codes.into_iter().chain([(field::text, Put::Text(short(&refusal.text).to_owned().into()))]).collect();
        self.confirm(client, request, msg::CONTROL_FAILURE_CONF, fields);
    }
}

/// Text takes 255 bytes with its NUL.
fn short(text: &str) -> &str {
    let mut end = text.len().min(254);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}
