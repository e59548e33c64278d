//! What the rows of the tables are made of, and how to find one.

use super::coding::{Coding, Dialect};
use super::enums::EnumName;
use super::fields::FIELDS;
use super::index::{self, Lookup, SLOTS, TAGS, VERSIONS};
use super::spec::Spec;
use super::table::{MESSAGES, NAMES};

/// Number of a field in the dictionary. Stable: numbers are frozen in `tests/abi/numbers.txt`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct FieldId(pub u16);

impl FieldId {
    /// The dictionary row, or `None` for a number that no field has.
    pub fn row(self) -> Option<&'static FieldRow> {
        FIELDS.get(usize::from(self.0).checked_sub(1)?)
    }

    /// The public name; "?" for a number that no field has.
    pub fn name(self) -> &'static str {
        self.row().map_or("?", |row| row.name)
    }

    /// The field with this public name.
    pub fn by_name(name: &str) -> Option<FieldId> {
        FIELDS.iter().find(|row| row.name == name).map(|row| row.id)
    }
}

/// One entry of the dictionary.
#[derive(Debug)]
pub struct FieldRow {
    /// Stable number.
    pub id: FieldId,
    /// Public name, snake case.
    pub name: &'static str,
    /// One sentence.
    pub doc: &'static str,
    /// Other names: those of the GED-188 and Unified CCX guides, in snake case.
    pub aliases: &'static [&'static str],
    /// Belongs to people: never printed by `Debug`, never logged.
    pub private: bool,
    /// Opens doors (a password): private, and not even kept in a capture.
    pub secret: bool,
}

/// A place of the fixed part.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// Which field.
    pub field: FieldId,
    /// Type and rules.
    pub spec: Spec,
    /// Where it stands, from the end of the header, in versions that have all places before it: from `settled` on.
    pub(super) offset: u16,
    pub(super) settled: u8,
}

impl Place {
    pub(super) const fn new(field: FieldId, spec: Spec) -> Place {
        Place { field, spec, offset: 0, settled: 0 }
    }

    /// Whether sessions of this version have the place.
    pub const fn active(&self, protocol: u32) -> bool {
        self.spec.since as u32 <= protocol
    }
}

/// A floating field of a message.
#[derive(Clone, Copy, Debug)]
pub struct Tagged {
    /// Tag on the wire.
    pub tag: u16,
    /// Which field.
    pub field: FieldId,
    /// Type and rules.
    pub spec: Spec,
    /// Only ever stands inside a list.
    pub member: bool,
}

impl Tagged {
    /// Whether a server of this version writes the field ("In the CCX dialect versions above 18 do not apply").
    pub const fn written_in(&self, coding: Coding) -> bool {
        let since = self.spec.since as u32;
        since <= coding.protocol || (matches!(coding.dialect, Dialect::Ccx) && since > 18)
    }
}

/// Floating fields that repeat together.
#[derive(Clone, Copy, Debug)]
pub struct Group {
    /// Public name of the list.
    pub list: FieldId,
    /// The field that counts the records. Written, never trusted.
    pub count: FieldId,
    /// Published maximum of records; 0 = none published.
    pub max: u16,
    /// The list in whose records this one is nested.
    pub inside: Option<FieldId>,
    /// The fields of one record.
    pub members: &'static [FieldId],
    /// Slots of the members as bits, where all have one.
    pub(super) slots: u32,
}

/// Which sessions a form of the fixed part belongs to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Use {
    /// The message's own form, of both dialects.
    Own,
    /// What Unified CCX prints instead.
    Ccx,
    /// A further form met on the wire in GED-188 sessions. Read, never written.
    Also,
    /// A further form met on the wire in Unified CCX sessions. Read, never written.
    CcxAlso,
}

/// One form of the fixed part.
#[derive(Clone, Copy, Debug)]
pub struct Form {
    /// Who uses it.
    pub used: Use,
    /// Places in wire order.
    pub places: &'static [Place],
    /// Length by protocol version.
    pub(super) lengths: &'static [u16; VERSIONS],
    pub(super) lookup: Lookup,
}

