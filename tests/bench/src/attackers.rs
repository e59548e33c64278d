//! Those who attack the contact centre: each attack as one process makes it, from an address of its own, as fast as it can.

use std::io::{self, ErrorKind, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use ccxcti_core::wire::{Builder, EncodeError, field, msg};
use serde_json::{Value, json};
use socket2::{Domain, Socket, Type};

use crate::CODING;
use crate::centre::{agent_id, extension};
use crate::sessions::{Kind, open_req};

/// The attackers' first address: they and the other clients are different hosts to the server.
const FROM: Ipv4Addr = Ipv4Addr::new(127, 0, 0, 2);
/// Addresses of attackers who are many.
const HOSTS: u32 = 16;
/// Threads of an attack: while one waits for the system, others go on.
const THREADS: usize = 4;
/// Agent whose session is replaced over and over; no other client has it.
const REPLACED_AGENT: usize = 1_999;
/// How long an attacker waits for the system or the server before it looks whether it is to stop.
const WAIT: Duration = Duration::from_millis(200);
/// Bytes of garbage that are written again and again.
const GARBAGE_BYTES: usize = 64 * 1024;
/// A body that no message has; the guide allows 4,096 bytes.
const HUGE: u32 = 0x7fff_ffff;

/// What attackers do.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Attack {
    /// 1,000 connections send an OPEN_REQ, a byte in a second.
    SlowOpens,
    /// 8,000 connections from one address say nothing.
    HalfOpen,
    /// The same from 16 addresses.
    HalfOpenHosts,
    /// Connect, OPEN_REQ, reset.
    Opens,
    /// Random bytes: no frame boundary holds.
    Garbage,
    /// Frames whose boundaries hold, with random bytes inside; the answers are not read.
    GarbageFrames,
    /// 20 bridge sessions that never read.
    Deaf,
    /// A frame that says it is 2 GiB long.
    Lengths,
    /// One agent's session is opened again and again; each opening ends the one before.
    Replaced,
}

impl Attack {
    /// In the order in which they are measured, each with the name that the programs call it by.
    pub const ALL: [(&'static str, Attack); 9] = [
        ("slow-opens", Attack::SlowOpens),
        ("half-open", Attack::HalfOpen),
        ("half-open-hosts", Attack::HalfOpenHosts),
        ("opens", Attack::Opens),
        ("garbage", Attack::Garbage),
        ("garbage-frames", Attack::GarbageFrames),
        ("deaf", Attack::Deaf),
        ("lengths", Attack::Lengths),
        ("replaced", Attack::Replaced),
    ];

    /// The attack of this name.
    pub fn named(name: &str) -> Option<Attack> {
        Attack::ALL.iter().find(|(own, _)| *own == name).map(|(_, attack)| *attack)
    }

    /// Connections that it holds at once, and how long each waits before it sends its next bytes; `None` = it is all speed.
    fn held(self) -> Option<(usize, Duration)> {
        match self {
            Attack::SlowOpens => Some((1_000, Duration::from_secs(1))),
            Attack::HalfOpen | Attack::HalfOpenHosts => Some((8_000, Duration::from_millis(500))),
            Attack::Deaf => Some((20, Duration::from_millis(100))),
            _ => None,
        }
    }
}

/// What attackers saw.
#[derive(Default, Debug)]
pub struct Tally {
    connections: AtomicU64,
    not_connected: AtomicU64,
    held: AtomicU64,
    held_at_most: AtomicU64,
    ended_by_server: AtomicU64,
    bytes: AtomicU64,
}

impl Tally {
    /// As JSON.
    pub fn report(&self) -> Value {
        let at = |figure: &AtomicU64| figure.load(Ordering::Relaxed);
        json!({
            "connections": at(&self.connections), "not_connected": at(&self.not_connected), "held_at_most": at(&self.held_at_most),
            "ended_by_server": at(&self.ended_by_server), "bytes": at(&self.bytes),
        })
    }
}

fn count(figure: &AtomicU64, more: usize) {
    figure.fetch_add(more as u64, Ordering::Relaxed);
}

/// Attacks until `stop` is set.
///
/// # Errors
///
/// A request that cannot be encoded. What the server does to the attackers is no error.
pub fn attack(attack: Attack, server: SocketAddr, stop: &AtomicBool) -> Result<Tally, EncodeError> {
    let tally = Tally::default();
    let attacker = Attacker { attack, server, stop, tally: &tally, bytes: bytes_of(attack)? };
    std::thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| match attack.held() {
                Some((most, pause)) => attacker.hold(most / THREADS, pause),
                None => attacker.hammer(),
            });
        }
    });
    Ok(tally)
}

/// What it sends on each connection.
fn bytes_of(attack: Attack) -> Result<Vec<u8>, EncodeError> {
    Ok(match attack {
        Attack::HalfOpen | Attack::HalfOpenHosts => Vec::new(),
        Attack::SlowOpens | Attack::Opens | Attack::Deaf => open_req(&Kind::Bridge)?,
        Attack::Replaced => open_req(&Kind::Agent(agent_id(REPLACED_AGENT), extension(REPLACED_AGENT)))?,
        Attack::Garbage => random().take(GARBAGE_BYTES).collect(),
        Attack::GarbageFrames => garbage_frames(),
        Attack::Lengths => [HUGE.to_be_bytes(), 3u32.to_be_bytes(), 1u32.to_be_bytes()].concat(),
    })
}

/// Frames with whatever inside, 8 to 71 bytes each.
fn garbage_frames() -> Vec<u8> {
    let (mut frames, mut random) = (Vec::new(), random());
    while frames.len() < GARBAGE_BYTES {
        let length = random.next().unwrap_or_default() % 64;
        let id = random.next().unwrap_or_default();
        frames.extend([0, 0, 0, length, 0, 0, 0, id]);
        frames.extend(random.by_ref().take(length.into()));
    }
    frames
}

