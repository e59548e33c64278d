//! Dialling: who may, what is seen of it, and where the call arrives.

use super::events::cause;
use super::model::{Call, Context, DialOptions, Lcs, Nature, Script, Stage, Viewer};
use super::{AgentState, Refusal, Switch, Timer, cf};
use crate::sim::call_data::CallData;
use crate::sim::site::{Device, Number};

/// Longest ANI and dialling number, in bytes: ANI takes 40 with its NUL.
const ANI_MAX: usize = 39;
/// Longest DNIS, in bytes: it takes 32 with its NUL.
const DNIS_MAX: usize = 31;
/// Longest name of a call, in bytes.
const NAME_MAX: usize = 64;

impl Switch {
    /// A phone, or a party outside, dials a number. Gives the call's id.
    pub(in crate::sim) fn dial(&mut self, device: &str, number: &str, options: DialOptions) -> Result<u32, Refusal> {
        self.may_dial(device, number, &options)?;
        self.may_talk(device)?;
        let (device, number) = (self.number(device), self.number(number));
        let id = self.new_call(&device, &number, Nature::Dialled, options);
        self.goes_off_hook(&device);
        self.originate(id);
        Ok(id)
    }

    /// What holds for every new call that a telephone makes.
    pub(super) fn may_dial(&self, device: &str, number: &str, options: &DialOptions) -> Result<(), Refusal> {
        self.may_call_from(device)?;
        if self.lines_of(device).iter().any(|line| &**line == number) {
            return Err(Refusal::new(cf::INVALID_CALLED_DEVICE, format!("{device} cannot call itself")));
        }
        let odd = |number: &str| number.is_empty() || number.chars().any(|letter| letter.is_whitespace() || letter.is_control());
        if odd(device) || odd(number) {
            return Err(Refusal::new(cf::VALUE_OUT_OF_RANGE, "a number is empty, or holds a space or a control character"));
        }
        let fits = |value: &Option<String>, max: usize| value.as_ref().is_none_or(|value| value.len() <= max);
        if device.len().max(number.len()) > ANI_MAX || !fits(&options.ani, ANI_MAX) || !fits(&options.dnis, DNIS_MAX) {
            return Err(Refusal::new(cf::VALUE_OUT_OF_RANGE, format!("a number is longer than {ANI_MAX} bytes, or dnis than {DNIS_MAX}")));
        }
        if options.dnis.is_none() && number.len() > DNIS_MAX {
            return Err(Refusal::new(cf::VALUE_OUT_OF_RANGE, format!("a number longer than {DNIS_MAX} bytes needs dnis=")));
        }
        if let Some(name) = &options.name {
            self.may_name(name)?;
        }
        self.may_set(&Context::default(), &options.data)?;
        self.may_exist()
    }

    fn may_call_from(&self, device: &str) -> Result<(), Refusal> {
        if self.is_system(device) {
            let text = format!("{device} cannot dial: only its application works a trigger or a CTI port");
            return Err(Refusal::new(cf::INVALID_CALLING_DEVICE, text));
        }
        self.in_order(device)?;
        if let Some(agent) = self.agent_on(device).filter(|agent| self.agent_state(agent) == Some(AgentState::Reserved)) {
            return Err(Refusal::new(cf::INVALID_STATE, format!("agent {agent} is RESERVED: the phone {device} is about to ring")));
        }
        let max = self.site.phones.max_calls;
        if self.site.devices.contains_key(device) && self.calls_of(device).len() >= max {
            return Err(Refusal::new(cf::RESOURCE_BUSY, format!("{device} has {max} calls, the limit of a line")));
        }
        Ok(())
    }

    /// Refuses what a device out of service cannot do.
    pub(super) fn in_order(&self, device: &str) -> Result<(), Refusal> {
        if self.down.contains(device) {
            return Err(Refusal::new(cf::RESOURCE_OUT_OF_SERVICE, format!("{device} is out of service")));
        }
        Ok(())
    }

