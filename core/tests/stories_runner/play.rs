//! A story at play on virtual time, and the comparison of what its clients saw with what it expects.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use ccxcti_core::sim::{ClientId, ClientStep, Reply, ServerOptions, Site, Story};
use ccxcti_core::wire::{Dialect, FieldId, List, MessageBuf, Value, msg};

use super::{House, Options};

/// What came to each client.
pub type Seen = BTreeMap<String, Vec<MessageBuf>>;

/// Call ids by the names that expectations give them.
pub type Ids = BTreeMap<String, i64>;

/// No story lasts longer, on virtual time.
const STORY_MAX: Duration = Duration::from_secs(3600);
/// What is still due after the last step comes within this time.
const AFTERWARDS: u64 = 5000;

/// Plays a story and compares; the error names client and event.
pub fn run(story: &Story) -> Result<(), String> {
    differs(story, &play(story)?).map_or(Ok(()), Err)
}

/// The first thing that is not as the story says.
pub fn differs(story: &Story, seen: &Seen) -> Option<String> {
    let mut ids = Ids::new();
    let compare = if story.shuffle { compare_shuffled } else { compare };
    let clients = story.clients.iter().map(|(name, _)| name);
    let lines = |name: &String| story.expect.get(name).map(Vec::as_slice).unwrap_or_default();
    clients.filter_map(|name| compare(name, lines(name), &seen[name].iter().collect::<Vec<_>>(), &mut ids).err()).next()
}

/// Plays a story to its end; gives the events of each client.
pub fn play(story: &Story) -> Result<Seen, String> {
    let mut stage = Stage::new(story)?;
    for (name, options) in story.clients.iter().filter(|(name, _)| !story.opens_later(name)) {
        stage.open(name, options)?;
    }
    if story.steps.iter().any(|step| ClientStep::of(step).is_some()) {
        story.steps.iter().try_for_each(|step| stage.step(step))?;
    } else {
        stage.play()?;
    }
    stage.house.wait(AFTERWARDS);
    Ok(stage.seen())
}

/// The contact centre of a story with its clients.
struct Stage<'a> {
    story: &'a Story,
    house: House,
    clients: BTreeMap<&'a str, ClientId>,
    closed: BTreeSet<&'a str>,
}

