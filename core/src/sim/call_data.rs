//! Data that travel with a call, as verbs, site files and stories write them.

use crate::wire::{FieldId, field};

/// Longest name and value of an expanded call variable, in bytes ("Unified CCX CTI Protocol Developer Guide", NAMEDVARIABLE).
const ECC_NAME_MAX: usize = 32;
const ECC_VALUE_MAX: usize = 210;

/// What can be set, and the most bytes that each takes ("Unified CCX CTI Protocol Developer Guide", SET_CALL_DATA_REQ).
const FIELDS: &[(FieldId, usize)] = &[
    (field::ani, 39),
    (field::caller_entered_digits, 39),
    (field::call_variable_1, 39),
    (field::call_variable_2, 39),
    (field::call_variable_3, 39),
    (field::call_variable_4, 39),
    (field::call_variable_5, 39),
    (field::call_variable_6, 39),
    (field::call_variable_7, 39),
    (field::call_variable_8, 39),
    (field::call_variable_9, 39),
    (field::call_variable_10, 39),
    (field::call_wrapup_data, 39),
    (field::user_to_user_info, 131),
];

/// Changed items of a call's data; what is not named stays as it is.
#[derive(Clone, Default, PartialEq, Eq)]
pub(in crate::sim) struct CallData {
    /// CallType of the call.
    pub(in crate::sim) call_type: Option<u32>,
    /// Fields of the guides.
    pub(in crate::sim) items: Vec<(FieldId, String)>,
    /// Expanded call variables: name and value.
    pub(in crate::sim) named: Vec<(String, String)>,
    /// Members of expanded call arrays: name, index, value.
    pub(in crate::sim) named_arrays: Vec<(String, u8, String)>,
}

impl std::fmt::Debug for CallData {
    /// Values belong to people: only their number is shown.
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let count = self.items.len() + self.named.len() + self.named_arrays.len();
        write!(out, "CallData({count} items, call type {:?})", self.call_type)
    }
}

impl CallData {
    /// Adds `name=value`: a public field name, else the name of an expanded call variable; `name[INDEX]` is a member of an array.
    /// An empty value leaves the item as it is, as in SET_CALL_DATA_REQ; one space blanks it. The error is a sentence without the value.
    pub(in crate::sim) fn put(&mut self, name: &str, value: &str) -> Result<(), String> {
        if value.is_empty() {
            return Ok(());
        }
        if name == "call_type" {
            let number = value.parse().map_err(|_| "call_type takes a number".to_owned())?;
            return once(self.call_type.replace(number).is_none(), name);
        }
        if let Some((field, most)) = FIELDS.iter().find(|(field, _)| field.name() == name) {
            fits(name, value, *most)?;
            once(self.items.iter().all(|(other, _)| other != field), name)?;
            self.items.push((*field, value.to_owned()));
            return Ok(());
        }
        self.put_expanded(name, value)
    }

    fn put_expanded(&mut self, name: &str, value: &str) -> Result<(), String> {
        fits(name, value, ECC_VALUE_MAX)?;
        let (own, index) = match name.strip_suffix(']').and_then(|name| name.split_once('[')) {
            None => (name, None),
            Some((own, index)) => (own, Some(index.parse::<u8>().map_err(|_| format!("{name}: an index is a number from 0 to 255"))?)),
        };
        if own.is_empty() || own.len() > ECC_NAME_MAX || own.contains(['[', ']']) {
            return Err(format!("{name} is no name of a call variable: at most {ECC_NAME_MAX} bytes, without brackets"));
        }
        match index {
            None => {
                once(self.named.iter().all(|(other, _)| other != own), name)?;
                self.named.push((own.to_owned(), value.to_owned()));
            }
            Some(index) => {
                once(self.named_arrays.iter().all(|(other, at, _)| other != own || *at != index), name)?;
                self.named_arrays.push((own.to_owned(), index, value.to_owned()));
            }
        }
        Ok(())
    }
}

fn fits(name: &str, value: &str, most: usize) -> Result<(), String> {
    match (value.len() > most, value.contains('\0')) {
        (true, _) => Err(format!("{name} takes at most {most} bytes")),
        (_, true) => Err(format!("{name} takes no NUL")),
        _ => Ok(()),
    }
}

fn once(first: bool, name: &str) -> Result<(), String> {
    if first { Ok(()) } else { Err(format!("{name} is set for the second time")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_a_field_else_an_expanded_variable() {
        let mut data = CallData::default();
        for (name, value) in [("call_variable_1", "a b"), ("user.lang", "en"), ("user.list[3]", "x"), ("call_type", "2")] {
            data.put(name, value).unwrap();
        }
        assert_eq!(data.items, [(field::call_variable_1, "a b".to_owned())]);
        assert_eq!(data.named, [("user.lang".to_owned(), "en".to_owned())]);
        assert_eq!(data.named_arrays, [("user.list".to_owned(), 3, "x".to_owned())]);
        assert_eq!(data.call_type, Some(2));
        let same = data.clone();
        data.put("call_variable_1", "").unwrap();
        data.put("user.other", "").unwrap();
        assert!(data == same);
        assert!(!format!("{data:?}").contains("a b"));
    }

    #[test]
    fn what_does_not_fit_is_refused_without_the_value() {
        let mut data = CallData::default();
        data.put("user.lang", "en").unwrap();
        let secret = "4711".repeat(60);
        for (name, value) in [
            ("user.lang", "de"),
            ("call_variable_1", &secret),
            ("user.x", &secret),
            ("user.x[256]", "1"),
            ("user.x[]", "1"),
            ("[1]", "1"),
            ("call_type", "4711x"),
            (&"n".repeat(33), "1"),
        ] {
            let sentence = data.put(name, value).unwrap_err();
            assert!(!sentence.contains("4711"), "{sentence}");
        }
        assert_eq!((data.items.len(), data.named.len(), data.named_arrays.len()), (0, 1, 0));
    }
}
