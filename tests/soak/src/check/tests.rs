use std::sync::Arc;

use super::*;
use crate::ledger::ORDINAL_SHIFT;

/// Later than any session of these tests ends, so that every frame is still under way then.
const PASSED: u64 = 9_000_000_000_000_000;

/// A client with one session of ten frames; their checksums are 0 to 9.
fn client(exact: bool) -> (Checker, Arc<Session>) {
    let ledger = Arc::new(Ledger::default());
    let session = ledger.begin("c");
    (0..10).for_each(|crc| session.pass(crc, PASSED));
    (Checker::new("c", exact, ledger), session)
}

fn say(checker: &mut Checker, lines: &str) -> Totals {
    for line in lines.lines().map(str::trim) {
        checker.line(Line::parse(line).unwrap_or_else(|| panic!("{line}")));
    }
    checker.totals()
}

/// Frames `from..to` as messages, the first with number `seq`.
fn messages(seq: u64, frames: std::ops::Range<u64>) -> String {
    let line = |frame: u64| format!("m {} 1 - 9 {frame:x} {}\n", seq + frame - frames.start, PASSED + 1_000);
    frames.clone().map(line).collect()
}

fn clean(totals: &Totals) {
    assert_eq!((totals.sentences(), totals.undeclared), (&[] as &[String], 0));
}

#[test]
fn what_was_passed_on_arrives() {
    let (mut checker, _) = client(true);
    let totals = say(&mut checker, &format!("open\nup 1 1 16\n{}", messages(2, 0..10)));
    clean(&totals);
    assert_eq!((totals.sent, totals.delivered, totals.delays.len(), totals.delays.longest_ms()), (10, 10, 10, 1.0));
    assert!(checker.caught_up());
    checker.settle();
    clean(&say(&mut checker, "closed"));
}

#[test]
fn a_frame_that_is_left_out_unseen_is_undeclared_lost() {
    let (mut checker, _) = client(true);
    let totals = say(&mut checker, &format!("open\nup 1 1 16\n{}{}", messages(2, 0..4), messages(6, 5..10)));
    assert_eq!((totals.undeclared, totals.violations, totals.delivered), (1, 1, 9));
    let (mut checker, _) = client(true);
    say(&mut checker, &format!("open\nup 1 1 16\n{}", messages(2, 0..9)));
    assert!(!checker.caught_up());
    checker.settle();
    assert_eq!(checker.totals().undeclared, 1, "the last one");
}

#[test]
fn a_loss_that_is_declared_is_none_and_must_count_exactly() {
    let lost = |line: &str, next| {
        let (mut checker, _) = client(true);
        say(&mut checker, &format!("open\nup 1 1 16\n{}{line}\n{}", messages(2, 0..3), messages(8, next..10)))
    };
    let totals = lost("lost 7 1 3 5 7", 6);
    clean(&totals);
    assert_eq!((totals.declared, totals.delivered), (3, 7));
    assert_eq!(lost("lost 7 1 3 5 7", 7).undeclared, 1);
    for wrong in ["lost 7 1 2 5 7", "lost 7 1 3 4 7", "lost 6 1 2 5 6", "lost 7 1 4 5 7"] {
        assert!(lost(wrong, 6).violations > 0, "{wrong}");
    }
}

#[test]
fn lost_synthetic_events_leave_it_open_which_frames_are_gone() {
    let (mut checker, _) = client(false);
    let totals = say(&mut checker, &format!("open\nup 1 1 16\n{}lost 7 1 3 5 7\n{}", messages(2, 0..3), messages(8, 4..10)));
    clean(&totals);
    let (mut checker, _) = client(false);
    let totals = say(&mut checker, &format!("open\nup 1 1 16\n{}lost 7 1 3 5 7\n{}", messages(2, 0..3), messages(8, 7..10)));
    assert_eq!(totals.undeclared, 1, "three were lost at most");
}

