"""The picture of calls, agents and devices: what it shows, that it never changes, and that it survives a switch-over."""

import threading

import pytest

import ccxcti
from ccxcti.constants import AgentState, LocalConnectionState
from conftest import DEADLINE, take, until
from peer import Peer


def talking(sim, client):
    """A call of the queue that agent 1001 has answered; gives its id."""
    sim.login("1001", "2006")
    sim.ready("1001")
    call = sim.dial("+15551234", "7000")
    until(lambda: sim.show("devices") and any(parties_of(client, call)), "the call at a port")
    until(lambda: "2006" in parties_of(client, call), "the call at the agent's phone")
    sim.answer("2006")
    until(lambda: parties_of(client, call).get("2006") == LocalConnectionState.LCS_CONNECT, "the answer")
    return call


def parties_of(client, call_id):
    call = client.call(call_id)
    return {} if call is None else {party.device_id: party.local_connection_state for party in call.connections}


def test_a_call_as_it_is_now(sim, client):
    assert client.calls == () and client.call(1) is None
    number = talking(sim, client)
    (call,) = client.calls
    assert type(call) is ccxcti.Call and call == client.call(number)
    assert (call.call_id, call.ani, call.call_type) == (number, "+15551234", 1)
    assert call.agent_ids == ("1001",) and call.application_id == 1
    assert call.contact_id.startswith(f"{number}-")
    assert {type(party) for party in call.connections} == {ccxcti.Connection}
    assert call.since.tzinfo is not None and call.complete in (True, False) and call.merged_call_ids == ()
    sim.set(number, {"user.lang": "en"}, call_variable_1="gold")
    until(lambda: client.call(number).call_variable_1 == "gold", "the call variable")
    assert [(item.name, item.value) for item in client.call(number).named_variables] == [("user.lang", "en")]
    assert call.call_variable_1 is None, "an old picture does not change"
    sim.hang_up("2006")
    until(lambda: client.call(number) is None, "the end of the call")
    assert client.calls == ()


def test_agents_and_devices(sim, client):
    assert client.agent("1001") is None
    sim.login("1001", "2006")
    until(lambda: client.agent("1001") is not None, "the agent")
    agent = client.agent("1001")
    assert type(agent) is ccxcti.Agent and client.agents == (agent,)
    assert (agent.agent_id, agent.agent_extension) == ("1001", "2006")
    assert agent.agent_state == AgentState.AGENT_STATE_NOT_READY and agent.event_reason_code == 32760
    sim.ready("1001")
    until(lambda: client.agent("1001").agent_state == AgentState.AGENT_STATE_READY, "the state")
    assert client.agent("1001").since >= agent.since and client.agent("1001") != agent
    sim.out_of_service("5001")
    until(lambda: client.device("5001") is not None and not client.device("5001").in_service, "the device")
    assert type(client.device("5001")) is ccxcti.Device and client.device("5001") in client.devices
    assert client.device("no such device") is None


def test_the_whole_picture(sim, client):
    talking(sim, client)
    picture = client.picture()
    assert type(picture) is ccxcti.Picture and picture.epoch == 1
    assert (picture.calls, picture.agents, picture.devices) == (client.calls, client.agents, client.devices)
    shown = picture.to_dict(names=True)
    assert list(shown) == ["epoch", "calls", "agents", "devices"]
    assert shown["agents"][0]["agent_state"] == "AGENT_STATE_TALKING"
    assert shown["calls"][0] == picture.calls[0].to_dict(names=True)
    assert picture.calls[0].to_dict()["contact_id"] == picture.calls[0].contact_id


def test_things_are_read_only_comparable_and_silent_about_people(sim, client):
    number = talking(sim, client)
    call, again = client.call(number), client.call(number)
    assert call == again and len({call, again}) == 1 and call != client.agent("1001") and call != number
    assert call.connections == again.connections and hash(call.connections[0]) == hash(again.connections[0])
    with pytest.raises(AttributeError):
        call.ani = "1"
    with pytest.raises(TypeError, match="made by the client"):
        ccxcti.Call()
    for shown in (repr(call), repr(call.connections), repr(client.agents), repr(client.devices)):
        assert "+15551234" not in shown and "2006" not in shown
    assert f"call_id={number}" in repr(call)


def test_events_tell_the_contact_of_their_call(sim, client):
    number = talking(sim, client)
    contact = client.call(number).contact_id
    sim.login("1002", "2007")
    consult = sim.consult("2006", "2007")
    until(lambda: "2007" in parties_of(client, consult), "the consult call")
    sim.answer("2007")
    sim.transfer("2006")
    transferred = take(client, ccxcti.CallTransferred)
    assert transferred.contact_id == contact
    until(lambda: client.call(consult) is None, "the end of the consult call")
    assert [call.contact_id for call in client.calls] == [contact]
    assert take(client, ccxcti.AgentState).contact_id is None
    assert client.calls[0].agent_ids == ("1002",)


