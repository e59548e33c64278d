//! The phase in which there is a connection: inputs into the session, what comes of them into the stream.

use super::{Effects, HangUp, Input, Keeper, Moment, Phase};
use crate::error::{Error, ErrorKind};
use crate::session::{self, DownReason, Ended, Outbox, Session};

/// Items for which room is kept from one input to the next; more would lie idle for ever after one large input.
const SPARE_MAX: usize = 4_096;

/// A session on its connection.
#[derive(Debug)]
pub(super) struct Live {
    pub server: usize,
    pub name: String,
    pub session: Session,
    /// Its SessionUp is in the stream.
    pub up: bool,
}

impl Keeper {
    pub(super) fn live(&mut self, at: Moment, input: Input<'_>, fx: &mut Effects) {
        match input {
            Input::Bytes(bytes) => self.session(at, session::Input::Bytes(bytes), fx),
            Input::Lost(why) => self.session(at, session::Input::Lost(why), fx),
            Input::Time => self.session(at, session::Input::Time, fx),
            Input::Close => self.session(at, session::Input::Close, fx),
            Input::SlowConsumer => self.too_slow(at, fx),
            Input::Stuck => self.stuck(at, fx),
            Input::Connected | Input::NotConnected(_) | Input::Request { .. } => {}
        }
    }

    fn session(&mut self, at: Moment, input: session::Input<'_>, fx: &mut Effects) {
        let Phase::Live(live) = &mut self.phase else { return };
        let mut out = Outbox { items: std::mem::take(&mut self.spare), ..Outbox::default() };
        live.session.handle(at.now, input, &mut out);
        self.coding = live.session.coding();
        if !live.up && !out.items.is_empty() {
            (live.up, fx.up) = (true, true);
            self.plan.up(at.now);
            self.refusal = None;
        }
        let up = live.up;
        self.items(at, &mut out.items, fx);
        if out.items.capacity() <= SPARE_MAX {
            self.spare = out.items;
        }
        if up && matches!(input, session::Input::Bytes(_)) {
            self.publisher.heard(at);
        }
        fx.send.append(&mut out.send);
        match out.ended {
            Some(ended) => self.ended(at, &ended, fx),
            None if up => self.ask_around(at, fx),
            None => {}
        }
    }

    fn too_slow(&mut self, at: Moment, fx: &mut Effects) {
        let Phase::Live(live) = &mut self.phase else { return };
        let mut out = Outbox::default();
        let text = "a consumer did not take its events in time, and queue_policy is disconnect";
        let ended = Ended::new(DownReason::SlowConsumer, Error::new(ErrorKind::QueueFull, text));
        // Before the close, which would call it the program's own.
        live.session.cancel(at.now, &ended, &mut out);
        // Politeness only: the connection is dropped behind it without waiting for an answer.
        live.session.handle(at.now, session::Input::Close, &mut out);
        self.items(at, &mut out.items, fx);
        fx.send.append(&mut out.send);
        self.ended(at, &ended, fx);
    }

    fn stuck(&mut self, at: Moment, fx: &mut Effects) {
        let Phase::Live(live) = &mut self.phase else { return };
        let text = format!("{} does not read what it is sent", live.name);
        let ended = Ended::new(DownReason::NoAnswer, Error::new(ErrorKind::TimedOut, text));
        let mut out = Outbox::default();
        live.session.cancel(at.now, &ended, &mut out);
        self.items(at, &mut out.items, fx);
        self.ended(at, &ended, fx);
    }

    fn ended(&mut self, at: Moment, ended: &Ended, fx: &mut Effects) {
        let Phase::Live(live) = std::mem::replace(&mut self.phase, Phase::Idle { until: at.now, again: None }) else { return };
        let sent_away = ended.reason.sent_away();
        self.resync.down();
        if live.up {
            self.publisher.down(at, ended, fx);
            self.plan.down(at.now, live.server, ended.reason);
        } else if ended.error.kind == ErrorKind::InvalidVersion && self.versions.lower(live.server) {
            self.refusal = Some(ended.error.clone());
            self.phase = Phase::Idle { until: at.now, again: Some(live.server) };
        } else {
            self.failed(at, live.server, sent_away, ended.error.clone());
        }
        let orderly = matches!(ended.reason, DownReason::Closed | DownReason::SlowConsumer);
        fx.hang_up = Some(if orderly { HangUp::Close } else { HangUp::Reset });
        if self.closing {
            self.done(None, fx);
        }
    }
}