#[test]
fn a_picture_for_one_consumer_repeats_the_number() {
    let (mut checker, _) = client(false);
    let told = "m 4 1 s 9 0 1\nm 4 1 s 9 0 1\nwhole 4 1\n";
    let totals = say(&mut checker, &format!("open\nup 1 1 16\n{}{told}{}", messages(2, 0..3), messages(5, 3..10)));
    clean(&totals);
    assert_eq!((totals.synthetic, totals.pictures), (2, 1));
    assert_eq!(say(&mut checker, "m 11 1 - 9 9 1").violations, 2, "a number twice, and a frame twice");
    let (mut checker, _) = client(true);
    assert_eq!(say(&mut checker, "open\nup 1 1 16\nm 2 1 s 9 0 1").violations, 1, "a client that asks for nothing");
}

#[test]
fn a_session_that_ended_in_an_orderly_way_lacks_nothing() {
    let missing = |reason: &str, ending| {
        let (mut checker, session) = client(true);
        session.end(ending);
        say(&mut checker, &format!("open\nup 1 1 16\n{}down 8 1 {reason}", messages(2, 0..6)))
    };
    let totals = missing("connection-lost", Ending::Broken);
    clean(&totals);
    assert_eq!((totals.behind, totals.reasons.get("connection-lost")), (4, Some(&1)));
    assert_eq!(missing("connection-lost", Ending::Whole).undeclared, 4);
    clean(&missing("no-answer", Ending::Whole));
}

#[test]
fn what_had_time_enough_to_arrive_was_not_under_way() {
    for end in ["down 12 1 no-answer", "closed"] {
        let (mut checker, session) = client(true);
        (10..13).for_each(|crc| session.pass(crc, 1));
        session.end(Ending::Broken);
        let totals = say(&mut checker, &format!("open\nup 1 1 16\n{}{end}", messages(2, 0..10)));
        assert_eq!((totals.undeclared, totals.violations, totals.behind + totals.closed), (3, 1, 0), "{end}");
    }
}

#[test]
fn a_session_that_is_never_told_of_is_lost() {
    let ledger = Arc::new(Ledger::default());
    let mut checker = Checker::new("c", true, Arc::clone(&ledger));
    ledger.begin("c").pass(7, 1);
    ledger.begin("c").pass(8, PASSED);
    say(&mut checker, &format!("open\nup 1 1 {}\nm 2 1 - 9 8 {PASSED}\nclosed", 16 | 1 << ORDINAL_SHIFT));
    checker.settle();
    assert_eq!((checker.totals().undeclared, checker.totals().violations), (1, 1));
}

#[test]
fn sessions_take_turns_and_say_what_may_be_missing() {
    let second = |lines: &str| {
        let ledger = Arc::new(Ledger::default());
        let mut checker = Checker::new("c", true, Arc::clone(&ledger));
        ledger.begin("c");
        ledger.begin("c").pass(7, PASSED);
        say(&mut checker, &format!("open\nup 1 1 16\n{lines}"))
    };
    let up = 16 | 1 << ORDINAL_SHIFT;
    clean(&second(&format!("down 2 1 closed\nup 3 2 {up}\ngap 4 2\nm 5 2 - 9 7 1")));
    let wrong = [
        format!("up 2 2 {up}\ngap 3 2"),
        format!("down 2 1 closed\nup 3 2 {up}\nm 4 2 - 9 7 1"),
        format!("down 2 1 closed\nup 3 3 {up}\ngap 4 3"),
        format!("down 2 1 closed\nup 3 2 {}\ngap 4 2", 16 | 9 << ORDINAL_SHIFT),
        "down 2 1 closed\nm 3 1 - 9 7 1".to_owned(),
        "down 2 1 closed\ndown 3 1 closed".to_owned(),
        "m 3 1 - 9 7 1".to_owned(),
    ];
    for lines in wrong {
        assert!(second(&lines).violations > 0, "{lines}");
    }
}

#[test]
fn nothing_comes_after_close() {
    let (mut checker, _) = client(true);
    let totals = say(&mut checker, &format!("open\nup 1 1 16\n{}closed", messages(2, 0..6)));
    clean(&totals);
    assert_eq!((totals.closed, totals.opened), (4, 1));
    assert_eq!(say(&mut checker, "m 8 1 - 9 6 1").violations, 1);
    assert_eq!(say(&mut checker, "trouble it threw").sentences().last().map(String::as_str), Some("it threw"));
}
