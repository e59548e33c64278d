//! Questions to the CTI server, neutral of protocol version and dialect until they are sent.

use std::borrow::Cow;
use std::fmt;

use serde_json::{Map, Value as Json};

use crate::error::{Error, ErrorKind};
use crate::wire::{
    Builder, Coding, Dialect, Direction, EncodeError, FRAME_MAX, FieldId, HEADER_BYTES, Kind, Message, MessageRow, Put, PutRecord,
    encode_json, field, hex, msg,
};

/// Most requests of a program that wait for their answers at once, per client; beyond that, `QueueFull` is the answer.
pub const REQUESTS_MAX: usize = 1_024;
/// Characters of an agent id that fit AgentID (tag 5) of GED-188; longer ones travel as AgentID_Long (tag 194).
const AGENT_ID_SHORT: usize = 11;
/// Messages that a session sends by itself, and that would harm it from elsewhere.
const OWN: [u32; 3] = [msg::OPEN_REQ, msg::CLOSE_REQ, msg::HEARTBEAT_REQ];

/// Who asked: the answer goes back under the same ticket. Numbers are the asker's; they are never on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ticket(pub u64);

/// A request message, such as QUERY_AGENT_STATE_REQ, to be sent with `Client::request`.
///
/// It holds fields, not bytes: the session that sends it writes them in its own version and dialect, and gives the InvokeID. What is not
/// set takes the value that the guide reserves for the place, else 0; floating fields that are not set are absent. `Debug` shows the
/// message and the names of its fields, never a value.
///
/// ```
/// use ccxcti_core::Request;
/// use ccxcti_core::wire::{field, msg};
/// let request = Request::new(msg::SNAPSHOT_DEVICE_REQ)?.set(field::agent_instrument, "2006");
/// assert_eq!(request.name(), "SNAPSHOT_DEVICE_REQ");
/// # Ok::<(), ccxcti_core::Error>(())
/// ```
#[derive(Clone)]
pub struct Request {
    id: u32,
    content: Content,
}

#[derive(Clone)]
enum Content {
    Fields(Vec<Item>),
    Json(Map<String, Json>),
}

#[derive(Clone)]
enum Item {
    Field(FieldId, Put<'static>),
    /// An agent id, under the field that servers of the dialect read.
    Agent(String),
}

impl Request {
    /// A request by its message id (a constant of [`msg`]) without fields yet. `InvalidArgument` unless it is a request of clients that
    /// has an InvokeID and so a confirmation; those of the session's own housekeeping (open, close, heartbeat) are not accepted.
    pub fn new(id: u32) -> Result<Request, Error> {
        let row = MessageRow::by_id(id).ok_or_else(|| wrong(format!("message id {id} is not in the guides")))?;
        Request::of(row, Content::Fields(Vec::new()))
    }

    /// A request in the JSON form of a message (`message` or `type` or `id`, then `fields`); an InvokeID in it is not used. The fields
    /// are checked when it is sent, against the version of the session. `InvalidArgument` as for [`Request::new`].
    pub fn json(object: &Map<String, Json>) -> Result<Request, Error> {
        let name = ["message", "type"].into_iter().find_map(|key| object.get(key).and_then(Json::as_str));
        let by_id = || MessageRow::by_id(u32::try_from(object.get("id")?.as_u64()?).ok()?);
        let row = name.map_or_else(by_id, MessageRow::by_name);
        let row = row.ok_or_else(|| wrong("the object names no message that is in the guides".to_owned()))?;
        Request::of(row, Content::Json(object.clone()))
    }

    /// [`Request::json`] of JSON text.
    pub fn json_text(text: &str) -> Result<Request, Error> {
        let object: Map<String, Json> =
            serde_json::from_str(text).map_err(|error| wrong(format!("this is not a JSON object: line {}", error.line())))?;
        Request::json(&object)
    }

    fn of(row: &'static MessageRow, content: Content) -> Result<Request, Error> {
        let asks = row.direction != Direction::Server && row.name.ends_with("_REQ") && has_invoke_id(row);
        match asks && !OWN.contains(&row.id) {
            true => Ok(Request { id: row.id, content }),
            false => Err(wrong(format!("{} is no request that a program can make", row.name))),
        }
    }

    /// QUERY_AGENT_STATE_REQ for the agent with this id. Its answer is QUERY_AGENT_STATE_CONF: state, extension, CSQs.
    pub fn query_agent_state(agent_id: &str) -> Request {
        fixed(msg::QUERY_AGENT_STATE_REQ).item(Item::Agent(agent_id.to_owned()))
    }

    /// SNAPSHOT_CALL_REQ. `device` is any device of the call: the guide requires one ("" where none is known). Its answer is
    /// SNAPSHOT_CALL_CONF: the call's data and at most 16 connections.
    pub fn snapshot_call(call_id: u32, device: &str) -> Request {
        fixed(msg::SNAPSHOT_CALL_REQ).set(field::call_id, call_id).set(field::connection_device_id, device)
    }

