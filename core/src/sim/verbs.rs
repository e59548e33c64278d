//! The verbs: one line of text each, as the shell, story files and the library say them.

use std::time::Duration;

use super::call_data::CallData;
use super::duration;
use super::switch::{CallRef, DialOptions};

/// Longest line taken, in bytes.
pub(super) const LINE_MAX: usize = 1024;

/// A verb with its arguments.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Verb {
    Login { agent: String, extension: String },
    Logout { agent: String, force: bool },
    Ready { agent: String },
    NotReady { agent: String, reason: u16 },
    Work { agent: String },
    Dial { device: String, number: String, options: DialOptions },
    Answer { device: String, call: Option<CallRef> },
    HangUp { device: String, call: Option<CallRef> },
    Hold { device: String, call: Option<CallRef> },
    Retrieve { device: String, call: Option<CallRef> },
    Alternate { device: String },
    Reconnect { device: String },
    Consult { device: String, number: String, conference: bool, options: DialOptions },
    Transfer { device: String },
    Conference { device: String },
    Join { device: String },
    BlindTransfer { device: String, number: String },
    Redirect { device: String, number: String },
    Set { call: CallRef, data: CallData },
    OutOfService { device: String },
    InService { device: String },
    DropClients,
    PauseClients(Duration),
    GoStandby { node: Option<u8> },
    GoMaster { node: Option<u8> },
    Wait(Duration),
    Show(Show),
}

/// What `show` can show.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Show {
    Devices,
    Calls,
    Clients,
    Limits,
}

/// A verb as people write it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct VerbRow {
    /// Its name.
    pub name: &'static str,
    /// Its arguments; `[..]` may be left out. DEVICE, EXT and NUMBER are telephone numbers, AGENT is the id of an agent.
    pub arguments: &'static str,
    /// What it does, in one clause.
    pub about: &'static str,
}

impl VerbRow {
    /// The verb with its arguments.
    pub fn usage(&self) -> String {
        format!("{} {}", self.name, self.arguments).trim_end().to_owned()
    }
}

/// Verbs in the order of the help.
macro_rules! verbs {
    ($($name:literal $arguments:literal: $about:literal;)*) => {
        const VERBS: &[VerbRow] = &[$(VerbRow { name: $name, arguments: $arguments, about: $about }),*];
    };
}

verbs! {
    "login" "AGENT EXT": "an agent logs in on an extension";
    "logout" "AGENT [force]": "an agent logs out; by force as a supervisor does it";
    "ready" "AGENT": "an agent takes calls of the queues";
    "not-ready" "AGENT [REASON]": "an agent takes no calls of the queues, for a reason from 0 to 65535";
    "work" "AGENT": "an agent who talks wants time for work after the call";
    "dial" "DEVICE NUMBER [ani=.. dnis=.. as=NAME]": "a device or a number from outside calls; the answer carries the call id";
    "answer" "DEVICE [CALL]": "a device answers the call that rings";
    "hang-up" "DEVICE [CALL]": "a device leaves a call";
    "hold" "DEVICE [CALL]": "a device puts a call on hold";
    "retrieve" "DEVICE [CALL]": "a device takes a held call back";
    "alternate" "DEVICE": "a device holds one call and takes the other back";
    "reconnect" "DEVICE": "a device ends the active call and takes the held one back";
    "consult" "DEVICE NUMBER [transfer|conference] [as=NAME]": "a device holds its call and calls for advice; the answer carries the call id";
    "transfer" "DEVICE": "a device connects the parties of its two calls and leaves";
    "conference" "DEVICE": "a device makes one call of its two";
    "join" "DEVICE": "a device makes one call of all that it has, over its lines too";
    "blind-transfer" "DEVICE NUMBER": "a device sends its party to a number, in one step";
    "redirect" "DEVICE NUMBER": "a call that rings at a device, or waits at a CTI port, goes to a number";
    "set" "CALL name=value...": "data of a call change; a value with spaces stands in quotes, name[INDEX] is a member of an array";
    "out-of-service" "DEVICE": "a device cannot be reached any more";
    "in-service" "DEVICE": "a device can be reached again";
    "wait" "DURATION": "time passes: 250ms, 2s, 1m";
    "show" "devices|calls|clients|limits": "what there is, as a JSON array; the limits of the CTI server and how often each was met, as an object";
    "drop-clients" "": "every client loses its connection";
    "pause-clients" "DURATION": "nothing is sent to any client and nothing is read from one for so long";
    "go-standby" "[NODE]": "the master gives its sessions up and refuses new ones";
    "go-master" "[NODE]": "a standby node takes sessions";
}

/// Every verb with its arguments, in the order of the help.
pub fn verbs() -> &'static [VerbRow] {
    VERBS
}