impl Form {
    /// Bytes of the fixed part in this version.
    #[inline]
    pub(super) fn length(&self, protocol: u32) -> usize {
        let version = usize::try_from(protocol).unwrap_or(VERSIONS).min(VERSIONS - 1);
        self.lengths.get(version).copied().map_or(0, usize::from)
    }
}

/// The published layout of a message.
#[derive(Clone, Copy, Debug)]
pub struct Body {
    /// Forms of the fixed part; the first is the message's own.
    pub forms: &'static [Form],
    /// Floating fields, in the order of the guides.
    pub tagged: &'static [Tagged],
    /// Repeating groups.
    pub groups: &'static [Group],
    /// Slot of the index by tag.
    pub(super) slots: &'static [u8; TAGS],
}

impl Body {
    /// The forms of a dialect, the written one first.
    pub(super) fn forms(&self, dialect: Dialect) -> impl Iterator<Item = &'static Form> + use<> {
        let forms = self.forms;
        let replaced = forms.iter().any(|form| form.used == Use::Ccx);
        let applies = move |used| match (dialect, used) {
            (Dialect::Ged188, used) => matches!(used, Use::Own | Use::Also),
            (Dialect::Ccx, Use::Own) => !replaced,
            (Dialect::Ccx, used) => matches!(used, Use::Ccx | Use::CcxAlso),
        };
        forms.iter().filter(move |form| applies(form.used))
    }

    /// The form that is written in a dialect.
    pub fn written_form(&self, dialect: Dialect) -> &'static [Place] {
        self.forms(dialect).next().map_or(&[], |form| form.places)
    }

    /// The form of a dialect that has only one.
    #[inline]
    pub(super) fn only_form(&self, dialect: Dialect) -> Option<&'static Form> {
        match (self.forms, dialect) {
            ([form], _) => Some(form),
            ([own, Form { used: Use::Ccx, .. }], Dialect::Ged188) => Some(own),
            ([_, ccx @ Form { used: Use::Ccx, .. }], Dialect::Ccx) => Some(ccx),
            _ => None,
        }
    }

    /// The group of which this field is a member, nested groups first.
    pub fn group_of(&self, field: FieldId) -> Option<&'static Group> {
        let groups = self.groups;
        let member = |group: &&Group| group.members.contains(&field);
        groups.iter().filter(|group| group.inside.is_some()).find(member).or_else(|| groups.iter().find(member))
    }

    /// The group with this list name.
    pub fn group(&self, list: FieldId) -> Option<&'static Group> {
        let groups = self.groups;
        groups.iter().find(|group| group.list == list)
    }

    /// Whether any field of the message is a secret.
    pub fn has_secrets(&self) -> bool {
        let secret = |field: FieldId| field.row().is_some_and(|row| row.secret);
        self.tagged.iter().any(|row| secret(row.field)) || self.forms.iter().flat_map(|form| form.places).any(|place| secret(place.field))
    }

    /// The floating field with this tag.
    pub fn tagged(&self, tag: u16) -> Option<&'static Tagged> {
        let tagged = self.tagged;
        match self.slots.get(usize::from(tag)) {
            None => None,
            Some(0) => tagged.get(SLOTS - 1..)?.iter().find(|row| row.tag == tag),
            Some(slot) => tagged.get(usize::from(*slot) - 1),
        }
    }

    /// The floating field with this number.
    pub fn tagged_field(&self, field: FieldId) -> Option<&'static Tagged> {
        let tagged = self.tagged;
        tagged.iter().find(|row| row.field == field)
    }
}

/// Who sends a message.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Direction {
    /// The client asks or reports.
    Client,
    /// The server answers or tells.
    Server,
    /// Either side.
    Both,
}

/// Chapter of the guides.
#[allow(missing_docs)] // The names are the guides' chapters.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Class {
    Error,
    Session,
    CallEvent,
    AgentEvent,
    CallData,
    ClientControl,
    Supervisor,
    Monitor,
    Recording,
    Config,
    ServerService,
    Misc,
    Route,
    Arm,
    TaskEvent,
}

