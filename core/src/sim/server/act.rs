//! What each verb does.

use super::{Reply, Server};
use crate::sim::switch::Refusal;
use crate::sim::verbs::{Show, Verb};

impl Server {
    pub(super) fn act(&mut self, verb: Verb) -> Reply {
        let done = |result: Result<(), Refusal>| result.map(|()| String::new());
        let of_call = |result: Result<u32, Refusal>| result.map(|_| String::new());
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
            Verb::Work { .. }
            | Verb::Hold { .. }
            | Verb::Retrieve { .. }
            | Verb::Alternate { .. }
            | Verb::Reconnect { .. }
            | Verb::Consult { .. }
            | Verb::Transfer { .. }
            | Verb::Conference { .. }
            | Verb::Join { .. }
            | Verb::BlindTransfer { .. }
            | Verb::Redirect { .. }
            | Verb::Set { .. }
            | Verb::OutOfService { .. }
            | Verb::InService { .. } => Err(Refusal::unsupported("this verb")),
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
        }
        .to_string()
    }
}
