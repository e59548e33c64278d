//! What single values of a site file may be.

/// Longest number of a device, in bytes: AgentExtension takes 16 with its NUL, and `primary.actual` must fit 63.
const NUMBER_MAX: usize = 15;
/// Longest number that is only dialled, in bytes: DNIS takes 32 with its NUL.
const DIALLED_MAX: usize = 31;
/// Longest agent id, in bytes: user names of a directory. AgentID of Unified CCX takes 129 with its NUL.
const AGENT_ID_MAX: usize = 64;

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
