//! The same steps once more: with the order shuffled, or with other masks.

use ccxcti_core::sim::Reply;

use super::Counts;
use super::bugs::Saboteur;
use super::order::{check, check_masks};
use super::plan::{ALL, Step};
use super::random::Random;
use super::run::{Explored, Finding, last};
use super::world::World;

/// The same run with the events of each client in another order that the guarantees allow: the folds come to the same result.
pub fn shuffled(explored: &Explored) -> Result<Counts, Box<Finding>> {
    let mut world = World::new(&explored.world.setup, true, None);
    let played = play(&mut world, explored, true).and_then(|()| orders(explored, &world));
    let counts = world.counts;
    played.map(|swapped| Counts { swapped, ..counts }).map_err(|reason| finding(explored, &format!("shuffled, {reason}"), last(&world)))
}

/// The order of what clients are given, with somebody in between who changes it.
pub fn tampered(explored: &Explored, saboteur: Saboteur) -> (World, Result<usize, String>) {
    let mut world = World::new(&explored.world.setup, true, Some(saboteur));
    let played = play(&mut world, explored, false).and_then(|()| orders(explored, &world));
    (world, played)
}

/// The same run, each client with masks by chance: it gets exactly what they ask for.
pub fn masked(explored: &Explored, random: &mut Random) -> Result<(), Box<Finding>> {
    let mut world = World::new(&explored.world.setup, false, None);
    let mut all = || {
        for step in &explored.steps {
            let step = match step {
                Step::Open(opening) => {
                    let masks = (ALL.0 & random.below(0x100_0000) as u32, ALL.1 & random.below(0x200) as u32);
                    Step::Open(super::plan::Opening { masks, ..opening.clone() })
                }
                step => step.clone(),
            };
            world.step(&step)?;
        }
        masks_are_exact(explored, &world)
    };
    let result = all();
    result.map_err(|reason| finding(explored, &reason, Vec::new()))
}

fn masks_are_exact(explored: &Explored, world: &World) -> Result<(), String> {
    for (id, client) in &world.clients {
        let full = &explored.world.clients[id];
        // The masks of one bridge client were odd before.
        if full.opening.masks == ALL {
            check_masks(&full.stream, &client.stream, client.opening.masks).map_err(|reason| format!("client {id}: {reason}"))?;
        }
    }
    Ok(())
}

/// Does the steps; with `judge`, compares every fold at each quiet moment.
fn play(world: &mut World, explored: &Explored, judge: bool) -> Result<(), String> {
    world.judged = judge;
    for (at, (step, answer)) in explored.steps.iter().zip(&explored.answers).enumerate() {
        let reply = world.step(step)?;
        let same = match (reply, answer) {
            (Some(Reply::Refused(_)), Some(accepted)) => !accepted,
            (Some(_), Some(accepted)) => *accepted,
            (None, None) => true,
            _ => false,
        };
        if !same {
            return Err(format!("{step:?} is answered otherwise the second time"));
        }
        if let (Some(truth), true) = (explored.quiet.get(&at), judge) {
            world.compare(truth)?;
        }
    }
    Ok(())
}

fn orders(explored: &Explored, world: &World) -> Result<usize, String> {
    let mut swapped = 0;
    for (id, client) in &world.clients {
        let natural = &explored.world.clients[id].stream;
        swapped += check(natural, &client.stream, client.dropped).map_err(|reason| format!("client {id}: {reason}"))?;
    }
    Ok(swapped)
}

fn finding(explored: &Explored, reason: &str, last: Vec<String>) -> Box<Finding> {
    Box::new(Finding { setup: explored.world.setup.clone(), reason: reason.to_owned(), steps: explored.steps.clone(), last })
}