def test_the_picture_inside_a_handler_and_from_threads(sim, client):
    seen, errors = [], []

    @client.on("end_call")
    def ended(event):
        # The picture may be ahead of the queue, never behind.
        seen.append((client.call(event.call_id), client.agents, client.picture().epoch))

    def read():
        try:
            while not seen:
                client.picture().to_dict()
        except Exception as error:
            errors.append(error)

    threads = [threading.Thread(target=read) for _ in range(3)]
    for thread in threads:
        thread.start()
    sim.play("inbound-call", wait=True)
    for thread in threads:
        thread.join(DEADLINE)
    assert errors == [] and seen[0][0] is None


def test_without_tracking_there_is_no_picture(sim):
    with ccxcti.connect(sim.address, track_calls=False) as client:
        sim.login("1001", "2006")
        assert take(client, ccxcti.AgentState).contact_id is None
        assert client.agents == () and client.picture().to_dict()["calls"] == []


def test_the_picture_is_whole_again_after_a_switch_over():
    with ccxcti.Simulator(listen=["127.0.0.1:0", "127.0.0.1:0"]) as sim, ccxcti.connect(sim.addresses) as client:
        number = talking(sim, client)
        contact = client.call(number).contact_id
        sim.go_standby(1)
        down = take(client, ccxcti.SessionDown)
        missing = take(client, ccxcti.EventsMayBeMissing)
        again = take(client, ccxcti.Resynchronised)
        assert (down.epoch, missing.epoch, again.epoch) == (1, 2, 2)
        assert client.server == sim.addresses[1]
        assert (again.calls, again.agents) == (len(client.calls), len(client.agents)) == (1, 1)
        assert client.call(number).contact_id == contact
        assert parties_of(client, number)["2006"] == LocalConnectionState.LCS_CONNECT
        sim.hang_up("2006")
        assert take(client, ccxcti.EndCall).contact_id == contact


def test_what_changed_while_nobody_listened_is_delivered_as_synthetic():
    with ccxcti.Simulator() as sim, ccxcti.connect(sim.address, heartbeat=30) as client:
        number = talking(sim, client)
        contact = client.call(number).contact_id
        # Nothing reaches the client any more, then its connection goes; the next one is served when the pause is over.
        sim.pause_clients(0.3)
        sim.hang_up("2006")
        sim.drop_clients()
        end = take(client, ccxcti.EndCall)
        assert (end.call_id, end.synthetic, end.replay, end.contact_id, end.epoch) == (number, True, False, contact, 2)
        assert end.to_dict()["synthetic"] is True
        again = take(client, ccxcti.Resynchronised)
        assert (again.calls, again.agents) == (0, 1)
        assert client.calls == () and not client.closed


def ged188(kind, **fields):
    """A frame of a server of protocol 25."""
    return kind(protocol=25, dialect="ged188", **fields).encode()


def test_what_a_server_says_again_after_a_switch_over_is_a_replay():
    sessions, heard = [], threading.Event()

    def script(connection):
        sessions.append(connection)
        opened = ged188(ccxcti.OpenConf, invoke_id=connection.open_request(), services_granted=0x10, peripheral_online=1)
        party = {"connection_device_id": "2006", "alerting_device_id": "2006", "ani": "+15551234", "local_connection_state": 2}
        begin = ged188(ccxcti.BeginCall, call_id=7, call_type=1, connection_device_id="2006", ani="+15551234")
        if len(sessions) == 1:
            connection.send(opened + begin + ged188(ccxcti.CallDelivered, call_id=7, event_cause=0xFFFF, **party))
            assert heard.wait(DEADLINE)
            # The end of this session; the next one repeats the call.
            return
        again = ged188(ccxcti.CallDelivered, call_id=7, event_cause=50, **party)
        connection.send(opened + again + ged188(ccxcti.CallDelivered, call_id=8, event_cause=50, **party))
        connection.serve()

    with Peer(script) as peer, ccxcti.connect(peer.address, dialect="ged188", heartbeat=30) as client:
        first = take(client, ccxcti.CallDelivered)
        heard.set()
        again, unknown = take(client, ccxcti.CallDelivered), take(client, ccxcti.CallDelivered)
        assert (first.epoch, first.replay, again.epoch, again.replay) == (1, False, 2, True)
        assert again.contact_id == first.contact_id != unknown.contact_id
        assert again.to_dict()["replay"] is True and not again.synthetic
        assert unknown.call_id == 8 and not unknown.replay, "nobody knew it before"
