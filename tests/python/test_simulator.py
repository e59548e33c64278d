"""The embedded contact centre from Python: verbs as methods, stories, refusals."""

import os
from pathlib import Path

import pytest

import ccxcti
from conftest import drain, take


def test_verbs_are_methods(sim, client):
    sim.login("1001", "2006")
    sim.ready("1001")
    call = sim.dial("+15551234", "7000", ani="4711")
    assert take(client, ccxcti.BeginCall).call_id == call
    assert [shown["call"] for shown in sim.show("calls")] == [call]
    sim.hang_up("+15551234", call)
    assert take(client, ccxcti.EndCall).call_id == call
    sim.not_ready("1001", 5)
    assert take(client, ccxcti.AgentState)
    sim.logout("1001", force=True)
    assert sim.do("show calls") == "[]"
    assert len(sim.show("clients")) == 1


def talking(sim, agent="1001", phone="2006"):
    """An agent talks to a caller from outside; gives the call id."""
    sim.login(agent, phone)
    sim.ready(agent)
    call = sim.dial("+15551234", "7000", name="A")
    sim.wait(0.1)
    sim.answer(phone, "A")
    return call


def parties(sim):
    """Who is in which call: call id to set of devices."""
    return {call["call"]: {party["device"] for party in call["parties"]} for call in sim.show("calls")}


def test_calls_are_held_and_taken_back(sim, client):
    call = talking(sim)
    sim.hold("2006")
    assert take(client, ccxcti.CallHeld).call_id == call
    sim.retrieve("2006", call)
    assert take(client, ccxcti.CallRetrieved).call_id == call
    second = sim.consult("2006", "2005", name="B")
    sim.answer("2005")
    sim.alternate("2006")
    sim.alternate("2006")
    assert second != call
    sim.reconnect("2006")
    assert parties(sim) == {call: {"+15551234", "2006"}}


def test_calls_are_transferred(sim):
    call = talking(sim)
    sim.consult("2006", "2005", "transfer")
    sim.answer("2005")
    sim.transfer("2006")
    assert [*parties(sim).values()] == [{"+15551234", "2005"}]
    sim.hang_up("2005")
    sim.dial("2005", "2007", name="C")
    sim.redirect("2007", "2008")
    sim.answer("2008")
    sim.blind_transfer("2008", "+15559999")
    assert [*parties(sim).values()] == [{"2005", "+15559999"}]
    assert call not in parties(sim)


def test_calls_are_joined(sim):
    talking(sim)
    sim.consult("2006", "2005", "conference")
    sim.answer("2005")
    sim.conference("2006")
    assert [*parties(sim).values()] == [{"+15551234", "2006", "2005"}]
    sim.consult("2006", "+15559999", "conference")
    sim.answer("+15559999")
    sim.join("2006")
    assert [*parties(sim).values()] == [{"+15551234", "2006", "2005", "+15559999"}]


def test_data_of_a_call_are_set(sim, client):
    call = talking(sim)
    sim.set(call, call_variable_1="it's \"two\" words")
    assert take(client, ccxcti.CallDataUpdate).call_variable_1 == "it's \"two\" words"
    sim.set("A", {"user.lang": "en"}, call_variable_2="2")
    update = take(client, ccxcti.CallDataUpdate)
    assert [(item.name, item.value) for item in update.named_variables] == [("user.lang", "en")]
    assert (update.call_variable_1, update.call_variable_2) == (None, "2")
    for wrong in ({"two words": "1"}, {"": "1"}):
        with pytest.raises(ccxcti.InvalidArgument):
            sim.set(call, wrong)


def test_an_agent_works_after_a_call(sim):
    talking(sim)
    sim.work("1001")
    sim.hang_up("+15551234")
    assert [device["state"] for device in sim.show("devices") if device["device"] == "2006"] == ["WORK"]


def test_devices_go_out_of_service_and_come_back(sim):
    def in_service():
        return {device["device"]: device["in_service"] for device in sim.show("devices")}["2005"]

    sim.out_of_service("2005")
    assert not in_service()
    sim.in_service("2005")
    assert in_service()