/// What is wrong with the arguments: `None` = they do not fit the verb's usage, else a reason.
type Wrong = Option<String>;

/// Reads one line. The error is a reason without the word `error`.
pub(super) fn parse(line: &str) -> Result<Verb, String> {
    if line.len() > LINE_MAX {
        return Err(format!("a verb takes at most {LINE_MAX} bytes"));
    }
    let words = words(line)?;
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let Some((name, rest)) = words.split_first() else { return Err("no verb".to_owned()) };
    let Some(row) = VERBS.iter().find(|row| row.name == *name) else {
        let known: Vec<&str> = VERBS.iter().map(|row| row.name).collect();
        return Err(format!("there is no verb {name}; verbs are {}", known.join(", ")));
    };
    let verb = of_agent(name, rest).or_else(|| of_calls(name, rest)).or_else(|| of_device(name, rest)).unwrap_or_else(|| other(name, rest));
    verb.map_err(|wrong| wrong.unwrap_or_else(|| format!("this verb is written: {}", row.usage())))
}

/// The numbers that a line of a story mentions, as the usage of its verb tells: telephones and agents.
pub(super) fn numbers(line: &str) -> Vec<String> {
    let words = words(line).unwrap_or_default();
    let row = words.first().and_then(|name| VERBS.iter().find(|row| row.name == name));
    let places = row.map_or("", |row| row.arguments).split(' ');
    let named = places.zip(words.iter().skip(1)).filter(|(place, _)| matches!(*place, "DEVICE" | "EXT" | "NUMBER" | "AGENT"));
    named.map(|(_, word)| word.clone()).collect()
}

/// Words of a line; what stands in single or double quotes may hold spaces.
fn words(line: &str) -> Result<Vec<String>, String> {
    let (mut words, mut word, mut quote) = (Vec::new(), None::<String>, None);
    for letter in line.chars() {
        match (letter, quote) {
            (_, Some(open)) if letter == open => quote = None,
            ('\'' | '"', None) => {
                quote = Some(letter);
                word.get_or_insert_default();
            }
            (_, None) if letter.is_whitespace() => words.extend(word.take()),
            _ => word.get_or_insert_default().push(letter),
        }
    }
    words.extend(word);
    if quote.is_some() { Err("a quote is not closed".to_owned()) } else { Ok(words) }
}

fn own(text: &str) -> String {
    text.to_owned()
}

/// Verbs of agents. `None`: it is not one of them.
fn of_agent(name: &str, rest: &[&str]) -> Option<Result<Verb, Wrong>> {
    Some(match (name, rest) {
        ("login", [agent, extension]) => Ok(Verb::Login { agent: own(agent), extension: own(extension) }),
        ("logout", [agent]) => Ok(Verb::Logout { agent: own(agent), force: false }),
        ("logout", [agent, "force"]) => Ok(Verb::Logout { agent: own(agent), force: true }),
        ("ready", [agent]) => Ok(Verb::Ready { agent: own(agent) }),
        ("not-ready", [agent]) => Ok(Verb::NotReady { agent: own(agent), reason: 0 }),
        ("not-ready", [agent, reason]) => match reason.parse() {
            Ok(reason) => Ok(Verb::NotReady { agent: own(agent), reason }),
            Err(_) => Err(Some(format!("{reason} is not a reason code: a number from 0 to 65535"))),
        },
        ("work", [agent]) => Ok(Verb::Work { agent: own(agent) }),
        _ => return None,
    })
}

/// Verbs that begin a call or name one.
fn of_calls(name: &str, rest: &[&str]) -> Option<Result<Verb, Wrong>> {
    let device_and_call = |make: fn(String, Option<CallRef>) -> Verb| match rest {
        [device] => Ok(make(own(device), None)),
        [device, call] => Ok(make(own(device), Some(call_ref(call)))),
        _ => Err(None),
    };
    Some(match (name, rest) {
        ("dial", [device, number, options @ ..]) => call_options(name, options, &["ani", "dnis", "as"])
            .map(|options| Verb::Dial { device: own(device), number: own(number), options })
            .map_err(Some),
        ("consult", [device, number, options @ ..]) => consult(device, number, options),
        ("answer", _) => device_and_call(|device, call| Verb::Answer { device, call }),
        ("hang-up", _) => device_and_call(|device, call| Verb::HangUp { device, call }),
        ("hold", _) => device_and_call(|device, call| Verb::Hold { device, call }),
        ("retrieve", _) => device_and_call(|device, call| Verb::Retrieve { device, call }),
        ("set", [call, first, more @ ..]) => set(call, std::iter::once(first).chain(more)).map_err(Some),
        _ => return None,
    })
}

