//! Logs as they are, as they might be, and as they should not be.

use super::*;

/// The line that the guide prints.
const GUIDE: &str = "7091948: Nov 20 10:43:59.435 EDT %MIVR-ICD_CTI-7-UNK:writing... MHDR: 0000: 00 00 00 36 00 00 00 17 ...6.... \
    MDATA: 0000: 00 00 00 00 00 00 00 01 00 15 00 00 00 00 00 00 .... 0010: 00 01 00 00 01 00 01 10 00 00 08 05 32 30 30 36 ...........2006 \
    0020: 00 0B 05 37 30 30 30 00 19 05 39 30 32 36 00 0A ..7000...9026.. 0030: 05 37 30 30 30 00 .7000.";
const FRAME: &str =
    "00000036000000170000000000000001001500000000000000010000010001100000080532303036000b053730303000190539303236000a053730303000";

/// What a log gives, in order.
fn found(log: &str) -> Vec<Found> {
    let mut reader = Log::default();
    let mut all: Vec<Found> = log.lines().zip(1..).flat_map(|(line, number)| reader.line(number, line)).collect();
    all.extend(reader.end());
    all
}

fn frames(log: &str) -> Vec<(u64, String)> {
    found(log).into_iter().filter(|found| found.wrong.is_none()).map(|found| (found.line, ccxcti_core::wire::hex(&found.bytes))).collect()
}

/// A frame of `rows` rows as a dump over several lines; all its bytes are `fill`.
fn dump(fill: u8, rows: usize) -> Vec<String> {
    let header = format!("writing... MHDR: 0000: 00 00 {:02X} {:02X} 00 00 00 {fill:02X}  ........", rows * 16 / 256, rows * 16 % 256);
    let row = |index: usize| format!("{:04X}:{}  ................", index * 16, format!(" {fill:02X}").repeat(16));
    let mut lines = vec![header, format!("MDATA: {}", row(0))];
    lines.extend((1..rows).map(row));
    lines
}

fn frame_of(fill: u8, rows: usize) -> String {
    format!("{:08x}000000{fill:02x}{}", rows * 16, format!("{fill:02x}").repeat(rows * 16))
}

#[test]
fn the_line_of_the_guide() {
    let found = found(GUIDE);
    assert_eq!((found.len(), found[0].line, found[0].logged_at.as_deref()), (1, 1, Some("Nov 20 10:43:59.435 EDT")));
    assert_eq!((ccxcti_core::wire::hex(&found[0].bytes).as_str(), &found[0].wrong), (FRAME, &None));
}

#[test]
fn line_breaks_may_stand_before_any_tag_or_row() {
    let broken =
        GUIDE.replace("MHDR:", "\nMHDR:").replace(" MDATA:", "\n   MDATA:").replace(" 0010:", "\n0010:").replace(" 0030:", "\n\t0030:");
    let found = found(&broken);
    assert_eq!((found.len(), found[0].line, found[0].logged_at.as_deref()), (1, 2, Some("Nov 20 10:43:59.435 EDT")));
    assert_eq!(frames(&broken), [(2, FRAME.to_owned())]);
    assert_eq!(frames(&broken.replace(" 0000:", "\n0000:")).len(), 1);
    assert_eq!(frames(&GUIDE.replace(" 00 ", "  00  ").to_lowercase().replace("mhdr", "MHDR").replace("mdata", "MDATA")).len(), 1);
}

#[test]
fn other_lines_stand_between() {
    let noise = "51269: Apr 08 10:14:27.842 IST %MIVR-SS_TEL-7-UNK:Call.received() JTAPICallContact[id=11,implId=29124/1]";
    let rows: Vec<String> = dump(7, 3).into_iter().flat_map(|line| [line, noise.to_owned(), "0000 no row: 00 11".to_owned()]).collect();
    assert_eq!(frames(&rows.join("\n")), [(1, frame_of(7, 3))]);
    assert_eq!(frames(&format!("{noise}\n{GUIDE}\n{noise}\n{GUIDE}\n")), [(2, FRAME.to_owned()), (4, FRAME.to_owned())]);
    assert_eq!(frames(&format!("{GUIDE} {GUIDE}")).len(), 2, "two records on one line");
    assert!(found(noise).is_empty());
}

