//! Random messages for the tests of the wire: a plan says what is written, so that reading can be held against it.
//!
//! A plan is made from a row of random numbers (`Dice`), so proptest can shrink it: fewer and smaller numbers make a
//! smaller message.

use std::borrow::Cow;

use ccxcti_core::wire::{
    Body, Builder, Coding, Dialect, FieldId, FloatHeader, Group, Kind, MESSAGES, MessageRow, Put, PutRecord, Spec, Tagged,
};
use ccxcti_core::wire::{Place, Use, field, msg};

/// Every coding of both dialects.
pub fn codings() -> impl Iterator<Item = Coding> {
    [Dialect::Ccx, Dialect::Ged188].into_iter().flat_map(|dialect| dialect.versions().map(move |protocol| Coding::new(protocol, dialect)))
}

/// Every message of the table in every version of both dialects.
pub fn everything() -> impl Iterator<Item = (&'static MessageRow, Coding)> {
    MESSAGES.iter().flat_map(|row| codings().map(move |coding| (row, coding)))
}

/// Random decisions. When the numbers are used up every decision is 0: the smallest.
pub struct Dice<'a>(std::slice::Iter<'a, u32>);

impl<'a> Dice<'a> {
    pub fn new(numbers: &'a [u32]) -> Dice<'a> {
        Dice(numbers.iter())
    }

    fn roll(&mut self) -> u32 {
        self.0.next().copied().unwrap_or(0)
    }

    fn below(&mut self, limit: usize) -> usize {
        if limit < 2 { 0 } else { self.roll() as usize % limit }
    }

    fn yes(&mut self) -> bool {
        self.roll() % 2 == 1
    }

    fn shuffle<T>(&mut self, items: &mut [T]) {
        for at in (1..items.len()).rev() {
            items.swap(at, at - self.below(at + 1));
        }
    }

    fn text(&mut self, most: usize) -> String {
        // One letter of each length in UTF-8, and none that is NUL.
        let letters = ['a', '7', '+', ' ', '"', 'ü', '€', '𝄞'];
        (0..self.below(most / 4)).map(|_| letters[self.below(letters.len())]).collect()
    }

    fn bytes(&mut self, most: usize) -> Vec<u8> {
        (0..self.below(most)).map(|_| self.roll().to_be_bytes()[3]).collect()
    }

    fn number(&mut self, spec: Spec) -> i64 {
        let known = spec.of.map_or(&[][..], |of| if self.yes() { of.row().ccx } else { of.row().ged188 });
        let raw = if !known.is_empty() && self.yes() { known[self.below(known.len())].0 } else { self.roll() };
        let [a, b, c, d] = raw.to_be_bytes();
        match spec.kind {
            Kind::Char => i64::from(d.cast_signed()),
            Kind::Uchar => i64::from(d),
            Kind::Short => i64::from(i16::from_be_bytes([c, d])),
            Kind::Ushort | Kind::Bool => i64::from(u16::from_be_bytes([c, d])),
            Kind::Int => i64::from(i32::from_be_bytes([a, b, c, d])),
            _ => i64::from(raw),
        }
    }

    /// A value that fits the type; `size` is given for places of the fixed part.
    fn value(&mut self, spec: Spec, size: Option<usize>) -> Put<'static> {
        match (spec.kind, size) {
            (kind, _) if kind.number_size().is_some() => Put::Number(self.number(spec)),
            (Kind::String(_), Some(size)) => Put::Text(Cow::Owned("x".repeat(size - 1))),
            (Kind::String(max), None) => Put::Text(Cow::Owned(self.text(usize::from(max.min(255))))),
            (_, Some(size)) => Put::Bytes(Cow::Owned(self.bytes(size).into_iter().chain(std::iter::repeat(7)).take(size).collect())),
            (_, None) => Put::Bytes(Cow::Owned(self.bytes(48))),
        }
    }
}

