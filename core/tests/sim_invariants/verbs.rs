//! Random verbs, most of them such that the state allows them.

use super::fold::lcs;
use super::random::Random;
use super::setup::{AGENTS, OUTSIDE, PHONES, PORTS, TRIGGERS, WRONG, is_port, is_trigger};
use super::truth::Truth;

/// A device in a call: what most verbs are about.
struct Seat<'a> {
    device: &'a str,
    call: u32,
    state: u32,
}

/// Chooses verbs by looking at the contact centre.
pub struct Chooser<'a> {
    random: &'a mut Random,
    truth: &'a Truth,
    seats: Vec<Seat<'a>>,
}

impl<'a> Chooser<'a> {
    pub fn new(random: &'a mut Random, truth: &'a Truth) -> Chooser<'a> {
        let seat = |call: u32, device: &'a str, state: u32| Seat { device, call, state };
        let of_call = |(id, call): (&'a u32, &'a super::truth::TrueCall)| {
            let id = *id;
            call.parties.iter().map(move |(device, state)| seat(id, device, *state)).collect::<Vec<_>>()
        };
        let seats = truth.calls.iter().flat_map(of_call).filter(|seat| !is_trigger(seat.device)).collect();
        Chooser { random, truth, seats }
    }

    pub fn verb(&mut self) -> String {
        if self.random.percent(6) {
            return self.any();
        }
        match self.random.below(100) {
            0..=14 => self.agent(),
            15..=32 => self.dial(),
            33..=48 => self.at(&[lcs::ALERTING], "answer"),
            49..=56 => self.at(&[lcs::INITIATE, lcs::ALERTING, lcs::CONNECT, lcs::HOLD, lcs::FAIL], "hang-up"),
            57..=61 => self.at(&[lcs::CONNECT], "hold"),
            62..=65 => self.at(&[lcs::HOLD], "retrieve"),
            66..=74 => self.towards(&[lcs::CONNECT], "consult"),
            75..=90 => self.of_two(),
            91..=94 => self.towards(&[lcs::CONNECT], "blind-transfer"),
            95 | 96 => self.towards(&[lcs::ALERTING, lcs::QUEUED], "redirect"),
            97 => self.set(),
            _ => self.service(),
        }
    }

    fn agent(&mut self) -> String {
        let (agent, extension, _) = AGENTS[self.random.below(AGENTS.len())];
        let state = self.truth.agents.get(agent).map(|(state, _)| state.as_str()).unwrap_or_default();
        match (state, self.random.below(10)) {
            ("LOGOUT", 0..=8) => format!("login {agent} {extension}"),
            ("NOT_READY", 0..=7) | ("WORK", 0..=3) => format!("ready {agent}"),
            ("TALKING", 0..=3) | ("WORK", 4 | 5) => format!("work {agent}"),
            ("TALKING", 4..=6) | ("READY", 0..=2) => format!("not-ready {agent} {}", self.random.below(3)),
            (_, 7) => format!("logout {agent}"),
            (_, 8) => format!("logout {agent} force"),
            _ => format!("ready {agent}"),
        }
    }

    fn number(&mut self) -> String {
        let random = &mut *self.random;
        let number = match random.below(20) {
            0..=6 => random.one(&TRIGGERS),
            7..=13 => AGENTS[random.below(AGENTS.len())].1,
            14 => AGENTS[random.below(AGENTS.len())].2.unwrap_or("3006"),
            15 | 16 => random.one(&PHONES),
            17 | 18 => random.one(&OUTSIDE),
            _ if random.percent(50) => random.one(&WRONG),
            _ => random.one(&PORTS),
        };
        number.to_owned()
    }

    fn phone(&mut self) -> &'static str {
        let random = &mut *self.random;
        match random.below(10) {
            0..=3 => random.one(&OUTSIDE),
            4 => random.one(&PHONES),
            5 => AGENTS[random.below(AGENTS.len())].2.unwrap_or("3006"),
            _ => AGENTS[random.below(AGENTS.len())].1,
        }
    }

    fn dial(&mut self) -> String {
        let phones = [self.phone(), self.phone(), self.phone(), self.phone()];
        let busy = |phone: &str| self.seats.iter().any(|seat| same_phone(seat.device, phone));
        let phone = phones.into_iter().find(|phone| !busy(phone)).unwrap_or(phones[0]);
        let mut line = format!("dial {phone} {}", self.number());
        if self.random.percent(15) {
            line.push_str(&format!(" as={}", self.random.one(&["A", "B", "C"])));
        }
        if self.random.percent(15) {
            line.push_str(" ani=5551 dnis=8001");
        }
        line
    }

    fn seat(&mut self, states: &[u32]) -> Option<(String, u32)> {
        let fitting: Vec<&Seat<'_>> = self.seats.iter().filter(|seat| states.contains(&seat.state) && !is_port(seat.device)).collect();
        self.random.pick(&fitting).map(|seat| (seat.device.to_owned(), seat.call))
    }

    fn at(&mut self, states: &[u32], verb: &str) -> String {
        match self.seat(states) {
            Some((device, call)) if self.random.percent(60) => format!("{verb} {device} {call}"),
            Some((device, _)) => format!("{verb} {device}"),
            None => self.dial(),
        }
    }

    fn towards(&mut self, states: &[u32], verb: &str) -> String {
        let seat = if states.contains(&lcs::QUEUED) && self.random.percent(50) {
            let queued: Vec<&Seat<'_>> = self.seats.iter().filter(|seat| seat.state == lcs::QUEUED).collect();
            self.random.pick(&queued).map(|seat| (seat.device.to_owned(), seat.call))
        } else {
            self.seat(states)
        };
        let Some((device, _)) = seat else { return self.dial() };
        let number = self.number();
        let kind = if verb == "consult" { self.random.one(&["", " transfer", " conference"]) } else { "" };
        format!("{verb} {device} {number}{kind}")
    }

    /// Verbs of a phone that has two calls, on one line or on two.
    fn of_two(&mut self) -> String {
        let held: Vec<&str> = self.seats.iter().filter(|seat| seat.state == lcs::HOLD).map(|seat| seat.device).collect();
        let several = |device: &&&str| self.seats.iter().filter(|seat| same_phone(seat.device, device)).count() > 1;
        let fitting: Vec<&&str> = held.iter().filter(several).collect();
        let Some(device) = self.random.pick(&fitting).map(|device| (**device).to_owned()) else {
            return self.towards(&[lcs::CONNECT], "consult");
        };
        let verb =
            ["transfer", "transfer", "conference", "conference", "conference", "alternate", "reconnect", "join"][self.random.below(8)];
        format!("{verb} {device}")
    }

    fn set(&mut self) -> String {
        let ids: Vec<u32> = self.truth.calls.keys().copied().collect();
        let Some(call) = self.random.pick(&ids) else { return self.dial() };
        let what = self.random.one(&[
            "call_variable_1=silver",
            "call_variable_2=\"\"",
            "call_variable_1=\" \"",
            "user.lang=fr",
            "call_wrapup_data=done",
        ]);
        format!("set {call} {what}")
    }

    fn service(&mut self) -> String {
        if let Some(device) = self.random.pick(&self.truth.out_of_service) {
            return format!("in-service {device}");
        }
        let kinds: [&[&str]; 4] = [&["2006", "2007", "2008", "3009"], &PORTS, &TRIGGERS, &PHONES];
        let kind = kinds[self.random.below(kinds.len())];
        format!("out-of-service {}", self.random.one(kind))
    }

    /// Anything at all: most of it is refused.
    fn any(&mut self) -> String {
        let (phone, number) = (self.phone(), self.number());
        let agent = AGENTS[self.random.below(AGENTS.len())].0;
        let verb = self.random.one(&["answer", "hang-up", "hold", "retrieve", "alternate", "reconnect", "transfer", "conference", "join"]);
        match self.random.below(6) {
            0 => format!("login {agent} {number}"),
            1 => format!("work {agent}"),
            2 => format!("{} {number} {phone}", self.random.one(&["dial", "consult", "redirect", "blind-transfer"])),
            3 => format!("{verb} {phone} 99"),
            4 => "set 99 call_variable_1=x".to_owned(),
            _ => format!("{verb} {phone}"),
        }
    }
}

/// Lines of one telephone.
fn same_phone(one: &str, other: &str) -> bool {
    one == other || super::setup::agent_of(one).is_some_and(|agent| super::setup::agent_of(other) == Some(agent))
}
