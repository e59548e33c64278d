//! The guarantees of delivery, and the shuffler that uses up what they leave free.
// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod order_support;

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use ccxcti_core::sim::order::{Facts, GUARANTEES, Guarantee, HOLD_MAX, Shuffler, WAITING_MAX, keeps_order};
use ccxcti_core::wire::{MessageBuf, field, msg};
use order_support::messages::*;
use order_support::{broken, deliver, facts, message, millis};

/// Seeds of the random tests; each failure names its seed.
const SEEDS: u64 = 1500;

fn order_of(pair: [&str; 2], seed: u64) -> Vec<usize> {
    let sent: Vec<(Duration, MessageBuf)> = pair.iter().map(|line| (Duration::ZERO, message(line))).collect();
    deliver(Shuffler::new(seed, 1), &sent).into_iter().map(|(at, _)| at).collect()
}

#[test]
fn every_pair_that_nothing_holds_is_seen_in_both_orders() {
    for (one, other) in FREE {
        for pair in [[*one, *other], [*other, *one]] {
            let orders: BTreeSet<Vec<usize>> = (0..200).map(|seed| order_of(pair, seed)).collect();
            assert_eq!(orders.len(), 2, "{pair:?}");
        }
    }
}

#[test]
fn every_pair_that_is_held_stays_in_order() {
    for (name, earlier, later) in KEPT {
        let (first, second) = (facts(&message(earlier)), facts(&message(later)));
        let says = GUARANTEES.iter().find(|guarantee| guarantee.name == *name).unwrap_or_else(|| panic!("no guarantee {name}"));
        assert!((says.holds)(&first, &second), "{name} does not hold {earlier} before {later}");
        for seed in 0..200 {
            assert_eq!(order_of([earlier, later], seed), [0, 1], "{name}: seed {seed}");
        }
    }
    let tested: BTreeSet<&str> = KEPT.iter().map(|(name, _, _)| *name).collect();
    assert_eq!(tested, GUARANTEES.iter().map(|guarantee| guarantee.name).collect(), "a guarantee has no pair here");
}

/// All orders that the guarantees allow, found by trying every one.
fn allowed(sent: &[Facts]) -> BTreeSet<Vec<usize>> {
    let mut orders = BTreeSet::from([Vec::new()]);
    for _ in sent {
        orders = orders.into_iter().flat_map(|order: Vec<usize>| next_after(sent, &order)).collect();
    }
    orders
}

fn next_after(sent: &[Facts], order: &[usize]) -> Vec<Vec<usize>> {
    let left: Vec<usize> = (0..sent.len()).filter(|at| !order.contains(at)).collect();
    let may_go = |at: &usize| !left.iter().any(|before| before < at && keeps_order(&sent[*before], &sent[*at]));
    left.iter().copied().filter(may_go).map(|at| [order, &[at]].concat()).collect()
}

#[test]
fn every_order_that_is_allowed_comes_out_and_no_other() {
    let bursts: [&[&str]; 3] = [
        &[BEGIN, INITIATED, ORIGINATED, AT_TRIGGER, RESERVED],
        &[ANSWERED, TALKING, STREAM, PORT_GONE, CONFIRMED],
        &[CONSULT_STREAM, TRANSFERRED, CONSULT_ENDS, STREAM, TALKING],
    ];
    for burst in bursts {
        let sent: Vec<(Duration, MessageBuf)> = burst.iter().map(|line| (Duration::ZERO, message(line))).collect();
        let wanted = allowed(&sent.iter().map(|(_, message)| facts(message)).collect::<Vec<_>>());
        let of_seed = |seed| deliver(Shuffler::new(seed, 1), &sent).into_iter().map(|(at, _)| at).collect::<Vec<_>>();
        let seen: BTreeSet<Vec<usize>> = (0..20_000).map(of_seed).collect();
        assert!(wanted.len() >= 5, "{burst:?} leaves little to choose: {wanted:?}");
        assert_eq!(seen, wanted, "{burst:?}");
    }
}

