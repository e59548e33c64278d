//! The table of the picture: what a call, a connection, an agent and a device have to read, by name. The doors, the JSON form and the
//! manual are made from it.

use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::{Map, Value as Json};

use super::text::Text;
use super::types::{Agent, Call, Connection, Device, NamedArray, NamedVariable, Picture};
use crate::event::{ContactId, rfc3339};
use crate::wire::{Coding, EnumName, FieldId, Value, field};

/// Type of a field of the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureKind {
    /// Unsigned number of 32 bits.
    Number,
    /// The same, of an enumeration.
    Enum(EnumName),
    /// 0 or 1; a boolean in JSON, Python and Node.
    Flag,
    /// Text.
    Text,
    /// Number of 64 bits; in JSON its text, see [`ContactId`].
    Contact,
    /// Microseconds since 1970 UTC as a number of 64 bits; RFC 3339 text in JSON.
    Time,
    /// Several numbers: [`View::values`].
    Numbers,
    /// Several texts: [`View::values`].
    Texts,
    /// Records with fields of their own: [`View::list`].
    List,
}

/// One kind of thing in the picture.
#[derive(Debug)]
pub struct PictureRow {
    /// Type name of the doors.
    pub name: &'static str,
    /// One sentence.
    pub doc: &'static str,
    /// Its fields, in the order of their JSON keys.
    pub fields: &'static [(FieldId, PictureKind)],
}

macro_rules! picture {
    ($( $(#[doc = $doc:literal])* $name:ident { $($field:ident: $kind:ident $(($of:ident))?),* $(,)? } )*) => {
        /// The kinds of things in the picture, in the order of [`View`].
        pub static PICTURE: &[PictureRow] = &[
            $( PictureRow {
                name: stringify!($name),
                doc: concat!($($doc),*),
                fields: &[$((field::$field, PictureKind::$kind $((EnumName::$of))?)),*],
            } ),*
        ];
        /// A thing of the picture, to be read by field.
        #[derive(Clone, Copy, Debug)]
        pub enum View<'a> { $( $(#[doc = $doc])* $name(&'a $name) ),* }
        impl View<'_> {
            fn name(&self) -> &'static str {
                match self { $( View::$name(_) => stringify!($name) ),* }
            }
        }
        $( impl $name {
            /// A field by name; `None` where it is not told, and for lists.
            pub fn get(&self, name: FieldId) -> Option<Value<'_>> {
                View::$name(self).get(name)
            }
            /// Its JSON object. With a coding, enumerated numbers become the names that they have in such a session.
            pub fn json(&self, names: Option<Coding>) -> Map<String, Json> {
                View::$name(self).json(names)
            }
        } )*
    };
}

picture! {
    /// A call as this client knows it. What was not told is absent.
    Call {
        call_id: Number, contact_id: Contact, call_type: Enum(CallType), ani: Text, dnis: Text, dialed_number: Text,
        caller_entered_digits: Text, call_variable_1: Text, call_variable_2: Text, call_variable_3: Text, call_variable_4: Text,
        call_variable_5: Text, call_variable_6: Text, call_variable_7: Text, call_variable_8: Text, call_variable_9: Text,
        call_variable_10: Text, call_wrapup_data: Text, named_variables: List, named_arrays: List, calling_device_id: Text,
        called_device_id: Text, application_id: Number, csq_id: Number, agent_ids: Texts, connections: List, complete: Flag,
        merged_call_ids: Numbers, since: Time,
    }
    /// A party of a call.
    Connection {
        connection_device_id: Text, device_id: Text, device_type: Enum(DeviceIDType), local_connection_state: Enum(LocalConnectionState),
        agent_id: Text, since: Time,
    }
    /// An ECC scalar of a call.
    NamedVariable { name: Text, value: Text }
    /// An element of an ECC array of a call.
    NamedArray { index: Number, name: Text, value: Text }
    /// An agent as this client knows it.
    Agent {
        agent_id: Text, agent_extension: Text, agent_instrument: Text, agent_state: Enum(AgentState),
        event_reason_code: Enum(AgentStateReasonCode), since: Time,
    }
    /// A device of the contact centre: trigger, CTI port, phone or line of an agent, queue.
    Device { device_id: Text, device_type: Enum(DeviceIDType), in_service: Flag }
}

impl PictureRow {
    /// The type of one of its fields.
    pub fn kind(&self, name: FieldId) -> Option<PictureKind> {
        self.fields.iter().find(|(own, _)| *own == name).map(|(_, kind)| *kind)
    }
}