    /// SNAPSHOT_DEVICE_REQ. Its answer is SNAPSHOT_DEVICE_CONF: at most 16 calls of the device with their states.
    pub fn snapshot_device(device: &str) -> Request {
        fixed(msg::SNAPSHOT_DEVICE_REQ).set(field::agent_instrument, device)
    }

    /// QUERY_DEVICE_INFO_REQ. Its answer is QUERY_DEVICE_INFO_CONF: what the device can do.
    pub fn query_device_info(device: &str) -> Request {
        fixed(msg::QUERY_DEVICE_INFO_REQ).set(field::agent_instrument, device)
    }

    /// SET_CALL_DATA_REQ with items by name: public field names (`call_variable_1`, `call_wrapup_data`, `call_type` ...), else names of
    /// expanded call variables (`user.x`), `NAME[INDEX]` for a member of an array. `device` is any device of the call. Items that are not
    /// named stay as they are, also those with an empty text; one space blanks an item. `InvalidArgument` for an item that cannot be one.
    pub fn set_call_data<'a>(call_id: u32, device: &str, items: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Request, Error> {
        let mut request = fixed(msg::SET_CALL_DATA_REQ).set(field::call_id, call_id).set(field::connection_device_id, device);
        let (mut variables, mut arrays) = (Vec::new(), Vec::new());
        for (name, value) in items {
            if let Some((own, put)) = plain_item(name, value)? {
                request = request.set(own, put);
            } else if let Some((name, index)) = array_member(name)? {
                arrays.push(vec![(field::index, Put::from(index)), (field::name, text(name)), (field::value, text(value))]);
            } else {
                variables.push(vec![(field::name, text(name)), (field::value, text(value))]);
            }
        }
        for (list, records) in [(field::named_variables, variables), (field::named_arrays, arrays)] {
            if !records.is_empty() {
                request = request.set(list, records);
            }
        }
        Ok(request)
    }

    /// Sets a place of the fixed part, a floating field or a list; what was set before under the same name goes. Floating fields stand in
    /// the order of these calls. Whether message and version have the field shows when the request is sent.
    #[must_use]
    pub fn set<'a>(self, name: FieldId, value: impl Into<Put<'a>>) -> Request {
        self.item(Item::Field(name, owned(value.into())))
    }

    fn item(mut self, item: Item) -> Request {
        match (&mut self.content, item) {
            (Content::Fields(items), item) => {
                items.retain(|other| other.name() != item.name());
                items.push(item);
            }
            (Content::Json(object), Item::Field(name, value)) => {
                // A frame would win over the fields.
                object.remove("frame");
                let fields = object.entry("fields").or_insert_with(|| Map::new().into());
                fields.as_object_mut().map(|fields| fields.insert(name.name().to_owned(), json_of(&value)));
            }
            // Only the helpers make agents, and none of them starts from JSON.
            (Content::Json(_), Item::Agent(_)) => {}
        }
        self
    }

    /// Wire name of the message.
    pub fn name(&self) -> &'static str {
        MessageRow::by_id(self.id).map_or("UNKNOWN", |row| row.name)
    }

    /// Message id.
    pub fn id(&self) -> u32 {
        self.id
    }

    /// The frame, for the session that sends it.
    pub(crate) fn encode(&self, coding: Coding, invoke_id: u32) -> Result<Vec<u8>, EncodeError> {
        let mut frame = match &self.content {
            Content::Fields(items) => self.write(items, coding)?,
            Content::Json(object) => encode_json(object, coding)?,
        };
        let read = Message::decode(&frame, coding).map_err(|error| EncodeError::Json(error.to_string()))?;
        if read.id() != self.id {
            return Err(EncodeError::Json("its frame is another message".to_owned()));
        }
        if frame.len() > FRAME_MAX {
            return Err(EncodeError::TooLong { message: self.name(), field: "the message".to_owned(), limit: FRAME_MAX });
        }
        // Every request starts with its InvokeID: a test walks the table.
        let place = frame.iter_mut().skip(HEADER_BYTES);
        place.zip(invoke_id.to_be_bytes()).for_each(|(byte, value)| *byte = value);
        Ok(frame)
    }

    fn write(&self, items: &[Item], coding: Coding) -> Result<Vec<u8>, EncodeError> {
        let builder = Builder::of(self.id, coding)?;
        let set = |builder: Builder, item: &Item| match item {
            Item::Field(name, value) => builder.set(*name, value.clone()),
            Item::Agent(id) => builder.set(agent_field(coding.dialect, id), id.as_str()),
        };
        items.iter().fold(builder, set).finish()
    }
}

impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = match &self.content {
            Content::Fields(items) => items.iter().map(Item::name).collect(),
            // Keys come from outside and may be anything.
            Content::Json(_) => vec!["JSON"],
        };
        write!(f, "Request({} {})", self.name(), names.join(" "))
    }
}

impl Item {
    fn name(&self) -> &'static str {
        match self {
            Item::Field(name, _) => name.name(),
            Item::Agent(_) => field::agent_id.name(),
        }
    }
}

/// A request that the table surely has.
const fn fixed(id: u32) -> Request {
    Request { id, content: Content::Fields(Vec::new()) }
}

fn has_invoke_id(row: &MessageRow) -> bool {
    let first = row.layout.as_ref().and_then(|body| body.forms.first()).and_then(|form| form.places.first());
    first.is_some_and(|place| place.field == field::invoke_id)
}

fn agent_field(dialect: Dialect, id: &str) -> FieldId {
    let short = dialect == Dialect::Ged188 && id.len() <= AGENT_ID_SHORT;
    if short { field::agent_id } else { field::agent_id_long }
}

/// An item of SET_CALL_DATA_REQ that has a place or a tag of its own; `None` for the name of an expanded variable.
fn plain_item(name: &str, value: &str) -> Result<Option<(FieldId, Put<'static>)>, Error> {
    let Some(body) = MessageRow::by_id(msg::SET_CALL_DATA_REQ).and_then(|row| row.layout.as_ref()) else { return Ok(None) };
    let Some(own) = FieldId::by_name(name) else { return Ok(None) };
    if [field::call_type, field::called_party_disposition].contains(&own) {
        let number: u16 = value.parse().map_err(|_| wrong(format!("{name} takes a number from 0 to 65535")))?;
        return Ok(Some((own, number.into())));
    }
    let row = body.tagged_field(own).filter(|row| !row.member && own != field::connection_device_id);
    Ok(match row.map(|row| row.spec.kind) {
        Some(Kind::String(_)) => Some((own, text(value))),
        Some(Kind::Unspec(_)) => Some((own, Put::Bytes(Cow::Owned(value.as_bytes().to_vec())))),
        _ => None,
    })
}

/// Name and index of `NAME[INDEX]`; `None` for a plain name.
fn array_member(name: &str) -> Result<Option<(&str, u8)>, Error> {
    let Some((own, index)) = name.strip_suffix(']').and_then(|name| name.split_once('[')) else {
        return if name.is_empty() { Err(wrong("an item of call data has no name".to_owned())) } else { Ok(None) };
    };
    match index.parse() {
        Ok(index) if !own.is_empty() => Ok(Some((own, index))),
        _ => Err(wrong("a member of an array is NAME[INDEX] with an index from 0 to 255".to_owned())),
    }
}

fn text(text: &str) -> Put<'static> {
    Put::Text(Cow::Owned(text.to_owned()))
}

fn owned(value: Put<'_>) -> Put<'static> {
    let record = |record: PutRecord<'_>| record.into_iter().map(|(name, value)| (name, owned(value))).collect();
    match value {
        Put::Number(number) => Put::Number(number),
        Put::Text(text) => Put::Text(Cow::Owned(text.into_owned())),
        Put::Bytes(bytes) => Put::Bytes(Cow::Owned(bytes.into_owned())),
        Put::List(records) => Put::List(records.into_iter().map(record).collect()),
    }
}

fn json_of(value: &Put<'_>) -> Json {
    let record = |record: &PutRecord<'_>| -> Json {
        record.iter().map(|(name, value)| (name.name().to_owned(), json_of(value))).collect::<Map<_, _>>().into()
    };
    match value {
        Put::Number(number) => (*number).into(),
        Put::Text(text) => text.as_ref().into(),
        Put::Bytes(bytes) => hex(bytes).into(),
        Put::List(records) => records.iter().map(record).collect(),
    }
}

