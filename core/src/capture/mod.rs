//! A capture: the frames of a client's sessions with direction and time, as a file that survives a crash. Bytes in, records
//! out, and the other way; the file itself is the business of others. `CAPTURE.md` describes the format byte by byte.
//!
//! ```
//! use std::time::{Duration, SystemTime};
//! use ccxcti_core::capture::{Direction, Reader, What, Writer};
//! use ccxcti_core::wire::{Coding, Dialect};
//!
//! let mut writer = Writer::new();
//! writer.file_header();
//! writer.start(SystemTime::now());
//! writer.session(Duration::ZERO, SystemTime::now(), "ccx1:12028", Coding::new(17, Dialect::Ccx));
//! writer.frame(Duration::from_millis(3), Direction::FromServer, &[0, 0, 0, 4, 0, 0, 0, 6, 0, 0, 0, 1]);
//!
//! let mut reader = Reader::new();
//! reader.feed(&writer.take());
//! reader.end();
//! let frames = std::iter::from_fn(|| reader.next_record().ok().flatten()).filter(|record| matches!(record.what, What::Frame { .. }));
//! assert_eq!(frames.count(), 1);
//! ```

mod checksum;
mod format;
mod reader;
mod record;
mod secrets;
mod writer;

pub use format::{FILE_HEADER_BYTES, FORMAT_VERSION, RECORD_MAX};
pub use reader::{Damage, NotACapture, ReadError, Reader};
pub use record::{Direction, Record, What};
pub use writer::Writer;
