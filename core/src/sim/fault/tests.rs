//! Faults are read from the table, and each kind at each point does what its sentence says, on virtual time.

use super::*;
use crate::sim::limits::{Count, Ending};
use crate::sim::server::Action;
use crate::wire::{Builder, Coding, Dialect, FloatHeader, Message, field};
use std::sync::Arc;

#[test]
fn every_kind_and_every_point_is_read() {
    let read = |text: &str| Fault::parse(text).unwrap();
    let at = |kind, point| Fault { kind, point };
    assert_eq!(read("drop@open-conf"), at(Kind::Drop(None), Point::OpenConf));
    assert_eq!(read("drop@first-event=4"), at(Kind::Drop(Some(4)), Point::Event(1)));
    assert_eq!(read("cut@one-event"), at(Kind::Cut(0), Point::OneEvent));
    assert_eq!(read("split@every-event=3"), at(Kind::Split(3), Point::EveryEvent));
    assert_eq!(read("delay@event:7=250ms"), at(Kind::Delay(Duration::from_millis(250)), Point::Event(7)));
    assert_eq!(read("duplicate@message:END_CALL_EVENT"), at(Kind::Duplicate(2), Point::Message(msg::END_CALL_EVENT)));
    assert_eq!(read("malformed@first-event").kind, Kind::Malformed);
    assert_eq!(read("unknown-message@first-event=70000").kind, Kind::UnknownMessage(70_000));
    assert_eq!(read("unknown-tag@first-event").kind, Kind::UnknownTag(UNKNOWN_TAG));
    assert_eq!(read("garbage@first-event").kind, Kind::Garbage(16));
    // What stands for unknown is so in the whole table.
    assert_eq!(
        (unknown_tag(&UNKNOWN_TAG.to_string()), unknown_message(&UNKNOWN_MESSAGE.to_string())),
        (Ok(UNKNOWN_TAG), Ok(UNKNOWN_MESSAGE))
    );
}

#[test]
fn a_wrong_fault_says_what_is_allowed() {
    let kinds = "kinds are drop, cut, split, delay, duplicate, malformed, unknown-message, unknown-tag, garbage";
    let points = "points are open-conf, first-event, one-event, every-event, event:N, message:NAME";
    for (text, reason) in [
        ("drop", "it is written KIND@POINT[=VALUE]"),
        ("melt@open-conf", &format!("there is no kind melt; {kinds}")),
        ("drop@lunch", &format!("there is no point lunch; {points}")),
        ("drop@open-conf:2", "open-conf takes no argument, but 2 is given"),
        ("drop@event", "the point is written event:N"),
        ("drop@event:0", "event: 0 is not a number from 1"),
        ("drop@message:LUNCH_EVENT", "message: no message is called LUNCH_EVENT"),
        ("malformed@open-conf=1", "malformed takes no value, but 1 is given"),
        ("split@open-conf=0", "BYTES of split: 0 is not a number from 1 to 12500"),
        ("delay@open-conf=soon", "DURATION of delay: soon is not a duration such as 250ms, 2s or 1m"),
        ("duplicate@open-conf=1", "TIMES of duplicate: 1 is not a number from 2 to 100"),
        ("unknown-message@open-conf=24", "ID of unknown-message: 24 is END_CALL_EVENT"),
        ("unknown-tag@open-conf=25", "TAG of unknown-tag: CALL_DELIVERED_EVENT knows tag 25"),
    ] {
        assert_eq!(Fault::parse(text), Err(format!("fault {text}: {reason}")));
    }
    assert_eq!(parse_all(&vec!["drop@open-conf".to_owned(); 65]), Err("65 faults: at most 64 are possible".to_owned()));
}

#[test]
fn the_help_has_a_sentence_for_every_word() {
    let help = fault_help();
    for (name, text) in KINDS.iter().map(|row| (row.name, row.text)).chain(POINTS.iter().map(|row| (row.name, row.text))) {
        assert!(help.lines().any(|line| line.trim_start().starts_with(name) && line.ends_with(text)), "{name}\n{help}");
    }
}

