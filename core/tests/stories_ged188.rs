//! A story told to clients of GED-188: the same calls, in the messages of that dialect and of each client's version.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // A test stops at the first surprise.

mod stories_runner;

use ccxcti_core::sim::Story;
use stories_runner::play::{differs, play};

#[test]
fn clients_of_ged188_see_every_event_in_their_own_form() {
    let story = Story::parse(include_str!("stories_ged188/ged188-client.toml")).unwrap();
    let seen = play(&story).unwrap();
    assert_eq!(differs(&story, &seen), None);
    // The comparison sees a line that is gone from the middle of each list.
    for client in story.expect.keys() {
        let mut broken = story.clone();
        let lines = broken.expect.get_mut(client).unwrap();
        lines.remove(lines.len() / 2);
        assert!(differs(&broken, &seen).is_some(), "{client}");
    }
}
