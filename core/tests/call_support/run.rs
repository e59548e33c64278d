//! The steps of a random run once more, with a model behind each client.

use std::collections::BTreeMap;
use std::time::{Duration, SystemTime};

use ccxcti_core::call::{Asked, Call, Model, lcs, synthetic};
use ccxcti_core::sim::ClientId;
use ccxcti_core::wire::{Builder, Coding, MessageBuf, field, message_json, msg};

use super::Counts;
use super::compare::{View, compare, exact};
use super::mutants::Mutant;
use crate::invariants::plan::{ALL, Step};
use crate::invariants::random::Random;
use crate::invariants::run::Explored;
use crate::invariants::truth::Truth;
use crate::invariants::world::{World, shown};

/// A model with the session that feeds it.
struct Watcher {
    model: Model,
    taken: usize,
    from_start: bool,
}

/// A run.
pub struct Run<'a> {
    explored: &'a Explored,
    world: World,
    watchers: BTreeMap<ClientId, Watcher>,
    /// When each agent logged in or out last.
    changed: BTreeMap<String, Duration>,
    mutant: Option<Mutant>,
    begun: bool,
    pub counts: Counts,
    /// Sessions by protocol version.
    pub versions: BTreeMap<u32, usize>,
}

impl<'a> Run<'a> {
    pub fn new(explored: &'a Explored, shuffled: bool, mutant: Option<Mutant>) -> Run<'a> {
        let mut world = World::new(&explored.world.setup, shuffled, None);
        world.judged = false;
        let counts = Counts { seeds: 1, ..Counts::default() };
        Run {
            explored,
            world,
            watchers: BTreeMap::new(),
            changed: BTreeMap::new(),
            mutant,
            begun: false,
            counts,
            versions: BTreeMap::new(),
        }
    }

    /// Does the steps and compares every model at each quiet moment. With `snapshots`, clients then also ask for what they know.
    pub fn all(&mut self, snapshots: Option<&mut Random>) -> Result<(), String> {
        self.steps(snapshots).map_err(|(client, reason)| {
            let stream =
                client.and_then(|client| self.world.clients.get(&client)).map(|client| client.stream.as_slice()).unwrap_or_default();
            let last: Vec<String> = stream.iter().skip(stream.len().saturating_sub(40)).map(brief).collect();
            format!("seed {}: client {client:?}: {reason}\n{}", self.explored.world.setup.seed, last.join("\n"))
        })
    }

    fn steps(&mut self, mut snapshots: Option<&mut Random>) -> Result<(), (Option<ClientId>, String)> {
        let steps = any_version(self.explored);
        for (at, step) in steps.iter().enumerate() {
            self.begun |= matches!(step, Step::Say(_));
            self.world.step(step).map_err(|reason| (None, reason))?;
            self.feed();
            let Some(truth) = self.explored.quiet.get(&at) else { continue };
            self.judge(truth)?;
            if let Some(random) = snapshots.as_deref_mut()
                && random.percent(30)
            {
                self.ask(truth, random)?;
            }
        }
        Ok(())
    }

    /// Hands each model what has come for it.
    fn feed(&mut self) {
        for (id, client) in self.world.clients.iter().filter(|(_, client)| client.opening.masks == ALL) {
            let begun = self.begun;
            let versions = &mut self.versions;
            let watcher = self.watchers.entry(*id).or_insert_with(|| {
                *versions.entry(client.coding.protocol).or_default() += 1;
                Watcher { model: Model::new(), taken: 0, from_start: !begun }
            });
            for message in client.stream.iter().skip(watcher.taken) {
                note_log_in(message, self.world.now, &mut self.changed);
                let heard = self.mutant.map_or_else(|| Some(message.clone()), |mutant| mutant.hears(message));
                if let Some(heard) = heard {
                    fold(&mut watcher.model, self.world.now, &heard);
                }
                self.counts.messages += 1;
            }
            watcher.taken = client.stream.len();
        }
    }

    fn judge(&mut self, truth: &Truth) -> Result<(), (Option<ClientId>, String)> {
        for (id, watcher) in &self.watchers {
            let client = &self.world.clients[id];
            if client.dropped {
                continue;
            }
            let view = View { eyes: &client.opening.eyes, from_start: watcher.from_start, changed: &self.changed };
            compare(&watcher.model, &view, truth, &mut self.counts)
                .map_err(|reason| (Some(*id), format!("{:?} from start {}: {reason}", client.opening.eyes, watcher.from_start)))?;
        }
        Ok(())
    }

    /// A client asks for a snapshot of each call that it knows: then everything is equal, whether the snapshot itself is folded or the
    /// messages that tell what was found.
    fn ask(&mut self, truth: &Truth, random: &mut Random) -> Result<(), (Option<ClientId>, String)> {
        let live: Vec<ClientId> = self.watchers.keys().copied().filter(|id| !self.world.clients[id].dropped).collect();
        let Some(id) = random.pick(&live).copied() else { return Ok(()) };
        let known: Vec<u32> = self.watchers[&id].model.calls().map(|call| call.call_id).collect();
        for call in known {
            let known = self.watchers[&id].model.call(call);
            let party = known.and_then(|call| call.connections.iter().find(|party| party.state != Some(lcs::FAIL)).cloned());
            let Some(party) = party.map(|party| party.key().clone()) else { continue };
            let coding = self.world.clients[&id].coding;
            let frame = question(call, party.as_str().unwrap(), coding);
            let failed = |reason| (Some(id), reason);
            self.world.step(&Step::Ask(id, frame)).map_err(failed)?;
            self.world.server.settle();
            self.world.step(&Step::Wait(0)).map_err(failed)?;
            let answer = self.world.clients[&id].stream.last().unwrap().clone();
            if answer.message().id() != msg::SNAPSHOT_CALL_CONF {
                return Err(failed(format!("the snapshot of call {call} was answered by {}", shown(&answer))));
            }
            let watcher = self.watchers.get_mut(&id).unwrap();
            watcher.taken = self.world.clients[&id].stream.len();
            snapshot(watcher, call, &answer, truth, self.world.now)
                .map_err(|reason| failed(format!("snapshot of call {call}: {reason}")))?;
            self.counts.snapshots += 1;
        }
        Ok(())
    }

    /// Calls that any model still knows.
    pub fn left(&self) -> usize {
        let live = self.watchers.iter().filter(|(id, _)| !self.world.clients[id].dropped);
        live.map(|(_, watcher)| watcher.model.calls_len()).sum()
    }
}

/// The steps, with sessions of every version of the dialect. What a client asked was written for its own version: it keeps it.
fn any_version(explored: &Explored) -> Vec<Step> {
    let asks = |client: ClientId| explored.steps.iter().any(|step| matches!(step, Step::Ask(asks, _) if *asks == client));
    let setup = &explored.world.setup;
    let mut random = Random::new(setup.seed ^ 0x7e5);
    let versions: Vec<u32> = setup.dialect.versions().collect();
    let mut client = 0;
    let mut other = |step: &Step| {
        let mut step = step.clone();
        if let Step::Open(opening) = &mut step {
            let protocol = versions[random.below(versions.len())];
            opening.protocol = if asks(client) { opening.protocol } else { protocol };
            client += 1;
        }
        step
    };
    explored.steps.iter().map(&mut other).collect()
}

/// A message for a finding, without what it says of no use.
fn brief(message: &MessageBuf) -> String {
    let message = message.message();
    let fields = message_json(&message, false).remove("fields").unwrap_or_default();
    let fields = fields.as_object().cloned().unwrap_or_default();
    let dull = [
        "monitor_id",
        "peripheral",
        "num_",
        "line",
        "service",
        "skill",
        "agent_avail",
        "mrd",
        "max",
        "icm",
        "session",
        "client",
        "sending",
        "called_party",
        "campaign",
        "query",
    ];
    let says = |(name, value): &(&String, &serde_json::Value)| {
        !dull.iter().any(|dull| name.starts_with(dull)) && **value != 65_535 && **value != 4_294_967_295_u32
    };
    let told: Vec<String> = fields.iter().filter(says).map(|(name, value)| format!("{name} {value}")).collect();
    format!("  {}: {}", message.type_name(), told.join(", "))
}

fn question(call: u32, device: &str, coding: Coding) -> Vec<u8> {
    let builder = Builder::of(msg::SNAPSHOT_CALL_REQ, coding).unwrap();
    let builder = builder.set(field::invoke_id, 9u32).set(field::call_id, call).set(field::connection_device_type, 0u32);
    builder.set(field::connection_device_id, device).finish().unwrap()
}

/// The model stays as it is: later events would tell less to an agent's client than the snapshot did.
fn snapshot(watcher: &mut Watcher, id: u32, answer: &MessageBuf, truth: &Truth, now: Duration) -> Result<(), String> {
    let coding = answer.message().coding();
    let real = truth.calls.get(&id).ok_or("there is no such call")?;
    let told = answer.message().u32(field::call_type).filter(|kind| *kind != 0);
    let mut folded = watcher.model.clone();
    let asked = Asked { call: Some(id), ..Asked::default() };
    folded.fold_answer(SystemTime::UNIX_EPOCH + now, now, 1, &asked, &answer.message());
    let folded = folded.call(id).ok_or("it is gone")?;
    exact(&folded, real, told)?;
    let mut synthesised = watcher.model.clone();
    let tale = synthetic::of_call(&watcher.model, id, &answer.message(), coding);
    tale.iter().for_each(|message| fold(&mut synthesised, now, message));
    synthesised.settled(id, &answer.message());
    let after = synthesised.call(id).ok_or("it is gone after the synthetic messages")?;
    exact(&after, real, told).map_err(|reason| format!("after the synthetic messages: {reason}"))?;
    same(&folded, &after, &tale)?;
    let again = synthetic::of_call(&synthesised, id, &answer.message(), coding);
    if !again.is_empty() {
        return Err(format!("something is found again: {:?}", again.iter().map(shown).collect::<Vec<_>>()));
    }
    whole(&synthesised, &after, coding, now)
}

/// The picture of somebody who is told everything anew.
fn whole(model: &Model, call: &Call, coding: Coding, now: Duration) -> Result<(), String> {
    let mut anew = Model::new();
    let tale = synthetic::picture(&model.picture(), coding);
    tale.iter().for_each(|message| fold(&mut anew, now, message));
    let told = anew.call(call.call_id).ok_or("it is not in the whole picture")?;
    let agents =
        |model: &Model| -> Vec<_> { model.picture().agents.iter().map(|agent| (agent.agent_id.clone(), agent.agent_state)).collect() };
    if agents(model) != agents(&anew) || model.calls_len() != anew.calls_len() {
        return Err("the whole picture has other agents or calls".to_owned());
    }
    same(call, &told, &tale)
}

/// What can be told is told; contact, moments and former ids belong to the model.
fn same(one: &Call, other: &Call, tale: &[MessageBuf]) -> Result<(), String> {
    let plain = |call: &Call| {
        let mut call = Call::clone(call);
        (call.contact_id, call.since) = (one.contact_id, one.since);
        (call.merged_call_ids, call.complete) = (Vec::new(), true);
        (call.calling_device_id, call.called_device_id) = Default::default();
        call.connections.iter_mut().for_each(|party| party.since = SystemTime::UNIX_EPOCH);
        call
    };
    let (one, other) = (plain(one).json(None), plain(other).json(None));
    if one == other {
        return Ok(());
    }
    let tale: Vec<String> = tale.iter().map(brief).collect();
    Err(format!("{}\n is told as\n{}\nby\n{}", serde_json::Value::from(one), serde_json::Value::from(other), tale.join("\n")))
}

fn fold(model: &mut Model, now: Duration, message: &MessageBuf) {
    model.fold(SystemTime::UNIX_EPOCH + now, now, 1, &message.message());
}

fn note_log_in(message: &MessageBuf, now: Duration, changed: &mut BTreeMap<String, Duration>) {
    const LOGOUT: u32 = 1;
    const LOGON: u32 = 32_760;
    let message = message.message();
    let changes = message.u32(field::agent_state) == Some(LOGOUT) || message.u32(field::event_reason_code) == Some(LOGON);
    if let (msg::AGENT_STATE_EVENT, true, Some(agent)) = (message.id(), changes, message.agent_id()) {
        changed.insert(agent.to_owned(), now);
    }
}
