//! `ccxcti decode --log`: the binary traces of a Unified CCX engine log.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)] // A test stops at the first surprise.

mod common;

use common::{Vector, hex, run, start, unhex, vectors};
use serde_json::json;

const PREFIX: &str = "7091948: Nov 20 10:43:59.435 EDT %MIVR-ICD_CTI-7-UNK:";

/// A frame as the engine logs it, on one line or on several.
fn dump(frame: &[u8], separator: &str) -> String {
    let rows = |bytes: &[u8]| {
        let row = |(index, row): (usize, &[u8])| {
            let pairs: String = row.iter().map(|byte| format!("{byte:02X} ")).collect();
            let text: String = row.iter().map(|byte| if byte.is_ascii_graphic() { char::from(*byte) } else { '.' }).collect();
            format!("{:04X}: {pairs:<48} {text}", index * 16)
        };
        bytes.chunks(16).enumerate().map(row).collect::<Vec<_>>().join(separator)
    };
    format!("writing...{separator}MHDR: {}{separator}MDATA: {}", rows(&frame[..8]), rows(&frame[8..]))
}

fn ccx(version: &str) -> Vec<Vector> {
    vectors().into_iter().filter(|vector| vector.dialect == "ccx" && vector.protocol == version).collect()
}

#[test]
fn the_trace_of_the_guide_is_the_recorded_vector() {
    let vector = ccx("13").into_iter().find(|vector| vector.name == "BEGIN_CALL_EVENT").unwrap();
    let line = format!("{PREFIX}{}\n", dump(&unhex(&vector.hex), " "));
    let ended = run(&["decode", "--log", "--protocol", "13"], &line);
    assert_eq!((ended.status, ended.stderr.as_str()), (0, ""));
    let object = &ended.json()[0];
    assert_eq!((&object["message"], &object["fields"]), (&json!("BEGIN_CALL_EVENT"), &vector.fields));
    assert_eq!(object["logged_at"], "Nov 20 10:43:59.435 EDT");
    let dated = run(&["decode", "--log", "--protocol", "13"], line.replace("Nov 20 10", "Nov 20 2015 10"));
    assert_eq!(dated.json()[0]["logged_at"], "2015-11-20T10:43:59.435-04:00");
    let back = run(&["encode", "--hex", "--protocol", "13"], &ended.stdout);
    assert_eq!(back.lines(), [vector.hex]);
}

#[test]
fn every_vector_is_found_among_other_lines() {
    for separator in [" ", "\n"] {
        let vectors: Vec<Vector> = vectors().into_iter().filter(|vector| vector.protocol == "20").collect();
        let noise = "51269: Apr 08 10:14:27.842 IST %MIVR-SS_TEL-7-UNK:Call.received() JTAPICallContact[id=11]\n";
        let log: String =
            vectors.iter().map(|vector| format!("{noise}{PREFIX}{}\n{noise}", dump(&unhex(&vector.hex), separator))).collect();
        let ended = run(&["decode", "--log", "-"], &log);
        let plain = run(&["decode"], vectors.iter().flat_map(|vector| unhex(&vector.hex)).collect::<Vec<u8>>());
        assert_eq!((ended.status, ended.stderr.as_str()), (0, ""));
        let mut objects = ended.json();
        for object in &mut objects {
            assert_eq!(object.as_object_mut().unwrap().remove("logged_at").unwrap(), "Nov 20 10:43:59.435 EDT");
        }
        assert_eq!(objects, plain.json(), "the version of the OPEN_REQ in the log counts");
    }
}

#[test]
fn a_malformed_dump_is_an_object_with_its_line_and_the_next_is_read() {
    let frame = unhex("000000040000000500000001");
    let whole = dump(&frame, " ");
    let cut = whole.replace("00 00 00 01", "00 00");
    let short = dump(&unhex("000000020000000400ff"), " ");
    let ended = run(&["decode", "--log"], format!("nothing\n{PREFIX}{cut}\n{PREFIX}{short}\n{PREFIX}{whole}\n"));
    assert_eq!(ended.status, 1);
    ended.says(&["2 of 3 frames"]);
    let objects = ended.json();
    assert_eq!((&objects[0]["line"], &objects[0]["id"], &objects[0]["hex"]), (&json!(2), &json!(5), &json!(hex(&frame[..8]))));
    assert!(objects[0]["error"].as_str().unwrap().contains("row 0000: 2 of its 4 bytes"), "{}", objects[0]);
    assert_eq!(objects[0]["logged_at"], "Nov 20 10:43:59.435 EDT");
    assert_eq!((&objects[1]["line"], &objects[1]["offset"]), (&json!(3), &json!(8)));
    assert_eq!((&objects[2]["message"], objects[2].get("line")), (&json!("HEARTBEAT_REQ"), None));
    assert_eq!(run(&["decode", "--log"], "no trace in here\n").status, 0);
}

#[test]
fn a_log_that_is_still_written_is_read_as_it_grows() {
    let mut decode = start(&["decode", "--log"]);
    for _ in 0..3 {
        decode.write(&format!("{PREFIX}{}", dump(&unhex("000000040000000500000001"), " ")));
        assert!(decode.line().unwrap().contains("HEARTBEAT_REQ"));
    }
    decode.interrupt();
    assert_eq!(decode.finish().status, 130);
}