impl<'a> Stage<'a> {
    fn new(story: &'a Story) -> Result<Stage<'a>, String> {
        let dialect = story.clients.first().map_or(Dialect::Ccx, |(_, options)| Options::parse(options).dialect());
        let options = ServerOptions { dialect, protocol_max: *dialect.versions().end(), ..ServerOptions::default() };
        let site = Site::of(story.site.as_deref()).map_err(|error| error.text)?;
        Ok(Stage { story, house: House::on(site, options), clients: BTreeMap::new(), closed: BTreeSet::new() })
    }

    fn open(&mut self, name: &'a str, options: &str) -> Result<(), String> {
        let client = self.house.open(options);
        self.clients.insert(name, client);
        match self.house.client(client).names().first() {
            Some(&"OPEN_CONF") => Ok(()),
            _ => Err(format!("{name} was not opened: {:?}", self.house.client(client).names())),
        }
    }

    /// All steps at once, as `Simulator::play` does it.
    fn play(&mut self) -> Result<(), String> {
        self.house.server.play(self.house.now, self.story).map_err(|error| error.text)?;
        while self.house.played.is_empty() {
            self.house.wait(10);
            if self.house.now > STORY_MAX {
                return Err("the story does not end within an hour".to_owned());
            }
        }
        self.house.played.remove(0)
    }

    /// One step, where clients come and go between the verbs.
    fn step(&mut self, step: &'a str) -> Result<(), String> {
        match ClientStep::of(step) {
            Some(ClientStep::Open(name)) => {
                let options = self.story.clients.iter().find(|(client, _)| client == name).map(|(_, options)| options.as_str());
                self.open(name, options.unwrap_or_default())
            }
            Some(ClientStep::Close(name)) => {
                self.closed.insert(name);
                self.house.request(self.clients[name], msg::CLOSE_REQ, &[]);
                Ok(())
            }
            None => self.verb(step),
        }
    }

    fn verb(&mut self, step: &str) -> Result<(), String> {
        match self.house.server.verb(self.house.now, step) {
            Reply::Ok(_) => self.house.wait(0),
            Reply::Later(time) => self.house.wait(u64::try_from(time.as_millis()).unwrap()),
            Reply::Refused(reason) => return Err(format!("step \"{step}\": {reason}")),
        }
        Ok(())
    }

    fn seen(&self) -> Seen {
        let events = |client: &ClientId| self.house.client(*client).events().into_iter().cloned().collect();
        self.clients.iter().map(|(name, client)| ((*name).to_owned(), events(client))).collect()
    }
}

/// Compares the full list of a client's events with the expected lines.
pub fn compare(client: &str, expected: &[String], seen: &[&MessageBuf], ids: &mut Ids) -> Result<(), String> {
    for (at, line) in expected.iter().enumerate() {
        let Some(event) = seen.get(at) else { return Err(format!("{client}, event {at}: nothing came, expected {line}")) };
        check(line, event, ids).map_err(|reason| format!("{client}, event {at}: {reason}\n  expected {line}\n  got {event:?}"))?;
    }
    match seen.get(expected.len()) {
        Some(event) => Err(format!("{client}, event {}: not expected: {event:?}", expected.len())),
        None => Ok(()),
    }
}

/// As `compare`, for a story whose order of delivery is shuffled: each line is met by an event of its own.
fn compare_shuffled(client: &str, expected: &[String], seen: &[&MessageBuf], ids: &mut Ids) -> Result<(), String> {
    let mut left = seen.to_vec();
    for line in expected {
        let mut tried = None;
        let met = left.iter().position(|event| {
            let mut own = ids.clone();
            let meets = check(line, event, &mut own).is_ok();
            tried = meets.then_some(own);
            meets
        });
        let at = met.ok_or_else(|| format!("{client}: nothing came that is {line}"))?;
        left.remove(at);
        ids.extend(tried.unwrap_or_default());
    }
    left.first().map_or(Ok(()), |event| Err(format!("{client}: not expected: {event:?}")))
}

fn check(line: &str, event: &MessageBuf, ids: &mut Ids) -> Result<(), String> {
    let message = event.message();
    let mut words = split(line).into_iter();
    let wanted = words.next().unwrap_or_default();
    let name = message.name().unwrap_or("?");
    if name != wanted {
        return Err(format!("it is {name}"));
    }
    for word in words {
        let (path, wanted) = word.split_once('=').ok_or_else(|| format!("{word} is not field=value"))?;
        let value = match path.split_once('[') {
            None => message.get(field_of(path)?),
            Some((list, rest)) => member(message.list(field_of(list)?), rest)?,
        };
        equal(value, wanted, ids).map_err(|got| format!("{path} is {got}, not {wanted}"))?;
    }
    Ok(())
}

fn member<'a>(list: Option<List<'a>>, rest: &str) -> Result<Option<Value<'a>>, String> {
    let (index, name) = rest.split_once("].").ok_or_else(|| format!("[{rest} is not [index].field"))?;
    let index: usize = index.parse().map_err(|_| format!("{index} is not an index"))?;
    let name = field_of(name)?;
    Ok(list.and_then(|list| list.records().nth(index)).and_then(|record| record.get(name)))
}

fn field_of(name: &str) -> Result<FieldId, String> {
    FieldId::by_name(name).ok_or_else(|| format!("no field is called {name}"))
}

fn equal(value: Option<Value<'_>>, wanted: &str, ids: &mut Ids) -> Result<(), String> {
    let Some(value) = value else { return if wanted == "-" { Ok(()) } else { Err("absent".to_owned()) } };
    if let Some(text) = value.text() {
        return if text == wanted { Ok(()) } else { Err(text.to_owned()) };
    }
    let number = value.integer().ok_or_else(|| format!("{value:?}"))?;
    let same = match wanted.strip_prefix('$') {
        Some(name) => {
            let other = ids.iter().any(|(known, id)| known != name && *id == number);
            !other && *ids.entry(name.to_owned()).or_insert(number) == number
        }
        None => parse_number(wanted) == Some(number),
    };
    if same { Ok(()) } else { Err(number.to_string()) }
}

fn parse_number(text: &str) -> Option<i64> {
    text.strip_prefix("0x").map_or_else(|| text.parse().ok(), |hex| i64::from_str_radix(hex, 16).ok())
}

/// Words of a line; text in single quotes may have spaces.
fn split(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    for c in line.chars() {
        match c {
            '\'' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            c => words.last_mut().unwrap().push(c),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}
