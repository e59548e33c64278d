//! Story files: what is accepted can be played, to an end or to a step that is refused.

use std::time::Duration;

use ccxcti_core::sim::{Action, ClientStep, Server, ServerOptions, Site, Story};

/// Deadlines that a played story may have: each step is a few.
const DEADLINES_MAX: usize = 20_000;

/// The text of a story file.
pub fn story(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let Ok(story) = Story::parse(text) else { return };
    assert!(story.numbers().iter().all(|number| !number.is_empty()));
    for (client, _) in &story.clients {
        story.opens_later(client);
    }
    let Ok(site) = Site::of(story.site.as_deref()) else { return };
    let mut server = Server::new(site, ServerOptions::default());
    // Steps that open and close clients are for whoever runs the clients.
    let verbs = story.steps.iter().filter(|step| ClientStep::of(step).is_none()).cloned().collect();
    let story = Story { steps: verbs, ..story };
    if let Ok(player) = server.play(Duration::ZERO, &story) {
        assert!(ends(&mut server, player), "the story does not end");
    }
}

/// Lets time pass from deadline to deadline until the story has ended; false if it has not, and nothing more is due.
fn ends(server: &mut Server, player: u64) -> bool {
    for _ in 0..DEADLINES_MAX {
        while let Some(action) = server.next_action() {
            if matches!(action, Action::Played(number, _) if number == player) {
                return true;
            }
        }
        let Some(at) = server.next_deadline() else { return false };
        server.advance(at);
    }
    true
}
