//! `ccxcti decode` and `ccxcti encode`: frames to JSON and back.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)] // A test stops at the first surprise.

mod common;

use std::collections::BTreeMap;

use common::{Vector, hex, run, start, unhex, vectors};
use serde_json::{Value, json};

const HEARTBEAT: &str = "000000040000000500000001";

/// The vectors by the options that read them, so that one run reads many.
fn by_options() -> BTreeMap<[String; 4], Vec<Vector>> {
    let mut groups: BTreeMap<[String; 4], Vec<Vector>> = BTreeMap::new();
    for vector in vectors() {
        groups.entry(vector.options().map(str::to_owned)).or_default().push(vector);
    }
    groups
}

fn with<'a>(command: &'a str, options: &'a [String; 4], more: &[&'a str]) -> Vec<&'a str> {
    std::iter::once(command).chain(options.iter().map(String::as_str)).chain(more.iter().copied()).collect()
}

#[test]
fn every_vector_decodes_to_its_fields() {
    for (options, vectors) in by_options() {
        let input: String = vectors.iter().map(|vector| format!("{}\n", vector.hex)).collect();
        let ended = run(&with("decode", &options, &["--hex"]), input);
        assert_eq!((ended.status, ended.stderr.as_str()), (0, ""));
        let objects = ended.json();
        assert_eq!(objects.len(), vectors.len());
        for (object, vector) in objects.iter().zip(&vectors) {
            assert_eq!(object["message"], json!(vector.name), "line {}", vector.line);
            if !vector.fields.is_null() {
                assert_eq!(object["fields"], vector.fields, "line {}", vector.line);
            }
        }
    }
}

#[test]
fn bytes_and_hex_print_the_same() {
    for (options, vectors) in by_options() {
        let text: String = vectors.iter().map(|vector| format!("{}\n", vector.hex)).collect();
        let bytes: Vec<u8> = vectors.iter().flat_map(|vector| unhex(&vector.hex)).collect();
        let from_text = run(&with("decode", &options, &["--hex"]), text);
        let from_bytes = run(&with("decode", &options, &["-"]), bytes);
        assert_eq!(from_text.text(), from_bytes.text());
    }
}

#[test]
fn a_file_is_read_like_a_pipe() {
    let file = std::env::temp_dir().join(format!("ccxcti-decode-{}", std::process::id()));
    std::fs::write(&file, unhex(HEARTBEAT)).unwrap();
    let from_file = run(&["decode", file.to_str().unwrap()], "");
    std::fs::remove_file(&file).unwrap();
    assert_eq!((from_file.status, from_file.text()), (0, run(&["decode"], unhex(HEARTBEAT)).text()));
}

#[test]
fn what_decode_prints_encodes_to_the_same_bytes() {
    for (options, vectors) in by_options() {
        let bytes: Vec<u8> = vectors.iter().flat_map(|vector| unhex(&vector.hex)).collect();
        for names in [&[][..], &["--names"]] {
            let printed = run(&with("decode", &options, names), &bytes);
            assert_eq!(printed.status, 0);
            let back = run(&with("encode", &options, &[]), &printed.stdout);
            assert_eq!((back.status, back.stderr.as_str()), (0, ""));
            assert_eq!(hex(&back.stdout), hex(&bytes));
            let back = run(&with("encode", &options, &["--hex"]), &printed.stdout);
            assert_eq!(back.lines(), vectors.iter().map(|vector| vector.hex.clone()).collect::<Vec<_>>());
        }
    }
}

#[test]
fn a_whole_session_needs_no_options() {
    let version_20: Vec<u8> = vectors().iter().filter(|vector| vector.protocol == "20").flat_map(|vector| unhex(&vector.hex)).collect();
    let printed = run(&["decode"], &version_20);
    let objects = printed.json();
    assert_eq!(objects[0]["fields"]["version_number"], 20);
    assert!(objects.iter().any(|object| object["fields"]["calling_device_id"] == "CallingDeviceID"));
    let back = run(&["encode"], &printed.stdout);
    assert_eq!(hex(&back.stdout), hex(&version_20));
}

#[test]
fn without_open_req_the_version_is_17() {
    // BEGIN_CALL_EVENT of version 13 as recorded: read as 17 it would be another message.
    let vector = vectors().into_iter().find(|vector| vector.dialect == "ccx" && vector.protocol == "13").unwrap();
    let as_13 = run(&["decode", "--hex", "--protocol", "13"], &vector.hex);
    assert_eq!(as_13.json()[0]["fields"], vector.fields);
    let plain = run(&["decode", "--hex"], &vector.hex);
    let as_17 = run(&["decode", "--hex", "--protocol", "17", "--dialect", "ccx"], &vector.hex);
    assert_eq!(plain.text(), as_17.text());
}

