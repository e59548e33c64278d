//! What may happen to a connection.

/// Something bad.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The next frames come in pieces of a few bytes.
    Split,
    /// Nothing comes for up to 1.5 s.
    Delay,
    /// A frame that cannot be read.
    Malformed,
    /// The end of the stream between two frames.
    Cut,
    /// The end of the stream within a frame.
    CutInside,
    /// The connection is reset.
    Reset,
    /// Bytes that are no frame.
    Garbage,
    /// The connection stays, and nothing comes any more: a machine that is gone.
    Silence,
}

/// Of a hundred faults so many are of this kind, under this name.
pub const FAULTS: [(Fault, u32, &str); 8] = [
    (Fault::Split, 20, "split"),
    (Fault::Delay, 18, "delay"),
    (Fault::Malformed, 16, "malformed frame"),
    (Fault::Cut, 14, "cut"),
    (Fault::CutInside, 10, "cut in a frame"),
    (Fault::Reset, 12, "reset"),
    (Fault::Garbage, 5, "garbage"),
    (Fault::Silence, 5, "silence"),
];

/// One of them, by chance, with its name.
pub(super) fn by_chance(dice: &mut fastrand::Rng) -> (Fault, &'static str) {
    let mut left = dice.u32(0..100);
    for (fault, share, name) in FAULTS {
        match left.checked_sub(share) {
            Some(rest) => left = rest,
            None => return (fault, name),
        }
    }
    (Fault::Delay, "delay")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_has_its_share() {
        assert_eq!(FAULTS.iter().map(|(_, share, _)| share).sum::<u32>(), 100);
        let mut dice = fastrand::Rng::with_seed(1);
        let thrown: Vec<Fault> = (0..1_000).map(|_| by_chance(&mut dice).0).collect();
        for (fault, share, _) in FAULTS {
            let count = thrown.iter().filter(|thrown| **thrown == fault).count();
            assert!(count > share as usize * 5 && count < share as usize * 20, "{fault:?} {count}");
        }
    }
}
