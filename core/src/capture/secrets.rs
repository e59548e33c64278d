//! Passwords never reach a file: the bytes of every field that the table marks `secret` become `*`.

use crate::wire::{Coding, HEADER_BYTES, Message, MessageRow};

/// What stands for a byte of a secret.
const BLANK: u8 = b'*';

/// Blanks the secrets of a frame in place; its length and all other bytes stay as they are.
pub(super) fn blank(frame: &mut [u8], coding: Coding) {
    let id = frame.get(4..).and_then(|rest| rest.first_chunk::<4>()).map(|id| u32::from_be_bytes(*id));
    let layout = id.and_then(MessageRow::by_id).and_then(|row| row.layout.as_ref());
    if !layout.is_some_and(|layout| layout.has_secrets()) {
        return;
    }
    // Where the fields of such a message cannot be found, none of it is kept.
    let spots = Message::decode(frame, coding).map_or_else(|_| vec![(HEADER_BYTES, frame.len())], |message| spots(&message));
    for (from, to) in spots {
        frame.get_mut(from..to).unwrap_or_default().fill(BLANK);
    }
}

/// From where to where the secrets of a message stand. A NUL that ends one stays.
fn spots(message: &Message<'_>) -> Vec<(usize, usize)> {
    let layout = message.layout();
    let header = message.coding().written();
    let secret = |tag| layout.and_then(|layout| layout.tagged(tag)).and_then(|row| row.field.row()).is_some_and(|row| row.secret);
    let floats = message.floats().filter(|float| secret(float.tag)).map(|float| {
        let from = float.at + header.tag_size() + header.length_size();
        (from, from + float.bytes.len() - usize::from(float.bytes.ends_with(&[0])))
    });
    let mut spots: Vec<(usize, usize)> = floats.collect();
    let mut at = HEADER_BYTES;
    for (place, _) in message.fixed() {
        let end = at + usize::from(place.spec.size);
        if place.field.row().is_some_and(|row| row.secret) {
            spots.push((at, end));
        }
        at = end;
    }
    spots
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::{Builder, Dialect, FIELDS, MESSAGES, field, msg};

    fn open_req(coding: Coding) -> Vec<u8> {
        let builder = Builder::of(msg::OPEN_REQ, coding).unwrap().set(field::version_number, coding.protocol);
        builder.set(field::client_id, "desk").set(field::client_password, &b"hunter2\0"[..]).finish().unwrap()
    }

    #[test]
    fn only_the_secret_is_blanked() {
        for coding in [Coding::new(17, Dialect::Ccx), Coding::new(18, Dialect::Ccx), Coding::new(25, Dialect::Ged188)] {
            let whole = open_req(coding);
            let mut blanked = whole.clone();
            blank(&mut blanked, coding);
            let text = String::from_utf8_lossy(&blanked).into_owned();
            assert!(text.contains("desk\0") && text.contains("*******\0") && !text.contains("hunter"), "{text:?}");
            assert_eq!(whole.len(), blanked.len());
            assert_eq!(whole.iter().zip(&blanked).filter(|(a, b)| a != b).count(), 7);
        }
    }

    #[test]
    fn the_password_of_an_agent_is_one_too() {
        let coding = Coding::new(17, Dialect::Ccx);
        let login = Builder::of(msg::SET_AGENT_STATE_REQ, coding).unwrap().set(field::agent_id_long, "1001");
        let mut login = login.set(field::agent_password, "hunter2").finish().unwrap();
        blank(&mut login, coding);
        let text = String::from_utf8_lossy(&login).into_owned();
        assert!(text.contains("1001") && !text.contains("hunter"), "{text:?}");
    }

    #[test]
    fn what_cannot_be_read_is_not_kept() {
        let coding = Coding::new(17, Dialect::Ccx);
        let mut cut = open_req(coding);
        cut.truncate(cut.len() - 3);
        let body = u32::try_from(cut.len() - HEADER_BYTES).unwrap();
        cut[..4].copy_from_slice(&body.to_be_bytes());
        blank(&mut cut, coding);
        assert!(cut[HEADER_BYTES..].iter().all(|byte| *byte == BLANK));
        assert_eq!(cut[4..HEADER_BYTES], msg::OPEN_REQ.to_be_bytes());
    }

    #[test]
    fn every_password_of_the_table_is_marked() {
        for row in FIELDS.iter().filter(|row| row.name.contains("password")) {
            assert!(row.secret && row.private, "{}", row.name);
        }
        let with_secrets = MESSAGES.iter().filter(|row| row.layout.as_ref().is_some_and(|layout| layout.has_secrets()));
        assert!(with_secrets.clone().any(|row| row.id == msg::OPEN_REQ), "{:?}", with_secrets.map(|row| row.name).collect::<Vec<_>>());
    }
}
