//! Device ids: when two of them are the same device.

use super::types::Connection;

/// Whether two ids name one device. `dotted`: in Unified CCX a line that is not the agent's own is written `primary.actual`, in older
/// sessions `actual` alone. GED-188 forbids to read anything into an id.
pub(super) fn same(one: &[u8], other: &[u8], dotted: bool) -> bool {
    if one == other {
        return true;
    }
    let (long, short) = if one.len() > other.len() { (one, other) } else { (other, one) };
    dotted && !short.is_empty() && line(long).is_some_and(|(_, actual)| actual == short)
}

/// The two numbers of `primary.actual`.
pub(super) fn line(id: &[u8]) -> Option<(&[u8], &[u8])> {
    let dot = id.iter().position(|byte| *byte == b'.')?;
    let (primary, actual) = (id.get(..dot)?, id.get(dot + 1..)?);
    let number = |part: &[u8]| !part.is_empty() && part.iter().all(|byte| byte.is_ascii_digit() || b"+*#".contains(byte));
    (number(primary) && number(actual)).then_some((primary, actual))
}

/// Where the connection stands that an event names by this id.
pub(super) fn position(connections: &[Connection], id: &[u8], dotted: bool) -> Option<usize> {
    let exact = connections.iter().position(|connection| connection.key().as_bytes() == id);
    exact.or_else(|| {
        connections
            .iter()
            .position(|connection| same(connection.key().as_bytes(), id, dotted) || same(connection.device_id.as_bytes(), id, dotted))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_found_by_either_form() {
        assert!(same(b"2006.3006", b"3006", true) && same(b"3006", b"2006.3006", true));
        assert!(!same(b"2006.3006", b"2006", true), "the primary extension is another line");
        assert!(!same(b"2006.3006", b"2007.3006", true) && !same(b"2006", b"2007", true));
        assert!(!same(b"2006.3006", b"3006", false), "GED-188");
        assert!(!same(b"10.1.2.3", b"3", true) && !same(b"a.b", b"b", true), "no numbers");
    }
}
