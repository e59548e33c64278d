//! What the CTI server answers to bytes that it cannot read.
// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod stories_runner;

use ccxcti_core::wire::{field, msg};
use stories_runner::{House, Options};

#[test]
fn bytes_that_cannot_be_read_are_refused_for_what_comes_first() {
    let mut house = House::new();
    let client = house.connect("mode=bridge");
    // Not one whole field: the session is missing before anything is.
    house.send(client, &frame(msg::HEARTBEAT_REQ, &[]));
    assert_eq!(house.client(client).number(field::status), 4);
    // Whatever stands behind the version of a layout that nobody here knows.
    for version in [0u32, 9, 19, 25, 26, u32::MAX] {
        house.send(client, &frame(msg::OPEN_REQ, &[77u32.to_be_bytes(), version.to_be_bytes(), [0xff; 4]].concat()));
        assert_eq!((house.client(client).number(field::status), house.client(client).number(field::invoke_id)), (1, 77), "{version}");
    }
    house.send(client, &frame(msg::OPEN_REQ, &[77u32.to_be_bytes(), 17u32.to_be_bytes(), [0xff; 4]].concat()));
    assert_eq!(house.client(client).number(field::status), 3);
    house.send(client, &Options::parse("mode=bridge").open_req());
    house.send(client, &frame(msg::OPEN_REQ, &[77u32.to_be_bytes(), 19u32.to_be_bytes()].concat()));
    assert_eq!(house.client(client).number(field::status), 5);
}

fn frame(message: u32, body: &[u8]) -> Vec<u8> {
    let length = u32::try_from(body.len()).unwrap();
    [&length.to_be_bytes(), &message.to_be_bytes(), body].concat()
}
