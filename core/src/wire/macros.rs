//! The three small macros that turn the tables into static rows. The grammar is what `table.rs`, `fields.rs`
//! and `enums.rs` show; everything after a colon is an ordinary constant expression, checked where it is written.

/// `number name = alias | alias : private;` (or `: secret`) with a doc comment becomes a constant `field::name` and a row of `FIELDS`.
macro_rules! fields {
    ($( $(#[doc = $doc:literal])* $number:literal $name:ident $(= $($alias:ident)|+)? $(: $mark:ident)? ; )*) => {
        /// Field numbers by public name.
        #[allow(non_upper_case_globals)] // A field is written as the manual and every language write it.
        pub mod field {
            use super::super::row::FieldId;
            $( $(#[doc = $doc])* pub const $name: FieldId = FieldId($number); )*
        }
        /// The dictionary, in the order of the field numbers.
        pub static FIELDS: &[super::row::FieldRow] = &[
            $( super::row::FieldRow {
                id: field::$name,
                name: stringify!($name),
                doc: concat!($($doc),*),
                aliases: &[$($(stringify!($alias)),+)?],
                private: super::spec::is_private(&[$(stringify!($mark))?]),
                secret: super::spec::is_secret(&[$(stringify!($mark))?]),
            }, )*
        ];
    };
}

/// `kind Name { ged188 { value "NAME"; } ccx { value "NAME"; } }` becomes a variant of `EnumName` and a row of `ENUMS`.
macro_rules! enums {
    ($( $kind:ident $name:ident { ged188 { $($gv:literal $gn:literal;)* } ccx { $($cv:literal $cn:literal;)* } } )*) => {
        /// Names of the enumerations; the number is the index into `ENUMS`.
        #[allow(missing_docs)] // A variant is the guide's name of the enumeration; its values stand in `ENUMS`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum EnumName { $($name),* }
        /// The enumerations, in the order of `EnumName`.
        pub static ENUMS: &[super::symbol::EnumRow] = &[
            $( super::symbol::EnumRow {
                name: stringify!($name),
                mask: super::spec::is_mask(stringify!($kind)),
                ged188: &[$(($gv, $gn)),*],
                ccx: &[$(($cv, $cn)),*],
            }, )*
        ];
    };
}

/// The message table; see the head of `table.rs` for how to read it.
macro_rules! messages {
    ($( $(#[doc = $doc:literal])* $id:literal $name:ident = $type:ident, $direction:ident, $class:ident
        [$($attribute:ident($($value:expr)?)),*] $braces:tt )*) => {
        /// Message ids by wire name.
        pub mod msg {
            $( $(#[doc = $doc])* pub const $name: u32 = $id; )*
        }
        /// Every message with a published layout, in the order of the ids.
        pub static MESSAGES: &[MessageRow] = &[
            $( MessageRow::new($id, stringify!($name), stringify!($type), $direction, $class, concat!($($doc),*))
                $(.$attribute($($value)?))*
                .body(super::macros::body!($braces)), )*
        ];
    };
}

/// The braces of one message: forms of the fixed part, tagged fields, groups.
macro_rules! body {
    ({
        fixed { $($place:ident : $spec:expr;)* }
        $( ccx fixed { $($ccx_place:ident : $ccx_spec:expr;)* } )?
        $( also fixed { $($also_place:ident : $also_spec:expr;)* } )*
        $( ccx also fixed { $($ca_place:ident : $ca_spec:expr;)* } )*
        tagged { $($tag:literal $tagged:ident : $tagged_spec:expr;)* }
        groups { $($list:ident($count:ident, $max:literal) $(inside $outer:ident)? : $($member:ident),+;)* }
    }) => {{
        #[allow(dead_code)] // A message without floating fields does not ask.
        const MEMBERS: &[FieldId] = &[$($(super::fields::field::$member),+),*];
        const TAGGED: &[Tagged] = &[$( Tagged {
            tag: $tag,
            field: super::fields::field::$tagged,
            spec: $tagged_spec,
            member: super::index::contains(MEMBERS, super::fields::field::$tagged),
        } ),*];
        const SLOTS: &[u8; super::index::TAGS] = &super::index::slots(TAGGED);
        Body {
            forms: &[
                super::macros::form!(Own, TAGGED, SLOTS, $($place: $spec;)*),
                $( super::macros::form!(Ccx, TAGGED, SLOTS, $($ccx_place: $ccx_spec;)*), )?
                $( super::macros::form!(Also, TAGGED, SLOTS, $($also_place: $also_spec;)*), )*
                $( super::macros::form!(CcxAlso, TAGGED, SLOTS, $($ca_place: $ca_spec;)*), )*
            ],
            tagged: TAGGED,
            groups: &[$( Group {
                list: super::fields::field::$list,
                count: super::fields::field::$count,
                max: $max,
                inside: super::row::outer(&[$(super::fields::field::$outer)?]),
                members: &[$(super::fields::field::$member),+],
                slots: super::index::slots_of(TAGGED, &[$(super::fields::field::$member),+]),
            } ),*],
            slots: SLOTS,
        }
    }};
}

/// One form of the fixed part, with what finds its fields.
macro_rules! form {
    ($used:ident, $tagged:expr, $slots:expr, $($name:ident : $spec:expr;)*) => {{
        const PLAIN: &[Place] = &[$(Place::new(super::fields::field::$name, $spec)),*];
        const PLACES: &[Place] = &super::index::laid::<{ PLAIN.len() }>(PLAIN);
        const LENGTHS: &[u16; super::index::VERSIONS] = &super::index::lengths(PLAIN);
        const LOOKUP: super::index::Lookup = super::index::Lookup {
            lowest: super::index::lowest(PLAIN, $tagged),
            codes: &super::index::codes::<{ super::index::span(PLAIN, $tagged) }>(PLAIN, $tagged),
            entries: &super::index::entries::<{ PLAIN.len() + $tagged.len() }>(PLACES, $tagged, $slots),
        };
        Form { used: Use::$used, places: PLACES, lengths: LENGTHS, lookup: LOOKUP }
    }};
}

/// `id NAME = Type, Direction, Class;` for messages known by name only.
macro_rules! names {
    ($( $id:literal $name:ident = $type:ident, $direction:ident, $class:ident; )*) => {
        /// Messages whose layout is not published: known by name, passed through as bytes.
        pub static NAMES: &[MessageRow] = &[
            $( MessageRow::new($id, stringify!($name), stringify!($type), $direction, $class, "Layout not published.") ),*
        ];
    };
}

pub(super) use {body, enums, fields, form, messages, names};
