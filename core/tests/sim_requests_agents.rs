//! Agent states by request: own ones, those that a supervisor changes, and what is asked about them.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // A test stops at the first surprise.

mod requests_support;
mod stories_runner;

use ccxcti_core::wire::{field, msg};
use requests_support::{Scene, Sent, all, phone};
use serde_json::{Value, json};

const SET: u32 = msg::SET_AGENT_STATE_REQ;
const LOGIN: u32 = 0;
const LOGOUT: u32 = 1;
const NOT_READY: u32 = 2;
const READY: u32 = 3;
const TALKING: u32 = 4;
const WORK: u32 = 5;

fn state(state: u32) -> Sent<'static> {
    vec![(field::agent_state, state.into())]
}

fn agent(id: &'static str) -> Sent<'static> {
    vec![(field::agent_id_long, id.into())]
}

fn forced(flag: u32) -> Sent<'static> {
    vec![(field::forced_flag, flag.into())]
}

fn reason(code: u32) -> Sent<'static> {
    vec![(field::event_reason_code, code.into())]
}

/// State and reason of the last AGENT_STATE_EVENT that the bridge got.
fn told(scene: &Scene) -> (u32, u32) {
    let events = scene.events(scene.bridge, "AGENT_STATE_EVENT");
    let event = events.last().unwrap().message();
    (event.u32(field::agent_state).unwrap(), event.u32(field::event_reason_code).unwrap())
}

#[test]
fn an_agent_logs_in_and_out() {
    let mut scene = Scene::new();
    assert_eq!(scene.granted(scene.ana, SET, &all([state(LOGIN), phone("2006"), agent("1001")])), json!({}));
    assert_eq!(told(&scene), (NOT_READY, 32_760));
    assert_eq!(scene.granted(scene.ana, SET, &all([state(READY), phone("2006")])), json!({}));
    assert_eq!(told(&scene), (READY, 0));
    assert_eq!(scene.refused(scene.ana, SET, &all([state(LOGOUT), phone("2006"), reason(4)])).0, 22, "READY");
    assert_eq!(scene.granted(scene.ana, SET, &all([state(NOT_READY), phone("2006"), reason(7)])), json!({}));
    assert_eq!(told(&scene), (NOT_READY, 7));
    assert_eq!(scene.granted(scene.ana, SET, &all([state(LOGOUT), agent("1001"), reason(4)])), json!({}));
    assert_eq!(told(&scene), (LOGOUT, 4));
}

#[test]
fn a_forced_logout_is_possible_from_any_state() {
    let mut scene = Scene::talking();
    assert_eq!(scene.refused(scene.ana, SET, &all([state(LOGOUT), agent("1001")])).0, 22);
    assert_eq!(scene.granted(scene.ana, SET, &all([state(LOGOUT), agent("1001"), forced(1), reason(9)])), json!({}));
    assert_eq!(told(&scene), (LOGOUT, 9));
}

#[test]
fn a_login_that_is_wrong_is_refused() {
    let mut scene = Scene::at_work();
    let login = |agent_id, device| all([state(LOGIN), agent(agent_id), phone(device)]);
    assert_eq!(scene.refused(scene.bridge, SET, &login("1001", "2006")), (259, 0), "logged in");
    assert_eq!(scene.refused(scene.bridge, SET, &login("1003", "2007")), (260, 88_003), "the phone of another");
    assert_eq!(scene.refused(scene.bridge, SET, &login("9999", "2008")), (256, 88_009), "nobody");
    assert_eq!(scene.refused(scene.bridge, SET, &login("1003", "")), (260, 88_016), "no phone");
    assert_eq!(scene.refused(scene.bridge, SET, &login("1004", "2009")), (288, 0), "the line is not CTI-enabled");
    assert_eq!(scene.refused(scene.bridge, SET, &state(LOGIN)), (256, 88_008), "no agent");
    assert_eq!(scene.refused(scene.cleo, SET, &login("1002", "2007")).0, 8, "a supervisor logs nobody in");
    assert_eq!(scene.refused(scene.ana, SET, &login("1003", "2008")), (8, 0), "another agent");
    scene.say(&["out-of-service 2008"]);
    assert_eq!(scene.refused(scene.bridge, SET, &login("1003", "2008")), (34, 88_004), "out of service");
}

#[test]
fn authentication_changes_nothing() {
    let mut scene = Scene::at_work();
    let before = scene.state();
    let check = |agent_id, device| all([state(LOGIN), agent(agent_id), phone(device), forced(2)]);
    assert_eq!(scene.granted(scene.bridge, SET, &check("1003", "2008")), json!({}));
    assert_eq!(scene.house.client(scene.bridge).names(), ["SET_AGENT_STATE_CONF"]);
    assert_eq!(scene.state(), before);
    assert_eq!(scene.refused(scene.bridge, SET, &check("1003", "2007")), (260, 88_003));
    assert_eq!(scene.refused(scene.bridge, SET, &all([state(READY), agent("1001"), forced(2)])), (3, 88_010));
    assert_eq!(scene.refused(scene.bridge, SET, &all([state(LOGIN), agent("1003"), forced(3)])), (3, 88_010));
}