#[test]
fn dumps_of_several_threads_may_be_mixed() {
    let (a, b) = (dump(1, 3), dump(2, 4));
    let mixed: Vec<&str> = [&a[0], &b[0], &a[1], &b[1], &a[2], &b[2], &a[3], &b[3], &b[4]].map(String::as_str).to_vec();
    // Which of two headers a body of the first row belongs to: the older one takes it.
    assert_eq!(frames(&mixed.join("\n")), [(1, frame_of(1, 3)), (2, frame_of(2, 4))]);
    let threaded = |lines: &[String], thread: &str| -> Vec<String> {
        lines.iter().map(|line| format!("9: Mar 05 10:11:12.345 EST %MIVR-ICD_CTI-7-UNK:[{thread}] {line}")).collect()
    };
    let (a, b) = (threaded(&a, "CTI-1"), threaded(&b, "CTI-2"));
    let mixed: Vec<&str> = [&a[0], &b[0], &b[1], &a[1], &a[2], &b[2], &b[3], &b[4], &a[3]].map(String::as_str).to_vec();
    let mut frames = frames(&mixed.join("\n"));
    frames.sort();
    assert_eq!(frames, [(1, frame_of(1, 3)), (2, frame_of(2, 4))]);
}

#[test]
fn a_dump_that_was_cut_off_takes_nothing_from_the_next() {
    let (a, b) = (dump(1, 4), dump(2, 4));
    for kept in 1..a.len() {
        let log = [&a[..kept], &b[..], &b[..]].concat().join("\n");
        let found = found(&log);
        assert_eq!(found.len(), 3, "{kept}");
        assert!(found[0].wrong.is_some() && found[0].line == 1);
        assert_eq!(frames(&log).into_iter().map(|(_, frame)| frame).collect::<Vec<_>>(), [frame_of(2, 4), frame_of(2, 4)], "{kept}");
    }
}

#[test]
fn what_is_wrong_with_a_dump_is_said() {
    for (wrong, words) in [
        (GUIDE.replace("0010: 00 01", "0010: 00 0G"), "row 0010: 1 of its 16 bytes"),
        (GUIDE.replace("0010: 00 01 00 00 01 00 01 10 00 00 08 05 32 30 30 36", ""), "row 0010 is missing"),
        (GUIDE.replace(" 0030: 05 37 30 30 30 00 .7000.", ""), "cut off"),
        (GUIDE.replace("MHDR: 0000: 00 00 00 36", "MHDR: 0000: 7F 00 00 36"), "the limit is"),
        (GUIDE.replace("0000: 00 00 00 36 00 00 00 17 ", "0000: 00 00 00 36"), "row 0000"),
        ("MHDR:".to_owned(), "cut off"),
    ] {
        let found = found(&format!("{wrong}\n{GUIDE}"));
        assert_eq!(found.len(), 2, "{wrong}");
        assert!(found[0].wrong.as_ref().is_some_and(|text| text.contains(words)), "{:?}: {words}", found[0].wrong);
        assert_eq!(found[1].wrong, None);
    }
}

#[test]
fn a_text_column_that_looks_like_a_row_is_text() {
    let text = GUIDE
        .replace("....  0010:", "0010: zz 0010:")
        .replace(".... 0010:", "0010: zz 0010:")
        .replace("...........2006", "0020: x 00 11 22");
    assert_eq!(frames(&text), [(1, FRAME.to_owned())]);
}

#[test]
fn a_dump_that_never_ends_does_not_hold_back_the_rest() {
    let mut log = Log::default();
    assert!(log.line(1, &dump(1, 4)[0]).is_empty());
    let waited = (2..2_000).find(|number| !log.line(*number, GUIDE).is_empty());
    assert!(waited.is_some_and(|line| line < 300), "{waited:?}");
    assert!((2_000..2_010).all(|number| log.line(number, GUIDE).len() == 1));
}
