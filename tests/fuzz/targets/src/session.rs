//! The client as a machine, between a contact centre and everything that can go wrong: operations in any order.

use arbitrary::{Arbitrary, Unstructured};
use ccxcti_core::Request;
use ccxcti_core::keeper::Input;
use ccxcti_core::wire::MESSAGES;

use crate::bytes::{framed, head};
use crate::network::{Network, settings};

/// Operations of one input; more would only make it slow.
const OPERATIONS_MAX: usize = 300;

/// What can happen, in any order.
#[derive(Arbitrary, Debug)]
pub enum Operation {
    /// The connection that the client asked for is made.
    Connect,
    /// It is not.
    Refuse,
    /// So many bytes of the server arrive.
    Arrive(u8),
    /// Everything of the server arrives.
    ArriveAll,
    /// A bit on its way is another one.
    Flip(u16, u8),
    /// A message that the server did not send.
    Forge(u8, Vec<u8>),
    /// The same, with the invoke id of a question that waits.
    ForgeAnswer(u8, u8, Vec<u8>),
    /// The connection breaks.
    Break,
    /// The contact centre does something.
    Verb(u8),
    /// So many milliseconds pass.
    Pass(u16),
    /// So many seconds pass.
    PassLong(u8),
    /// The deadline is said to have come.
    Time,
    /// The program asks something.
    Ask(u8),
    /// The program asks the message of this row.
    AskAny(u8),
    /// The server leaves too much unread.
    Stuck,
    /// A queue is full.
    Slow,
    /// The program closes the client.
    Close,
}

/// A byte that chooses the configuration, and operations.
pub fn session(data: &[u8]) {
    let (choice, rest) = head(data);
    let mut network = Network::new(settings(choice));
    let mut bytes = Unstructured::new(rest);
    for _ in 0..OPERATIONS_MAX {
        if bytes.is_empty() {
            break;
        }
        let Ok(operation) = Operation::arbitrary(&mut bytes) else { break };
        happens(&mut network, operation);
    }
    network.finish();
}

fn happens(network: &mut Network, operation: Operation) {
    match operation {
        Operation::Connect => network.connect(true),
        Operation::Refuse => network.connect(false),
        Operation::Arrive(bytes) => network.arrive(bytes.into()),
        Operation::ArriveAll => network.arrive(usize::MAX),
        Operation::Flip(at, bits) => network.flip(at.into(), bits),
        Operation::Forge(row, body) => network.forge(&forged(row, &body)),
        Operation::ForgeAnswer(row, invoke_id, body) => {
            network.forge(&forged(row, &[&[0, 0, 0, invoke_id], body.as_slice()].concat()));
        }
        Operation::Break => network.broken(),
        Operation::Verb(which) => network.verb(which),
        Operation::Pass(milliseconds) => network.pass(milliseconds.into()),
        Operation::PassLong(seconds) => network.pass(u64::from(seconds) * 1_000),
        Operation::Time => network.input(Input::Time),
        Operation::Ask(which) => network.ask(&question(which)),
        Operation::AskAny(row) => {
            if let Some(request) = MESSAGES.get(usize::from(row) % MESSAGES.len()).and_then(|row| Request::new(row.id).ok()) {
                network.ask(&request);
            }
        }
        Operation::Stuck => network.input(Input::Stuck),
        Operation::Slow => network.input(Input::SlowConsumer),
        Operation::Close => network.input(Input::Close),
    }
}

fn forged(row: u8, body: &[u8]) -> Vec<u8> {
    framed(MESSAGES.get(usize::from(row) % MESSAGES.len()).map_or(0, |row| row.id), body)
}

fn question(which: u8) -> Request {
    match which % 4 {
        0 => Request::query_agent_state("1001"),
        1 => Request::snapshot_call(16_777_217, "2006"),
        2 => Request::snapshot_device("2006"),
        _ => Request::query_device_info("2006"),
    }
}
