//! What each client was sent in the natural order against what it was given: the same messages, in an order that every guarantee
//! allows; and, with other masks, exactly those that the masks ask for.

use std::collections::{BTreeMap, VecDeque};

use ccxcti_core::sim::order::{Facts, GUARANTEES};
use ccxcti_core::wire::MessageBuf;

use super::receivers::{Masks, asked};
use super::world::shown;

/// Checks one client's stream; `cut` = its connection was lost, so that the last messages may be missing. Gives the number of pairs
/// that came in another order.
pub fn check(natural: &[MessageBuf], delivered: &[MessageBuf], cut: bool) -> Result<usize, String> {
    let mut places: BTreeMap<&[u8], VecDeque<usize>> = BTreeMap::new();
    for (at, message) in delivered.iter().enumerate() {
        places.entry(message.message().frame()).or_default().push_back(at);
    }
    let mut arrived = Vec::new();
    for message in natural {
        match places.get_mut(message.message().frame()).and_then(VecDeque::pop_front) {
            Some(at) => arrived.push((at, message, Facts::of_message(&message.message()))),
            None if cut => {}
            None => return Err(format!("never came: {}", shown(message))),
        }
    }
    if arrived.len() < delivered.len() {
        return Err("more came than was sent".to_owned());
    }
    inversions(&arrived)
}

fn inversions(arrived: &[(usize, &MessageBuf, Facts)]) -> Result<usize, String> {
    let mut swapped = 0;
    for (index, (at, message, facts)) in arrived.iter().enumerate() {
        for (earlier_at, earlier, earlier_facts) in arrived.iter().take(index).filter(|(earlier_at, ..)| earlier_at > at) {
            let broken = GUARANTEES.iter().find(|guarantee| (guarantee.holds)(earlier_facts, facts));
            if let Some(guarantee) = broken {
                let what = format!("{}\n  came at {at}, before\n  {} at {earlier_at}", shown(message), shown(earlier));
                return Err(format!("guarantee {}: {what}", guarantee.name));
            }
            swapped += 1;
        }
    }
    Ok(swapped)
}

/// A client with these masks gets exactly what an equal client with full masks gets, as far as the masks ask for it.
pub fn check_masks(full: &[MessageBuf], masked: &[MessageBuf], masks: Masks) -> Result<(), String> {
    // Answers are nobody else's affair.
    let event = |message: &&MessageBuf| message.message().name().is_some_and(|name| name.ends_with("_EVENT"));
    let wanted: Vec<&MessageBuf> = full.iter().filter(event).filter(|message| asked(&message.message(), masks) != Some(false)).collect();
    let masked: Vec<&MessageBuf> = masked.iter().filter(event).collect();
    for (at, message) in masked.iter().enumerate() {
        match wanted.get(at) {
            Some(wanted) if wanted.message().frame() == message.message().frame() => {}
            Some(wanted) => return Err(format!("masks {masks:x?} let come {}\n  in place of {}", shown(message), shown(wanted))),
            None => return Err(format!("masks {masks:x?} let come {}", shown(message))),
        }
    }
    match wanted.get(masked.len()) {
        Some(wanted) => Err(format!("masks {masks:x?} held back {}", shown(wanted))),
        None => Ok(()),
    }
}