fn wrong(text: String) -> Error {
    Error::new(ErrorKind::InvalidArgument, text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::{MESSAGES, Value};
    use serde_json::json;

    const CCX: Coding = Coding::new(17, Dialect::Ccx);
    const GED188: Coding = Coding::new(25, Dialect::Ged188);

    fn request(json: Json) -> Result<Request, Error> {
        Request::json(json.as_object().unwrap())
    }

    #[test]
    fn every_request_of_the_table_starts_with_its_invoke_id_in_every_form() {
        let mut requests = 0;
        for row in MESSAGES.iter().filter(|row| Request::new(row.id).is_ok()) {
            requests += 1;
            for form in row.layout.as_ref().unwrap().forms {
                assert_eq!(form.places.first().map(|place| place.field), Some(field::invoke_id), "{}", row.name);
            }
        }
        assert!(requests > 40, "{requests}");
    }

    #[test]
    fn only_requests_that_have_a_confirmation_can_be_asked() {
        for id in [msg::OPEN_REQ, msg::CLOSE_REQ, msg::HEARTBEAT_REQ, msg::OPEN_CONF, msg::CALL_DELIVERED_EVENT, 9_999] {
            assert_eq!(Request::new(id).map(|_| ()).unwrap_err().kind, ErrorKind::InvalidArgument, "{id}");
        }
        for (json, good) in [
            (json!({"message": "SNAPSHOT_CALL_REQ"}), true),
            (json!({"type": "SnapshotCallReq"}), true),
            (json!({"id": msg::SNAPSHOT_CALL_REQ}), true),
            (json!({"message": "CLOSE_REQ"}), false),
            (json!({"message": "SING_REQ"}), false),
            (json!({"fields": {}}), false),
        ] {
            assert_eq!(request(json.clone()).is_ok(), good, "{json}");
        }
    }

    #[test]
    fn the_same_request_is_written_for_every_version_and_dialect() {
        let asked = Request::query_agent_state("1001");
        for (coding, own, other) in [(CCX, field::agent_id_long, field::agent_id), (GED188, field::agent_id, field::agent_id_long)] {
            let frame = asked.encode(coding, 0x0102_0304).unwrap();
            let message = Message::decode(&frame, coding).unwrap();
            assert_eq!((message.name(), message.u32(field::invoke_id)), (Some("QUERY_AGENT_STATE_REQ"), Some(0x0102_0304)));
            assert_eq!((message.text(own), message.text(other)), (Some("1001"), None));
        }
    }

    #[test]
    fn json_and_fields_make_the_same_frame_and_an_invoke_id_in_them_is_not_used() {
        let by_fields = Request::new(msg::SNAPSHOT_DEVICE_REQ).unwrap().set(field::agent_instrument, "2006").set(field::invoke_id, 99u32);
        let by_json = request(json!({"message": "SNAPSHOT_DEVICE_REQ", "fields": {"invoke_id": 77, "agent_instrument": "2006"}})).unwrap();
        let bytes = by_fields.encode(CCX, 5).unwrap();
        assert_eq!(by_fields.set(field::agent_instrument, "2007").set(field::agent_instrument, "2006").encode(CCX, 5).unwrap(), bytes);
        assert_eq!(by_json.encode(CCX, 5).unwrap(), bytes);
        let by_frame = request(json!({"message": "SNAPSHOT_DEVICE_REQ", "frame": hex(&bytes)})).unwrap();
        assert_eq!(by_frame.encode(CCX, 5).unwrap(), bytes);
        assert!(by_frame.clone().set(field::agent_instrument, "2007").encode(CCX, 5).unwrap() != bytes);
        let other = request(json!({"message": "SNAPSHOT_CALL_REQ", "frame": hex(&bytes)})).unwrap();
        assert!(other.encode(CCX, 5).is_err());
    }

    #[test]
    fn call_data_are_fields_by_public_name_else_expanded_variables() {
        let items =
            [("call_variable_1", "gold"), ("user.lang", "en"), ("user.list[3]", "x"), ("call_type", "2"), ("user_to_user_info", "uui")];
        let frame = Request::set_call_data(7, "2006", items).unwrap().encode(CCX, 1).unwrap();
        let message = Message::decode(&frame, CCX).unwrap();
        assert_eq!((message.u32(field::call_id), message.u32(field::call_type)), (Some(7), Some(2)));
        assert_eq!((message.text(field::connection_device_id), message.text(field::call_variable_1)), (Some("2006"), Some("gold")));
        assert_eq!(message.get(field::user_to_user_info), Some(Value::Bytes(b"uui")));
        let member = |list, part| message.list(list).unwrap().records().next().unwrap().get(part);
        assert_eq!(member(field::named_variables, field::name), Some(Value::Text(b"user.lang")));
        assert_eq!(member(field::named_arrays, field::index).and_then(Value::integer), Some(3));
        assert_eq!((message.u32(field::num_named_variables), message.u32(field::num_named_arrays)), (Some(1), Some(1)));
        for wrong in ["", "x[256]", "[1]", "x[]"] {
            assert!(Request::set_call_data(7, "", [(wrong, "1")]).is_err(), "{wrong}");
        }
        assert!(Request::set_call_data(7, "", [("call_type", "many")]).is_err());
    }

    #[test]
    fn debug_shows_names_alone() {
        let data = Request::set_call_data(7, "+4711", [("call_variable_1", "4711"), ("user.x", "4711")]).unwrap();
        let json = request(json!({"message": "SNAPSHOT_CALL_REQ", "fields": {"connection_device_id": "4711"}})).unwrap();
        for request in [data, json, Request::query_agent_state("4711")] {
            let shown = format!("{request:?}");
            assert!(shown.contains("_REQ") && !shown.contains("4711"), "{shown}");
        }
    }
}
