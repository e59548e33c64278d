//! A file descriptor that is readable as long as a condition holds, for event loops of other people.

use std::io::{Read, Write};
use std::os::fd::{AsRawFd, RawFd};
use std::os::unix::net::UnixStream;

/// A pair of sockets with at most one byte in flight.
#[derive(Debug)]
pub(super) struct Wakeup {
    reader: UnixStream,
    writer: UnixStream,
    raised: bool,
}

impl Wakeup {
    pub(super) fn new() -> std::io::Result<Wakeup> {
        let (reader, writer) = UnixStream::pair()?;
        reader.set_nonblocking(true)?;
        writer.set_nonblocking(true)?;
        Ok(Wakeup { reader, writer, raised: false })
    }

    /// Makes the descriptor readable or not. One byte always fits, so neither call can fail or block.
    pub(super) fn set(&mut self, raised: bool) {
        if raised != self.raised {
            self.raised = raised;
            let _ = if raised { self.writer.write(&[1]) } else { self.reader.read(&mut [0]) };
        }
    }

    pub(super) fn fd(&self) -> RawFd {
        self.reader.as_raw_fd()
    }
}

#[cfg(test)]
impl Wakeup {
    /// What an event loop would see.
    pub(super) fn readable(&self) -> bool {
        let mut poll = mio::Poll::new().unwrap();
        let mut stream = mio::net::UnixStream::from_std(self.reader.try_clone().unwrap());
        poll.registry().register(&mut stream, mio::Token(0), mio::Interest::READABLE).unwrap();
        let mut events = mio::Events::with_capacity(1);
        poll.poll(&mut events, Some(std::time::Duration::ZERO)).unwrap();
        !events.is_empty()
    }
}