/// The same bytes every time, in no order that anybody sees (xorshift).
fn random() -> impl Iterator<Item = u8> {
    let mut state = 0x9e37_79b9_7f4a_7c15u64;
    std::iter::repeat_with(move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 32) as u8
    })
}

struct Attacker<'a> {
    attack: Attack,
    server: SocketAddr,
    stop: &'a AtomicBool,
    tally: &'a Tally,
    bytes: Vec<u8>,
}

/// One connection that is held.
struct Held {
    stream: TcpStream,
    sent: usize,
}

impl Attacker<'_> {
    fn goes(&self) -> bool {
        !self.stop.load(Ordering::Relaxed)
    }

    fn from(&self) -> Ipv4Addr {
        let host = match self.attack {
            Attack::HalfOpenHosts => self.tally.connections.load(Ordering::Relaxed) as u32 % HOSTS,
            _ => 0,
        };
        Ipv4Addr::from_bits(FROM.to_bits() + host)
    }

    /// A connection that ends with a reset: the many that were would otherwise keep the system's ports for a minute.
    fn connect(&self) -> Option<TcpStream> {
        let connected = || {
            let socket = Socket::new(Domain::IPV4, Type::STREAM, None)?;
            if self.attack == Attack::Deaf {
                socket.set_recv_buffer_size(4096)?;
            }
            socket.bind(&SocketAddr::from((self.from(), 0)).into())?;
            socket.set_linger(Some(Duration::ZERO))?;
            socket.connect_timeout(&self.server.into(), WAIT)?;
            socket.set_read_timeout(Some(WAIT))?;
            socket.set_write_timeout(Some(WAIT))?;
            Ok::<TcpStream, io::Error>(socket.into())
        };
        let stream = connected().ok();
        count(if stream.is_some() { &self.tally.connections } else { &self.tally.not_connected }, 1);
        stream
    }

    /// A thread's part of the connections that are held. Opens them, and looks after them. One that was ended is opened again, but for half-open ones:
    /// of those there are so many, each once.
    fn hold(&self, most: usize, pause: Duration) {
        let mut held: Vec<Held> = Vec::new();
        let (mut left, mut look) = (most, Instant::now() + pause);
        while self.goes() {
            if held.len() < most && left > 0 {
                if let Some(stream) = self.connect().filter(|stream| stream.set_nonblocking(true).is_ok()) {
                    held.push(Held { stream, sent: 0 });
                    let all = self.tally.held.fetch_add(1, Ordering::Relaxed) + 1;
                    self.tally.held_at_most.fetch_max(all, Ordering::Relaxed);
                }
                left -= usize::from(matches!(self.attack, Attack::HalfOpen | Attack::HalfOpenHosts));
            } else {
                std::thread::sleep(look.saturating_duration_since(Instant::now()));
            }
            if look <= Instant::now() {
                look = Instant::now() + pause;
                held.retain_mut(|held| self.look_after(held));
            }
        }
    }

    /// False = the server has ended it.
    fn look_after(&self, held: &mut Held) -> bool {
        let next = match self.attack {
            Attack::SlowOpens => self.bytes.get(held.sent..=held.sent).unwrap_or_default().to_vec(),
            Attack::Deaf if held.sent == 0 => self.bytes.clone(),
            Attack::Deaf => heartbeat().unwrap_or_default(),
            _ => Vec::new(),
        };
        held.sent += next.len();
        let sent = held.stream.write_all(&next);
        count(&self.tally.bytes, next.len());
        // Who is deaf does not look.
        let looked = if self.attack == Attack::Deaf { Ok(1) } else { held.stream.read(&mut [0; 64]) };
        let goes = match (sent, looked) {
            (_, Ok(0)) => false,
            (Ok(()), Ok(_)) => true,
            (Err(error), _) | (_, Err(error)) => error.kind() == ErrorKind::WouldBlock,
        };
        count(&self.tally.ended_by_server, usize::from(!goes));
        self.tally.held.fetch_sub(u64::from(!goes), Ordering::Relaxed);
        goes
    }

    /// One connection after the other.
    fn hammer(&self) {
        let mut before = None;
        while self.goes() {
            let Some(mut stream) = self.connect() else { continue };
            match self.attack {
                Attack::Opens => {
                    self.send(&mut stream);
                }
                Attack::Garbage | Attack::GarbageFrames => while self.goes() && self.send(&mut stream) {},
                _ => {
                    let _ = self.send(&mut stream) && self.answered(&mut stream);
                }
            }
            // An agent's session must still be there when the next one replaces it.
            before = (self.attack == Attack::Replaced).then_some(stream);
        }
        drop(before);
    }

    /// False = the server has ended the connection, or takes nothing.
    fn send(&self, stream: &mut TcpStream) -> bool {
        let sent = stream.write_all(&self.bytes);
        count(&self.tally.bytes, self.bytes.len());
        let ended = sent.as_ref().is_err_and(|error| error.kind() != ErrorKind::WouldBlock);
        count(&self.tally.ended_by_server, usize::from(ended));
        sent.is_ok()
    }

    /// Waits for an answer or the end.
    fn answered(&self, stream: &mut TcpStream) -> bool {
        let ended = match stream.read(&mut [0; 1024]) {
            Ok(count) => count == 0,
            Err(error) => error.kind() != ErrorKind::WouldBlock,
        };
        count(&self.tally.ended_by_server, usize::from(ended));
        !ended
    }
}

fn heartbeat() -> Result<Vec<u8>, EncodeError> {
    Builder::of(msg::HEARTBEAT_REQ, CODING)?.set(field::invoke_id, 2u32).finish()
}