impl<'a> View<'a> {
    /// Its row of the table.
    pub fn row(&self) -> &'static PictureRow {
        // The macro makes one row per variant.
        PICTURE.iter().find(|row| row.name == self.name()).unwrap_or(&PictureRow { name: "?", doc: "", fields: &[] })
    }

    /// A field by name; `None` where it is not told, and for lists.
    pub fn get(&self, name: FieldId) -> Option<Value<'a>> {
        match self {
            View::Call(call) => call_field(call, name),
            View::Connection(connection) => match name {
                field::connection_device_id => text(connection.key()),
                field::device_id => text(&connection.device_id),
                field::device_type => connection.device_type.map(Value::Uint),
                field::local_connection_state => connection.state.map(Value::Uint),
                field::agent_id => text(&connection.agent_id),
                field::since => Some(time(connection.since)),
                _ => None,
            },
            View::NamedVariable(variable) => match name {
                field::name => text(&variable.name),
                field::value => text(&variable.value),
                _ => None,
            },
            View::NamedArray(element) => match name {
                field::index => Some(Value::Uint(element.index.into())),
                field::name => text(&element.name),
                field::value => text(&element.value),
                _ => None,
            },
            View::Agent(agent) => agent_field(agent, name),
            View::Device(device) => match name {
                field::device_id => text(&device.device_id),
                field::device_type => device.device_type.map(Value::Uint),
                field::in_service => Some(Value::Uint(device.in_service.into())),
                _ => None,
            },
        }
    }

    /// The records of a list, in order; none where there is no such list.
    pub fn list(&self, name: FieldId) -> Vec<View<'a>> {
        match (self, name) {
            (View::Call(call), field::connections) => call.connections.iter().map(View::Connection).collect(),
            (View::Call(call), field::named_variables) => call.named_variables.iter().map(View::NamedVariable).collect(),
            (View::Call(call), field::named_arrays) => call.named_arrays.iter().map(View::NamedArray).collect(),
            _ => Vec::new(),
        }
    }

    /// The values of a field of several numbers or texts, in order; none where there is no such field.
    pub fn values(&self, name: FieldId) -> Vec<Value<'a>> {
        match (self, name) {
            (View::Call(call), field::agent_ids) => call.agent_ids().map(|id| Value::Text(id.as_bytes())).collect(),
            (View::Call(call), field::merged_call_ids) => call.merged_call_ids.iter().map(|id| Value::Uint(*id)).collect(),
            _ => Vec::new(),
        }
    }

    /// Its JSON object: the fields that are told, and every list that has something. With a coding, enumerated numbers become the names
    /// that they have in such a session.
    pub fn json(&self, names: Option<Coding>) -> Map<String, Json> {
        let mut object = Map::new();
        for (name, kind) in self.row().fields {
            let json = match kind {
                PictureKind::List => several(self.list(*name), |view| view.json(names).into()),
                PictureKind::Numbers | PictureKind::Texts => several(self.values(*name), |value| plain(value)),
                kind => self.get(*name).map(|value| scalar(*kind, value, names)),
            };
            object.extend(json.map(|json| (name.name().to_owned(), json)));
        }
        object
    }
}

impl Picture {
    /// The JSON object of the picture: `epoch`, `calls`, `agents`, `devices`.
    pub fn json(&self, names: Option<Coding>) -> Map<String, Json> {
        let mut object = Map::new();
        object.insert("epoch".to_owned(), self.epoch.into());
        object.insert("calls".to_owned(), self.calls.iter().map(|call| Json::Object(call.json(names))).collect());
        object.insert("agents".to_owned(), self.agents.iter().map(|agent| Json::Object(agent.json(names))).collect());
        object.insert("devices".to_owned(), self.devices.iter().map(|device| Json::Object(device.json(names))).collect());
        object
    }
}

fn call_field(call: &Call, name: FieldId) -> Option<Value<'_>> {
    match name {
        field::call_id => Some(Value::Uint(call.call_id)),
        field::contact_id => Some(Value::Long(call.contact_id.number())),
        field::call_type => call.call_type.map(Value::Uint),
        field::ani => text(&call.ani),
        field::dnis => text(&call.dnis),
        field::dialed_number => text(&call.dialed_number),
        field::caller_entered_digits => text(&call.caller_entered_digits),
        field::call_wrapup_data => text(&call.call_wrapup_data),
        field::calling_device_id => text(&call.calling_device_id),
        field::called_device_id => text(&call.called_device_id),
        field::application_id => call.application_id.map(Value::Uint),
        field::csq_id => call.csq_id.map(Value::Uint),
        field::complete => Some(Value::Uint(call.complete.into())),
        field::since => Some(time(call.since)),
        _ => {
            let at = super::synthetic::VARIABLES.iter().position(|variable| *variable == name)?;
            call.call_variables.get(at).and_then(text)
        }
    }
}

fn agent_field(agent: &Agent, name: FieldId) -> Option<Value<'_>> {
    match name {
        field::agent_id => text(&agent.agent_id),
        field::agent_extension => text(&agent.agent_extension),
        field::agent_instrument => text(&agent.agent_instrument),
        field::agent_state => Some(Value::Uint(agent.agent_state)),
        field::event_reason_code => agent.event_reason_code.map(Value::Uint),
        field::since => Some(time(agent.since)),
        _ => None,
    }
}

fn text(text: &Text) -> Option<Value<'_>> {
    (!text.is_empty()).then(|| Value::Text(text.as_bytes()))
}

/// Times before 1970 count as 1970.
fn time(at: SystemTime) -> Value<'static> {
    let micros = at.duration_since(UNIX_EPOCH).map_or(0, |since| since.as_micros());
    Value::Long(u64::try_from(micros).unwrap_or(u64::MAX))
}