def test_clients_are_paused_and_dropped(sim, client):
    take(client, ccxcti.SessionUp)
    sim.pause_clients(0.05)
    sim.login("1001", "2006")
    assert take(client, ccxcti.AgentState).agent_state == 2
    sim.drop_clients()
    assert take(client, ccxcti.SessionDown)
    for wrong in (-1, 1e9, float("nan")):
        with pytest.raises(ccxcti.InvalidArgument):
            sim.pause_clients(wrong)


def test_a_site_may_have_two_nodes():
    with ccxcti.Simulator(listen=["127.0.0.1:0", "127.0.0.1:0"], standby=True) as sim:
        assert len(set(sim.addresses)) == 2
        with pytest.raises(ccxcti.NotMaster):
            ccxcti.connect(sim.addresses[1])
        sim.go_master(2)
        ccxcti.connect(sim.addresses[1]).close()
        sim.go_standby()
        with pytest.raises(ccxcti.NotMaster):
            ccxcti.connect(sim.addresses[1])


def test_a_shuffled_order_comes_from_a_seed():
    def order(seed):
        with ccxcti.Simulator(shuffle=True, seed=seed) as sim, ccxcti.connect(sim.address) as client:
            sim.play("inbound-call", wait=True)
            sim.wait(0.1)
            client.close()
            return [event.message for event in drain(client) if isinstance(event, ccxcti.Message)]

    orders = [order(seed) for seed in (1, 1, 2, 3)]
    assert orders[0] == orders[1]
    assert len({tuple(order) for order in orders}) > 1
    assert len({tuple(sorted(order)) for order in orders}) == 1


def test_a_verb_that_is_not_allowed_is_refused(sim):
    for wrong in (lambda: sim.ready("1001"), lambda: sim.ready("nobody"), lambda: sim.do("no-such-verb"), lambda: sim.answer("2006"), lambda: sim.hold("2006")):
        with pytest.raises(ccxcti.Refused) as caught:
            wrong()
        assert str(caught.value) and not str(caught.value).startswith("error")
    with pytest.raises(ccxcti.InvalidArgument):
        sim.login("1001", "2006 2007")


def test_a_story_is_a_name_a_text_or_a_file(sim, tmp_path):
    text = 'name = "short"\nabout = "x"\nrule = "x"\n[clients]\n[steps]\ndo = [\n  "login 1001 2006",\n]\n[expect]\n'
    assert sim.play(text, wait=True).wait(0) is True
    path = tmp_path / "short.toml"
    path.write_text(text.replace("login 1001 2006", "logout 1001"))
    assert sim.play(Path(path)).wait() is True
    for wrong in ("no such story", "secondary-line"):
        with pytest.raises(ccxcti.InvalidArgument):
            sim.play(wrong)


def test_a_story_that_fails_raises(sim):
    text = 'name = "wrong"\nabout = "x"\nrule = "x"\n[clients]\n[steps]\ndo = [\n  "ready 1001",\n]\n[expect]\n'
    with pytest.raises(ccxcti.Refused, match="wrong"):
        sim.play(text, wait=True)


def test_a_closed_simulator_says_so(sim):
    sim.close()
    sim.close()
    with pytest.raises(ccxcti.Error):
        sim.login("1001", "2006")


def test_wrong_options():
    with pytest.raises(ccxcti.Error):
        ccxcti.Simulator(site="this is no site")
    with pytest.raises(ccxcti.Error):
        ccxcti.Simulator(listen="nowhere")
    with pytest.raises(ccxcti.InvalidArgument):
        ccxcti.Simulator(dialect="german")


def test_a_number_is_no_file(sim):
    reading, writing = os.pipe()
    for wrong in (lambda: ccxcti.Simulator(site=reading), lambda: sim.play(reading)):
        with pytest.raises(ccxcti.InvalidArgument):
            wrong()
    # Still ours, and open.
    os.close(reading)
    os.close(writing)