    fn may_name(&self, name: &str) -> Result<(), Refusal> {
        if name.is_empty() || name.len() > NAME_MAX || name.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(Refusal::new(
                cf::VALUE_OUT_OF_RANGE,
                format!("{name:?} is not a name for a call: 1 to {NAME_MAX} bytes, not a number"),
            ));
        }
        match self.names.get(name) {
            Some(id) => Err(Refusal::new(cf::INVALID_STATE, format!("{name} is the name of call {id}, which still exists"))),
            None => Ok(()),
        }
    }

    /// A call that nobody is in yet.
    pub(super) fn new_call(&mut self, caller: &Number, called: &Number, nature: Nature, options: DialOptions) -> u32 {
        let id = self.new_id();
        if let Some(name) = &options.name {
            self.names.insert(name.clone(), id);
        }
        let call = Call {
            id,
            names: options.name.into_iter().collect(),
            nature,
            caller: caller.clone(),
            called: called.clone(),
            ani: options.ani.unwrap_or_else(|| self.shown(caller)),
            dnis: options.dnis.unwrap_or_else(|| self.shown(called)),
            dialed: self.shown(called),
            context: Context::default(),
            application: None,
            csq: None,
            of_queue: false,
            script: None,
            last: None,
            consult: None,
            about: None,
            hops: 0,
            failed: None,
            parties: Vec::new(),
            told: Default::default(),
        };
        self.calls.insert(id, call);
        self.put_data(id, &options.data);
        id
    }

    /// The caller is off hook and has dialled; then the call arrives.
    pub(super) fn originate(&mut self, id: u32) {
        let Some((caller, called, of_queue)) = self.calls.get(&id).map(|call| (call.caller.clone(), call.called.clone(), call.of_queue))
        else {
            return;
        };
        self.join(id, &caller, Lcs::Initiate);
        let seen = self.monitored(&caller);
        if seen {
            self.comes_into_view(id, &caller);
            self.service_initiated(id);
        }
        if of_queue {
            self.reserve_target(id, &called);
        }
        if seen {
            self.originated(id);
        }
        self.arrive(id, &called);
    }

    /// The call comes to a number: a trigger, a phone that rings, or nothing that can take it.
    pub(super) fn arrive(&mut self, id: u32, number: &Number) {
        match (self.reachable(id, number), self.site.devices.get(number)) {
            (Err(cause), _) => self.fails(id, number, cause),
            (Ok(()), Some(Device::Trigger(application))) => self.at_trigger(id, number, *application),
            (Ok(()), _) => self.rings_at(id, number),
        }
    }

    /// Whether a number takes a call, or else the EventCause.
    pub(super) fn reachable(&self, id: u32, number: &str) -> Result<(), u32> {
        let dialable = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'+' | b'*' | b'#');
        if self.site.unassigned.contains(number) || self.down.contains(number) || !number.bytes().all(dialable) {
            return Err(cause::DEST_NOT_OBTAINABLE);
        }
        // Nobody is in one call twice.
        if self.state_at(id, number).is_some() {
            return Err(cause::BUSY);
        }
        match self.site.devices.get(number) {
            None | Some(Device::Trigger(_)) => return Ok(()),
            Some(Device::Port(_)) => return Err(cause::DEST_NOT_OBTAINABLE),
            Some(Device::AgentPhone(_) | Device::SecondaryLine(_) | Device::Phone) => {}
        }
        let taken = self.agent_on(number).and_then(|agent| self.agents.get(agent)).is_some_and(|run| {
            // The phone is about to ring with another call.
            run.state == AgentState::Reserved && run.serving != Some(id)
        });
        if taken || self.calls_of(number).len() >= self.site.phones.busy_trigger { Err(cause::BUSY) } else { Ok(()) }
    }

    pub(super) fn fails(&mut self, id: u32, number: &Number, cause: u32) {
        if let Some(call) = self.calls.get_mut(&id) {
            call.failed = Some(number.clone());
        }
        self.failed(id, number, cause);
        self.set_timer(self.site.timing.failed, Timer::Failed(id));
    }

    /// The busy tone ends.
    pub(super) fn failed_call_ends(&mut self, id: u32) {
        if let Some(first) = self.calls.get(&id).filter(|call| call.failed.is_some()).and_then(|call| call.parties.first()) {
            let first = first.device.clone();
            self.clear(id, &first);
        }
    }

    fn at_trigger(&mut self, id: u32, trigger: &Number, application: usize) {
        self.next_script = self.next_script.wrapping_add(1);
        let number = self.next_script;
        let application_id = self.site.applications.get(application).map(|application| application.id);
        if let Some(call) = self.calls.get_mut(&id) {
            call.script = Some(Script { number, application, port: None, stage: Stage::Routing, step: 0 });
            (call.application, call.csq) = (application_id, None);
        }
        self.scripts.insert(number, id);
        self.join(id, trigger, Lcs::Initiate);
        self.begin(id, Viewer::Bridge, trigger);
        self.delivered(id, trigger, Lcs::Initiate);
        self.set_timer(self.site.timing.port_answer, Timer::Script(number, 0));
    }

    pub(super) fn rings_at(&mut self, id: u32, phone: &Number) {
        self.is_called_directly(phone);
        self.join(id, phone, Lcs::Alerting);
        self.comes_into_view(id, phone);
        self.delivered(id, phone, Lcs::Alerting);
    }

    /// What a new call carries from the start, checked before.
    fn put_data(&mut self, id: u32, data: &CallData) {
        if let Some(call) = self.calls.get_mut(&id) {
            call.context.put(data);
        }
    }
}