/// One way with these faults, to client 1.
struct Way {
    lines: Lines,
    now: Duration,
}

const CODING: Coding = Coding::new(17, Dialect::Ccx);

impl Way {
    fn new(faults: &[&str]) -> Way {
        let faults: Vec<String> = faults.iter().map(|fault| (*fault).to_owned()).collect();
        Way { lines: Lines::new(parse_all(&faults).unwrap()), now: Duration::ZERO }
    }

    fn send(&mut self, message: &Arc<[u8]>) {
        self.lines.take(self.now, Some(CODING), Action::Send(1, Arc::clone(message)));
    }

    /// What comes, and when, until nothing more comes.
    fn come(&mut self) -> Vec<(Duration, Action)> {
        let mut came = Vec::new();
        while let Some(at) = self.lines.next_deadline() {
            self.now = self.now.max(at);
            came.push((self.now, self.lines.next(self.now).unwrap()));
        }
        came
    }

    /// The bytes that come of a message, and whether the connection ends then.
    fn bytes_of(&mut self, message: &Arc<[u8]>) -> (Vec<u8>, bool) {
        self.send(message);
        let came = self.come();
        let ended = matches!(came.last(), Some((_, Action::Close(..))));
        (
            came.into_iter().flat_map(|(_, piece)| if let Action::Send(1, bytes) = piece { bytes.to_vec() } else { Vec::new() }).collect(),
            ended,
        )
    }
}

fn message(id: u32) -> Arc<[u8]> {
    let builder = Builder::of(id, CODING).unwrap();
    if id == msg::BEGIN_CALL_EVENT { builder.set(field::ani, "2005").finish() } else { builder.finish() }.unwrap().into()
}

fn begin() -> Arc<[u8]> {
    message(msg::BEGIN_CALL_EVENT)
}

#[test]
fn each_kind_does_what_its_sentence_says() {
    let of = |fault: &str| Way::new(&[fault]).bytes_of(&begin());
    let whole = begin().to_vec();
    assert_eq!(of("drop@first-event"), (Vec::new(), false));
    assert_eq!(of("drop@first-event=3"), (whole[..whole.len() - 3].to_vec(), false));
    assert_eq!(of("drop@first-event=12500"), (Vec::new(), false));
    assert_eq!(of("cut@first-event"), (Vec::new(), true));
    assert_eq!(of("cut@first-event=5"), (whole[..5].to_vec(), true));
    assert_eq!(of("duplicate@first-event=3"), (whole.repeat(3), false));
    assert_eq!(of("garbage@first-event=5"), ([&[0xff; 5][..], &whole].concat(), false));
    let malformed = [0, 0, 0, 4, 0, 0, 0, 23, 0, 0, 0, 0];
    assert_eq!(of("malformed@first-event"), ([&malformed[..], &whole].concat(), false));
    assert!(Message::decode(&malformed, CODING).is_err());
    let (unknown, _) = of("unknown-message@first-event");
    let (unknown, rest) = unknown.split_at(13);
    assert_eq!((Message::decode(unknown, CODING).unwrap().name(), rest), (None, &whole[..]));
}

#[test]
fn an_unknown_tag_stands_in_a_message_that_is_whole() {
    for (coding, form) in [
        (CODING, FloatHeader::OneOne),
        (Coding::new(18, Dialect::Ccx), FloatHeader::TwoOne),
        (Coding::new(25, Dialect::Ged188), FloatHeader::TwoTwo),
    ] {
        let mut way = Way::new(&["unknown-tag@every-event"]);
        let begun = Builder::of(msg::BEGIN_CALL_EVENT, coding).unwrap().set(field::ani, "2005").finish().unwrap();
        way.lines.take(Duration::ZERO, Some(coding), Action::Send(1, begun.into()));
        let Some((_, Action::Send(_, bytes))) = way.come().pop() else { panic!("nothing came") };
        let read = Message::decode(&bytes, coding).unwrap();
        assert_eq!((read.text(field::ani), read.proved_header()), (Some("2005"), Some(form)));
        assert_eq!(read.unknown().map(|float| (float.tag, float.bytes)).collect::<Vec<_>>(), [(UNKNOWN_TAG, &b"?"[..])]);
    }
}