/// What stands in the floating part.
#[derive(Clone, Debug)]
pub enum Item {
    Field(FieldId, Put<'static>),
    List(FieldId, Vec<PutRecord<'static>>),
    Unknown(u16, Vec<u8>),
}

/// What a message is made of.
pub struct Plan {
    pub row: &'static MessageRow,
    pub coding: Coding,
    /// Places of the fixed part that are set; the others are counts of lists.
    pub fixed: Vec<(FieldId, Put<'static>)>,
    pub items: Vec<Item>,
    /// The JSON form needs no `frame` to give the same bytes again.
    #[allow(dead_code)] // Not every program that uses this file asks.
    pub plain: bool,
}

impl std::fmt::Debug for Plan {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {:?} {:?} {:?}", self.row.name, self.coding, self.fixed, self.items)
    }
}

impl Plan {
    pub fn roll(row: &'static MessageRow, coding: Coding, dice: &mut Dice<'_>) -> Plan {
        let body = row.layout.as_ref().unwrap();
        let fixed = fixed(row, body, coding, dice);
        let mut items = fields(body, coding, dice);
        for group in body.groups.iter().filter(|group| group.inside.is_none() && can_count(body, coding, group)) {
            if dice.yes() {
                items.push(Item::List(group.list, records(body, coding, group, dice)));
            }
        }
        dice.shuffle(&mut items);
        // The JSON form keeps unknown fields apart, so their place is known only at the end.
        let at = if dice.yes() { items.len() } else { dice.below(items.len() + 1) };
        let unknown = unknown(body, coding, dice);
        let plain = unknown.is_empty() || at == items.len();
        items.splice(at..at, unknown);
        Plan { row, coding, fixed, items, plain }
    }

    /// The message of this plan, written.
    pub fn frame(&self) -> Vec<u8> {
        let mut builder = Builder::new(self.row, self.coding).unwrap();
        for (name, value) in &self.fixed {
            builder = builder.set(*name, value.clone());
        }
        for item in &self.items {
            if let Item::Field(name, _) = item {
                builder = builder.count_is_set(*name);
            }
        }
        for item in &self.items {
            builder = match item {
                Item::Field(name, value) => builder.set(*name, value.clone()),
                Item::List(list, records) => builder.set(*list, records.clone()),
                Item::Unknown(tag, bytes) => builder.unknown(*tag, bytes),
            };
        }
        builder.finish().unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }
}

/// The places that a message of this coding has.
pub fn places(body: &Body, coding: Coding) -> impl Iterator<Item = &'static Place> + use<> {
    body.written_form(coding.dialect).iter().filter(move |place| place.active(coding.protocol))
}

fn fixed(row: &MessageRow, body: &Body, coding: Coding, dice: &mut Dice<'_>) -> Vec<(FieldId, Put<'static>)> {
    let is_count = |name| body.groups.iter().any(|group| group.count == name && group.inside.is_none());
    let mut set = Vec::new();
    for Place { field: name, spec, .. } in places(body, coding) {
        let value = match (row.id, *name) {
            // OPEN_REQ is read by the version that stands in it.
            (msg::OPEN_REQ, field::version_number) => Put::from(coding.protocol),
            _ => dice.value(*spec, Some(spec.kind.fixed_size())),
        };
        // A count that is not set is written by its list; one that is set is not believed.
        if !is_count(*name) || dice.yes() {
            set.push((*name, value));
        }
    }
    set
}

fn fields(body: &Body, coding: Coding, dice: &mut Dice<'_>) -> Vec<Item> {
    let member = |name| body.groups.iter().any(|group| group.members.contains(&name));
    let single = body.tagged.iter().filter(|row| !member(row.field) && places(body, coding).all(|place| place.field != row.field));
    let single = single.filter(|row| can_carry(coding, row.tag));
    let mut items = Vec::new();
    for row in single {
        if dice.yes() {
            items.push(Item::Field(row.field, dice.value(row.spec, None)));
        }
    }
    items
}

/// Whether the floating header of this coding can carry the tag; the table has tags above 255.
fn can_carry(coding: Coding, tag: u16) -> bool {
    coding.written() != FloatHeader::OneOne || tag <= 0xff
}

/// Whether a list and its count can be written.
fn can_count(body: &Body, coding: Coding, group: &Group) -> bool {
    let fixed = places(body, coding).any(|place| place.field == group.count);
    let floating = body.tagged_field(group.count).is_some_and(|row| can_carry(coding, row.tag));
    (fixed || floating) && !members(body, coding, group).is_empty()
}

fn members<'a>(body: &'a Body, coding: Coding, group: &Group) -> Vec<&'a Tagged> {
    let rows = group.members.iter().filter_map(|member| body.tagged_field(*member));
    rows.filter(|row| can_carry(coding, row.tag)).collect()
}

/// Records that can be told apart: all start with the same member, for a record ends where a member comes again.
fn records(body: &Body, coding: Coding, group: &Group, dice: &mut Dice<'_>) -> Vec<PutRecord<'static>> {
    let members = members(body, coding, group);
    let leader = members[dice.below(members.len())];
    let composite = matches!(leader.spec.kind, Kind::NamedVariable | Kind::NamedArray);
    let count = dice.below(4);
    (0..count).map(|_| if composite { named(leader.spec.kind, dice) } else { record(body, coding, group, leader, dice) }).collect()
}

/// An ECC variable or an element of an ECC array.
fn named(kind: Kind, dice: &mut Dice<'_>) -> PutRecord<'static> {
    let mut record = vec![(field::name, Put::Text(dice.text(130).into())), (field::value, Put::Text(dice.text(110).into()))];
    if kind == Kind::NamedArray {
        record.push((field::index, Put::from(dice.roll().to_be_bytes()[3])));
    }
    record
}

fn record(body: &Body, coding: Coding, group: &Group, leader: &Tagged, dice: &mut Dice<'_>) -> PutRecord<'static> {
    let mut others: PutRecord<'static> = Vec::new();
    for member in members(body, coding, group).into_iter().filter(|member| member.tag != leader.tag) {
        if dice.yes() {
            others.push((member.field, dice.value(member.spec, None)));
        }
    }
    for nested in body.groups.iter().filter(|nested| nested.inside == Some(group.list) && can_count(body, coding, nested)) {
        if dice.yes() {
            others.push((nested.list, Put::List(records(body, coding, nested, dice))));
        }
    }
    dice.shuffle(&mut others);
    std::iter::once((leader.field, dice.value(leader.spec, None))).chain(others).collect()
}

fn unknown(body: &Body, coding: Coding, dice: &mut Dice<'_>) -> Vec<Item> {
    // A message with several forms is told apart by its known tags, so unknown ones would make it a guess.
    if body.forms.iter().any(|form| matches!(form.used, Use::Also | Use::CcxAlso)) {
        return Vec::new();
    }
    let tags = if coding.written() == FloatHeader::OneOne { 0xff } else { 0xffff };
    let mut items = Vec::new();
    for _ in 0..dice.below(4) {
        let tag = u16::try_from(dice.roll() & tags).unwrap();
        if body.tagged(tag).is_none() {
            items.push(Item::Unknown(tag, dice.bytes(12)));
        }
    }
    items
}