/// Random messages at random times: no flow of a real call, so that the table is met from every side.
fn random_run(seed: u64) -> Vec<(Duration, MessageBuf)> {
    let mut random = fastrand::Rng::with_seed(seed);
    let mut now = Duration::ZERO;
    let count = random.usize(2..60);
    let mut next = || {
        now += millis([0, 0, 0, 1, 7, 30, 200][random.usize(..7)]);
        (now, message(ALL[random.usize(..ALL.len())]))
    };
    (0..count).map(|_| next()).collect()
}

/// What is wrong with a delivery, if anything.
fn judge(sent: &[(Duration, MessageBuf)], delivered: &[(usize, Duration)]) -> Option<String> {
    let numbers: Vec<usize> = delivered.iter().map(|(at, _)| *at).collect();
    let all: BTreeSet<usize> = numbers.iter().copied().collect();
    if numbers.len() != sent.len() || all.len() != sent.len() {
        return Some(format!("{} were sent, {} delivered", sent.len(), numbers.len()));
    }
    for (at, when) in delivered {
        let held = when.saturating_sub(sent[*at].0);
        if *when < sent[*at].0 || held > HOLD_MAX {
            return Some(format!("message {at} was held back for {held:?}"));
        }
    }
    let facts: Vec<Facts> = sent.iter().map(|(_, message)| facts(message)).collect();
    broken(&facts, &numbers).map(|(name, first, second)| format!("{name}: {:?} after {:?}", sent[first].1, sent[second].1))
}

#[test]
fn nothing_is_lost_nothing_waits_too_long_and_no_guarantee_is_broken() {
    let mut swapped = 0;
    for seed in 0..SEEDS {
        let sent = random_run(seed);
        let delivered = deliver(Shuffler::new(seed, seed % 7), &sent);
        if let Some(wrong) = judge(&sent, &delivered) {
            panic!("seed {seed}: {wrong}");
        }
        swapped += usize::from(!delivered.is_sorted());
    }
    assert!(swapped as u64 > SEEDS * 9 / 10, "only {swapped} runs were out of their natural order");
}

/// The guide's own words, read from the messages alone, without the table.
fn breaks_the_guide(delivered: &[&MessageBuf]) -> bool {
    let number = |message: &MessageBuf, name| message.message().u32(name);
    let connection =
        |message: &MessageBuf| (number(message, field::call_id), message.message().text(field::connection_device_id).map(str::to_owned));
    let of = |id: u32| delivered.iter().enumerate().filter(move |(_, message)| message.message().id() == id);
    let early_answer = of(msg::CALL_ESTABLISHED_EVENT).any(|(at, answered)| {
        of(msg::CALL_DELIVERED_EVENT).any(|(rang, message)| rang > at && connection(message) == connection(answered))
    });
    let early_transfer = of(msg::CALL_TRANSFERRED_EVENT).chain(of(msg::CALL_CONFERENCED_EVENT)).any(|(at, merged)| {
        let secondary = number(merged, field::secondary_call_id);
        of(msg::CALL_DELIVERED_EVENT).any(|(rang, message)| rang > at && number(message, field::call_id) == secondary)
    });
    let concerns = |message: &MessageBuf, id| number(message, field::call_id) == id;
    let after_end =
        of(msg::END_CALL_EVENT).any(|(at, end)| delivered[at + 1..].iter().any(|message| concerns(message, number(end, field::call_id))));
    let before_begin =
        of(msg::BEGIN_CALL_EVENT).any(|(at, begin)| delivered[..at].iter().any(|message| concerns(message, number(begin, field::call_id))));
    let unknown_id = of(msg::CALL_DATA_UPDATE_EVENT)
        .filter(|(_, update)| number(update, field::new_call_id) != number(update, field::call_id))
        .any(|(at, update)| delivered[..at].iter().any(|message| concerns(message, number(update, field::new_call_id))));
    early_answer || early_transfer || after_end || before_begin || unknown_id
}

