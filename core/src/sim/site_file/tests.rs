//! Every key once, and every refusal with its line and its key.

use super::super::site::print_site;
use super::*;

/// The error of the default site with this replaced.
fn error(from: &str, to: &str) -> String {
    let text = print_site().replacen(from, to, 1);
    assert_ne!(text, print_site());
    parse(&text).unwrap_err().text
}

fn line_of(part: &str) -> usize {
    print_site().lines().position(|line| line.contains(part)).unwrap() + 1
}

#[test]
fn the_default_site_is_the_documented_one() {
    let site = Site::of(None).unwrap();
    let [application] = site.applications.as_slice() else { panic!() };
    assert_eq!((application.id, application.name.as_str(), &application.script), (1, "Sales", &Script::Queue(1)));
    assert_eq!(application.ports, ["5001", "5002", "5003", "5004"].map(Number::from));
    let agents: Vec<_> = site.agents.iter().map(|(id, agent)| (&**id, agent.name.as_str(), &*agent.extension)).collect();
    assert_eq!(agents, [("1001", "Ana", "2006"), ("1002", "Ben", "2007"), ("1003", "Cleo", "2008")]);
    assert_eq!(site.agents["1002"].csqs, [1]);
    assert!(site.agents["1003"].csqs.is_empty());
    assert_eq!(site.devices["2005"], Device::Phone);
    assert_eq!(site.devices["7000"], Device::Trigger(0));
    assert_eq!(site.unassigned, BTreeSet::from([Number::from("0000")]));
}

#[test]
fn an_empty_site_has_the_values_of_the_default_one() {
    let (empty, default) = (parse("").unwrap(), Site::of(None).unwrap());
    assert_eq!((empty.call_control, empty.release, empty.conference_call_id), (CallControl::UnifiedCm, (12, 5), ConferenceCallId::New));
    assert_eq!(
        (empty.call_control, empty.release, empty.conference_call_id),
        (default.call_control, default.release, default.conference_call_id)
    );
    assert_eq!((empty.shuffle, empty.seed, empty.phones, empty.timing), (default.shuffle, default.seed, default.phones, default.timing));
    assert_eq!(empty.unassigned, default.unassigned);
    assert!(empty.devices.is_empty());
    let taken = parse("[[phone]]\nnumber = \"0000\"").unwrap();
    assert!(taken.unassigned.is_empty() && taken.devices.contains_key("0000"));
}

const EVERYTHING: &str = r#"
call_control = "unified-cm-express"
release = "8.5"
conference_call_id = "primary"
shuffle = true
seed = 7
unassigned = ["0001", "0002"]

[phones]
max_calls = 6
busy_trigger = 2

[timing]
port_answer = "1ms"
prompt = "2ms"
ring = "3ms"
ring_timeout = "4s"
failed = "5ms"
work = "6s"

[[csq]]
id = 1
name = "A"

[[csq]]
id = 2
name = "B"
auto_work = true
work = "1m"

[[application]]
id = 5
name = "Sales"
trigger = "7000"
csq = 2
ports = ["5001"]
set = { call_variable_1 = "x", "user.lang" = "en" }

[[application]]
id = 6
name = "Away"
trigger = "7001"
redirect = "+4989123"
ports = []

[[application]]
id = 7
name = "Closed"
trigger = "7002"
ports = ["5002"]

[[agent]]
id = "1001"
name = "Ana"
extension = "2006"
csqs = [2, 1]
auto_available = false
secondary = ["3006", "3007"]
supervisor = true
device_cti = false
line_cti = false
"#;

