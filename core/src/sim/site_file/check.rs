//! What single values of a site file may be.

use crate::wire::{FieldId, field};

/// Longest number of a device, in bytes: AgentExtension takes 16 with its NUL, and `primary.actual` must fit 63.
const NUMBER_MAX: usize = 15;
/// Longest number that is only dialled, in bytes: DNIS takes 32 with its NUL.
const DIALLED_MAX: usize = 31;
/// Longest agent id, in bytes: AgentID of GED-188 sessions takes 12 with its NUL.
const AGENT_ID_MAX: usize = 11;
/// Longest name and value of an ECC variable, in bytes: 33 and 211 with their NUL.
const ECC_NAME_MAX: usize = 32;
const ECC_VALUE_MAX: usize = 210;

/// Fields of a call's data with the longest text each takes, in bytes without its NUL.
const CALL_DATA: &[(FieldId, usize)] = &[
    (field::caller_entered_digits, 39),
    (field::call_variable_1, 40),
    (field::call_variable_2, 40),
    (field::call_variable_3, 40),
    (field::call_variable_4, 40),
    (field::call_variable_5, 40),
    (field::call_variable_6, 40),
    (field::call_variable_7, 40),
    (field::call_variable_8, 40),
    (field::call_variable_9, 40),
    (field::call_variable_10, 40),
    (field::call_wrapup_data, 39),
    (field::user_to_user_info, 131),
];

/// A number of a device. A dot would be read as `primary.actual`.
pub(super) fn is_number(text: &str) -> bool {
    is_word(text, NUMBER_MAX) && !text.contains('.')
}

/// A number to be dialled, of the site or not.
pub(super) fn is_dialled(text: &str) -> bool {
    is_word(text, DIALLED_MAX)
}

/// An agent's id.
pub(super) fn is_agent_id(text: &str) -> bool {
    is_word(text, AGENT_ID_MAX)
}

fn is_word(text: &str, longest: usize) -> bool {
    !text.is_empty() && text.len() <= longest && !text.chars().any(|letter| letter.is_whitespace() || letter.is_control())
}

/// A release such as 12.5.
pub(super) fn release(text: &str) -> Result<(u8, u8), &'static str> {
    let parts = text.split_once('.').and_then(|(major, minor)| Some((major.parse().ok()?, minor.parse().ok()?)));
    parts.ok_or("is not a release such as 12.5")
}

/// Whether a script may set this name to this value. The error is a sentence that goes on behind the name.
pub(super) fn call_data(name: &str, value: &str) -> Result<(), &'static str> {
    if value.contains('\0') || name.contains('\0') {
        return Err("has a NUL in it");
    }
    match FieldId::by_name(name) {
        Some(known) => match CALL_DATA.iter().find(|(field, _)| *field == known) {
            Some((_, longest)) if value.len() <= *longest => Ok(()),
            Some(_) => Err("has a longer value than its field takes"),
            None => Err("is a field that a script cannot set"),
        },
        None if name.is_empty() || name.len() > ECC_NAME_MAX => Err("is not the name of an ECC variable: 1 to 32 bytes"),
        None if value.len() > ECC_VALUE_MAX => Err("has a longer value than an ECC variable takes, 210 bytes"),
        None => Ok(()),
    }
}
