//! What each verb does.

use serde_json::{Value, json};

use super::{Reply, Server};
use crate::sim::switch::{ConsultKind, Merged, Refusal};
use crate::sim::verbs::{Show, Verb};

impl Server {
    pub(super) fn act(&mut self, verb: Verb) -> Reply {
        let done = |result: Result<(), Refusal>| result.map(|()| String::new());
        let of_call = |result: Result<u32, Refusal>| result.map(|_| String::new());
        let merged = |result: Result<Merged, Refusal>| result.map(|merged| format!("call={}", merged.call));
        let result = match verb {
            Verb::Wait(duration) => return Reply::Later(duration),
            Verb::Show(show) => return Reply::Ok(self.show(show)),
            Verb::DropClients => done(self.drop_clients()),
            Verb::PauseClients(duration) => done(self.pause_clients(duration)),
            Verb::GoStandby { node } => done(self.go_standby(node)),
            Verb::GoMaster { node } => done(self.go_master(node)),
            Verb::Login { agent, extension } => done(self.switch.login(&agent, &extension)),
            Verb::Logout { agent, force } => done(self.switch.logout(&agent, force, 0)),
            Verb::Ready { agent } => done(self.switch.ready(&agent)),
            Verb::NotReady { agent, reason } => done(self.switch.not_ready(&agent, reason)),
            Verb::Dial { device, number, options } => self.switch.dial(&device, &number, options).map(|call| format!("call={call}")),
            Verb::Answer { device, call } => of_call(self.switch.answer(&device, call.as_ref())),
            Verb::HangUp { device, call } => of_call(self.switch.hang_up(&device, call.as_ref())),
            Verb::Work { agent } => done(self.switch.work(&agent)),
            Verb::Hold { device, call } => of_call(self.switch.hold(&device, call.as_ref())),
            Verb::Retrieve { device, call } => of_call(self.switch.retrieve(&device, call.as_ref())),
            Verb::Alternate { device } => of_call(self.switch.alternate(&device)),
            Verb::Reconnect { device } => of_call(self.switch.reconnect(&device)),
            Verb::Consult { device, number, conference, options } => {
                let kind = if conference { ConsultKind::Conference } else { ConsultKind::Transfer };
                self.switch.consult(&device, &number, kind, options).map(|call| format!("call={call}"))
            }
            Verb::Transfer { device } => merged(self.switch.transfer(&device, None, None)),
            Verb::Conference { device } => merged(self.switch.conference(&device, None, None)),
            Verb::Join { device } => merged(self.switch.join_lines(&device)),
            Verb::BlindTransfer { device, number } => merged(self.switch.blind_transfer(&device, &number)),
            Verb::Redirect { device, number } => of_call(self.switch.redirect(&device, &number)),
            Verb::Set { call, data } => of_call(self.switch.set(&call, &data)),
            Verb::OutOfService { device } => done(self.switch.out_of_service(&device)),
            Verb::InService { device } => done(self.switch.in_service(&device)),
        };
        self.flush_notices();
        match result {
            Ok(answer) => Reply::Ok(answer),
            Err(refusal) => Reply::Refused(refusal.text),
        }
    }

    fn show(&self, show: Show) -> String {
        match show {
            Show::Devices => self.switch.show_devices(),
            Show::Calls => self.switch.show_calls(),
            Show::Clients => self.sessions.iter().map(|(client, session)| session.show(client)).collect(),
            Show::Limits => self.show_limits(),
        }
        .to_string()
    }

    fn show_limits(&self) -> Value {
        let now = json!({"connected": self.sessions.len(), "half_open": self.sessions.half_open().count()});
        json!({"limits": self.limits().show(), "now": now, "count": self.counts.show()})
    }
}
