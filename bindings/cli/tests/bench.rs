//! `ccxcti bench`: one JSON object with figures that were measured.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)] // A test stops at the first surprise.

mod common;

use common::run;
use serde_json::Value;

fn positive(object: &Value, key: &str) {
    assert!(object[key].as_f64().is_some_and(|figure| figure > 0.0), "{key} of {object}");
}

#[test]
fn every_figure_is_there_and_stands_beside_its_baseline() {
    let ended = run(&["bench"], "");
    assert_eq!((ended.status, ended.stderr.as_str(), ended.lines().len()), (0, "", 1));
    let figures = &ended.json()[0];
    assert_eq!(figures["build"], if cfg!(debug_assertions) { "debug" } else { "release" });
    for of_a_kind in ["decode", "json"] {
        assert_eq!(figures[of_a_kind].as_array().unwrap().len(), 8);
    }
    for kind in figures["decode"].as_array().unwrap() {
        assert_eq!(kind["fields"].as_array().unwrap().len(), 5);
        assert_eq!(kind["allocations_per_event"], 0, "{kind}");
        ["decode_and_read_five_ns", "decode_ns", "copy_ns", "ratio"].iter().for_each(|key| positive(kind, key));
    }
    ["encode_ns", "copy_ns", "ratio"].iter().for_each(|key| positive(&figures["encode"], key));
    assert_eq!(figures["encode"]["message"], "CALL_DELIVERED_EVENT");
    ["framing_ns_per_frame", "copy_ns_per_frame", "ratio"].iter().for_each(|key| positive(&figures["framing"], key));
    ["decode_and_fold_ns_per_event", "decode_ns_per_event", "copy_ns_per_event"].iter().for_each(|key| positive(&figures["calls"], key));
    assert_eq!(figures["calls"]["calls_left"], 0);
    positive(&figures["calls"], "bytes_per_call");
    let centre = &figures["contact_centre"];
    positive(centre, "bytes_per_session");
    ["load_ms", "copy_ms", "ratio"].iter().for_each(|key| positive(&centre["large_site"], key));
    for (audience, clients) in centre["fan_out"].as_array().unwrap().iter().zip([1, 20, 1_000]) {
        assert_eq!(audience["clients"], clients);
        ["messages_per_second", "ns_per_message", "copy_ns_per_message"].iter().for_each(|key| positive(audience, key));
    }
    ["write_ns_per_frame", "read_ns_per_frame", "copy_ns_per_frame"].iter().for_each(|key| positive(&figures["capture"], key));
}
