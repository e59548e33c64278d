//! The clients of a story, each with its session.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::time::{Duration, Instant};

use ccxcti_core::sim::Story;
use ccxcti_core::{Client, Config, Event};

use crate::end::End;

/// Events on their way to the picture; a delivery thread that finds it full waits.
const EVENTS_MAX: usize = 1024;

/// The clients of a story, each with its session.
pub struct Clients {
    /// Server, and then by the order of the story: name, options, and the client while it is open.
    server: String,
    clients: Vec<(String, String, Option<Client>)>,
    events: Receiver<(usize, Arc<Event>)>,
    sender: SyncSender<(usize, Arc<Event>)>,
}

impl Clients {
    /// Opens those that are there from the beginning, in the order of the story.
    pub fn open(story: &Story, server: &str) -> Result<Clients, End> {
        let (sender, events) = sync_channel(EVENTS_MAX);
        let clients = story.clients.iter().map(|(name, options)| (name.clone(), options.clone(), None)).collect();
        let mut opened = Clients { server: server.to_owned(), clients, events, sender };
        story.clients.iter().filter(|(name, _)| !story.opens_later(name)).try_for_each(|(name, _)| opened.come(name))?;
        Ok(opened)
    }

    /// A client opens its session.
    pub fn come(&mut self, name: &str) -> Result<(), End> {
        let Some((index, (_, options, client))) = self.clients.iter_mut().enumerate().find(|(_, (own, _, _))| own == name) else {
            return Ok(());
        };
        let config = config(&self.server, name, options)?;
        *client = Some(Client::open_with(&config, handler(index, self.sender.clone()))?);
        Ok(())
    }

    /// A client closes its session with CLOSE_REQ. What it saw until then is still to be received.
    pub fn go(&mut self, name: &str) {
        let client = self.clients.iter_mut().find(|(own, _, _)| own == name).and_then(|(_, _, client)| client.take());
        client.iter().for_each(Client::close);
    }

    /// What a client sees next, if it comes before `end`.
    pub fn next(&self, end: Instant) -> Result<(usize, Arc<Event>), RecvTimeoutError> {
        self.events.recv_timeout(end.saturating_duration_since(Instant::now()).max(Duration::ZERO))
    }

    /// Ends all sessions with CLOSE_REQ.
    pub fn close(self) {
        let Clients { clients, events, .. } = self;
        // Without a receiver no handler waits for room.
        drop(events);
        clients.iter().filter_map(|(_, _, client)| client.as_ref()).for_each(Client::close);
    }
}

fn config(server: &str, name: &str, options: &str) -> Result<Config, End> {
    let mut config = Config::new();
    config.set("servers", server)?;
    config.set("client_id", name)?;
    for (key, value) in options.split_whitespace().filter_map(|word| word.split_once('=')) {
        config.set(key, value)?;
    }
    Ok(config)
}

fn handler(client: usize, sender: SyncSender<(usize, Arc<Event>)>) -> impl FnMut(&Arc<Event>) + Send {
    move |event| {
        // Fails once the demo has seen enough.
        let _ = sender.send((client, Arc::clone(event)));
    }
}