#[test]
fn every_key_is_read() {
    let site = parse(EVERYTHING).unwrap();
    assert_eq!(
        (site.call_control, site.release, site.conference_call_id),
        (CallControl::UnifiedCmExpress, (8, 5), ConferenceCallId::Primary)
    );
    assert_eq!((site.shuffle, site.seed, site.phones), (true, 7, PhoneLimits { max_calls: 6, busy_trigger: 2 }));
    assert_eq!(site.unassigned, BTreeSet::from(["0001", "0002"].map(Number::from)));
    let (milli, second) = (Duration::from_millis, Duration::from_secs);
    let timing =
        Timing { port_answer: milli(1), prompt: milli(2), ring: milli(3), ring_timeout: second(4), failed: milli(5), work: second(6) };
    assert_eq!(site.timing, timing);
    assert_eq!(site.csqs[&1], Csq { name: "A".to_owned(), auto_work: false, work: second(6) });
    assert_eq!(site.csqs[&2], Csq { name: "B".to_owned(), auto_work: true, work: second(60) });
    let scripts: Vec<_> = site.applications.iter().map(|application| &application.script).collect();
    assert_eq!(scripts, [&Script::Queue(2), &Script::Redirect("+4989123".into()), &Script::Announce]);
    let own = |pair: (&str, &str)| (pair.0.to_owned(), pair.1.to_owned());
    assert_eq!(site.applications[0].set, [own(("call_variable_1", "x")), own(("user.lang", "en"))]);
    let ana = &site.agents["1001"];
    assert_eq!((&*ana.extension, ana.csqs.as_slice(), ana.auto_available, ana.supervisor), ("2006", &[2, 1][..], false, true));
    assert_eq!((ana.device_cti, ana.line_cti), (false, false));
    assert_eq!(ana.secondary, ["3006", "3007"].map(Number::from));
    assert_eq!(site.devices["3007"], Device::SecondaryLine("1001".into()));
    assert_eq!(site.devices["2006"], Device::AgentPhone("1001".into()));
    assert_eq!(site.devices["5002"], Device::Port(2));
}

#[test]
fn errors_name_line_and_key() {
    let at = |part: &str, rest: &str| format!("site, line {}, key {rest}", line_of(part));
    assert_eq!(
        error("prompt = \"30ms\"", "prompt = \"soon\""),
        at("prompt =", "timing.prompt: soon is not a duration such as 250ms, 2s or 1m")
    );
    assert_eq!(error("csq = 1\n", "csq = 9\n"), at("csq = 1", "application.csq: 9 is not the id of a CSQ of this site"));
    assert_eq!(error("\"2007\"", "\"2006\""), at("\"2007\"", "agent.extension: 2006 is the number of another device too"));
    assert_eq!(error("\"1002\"", "\"1001\""), at("\"1002\"", "agent.id: 1001 is the id of another agent too"));
    let typo = error("extension = \"2006\"", "extention = \"2006\"");
    assert!(typo.starts_with(&at("extension = \"2006\"", "agent.extention: unknown field `extention`")), "{typo}");
    let kind = error("id = 1\n", "id = \"one\"\n");
    assert!(kind.starts_with(&at("id = 1", "csq.id: invalid type")), "{kind}");
    let syntax = error("[[csq]]", "[[csq");
    assert!(syntax.starts_with(&format!("site, line {}", line_of("[[csq]]"))), "{syntax}");
}

