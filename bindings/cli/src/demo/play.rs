//! Plays a story step by step, and gathers what the clients see of it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::time::{Duration, Instant};

use ccxcti_core::sim::{Simulator, Story};
use ccxcti_core::wire::{Value, field, msg};
use ccxcti_core::{Client, Config, Event};

use super::merge::{Together, merge};
use crate::end::End;

/// Events on their way to the picture; a delivery thread that finds it full waits.
const EVENTS_MAX: usize = 1024;
/// What comes within such a span is shown together: two delivery threads may overtake each other.
const SPAN: Duration = Duration::from_millis(20);
/// What a step causes stands before the next step.
const AFTER_STEP: Duration = Duration::from_millis(100);
/// A call that is not over within this time after the last step has failed.
const AFTER_STORY: Duration = Duration::from_secs(5);
/// A verb that is refused for so long is refused for good.
const STEP_MAX: Duration = Duration::from_secs(3);
/// No story of the demo may last longer.
const STORY_MAX: Duration = Duration::from_secs(20);

static INTERRUPTED: AtomicBool = AtomicBool::new(false);

/// Ends the play at the next span.
pub fn interrupt() {
    INTERRUPTED.store(true, Ordering::SeqCst);
}

/// Where the demo is shown.
pub trait Picture {
    /// The clients have opened their sessions.
    fn begin(&mut self) -> Result<(), End>;
    /// Something happens in the contact centre.
    fn step(&mut self, at: Duration, step: &str) -> Result<(), End>;
    /// Clients see something. They count from 0 in the order of the story; `at` is from the beginning of the story on.
    fn event(&mut self, at: Duration, seen: &Together) -> Result<(), End>;
    /// Everything has happened.
    fn end(&mut self, seen: &Seen) -> Result<(), End>;
}

/// The clients of a story, each with its session.
pub struct Clients {
    clients: Vec<Client>,
    events: Receiver<(usize, Arc<Event>)>,
}

impl Clients {
    /// Opens them in the order of the story.
    pub fn open(story: &Story, server: &str) -> Result<Clients, End> {
        let (sender, events) = sync_channel(EVENTS_MAX);
        let mut opened = Clients { clients: Vec::new(), events };
        for (index, (name, options)) in story.clients.iter().enumerate() {
            let config = config(server, name, options)?;
            opened.clients.push(Client::open_with(&config, handler(index, sender.clone()))?);
        }
        Ok(opened)
    }

