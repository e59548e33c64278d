//! Plays a story, and gathers what the clients see of it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant, SystemTime};

use ccxcti_core::Event;
use ccxcti_core::sim::{ClientStep, Simulator, Story, StoryRun};

use super::clients::Clients;
use super::merge::{Together, merge};
use super::seen::Seen;
use crate::end::End;

/// What comes within such a span is shown together: two delivery threads may overtake each other.
const SPAN: Duration = Duration::from_millis(20);
/// What a step causes stands before the next step: so much lies between them.
const BETWEEN: Duration = Duration::from_millis(50);
/// What is not there within this time after the last step does not come.
const AFTER_STORY: Duration = Duration::from_secs(5);
/// What nobody expects is waited for so long.
const AFTER_LAST: Duration = Duration::from_millis(60);

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

/// Plays the story until everything came that it says.
pub fn play(story: &Story, simulator: &Simulator, clients: &mut Clients, picture: &mut dyn Picture) -> Result<Seen, End> {
    let start = (Instant::now(), SystemTime::now());
    let mut stage = Stage { clients, picture, seen: Seen::new(story), start };
    // What came before the first step: the sessions are up.
    stage.watch(SPAN, |_| false)?;
    for part in story.steps.chunk_by(|one, other| ClientStep::of(one).is_none() && ClientStep::of(other).is_none()) {
        match part {
            [step] if ClientStep::of(step).is_some() => stage.client_step(step)?,
            steps => stage.steps(story, steps, simulator)?,
        }
    }
    stage.watch(AFTER_STORY, Seen::is_complete)?;
    stage.watch(AFTER_LAST, |_| false)?;
    Ok(stage.seen)
}

/// The same steps with a moment between any two verbs; and when each verb happens.
fn spread(steps: &[String]) -> (Vec<String>, Vec<(Duration, &str)>) {
    let (mut spread, mut verbs): (Vec<String>, Vec<(Duration, &str)>) = Default::default();
    let mut now = Duration::ZERO;
    let mut behind_verb = false;
    for step in steps {
        if let Some(time) = step.strip_prefix("wait ").and_then(|text| humantime::parse_duration(text.trim()).ok()) {
            now += time;
            behind_verb = false;
        } else {
            if behind_verb {
                spread.push(format!("wait {}ms", BETWEEN.as_millis()));
                now += BETWEEN;
            }
            verbs.push((now, step));
            behind_verb = true;
        }
        spread.push(step.clone());
    }
    (spread, verbs)
}

struct Stage<'a> {
    clients: &'a mut Clients,
    picture: &'a mut dyn Picture,
    seen: Seen,
    /// When the story began, on both clocks: events carry the wall clock's time.
    start: (Instant, SystemTime),
}

impl Stage<'_> {
    /// The contact centre plays the steps by its own clock, so that a slow machine changes nothing of what happens.
    fn steps(&mut self, story: &Story, steps: &[String], simulator: &Simulator) -> Result<(), End> {
        let begin = Instant::now();
        let (steps, verbs) = spread(steps);
        let run = simulator.play_story(&Story { steps, ..story.clone() })?;
        for (at, step) in verbs {
            self.watch_until(begin + at, |_| false)?;
            self.picture.step(self.start.0.elapsed(), step)?;
        }
        self.until_its_end(&run)?;
        self.watch(BETWEEN, |_| false)
    }

    fn until_its_end(&mut self, run: &StoryRun) -> Result<(), End> {
        loop {
            match run.wait(Duration::ZERO) {
                Some(ended) => return ended.map_err(End::from),
                None => self.watch(SPAN, |_| false)?,
            }
        }
    }

    /// A client comes or goes.
    fn client_step(&mut self, step: &str) -> Result<(), End> {
        self.picture.step(self.start.0.elapsed(), step)?;
        match ClientStep::of(step) {
            Some(ClientStep::Open(name)) => self.clients.come(name)?,
            Some(ClientStep::Close(name)) => self.clients.go(name),
            None => {}
        }
        self.watch(BETWEEN, |_| false)
    }

    /// Shows what comes within this time, or until enough was seen.
    fn watch(&mut self, time: Duration, enough: impl Fn(&Seen) -> bool) -> Result<(), End> {
        self.watch_until(Instant::now() + time, enough)
    }

    fn watch_until(&mut self, end: Instant, enough: impl Fn(&Seen) -> bool) -> Result<(), End> {
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
        while let Ok(event) = self.clients.next(until) {
            if events.is_empty() {
                until = Instant::now() + SPAN;
            }
            events.push(event);
        }
        events
    }

    fn show(&mut self, together: &Together) -> Result<(), End> {
        together.iter().for_each(|(client, event)| self.seen.take(*client, event));
        let first = together.iter().map(|(_, event)| event.received_at).min().unwrap_or(self.start.1);
        let at = first.duration_since(self.start.1).unwrap_or_default();
        self.picture.event(at, together)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_are_spread_and_waits_stay() {
        let steps = ["login 1 2", "ready 1", "dial 3 4", "wait 250ms", "answer 2", "wait 10ms", "hang-up 2"].map(str::to_owned);
        let (spread, verbs) = spread(&steps);
        let waits: Vec<&String> = spread.iter().filter(|step| step.starts_with("wait")).collect();
        assert_eq!(waits, ["wait 50ms", "wait 50ms", "wait 250ms", "wait 10ms"]);
        assert_eq!(spread.len(), steps.len() + 2);
        let at: Vec<u128> = verbs.iter().map(|(at, _)| at.as_millis()).collect();
        assert_eq!(at, [0, 50, 100, 350, 360]);
    }
}
