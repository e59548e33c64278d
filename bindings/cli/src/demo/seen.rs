//! What the clients of a story saw together.

use ccxcti_core::Event;
use ccxcti_core::sim::Story;

use crate::end::End;

/// What the clients saw, in the order of the story.
#[derive(Debug)]
pub struct Seen {
    clients: Vec<Count>,
}

/// Protocol events of one client.
#[derive(Debug)]
pub struct Count {
    /// Name of the client.
    pub client: String,
    /// Events that came.
    pub events: usize,
    /// Events that the story says.
    pub expected: usize,
}

impl Seen {
    /// Before the first event.
    pub fn new(story: &Story) -> Seen {
        let count = |name: &String| Count { client: name.clone(), events: 0, expected: story.expect.get(name).map_or(0, Vec::len) };
        Seen { clients: story.clients.iter().map(|(name, _)| count(name)).collect() }
    }

    /// How much each client saw.
    pub fn clients(&self) -> &[Count] {
        &self.clients
    }

    /// Takes in what a client saw. Its own records and answers to its requests do not count.
    pub fn take(&mut self, client: usize, event: &Event) {
        if let (Some(count), true) = (self.clients.get_mut(client), event.message_name().is_some_and(|name| name.ends_with("_EVENT"))) {
            count.events += 1;
        }
    }

    /// Whether everything came that the story says.
    pub fn is_complete(&self) -> bool {
        self.clients.iter().all(|count| count.events >= count.expected)
    }

    /// A failure if a client saw more or fewer events than the story says.
    pub fn complete(&self) -> Result<(), End> {
        match self.clients.iter().find(|count| count.events != count.expected) {
            Some(Count { client, events, expected }) => {
                Err(End::Failed(format!("the story did not go as it is written: {client} saw {events} events, not {expected}")))
            }
            None => Ok(()),
        }
    }
}
