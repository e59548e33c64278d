//! Numbers of the format. All numbers of a file are big-endian, as on the wire.

/// First bytes of every capture: not text, so that nothing takes a capture for a text file, then the name.
pub(super) const MAGIC: [u8; 8] = [0x89, b'C', b'C', b'X', b'C', b'T', b'I', b'\n'];

/// Version of the format that is written, and the highest that is read.
pub const FORMAT_VERSION: u32 = 1;

/// Bytes before the first record: the magic and the version.
pub const FILE_HEADER_BYTES: usize = 12;

/// Length and checksum before each record's body.
pub(super) const RECORD_HEADER_BYTES: usize = 8;

/// Kind, direction and time at the head of a record's body.
pub(super) const BODY_MIN: usize = 10;

/// Largest body of a record, in bytes. Writers keep below it, so a longer one is damage.
pub const RECORD_MAX: usize = 1 << 16;

/// Longest text (server, reason, sentence) that is written, in bytes; the rest is cut off.
pub(super) const TEXT_MAX: usize = 4_096;

/// Bytes of one raw record; longer ones are split.
pub(super) const RAW_MAX: usize = 1 << 15;

/// Kinds of records.
pub(super) mod kind {
    pub const START: u8 = 1;
    pub const SESSION: u8 = 2;
    pub const FRAME: u8 = 3;
    pub const RAW: u8 = 4;
    pub const SESSION_END: u8 = 5;
    pub const LOST: u8 = 6;
}

/// The file header of the present version.
pub(super) fn file_header() -> [u8; FILE_HEADER_BYTES] {
    let mut header = [0; FILE_HEADER_BYTES];
    let bytes = MAGIC.into_iter().chain(FORMAT_VERSION.to_be_bytes());
    header.iter_mut().zip(bytes).for_each(|(to, from)| *to = from);
    header
}