fn several<T>(items: Vec<T>, json: impl Fn(T) -> Json) -> Option<Json> {
    (!items.is_empty()).then(|| items.into_iter().map(json).collect())
}

fn scalar(kind: PictureKind, value: Value<'_>, names: Option<Coding>) -> Json {
    match (kind, value) {
        (PictureKind::Flag, Value::Uint(flag)) => (flag != 0).into(),
        (PictureKind::Contact, Value::Long(number)) => ContactId::from_number(number).to_string().into(),
        (PictureKind::Time, Value::Long(micros)) => rfc3339(UNIX_EPOCH + std::time::Duration::from_micros(micros)).into(),
        (PictureKind::Enum(of), Value::Uint(number)) => {
            let name = names.and_then(|coding| of.row().symbol(number, coding.dialect, coding.protocol));
            name.map_or_else(|| number.into(), Json::from)
        }
        (_, value) => plain(value),
    }
}

fn plain(value: Value<'_>) -> Json {
    match value {
        Value::Text(text) => String::from_utf8_lossy(text).into(),
        value => value.integer().into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::Dialect;

    fn moment() -> SystemTime {
        UNIX_EPOCH + std::time::Duration::from_secs(1_795_378_500)
    }

    fn call() -> Call {
        let mut call = Call::new(16_777_507, ContactId::new(16_777_507, moment()), moment());
        (call.call_type, call.application_id, call.csq_id) = (Some(1), Some(2), Some(3));
        let texts = [&mut call.ani, &mut call.dnis, &mut call.dialed_number, &mut call.caller_entered_digits, &mut call.call_wrapup_data];
        texts.into_iter().chain(&mut call.call_variables).for_each(|text| *text = "x".into());
        (call.calling_device_id, call.called_device_id) = ("2005".into(), "7000".into());
        call.named_variables.push(NamedVariable { name: "user.lang".into(), value: "en".into() });
        call.named_arrays.push(NamedArray { name: "user.list".into(), index: 2, value: "z".into() });
        call.merged_call_ids.push(5);
        call.connections.push(connection());
        call
    }

    fn connection() -> Connection {
        Connection {
            connection_device_id: Text::EMPTY,
            device_id: "2006".into(),
            device_type: Some(76),
            state: Some(3),
            agent_id: "1001".into(),
            since: moment(),
        }
    }

    /// Whatever stands in the table can be read and is printed, and nothing else is.
    #[test]
    fn every_field_of_the_table_is_read() {
        let (call, connection) = (call(), connection());
        let agent = Agent {
            agent_id: "1001".into(),
            agent_extension: "2006".into(),
            agent_instrument: "2006".into(),
            agent_state: 3,
            event_reason_code: Some(32_760),
            since: moment(),
        };
        let device = Device { device_id: "7000".into(), device_type: Some(74), in_service: true };
        let views = [
            View::Call(&call),
            View::Connection(&connection),
            View::NamedVariable(&call.named_variables[0]),
            View::NamedArray(&call.named_arrays[0]),
            View::Agent(&agent),
            View::Device(&device),
        ];
        assert_eq!(views.map(|view| view.name()).to_vec(), PICTURE.iter().map(|row| row.name).collect::<Vec<_>>());
        for view in views {
            for (name, kind) in view.row().fields {
                let told = match kind {
                    PictureKind::List => !view.list(*name).is_empty(),
                    PictureKind::Numbers | PictureKind::Texts => !view.values(*name).is_empty(),
                    _ => view.get(*name).is_some(),
                };
                assert!(told, "{} {}", view.name(), name.name());
                assert_eq!(view.row().kind(*name), Some(*kind));
            }
            let keys: Vec<String> = view.json(None).keys().cloned().collect();
            assert_eq!(keys, view.row().fields.iter().map(|(name, _)| name.name()).collect::<Vec<_>>());
        }
    }

    #[test]
    fn names_stand_in_the_json_where_they_are_asked_for() {
        let json = Json::from(connection().json(Some(Coding::new(17, Dialect::Ccx)))).to_string();
        let expected = r#"{"connection_device_id":"2006","device_id":"2006","device_type":"DEVID_AGENT_DEVICE","local_connection_state":"LCS_CONNECT","agent_id":"1001","since":"2026-11-22T20:15:00.000000Z"}"#;
        assert_eq!(json, expected);
        let call = Json::from(call().json(None));
        assert_eq!(call["contact_id"], "16777507-1795378500");
        assert_eq!((&call["complete"], &call["agent_ids"][0], &call["merged_call_ids"][0]), (&false.into(), &"1001".into(), &5.into()));
    }

    #[test]
    fn a_call_of_which_nothing_is_known_says_so() {
        let json = Json::from(Call::new(7, ContactId::new(7, UNIX_EPOCH), UNIX_EPOCH).json(None)).to_string();
        assert_eq!(json, r#"{"call_id":7,"contact_id":"7-0","complete":false,"since":"1970-01-01T00:00:00.000000Z"}"#);
    }
}