/// One message of the protocol.
#[derive(Debug)]
pub struct MessageRow {
    /// MessageTypeID.
    pub id: u32,
    /// Wire name, as the guides print it.
    pub name: &'static str,
    /// Type name of the doors: `CallDelivered`.
    pub type_name: &'static str,
    /// Who sends it.
    pub direction: Direction,
    /// Chapter.
    pub class: Class,
    /// One sentence.
    pub doc: &'static str,
    /// Stands in the Unified CCX guide.
    pub in_ccx: bool,
    /// Name in the Unified CCX guide, where it has another.
    pub other_name: Option<&'static str>,
    /// First protocol version; 0 = before 5 or not stated.
    pub first_version: u8,
    /// A second id that the guides print; honoured where no message owns it.
    pub second_id: Option<u32>,
    /// The bit of CallMsgMask that asks for it, by name.
    pub event_mask: Option<&'static str>,
    /// The layout; `None` where none is published.
    pub layout: Option<Body>,
}

/// Numbers of the rows of `MESSAGES` by message id.
static BY_ID: [u8; index::highest_id(MESSAGES) + 1] = index::by_id(MESSAGES);

impl MessageRow {
    pub(super) const fn new(
        id: u32,
        name: &'static str,
        type_name: &'static str,
        direction: Direction,
        class: Class,
        doc: &'static str,
    ) -> Self {
        MessageRow {
            id,
            name,
            type_name,
            direction,
            class,
            doc,
            in_ccx: false,
            other_name: None,
            first_version: 0,
            second_id: None,
            event_mask: None,
            layout: None,
        }
    }

    pub(super) const fn ccx(self) -> Self {
        MessageRow { in_ccx: true, ..self }
    }

    pub(super) const fn ccx_name(self, name: &'static str) -> Self {
        MessageRow { other_name: Some(name), ..self }
    }

    pub(super) const fn since(self, version: u8) -> Self {
        MessageRow { first_version: version, ..self }
    }

    pub(super) const fn alt_id(self, id: u32) -> Self {
        MessageRow { second_id: Some(id), ..self }
    }

    pub(super) const fn mask(self, name: &'static str) -> Self {
        MessageRow { event_mask: Some(name), ..self }
    }

    pub(super) const fn body(self, body: Body) -> Self {
        MessageRow { layout: Some(body), ..self }
    }

    /// The row of a message id: the message that owns it, else one that the guides print with it as second id.
    #[inline]
    pub fn by_id(id: u32) -> Option<&'static MessageRow> {
        let row = usize::try_from(id).ok().and_then(|id| BY_ID.get(id)).and_then(|row| MESSAGES.get(usize::from(*row).wrapping_sub(1)));
        row.or_else(|| MessageRow::seldom(id))
    }

    /// Of messages without a layout, and of those that the guides print with another id.
    #[cold]
    fn seldom(id: u32) -> Option<&'static MessageRow> {
        let owner = |rows: &'static [MessageRow]| rows.binary_search_by_key(&id, |row| row.id).ok().and_then(|at| rows.get(at));
        owner(NAMES).or_else(|| MESSAGES.iter().find(|row| row.second_id == Some(id)))
    }

    /// The row with this wire name, type name or Unified CCX name.
    pub fn by_name(name: &str) -> Option<&'static MessageRow> {
        let named = |row: &&MessageRow| row.name == name || row.type_name == name || row.other_name == Some(name);
        MESSAGES.iter().chain(NAMES).find(named)
    }

    /// The bit of CallMsgMask that asks for this event; `None` where no bit does.
    pub fn mask_bit(&self) -> Option<u32> {
        EnumName::CallEventMask.row().value(self.event_mask?)
    }
}

pub(super) const fn outer(fields: &[FieldId]) -> Option<FieldId> {
    match fields {
        [field, ..] => Some(*field),
        [] => None,
    }
}