#[test]
fn values_out_of_range_are_refused() {
    let cases = [
        (
            "release = \"8.5\"",
            "release = \"9.0\"",
            "line 2, key call_control: unified-cm-express is not supported by release 9.0 and later",
        ),
        ("release = \"8.5\"", "release = \"new\"", "line 3, key release: new is not a release such as 12.5"),
        ("\"unified-cm-express\"", "\"avaya\"", "line 2, key call_control: avaya is neither"),
        ("\"primary\"", "\"secondary\"", "line 4, key conference_call_id: secondary is neither new nor primary"),
        ("seed = 7", "seed = -1", "line 6, key seed: invalid value"),
        ("\"0001\"", "\"2006\"", "line 7, key unassigned: 2006 is a number of the site"),
        ("\"0001\"", "\"0002\"", "line 7, key unassigned: 0002 is a number of the site, or named twice"),
        ("\"0001\"", "\"00 1\"", "line 7, key unassigned: 00 1 is not a number"),
        ("max_calls = 6", "max_calls = 17", "line 10, key phones.max_calls: 17 is not from 1 to 16"),
        ("max_calls = 6", "max_calls = 0", "line 10, key phones.max_calls: 0 is not from 1 to 16"),
        ("busy_trigger = 2", "busy_trigger = 7", "line 11, key phones.busy_trigger: 7 is not from 1 to max_calls, 6"),
        ("ring_timeout = \"4s\"", "ring_timeout = \"2days\"", "line 17, key timing.ring_timeout: 2days is longer than a day"),
        ("work = \"1m\"", "work = \"x\"", "line 29, key csq.work: x is not a duration"),
        ("id = 2\n", "id = 1\n", "line 26, key csq.id: 1 is the id of another CSQ too"),
        ("id = 6", "id = 5", "line 40, key application.id: 5 is the id of another application too"),
        ("ports = []", "ports = []\ncsq = 1", "line 43, key application.redirect: +4989123 stands beside csq"),
        ("\"+4989123\"", "\"7001\"", "line 43, key application.redirect: 7001 leads back to its own trigger"),
        ("\"+4989123\"", "\"\"", "line 43, key application.redirect:  is not a number of 1 to 31 bytes"),
        ("\"7001\"", "\"7000\"", "line 42, key application.trigger: 7000 is the number of another device too"),
        ("[\"5002\"]", "[\"5001\"]", "line 50, key application.ports: 5001 is the number of another device too"),
        ("\"user.lang\" =", "\"user[256]\" =", "line 37, key application.set: user[256]: an index is a number from 0 to 255"),
        ("\"user.lang\" =", "\"\" =", "line 37, key application.set:  is no name of a call variable"),
        ("[2, 1]", "[2, 2]", "line 56, key agent.csqs: 2 is named twice"),
        ("[2, 1]", "[2, 3]", "line 56, key agent.csqs: 3 is not the id of a CSQ of this site"),
        ("\"3007\"", "\"2006\"", "line 58, key agent.secondary: 2006 is the number of another device too"),
        ("\"3007\"", "\"3.7\"", "line 58, key agent.secondary: 3.7 is not a number of 1 to 15 bytes without spaces and dots"),
        ("id = \"1001\"", "id = \"10 01\"", "line 53, key agent.id: 10 01 is not an id of 1 to 64 bytes"),
        ("extension = \"2006\"\n", "", "line 52, key agent.extension: missing field `extension`"),
        ("max_calls = 6", "max_calls = \"6\"", "line 10, key phones.max_calls: invalid type: string \"6\", expected a number"),
        ("id = 2\n", "id = -2\n", "line 26, key csq.id: invalid value: integer `-2`, expected a number up to 4294967295"),
        ("shuffle = true", "colour = true", "line 5, key colour: unknown field `colour`"),
    ];
    for (from, to, wanted) in cases {
        let text = EVERYTHING.replacen(from, to, 1);
        assert_ne!(text, EVERYTHING, "{from}");
        let error = parse(&text).unwrap_err().text;
        assert!(error.starts_with(&format!("site, {wanted}")), "{error}\nwanted {wanted}");
    }
}

#[test]
fn limits_of_texts_and_lists_hold_to_the_byte() {
    let set = |value: usize| EVERYTHING.replacen("\"x\"", &format!("\"{}\"", "x".repeat(value)), 1);
    assert!(parse(&set(39)).is_ok());
    let error = parse(&set(40)).unwrap_err().text;
    assert_eq!(error, "site, line 37, key application.set: call_variable_1 takes at most 39 bytes");
    let number = |length: usize| EVERYTHING.replacen("\"3007\"", &format!("\"{}\"", "3".repeat(length)), 1);
    assert!(parse(&number(15)).is_ok() && parse(&number(16)).is_err());
    let csqs = |count: usize| {
        let records: String = (1..=count).map(|id| format!("[[csq]]\nid = {id}\nname = \"q\"\n")).collect();
        let ids: Vec<String> = (1..=count).map(|id| id.to_string()).collect();
        format!("{records}[[agent]]\nid = \"1\"\nname = \"a\"\nextension = \"2\"\ncsqs = [{}]\n", ids.join(", "))
    };
    assert!(parse(&csqs(25)).is_ok());
    assert!(parse(&csqs(26)).unwrap_err().text.contains("key agent.csqs: 26 is one too many"));
}