#[test]
fn pieces_and_delays_take_their_time_and_nothing_overtakes() {
    let mut way = Way::new(&["split@first-event=20"]);
    way.send(&begin());
    way.send(&message(msg::END_CALL_EVENT));
    let came = way.come();
    let times: Vec<u128> = came.iter().map(|(at, _)| at.as_millis()).collect();
    let pieces = begin().len().div_ceil(20) as u128;
    assert_eq!(times, (0..pieces).chain([pieces - 1]).collect::<Vec<_>>());
    assert!(matches!(&came.last().unwrap().1, Action::Send(1, bytes) if *bytes == message(msg::END_CALL_EVENT)));

    let mut way = Way::new(&["delay@message:BEGIN_CALL_EVENT=2s"]);
    way.send(&message(msg::AGENT_STATE_EVENT));
    way.send(&begin());
    way.send(&message(msg::END_CALL_EVENT));
    way.lines.take(way.now, None, Action::Close(1, Ending { count: Count::Ended, text: "over".to_owned() }));
    let times: Vec<u64> = way.come().iter().map(|(at, _)| at.as_secs()).collect();
    assert_eq!(times, [0, 2, 2, 2]);
}

#[test]
fn each_kind_happens_at_each_point_and_nowhere_else() {
    let sent = [msg::OPEN_CONF, msg::AGENT_STATE_EVENT, msg::HEARTBEAT_CONF, msg::BEGIN_CALL_EVENT, msg::END_CALL_EVENT];
    for (point, hit) in [
        ("open-conf", &[0][..]),
        ("first-event", &[1]),
        ("one-event", &[1]),
        ("every-event", &[1, 3, 4]),
        ("event:2", &[3]),
        ("event:9", &[]),
        ("message:HEARTBEAT_CONF", &[2]),
    ] {
        for kind in KINDS.iter().map(|row| row.name) {
            let mut way = Way::new(&[&format!("{kind}@{point}")]);
            let strange: Vec<usize> = (0..sent.len()).filter(|at| is_strange(&mut way, &message(sent[*at]))).collect();
            // After a cut nothing comes as it was sent.
            let wanted = if let ("cut", [first, ..]) = (kind, hit) { (*first..sent.len()).collect() } else { hit.to_vec() };
            assert_eq!(strange, wanted, "{kind}@{point}");
        }
    }
}

/// Whether a message comes in another way than at once and as it is.
fn is_strange(way: &mut Way, message: &Arc<[u8]>) -> bool {
    let before = way.now;
    way.send(message);
    !matches!(&way.come()[..], [(at, Action::Send(1, bytes))] if *at == before && bytes == message)
}

#[test]
fn a_further_connection_counts_anew() {
    for (point, hit_again) in [("first-event", true), ("every-event", true), ("one-event", false), ("event:2", false)] {
        let mut way = Way::new(&[&format!("drop@{point}")]);
        way.bytes_of(&begin());
        way.lines.take(way.now, None, Action::Send(2, begin()));
        assert_eq!(way.lines.next(way.now).is_none(), hit_again, "{point}");
    }
}

#[test]
fn several_faults_at_one_message_are_done_in_one_order() {
    let whole = begin().to_vec();
    let mut way = Way::new(&["cut@first-event=9", "garbage@first-event=2", "drop@first-event=1", "duplicate@first-event"]);
    assert_eq!(way.bytes_of(&begin()), ([&[0xff; 2][..], &whole[..7]].concat(), true));
    // Until the server knows of the end, it may still say something.
    assert_eq!(way.bytes_of(&begin()), (Vec::new(), false));
}

#[test]
fn what_waits_behind_a_delay_is_bounded() {
    let mut way = Way::new(&["delay@first-event=1m"]);
    let long: Arc<[u8]> = vec![0; 1024 * 1024].into();
    way.send(&begin());
    (0..5).for_each(|_| way.send(&long));
    let came = way.come();
    assert!(matches!(&came[..], [(at, Action::Reset(..))] if *at == Duration::ZERO), "{came:?}");
}