/// Verbs that name a device alone, or a device and where its call goes.
fn of_device(name: &str, rest: &[&str]) -> Option<Result<Verb, Wrong>> {
    Some(Ok(match (name, rest) {
        ("alternate", [device]) => Verb::Alternate { device: own(device) },
        ("reconnect", [device]) => Verb::Reconnect { device: own(device) },
        ("transfer", [device]) => Verb::Transfer { device: own(device) },
        ("conference", [device]) => Verb::Conference { device: own(device) },
        ("join", [device]) => Verb::Join { device: own(device) },
        ("blind-transfer", [device, number]) => Verb::BlindTransfer { device: own(device), number: own(number) },
        ("redirect", [device, number]) => Verb::Redirect { device: own(device), number: own(number) },
        ("out-of-service", [device]) => Verb::OutOfService { device: own(device) },
        ("in-service", [device]) => Verb::InService { device: own(device) },
        _ => return None,
    }))
}

/// Time, the server, and what does not fit any verb.
fn other(name: &str, rest: &[&str]) -> Result<Verb, Wrong> {
    let duration = |text: &str| duration::parse(text).map_err(|sentence| Some(format!("{text} {sentence}")));
    Ok(match (name, rest) {
        ("wait", [text]) => Verb::Wait(duration(text)?),
        ("show", ["devices"]) => Verb::Show(Show::Devices),
        ("show", ["calls"]) => Verb::Show(Show::Calls),
        ("show", ["clients"]) => Verb::Show(Show::Clients),
        ("show", ["limits"]) => Verb::Show(Show::Limits),
        ("drop-clients", []) => Verb::DropClients,
        ("pause-clients", [text]) => Verb::PauseClients(duration(text)?),
        ("go-standby", node) => Verb::GoStandby { node: self::node(node)? },
        ("go-master", node) => Verb::GoMaster { node: self::node(node)? },
        _ => return Err(None),
    })
}

fn node(words: &[&str]) -> Result<Option<u8>, Wrong> {
    match words {
        [] => Ok(None),
        ["1"] => Ok(Some(1)),
        ["2"] => Ok(Some(2)),
        [other] => Err(Some(format!("{other} is not a node: 1 or 2"))),
        _ => Err(None),
    }
}

fn consult(device: &str, number: &str, options: &[&str]) -> Result<Verb, Wrong> {
    let (conference, options) = match options {
        ["transfer", options @ ..] => (false, options),
        ["conference", options @ ..] => (true, options),
        options => (false, options),
    };
    let options = call_options("consult", options, &["as"]).map_err(Some)?;
    Ok(Verb::Consult { device: own(device), number: own(number), conference, options })
}

fn call_options(verb: &str, words: &[&str], known: &[&str]) -> Result<DialOptions, String> {
    let mut options = DialOptions::default();
    for word in words {
        let (key, value) = word.split_once('=').filter(|(key, _)| known.contains(key)).ok_or_else(|| {
            let known: Vec<String> = known.iter().map(|key| format!("{key}=")).collect();
            format!("{word} is not an option of {verb}; options are {}", known.join(", "))
        })?;
        let place = match key {
            "ani" => &mut options.ani,
            "dnis" => &mut options.dnis,
            _ => &mut options.name,
        };
        if place.replace(value.to_owned()).is_some() {
            return Err(format!("{word} says an option for the second time"));
        }
    }
    Ok(options)
}

fn set<'a>(call: &str, items: impl Iterator<Item = &'a &'a str>) -> Result<Verb, String> {
    let mut data = CallData::default();
    for item in items {
        let (name, value) = item.split_once('=').ok_or("data of a call are written name=value")?;
        data.put(name, value)?;
    }
    Ok(Verb::Set { call: call_ref(call), data })
}

