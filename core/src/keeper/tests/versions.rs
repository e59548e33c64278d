//! E_CTI_INVALID_VERSION: a new connection at once with the next lower version, remembered per server.

use super::*;
use crate::event::EventBody;
use crate::wire::Value;

/// VersionNumber of the open request in these bytes: behind the header and the InvokeID.
fn asked(fx: &Effects) -> u32 {
    u32::from_be_bytes(*fx.send[12..].first_chunk().unwrap())
}

fn refuse(run: &mut Run, status: u32) -> Effects {
    let conf = Builder::of(msg::FAILURE_CONF, run.keeper.coding()).unwrap();
    let conf = conf.set(field::invoke_id, 1u32).set(field::status, status).finish().unwrap();
    run.input(Input::Bytes(&conf))
}

/// The versions that a server is asked for, one connection each, until it takes `speaks` or the client tries another server.
fn versions(run: &mut Run, server: &str, speaks: u32) -> Vec<u32> {
    let mut versions = Vec::new();
    loop {
        versions.push(asked(&run.input(Input::Connected)));
        if versions.last() == Some(&speaks) {
            return versions;
        }
        assert_eq!(refuse(run, 1).hang_up, Some(HangUp::Reset));
        if run.next_server() != Some((server.to_owned(), Duration::ZERO)) {
            return versions;
        }
    }
}

#[test]
fn each_server_is_asked_for_lower_versions_until_it_takes_one_which_is_remembered() {
    let mut run = Run::new("a,b");
    assert_eq!(run.attempt().0, "a:12028");
    assert_eq!(versions(&mut run, "a:12028", 14), [17, 16, 15, 14]);
    let conf = Builder::of(msg::OPEN_CONF, run.keeper.coding()).unwrap().set(field::invoke_id, 1u32).finish().unwrap();
    let fx = run.input(Input::Bytes(&conf));
    let EventBody::Record(_) = &fx.events[0].body else { panic!("{:?}", fx.events) };
    assert_eq!(fx.events[0].get(field::protocol).and_then(Value::integer), Some(14));
    run.now += 60 * S;
    run.input(Input::Lost(None));
    assert_eq!(run.attempt(), ("b:12028".to_owned(), Duration::ZERO));
    assert_eq!(asked(&run.input(Input::Connected)), 17, "another server, another memory");
    refuse(&mut run, 92);
    assert_eq!(run.attempt(), ("a:12028".to_owned(), Duration::ZERO));
    assert_eq!(asked(&run.input(Input::Connected)), 14);
}

#[test]
fn below_the_floor_it_is_a_refusal_like_others() {
    let mut run = Run::with(&[("servers", "a"), ("protocol_min", "15")]);
    run.attempt();
    assert_eq!(versions(&mut run, "a:12028", 0), [17, 16, 15]);
    let mut run = Run::with(&[("servers", "a"), ("connect_wait", "9999")]);
    run.attempt();
    assert_eq!(versions(&mut run, "a:12028", 0), [17, 16, 15, 14, 13, 12, 11, 10]);
    assert_eq!(run.now, 10 * S, "left alone for as long as after any refusal");
    assert_eq!(asked(&run.input(Input::Connected)), 17, "it may be another server by then");
}

#[test]
fn a_refused_version_is_the_error_of_the_first_connection() {
    let mut run = Run::with(&[("servers", "a"), ("protocol_min", "16")]);
    run.attempt();
    for version in [17, 16] {
        assert_eq!(asked(&run.input(Input::Connected)), version);
        refuse(&mut run, 1);
        let fx = run.input(Input::Time);
        let ended = fx.ended.flatten().map(|error| (error.kind, error.status));
        assert_eq!(ended, (version == 16).then_some((ErrorKind::InvalidVersion, Some(1))));
    }
}

#[test]
fn a_refused_version_tells_more_than_silence_behind_it() {
    let mut run = Run::new("a");
    run.attempt();
    run.input(Input::Connected);
    refuse(&mut run, 1);
    run.attempt();
    run.input(Input::NotConnected(Error::new(ErrorKind::Unreachable, "gone")));
    assert_eq!(run.input(Input::Time).ended.flatten().map(|error| error.kind), Some(ErrorKind::InvalidVersion));
}

#[test]
fn ged188_starts_at_25_and_asks_for_no_bits_that_a_version_lacks() {
    let mut run = Run::with(&[("servers", "a"), ("dialect", "ged188")]);
    run.attempt();
    let mut masks = Vec::new();
    for version in (10..=25).rev() {
        let fx = run.input(Input::Connected);
        assert_eq!(asked(&fx), version);
        masks.push(u32::from_be_bytes(*fx.send[28..].first_chunk().unwrap()));
        refuse(&mut run, 1);
        run.input(Input::Time);
    }
    assert_eq!((masks[2], masks[3]), (0xffff_ffff, 0x0fff_ffff), "network recording came with version 23");
}
