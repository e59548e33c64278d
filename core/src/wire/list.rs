//! Repeating groups, read in place. Counts are not trusted: a record ends where a member comes again.

use super::floats::{Float, Floats};
use super::message::Message;
use super::row::{Body, FieldId, Group};
use super::spec::Kind;
use super::value::Value;
use crate::wire::fields::field;

/// A repeating group of one message (or, nested, of one record).
#[derive(Clone, Copy)]
pub struct List<'a> {
    message: Message<'a>,
    group: &'static Group,
    from: usize,
    to: usize,
}

impl<'a> List<'a> {
    pub(super) fn new(message: Message<'a>, group: &'static Group, from: usize, to: usize) -> List<'a> {
        List { message, group, from, to }
    }

    /// The group's row.
    pub fn group(&self) -> &'static Group {
        self.group
    }

    /// The records in wire order.
    pub fn records(&self) -> Records<'a> {
        Records { list: *self, floats: self.message.floats_between(self.from, self.to) }
    }

    fn member(&self, tag: u16) -> Option<usize> {
        let row = self.message.layout()?.tagged(tag)?;
        self.group.members.iter().position(|member| *member == row.field)
    }
}

/// Walks the records of a list.
#[derive(Clone)]
pub struct Records<'a> {
    list: List<'a>,
    floats: Floats<'a>,
}

impl<'a> Iterator for Records<'a> {
    type Item = Record<'a>;

    fn next(&mut self) -> Option<Record<'a>> {
        let mut from = None;
        let mut seen = 0u64;
        loop {
            let at = self.floats.at();
            let before = self.floats.clone();
            let member = self.floats.next().map(|float| self.list.member(float.tag));
            match (member, from) {
                (Some(Some(index)), Some(start)) if seen & (1 << index) != 0 => {
                    self.floats = before;
                    return Some(self.record(start, at));
                }
                (Some(Some(index)), _) => {
                    seen |= 1 << index;
                    from = from.or(Some(at));
                }
                (Some(None), _) => {}
                (None, start) => return start.map(|start| self.record(start, self.list.to)),
            }
        }
    }
}

impl<'a> Records<'a> {
    fn record(&self, from: usize, to: usize) -> Record<'a> {
        Record { message: self.list.message, group: self.list.group, from, to }
    }
}

/// One record of a list.
#[derive(Clone, Copy)]
pub struct Record<'a> {
    message: Message<'a>,
    group: &'static Group,
    from: usize,
    to: usize,
}

impl<'a> Record<'a> {
    /// A field of the record. Of named variables and arrays: `name`, `value`, `index`.
    pub fn get(&self, wanted: FieldId) -> Option<Value<'a>> {
        self.fields().find(|(name, _)| *name == wanted).map(|(_, value)| value)
    }

    /// The fields of the record in wire order, nested lists left out.
    pub fn fields(&self) -> impl Iterator<Item = (FieldId, Value<'a>)> + use<'a> {
        let (body, members) = (self.message.layout(), self.group.members);
        let known = move |float: Float<'a>| float.known(body?);
        self.message.floats_between(self.from, self.to).filter_map(known).flat_map(move |(row, value)| {
            let parts = if members.contains(&row.field) { parts(row.field, value) } else { [None, None, None] };
            parts.into_iter().flatten()
        })
    }

    /// A list nested in this record. `None` when there is no record of it.
    pub fn list(&self, list: FieldId) -> Option<List<'a>> {
        let group = self.message.layout()?.group(list).filter(|group| group.inside == Some(self.group.list))?;
        let list = List::new(self.message, group, self.from, self.to);
        list.records().next().is_some().then_some(list)
    }

    /// Floating fields of the record's stretch of the frame, in wire order.
    pub(super) fn floats(&self) -> Floats<'a> {
        self.message.floats_between(self.from, self.to)
    }
}

/// A member's own value, or the parts of a composite one.
fn parts(member: FieldId, value: Value<'_>) -> [Option<(FieldId, Value<'_>)>; 3] {
    match value {
        Value::NamedVariable { name, value } => named(name, value, None),
        Value::NamedArray { index, name, value } => named(name, value, Some((field::index, Value::Uint(index.into())))),
        value => [Some((member, value)), None, None],
    }
}

fn named<'a>(name: &'a [u8], value: &'a [u8], index: Option<(FieldId, Value<'a>)>) -> [Option<(FieldId, Value<'a>)>; 3] {
    [Some((field::name, Value::Text(name))), Some((field::value, Value::Text(value))), index]
}

/// Whether the list is made of NAMEDVAR or NAMEDARRAY fields.
pub(super) fn composite(body: &Body, group: &Group) -> Option<Kind> {
    let row = body.tagged_field(*group.members.first()?)?;
    matches!(row.spec.kind, Kind::NamedVariable | Kind::NamedArray).then_some(row.spec.kind)
}