/// Digits are an id, everything else is a name.
fn call_ref(word: &str) -> CallRef {
    word.parse().map_or_else(|_| CallRef::Name(word.to_owned()), CallRef::Id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::field;

    #[test]
    fn every_verb_is_read() {
        let agent = || "1001".to_owned();
        assert_eq!(parse("login 1001 2006"), Ok(Verb::Login { agent: agent(), extension: "2006".to_owned() }));
        assert_eq!(parse("  logout 1001   force "), Ok(Verb::Logout { agent: agent(), force: true }));
        assert_eq!(parse("not-ready 1001 7"), Ok(Verb::NotReady { agent: agent(), reason: 7 }));
        let options = DialOptions { ani: Some("1".to_owned()), dnis: None, name: Some("A".to_owned()), ..DialOptions::default() };
        assert_eq!(parse("dial +1555 7000 as=A ani=1"), Ok(Verb::Dial { device: "+1555".to_owned(), number: "7000".to_owned(), options }));
        assert_eq!(parse("answer 2006 A"), Ok(Verb::Answer { device: "2006".to_owned(), call: Some(CallRef::Name("A".to_owned())) }));
        assert_eq!(parse("hang-up 2006 5"), Ok(Verb::HangUp { device: "2006".to_owned(), call: Some(CallRef::Id(5)) }));
        let options = DialOptions { name: Some("B".to_owned()), ..DialOptions::default() };
        let (device, number) = ("2006".to_owned(), "2007".to_owned());
        assert_eq!(parse("consult 2006 2007 conference as=B"), Ok(Verb::Consult { device, number, conference: true, options }));
        assert!(matches!(parse("consult 2006 2007"), Ok(Verb::Consult { conference: false, .. })));
        assert_eq!(parse("wait 1m"), Ok(Verb::Wait(Duration::from_secs(60))));
        assert_eq!(parse("show calls"), Ok(Verb::Show(Show::Calls)));
        assert_eq!(parse("go-master 2"), Ok(Verb::GoMaster { node: Some(2) }));
        let Ok(Verb::Set { call: CallRef::Id(7), data }) = parse("set 7 call_variable_1='a b' user.x[2]=\"it's\"") else { panic!("set") };
        assert_eq!(data.items, [(field::call_variable_1, "a b".to_owned())]);
        assert_eq!(data.named_arrays, [("user.x".to_owned(), 2, "it's".to_owned())]);
    }

    /// A line that fits the usage of each verb; what may be left out is left out, then given.
    fn examples(row: &VerbRow) -> [String; 2] {
        let short =
            row.arguments.split('[').next().unwrap().replace("name=value...", "a=b").replace("devices|calls|clients|limits", "calls");
        let long = row.arguments.replace("transfer|conference", "conference").replace("ani=.. dnis=.. as=NAME", "ani=1 dnis=2 as=A");
        let long = if row.name == "set" { "7 a=b c[1]=d".to_owned() } else { long.replace("devices|calls|clients|limits", "calls") };
        let filled = |text: String| {
            let text = text.replace(['[', ']'], "").replace("DURATION", "2s").replace("REASON", "5").replace("NODE", "1");
            format!("{} {}", row.name, text)
        };
        [filled(short), if row.name == "set" { format!("set {long}") } else { filled(long) }]
    }

    #[test]
    fn every_verb_of_the_table_is_read_as_its_usage_says() {
        for row in VERBS {
            for line in examples(row) {
                assert!(parse(&line).is_ok(), "{line}: {:?}", parse(&line));
            }
            let wrong = parse(&format!("{} 1 2 3 4 5 6 7", row.name));
            assert!(wrong.is_err(), "{}: {wrong:?}", row.name);
            assert!(!row.about.is_empty() && row.usage().starts_with(row.name));
        }
    }

    #[test]
    fn a_wrong_line_says_what_is_wrong() {
        assert_eq!(parse("login 1001"), Err("this verb is written: login AGENT EXT".to_owned()));
        assert_eq!(parse("drop-clients now"), Err("this verb is written: drop-clients".to_owned()));
        assert!(parse("sing 1001").unwrap_err().starts_with("there is no verb sing; verbs are login,"));
        assert_eq!(parse("wait 25h"), Err("25h is longer than a day, the longest duration".to_owned()));
        assert_eq!(parse("wait soon"), Err("soon is not a duration such as 250ms, 2s or 1m".to_owned()));
        assert_eq!(parse("not-ready 1001 x"), Err("x is not a reason code: a number from 0 to 65535".to_owned()));
        assert_eq!(parse("go-master 3"), Err("3 is not a node: 1 or 2".to_owned()));
        assert_eq!(parse("set A call_variable_1"), Err("data of a call are written name=value".to_owned()));
        assert_eq!(parse("set A x='1"), Err("a quote is not closed".to_owned()));
        assert!(parse("dial 1 2 colour=red").unwrap_err().starts_with("colour=red is not an option of dial"));
        assert!(parse("consult 1 2 ani=3").unwrap_err().starts_with("ani=3 is not an option of consult; options are as="));
        assert!(parse("dial 1 2 as=A as=B").is_err());
        assert!(parse("").is_err() && parse(&"x".repeat(2000)).is_err());
    }

    #[test]
    fn the_numbers_of_a_line_are_where_its_usage_says() {
        assert_eq!(numbers("dial +1555 7000 ani=3 as=A"), ["+1555", "7000"]);
        assert_eq!(numbers("logout 1001 force"), ["1001"]);
        assert!(numbers("set A x=1").is_empty() && numbers("sing 1").is_empty() && numbers("wait 1s").is_empty());
    }
}