#[test]
fn work_and_not_ready_asked_for_while_talking_come_at_the_end_of_the_call() {
    let mut scene = Scene::talking();
    assert_eq!(scene.granted(scene.ana, SET, &all([state(WORK), phone("2006")])), json!({}));
    assert_eq!(scene.house.client(scene.bridge).names(), [""; 0], "the state has not changed yet");
    scene.house.ok("hang-up 2006");
    assert_eq!(told(&scene), (WORK, 0));
    assert_eq!(scene.granted(scene.ana, SET, &all([state(READY), phone("2006")])), json!({}));
    assert_eq!(told(&scene), (READY, 0));
    assert_eq!(scene.refused(scene.ana, SET, &all([state(WORK), phone("2006")])).0, 22, "there was no call");
    for never in [TALKING, 6, 8, 9, 77] {
        assert_eq!(scene.refused(scene.ana, SET, &all([state(never), phone("2006")])), (3, 88_010), "{never} cannot be asked for");
    }
}

#[test]
fn a_supervisor_acts_on_other_agents_who_see_the_reason() {
    let mut scene = Scene::at_work();
    scene.say(&["login 1003 2008", "ready 1001"]);
    let on_ana = |wanted| all([state(wanted), agent("1001"), phone("2006")]);
    assert_eq!(scene.refused(scene.ben, SET, &on_ana(NOT_READY)), (8, 0), "Ben is no supervisor");
    assert_eq!(scene.granted(scene.cleo, SET, &on_ana(NOT_READY)), json!({}));
    assert_eq!(told(&scene), (NOT_READY, 33));
    let own = scene.events(scene.ana, "AGENT_STATE_EVENT");
    assert_eq!(own[0].message().u32(field::event_reason_code), Some(33), "the agent sees it");
    assert!(scene.events(scene.cleo, "AGENT_STATE_EVENT").is_empty(), "the desktop of another agent does not");
    assert_eq!(scene.granted(scene.cleo, SET, &on_ana(READY)), json!({}));
    assert_eq!(scene.refused(scene.cleo, SET, &on_ana(WORK)), (8, 0));
    assert_eq!(scene.granted(scene.cleo, SET, &all([on_ana(LOGOUT), forced(1)])), json!({}));
    assert_eq!(told(&scene), (LOGOUT, 22));
    assert_eq!(scene.refused(scene.cleo, SET, &on_ana(LOGOUT)).0, 22, "Ana is not logged in");
    let query = msg::QUERY_AGENT_STATE_REQ;
    assert_eq!(scene.granted(scene.cleo, query, &agent("1002"))["agent_state"], NOT_READY);
}

#[test]
fn the_state_of_an_agent_is_told_with_that_in_each_queue() {
    let mut scene = Scene::talking();
    let query = msg::QUERY_AGENT_STATE_REQ;
    let expected = json!({
        "agent_state": TALKING, "num_csqs": 1, "mrd_id": 1, "num_tasks": 0, "agent_mode": 0, "max_task_limit": 0, "icm_agent_id": 0,
        "agent_availability_status": 1, "agent_extension": "2006", "agent_instrument": "2006", "agent_id_long": "1001",
        "csqs": [{"csq_id": 1, "skill_group_id": 0xffff_ffff_u32, "skill_group_priority": 0, "csq_state": TALKING}],
    });
    let by = [vec![(field::agent_extension, "2006".into())], phone("2006"), phone("2006.3006"), agent("1001")];
    for fields in by {
        assert_eq!(scene.granted(scene.bridge, query, &fields), expected);
    }
    assert_eq!(scene.granted(scene.ana, query, &[]), expected, "the session's own agent");
    let logged_out = scene.granted(scene.bridge, query, &agent("1003"));
    assert_eq!((&logged_out["agent_state"], logged_out.get("csqs")), (&json!(LOGOUT), None::<&Value>));
    assert_eq!(scene.refused(scene.bridge, query, &agent("9999")), (256, 88_009));
    assert_eq!(scene.refused(scene.bridge, query, &[]), (256, 88_008));
    assert_eq!(scene.refused(scene.bridge, query, &phone("2005")), (256, 88_008), "nobody's phone");
    assert_eq!(scene.refused(scene.bridge, query, &all([agent("1001"), phone("2007")])), (256, 88_009), "two agents");
    assert_eq!(scene.refused(scene.ben, query, &agent("1001")), (8, 0));
}