#[test]
fn an_open_req_of_no_version_says_nothing_about_what_follows() {
    let objects = concat!(r#"{"message":"OPEN_REQ"}"#, "\n", r#"{"message":"CALL_DELIVERED_EVENT","fields":{"csq_id":1,"ani":"2005"}}"#);
    let frames = run(&["encode"], objects);
    assert_eq!((frames.status, frames.stderr.as_str()), (0, ""));
    let decoded = run(&["decode"], &frames.stdout);
    assert_eq!(decoded.json()[1]["fields"]["ani"], "2005");
    assert_eq!(run(&["encode"], &decoded.stdout).stdout, frames.stdout);
}

/// USER_MESSAGE_EVENT with a floating text, in each form of the floating header.
fn ccx_18_stream(header: &[u8]) -> Vec<u8> {
    let object = r#"{"message":"USER_MESSAGE_EVENT","fields":{"client_id":"desk"}}"#;
    let plain = unhex(&run(&["encode", "--hex", "--protocol", "17"], object).lines()[0]);
    // One-byte tag and length, "desk" and its NUL stand at the end.
    let (fixed, float) = plain.split_at(plain.len() - 7);
    assert_eq!(&float[2..], b"desk\0");
    let mut body = fixed[8..].to_vec();
    body.extend(header);
    body.extend(&float[2..]);
    let mut frame = u32::try_from(body.len()).unwrap().to_be_bytes().to_vec();
    frame.extend(&fixed[4..8]);
    frame.extend(&body);
    [frame.clone(), frame].concat()
}

#[test]
fn the_floating_header_of_ccx_18_is_found_and_written_back() {
    let object = r#"{"message":"USER_MESSAGE_EVENT","fields":{"client_id":"desk"}}"#;
    let plain = unhex(&run(&["encode", "--hex", "--protocol", "17"], object).lines()[0]);
    let tag = plain[plain.len() - 7];
    for header in [&[tag, 5][..], &[0, tag, 5], &[0, tag, 0, 5]] {
        let stream = ccx_18_stream(header);
        let printed = run(&["decode", "--protocol", "18"], &stream);
        assert_eq!(printed.status, 0, "{}", printed.text());
        assert!(printed.json().iter().all(|object| object["fields"]["client_id"] == "desk"), "{}", printed.text());
        let back = run(&["encode", "--protocol", "18"], &printed.stdout);
        assert_eq!(hex(&back.stdout), hex(&stream));
    }
}

#[test]
fn unknown_ids_are_values() {
    let ended = run(&["decode", "--hex"], "000000050000270f68656c6c6f");
    assert_eq!(ended.status, 0);
    assert_eq!(ended.json(), [json!({"message": null, "type": "Unknown", "id": 9999, "hex": "68656c6c6f"})]);
    let back = run(&["encode", "--hex"], &ended.stdout);
    assert_eq!(back.lines(), ["000000050000270f68656c6c6f"]);
}

#[test]
fn a_pipe_that_stays_open_is_answered_frame_by_frame() {
    let mut decode = start(&["decode", "--hex"]);
    for _ in 0..3 {
        decode.write(HEARTBEAT);
        assert!(decode.line().unwrap().contains("HEARTBEAT_REQ"));
    }
    let mut encode = start(&["encode", "--hex"]);
    encode.write(r#"{"type":"HeartbeatReq","fields":{"invoke_id":1}}"#);
    assert_eq!(encode.line().unwrap(), HEARTBEAT);
    decode.interrupt();
    assert_eq!(decode.finish().status, 130);
}

#[test]
fn names_stand_for_numbers() {
    let object = r#"{"message":"FAILURE_CONF","fields":{"invoke_id":1,"ccx_status":1,"status":1}}"#;
    let line = run(&["encode", "--hex"], object.replace(r#""ccx_status":1,"#, "")).text();
    let named = run(&["decode", "--hex", "--names"], &line);
    assert!(named.json()[0]["fields"]["status"].is_string(), "{}", named.text());
    assert_eq!(run(&["encode", "--hex"], &named.stdout).text(), line);
}

#[test]
fn a_frame_that_cannot_be_decoded_is_an_object_and_the_next_is_read() {
    // OPEN_CONF with a body of two bytes, then a heartbeat.
    let broken = "000000020000000400ff";
    let ended = run(&["decode"], unhex(&format!("{broken}{HEARTBEAT}")));
    assert_eq!(ended.status, 1);
    ended.says(&["1 of 2 frames"]);
    let objects = ended.json();
    assert_eq!((&objects[0]["offset"], &objects[0]["id"], &objects[0]["hex"]), (&json!(8), &json!(4), &json!(broken)));
    assert!(objects[0]["error"].as_str().unwrap().contains("invoke_id"));
    assert_eq!(objects[1]["message"], "HEARTBEAT_REQ");
    assert_eq!(hex(&run(&["encode"], &ended.stdout).stdout), format!("{broken}{HEARTBEAT}"));
    let second = run(&["decode"], unhex(&format!("{HEARTBEAT}{broken}"))).json();
    assert_eq!(second[1]["offset"], 12 + 8);
    let line = run(&["decode", "--hex"], format!("{HEARTBEAT}\n{broken}\n")).json();
    assert_eq!(line[1]["offset"], 8);
}

#[test]
fn truncated_input_gives_one_error_object() {
    for length in 1..HEARTBEAT.len() / 2 {
        let bytes = unhex(&HEARTBEAT[..2 * length]);
        let whole = unhex(HEARTBEAT);
        let ended = run(&["decode"], [whole, bytes.clone()].concat());
        assert_eq!(ended.status, 1);
        let objects = ended.json();
        assert_eq!(objects.len(), 2, "{length}");
        assert_eq!((&objects[1]["offset"], &objects[1]["hex"]), (&json!(12), &json!(hex(&bytes))));
        let line = run(&["decode", "--hex"], format!("{}\n{HEARTBEAT}\n", hex(&bytes)));
        assert_eq!((line.status, line.json().len()), (1, 2), "{}", line.text());
        assert_eq!(line.json()[1]["message"], "HEARTBEAT_REQ");
    }
}

#[test]
fn garbage_gives_one_error_object_where_the_boundaries_are_lost() {
    let ended = run(&["decode"], [unhex(HEARTBEAT), b"HTTP/1.1 400 Bad Request\r\n".to_vec()].concat());
    assert_eq!(ended.status, 1);
    let objects = ended.json();
    assert_eq!(objects.len(), 2);
    assert_eq!((&objects[1]["offset"], &objects[1]["hex"]), (&json!(12), &json!(hex(b"HTTP/1.1"))));
    let lines = run(&["decode", "--hex"], format!("hello\n0102\n\n  \n{HEARTBEAT} ff\n00 00 00 04 0000\t000500000001\n"));
    let objects = lines.json();
    assert_eq!(lines.status, 1);
    assert_eq!(objects.iter().filter(|object| object.get("error").is_some()).count(), 3, "{objects:#?}");
    assert_eq!(objects[3]["message"], "HEARTBEAT_REQ");
    assert_eq!(run(&["decode"], "").status, 0);
}

#[test]
fn every_cut_and_every_flipped_byte_ends_without_a_panic() {
    let vector = vectors().into_iter().find(|vector| vector.name == "CALL_DELIVERED_EVENT").unwrap();
    let flip = |at: usize| {
        let mut bytes = unhex(&vector.hex);
        bytes[at] ^= 0xff;
        hex(&bytes)
    };
    let cuts = (0..vector.hex.len() / 2).map(|length| vector.hex[..2 * length].to_owned());
    let lines: Vec<String> = cuts.filter(|line| !line.is_empty()).chain((0..vector.hex.len() / 2).map(flip)).collect();
    let arguments = [&["decode", "--hex"][..], &vector.options()].concat();
    let ended = run(&arguments, lines.join("\n"));
    assert_eq!((ended.status, ended.json().len()), (1, lines.len()), "{}", ended.stderr);
    let arguments = [&["encode", "--hex"][..], &vector.options()].concat();
    assert_eq!(run(&arguments, &ended.stdout).lines(), lines);
}

#[test]
fn a_line_that_is_no_message_is_named_and_the_next_is_encoded() {
    let input = concat!(
        "nonsense\n",
        "\n",
        "[1]\n",
        "{\"message\":\"NO_SUCH\"}\n",
        "{\"message\":\"HEARTBEAT_REQ\",\"fields\":{\"nothing\":1}}\n",
        "{\"message\":\"HEARTBEAT_REQ\",\"fields\":{\"invoke_id\":1}}\n"
    );
    let ended = run(&["encode", "--hex"], input);
    assert_eq!((ended.status, ended.lines()), (1, vec![HEARTBEAT.to_owned()]));
    let complaints: Vec<&str> = ended.stderr.lines().collect();
    assert_eq!(complaints.len(), 5, "{complaints:#?}");
    for (complaint, start) in complaints.iter().zip(["line 1", "line 3", "line 4", "line 5", "4 of 5 lines"]) {
        assert!(complaint.starts_with(&format!("ccxcti: {start}")), "{complaint}");
    }
}

#[test]
fn every_name_of_a_message_is_accepted() {
    for object in [
        json!({"message": "HEARTBEAT_REQ", "fields": {"invoke_id": 1}}),
        json!({"type": "HeartbeatReq", "fields": {"invoke_id": 1}}),
        json!({"id": 5, "fields": {"invoke_id": 1}}),
        json!({"id": 5, "hex": "00000001"}),
        json!({"frame": HEARTBEAT}),
    ] {
        let ended = run(&["encode", "--hex"], Value::to_string(&object));
        assert_eq!((ended.lines(), ended.stderr.as_str()), (vec![HEARTBEAT.to_owned()], ""), "{object}");
    }
}
