//! The verbs: one line of text each, as the shell, story files and the library say them.

use std::time::Duration;

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
    Dial { device: String, number: String, options: DialOptions },
    Answer { device: String, call: Option<CallRef> },
    HangUp { device: String, call: Option<CallRef> },
    Wait(Duration),
    Show(Show),
}

/// What `show` can show.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Show {
    Devices,
    Calls,
    Clients,
}

/// How each verb is written, for the sentence of a wrong one.
const USES: &[(&str, &str)] = &[
    ("login", "login AGENT EXT"),
    ("logout", "logout AGENT [force]"),
    ("ready", "ready AGENT"),
    ("not-ready", "not-ready AGENT [REASON]"),
    ("dial", "dial DEVICE NUMBER [ani=.. dnis=.. as=NAME]"),
    ("answer", "answer DEVICE [CALL]"),
    ("hang-up", "hang-up DEVICE [CALL]"),
    ("wait", "wait DURATION"),
    ("show", "show devices|calls|clients"),
];

/// Reads one line. The error is a reason without the word `error`.
pub(super) fn parse(line: &str) -> Result<Verb, String> {
    if line.len() > LINE_MAX {
        return Err(format!("a verb takes at most {LINE_MAX} bytes"));
    }
    let words: Vec<&str> = line.split_whitespace().collect();
    let Some((name, rest)) = words.split_first() else { return Err("no verb".to_owned()) };
    let Some((_, usage)) = USES.iter().find(|(verb, _)| verb == name) else {
        let known: Vec<&str> = USES.iter().map(|(verb, _)| *verb).collect();
        return Err(format!("there is no verb {name}; verbs are {}", known.join(", ")));
    };
    known(name, rest).unwrap_or_else(|| Err(format!("this verb is written: {usage}")))
}

/// `None` when the arguments do not fit the verb.
fn known(name: &str, rest: &[&str]) -> Option<Result<Verb, String>> {
    let own = |text: &str| text.to_owned();
    Some(Ok(match (name, rest) {
        ("login", [agent, extension]) => Verb::Login { agent: own(agent), extension: own(extension) },
        ("logout", [agent]) => Verb::Logout { agent: own(agent), force: false },
        ("logout", [agent, "force"]) => Verb::Logout { agent: own(agent), force: true },
        ("ready", [agent]) => Verb::Ready { agent: own(agent) },
        ("not-ready", [agent]) => Verb::NotReady { agent: own(agent), reason: 0 },
        ("not-ready", [agent, reason]) => match reason.parse() {
            Ok(reason) => Verb::NotReady { agent: own(agent), reason },
            Err(_) => return Some(Err(format!("{reason} is not a reason code: a number from 0 to 65535"))),
        },
        ("dial", [device, number, options @ ..]) => {
            return Some(dial_options(options).map(|options| Verb::Dial { device: own(device), number: own(number), options }));
        }
        ("answer", [device]) => Verb::Answer { device: own(device), call: None },
        ("answer", [device, call]) => Verb::Answer { device: own(device), call: Some(call_ref(call)) },
        ("hang-up", [device]) => Verb::HangUp { device: own(device), call: None },
        ("hang-up", [device, call]) => Verb::HangUp { device: own(device), call: Some(call_ref(call)) },
        ("wait", [text]) => match duration::parse(text) {
            Ok(duration) => Verb::Wait(duration),
            Err(sentence) => return Some(Err(format!("{text} {sentence}"))),
        },
        ("show", ["devices"]) => Verb::Show(Show::Devices),
        ("show", ["calls"]) => Verb::Show(Show::Calls),
        ("show", ["clients"]) => Verb::Show(Show::Clients),
        _ => return None,
    }))
}

fn dial_options(words: &[&str]) -> Result<DialOptions, String> {
    let mut options = DialOptions::default();
    for word in words {
        let place = match word.split_once('=') {
            Some(("ani", value)) => (&mut options.ani, value),
            Some(("dnis", value)) => (&mut options.dnis, value),
            Some(("as", value)) => (&mut options.name, value),
            _ => return Err(format!("{word} is not an option of dial; options are ani=, dnis=, as=")),
        };
        let (place, value) = place;
        if place.replace(value.to_owned()).is_some() {
            return Err(format!("{word} says an option for the second time"));
        }
    }
    Ok(options)
}

/// Digits are an id, everything else is a name.
fn call_ref(word: &str) -> CallRef {
    word.parse().map_or_else(|_| CallRef::Name(word.to_owned()), CallRef::Id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_verb_is_read() {
        let agent = || "1001".to_owned();
        assert_eq!(parse("login 1001 2006"), Ok(Verb::Login { agent: agent(), extension: "2006".to_owned() }));
        assert_eq!(parse("  logout 1001   force "), Ok(Verb::Logout { agent: agent(), force: true }));
        assert_eq!(parse("not-ready 1001 7"), Ok(Verb::NotReady { agent: agent(), reason: 7 }));
        let options = DialOptions { ani: Some("1".to_owned()), dnis: None, name: Some("A".to_owned()) };
        assert_eq!(parse("dial +1555 7000 as=A ani=1"), Ok(Verb::Dial { device: "+1555".to_owned(), number: "7000".to_owned(), options }));
        assert_eq!(parse("answer 2006 A"), Ok(Verb::Answer { device: "2006".to_owned(), call: Some(CallRef::Name("A".to_owned())) }));
        assert_eq!(parse("hang-up 2006 5"), Ok(Verb::HangUp { device: "2006".to_owned(), call: Some(CallRef::Id(5)) }));
        assert_eq!(parse("wait 1m"), Ok(Verb::Wait(Duration::from_secs(60))));
        assert_eq!(parse("show calls"), Ok(Verb::Show(Show::Calls)));
    }

    #[test]
    fn a_wrong_line_says_what_is_wrong() {
        assert_eq!(parse("login 1001"), Err("this verb is written: login AGENT EXT".to_owned()));
        assert!(parse("sing 1001").unwrap_err().starts_with("there is no verb sing; verbs are login,"));
        assert_eq!(parse("wait 25h"), Err("25h is longer than a day, the longest duration".to_owned()));
        assert_eq!(parse("wait soon"), Err("soon is not a duration such as 250ms, 2s or 1m".to_owned()));
        assert_eq!(parse("not-ready 1001 x"), Err("x is not a reason code: a number from 0 to 65535".to_owned()));
        assert!(parse("dial 1 2 colour=red").unwrap_err().starts_with("colour=red is not an option of dial"));
        assert!(parse("dial 1 2 as=A as=B").is_err());
        assert!(parse("").is_err() && parse(&"x".repeat(2000)).is_err());
    }
}