#[test]
fn the_words_of_the_guide_hold_without_the_table() {
    let sent: Vec<(Duration, MessageBuf)> = CONFERENCE.iter().map(|line| (Duration::ZERO, message(line))).collect();
    assert!(!breaks_the_guide(&sent.iter().map(|(_, message)| message).collect::<Vec<_>>()));
    for seed in 0..SEEDS {
        let delivered = deliver(Shuffler::new(seed, 1), &sent);
        let delivered: Vec<&MessageBuf> = delivered.iter().map(|(at, _)| &sent[*at].1).collect();
        assert!(!breaks_the_guide(&delivered), "seed {seed}: {delivered:#?}");
    }
}

#[test]
fn a_relation_that_lacks_a_guarantee_is_caught() {
    // What the guide says of one connection and of one merge follows from a wider guarantee that is chosen.
    let implied = ["delivered-before-established", "merged-after-delivered"];
    let mut caught: BTreeMap<&str, u64> = BTreeMap::new();
    for left_out in GUARANTEES {
        let rest: Vec<Guarantee> = GUARANTEES.iter().filter(|guarantee| guarantee.name != left_out.name).copied().collect();
        let rest: &'static [Guarantee] = rest.leak();
        let wrong = (0..SEEDS).filter(|seed| {
            let sent = random_run(*seed);
            judge(&sent, &deliver(Shuffler::with_guarantees(*seed, 1, rest), &sent)).is_some()
        });
        caught.insert(left_out.name, wrong.take(1).count() as u64);
    }
    let missed: Vec<&str> = caught.iter().filter(|(_, count)| **count == 0).map(|(name, _)| *name).collect();
    assert_eq!(missed, implied);
}

#[test]
fn an_order_is_made_by_seed_client_and_time_alone() {
    let sent: Vec<(Duration, MessageBuf)> =
        CONFERENCE.iter().enumerate().map(|(at, line)| (millis(at as u64 / 4 * 10), message(line))).collect();
    let of = |seed, client| deliver(Shuffler::new(seed, client), &sent);
    assert_eq!(of(7, 3), of(7, 3));
    let orders: BTreeSet<Vec<(usize, Duration)>> =
        (0..20).flat_map(|seed| (0..20).map(move |client| (seed, client))).map(|(seed, client)| of(seed, client)).collect();
    assert_eq!(orders.len(), 400, "seeds or clients share an order");
    let mut beating = sent.clone();
    beating.splice(8..8, [(sent[8].0, message(HEARTBEAT)), (sent[8].0, message(HEARTBEAT))]);
    let names = |run: &[(Duration, MessageBuf)]| {
        let delivered = deliver(Shuffler::new(7, 3), run);
        let ids = delivered.into_iter().map(|(at, when)| (run[at].1.message().frame().to_vec(), when));
        ids.filter(|(frame, _)| *frame != message(HEARTBEAT).message().frame()).collect::<Vec<_>>()
    };
    assert_eq!(names(&beating), names(&sent), "a heartbeat changed the order of others");
}

#[test]
fn a_heartbeat_is_confirmed_at_once() {
    let mut shuffler = Shuffler::new(1, 1);
    for (at, line) in [BEGIN, AT_TRIGGER, RESERVED, HEARTBEAT].iter().enumerate() {
        assert!(shuffler.push(Duration::ZERO, facts(&message(line)), at).is_empty());
    }
    assert_eq!(shuffler.next_deadline(), Some(Duration::ZERO));
    let at_once: Vec<usize> = std::iter::from_fn(|| shuffler.pop(Duration::ZERO)).collect();
    assert!(at_once.contains(&3), "{at_once:?}");
}

#[test]
fn when_too_many_wait_all_go_in_their_natural_order() {
    let mut shuffler = Shuffler::new(1, 1);
    let agent = |at: usize| message(&format!("AGENT_STATE_EVENT agent_id_long={} agent_state=3", at % 97));
    for at in 0..WAITING_MAX {
        assert!(shuffler.push(Duration::ZERO, facts(&agent(at)), at).is_empty());
    }
    assert_eq!(shuffler.push(Duration::ZERO, facts(&agent(5)), WAITING_MAX), (0..WAITING_MAX).collect::<Vec<_>>());
    assert_eq!(shuffler.pop_early(), Some(WAITING_MAX));
    assert!(shuffler.is_empty() && shuffler.next_deadline().is_none() && shuffler.pop_early().is_none());
}