    /// Ends all sessions with CLOSE_REQ.
    pub fn close(self) {
        let Clients { clients, events, .. } = self;
        // Without a receiver no handler waits for room.
        drop(events);
        clients.iter().for_each(Client::close);
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

/// What all clients saw together.
#[derive(Debug, Default)]
pub struct Seen {
    /// Protocol events by client, in the order of the story.
    pub events: Vec<(String, usize)>,
    begun: Vec<(usize, u32)>,
    ended: Vec<(usize, u32)>,
}

impl Seen {
    fn take(&mut self, client: usize, event: &Event) {
        if event.message_name().is_none() {
            return;
        }
        if let Some((_, count)) = self.events.get_mut(client) {
            *count += 1;
        }
        let Some(Value::Uint(call)) = event.get(field::call_id) else { return };
        match event.type_number() {
            msg::BEGIN_CALL_EVENT => self.begun.push((client, call)),
            msg::END_CALL_EVENT => self.ended.push((client, call)),
            _ => {}
        }
    }

    fn all_over(&self) -> bool {
        !self.begun.is_empty() && self.begun.iter().all(|call| self.ended.contains(call))
    }

    /// A failure if no call went from its beginning to its end at every client that saw it begin.
    pub fn complete(&self) -> Result<(), End> {
        match self.begun.iter().find(|call| !self.ended.contains(call)) {
            Some((client, call)) => {
                let name = self.events.get(*client).map_or("?", |(name, _)| name);
                Err(End::Failed(format!("the call did not complete: {name} saw no END_CALL_EVENT of call {call}")))
            }
            None if self.begun.is_empty() => Err(End::Failed("the call did not complete: no client saw it begin".to_owned())),
            None => Ok(()),
        }
    }
}

/// Plays the story to the end of its calls.
pub fn play(story: &Story, simulator: &Simulator, clients: &Clients, picture: &mut dyn Picture) -> Result<Seen, End> {
    let events = story.clients.iter().map(|(name, _)| (name.clone(), 0)).collect();
    let mut stage = Stage { clients, picture, seen: Seen { events, ..Seen::default() }, start: Start::now() };
    // What came before the first step: the sessions are up.
    stage.watch(SPAN, |_| false)?;
    for step in &story.steps {
        let at = stage.start.instant.elapsed();
        stage.picture.step(at, step)?;
        match step.strip_prefix("wait ") {
            Some(pause) => stage.watch(duration(pause)?, |_| false)?,
            None => stage.act(simulator, step)?,
        }
        if stage.start.instant.elapsed() > STORY_MAX {
            return Err(End::Failed(format!("story {} did not end within {} s", story.name, STORY_MAX.as_secs())));
        }
    }
    stage.watch(AFTER_STORY, Seen::all_over)?;
    stage.watch(AFTER_STEP, |_| false)?;
    Ok(stage.seen)
}

fn duration(text: &str) -> Result<Duration, End> {
    humantime::parse_duration(text.trim()).map_err(|error| End::Failed(format!("wait {text}: {error}")))
}

/// When the story began, on both clocks: events carry the wall clock's time.
struct Start {
    instant: Instant,
    wall: std::time::SystemTime,
}

impl Start {
    fn now() -> Start {
        Start { instant: Instant::now(), wall: std::time::SystemTime::now() }
    }
}

struct Stage<'a> {
    clients: &'a Clients,
    picture: &'a mut dyn Picture,
    seen: Seen,
    start: Start,
}

impl Stage<'_> {
    /// Says a verb. On a busy machine the call may not be as far as the story thinks: a refusal changes nothing, so it is said again.
    fn act(&mut self, simulator: &Simulator, step: &str) -> Result<(), End> {
        let end = Instant::now() + STEP_MAX;
        loop {
            let answer = simulator.command(step);
            self.watch(AFTER_STEP, |_| false)?;
            match answer {
                Ok(_) => return Ok(()),
                Err(reason) if Instant::now() > end => {
                    let reason = reason.strip_prefix("error ").unwrap_or(&reason);
                    return Err(End::Failed(format!("the embedded contact centre refused \"{step}\": {reason}")));
                }
                Err(_) => {}
            }
        }
    }

    /// Shows what comes within this time, or until enough was seen.
    fn watch(&mut self, time: Duration, enough: impl Fn(&Seen) -> bool) -> Result<(), End> {
        let end = Instant::now() + time;
        while Instant::now() < end && !enough(&self.seen) {
            if INTERRUPTED.load(Ordering::SeqCst) {
                return Err(End::Interrupted);
            }
            for together in merge(self.gather(end)) {
                self.show(&together)?;
            }
        }
        Ok(())
    }

    /// What comes shortly behind the first event; nothing if none comes within a span.
    fn gather(&self, end: Instant) -> Vec<(usize, Arc<Event>)> {
        let mut events = Vec::new();
        let mut until = end.min(Instant::now() + SPAN);
        loop {
            match self.clients.events.recv_timeout(until.saturating_duration_since(Instant::now())) {
                Ok(event) if events.is_empty() => {
                    until = Instant::now() + SPAN;
                    events.push(event);
                }
                Ok(event) => events.push(event),
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => return events,
            }
        }
    }

    fn show(&mut self, together: &Together) -> Result<(), End> {
        together.iter().for_each(|(client, event)| self.seen.take(*client, event));
        let first = together.iter().map(|(_, event)| event.received_at).min().unwrap_or(self.start.wall);
        let at = first.duration_since(self.start.wall).unwrap_or_default();
        self.picture.event(at, together)
    }
}
